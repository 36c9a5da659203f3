//! Where a reminder comes to lie: on the clock of the place, outside quiet hours, after the end of a day that goes on
//! past midnight.

use super::settings::QuietHours;
use crate::habit::ReminderTime;
use crate::time::{DAY_MINUTES, Day, DayBoundary, WallTime};
use chrono_tz::Tz;
use sha2::{Digest, Sha256};

/// What a time of a person's day is placed by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground {
    pub zone: Tz,
    pub boundary: DayBoundary,
    pub quiet: Option<QuietHours>,
}

/// A reminder's time on the wall, as it was asked for, and the instant at which it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Placed {
    pub wall: WallTime,
    pub at_ms: i64,
}

impl Ground {
    /// The time of this minute after midnight on this person's day: before their day's end, it is a minute of the
    /// next date. Out of quiet hours. None where the date doesn't exist here.
    pub fn place(&self, day: Day, minute: u16) -> Option<Placed> {
        self.settle(self.wall(day, self.outside(minute)))
    }

    /// Places a time that was planned elsewhere, or earlier.
    pub fn place_wall(&self, wall: WallTime) -> Option<Placed> {
        let day = self.day_of(wall);
        self.settle(self.wall(day, self.outside(wall.minute)))
    }

    /// A gap can push a time into quiet hours: it is moved out once more.
    fn settle(&self, wall: WallTime) -> Option<Placed> {
        let at_ms = wall.instant(self.zone)?;
        let shown = WallTime::at(self.zone, at_ms)?;
        if !self.is_quiet(shown.minute) {
            return Some(Placed { wall, at_ms });
        }
        let moved = self.wall(self.day_of(shown), self.outside(shown.minute));
        let at_ms = moved.instant(self.zone)?;
        let shown = WallTime::at(self.zone, at_ms)?;
        (!self.is_quiet(shown.minute)).then_some(Placed { wall: moved, at_ms })
    }

    /// The person's day of a time on the wall.
    pub fn day_of(&self, wall: WallTime) -> Day {
        if wall.minute < self.boundary.minutes() { wall.date.plus(-1) } else { wall.date }
    }

    fn wall(&self, day: Day, minute: u16) -> WallTime {
        let date = if minute < self.boundary.minutes() { day.plus(1) } else { day };
        WallTime { date, minute }
    }

    /// Minutes since the person's day began.
    fn since_dawn(&self, minute: u16) -> u16 {
        (minute + DAY_MINUTES - self.boundary.minutes()) % DAY_MINUTES
    }

    fn is_quiet(&self, minute: u16) -> bool {
        self.quiet.is_some_and(|quiet| quiet.holds(minute))
    }

    /// The same minute where it isn't quiet; else the end of the quiet hours, where that lies on the same person's
    /// day; else the last minute before they begin.
    fn outside(&self, minute: u16) -> u16 {
        match self.quiet {
            Some(quiet) if quiet.holds(minute) => {
                if self.since_dawn(quiet.to) > self.since_dawn(minute) {
                    quiet.to
                } else {
                    (quiet.from + DAY_MINUTES - 1) % DAY_MINUTES
                }
            }
            _ => minute,
        }
    }

    /// The instant itself, or the end of the quiet hours that it falls into: what was put off comes later, not sooner.
    pub fn after_quiet(&self, at_ms: i64) -> i64 {
        let Some(quiet) = self.quiet else { return at_ms };
        let Some(wall) = WallTime::at(self.zone, at_ms).filter(|wall| quiet.holds(wall.minute)) else {
            return at_ms;
        };
        let date = if quiet.to > wall.minute { wall.date } else { wall.date.plus(1) };
        WallTime { date, minute: quiet.to }.instant(self.zone).unwrap_or(at_ms)
    }

    /// The minute after midnight at which a practice's reminder comes on a day. In a window it is drawn from what
    /// names the reminder and the day: at random, and the same however often it is asked for.
    pub fn minute(&self, time: ReminderTime, name: &str, day: Day) -> u16 {
        match time {
            ReminderTime::At { minute } => minute,
            ReminderTime::AfterCue { cue, minutes } => (cue + minutes) % DAY_MINUTES,
            ReminderTime::Within { from, to } => {
                let (start, end) = (self.since_dawn(from), self.since_dawn(to));
                // A window that the end of the day has cut: its start.
                let length = end.saturating_sub(start);
                let all = (0..=length).map(|n| (from + n) % DAY_MINUTES);
                let open: Vec<u16> = all.filter(|minute| !self.is_quiet(*minute)).collect();
                drawn(&open, name, day).unwrap_or(from)
            }
        }
    }
}

fn drawn(from: &[u16], name: &str, day: Day) -> Option<u16> {
    let hash = Sha256::digest(format!("{name} {day}"));
    let number = hash.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let place = number.checked_rem(from.len() as u64)?;
    from.get(usize::try_from(place).ok()?).copied()
}
