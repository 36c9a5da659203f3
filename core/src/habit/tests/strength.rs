use super::*;

fn strength(schedule: Schedule, began: Day, marks: &BTreeMap<Day, MarkKind>, today: Day) -> f64 {
    let marks = marks.iter().map(|(day, kind)| (*day, (*kind).into())).collect();
    standing(&course(schedule, began), &marks, today).strength
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

/// Amounts, by hand: 3 of 20 minutes within a week; at most 20 minutes a day; three times a day.
#[test]
fn amounts_count_as_in_loop() {
    let first = day("2026-11-02");
    let stands = |schedule, measured: Option<&Measured>, amounts: &[i64]| {
        let course = Course { rule: Rule::of(schedule, measured), began: first, pauses: Vec::new() };
        let marks: BTreeMap<Day, Mark> = (0..)
            .zip(amounts)
            .map(|(n, amount)| (first.plus(n), Mark { kind: MarkKind::Done, amount: Some(*amount) }))
            .collect();
        standing(&course, &marks, first.plus(amounts.len() as i64 - 1)).strength
    };
    let close = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-12, "{found} {expected}");
    let week = 0.5_f64.powf((1.0_f64 / 7.0).sqrt() / 13.0);
    let least = measured(TargetKind::AtLeast, 20.0);
    // After the first day 5 of 20, after the second 15 of 20.
    let second = 0.25 * (1.0 - week) * week + 0.75 * (1.0 - week);
    close(stands(Schedule::Weekly { times: 1 }, Some(&least), &[5_000, 10_000]), second);
    let daily = 0.5_f64.powf(1.0 / 13.0);
    let most = measured(TargetKind::AtMost, 20.0);
    // "At most" begins whole; 30 of 20 is half of it; 40 is nothing.
    close(stands(DAILY, Some(&most), &[20_000]), 1.0);
    close(stands(DAILY, Some(&most), &[30_000]), daily + 0.5 * (1.0 - daily));
    close(stands(DAILY, Some(&most), &[40_000]), daily);
    close(stands(Schedule::Daily { times: 3 }, None, &[2_000]), 2.0 / 3.0 * (1.0 - daily));
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
fn a_pause_freezes_strength_and_a_mark_in_it_counts() {
    let first = day("2026-11-01");
    let marks: BTreeMap<Day, Mark> = (0..10).map(|n| (first.plus(n), MarkKind::Done.into())).collect();
    let mut paused = course(DAILY, first);
    let before = standing(&paused, &marks, first.plus(9)).strength;
    paused.pauses = vec![Pause { from: first.plus(10), to: Some(first.plus(20)) }];
    assert_eq!(standing(&paused, &marks, first.plus(21)).strength.to_bits(), before.to_bits());
    assert!(standing(&paused, &marks, first.plus(22)).strength < before);
    let mut with = marks.clone();
    with.insert(first.plus(15), MarkKind::Done.into());
    assert!(standing(&paused, &with, first.plus(21)).strength > before);
}

#[test]
fn a_practice_is_due_by_its_schedule() {
    let began = day("2026-11-02"); // a Monday
    let marked = |days: &[i64]| {
        days.iter().map(|n| (began.plus(*n), MarkKind::Done.into())).collect::<BTreeMap<Day, Mark>>()
    };
    let table: [(Schedule, &[i64], i64, bool); 12] = [
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
        (Schedule::Within { times: 2, days: 10 }, &[0, 4], 9, false),
        (Schedule::Within { times: 2, days: 10 }, &[0, 4], 10, true),
    ];
    for (schedule, marks, later, due) in table {
        let found = is_due(&course(schedule, began), &marked(marks), began.plus(later));
        assert_eq!(found, due, "{schedule:?} {later}");
    }
    let mut paused = course(DAILY, began);
    paused.pauses = vec![Pause { from: began.plus(1), to: None }];
    assert!(is_due(&paused, &BTreeMap::new(), began) && !is_due(&paused, &BTreeMap::new(), began.plus(9)));
}

proptest! {
    #![proptest_config(cases(256))]

    /// Strength stays between 0 and 1, and a done day never lowers it.
    #[test]
    fn strength_stays_in_bounds(
        marks in proptest::collection::btree_map(0i64..120, any_mark(), 0..80),
        schedule in any_schedule(),
    ) {
        let first = day("2026-01-01");
        let course = course(schedule, first);
        let marks: BTreeMap<Day, Mark> = marks.into_iter().map(|(n, mark)| (first.plus(n), mark)).collect();
        let today = first.plus(121);
        prop_assert!((0.0..=1.0).contains(&standing(&course, &marks, today).strength));
        let mut with = marks.clone();
        with.insert(today, MarkKind::Done.into());
        let without = standing(&course, &marks, today.plus(1)).strength;
        prop_assert!(standing(&course, &with, today).strength >= without);
    }
}
