//! Somebody says that they are afraid, and where.

use super::*;
use crate::course::{GivenAnswer, toolbox, unsaved};
use crate::experiment;
use crate::form::{Fear, StepOption};

/// An act with somebody, planned with something feared, and the days until it is asked what came.
fn tried(house: &Fixture, who: Id) {
    let form = CONTENT.form(APPROACH).expect("a form");
    let (run, mut view) = with(house, APPROACH, Some(who));
    while let Some(step) = view.step.clone() {
        let said = match form.step(&step.id).map(|step| &step.kind) {
            Some(StepKind::Choice { options, expects, .. }) => {
                let fits = |option: &&StepOption| expects.is_none() || option.feared == Some(true);
                let calm = options.iter().filter(fits).find(|option| option.fear.is_none());
                pick(&calm.expect("an option").id)
            }
            Some(StepKind::Plan { cue, act }) => {
                Answer::Plan { cue: cue.clone(), act: act.clone(), practise: false }
            }
            _ if step.optional => Answer::Skipped,
            Some(StepKind::Text { .. }) => Answer::Text { text: "a word".to_owned() },
            _ => Answer::Done,
        };
        view = give(house, run, &step.id, said);
    }
    house.vault.write(|tx| course::finish(tx, &CONTENT, run)).expect("finished");
    house.live(4);
}

#[test]
fn an_experiment_that_we_coached_frightened_and_the_person_is_held_from_then_on() {
    let house = fixture();
    let sam = near(&house, "Sam");
    tried(&house, sam);
    let outcome = begun(&house, "experiment-outcome", true);
    let mut view = house.vault.read(|sql| course::resume(sql, &CONTENT, outcome)).expect("resumed");
    while at(&view) != "that-counts" {
        let step = view.step.clone().expect("a step");
        let said = match step.id.as_str() {
            "as-feared" => pick("yes"),
            _ if step.optional => Answer::Skipped,
            _ => Answer::Done,
        };
        view = give(&house, outcome, &step.id, said);
    }
    let view = give(&house, outcome, "that-counts", pick("afraid"));
    assert_eq!(contact(&house, sam), Contact::Hold);
    assert!(opens(&view, "unsafe-relationship"));
    let mut view = view;
    while let Some(step) = view.step.clone() {
        let said = if step.optional { Answer::Skipped } else { Answer::Done };
        view = give(&house, outcome, &step.id, said);
    }
    house.vault.write(|tx| course::finish(tx, &CONTENT, outcome)).expect("finished");
    let closed = house.vault.read(experiment::all).expect("read").remove(0);
    assert!(
        closed.outcome_day.is_some() && closed.as_feared.is_none(),
        "it closes without a result: {closed:?}"
    );
    let (_, next) = with(&house, APPROACH, Some(sam));
    assert_eq!(at(&next), "gate-held", "nothing coaches nearer to them any more");
}

#[test]
fn fear_named_in_a_form_that_coaches_nobody_asks_about_the_person_there_and_then() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let (run, mut view) = with(&house, CATCH, Some(sam));
    while at(&view) != "need" {
        let step = view.step.clone().expect("a step");
        let said = if step.optional { Answer::Skipped } else { Answer::Text { text: "a word".to_owned() } };
        view = give(&house, run, &step.id, said);
    }
    let view = give(&house, run, "need", pick("safety"));
    assert_eq!((at(&view), contact(&house, sam)), ("gate-feared-need", Contact::Unset));
    give(&house, run, "gate-feared-need", pick("yes"));
    assert_eq!(contact(&house, sam), Contact::Hold);
}

#[test]
fn whoever_was_safe_in_spring_is_asked_about_again_in_summer() {
    let house = fixture();
    let sam = near(&house, "Sam");
    house.clock.advance(89 * DAY_MS);
    assert_eq!(known(&house, sam), Known::Near);
    house.clock.advance(DAY_MS);
    let (_, view) = with(&house, APPROACH, Some(sam));
    assert_eq!(at(&view), "gate-again");
    assert!(view.step.expect("the question").ask.starts_with("Same question as some time ago"));
}

#[test]
fn whoever_is_held_is_picked_elsewhere_and_nothing_is_planned_with_them() {
    let house = fixture();
    let sam = held(&house, "Sam");
    let gated = gated(&house, CATCH);
    assert!(gated.steps.iter().any(|step| matches!(step.kind, StepKind::Plan { .. })), "it would plan");
    let (run, mut view) = with(&house, CATCH, Some(sam));
    while let Some(step) = view.step.clone() {
        let kind = gated.step(&step.id).expect("a step of it").kind.clone();
        assert!(!matches!(kind, StepKind::Plan { .. } | StepKind::FollowUp { .. }), "{}", step.id);
        let said = match &kind {
            StepKind::Choice { options, .. } => pick(&options[0].id),
            StepKind::Scale { low, .. } => Answer::Scale { value: *low },
            StepKind::Text { .. } => Answer::Text { text: "a word".to_owned() },
            StepKind::Read { .. } | StepKind::Review { .. } => Answer::Done,
            _ => Answer::Skipped,
        };
        view = give(&house, run, &step.id, said);
    }
    assert_eq!(plans(&house), []);
}

#[test]
fn in_a_coercive_relationship_somebody_would_rather_not_say_and_does_the_half_alone() {
    let house = fixture();
    let sam = somebody(&house, "Sam");
    let (run, _) = with(&house, APPROACH, Some(sam));
    let view = give(&house, run, "gate-safe", pick("skip"));
    assert_eq!(at(&view), "gate-alone");
    assert_eq!(contact(&house, sam), Contact::Unset, "it is asked the next time");
}

#[test]
fn on_a_shared_phone_somebody_names_nobody_and_is_asked_all_the_same() {
    let house = fixture();
    let (run, view) = with(&house, APPROACH, None);
    assert_eq!(at(&view), "gate-whoever");
    let view = give(&house, run, "gate-whoever", pick("yes"));
    assert_eq!(at(&view), "gate-held");
    assert!(opens(&view, "unsafe-relationship"));
}

#[test]
fn lines_to_call_are_shown_in_every_country_that_the_notice_is_read_in() {
    for country in &CONTENT.lines.countries {
        let view = toolbox(&CONTENT, &country.code);
        let violence = view.to_call.iter().find(|lines| lines.about == "violence").expect("lines");
        assert!(!violence.lines.is_empty(), "{}", country.code);
    }
}

#[test]
fn a_partner_searches_the_journal_and_finds_no_word_of_fear() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let words: Vec<String> = CONTENT
        .form("catch-the-distancing")
        .expect("a form")
        .steps
        .iter()
        .filter_map(|step| match &step.kind {
            StepKind::Choice { options, .. } => Some(options),
            _ => None,
        })
        .flatten()
        .filter(|option| option.fear.is_some())
        .map(|option| option.text.clone())
        .collect();
    assert!(!words.is_empty());
    let kept = stepped_back(&house, "safety", Some(sam));
    let entry = house.vault.read(|sql| journal::get(sql, &CONTENT.feelings, kept.entry)).expect("read");
    assert_eq!((entry.text.as_str(), entry.chip), ("", None), "the chip is kept in no words");
    assert!(
        dump(&house.vault).iter().filter(|row| row.starts_with("moment:")).all(|row| !row.contains("safety"))
    );
}

#[test]
fn a_hint_of_nobody_in_particular_asks_who_and_naming_them_is_enough() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let kept = stepped_back(&house, "safety", None);
    assert_eq!(kept.question, None);
    assert!(kept.asks_who.expect("who it is").ask.contains("someone"));
    let question = house.vault.write(|tx| course::hint_about(tx, &CONTENT, sam)).expect("named");
    assert_eq!(question.expect("the question").person, sam);
    assert_eq!(known(&house, sam), Known::Unset, "near no longer");
    let said = answer_about(&house, sam, Afraid::Yes);
    assert_eq!(said.contact, Contact::Hold);
    assert_eq!(said.notice.expect("lines").lines, "violence");
}

#[test]
fn a_check_in_about_somebody_asks_at_once_and_until_it_is_answered_today_asks() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let kept = stepped_back(&house, "safety", Some(sam));
    assert_eq!(kept.question.expect("asked there and then").person, sam);
    house.clock.advance(3 * DAY_MS);
    assert_eq!(view_of_today(&house).asks.expect("still open").person, sam);
    answer_about(&house, sam, Afraid::Skip);
    assert_eq!(view_of_today(&house).asks, None, "rather not is an answer");
    assert_eq!(known(&house, sam), Known::Unset, "and it is asked before the next exercise");
}

#[test]
fn a_check_in_that_hints_at_nothing_asks_nothing() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let kept = stepped_back(&house, "air", Some(sam));
    assert_eq!((kept.question, kept.asks_who), (None, None));
    assert_eq!((view_of_today(&house).asks, known(&house, sam)), (None, Known::Near));
}

#[test]
fn whoever_takes_no_no_is_asked_about_and_the_answer_is_filed_nowhere() {
    let form = CONTENT.form("trust-in-a-person").expect("a measure");
    let step = form.step("takes-a-no").expect("an item");
    let StepKind::Choice { options, .. } = &step.kind else { panic!("a choice") };
    let marked: Vec<(&str, Option<Fear>)> =
        options.iter().filter(|o| o.fear.is_some()).map(|o| (o.id.as_str(), o.fear)).collect();
    assert_eq!(marked, [("not-at-all", Some(Fear::Hinted))]);
}

#[test]
fn a_child_hits_back_and_the_question_is_whether_it_is_safe_at_home() {
    let house = fixture();
    let kim = somebody(&house, "Kim");
    house.vault.write(|tx| person::set_child(tx, kim, true)).expect("a child");
    let (run, view) = with(&house, APPROACH, Some(kim));
    assert_eq!(at(&view), "gate-home");
    let view = give(&house, run, "gate-home", pick("no"));
    assert_eq!(at(&view), "gate-alone", "the half that is done alone");
    assert!(view.notices.iter().any(|notice| notice.lines == "child"));
    assert_eq!(contact(&house, kim), Contact::Unset);
    let (run, _) = with(&house, APPROACH, Some(kim));
    give(&house, run, "gate-home", pick("yes"));
    assert_eq!(known(&house, kim), Known::Near);
}

#[test]
fn without_a_vault_a_hint_still_shows_the_lines() {
    let given = [GivenAnswer { step: "need".to_owned(), answer: pick("safety") }];
    let view = unsaved(&CONTENT, CATCH, true, &given).expect("a run");
    assert!(opens(&view, "unsafe-relationship"));
}
