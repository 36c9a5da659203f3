use super::*;

/// `D` done, `S` skipped, `N` not done, `.` nothing, `p` paused; from Monday, 2 November 2026.
fn row(schedule: Schedule, days: &str) -> (u32, u32) {
    let began = day("2026-11-02");
    let mut course = course(schedule, began);
    let mut marks: BTreeMap<Day, Mark> = BTreeMap::new();
    for (n, letter) in (0..).zip(days.chars()) {
        let on = began.plus(n);
        match letter {
            'D' => drop(marks.insert(on, MarkKind::Done.into())),
            'S' => drop(marks.insert(on, MarkKind::Skipped.into())),
            'N' => drop(marks.insert(on, MarkKind::NotDone.into())),
            'p' => course.pauses.push(Pause { from: on, to: Some(on) }),
            _ => {}
        }
    }
    let today = began.plus(days.len() as i64 - 1);
    standing(&course, &marks, today).streak.now(&course)
}

#[test]
fn rows_of_days_weeks_and_months() {
    let every_other = Schedule::EveryDays { days: 2 };
    let weekly = |times| Schedule::Weekly { times };
    let workdays = Schedule::Weekdays { days: 0b0011111 };
    let table = [
        (DAILY, "DDD", (3, 3)),
        // Today open: nothing is lost before it ends.
        (DAILY, "DDD.", (3, 3)),
        (DAILY, "DDSSSD", (3, 3)),
        (DAILY, "DDpppD", (3, 3)),
        // One reserve day a week holds the row and adds nothing.
        (DAILY, "DD.DD", (4, 4)),
        (DAILY, "DDNDD", (4, 4)),
        (DAILY, "DD.D.D", (1, 3)),
        // A new week, a new reserve.
        (DAILY, "DDDDD.DD.DD", (9, 9)),
        (DAILY, "DDD..D", (1, 3)),
        (workdays, "DDDDD..DD", (7, 7)),
        (weekly(1), "D......D......D", (3, 3)),
        (weekly(1), "D.............D", (1, 1)),
        // Three times a week, once short by one: the reserve day.
        (weekly(3), "DDD....DD.....DDD....", (2, 2)),
        (weekly(3), "DDD....D......DDD....", (1, 1)),
        // A week with a skipped day that fell short is left out.
        (weekly(3), "DDD....DS.....DDD....", (2, 2)),
        (every_other, "D.D..D", (3, 3)),
        // The second stretch of two days had none: the week's reserve.
        (every_other, "D...D.", (2, 2)),
        (Schedule::Monthly, "D", (1, 1)),
    ];
    for (schedule, days, expected) in table {
        assert_eq!(row(schedule, days), expected, "{schedule:?} {days}");
    }
    let two_months = format!("D{}D", ".".repeat(40));
    assert_eq!(row(Schedule::Monthly, &two_months), (2, 2));
}

#[test]
fn rows_are_shown_only_to_those_who_want_them() {
    let house = fixture();
    let id = added(&house, &named("Notice"));
    let today = today_of(&house);
    house.vault.write(|tx| mark(tx, id, today, MarkKind::Done, "")).expect("marked");
    assert_eq!(seen(&house, id).streak, None);
    house.vault.write(|tx| set_settings(tx, PracticeSettings { streaks: true })).expect("set");
    let streak = seen(&house, id).streak.expect("a row");
    assert_eq!(
        (streak.current, streak.best, streak.words.as_str()),
        (1, 1, "1 day in a row, 1 at most so far")
    );
}
