//! Dates and times as other apps write them.

use super::model::FailureKind;
use crate::time::WallTime;
use chrono::{DateTime, NaiveDate, NaiveTime, Offset};
use chrono_tz::Tz;

/// When an item happened, as far as its file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum When {
    /// On a wall clock somewhere.
    Wall(WallTime),
    /// An instant, in a zone where the file names one.
    Instant { ms: i64, zone: Option<String> },
    /// An instant, and how far the wall clock there was from UTC, in seconds.
    Offset { ms: i64, seconds: i32 },
}

/// Noon stands for a day without a time: it lies on that day wherever the day ends.
pub(super) const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).expect("noon");

/// Bytes of the longest date or time that any app writes, and some more.
pub(super) const MOST_DATE: usize = 100;

impl When {
    /// At a time of a date, on a wall clock somewhere.
    pub fn wall(date: NaiveDate, time: NaiveTime) -> Self {
        When::Wall(WallTime::of(date.and_time(time)))
    }

    /// The instant in ms UTC, and the zone. `elsewhere` is the zone for what names none.
    pub fn place(&self, elsewhere: Tz) -> Result<(i64, String), FailureKind> {
        Ok(match self {
            When::Wall(wall) => {
                let ms = wall.instant_or_after(elsewhere).ok_or(FailureKind::NotADate)?;
                (ms, elsewhere.name().to_owned())
            }
            When::Instant { ms, zone } => {
                let named = zone.as_deref().filter(|name| name.parse::<Tz>().is_ok());
                (*ms, named.unwrap_or(elsewhere.name()).to_owned())
            }
            When::Offset { ms, seconds } => (*ms, zone_with(*ms, *seconds, elsewhere)),
        })
    }
}

/// A zone whose wall clock showed this offset then: the one asked for, or one that has whole hours and no rules.
fn zone_with(ms: i64, seconds: i32, elsewhere: Tz) -> String {
    let offset = |zone: Tz| {
        DateTime::from_timestamp_millis(ms).map(|at| at.with_timezone(&zone).offset().fix().local_minus_utc())
    };
    // The names of these zones count the other way round: three hours east of UTC is GMT-3.
    let whole = format!("Etc/GMT{:+}", -seconds / 3600);
    if offset(elsewhere) != Some(seconds) && seconds % 3600 == 0 && whole.parse::<Tz>().is_ok() {
        return whole;
    }
    elsewhere.name().to_owned()
}

/// `2024-05-18`, also without leading zeros.
pub(super) fn iso_date(text: &str) -> Result<NaiveDate, FailureKind> {
    let text = text.trim();
    if text.is_empty() {
        return Err(FailureKind::NoDate);
    }
    if text.len() > MOST_DATE {
        return Err(FailureKind::NotADate);
    }
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| FailureKind::NotADate)
}

/// `18 May`, `May 18`, `18. May`, beside a year: the months of English only, since no other form was ever seen.
pub(super) fn month_and_day(text: &str, year: &str) -> Result<NaiveDate, FailureKind> {
    if text.trim().is_empty() || year.trim().is_empty() {
        return Err(FailureKind::NoDate);
    }
    if text.len() > MOST_DATE || year.len() > MOST_DATE {
        return Err(FailureKind::NotADate);
    }
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let day = parts.iter().find_map(|part| part.parse::<u32>().ok());
    let month = parts.iter().find_map(|part| month_named(part));
    let year: i32 = year.trim().parse().map_err(|_| FailureKind::NotADate)?;
    let (Some(month), Some(day)) = (month, day) else { return Err(FailureKind::NotADate) };
    NaiveDate::from_ymd_opt(year, month, day).ok_or(FailureKind::NotADate)
}

fn month_named(part: &str) -> Option<u32> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let part = part.to_lowercase();
    let at = MONTHS.iter().position(|month| part.starts_with(month))?;
    u32::try_from(at + 1).ok()
}

/// `14:03`, `2:03 pm`, `11:54 PM` with any space; seconds are read over. None where it is something else.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let text = Some(text.trim()).filter(|text| text.len() <= MOST_DATE)?.to_lowercase();
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let half: String = text[digits.len()..].chars().filter(char::is_ascii_alphabetic).collect();
    let mut parts = digits.split([':', '.', 'h']);
    let hour: u32 = parts.next()?.trim().parse().ok()?;
    let minute: u32 = parts.next()?.trim().parse().ok()?;
    let hour = match (half.as_str(), hour) {
        ("", hour) => hour,
        ("am", 12) => 0,
        ("am", hour @ 1..12) => hour,
        ("pm", 12) => 12,
        ("pm", hour @ 1..12) => hour + 12,
        _ => return None,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// A date in a file's name (`2024-05-18`, `2024_05_18`, `20240518`), a time after it where there is one, and what else
/// the name says.
pub(super) fn in_name(name: &str) -> Result<(NaiveDate, NaiveTime, String), FailureKind> {
    let chars: Vec<char> = name.chars().collect();
    let mut seen = Err(FailureKind::NoDate);
    for start in 0..chars.len() {
        if start > 0 && chars[start - 1].is_ascii_digit() {
            continue;
        }
        let Some((year, month, day, end)) = date_at(&chars, start) else { continue };
        let Some(date) = NaiveDate::from_ymd_opt(year, month, day) else {
            seen = Err(FailureKind::NotADate);
            continue;
        };
        let (time, end) = time_at(&chars, end).unwrap_or((NOON, end));
        let rest: String = chars[..start].iter().chain(&chars[end..]).collect();
        let rest = rest.trim_matches(|c: char| c.is_whitespace() || "-_.,".contains(c)).to_owned();
        return Ok((date, time, rest));
    }
    seen
}

fn number(chars: &[char], at: usize, count: usize) -> Option<u32> {
    let digits = chars.get(at..at + count)?;
    digits.iter().try_fold(0, |number, c| Some(number * 10 + c.to_digit(10)?))
}

fn date_at(chars: &[char], start: usize) -> Option<(i32, u32, u32, usize)> {
    let year = number(chars, start, 4)?;
    let parted = chars.get(start + 4).is_some_and(|c| "-_.".contains(*c));
    let (month, day, end) = if parted {
        let sign = chars[start + 4];
        (chars.get(start + 7) == Some(&sign)).then_some(())?;
        (number(chars, start + 5, 2)?, number(chars, start + 8, 2)?, start + 10)
    } else {
        (number(chars, start + 4, 2)?, number(chars, start + 6, 2)?, start + 8)
    };
    let ends = chars.get(end).is_none_or(|c| !c.is_ascii_digit());
    let year = i32::try_from(year).ok()?;
    (ends && (1900..2200).contains(&year)).then_some((year, month, day, end))
}

/// `T14.03`, ` 14-03`, `_1403`: a time right after the date.
fn time_at(chars: &[char], end: usize) -> Option<(NaiveTime, usize)> {
    chars.get(end).filter(|c| "T _-".contains(**c))?;
    let hour = number(chars, end + 1, 2)?;
    let parted = usize::from(chars.get(end + 3).is_some_and(|c| ":.-_h".contains(*c)));
    let minute = number(chars, end + 3 + parted, 2)?;
    let after = end + 5 + parted;
    let ends = chars.get(after).is_none_or(|c| !c.is_ascii_digit());
    NaiveTime::from_hms_opt(hour, minute, 0).filter(|_| ends).map(|time| (time, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::zone_of;
    use chrono::NaiveDateTime;

    #[test]
    fn times_as_apps_write_them() {
        let table = [
            ("14:03", Some((14, 3))),
            ("9:05", Some((9, 5))),
            ("11:54 pm", Some((23, 54))),
            ("10:04 AM", Some((10, 4))),
            ("12:00 AM", Some((0, 0))),
            ("12:30\u{202f}PM", Some((12, 30))),
            ("7:30 p.m.", Some((19, 30))),
            ("14:03:59", Some((14, 3))),
            ("25:00", None),
            ("13:00 pm", None),
            ("noon", None),
            ("", None),
        ];
        for (text, expected) in table {
            let expected = expected.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
            assert_eq!(time(text), expected, "{text}");
        }
    }

    #[test]
    fn dates_in_names() {
        let table = [
            ("2024-05-18", Ok(("2024-05-18 12:00", ""))),
            ("2024-05-18 A long walk", Ok(("2024-05-18 12:00", "A long walk"))),
            ("journal_2024_05_18", Ok(("2024-05-18 12:00", "journal"))),
            ("20240518", Ok(("2024-05-18 12:00", ""))),
            ("2024-05-18T14.03", Ok(("2024-05-18 14:03", ""))),
            ("2024-05-18 1403 note", Ok(("2024-05-18 14:03", "note"))),
            ("2024-02-30", Err(FailureKind::NotADate)),
            ("2024-05", Err(FailureKind::NoDate)),
            ("123456789012", Err(FailureKind::NoDate)),
            ("notes", Err(FailureKind::NoDate)),
        ];
        for (name, expected) in table {
            let found =
                in_name(name).map(|(date, time, rest)| (format!("{date} {}", time.format("%H:%M")), rest));
            assert_eq!(found, expected.map(|(at, rest)| (at.to_owned(), rest.to_owned())), "{name}");
        }
        assert_eq!(month_and_day("18 May", "2019"), Ok(NaiveDate::from_ymd_opt(2019, 5, 18).expect("a day")));
        assert_eq!(
            month_and_day("April 12", "2019"),
            Ok(NaiveDate::from_ymd_opt(2019, 4, 12).expect("a day"))
        );
        assert_eq!(month_and_day("February 30", "2019"), Err(FailureKind::NotADate));
        assert_eq!(month_and_day("12 Mai", "x"), Err(FailureKind::NotADate));
    }

    #[test]
    fn wall_clocks_find_their_instant() {
        // Zone, what a file says, and when it was: by the rule of `time/wall.rs`, at a gap and where a time comes twice.
        let table = [
            ("Europe/Berlin", "2026-03-29T01:59", "2026-03-29T00:59:00Z"),
            ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00:00Z"),
            ("Europe/Berlin", "2026-03-29T03:30", "2026-03-29T01:30:00Z"),
            ("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00Z"),
            ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30:00Z"),
            ("Pacific/Apia", "2011-12-30T09:00", "2011-12-30T10:00:00Z"),
        ];
        for (zone, text, utc) in table {
            let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").expect("a time");
            let found = When::wall(local.date(), local.time()).place(zone_of(zone).expect("a zone"));
            let utc = DateTime::parse_from_rfc3339(utc).expect("an instant").timestamp_millis();
            assert_eq!(found, Ok((utc, zone.to_owned())), "{zone} {text}");
            // As everywhere else in the house.
            let wall = WallTime::parse(text).expect("a time");
            assert_eq!(wall.instant_or_after(zone_of(zone).expect("a zone")), Some(utc), "{zone} {text}");
        }
        let berlin = zone_of("Europe/Berlin").expect("a zone");
        let there =
            |seconds| When::Offset { ms: 1_774_747_800_000, seconds }.place(berlin).expect("a place").1;
        assert_eq!((there(7200).as_str(), there(10_800).as_str()), ("Europe/Berlin", "Etc/GMT-3"));
        assert_eq!(there(19_800), "Europe/Berlin", "half an hour has no zone without rules");
    }
}
