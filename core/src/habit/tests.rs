use super::*;
use crate::error::{NearerError, Reason};
use crate::fixture::{DAY_MS, fixture};
use crate::time::Day;
use proptest::prelude::*;
use std::collections::BTreeMap;

const DAILY: Schedule = Schedule::Daily { times: 1 };

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn done_days(first: Day, count: i64) -> BTreeMap<Day, MarkKind> {
    (0..count).map(|n| (first.plus(n), MarkKind::Done)).collect()
}

#[test]
fn strength_is_loop_s() {
    let first = day("2026-10-01");
    let after =
        |schedule, count: i64| strength(schedule, first, &done_days(first, count), first.plus(count - 1));
    assert!((after(DAILY, 30) - 0.798).abs() < 5e-4);
    // Half-life of 13 days: what is left after 13 days without.
    let marks = done_days(first, 200);
    let full = strength(DAILY, first, &marks, first.plus(199));
    let later = strength(DAILY, first, &marks, first.plus(199 + 13 + 1));
    assert!((later / full - 0.5).abs() < 1e-9);
    // One mark a week meets a weekly schedule on every later day of both weeks that are looked at.
    let weekly: BTreeMap<Day, MarkKind> = (0..30).map(|n| (first.plus(7 * n), MarkKind::Done)).collect();
    assert!(strength(Schedule::Weekly { times: 1 }, first, &weekly, first.plus(203)) > 0.75);
}

#[test]
fn strength_steps_as_computed_by_hand() {
    let first = day("2026-03-28");
    let keep = 0.5_f64.powf(1.0 / 13.0);
    let marks = BTreeMap::from([
        (first, MarkKind::Done),
        (first.plus(1), MarkKind::Skipped),
        (first.plus(2), MarkKind::NotDone),
    ]);
    let one = 1.0 - keep;
    let table = [(0, one), (1, one), (2, one * keep), (3, one * keep), (4, one * keep * keep)];
    for (later, expected) in table {
        let found = strength(DAILY, first, &marks, first.plus(later));
        assert!((found - expected).abs() < 1e-12, "{later}: {found} is not {expected}");
    }
}

#[test]
fn today_never_lowers_strength_before_it_ends() {
    let first = day("2026-11-01");
    let marks = done_days(first, 10);
    let yesterday = strength(DAILY, first, &marks, first.plus(9));
    let today = strength(DAILY, first, &marks, first.plus(10));
    assert!((yesterday - today).abs() < 1e-12);
}

#[test]
fn a_practice_is_due_by_its_schedule() {
    let began = day("2026-11-02"); // a Monday
    let marked =
        |days: &[i64]| days.iter().map(|n| (began.plus(*n), MarkKind::Done)).collect::<BTreeMap<_, _>>();
    let table: [(Schedule, &[i64], i64, bool); 10] = [
        (DAILY, &[], 0, true),
        (DAILY, &[], -1, false),
        (Schedule::Weekly { times: 2 }, &[0, 1], 2, false),
        (Schedule::Weekly { times: 2 }, &[0, 1], 7, true),
        (Schedule::Weekdays { days: 0b0010001 }, &[], 4, true), // Monday and Friday
        (Schedule::Weekdays { days: 0b0010001 }, &[], 3, false),
        (Schedule::EveryDays { days: 3 }, &[0], 2, false),
        (Schedule::EveryDays { days: 3 }, &[0], 3, true),
        (Schedule::Monthly, &[1], 28, false), // 30 November
        (Schedule::Monthly, &[1], 29, true),  // 1 December
    ];
    for (schedule, marks, later, due) in table {
        assert_eq!(is_due(schedule, began, &marked(marks), began.plus(later)), due, "{schedule:?} {later}");
    }
}

#[test]
fn marks_belong_to_days_and_can_be_taken_back() {
    let house = fixture();
    let new = NewPractice {
        name: "Notice".to_owned(),
        why: String::new(),
        cue: "When it closes".to_owned(),
        act: "I say: there it is".to_owned(),
        schedule: DAILY,
    };
    let id = house.vault.write(|tx| add(tx, &new)).expect("added");
    let today = house.vault.now().expect("now").day;
    house.vault.write(|tx| mark(tx, id, today, MarkKind::Done, "")).expect("marked");
    house.vault.write(|tx| mark(tx, id, today, MarkKind::Skipped, "")).expect("marked again");
    let view = house.vault.read(|sql| get(sql, id, today)).expect("a view");
    assert_eq!(
        (view.mark, view.plan.as_str()),
        (Some(MarkKind::Skipped), "When it closes, I say: there it is")
    );
    house.vault.write(|tx| clear_mark(tx, id, today)).expect("taken back");
    house.vault.write(|tx| mark(tx, id, today.plus(-1), MarkKind::Done, "")).expect("filled in");
    let view = house.vault.read(|sql| get(sql, id, today)).expect("a view");
    assert_eq!((view.mark, view.done_in_all), (None, 1));
    let tomorrow = house.vault.write(|tx| mark(tx, id, today.plus(1), MarkKind::Done, ""));
    assert_eq!(tomorrow, Err(NearerError::invalid("day", Reason::InTheFuture)));
    house.clock.advance(DAY_MS);
    house.vault.write(|tx| mark(tx, id, today.plus(1), MarkKind::Done, "")).expect("a day later");
    house.vault.write(|tx| archive(tx, id)).expect("put away");
    assert_eq!(house.vault.read(|sql| list(sql, today)).expect("a list"), Vec::new());
}

#[test]
fn what_is_no_practice_is_refused() {
    let house = fixture();
    let new = |name: &str, schedule| NewPractice {
        name: name.to_owned(),
        why: String::new(),
        cue: String::new(),
        act: String::new(),
        schedule,
    };
    let refused = |new: &NewPractice| house.vault.write(|tx| add(tx, new)).expect_err("refused");
    assert_eq!(refused(&new(" ", DAILY)), NearerError::invalid("name", Reason::Required));
    let never = new("x", Schedule::Weekdays { days: 0 });
    assert_eq!(refused(&never), NearerError::invalid("schedule", Reason::OutOfRange { low: 1, high: 365 }));
}

proptest! {
    /// Strength stays between 0 and 1, and a done day never lowers it.
    #[test]
    fn strength_stays_in_bounds(
        marks in proptest::collection::btree_map(0i64..120, prop_oneof![
            Just(MarkKind::Done), Just(MarkKind::Skipped), Just(MarkKind::NotDone)], 0..80),
        schedule in prop_oneof![
            Just(DAILY), (1u8..=7).prop_map(|times| Schedule::Weekly { times }),
            (1u16..=30).prop_map(|days| Schedule::EveryDays { days }), Just(Schedule::Monthly)],
    ) {
        let first = day("2026-01-01");
        let marks: BTreeMap<Day, MarkKind> = marks.into_iter().map(|(n, mark)| (first.plus(n), mark)).collect();
        let today = first.plus(121);
        let without = strength(schedule, first, &marks, today);
        prop_assert!((0.0..=1.0).contains(&without));
        let mut with = marks.clone();
        with.insert(today, MarkKind::Done);
        prop_assert!(strength(schedule, first, &with, today) >= strength(schedule, first, &marks, today.plus(1)));
    }
}
