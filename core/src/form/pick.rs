//! Days to pick from: a month of them, laid out in weeks.

use super::model::WhichDays;
use crate::time::{Day, in_weeks};

/// A month to pick a day of.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MonthGrid {
    /// The first day of the month.
    pub first: Day,
    /// Weeks of seven places, beginning on the weekday that was asked for; none: a day of another month.
    pub weeks: Vec<Vec<Option<GridDay>>>,
    /// The first day of the month before; none where no day of it can be picked.
    pub earlier: Option<Day>,
    /// The first day of the month after; none where no day of it can be picked.
    pub later: Option<Day>,
}

/// A day of such a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct GridDay {
    /// The day.
    pub day: Day,
    /// Whether it can be picked.
    pub offered: bool,
}

impl WhichDays {
    /// Whether this day can be picked, seen from the person's today.
    pub fn holds(self, day: Day, today: Day) -> bool {
        match self {
            WhichDays::Past => day <= today,
            WhichDays::Future => day > today,
            WhichDays::Any => true,
        }
    }
}

/// The month that a day lies in, in weeks that begin on `first_weekday`: 0 for Monday to 6 for Sunday.
pub fn month_grid(of: Day, first_weekday: u32, which: WhichDays, today: Day) -> MonthGrid {
    let (first, last) = of.month();
    let days = (0..=last.since(first)).map(|n| first.plus(n));
    let days = days.map(|day| GridDay { day, offered: which.holds(day, today) }).collect();
    // Of the months beside it, the day that lies nearest to what can be picked.
    let (before, after) = (first.plus(-1), last.plus(1));
    let offered = |day: &Day| (*day < first || *day > last) && which.holds(*day, today);
    let reached = |day: Day, farthest: Day| [day, farthest].iter().any(offered);
    MonthGrid {
        first,
        weeks: in_weeks(first, days, first_weekday),
        earlier: reached(before, before.month().0).then(|| before.month().0),
        later: reached(after, after.month().1).then_some(after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn only_days_that_fit_can_be_picked_and_months_with_some_be_reached() {
        let today = day("2026-11-24");
        let table = [
            (WhichDays::Past, "2026-11-10", 24, Some("2026-10-01"), None),
            (WhichDays::Past, "2026-10-31", 31, Some("2026-09-01"), Some("2026-11-01")),
            (WhichDays::Future, "2026-11-10", 6, None, Some("2026-12-01")),
            (WhichDays::Future, "2026-12-10", 31, Some("2026-11-01"), Some("2027-01-01")),
            (WhichDays::Any, "2026-11-10", 30, Some("2026-10-01"), Some("2026-12-01")),
            // The calendar has ends.
            (WhichDays::Any, "1900-01-10", 31, None, Some("1900-02-01")),
            (WhichDays::Any, "9999-12-10", 31, Some("9999-11-01"), None),
        ];
        for (which, of, offered, earlier, later) in table {
            let grid = month_grid(day(of), 0, which, today);
            let days = grid.weeks.iter().flatten().flatten();
            assert_eq!(days.filter(|day| day.offered).count(), offered, "{which:?} {of}");
            assert_eq!((grid.earlier, grid.later), (earlier.map(day), later.map(day)), "{which:?} {of}");
        }
    }
}
