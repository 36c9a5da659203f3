use super::*;
use crate::course::{self, NextKind};
use crate::fixture::{CONTENT, DAY_MS, Fixture, HOUR_MS, fixture};
use crate::form::Answer;
use crate::journal::Way;
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

#[test]
fn the_week_says_which_way_each_day_went_at_last() {
    let house = fixture();
    let check_in = |way| {
        let written = journal::Written { way: Some(way), ..journal::Written::FREELY };
        let draft = journal::EntryDraft::default();
        house.vault.write(|tx| journal::write(tx, &CONTENT.feelings, &draft, written)).expect("written");
        house.clock.advance(HOUR_MS);
    };
    check_in(Way::Nearer);
    check_in(Way::Back);
    check_in(Way::Mood);
    house.clock.advance(2 * DAY_MS);
    check_in(Way::Nearer);
    let view = now(&house);
    let ways: Vec<Option<Way>> = view.week.iter().map(|day| day.way).collect();
    assert_eq!(ways, [None, None, None, None, Some(Way::Back), None, Some(Way::Nearer)]);
    assert_eq!((view.day, view.day_words.as_str()), (view.week[6].day, "Thursday 26 November"));
    let said: Vec<&str> = view.week[4..].iter().map(|day| day.words.as_str()).collect();
    assert_eq!(said, ["Tuesday: you stepped back", "Wednesday: nothing noted", "Thursday: you came nearer"]);
    house.clock.advance(5 * DAY_MS);
    assert_eq!(now(&house).week.iter().filter(|day| day.way.is_some()).count(), 1, "the oldest have gone");
}

#[test]
fn a_question_that_is_one_choice_is_answered_by_a_tap() {
    let house = fixture();
    do_form(&house, "catch-one-moment");
    for measure in &CONTENT.measures {
        do_form(&house, &measure.id);
    }
    let due = now(&house).due.remove(0);
    let question = due.question.expect("one choice");
    let options: Vec<&str> = question.options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(options, ["say-nothing", "after-10-days", "after-30-days"]);
    let answer =
        |form: &str, option: &str| house.vault.write(|tx| course::answer_at_once(tx, &CONTENT, form, option));
    assert!(answer("if-i-go-quiet", "unheard-of").is_err());
    assert_eq!(answer("if-i-go-quiet", "after-10-days"), Ok(None), "nothing more is asked");
    let settings = house.vault.read(setting::read).expect("settings");
    assert_eq!(settings.if_quiet, Some(setting::IfQuiet::After10Days));
    assert_eq!(now(&house).due, []);
}

/// What was guessed is read in the run; the answer is given before it is opened.
#[test]
fn the_outcome_of_an_experiment_begins_with_its_answer() {
    let house = fixture();
    let question = |house: &Fixture| {
        house.vault.read(|sql| course::first_question(sql, &CONTENT, "experiment-outcome")).expect("read")
    };
    assert_eq!(question(&house).expect("one choice").ask, "Did it go the way you expected?");
    let run = house
        .vault
        .write(|tx| course::answer_at_once(tx, &CONTENT, "experiment-outcome", "no"))
        .expect("answered")
        .expect("more is asked");
    assert!(run.light && run.steps_before == 2, "{run:?}");
    assert_eq!(question(&house), None, "it was begun: it is taken up, not begun anew");
    for form in ["stay-ten-more-minutes", "the-day-after-check"] {
        let first = house.vault.read(|sql| course::first_question(sql, &CONTENT, form));
        assert_eq!(first, Ok(None), "{form} begins with a person");
    }
}
