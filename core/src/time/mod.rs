//! Instants, zones and the person's days.
//!
//! Nothing in the core asks the system for the time: a `Clock` is handed in and read once per
//! public call. A day is the person's own: it ends at a boundary they choose, and what is written
//! keeps the day, the zone and the offset it was written with.

mod day;
mod moment;
mod wall;
mod weeks;
mod zone;

pub use day::{DAY_MS, Day, DayBoundary};
pub use moment::{
    Clock, ClockError, FIRST_MS, FixedClock, LAST_MS, MOST_OFFSET_S, Moment, PartOfDay, Stamp, can_be_now,
    can_be_today,
};
pub use wall::{DAY_MINUTES, WallTime};
pub use weeks::in_weeks;
pub use zone::zone_of;
