//! From a clock on the wall to an instant, where clocks jump.

use super::{Day, Stamp, zone_of};
use crate::error::{NearerError, Reason, Result};
use chrono::{Duration, NaiveDateTime, NaiveTime, Offset, TimeZone};
use chrono_tz::Tz;

/// Minutes of a day on the wall.
pub const DAY_MINUTES: u16 = 1440;

/// A time of a date, on whichever clock hangs on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, uniffi::Record)]
pub struct WallTime {
    /// The date of the calendar: not the person's day, which ends later.
    pub date: Day,
    /// After midnight, 0 to 1439.
    pub minute: u16,
}

impl WallTime {
    /// Reads `2026-11-24T18:00`.
    pub fn parse(text: &str) -> Result<Self> {
        let read = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M");
        let local = read.map_err(|_| not_a_day())?;
        Ok(WallTime::of(local))
    }

    /// What a clock shows that shows this, without its seconds. The caller knows that the date is a day: see `Day::new`.
    pub fn of(local: NaiveDateTime) -> Self {
        let since = local.time() - NaiveTime::MIN;
        WallTime { date: Day::new(local.date()), minute: u16::try_from(since.num_minutes()).unwrap_or(0) }
    }

    fn local(self) -> NaiveDateTime {
        self.date.date().and_time(NaiveTime::MIN) + Duration::minutes(i64::from(self.minute))
    }

    /// What the wall shows at this instant, whole minutes.
    pub fn at(zone: Tz, ms: i64) -> Option<Self> {
        let instant = chrono::DateTime::from_timestamp_millis(ms)?;
        Some(WallTime::of(instant.with_timezone(&zone).naive_local()))
    }

    /// What the wall shows at a moment (ms UTC) in a zone. None: now, and where the phone is.
    ///
    /// Errors: `Invalid` with `UnknownZone`, or with `NotADay` for a moment that no calendar holds.
    pub fn shown(at_ms: Option<i64>, zone: Option<&str>, now: &Stamp) -> Result<Self> {
        let zone = zone_of(zone.unwrap_or(&now.zone))?;
        WallTime::at(zone, at_ms.unwrap_or(now.at_ms)).ok_or_else(not_a_day)
    }

    /// The moment (ms UTC) at which the wall shows this in a zone; none: where the phone is. See `instant`.
    ///
    /// Errors: `Invalid` with `UnknownZone`, or with `NotADay` where the zone has left the whole day out.
    pub fn moment(self, zone: Option<&str>, now: &Stamp) -> Result<i64> {
        self.instant(zone_of(zone.unwrap_or(&now.zone))?).ok_or_else(not_a_day)
    }

    /// The instant (milliseconds since 1970 UTC) at which the wall shows this time.
    ///
    /// Where it shows it twice, since clocks went back: the first time. Where it never does, since clocks went
    /// forward: the first moment after the gap. None where the whole date doesn't exist (Apia, 30 December 2011).
    pub fn instant(self, zone: Tz) -> Option<i64> {
        shown_first(self.local(), zone).or_else(|| self.after_gap(zone).filter(|_| self.has_date(zone)))
    }

    /// The same, and for a date that doesn't exist the first moment after it: what was written comes to lie somewhere,
    /// also where its zone is only supposed. None beyond the calendar's ends.
    pub fn instant_or_after(self, zone: Tz) -> Option<i64> {
        self.instant(zone).or_else(|| self.after_gap(zone))
    }

    fn has_date(self, zone: Tz) -> bool {
        [0, 720].into_iter().any(|minute| shown_first(WallTime { minute, ..self }.local(), zone).is_some())
    }

    fn after_gap(self, zone: Tz) -> Option<i64> {
        // Local time only grows around a gap: the first second at which it has passed this time is looked for
        // between a day before and a day after.
        let local = self.local();
        let passed = |utc_s: i64| {
            let utc = chrono::DateTime::from_timestamp(utc_s, 0)?.naive_utc();
            let offset = zone.offset_from_utc_datetime(&utc).fix().local_minus_utc();
            Some(utc + Duration::seconds(i64::from(offset)) >= local)
        };
        let middle = local.and_utc().timestamp();
        let (mut before, mut after) = (middle - 26 * 3600, middle + 26 * 3600);
        while after - before > 1 {
            let between = before.midpoint(after);
            if passed(between)? { after = between } else { before = between }
        }
        Some(after * 1000)
    }
}

impl std::fmt::Display for WallTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.date, self.minute / 60, self.minute % 60)
    }
}

/// The first instant at which the clocks of a zone show this; none: they never do.
#[expect(clippy::disallowed_methods, reason = "the one place where wall times become instants")]
fn shown_first(local: NaiveDateTime, zone: Tz) -> Option<i64> {
    zone.from_local_datetime(&local).earliest().map(|found| found.timestamp_millis())
}

fn not_a_day() -> NearerError {
    NearerError::invalid("time", Reason::NotADay)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Zone, wall time, and what the wall shows and UTC is when it comes.
    const TABLE: &[(&str, &str, &str, &str)] = &[
        // Berlin: 02:00 becomes 03:00, and 03:00 becomes 02:00.
        ("Europe/Berlin", "2026-03-29T01:59", "2026-03-29T01:59", "2026-03-29T00:59:00Z"),
        ("Europe/Berlin", "2026-03-29T02:00", "2026-03-29T03:00", "2026-03-29T01:00:00Z"),
        ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T03:00", "2026-03-29T01:00:00Z"),
        ("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T03:00", "2026-03-29T01:00:00Z"),
        ("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T02:30", "2026-10-25T00:30:00Z"),
        ("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T03:00", "2026-10-25T02:00:00Z"),
        // New York: 8 March and 1 November.
        ("America/New_York", "2026-03-08T02:30", "2026-03-08T03:00", "2026-03-08T07:00:00Z"),
        ("America/New_York", "2026-03-08T03:30", "2026-03-08T03:30", "2026-03-08T07:30:00Z"),
        ("America/New_York", "2026-11-01T01:30", "2026-11-01T01:30", "2026-11-01T05:30:00Z"),
        ("America/New_York", "2026-11-01T02:00", "2026-11-01T02:00", "2026-11-01T07:00:00Z"),
        // Lord Howe moves by half an hour: 02:00 becomes 02:30, and 02:00 becomes 01:30.
        ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T02:30", "2026-10-03T15:30:00Z"),
        ("Australia/Lord_Howe", "2026-10-04T02:30", "2026-10-04T02:30", "2026-10-03T15:30:00Z"),
        ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-05T01:45", "2026-04-04T14:45:00Z"),
        ("Australia/Lord_Howe", "2026-04-05T02:00", "2026-04-05T02:00", "2026-04-04T15:30:00Z"),
        // Apia crossed the date line at the end of 29 December 2011.
        ("Pacific/Apia", "2011-12-29T23:59", "2011-12-29T23:59", "2011-12-30T09:59:00Z"),
        ("Pacific/Apia", "2011-12-30T09:00", "", ""),
        ("Pacific/Apia", "2011-12-31T00:00", "2011-12-31T00:00", "2011-12-30T10:00:00Z"),
        // In Santiago, clocks go forward at midnight.
        ("America/Santiago", "2026-09-06T00:30", "2026-09-06T01:00", "2026-09-06T04:00:00Z"),
    ];

    #[test]
    fn a_time_comes_once_at_a_stated_moment() {
        for (zone, asked, shown, utc) in TABLE {
            let zone = zone_of(zone).expect("a zone");
            let found = WallTime::parse(asked).expect("a time").instant(zone);
            let expected = chrono::DateTime::parse_from_rfc3339(utc).ok().map(|utc| utc.timestamp_millis());
            assert_eq!(found, expected, "{zone} {asked}");
            let wall =
                found.and_then(|ms| WallTime::at(zone, ms)).map_or_else(String::new, |wall| wall.to_string());
            assert_eq!(wall, *shown, "{zone} {asked}");
        }
    }

    #[test]
    fn what_was_written_on_a_date_that_is_left_out_comes_right_after_it() {
        for (zone, asked, shown, utc) in TABLE {
            let zone = zone_of(zone).expect("a zone");
            let utc = if shown.is_empty() { "2011-12-30T10:00:00Z" } else { utc };
            let found = WallTime::parse(asked).expect("a time").instant_or_after(zone);
            let expected = chrono::DateTime::parse_from_rfc3339(utc).ok().map(|utc| utc.timestamp_millis());
            assert_eq!(found, expected, "{zone} {asked}");
        }
    }
}
