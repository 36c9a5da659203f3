//! What a front end does with the snapshot alone.

use super::*;
use crate::error::{NearerError, Reason};

fn moment(house: &Fixture) -> Moment {
    Moment { ms: house.vault.now().expect("now").at_ms, zone: "Europe/Berlin".to_owned() }
}

fn replanned(house: &Fixture, snapshot: &str) -> ReminderPlan {
    let now = now_in(house, "Europe/Berlin");
    house
        .vault
        .read(|sql| plan(sql, &CONTENT, house.vault.day_boundary(), &now, Some(snapshot)))
        .expect("a plan")
}

#[test]
fn after_a_reboot_the_rest_of_the_plan_is_registered_again() {
    let house = fixture();
    practice(&house, vec![at(18 * 60)]);
    let plan = planned(&house);
    house.clock.advance(10 * DAY_MS);
    let laid_out = again(&CONTENT.catalogue, &plan.snapshot, &moment(&house)).expect("laid out");
    assert_eq!(laid_out.planned, plan.planned[10..]);
    assert!(laid_out.planned.last().expect("some").rests_after);
    let spanish = crate::text::Catalogue::read(
        &crate::text::Pack::open(crate::text::built_in(), "es").expect("the pack"),
    );
    let other = again(&spanish.expect("a catalogue"), &plan.snapshot, &moment(&house)).expect("laid out");
    assert_eq!(other.planned.len(), 50);
}

#[test]
fn what_is_put_off_comes_later_and_is_carried_over() {
    let words = &CONTENT.catalogue;
    let house = fixture();
    let id = practice(&house, vec![at(18 * 60)]);
    let first = planned(&house);
    let reminder = first.planned[0].id.clone();
    house.clock.advance(6 * HOUR_MS + 60_000); // 18:01: it came
    // The app was opened in between.
    let second = replanned(&house, &first.snapshot);
    let put_off = snooze(words, &second.snapshot, &reminder, 30, &moment(&house)).expect("put off");
    assert_eq!(put_off.snoozed.len(), 1);
    assert_eq!(
        (put_off.snoozed[0].local.as_str(), put_off.snoozed[0].items[0].practice),
        ("2026-11-24T18:31", Some(id))
    );
    assert_eq!(put_off.planned, second.planned);
    let third = replanned(&house, &put_off.snapshot);
    assert_eq!(third.snoozed, put_off.snoozed);
    // Once more, and then it was done.
    let again = snooze(words, &third.snapshot, &third.snoozed[0].id, 60, &moment(&house)).expect("put off");
    assert_eq!((again.snoozed.len(), again.snoozed[0].local.as_str()), (1, "2026-11-24T19:01"));
    let today = house.vault.now().expect("now").day;
    house.vault.write(|tx| habit::mark(tx, id, today, MarkKind::Done, "")).expect("marked");
    assert_eq!(replanned(&house, &again.snapshot).snoozed, Vec::new());
    let unknown = snooze(words, &again.snapshot, "nobody", 60, &moment(&house));
    assert_eq!(unknown, Err(NearerError::not_found("reminder")));
    let never = snooze(words, &again.snapshot, &reminder, 0, &moment(&house));
    assert_eq!(never, Err(NearerError::invalid("minutes", Reason::OutOfRange { low: 1, high: 1440 })));
}

#[test]
fn four_are_put_off_at_most_and_none_is_lost() {
    let words = &CONTENT.catalogue;
    let house = fixture();
    let all: Vec<Id> = (0..6).map(|n| practice(&house, vec![at(780 + n)])).collect();
    let mut plan = planned(&house);
    for n in 0..6 {
        let reminder = plan.planned[n].id.clone();
        plan = snooze(words, &plan.snapshot, &reminder, 600 + n as u32, &moment(&house)).expect("put off");
    }
    assert_eq!(plan.snoozed.len(), 4);
    let about: Vec<Id> =
        plan.snoozed.iter().flat_map(|one| &one.items).filter_map(|item| item.practice).collect();
    assert!(all.iter().all(|id| about.contains(id)));
    assert!(plan.planned.len() + plan.snoozed.len() <= 64);
}

#[test]
fn what_is_put_off_into_quiet_hours_comes_when_they_end() {
    let house = fixture();
    practice(&house, vec![at(18 * 60)]);
    let quiet = Some(QuietHours { from: 22 * 60, to: 7 * 60 });
    set(&house, ReminderSettings { quiet, ..ReminderSettings::default() });
    let plan = planned(&house);
    let put_off = snooze(&CONTENT.catalogue, &plan.snapshot, &plan.planned[0].id, 660, &moment(&house));
    assert_eq!(put_off.expect("put off").snoozed[0].local, "2026-11-25T07:00");
}

#[test]
fn a_widget_knows_how_today_stands_and_no_name() {
    let words = &CONTENT.catalogue;
    let house = fixture();
    let id = practice(&house, Vec::new());
    practice(&house, Vec::new());
    let today = house.vault.now().expect("now").day;
    house.vault.write(|tx| habit::mark(tx, id, today, MarkKind::Done, "")).expect("marked");
    let plan = planned(&house);
    assert!(!plan.snapshot.contains("Quetzal"));
    let view = widget(words, &plan.snapshot, &moment(&house)).expect("a view");
    assert_eq!((view.dots.len(), view.done, view.words.as_str()), (2, 1, "1 of 2 done today."));
    assert_eq!((view.dots[0].practice, view.dots[0].settled, view.dots[0].strength), (id, true, 5));
    house.clock.advance(DAY_MS);
    let view = widget(words, &plan.snapshot, &moment(&house)).expect("a view");
    assert_eq!((view.done, view.day), (0, today.plus(1)));
}

#[test]
fn a_snapshot_that_is_none_is_refused_and_never_stops_a_plan() {
    let house = fixture();
    practice(&house, vec![at(18 * 60)]);
    let good = planned(&house).snapshot;
    let refused = |text: &str| again(&CONTENT.catalogue, text, &moment(&house)).expect_err("refused");
    let invalid = |reason| NearerError::invalid("snapshot", reason);
    assert_eq!(refused(""), invalid(Reason::NotJson { line: 1 }));
    assert_eq!(refused("{}"), invalid(Reason::NotJson { line: 1 }));
    assert_eq!(
        refused(&good.replacen("\"version\":1", "\"version\":9", 1)),
        NearerError::TooNew { found: 9, known: 1 }
    );
    assert_eq!(refused(&" ".repeat(2 << 20)), invalid(Reason::FileTooLarge { most_mb: 1 }));
    assert!(matches!(refused(&good.replacen("T18:00", "T99:00", 1)), NearerError::Invalid { .. }));
    assert!(matches!(
        refused(&good.replacen("\"boundary\":180", "\"boundary\":999", 1)),
        NearerError::Invalid { .. }
    ));
    for text in ["", "{}", &good[..good.len() / 2]] {
        assert_eq!(replanned(&house, text).planned, planned(&house).planned);
    }
    let elsewhere = Moment { zone: "Mars/Olympus".to_owned(), ..moment(&house) };
    let unknown = again(&CONTENT.catalogue, &good, &elsewhere);
    assert_eq!(unknown, Err(NearerError::invalid("zone", Reason::UnknownZone)));
}

#[test]
fn what_was_marked_without_the_key_is_not_reminded_of_again_today() {
    let words = &CONTENT.catalogue;
    let house = fixture();
    let (done, other) = (practice(&house, vec![at(18 * 60), at(60)]), practice(&house, vec![at(18 * 60)]));
    let before = planned(&house);
    let put_off =
        snooze(words, &before.snapshot, &before.planned[0].id, 60, &moment(&house)).expect("put off");
    let after = marked(words, &put_off.snapshot, done, &moment(&house)).expect("marked");
    let reminds = |plan: &ReminderPlan, of: Id, day: &str| {
        let all = plan.planned.iter().chain(&plan.snoozed);
        all.filter(|one| one.local.starts_with(day) && one.items.iter().any(|item| item.practice == Some(of)))
            .count()
    };
    assert!(reminds(&put_off, done, "2026-11-24") > 0 && reminds(&put_off, done, "2026-11-25T01") == 1);
    // A minute past midnight is still this person's day.
    assert_eq!((reminds(&after, done, "2026-11-24"), reminds(&after, done, "2026-11-25T01")), (0, 0));
    assert_eq!(reminds(&after, other, "2026-11-24"), reminds(&put_off, other, "2026-11-24"));
    assert_eq!(reminds(&after, done, "2026-11-25T18"), 1, "tomorrow it comes");
    let settled = |plan: &ReminderPlan| {
        let view = widget(words, &plan.snapshot, &moment(&house)).expect("a view");
        view.dots.into_iter().filter(|dot| dot.settled).map(|dot| dot.practice).collect::<Vec<_>>()
    };
    assert_eq!((settled(&put_off), settled(&after)), (Vec::new(), vec![done]));
}

/// What was missed is what nobody was shown, told of once.
#[test]
fn what_never_came_is_said_once_at_the_next_opening() {
    let missed = |hours: i64, shown_of: &dyn Fn(&ReminderPlan) -> Vec<String>| {
        let house = fixture();
        practice(&house, vec![at(18 * 60)]);
        // Noon; planned for six, today and on the days after.
        let first = replanned(&house, &planned(&house).snapshot);
        let came = shown_of(&first);
        let snapshot = came.iter().fold(first.snapshot, |kept, id| shown(&kept, id).expect("kept"));
        house.clock.advance(hours * HOUR_MS);
        let second = replanned(&house, &snapshot);
        assert_eq!(replanned(&house, &second.snapshot).missed, None, "{hours}: said twice");
        assert_eq!(again(&CONTENT.catalogue, &snapshot, &moment(&house)).expect("laid out").missed, None);
        second.missed.is_some()
    };
    let first = |count: usize| {
        move |plan: &ReminderPlan| plan.planned[..count].iter().map(|one| one.id.clone()).collect()
    };
    for (hours, came, expected) in [
        (5, 0, false),
        (6, 0, false),
        // An hour late, where the phone saves its battery.
        (7, 0, false),
        (9, 0, true),
        (9, 1, false),
        (32, 1, false),
        (33, 1, true),
        (33, 2, false),
        (24 * 90, 0, true),
        (24 * 90, 60, false),
    ] {
        assert_eq!(missed(hours, &first(came)), expected, "{hours} hours later, {came} shown");
    }
    assert!(missed(9, &|_| vec!["nobody".to_owned()]), "what isn't planned was shown");
}

#[test]
fn whoever_kept_no_account_of_what_was_shown_is_told_of_nothing_missed() {
    let house = fixture();
    practice(&house, vec![at(18 * 60)]);
    let plan = planned(&house);
    assert!(plan.snapshot.contains("\"shown\":[]"), "{}", plan.snapshot);
    let before = plan.snapshot.replace(",\"shown\":[]", "");
    let put_off = snooze(&CONTENT.catalogue, &plan.snapshot, &plan.planned[0].id, 60, &moment(&house))
        .expect("put off");
    house.clock.advance(4 * HOUR_MS);
    assert!(replanned(&house, &put_off.snapshot).missed.is_some(), "what was put off never came");
    let came = shown(&put_off.snapshot, &put_off.snoozed[0].id).expect("kept");
    assert_eq!(replanned(&house, &came).missed, None);
    house.clock.advance(30 * HOUR_MS);
    assert_eq!(replanned(&house, &before).missed, None, "an earlier version's");
    assert!(replanned(&house, &plan.snapshot).missed.is_some());
    set(&house, ReminderSettings { on: false, ..ReminderSettings::default() });
    assert_eq!(replanned(&house, &plan.snapshot).missed, None, "nobody wants to be reminded");
}
