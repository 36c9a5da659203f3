use super::*;
use crate::bin;
use crate::habit::{AmountUnit, DayState, MarkKind, Reminder, ReminderTime, Schedule, Target, TargetKind};

fn named(house: &Fixture, name: &str) -> PracticeView {
    let found = practices(house).into_iter().find(|practice| practice.name == name);
    found.unwrap_or_else(|| panic!("no {name}"))
}

#[test]
fn a_backup_comes_in_with_its_history_skips_and_notes() {
    let house = fixture();
    let path = database(&house, "backup-25", "");
    let before = view(&house, &path);
    assert_eq!((before.practices, before.marks, before.skipped, before.notes), (6, 22, 2, 5));
    assert_eq!(
        (before.new_practices, before.new_marks, before.deleted_here),
        (6, 21, 0),
        "the year 3000 is left out"
    );
    assert_eq!(before.words, "6 practices, 22 marked days. New here: 27.");
    assert_eq!(before.span_words, "From 1 October 2026 to 1 January 3000");
    let taken = take(&house, &path);
    assert_eq!((taken.practices, taken.marks), (6, 21));
    assert_eq!(taken.words, "6 practices were added. 21 days were added.");
    let names: Vec<String> = practices(&house).into_iter().map(|practice| practice.name).collect();
    assert_eq!(names, ["Call someone", "Look up", "Pages", "Screen hours", "See the sea", "Letters"]);
    assert!(named(&house, "Letters").archived);

    let today = house.vault.now().expect("now").day;
    let look = named(&house, "Look up");
    let sheet =
        house.vault.read(|sql| habit::sheet(sql, &CONTENT.catalogue, look.id, today)).expect("a sheet");
    assert_eq!(sheet.chosen.why, "Did you look up once?\nFrom the screen, to a face.");
    assert_eq!(sheet.began.to_string(), "2026-10-01");
    // There, 124 is Monday to Friday: their week begins on Saturday.
    let workdays = Reminder { time: ReminderTime::At { minute: 21 * 60 + 30 }, weekdays: 0b0011111 };
    assert_eq!((sheet.chosen.reminders, sheet.chosen.colour), (vec![workdays], 5));
    let on = |day: &str| {
        let day = Day::parse(day).expect("a day");
        house.vault.read(|sql| habit::get(sql, &CONTENT.catalogue, look.id, day)).expect("a view")
    };
    let table = [
        ("2026-10-01", Some(MarkKind::Done), ""),
        ("2026-10-02", Some(MarkKind::Done), "on the stairs, \"really\""),
        ("2026-10-03", Some(MarkKind::Skipped), "ill"),
        ("2026-10-04", Some(MarkKind::NotDone), ""),
        ("2026-10-05", Some(MarkKind::NotDone), "unknown, with a note"),
        ("2026-10-06", Some(MarkKind::Done), ""),
        ("2026-10-07", None, ""),
    ];
    for (day, mark, note) in table {
        let view = on(day);
        assert_eq!((view.mark, view.note.as_str()), (mark, note), "{day}");
    }
    let schedules = practices(&house).into_iter().map(|practice| practice.schedule).collect::<Vec<_>>();
    assert_eq!(
        schedules,
        [
            Schedule::Weekly { times: 3 },
            Schedule::Daily { times: 1 },
            Schedule::Daily { times: 1 },
            Schedule::Weekly { times: 1 },
            Schedule::Monthly,
            Schedule::Within { times: 3, days: 14 },
        ]
    );
    let pages = named(&house, "Pages");
    let sheet =
        house.vault.read(|sql| habit::sheet(sql, &CONTENT.catalogue, pages.id, today)).expect("a sheet");
    let measured = sheet.chosen.measured.expect("an amount");
    assert_eq!(measured.unit, AmountUnit::Own { words: "pages".to_owned() });
    assert_eq!(measured.target, Some(Target { kind: TargetKind::AtLeast, amount: 12.5 }));
    let partly = Day::parse("2026-10-02").expect("a day");
    let partly =
        house.vault.read(|sql| habit::get(sql, &CONTENT.catalogue, pages.id, partly)).expect("a view");
    assert_eq!((partly.amount, partly.state), (Some(3.0), DayState::Partly));
}

/// From the first mark to yesterday, one value a day.
fn days(until: Day, marks: &[(i64, Option<f64>)]) -> Vec<Option<f64>> {
    let first = Day::parse("2026-10-01").expect("a day");
    let mut days = vec![Some(0.0); usize::try_from(until.since(first) + 1).expect("days")];
    for (at, value) in marks {
        days[usize::try_from(*at).expect("a place")] = *value;
    }
    days
}

#[test]
fn strengths_are_loop_s() {
    let house = fixture();
    take(&house, &database(&house, "backup-25", ""));
    let until = house.vault.now().expect("now").day.plus(-1);
    let (yes, skip) = (Some(1.0), None);
    let table = [
        ("Look up", by_hand(&days(until, &[(0, yes), (1, yes), (2, skip), (5, yes)]), 1, 1, None)),
        ("Call someone", by_hand(&days(until, &[(0, yes), (3, yes), (12, yes)]), 3, 7, None)),
        ("Letters", by_hand(&days(until, &[(0, yes), (3, yes), (12, yes)]), 3, 14, None)),
        ("See the sea", by_hand(&days(until, &[(0, yes)]), 1, 30, None)),
        (
            "Pages",
            by_hand(
                &days(until, &[(0, Some(12.5)), (1, Some(3.0)), (3, skip), (4, Some(25.0))]),
                1,
                1,
                Some((12.5, false)),
            ),
        ),
        (
            "Screen hours",
            by_hand(
                &days(until, &[(0, Some(4.0)), (1, Some(9.0)), (12, Some(1.5))]),
                1,
                7,
                Some((10.0, true)),
            ),
        ),
    ];
    for (name, expected) in table {
        let found = named(&house, name).strength;
        assert!((found - expected).abs() < 1e-9, "{name}: {found} is not {expected}");
    }
}

#[test]
fn the_archive_says_the_same_as_the_backup() {
    let (one, two) = (fixture(), fixture());
    take(&one, &database(&one, "backup-25", ""));
    take(&two, &archive(&two, "archive"));
    let said = |house: &Fixture| {
        let shown = |practice: PracticeView| {
            (
                practice.name,
                practice.schedule,
                practice.strength.to_bits(),
                practice.done_in_all,
                practice.archived,
            )
        };
        practices(house).into_iter().map(shown).collect::<Vec<_>>()
    };
    assert_eq!(said(&one), said(&two));
    // Taken in after the backup it is known again, and adds nothing.
    let before = dump(&one.vault);
    let seen = view(&one, &archive(&one, "archive"));
    assert_eq!((seen.new_practices, seen.new_marks), (0, 0));
    let taken = take(&one, &archive(&one, "archive"));
    assert_eq!((taken.practices, taken.marks), (0, 0));
    assert_eq!(dump(&one.vault), before);
}

#[test]
fn older_files_come_in_too() {
    let house = fixture();
    let taken = take(&house, &database(&house, "backup-12", ""));
    assert_eq!((taken.practices, taken.marks), (3, 4));
    assert_eq!(
        practices(&house).iter().map(|p| (p.colour, p.done_in_all)).collect::<Vec<_>>(),
        [(5, 2), (1, 1), (1, 1)]
    );
    let again = take(&house, &archive(&house, "old-archive"));
    assert_eq!((again.practices, again.marks), (0, 0), "the same habit, in another shape");
}

#[test]
fn a_second_time_adds_nothing_also_after_deletion() {
    let house = fixture();
    let path = database(&house, "backup-25", "");
    take(&house, &path);
    let (look, pages) = (named(&house, "Look up").id, named(&house, "Pages").id);
    let first = Day::parse("2026-10-01").expect("a day");
    house.vault.write(|tx| habit::clear_mark(tx, look, first)).expect("taken back");
    house.vault.write(|tx| habit::mark(tx, look, first.plus(1), MarkKind::Skipped, "mine")).expect("changed");
    house.vault.write(|tx| habit::delete(tx, pages)).expect("deleted");
    let nothing = |house: &Fixture| {
        let before = dump(&house.vault);
        let seen = view(house, &path);
        assert_eq!((seen.new_practices, seen.new_marks, seen.deleted_here), (0, 0, 1));
        assert!(
            seen.words.ends_with("All of it is here already. 1 was deleted here and stays so."),
            "{}",
            seen.words
        );
        let taken = take(house, &path);
        assert_eq!((taken.practices, taken.marks), (0, 0));
        assert_eq!(dump(&house.vault), before);
    };
    nothing(&house);
    house.live(31);
    bin::sweep(&house.vault).expect("swept");
    assert!(
        !dump(&house.vault).iter().any(|line| line.contains("Pages")),
        "purged, and no word of it is kept"
    );
    nothing(&house);
    assert_eq!(house.vault.read(|sql| bin::items(sql, &CONTENT, 0)).expect("a list"), Vec::new());
    // A later backup adds its new days alone.
    let later = database(
        &house,
        "backup-25",
        "DROP TRIGGER eager; UPDATE Habits SET name = 'Renamed there' WHERE id = 1;
         INSERT INTO Repetitions (habit, timestamp, value, notes) VALUES (1, 1793491200000, 2, NULL)",
    );
    let taken = take(&house, &later);
    assert_eq!((taken.practices, taken.marks), (0, 1));
    assert_eq!(named(&house, "Look up").id, look);
}
