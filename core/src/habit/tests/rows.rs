use super::*;
use crate::bin;
use crate::fixture::dump;
use crate::person::{self, Contact};

#[test]
fn marks_belong_to_days_and_can_be_taken_back() {
    let house = fixture();
    let new = NewPractice {
        cue: "When it closes".to_owned(),
        act: "I say: there it is".to_owned(),
        ..named("Notice")
    };
    let id = added(&house, &new);
    let today = today_of(&house);
    house.vault.write(|tx| mark(tx, id, today, MarkKind::Done, "")).expect("marked");
    house.vault.write(|tx| mark(tx, id, today, MarkKind::Skipped, "a note")).expect("marked again");
    let view = seen(&house, id);
    assert_eq!((view.mark, view.note.as_str()), (Some(MarkKind::Skipped), "a note"));
    assert_eq!(view.plan, "When it closes, I say: there it is");
    assert_eq!(view.words, "Notice: left out on purpose. Strength 0 of 100.");
    house.vault.write(|tx| clear_mark(tx, id, today)).expect("taken back");
    house.vault.write(|tx| mark(tx, id, today.plus(-1), MarkKind::Done, "")).expect("filled in");
    let view = seen(&house, id);
    assert_eq!((view.mark, view.done_in_all, view.open), (None, 1, true));
    let tomorrow = house.vault.write(|tx| mark(tx, id, today.plus(1), MarkKind::Done, ""));
    assert_eq!(tomorrow, Err(NearerError::invalid("day", Reason::InTheFuture)));
    house.clock.advance(DAY_MS);
    house.vault.write(|tx| mark(tx, id, today.plus(1), MarkKind::Done, "")).expect("a day later");
    house.vault.write(|tx| archive(tx, id)).expect("put away");
    let words = &CONTENT.catalogue;
    assert_eq!(house.vault.read(|sql| list(sql, words, today)).expect("a list"), Vec::new());
    assert_eq!(house.vault.read(|sql| archived(sql, words, today)).expect("a list").len(), 1);
}

#[test]
fn what_was_put_away_rests_until_it_is_taken_out() {
    let house = fixture();
    let id = added(&house, &named("Notice"));
    let today = today_of(&house);
    house.vault.write(|tx| mark(tx, id, today, MarkKind::Done, "")).expect("marked");
    let before = seen(&house, id).strength;
    house.clock.advance(DAY_MS);
    house.vault.write(|tx| archive(tx, id)).expect("put away");
    house.clock.advance(100 * DAY_MS);
    house.vault.write(|tx| unarchive(tx, id)).expect("taken out");
    let view = seen(&house, id);
    assert_eq!((view.strength.to_bits(), view.archived, view.due), (before.to_bits(), false, true));
}

#[test]
fn amounts_and_several_times_a_day() {
    let house = fixture();
    let today = today_of(&house);
    let sitting = NewPractice { measured: Some(measured(TargetKind::AtLeast, 20.0)), ..named("Sit") };
    let sitting = added(&house, &sitting);
    house.vault.write(|tx| mark_amount(tx, sitting, today, 12.5, "")).expect("marked");
    let view = seen(&house, sitting);
    assert_eq!((view.amount, view.amount_words.as_str()), (Some(12.5), "12.5 minutes"));
    assert_eq!((view.state, view.share), (DayState::Partly, 0.625));
    assert_eq!(view.schedule_words, "every day, at least 20 minutes");
    assert_eq!(view.words, "Sit: 12.5 minutes so far. Strength 3 of 100.");
    let thrice = added(&house, &NewPractice { schedule: Schedule::Daily { times: 3 }, ..named("Look up") });
    for times in 1..=3 {
        let done = house.vault.write(|tx| once_more(tx, thrice, today)).expect("once more");
        let view = seen(&house, thrice);
        assert_eq!((done, view.open), (times, times < 3));
    }
    assert_eq!(seen(&house, thrice).amount_words, "3 times");
    let phone = NewPractice {
        measured: Some(Measured {
            unit: AmountUnit::Own { words: "looks".to_owned() },
            target: Some(Target { kind: TargetKind::AtMost, amount: 10.0 }),
        }),
        ..named("Phone")
    };
    let phone = added(&house, &phone);
    house.vault.write(|tx| mark_amount(tx, phone, today, 15.0, "")).expect("marked");
    let view = seen(&house, phone);
    assert_eq!(
        (view.mark, view.words.as_str()),
        (Some(MarkKind::NotDone), "Phone: 15 looks. Strength 97 of 100.")
    );
    let refused = house.vault.write(|tx| mark_amount(tx, phone, today, f64::NAN, ""));
    assert_eq!(refused, Err(NearerError::invalid("amount", Reason::OutOfRange { low: 0, high: 1_000_000 })));
}

#[test]
fn a_practice_is_changed_ordered_paused_and_comes_back_whole() {
    let house = fixture();
    let (one, two, three) =
        (added(&house, &named("One")), added(&house, &named("Two")), added(&house, &named("Three")));
    let names = || {
        let today = today_of(&house);
        let all = house.vault.read(|sql| list(sql, &CONTENT.catalogue, today)).expect("a list");
        all.into_iter().map(|view| view.name).collect::<Vec<_>>()
    };
    house.vault.write(|tx| reorder(tx, &[three, one])).expect("ordered");
    assert_eq!(names(), ["Three", "One", "Two"]);
    let sam = house.vault.write(|tx| person::add(tx, "Sam", None)).expect("added").id;
    let full = NewPractice {
        name: "Two, smaller".to_owned(),
        why: "why".to_owned(),
        cue: "cue".to_owned(),
        act: "act".to_owned(),
        schedule: Schedule::Within { times: 3, days: 10 },
        measured: Some(measured(TargetKind::AtMost, 2.5)),
        form: Some("name-it".to_owned()),
        person: Some(sam),
        reminders: vec![
            Reminder { time: ReminderTime::At { minute: 1080 }, weekdays: 127 },
            Reminder { time: ReminderTime::Within { from: 1320, to: 60 }, weekdays: 0b0011111 },
            Reminder { time: ReminderTime::AfterCue { cue: 450, minutes: 10 }, weekdays: 1 },
        ],
        colour: 3,
    };
    house.vault.write(|tx| edit(tx, two, &full)).expect("changed");
    let today = today_of(&house);
    let sheet_of = |id| house.vault.read(|sql| sheet(sql, &CONTENT.catalogue, id, today)).expect("a sheet");
    let sheet = sheet_of(two);
    assert_eq!(sheet.chosen, full);
    assert_eq!(sheet.reminder_words, ["at 18:00", "between 22:00 and 01:00", "10 minutes after 07:30"]);
    assert_eq!(sheet.view.schedule_words, "3 times in 10 days, at most 2.5 minutes");
    for (from, to) in [(0, Some(9)), (5, None), (20, Some(22))] {
        let to = to.map(|to| today.plus(to));
        house.vault.write(|tx| pause(tx, one, Pause { from: today.plus(from), to })).expect("paused");
    }
    let pauses = |days: &[(i64, Option<i64>)]| {
        days.iter()
            .map(|(from, to)| Pause { from: today.plus(*from), to: to.map(|to| today.plus(to)) })
            .collect::<Vec<_>>()
    };
    assert_eq!(sheet_of(one).pauses, pauses(&[(0, Some(4)), (5, Some(19)), (20, Some(22))]));
    house.clock.advance(7 * DAY_MS);
    assert!(seen(&house, one).paused);
    house.vault.write(|tx| resume(tx, one)).expect("taken up");
    assert_eq!(sheet_of(one).pauses, pauses(&[(0, Some(4)), (5, Some(6))]));
    let backwards = Pause { from: today.plus(2), to: Some(today.plus(1)) };
    let refused = house.vault.write(|tx| pause(tx, one, backwards));
    assert_eq!(refused, Err(NearerError::invalid("to", Reason::InThePast)));
    // Gone for good, with its parts.
    house.vault.write(|tx| delete(tx, two)).expect("deleted");
    house.vault.write(|tx| bin::purge_now(tx, bin::BinKind::Practice, two)).expect("purged");
    assert!(!dump(&house.vault).iter().any(|line| line.starts_with("practice_reminder")));
}

#[test]
fn today_is_silent_about_who_is_kept_at_a_distance() {
    let house = fixture();
    let sam = house.vault.write(|tx| person::add(tx, "Sam", None)).expect("added").id;
    let id = added(&house, &NewPractice { person: Some(sam), ..named("Say hello") });
    let due = |house: &Fixture| {
        let now = house.vault.now().expect("now");
        house.vault.read(|sql| crate::today::today(sql, &CONTENT, &now)).expect("today").practices.len()
    };
    assert_eq!(due(&house), 1);
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Hold)).expect("held");
    assert!(seen(&house, id).held);
    assert_eq!(due(&house), 0);
}

#[test]
fn what_is_no_practice_is_refused() {
    let house = fixture();
    let refused = |new: NewPractice| house.vault.write(|tx| add(tx, &new)).expect_err("refused");
    let out_of = |field, low, high| NearerError::invalid(field, Reason::OutOfRange { low, high });
    assert_eq!(refused(named(" ")), NearerError::invalid("name", Reason::Required));
    let schedules = [
        Schedule::Weekdays { days: 0 },
        Schedule::Within { times: 3, days: 2 },
        Schedule::Within { times: 1, days: 366 },
    ];
    for schedule in schedules {
        assert_eq!(refused(NewPractice { schedule, ..named("x") }), out_of("schedule", 1, 365));
    }
    let both = NewPractice {
        schedule: Schedule::Daily { times: 2 },
        measured: Some(measured(TargetKind::AtLeast, 1.0)),
        ..named("x")
    };
    assert_eq!(refused(both), out_of("schedule", 1, 1));
    let nothing = NewPractice { measured: Some(measured(TargetKind::AtLeast, 0.0)), ..named("x") };
    assert_eq!(refused(nothing), out_of("target", 1, 1_000_000));
    assert_eq!(refused(NewPractice { colour: 8, ..named("x") }), out_of("colour", 0, 7));
    let late = Reminder { time: ReminderTime::At { minute: 1440 }, weekdays: 127 };
    assert_eq!(refused(NewPractice { reminders: vec![late], ..named("x") }), out_of("reminder", 0, 1439));
    let never = Reminder { time: ReminderTime::At { minute: 0 }, weekdays: 0 };
    assert_eq!(
        refused(NewPractice { reminders: vec![never; 9], ..named("x") }),
        NearerError::invalid("reminders", Reason::TooLong { most: 8 })
    );
    let nobody = NewPractice { person: Some(Id::new(1)), ..named("x") };
    assert_eq!(refused(nobody), NearerError::not_found("person"));
}
