use super::*;
use crate::course::{self, NextKind};
use crate::fixture::{CONTENT, DAY_MS, Fixture, HOUR_MS, fixture};
use crate::form::Answer;
use crate::{journal, safety, setting};

fn now(house: &Fixture) -> TodayView {
    let now = house.vault.now().expect("now");
    house.vault.read(|sql| today(sql, &CONTENT, &now)).expect("a view")
}

/// Goes through a form with the least answers.
fn do_form(house: &Fixture, id: &str) {
    use crate::form::StepPart;
    let mut view = house.vault.write(|tx| course::begin(tx, &CONTENT, id, true)).expect("begun");
    let run = view.run.expect("kept");
    while let Some(step) = view.step {
        let given = match &step.part {
            StepPart::Scale { low, .. } => Answer::Scale { value: *low },
            _ if step.optional => Answer::Skipped,
            StepPart::Choice { options, .. } => {
                Answer::Choice { picked: vec![options[0].id.clone()], own: None }
            }
            StepPart::Person => Answer::Person { id: None },
            StepPart::Text { .. } => Answer::Text { text: "x".to_owned() },
            _ => Answer::Done,
        };
        view = house.vault.write(|tx| course::answer(tx, &CONTENT, run, &step.id, given)).expect("answered");
    }
    house.vault.write(|tx| course::finish(tx, &CONTENT, run)).expect("finished");
}

#[test]
fn the_first_day_offers_one_moment_and_no_questionnaire() {
    let house = fixture();
    let view = now(&house);
    assert_eq!((view.next.expect("a step").id.as_str(), view.due.len()), ("catch-one-moment", 0));
}

#[test]
fn then_a_lesson_with_its_reason_and_two_questionnaires_at_most() {
    let house = fixture();
    do_form(&house, "catch-one-moment");
    let view = now(&house);
    let next = view.next.expect("a step");
    assert_eq!(next.kind, NextKind::Lesson);
    assert_eq!(next.reason, "Next to read in \"Where I am\".");
    assert_eq!(view.due.len(), 2);
    // Lessons and exercises take turns.
    let mut kinds = Vec::new();
    for _ in 0..4 {
        let next = now(&house).next.expect("a step");
        kinds.push(next.kind);
        match next.kind {
            NextKind::Lesson => {
                house.vault.write(|tx| course::mark_read(tx, &CONTENT, &next.id)).expect("read")
            }
            NextKind::Form => do_form(&house, &next.id),
        }
    }
    assert!(kinds.contains(&NextKind::Form) && kinds.contains(&NextKind::Lesson), "{kinds:?}");
    do_form(&house, "weekly-pulse");
    assert!(now(&house).due.iter().all(|due| due.form.as_deref() != Some("weekly-pulse")));
    house.clock.advance(7 * DAY_MS);
    assert!(now(&house).due.iter().any(|due| due.form.as_deref() == Some("weekly-pulse")));
}

#[test]
fn a_left_run_waits_and_a_gap_is_met_with_a_welcome() {
    let house = fixture();
    house.vault.write(|tx| course::begin(tx, &CONTENT, "name-it", true)).expect("begun");
    assert_eq!(now(&house).unfinished.expect("a run").form, "name-it");
    assert_eq!(now(&house).greeting, "Hello");
    house.clock.advance(8 * HOUR_MS);
    assert_eq!(now(&house).greeting, "Good evening");
    let draft = journal::EntryDraft { text: "x".to_owned(), ..journal::EntryDraft::default() };
    house
        .vault
        .write(|tx| journal::write(tx, &CONTENT.feelings, &draft, journal::Written::FREELY))
        .expect("written");
    house.clock.advance(6 * DAY_MS);
    assert_ne!(now(&house).greeting, "Welcome back");
    house.clock.advance(DAY_MS);
    assert_eq!(now(&house).greeting, "Welcome back");
}

/// The greeting and what is asked for this evening go by the same clock.
#[test]
fn evening_is_said_from_the_hour_on_at_which_the_evening_s_entries_are_offered() {
    let house = fixture();
    let draft = journal::EntryDraft { text: "x".to_owned(), ..journal::EntryDraft::default() };
    let written = |tx: &crate::vault::Tx<'_>| {
        let entry = journal::write(tx, &CONTENT.feelings, &draft, journal::Written::FREELY)?;
        journal::more_tonight(tx, entry, true)
    };
    house.vault.write(written).expect("written");
    // From noon to two in the morning, which is the same day still.
    let mut evenings = 0;
    for hour in (12..24).chain(0..2) {
        let view = now(&house);
        let offered = view.due.iter().any(|due| due.kind == DueKind::More);
        assert_eq!(view.greeting == "Good evening", offered, "at {hour}");
        evenings += u32::from(offered);
        house.clock.advance(HOUR_MS);
    }
    assert_eq!(evenings, 9, "from 17:00 to 2:00");
}

#[test]
fn today_names_nobody_and_shows_no_past_words() {
    let house = fixture();
    house.vault.write(|tx| crate::person::add(tx, "Quetzal", None)).expect("added");
    do_form(&house, "catch-one-moment");
    let shown = format!("{:?}", now(&house));
    assert!(!shown.contains("Quetzal"));
}

#[test]
fn safety_comes_first_while_it_is_open_and_a_very_low_week_opens_it() {
    let house = fixture();
    assert!(now(&house).safety.is_none());
    let flag = house.vault.write(|tx| safety::raise(tx, safety::RaisedBy::Mood, None)).expect("raised");
    assert_eq!(now(&house).safety.expect("asked").flag, Some(flag));
    house.vault.write(|tx| safety::answer(tx, flag, safety::SafeNow::Yes)).expect("answered");
    assert!(now(&house).safety.is_none());
}

#[test]
fn what_was_asked_for_comes_before_questionnaires_and_the_question_last() {
    let house = fixture();
    do_form(&house, "catch-one-moment");
    for measure in &CONTENT.measures {
        do_form(&house, &measure.id);
    }
    let kinds = |house: &Fixture| now(house).due.into_iter().map(|due| due.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&house), [DueKind::Question]);
    do_form(&house, "if-i-go-quiet");
    assert_eq!(kinds(&house), []);
    let settings = house.vault.read(setting::read).expect("settings");
    assert_eq!(settings.if_quiet, Some(setting::IfQuiet::SayNothing));
}
