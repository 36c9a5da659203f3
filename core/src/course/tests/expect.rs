//! What is expected comes back, and what is answered is mirrored: the spine of the exercises.

use super::*;
use crate::experiment::{self, AsFeared};
use crate::fixture::fixture;
use crate::form::{EndView, Returns, Step, StepKind, StepOption};
use crate::person::{self, Contact};
use crate::text::built_in;
use std::collections::BTreeSet;

const OUTCOME: &str = "experiment-outcome";

fn near(house: &Fixture, name: &str) -> Id {
    let who = add_person(house, name);
    house.vault.write(|tx| person::set_contact(tx, who, Contact::Near)).expect("near");
    who
}

fn comes_back(step: &Step) -> bool {
    matches!(&step.kind, StepKind::Choice { expects: Some(expects), .. } if expects.comes_back())
}

fn options<'f>(form: &'f Form, step: &str) -> &'f [StepOption] {
    match form.step(step).map(|step| &step.kind) {
        Some(StepKind::Choice { options, .. }) => options,
        _ => &[],
    }
}

/// Goes through a form with somebody, passing over nothing and picking nothing that speaks of fear or danger. The steps
/// that were asked.
fn done_with(
    house: &Fixture,
    form: &Form,
    light: bool,
    who: Option<Id>,
    rng: &mut TestRng,
) -> (Id, BTreeSet<String>) {
    let run = begun(house, &form.id, light);
    let mut asked = BTreeSet::new();
    let mut view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
    while let Some(step) = view.step {
        let calm: Vec<&StepOption> = options(form, &step.id)
            .iter()
            .filter(|option| option.fear.is_none() && !option.safety && !option.nothing)
            .collect();
        let given = match &step.part {
            StepPart::Person => Answer::Person { id: who },
            StepPart::Choice { options, .. } if calm.is_empty() => pick(&options[0].id),
            StepPart::Choice { .. } => pick(&calm[rng.below(calm.len())].id),
            _ => draw(&StepView { optional: false, ..step.clone() }, rng),
        };
        asked.insert(step.id.clone());
        view = give(house, run, &step.id, given);
    }
    house.vault.write(|tx| finish(tx, &CONTENT, run)).expect("finished");
    (run, asked)
}

/// An act with somebody that expects something: the way through the form on which it does.
fn tried(house: &Fixture, form: &Form, who: Id, rng: &mut TestRng) -> Id {
    for _ in 0..20 {
        let (run, asked) = done_with(house, form, false, Some(who), rng);
        if form.steps.iter().any(|step| comes_back(step) && asked.contains(&step.id)) {
            return run;
        }
    }
    panic!("{} expects nothing", form.id)
}

#[test]
fn every_expectation_about_somebody_comes_back_and_is_filed_with_its_kind_of_act() {
    let mut rng = rng();
    let mut reached = BTreeSet::new();
    let expecting: Vec<&Form> = CONTENT.forms().filter(|form| form.steps.iter().any(comes_back)).collect();
    assert!(expecting.len() >= 24, "only {} exercises expect something", expecting.len());
    for form in expecting.iter().copied() {
        for turn in 0..12 {
            let house = fixture();
            let sam = near(&house, "Sam");
            let (run, asked) = done_with(&house, form, turn % 3 == 2, Some(sam), &mut rng);
            let expected =
                form.steps.iter().filter(|step| comes_back(step) && asked.contains(&step.id)).count();
            let rows = house.vault.read(experiment::all).expect("read");
            let due = house
                .vault
                .read(|sql| coming_follow_ups(sql, &CONTENT, house.vault.now()?.day, 50))
                .expect("read");
            let due: Vec<_> = due.iter().filter(|due| due.form.as_deref() == Some(OUTCOME)).collect();
            let by_hand = form.steps.iter().any(|step| {
                asked.contains(&step.id)
                    && matches!(&step.kind, StepKind::FollowUp { form, .. } if form == OUTCOME)
            });
            if !by_hand {
                assert_eq!(
                    (rows.len(), due.len()),
                    (expected.min(1), expected.min(1)),
                    "{}: {asked:?}",
                    form.id
                );
            }
            if expected > 0 {
                assert!(rows[0].act_kind.is_some() && !rows[0].prediction.is_empty(), "{}", form.id);
                assert_eq!(due[0].asked_by, run, "{}", form.id);
                reached.insert(form.id.as_str());
                break;
            }
        }
    }
    let all: BTreeSet<&str> = expecting.iter().map(|form| form.id.as_str()).collect();
    assert_eq!(reached, all, "each of them is reached by somebody who is near");
}

#[test]
fn nothing_is_expected_planned_or_asked_again_of_nobody_of_somebody_held_or_of_somebody_who_died() {
    let mut rng = rng();
    let mut looked_at = 0;
    for form in CONTENT.forms().filter(|form| form.approach != ApproachGate::No) {
        for case in 0..3 {
            let house = fixture();
            let sam = near(&house, "Sam");
            let who = match case {
                0 => None,
                1 => {
                    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Hold)).expect("held");
                    Some(sam)
                }
                _ => {
                    house.vault.write(|tx| person::mark_died(tx, sam, None)).expect("marked");
                    Some(sam)
                }
            };
            let (_, asked) = done_with(&house, form, false, who, &mut rng);
            for step in form.steps.iter().filter(|step| step.leads_nearer()) {
                assert!(!asked.contains(&step.id), "{}: '{}' is asked, case {case}", form.id, step.id);
            }
            assert!(house.vault.read(experiment::all).expect("read").is_empty(), "{}, case {case}", form.id);
            let due = house
                .vault
                .read(|sql| coming_follow_ups(sql, &CONTENT, house.vault.now()?.day, 9))
                .expect("read");
            let about_somebody = |id: &str| {
                form.steps.iter().any(|step| {
                    matches!(&step.kind, StepKind::FollowUp { form, .. } if form == id) && !step.alone
                })
            };
            assert!(
                due.iter().all(|due| !due.form.as_deref().is_some_and(about_somebody)),
                "{}, case {case}",
                form.id
            );
            looked_at += 1;
        }
    }
    assert!(looked_at > 60, "only {looked_at}");
}

#[test]
fn what_came_is_asked_in_the_words_of_the_expectation_and_closes_it() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let form = CONTENT.form("answer-a-bid").expect("a form");
    let expect = form.steps.iter().find(|step| comes_back(step)).expect("it expects something");
    for (feared, ask) in [(true, "Did it go the way you feared?"), (false, "Did it go the way you expected?")]
    {
        let option = options(form, &expect.id)
            .iter()
            .find(|option| option.feared == Some(feared) && option.fear.is_none() && !option.nothing)
            .expect("such an expectation");
        let run = begun(&house, &form.id, false);
        let mut rng = rng();
        let who =
            form.steps.iter().find(|step| matches!(step.kind, StepKind::Person)).expect("a person step");
        let said =
            [(who.id.as_str(), Answer::Person { id: Some(sam) }), (expect.id.as_str(), pick(&option.id))];
        let mut view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
        while let Some(step) = view.step {
            let said = said.iter().find(|(id, _)| *id == step.id).map(|(_, answer)| answer.clone());
            let calm = options(form, &step.id).iter().find(|option| option.fear.is_none() && !option.nothing);
            let calm = calm.map(|option| pick(&option.id));
            let drawn = || draw(&StepView { optional: false, ..step.clone() }, &mut rng);
            let given = said.or(calm).unwrap_or_else(drawn);
            view = give(&house, run, &step.id, given);
        }
        house.vault.write(|tx| finish(tx, &CONTENT, run)).expect("finished");
        house.live(4);
        let question = house.vault.read(|sql| first_question(sql, &CONTENT, OUTCOME)).expect("read");
        assert_eq!(question.map(|question| question.ask).as_deref(), Some(ask));
        let outcome = begun(&house, OUTCOME, true);
        let shown =
            house.vault.read(|sql| resume(sql, &CONTENT, outcome)).expect("resumed").step.expect("a step");
        let StepPart::Review { lines } = shown.part else { panic!("what was expected comes first") };
        assert_eq!(lines.last().map(|line| line.answer.as_str()), Some(option.text.as_str()));
        let tap = if feared { "as-feared" } else { "as-expected" };
        let done = give_all(&house, outcome, &[(tap, pick("no"))], &mut rng);
        assert!(done.finished);
        let closed = house.vault.read(experiment::all).expect("read");
        assert_eq!(closed[0].as_feared, Some(AsFeared::No), "{closed:?}");
        assert_eq!(closed[0].feared, Some(feared));
    }
}

#[test]
fn what_did_not_come_to_it_is_asked_again_and_closes_the_same_expectation() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let mut rng = rng();
    let form = CONTENT.form("answer-a-bid").expect("a form");
    tried(&house, form, sam, &mut rng);
    house.live(4);
    let first = begun(&house, OUTCOME, true);
    let later = [
        ("as-feared", pick("not-done")),
        ("as-expected", pick("not-done")),
        ("in-between", pick("forgot")),
        ("again", Answer::FollowUp { in_days: Some(2) }),
    ];
    give_all(&house, first, &later, &mut rng);
    house.live(3);
    let second = begun(&house, OUTCOME, true);
    let shown = house.vault.read(|sql| resume(sql, &CONTENT, second)).expect("resumed").step.expect("a step");
    let StepPart::Review { lines } = shown.part else { panic!("what was expected comes first") };
    assert!(!lines.is_empty(), "also the second time");
    give_all(&house, second, &[("as-feared", pick("partly")), ("as-expected", pick("partly"))], &mut rng);
    let rows = house.vault.read(experiment::all).expect("read");
    assert_eq!((rows.len(), rows[0].as_feared), (1, Some(AsFeared::Partly)));
}

#[test]
fn two_questions_that_are_due_come_one_after_the_other_and_lapse_quietly() {
    let house = fixture();
    let (sam, kim) = (near(&house, "Sam"), near(&house, "Kim"));
    let mut rng = rng();
    // The first day belongs to one moment: nothing else is asked before.
    done_with(&house, CONTENT.form("catch-one-moment").expect("a form"), false, None, &mut rng);
    let form = CONTENT.form("answer-a-bid").expect("a form");
    let first = tried(&house, form, sam, &mut rng);
    house.live(1);
    let second = tried(&house, form, kim, &mut rng);
    house.live(5);
    let today = || house.vault.now().expect("now");
    let due = || house.vault.read(|sql| crate::today::today(sql, &CONTENT, &today())).expect("today").due;
    assert_eq!(due().iter().filter(|due| due.form.as_deref() == Some(OUTCOME)).count(), 1);
    for asked_by in [first, second] {
        let run = begun(&house, OUTCOME, true);
        let follows = house.vault.read(|sql| crate::form::RunStore::get(sql, run)).expect("a run").follows;
        assert_eq!(follows, Some(asked_by), "the one that waits longest comes first");
        give_all(&house, run, &[("as-feared", pick("no")), ("as-expected", pick("no"))], &mut rng);
    }
    tried(&house, form, sam, &mut rng);
    house.live(20);
    assert!(due().iter().all(|due| due.form.as_deref() != Some(OUTCOME)), "it lapsed without a word");
}

/// Every exercise ends with a sentence that says back what was answered, whole for whatever was answered.
#[test]
fn every_mirror_is_a_sentence_without_a_hole() {
    let spanish = Content::open(built_in(), "es", crate::rooms::FILINGS).expect("it reads");
    let (mut said, mut broken) = (0, BTreeSet::new());
    for content in [&**CONTENT, &spanish] {
        let mut rng = rng();
        let mirrored =
            |form: &&Form| !form.end.is_empty() && content.pack.has(&format!("form.{}.title", form.id));
        for form in content.forms().filter(mirrored) {
            for turn in 0..24 {
                let end = end_of(content, form, turn, &mut rng);
                for line in std::iter::once(&end.line).chain(&end.more) {
                    if let Some(why) = hole(content, form, line) {
                        broken.insert(format!("{} {}: {why}: {line:?}", content.pack.language(), form.id));
                    }
                    said += 1;
                }
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(said > 2000, "only {said}");
}

/// The end of a form that is answered at random; every third time in its light version, every fourth with all passed over
/// that can be.
fn end_of(content: &Content, form: &Form, turn: usize, rng: &mut TestRng) -> EndView {
    let mut given: Vec<GivenAnswer> = Vec::new();
    loop {
        let view = unsaved(content, &form.id, turn % 3 == 2, &given).expect("a run");
        let Some(step) = view.step else { break view.end.expect("the end") };
        let answer = if turn.is_multiple_of(4) && step.optional { Answer::Skipped } else { draw(&step, rng) };
        given.push(GivenAnswer { step: step.id, answer });
    }
}

/// What is wrong with a mirrored sentence.
fn hole(content: &Content, form: &Form, line: &str) -> Option<String> {
    if line == content.catalogue.text("form-ready") {
        return Some("nothing holds".to_owned());
    }
    let ours: Vec<&str> = line.lines().filter(|line| !line.starts_with('“')).collect();
    let left = ["{", "}", "[", "]", "  ", " .", " ,", "..", ",.", ": .", "?.", "::"];
    if let Some(left) = left.into_iter().find(|left| ours.iter().any(|line| line.contains(left))) {
        return Some(format!("'{left}' is left"));
    }
    if !line.ends_with(['.', '?', '”', '"', '…', ')']) {
        return Some("it doesn't end".to_owned());
    }
    if !line.starts_with(|first: char| first.is_uppercase() || first.is_numeric() || "“\"¿".contains(first))
    {
        return Some("it doesn't begin".to_owned());
    }
    let fears = |option: &&StepOption| option.fear.is_some() && option.text.len() > 12;
    let named = form
        .steps
        .iter()
        .flat_map(|step| options(form, &step.id))
        .find(|option| fears(option) && line.contains(&option.text));
    named.map(|option| format!("'{}' is said", option.id))
}

#[test]
fn an_expectation_offers_what_is_feared_and_what_is_not_in_words_of_its_own() {
    let mut sets = BTreeSet::new();
    for form in CONTENT.forms() {
        for step in &form.steps {
            let StepKind::Choice { options, expects: Some(expects), .. } = &step.kind else { continue };
            let feared = |wanted: bool| {
                options.iter().filter(|option| option.feared == Some(wanted) && !option.nothing).count()
            };
            assert!(feared(true) >= 1 && feared(false) >= 1, "{}: '{}' is one-sided", form.id, step.id);
            assert!((3..=9).contains(&options.len()), "{}: '{}'", form.id, step.id);
            let words: Vec<&str> = options.iter().map(|option| option.text.as_str()).collect();
            assert!(sets.insert(words), "{}: '{}' offers what another form offers", form.id, step.id);
            assert!(expects.returns != Returns::Here || expects.met.is_some());
        }
    }
    assert!(sets.len() >= 30, "only {}", sets.len());
}
