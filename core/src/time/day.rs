use crate::error::{NearerError, Reason, Result};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, Timelike};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Milliseconds of a day.
pub const DAY_MS: i64 = 86_400_000;

/// A day of the person's calendar; crosses to front ends, and is written, as `2026-11-24`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(NaiveDate);

impl TryFrom<String> for Day {
    type Error = NearerError;

    fn try_from(text: String) -> Result<Self> {
        Day::parse(&text)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

uniffi::custom_type!(Day, String, {
    lower: |day| day.to_string(),
    try_lift: |text| Ok(Day::parse(&text)?),
});

impl Day {
    /// The first day that is one.
    pub const FIRST: Day = Day(NaiveDate::from_ymd_opt(1900, 1, 1).expect("a date"));
    /// The last day that is one.
    pub const LAST: Day = Day(NaiveDate::from_ymd_opt(9999, 12, 31).expect("a date"));

    /// The day of this date. The caller knows that it lies between `FIRST` and `LAST`.
    pub fn new(date: NaiveDate) -> Self {
        Day(date)
    }

    /// The day of a moment on the world's calendar; stays put at the calendar's ends.
    pub fn of_utc(ms: i64) -> Self {
        Day(NaiveDate::from_epoch_days(0).unwrap_or(NaiveDate::MIN)).plus(ms.div_euclid(DAY_MS))
    }

    /// Reads `2026-11-24`; anything else is refused.
    ///
    /// Errors: `Invalid` with `NotADay`.
    pub fn parse(text: &str) -> Result<Self> {
        read_iso(text).map(Day).ok_or_else(|| NearerError::invalid("day", Reason::NotADay))
    }

    /// The date, without a time zone.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// The day `n` days later, or earlier for a negative `n`; never beyond the first and the last.
    pub fn plus(self, n: i64) -> Self {
        let moved = if n >= 0 {
            self.0.checked_add_days(Days::new(n.unsigned_abs()))
        } else {
            self.0.checked_sub_days(Days::new(n.unsigned_abs()))
        };
        Day(moved.unwrap_or(self.0)).clamp(Day::FIRST, Day::LAST)
    }

    /// Days from `earlier` to this day; negative where this day comes first.
    pub fn since(self, earlier: Day) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The first and the last day of its month.
    pub fn month(self) -> (Self, Self) {
        let first = self.plus(-i64::from(self.0.day0()));
        let last = first.0.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
        (first, last.map_or(Day::LAST, Day))
    }

    /// The Monday of its week.
    pub fn monday(self) -> Self {
        self.plus(-i64::from(self.weekday()))
    }

    /// Monday 0 to Sunday 6.
    pub fn weekday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }
}

/// Ten bytes, digit by digit: days are read by the thousand, and chrono's reader of formats takes its time.
fn read_iso(text: &str) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let number = |from: usize, to: usize| {
        bytes[from..to].iter().try_fold(0_u32, |number, byte| {
            byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0'))
        })
    };
    let year = i32::try_from(number(0, 4)?).ok().filter(|year| *year >= Day::FIRST.0.year())?;
    let hyphens = bytes[4] == b'-' && bytes[7] == b'-';
    NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?).filter(|_| hyphens)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Day::parse(value.as_str()?).map_err(|e| FromSqlError::Other(Box::new(e)))
    }
}

/// Minutes after midnight at which the person's day ends, 0 to 720 (noon).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayBoundary(u16);

impl DayBoundary {
    /// The latest that a day can end: noon, in minutes after midnight.
    pub const MOST: u16 = 720;

    /// A boundary of so many minutes after midnight.
    ///
    /// Errors: `Invalid` beyond `MOST`.
    pub fn new(minutes: u16) -> Result<Self> {
        if minutes > Self::MOST {
            let reason = Reason::OutOfRange { low: 0, high: i64::from(Self::MOST) };
            return Err(NearerError::invalid("day_boundary", reason));
        }
        Ok(DayBoundary(minutes))
    }

    /// The ends that are offered to choose from: all whole hours, the earliest first.
    pub fn offered() -> impl Iterator<Item = DayBoundary> {
        (0..=Self::MOST).step_by(60).map(DayBoundary)
    }

    /// Minutes after midnight at which the person's day ends.
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// The person's day at this local time. Compared on the wall clock, so that a day that is 23 or
    /// 25 hours long needs no special case.
    pub fn day_at(self, local: NaiveDateTime) -> Day {
        let minute_of_day = local.hour() * 60 + local.minute();
        let day = Day(local.date());
        if minute_of_day < u32::from(self.0) { day.plus(-1) } else { day }
    }
}

impl Default for DayBoundary {
    /// 03:00.
    fn default() -> Self {
        DayBoundary(180)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a test's time")
    }

    #[test]
    fn a_day_ends_at_the_boundary() {
        let table = [
            (180, "2026-11-24 02:59", "2026-11-23"),
            (180, "2026-11-24 03:00", "2026-11-24"),
            (0, "2026-11-24 00:00", "2026-11-24"),
            (180, "2028-03-01 01:00", "2028-02-29"),
            (720, "2027-01-01 11:59", "2026-12-31"),
        ];
        for (boundary, local, day) in table {
            let found = DayBoundary::new(boundary).expect("in range").day_at(at(local));
            assert_eq!(found.to_string(), day, "{boundary} {local}");
        }
        assert!(DayBoundary::new(721).is_err());
    }

    #[test]
    fn the_calendar_has_ends() {
        assert_eq!(Day::LAST.plus(1), Day::LAST);
        assert_eq!(Day::FIRST.plus(-1), Day::FIRST);
        assert_eq!(Day::parse(&Day::FIRST.to_string()), Ok(Day::FIRST));
        assert_eq!(Day::parse("1899-12-31"), Err(NearerError::invalid("day", Reason::NotADay)));
    }

    #[test]
    fn only_a_whole_iso_day_is_a_day() {
        for text in ["2026-02-30", "2026-2-03", "24.11.2026", "", "2026-11-24T00:00", "+12026-01-01"] {
            assert_eq!(Day::parse(text), Err(NearerError::invalid("day", Reason::NotADay)), "{text}");
        }
        assert_eq!(Day::parse("2028-02-29").expect("a leap day").plus(366).to_string(), "2029-03-01");
    }
}
