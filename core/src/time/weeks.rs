//! Months and weeks of the calendar: which days they have, and how they are laid out.

use super::Day;

/// Days of a week.
const WEEK: usize = 7;

/// Days one after the other, in weeks of seven places. A week begins on `first_weekday`: 0 for Monday to 6 for Sunday.
/// Places before the first day and after the last are none.
pub fn in_weeks<T>(first: Day, days: Vec<T>, first_weekday: u32) -> Vec<Vec<Option<T>>> {
    let lead = (first.weekday() + 7 - first_weekday % 7) % 7;
    let mut places: Vec<Option<T>> = (0..lead).map(|_| None).collect();
    places.extend(days.into_iter().map(Some));
    let mut weeks = Vec::new();
    while !places.is_empty() {
        let rest = places.split_off(places.len().min(WEEK));
        places.resize_with(WEEK, || None);
        weeks.push(std::mem::replace(&mut places, rest));
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn a_month_has_its_days() {
        let table = [
            ("2026-11-24", "2026-11-01", "2026-11-30"),
            ("2026-11-01", "2026-11-01", "2026-11-30"),
            ("2026-12-31", "2026-12-01", "2026-12-31"),
            ("2028-02-10", "2028-02-01", "2028-02-29"),
            ("1900-01-01", "1900-01-01", "1900-01-31"),
            ("9999-12-31", "9999-12-01", "9999-12-31"),
        ];
        for (of, first, last) in table {
            assert_eq!(day(of).month(), (day(first), day(last)), "{of}");
        }
    }

    #[test]
    fn weeks_begin_on_the_day_that_was_asked_for_and_have_seven_places() {
        // The month, the weekday that begins a week, the number of weeks, and where the first and the last day stand.
        let table = [
            // 1 November 2026 is a Sunday, the 30th a Monday.
            ("2026-11-01", 0, 6, 6, 0),
            ("2026-11-01", 6, 5, 0, 1),
            ("2026-11-01", 5, 5, 1, 2),
            // 1 February 2027 is a Monday, the 28th a Sunday.
            ("2027-02-01", 0, 4, 0, 6),
            ("2027-02-01", 6, 5, 1, 0),
            // Beyond a week it begins anew.
            ("2027-02-01", 7, 4, 0, 6),
        ];
        for (of, first_weekday, count, begins, ends) in table {
            let (first, last) = day(of).month();
            let days: Vec<Day> = (0..=last.since(first)).map(|n| first.plus(n)).collect();
            let weeks = in_weeks(first, days.clone(), first_weekday);
            assert!(weeks.iter().all(|week| week.len() == WEEK), "{of} {first_weekday}");
            assert_eq!(weeks.iter().flatten().flatten().copied().collect::<Vec<_>>(), days);
            let place = |week: &Vec<Option<Day>>, of: Day| week.iter().position(|place| *place == Some(of));
            assert_eq!(weeks.len(), count, "{of} {first_weekday}");
            assert_eq!(place(&weeks[0], first), Some(begins), "{of} {first_weekday}");
            assert_eq!(place(&weeks[count - 1], last), Some(ends), "{of} {first_weekday}");
        }
        assert_eq!(in_weeks(day("2026-11-01"), Vec::<Day>::new(), 6), Vec::<Vec<Option<Day>>>::new());
    }
}
