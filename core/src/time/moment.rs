use super::{Day, DayBoundary, zone_of};
use crate::error::{NearerError, Reason, Result};
use chrono::{DateTime, Offset};
use std::fmt::Debug;
use std::sync::atomic::{AtomicI64, Ordering};

/// 2026-01-01T00:00:00Z. This version was written later: a clock that shows less is wrong, as one is whose battery ran
/// empty (1970, 2009).
const WRITTEN_MS: i64 = 1_767_225_600_000;

/// Whether a clock that is right can show this moment. Of a clock that runs ahead nothing can be known from it alone.
pub fn can_be_now(ms: i64) -> bool {
    ms >= WRITTEN_MS
}

/// Whether a clock that is right can show this day, somewhere.
pub fn can_be_today(day: Day) -> bool {
    day.plus(1) >= Day::of_utc(WRITTEN_MS)
}

/// The first and the last instant that lie on a day everywhere: milliseconds since 1970-01-01T00:00:00Z.
/// 1900-01-03T00:00:00Z and 9999-12-30T00:00:00Z.
pub const FIRST_MS: i64 = -2_208_816_000_000;
/// The last of these instants.
pub const LAST_MS: i64 = 253_402_128_000_000;

/// Furthest that a place lies from UTC, in seconds: local mean times of the last century reach 15 hours.
pub const MOST_OFFSET_S: i64 = 18 * 3600;

/// What a clock shows.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub ms: i64,
    /// The zone the phone is in, as the IANA database names it: `Europe/Berlin`.
    pub zone: String,
}

/// A clock that could not be read.
#[derive(Debug, Clone, thiserror::Error, uniffi::Error)]
pub enum ClockError {
    /// The platform gave no time.
    #[error("the clock failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ClockError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        ClockError::Failed
    }
}

impl From<ClockError> for NearerError {
    fn from(_: ClockError) -> Self {
        NearerError::internal("clock")
    }
}

/// Where the core gets the time from. Front ends hand in the phone's.
#[uniffi::export(foreign)]
pub trait Clock: Send + Sync + Debug {
    /// The present moment, and the IANA name of the zone in which the phone is.
    fn now(&self) -> Result<Moment, ClockError>;
}

/// An instant as a row keeps it: with the zone, the offset and the person's day at that moment.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Stamp {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    /// Seconds east of UTC at that moment.
    pub offset_s: i32,
    /// IANA name of the zone.
    pub zone: String,
    /// The person's day at that moment.
    pub day: Day,
}

impl Stamp {
    /// The stamp of a moment for a person whose day ends at `boundary`.
    ///
    /// Errors: `UnknownZone`; `NotADay` for a moment whose day could be written and not be read again.
    pub fn of(moment: &Moment, boundary: DayBoundary) -> Result<Self> {
        let zone = zone_of(&moment.zone)?;
        let instant = DateTime::from_timestamp_millis(moment.ms)
            .filter(|_| (FIRST_MS..=LAST_MS).contains(&moment.ms))
            .ok_or_else(|| NearerError::invalid("time", Reason::NotADay))?;
        let local = instant.with_timezone(&zone);
        Ok(Stamp {
            at_ms: moment.ms,
            offset_s: local.offset().fix().local_minus_utc(),
            zone: moment.zone.clone(),
            day: boundary.day_at(local.naive_local()),
        })
    }

    /// Of columns that may hold anything, what comes nearest: an instant of the calendar, an offset that there is, and
    /// the day of both where none can be read.
    pub fn nearest(at_ms: i64, offset_s: i64, zone: String, day: Option<Day>) -> Self {
        let at_ms = at_ms.clamp(FIRST_MS, LAST_MS);
        let offset_s = i32::try_from(offset_s.clamp(-MOST_OFFSET_S, MOST_OFFSET_S)).unwrap_or(0);
        let local = DateTime::from_timestamp_millis(at_ms + i64::from(offset_s) * 1000).unwrap_or_default();
        Stamp { at_ms, offset_s, zone, day: day.unwrap_or_else(|| Day::new(local.date_naive())) }
    }

    /// Hour of the wall clock at this stamp, 0 to 23.
    pub fn hour(&self) -> u32 {
        let local_s = self.at_ms.div_euclid(1000) + i64::from(self.offset_s);
        u32::try_from(local_s.rem_euclid(86_400) / 3600).unwrap_or(0)
    }

    /// The part of the day that the wall clock shows.
    pub fn part_of_day(&self) -> PartOfDay {
        match self.hour() {
            5..12 => PartOfDay::Morning,
            12..17 => PartOfDay::Afternoon,
            _ => PartOfDay::Evening,
        }
    }
}

/// A part of a person's day, as people speak of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfDay {
    /// From 5:00.
    Morning,
    /// From 12:00.
    Afternoon,
    /// From 17:00: the person's day ends after midnight, and the small hours are its evening still.
    Evening,
}

/// A clock that stands where it is put: for tests and for the demo vault.
#[derive(Debug)]
pub struct FixedClock {
    ms: AtomicI64,
    zone: String,
}

impl FixedClock {
    /// A clock that stands at this moment (ms UTC), in the zone of this IANA name.
    pub fn new(ms: i64, zone: &str) -> Self {
        FixedClock { ms: AtomicI64::new(ms), zone: zone.to_owned() }
    }

    /// Sets the clock to this moment: ms UTC.
    pub fn set(&self, ms: i64) {
        self.ms.store(ms, Ordering::SeqCst);
    }

    /// Sets the clock forward by so many milliseconds, or back by a negative number.
    pub fn advance(&self, ms: i64) {
        self.ms.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Result<Moment, ClockError> {
        Ok(Moment { ms: self.ms.load(Ordering::SeqCst), zone: self.zone.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::WallTime;

    fn stamp(rfc: &str, zone: &str) -> Stamp {
        let ms = DateTime::parse_from_rfc3339(rfc).expect("a test's time").timestamp_millis();
        Stamp::of(&Moment { ms, zone: zone.to_owned() }, DayBoundary::default()).expect("a stamp")
    }

    #[test]
    fn days_are_right_across_dst_travel_and_the_date_line() {
        let table = [
            // Berlin: 02:00 becomes 03:00 on 2026-03-29, and 03:00 becomes 02:00 on 2026-10-25.
            ("2026-03-29T00:59:00Z", "Europe/Berlin", "2026-03-28", 3600),
            ("2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29", 7200),
            ("2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-24", 7200),
            ("2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-24", 3600),
            ("2026-10-25T02:00:00Z", "Europe/Berlin", "2026-10-25", 3600),
            // Lord Howe moves by half an hour.
            ("2026-04-04T15:30:00Z", "Australia/Lord_Howe", "2026-04-04", 37800),
            ("2026-10-04T15:30:00Z", "Australia/Lord_Howe", "2026-10-04", 39600),
            // One instant, two sides of the date line.
            ("2026-11-24T12:00:00Z", "Pacific/Apia", "2026-11-24", 46800),
            ("2026-11-24T12:00:00Z", "Pacific/Pago_Pago", "2026-11-23", -39600),
        ];
        for (rfc, zone, day, offset) in table {
            let found = stamp(rfc, zone);
            assert_eq!((found.day.to_string().as_str(), found.offset_s), (day, offset), "{rfc} {zone}");
        }
    }

    #[test]
    fn a_day_has_its_parts_wherever_it_is_spent() {
        use PartOfDay::{Afternoon, Evening, Morning};
        let table = [
            ("04:59", Evening),
            ("05:00", Morning),
            ("11:59", Morning),
            ("12:00", Afternoon),
            ("16:59", Afternoon),
            ("17:00", Evening),
            ("23:59", Evening),
            ("00:00", Evening),
        ];
        for (clock, part) in table {
            let wall = WallTime::parse(&format!("2026-11-24T{clock}")).expect("a time");
            for zone in ["Europe/Berlin", "Asia/Kathmandu", "Pacific/Apia"] {
                let ms = wall.instant(zone_of(zone).expect("a zone")).expect("an instant");
                let stamp = Stamp::of(&Moment { ms, zone: zone.to_owned() }, DayBoundary::default());
                assert_eq!(stamp.expect("a stamp").part_of_day(), part, "{clock} {zone}");
            }
        }
    }

    #[test]
    fn of_columns_that_may_hold_anything_the_nearest_moment_is_made() {
        let nearest = |at_ms, offset_s, day| Stamp::nearest(at_ms, offset_s, String::new(), day);
        let first = nearest(i64::MIN, i64::MIN, None);
        assert_eq!((first.at_ms, first.offset_s), (FIRST_MS, -64_800));
        let last = nearest(i64::MAX, i64::MAX, None);
        assert_eq!((last.at_ms, last.offset_s), (LAST_MS, 64_800));
        for end in [first, last] {
            assert_eq!(Day::parse(&end.day.to_string()), Ok(end.day), "a day that is one");
        }
        let day = Day::parse("2026-11-24").expect("a day");
        let mine = nearest(1_795_518_000_000, 3600, Some(day));
        assert_eq!((mine.at_ms, mine.offset_s, mine.day), (1_795_518_000_000, 3600, day));
        assert_eq!(nearest(1_795_518_000_000, 3600, None).day, day);
    }

    #[test]
    fn a_clock_beyond_the_calendar_is_refused() {
        for ms in [FIRST_MS - 1, LAST_MS + 1, i64::MIN, i64::MAX] {
            let found = Stamp::of(&Moment { ms, zone: "UTC".to_owned() }, DayBoundary::default());
            assert_eq!(found, Err(NearerError::invalid("time", Reason::NotADay)), "{ms}");
        }
    }

    #[test]
    fn an_unknown_zone_is_refused() {
        let moment = Moment { ms: 0, zone: "Mars/Olympus".to_owned() };
        let found = Stamp::of(&moment, DayBoundary::default());
        assert_eq!(found, Err(NearerError::invalid("zone", Reason::UnknownZone)));
    }
}
