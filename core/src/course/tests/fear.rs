//! What was said of fear is not forgotten: rules of safety eight to twelve.

use super::*;
use crate::fixture::{DAY_MS, dump, fixture};
use crate::form::{Fear, Step, StepKind, StepOption};
use crate::person::{self, Contact};
use crate::{journal, plan};

fn contact(house: &Fixture, id: Id) -> Contact {
    house.vault.read(|sql| person::get(sql, id)).expect("a person").contact
}

fn near(house: &Fixture, name: &str) -> Id {
    let who = add_person(house, name);
    house.vault.write(|tx| person::set_contact(tx, who, Contact::Near)).expect("near");
    who
}

fn at(view: &RunView) -> &str {
    view.step.as_ref().map_or("end", |step| step.id.as_str())
}

/// Goes on until this step is asked, the answers named as said, the others drawn.
fn until(house: &Fixture, run: Id, step: &str, said: &[(&str, Answer)]) -> RunView {
    let mut rng = rng();
    let mut view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
    while let Some(asked) = view.step.clone().filter(|asked| asked.id != step) {
        let said = said.iter().find(|(id, _)| *id == asked.id).map(|(_, answer)| answer.clone());
        view = give(house, run, &asked.id, said.unwrap_or_else(|| draw(&asked, &mut rng)));
    }
    assert_eq!(at(&view), step);
    view
}

/// An experiment with somebody that comes back in a few days, and its outcome as it is asked then.
fn experiment_and_outcome(house: &Fixture, who: Id) -> Id {
    let form = CONTENT.form("answer-a-bid").expect("a form that expects something");
    let run = begun(house, &form.id, false);
    let mut said = vec![(form.steps[0].id.as_str(), Answer::Person { id: Some(who) })];
    for step in &form.steps {
        let StepKind::Choice { options, expects, .. } = &step.kind else { continue };
        let fits = |option: &&StepOption| expects.is_none() || option.feared == Some(true);
        let calm = options.iter().filter(fits).find(|option| option.fear.is_none()).expect("one");
        said.push((step.id.as_str(), pick(&calm.id)));
    }
    give_all(house, run, &said, &mut rng());
    house.clock.advance(3 * DAY_MS);
    let outcome = begun(house, OUTCOME, false);
    let kept = house.vault.read(|sql| crate::form::RunStore::get(sql, outcome)).expect("a run");
    assert_eq!(kept.follows, Some(run), "{} comes back", form.id);
    outcome
}

const OUTCOME: &str = "experiment-outcome";

#[test]
fn an_experiment_that_frightened_holds_the_person_it_was_with() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let outcome = experiment_and_outcome(&house, sam);
    until(&house, outcome, "that-counts", &[("as-feared", pick("yes"))]);
    let view = give(&house, outcome, "that-counts", pick("afraid"));
    assert_eq!(contact(&house, sam), Contact::Hold, "through the run that asked");
    assert!(view.notices.iter().any(|notice| notice.id == "unsafe-relationship"));
    let who = view.step.expect("who it is about");
    assert!(who.id.starts_with("gate-who") && who.optional);
    assert_eq!(who.answer, Some(Answer::Person { id: Some(sam) }), "filled in, to confirm or change");
}

#[test]
fn an_outcome_that_only_hints_asks_about_them_and_before_the_next_exercise_again() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let outcome = experiment_and_outcome(&house, sam);
    until(&house, outcome, "in-between", &[("as-feared", pick("not-done"))]);
    let view = give(&house, outcome, "in-between", pick("safety"));
    assert_eq!(contact(&house, sam), Contact::Unset, "near no longer");
    assert!(at(&view).starts_with("gate-who"));
    let view = give(&house, outcome, "gate-who-in-between", Answer::Person { id: Some(sam) });
    assert_eq!(at(&view), "gate-feared-in-between");
    give(&house, outcome, "gate-feared-in-between", pick("not-sure"));
    assert_eq!(contact(&house, sam), Contact::Hold);
}

#[test]
fn fear_named_in_a_form_that_coaches_nobody_holds_too() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let run = begun(&house, "catch-the-distancing", false);
    give(&house, run, "who", Answer::Person { id: Some(sam) });
    until(&house, run, "need", &[]);
    let view = give(&house, run, "need", pick("safety"));
    assert_eq!((at(&view), contact(&house, sam)), ("gate-feared-need", Contact::Unset));
    give(&house, run, "gate-feared-need", pick("yes"));
    assert_eq!(contact(&house, sam), Contact::Hold);
}

#[test]
fn in_the_light_version_it_is_asked_who_it_is() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let run = begun(&house, "catch-the-distancing", true);
    let view = give(&house, run, "need", pick("safety"));
    assert_eq!(at(&view), "gate-who-need");
    let view = give(&house, run, "gate-who-need", Answer::Person { id: Some(sam) });
    assert_eq!(at(&view), "gate-feared-need");
    give(&house, run, "gate-feared-need", pick("no"));
    assert_eq!(contact(&house, sam), Contact::Near);
}

#[test]
fn who_names_nobody_is_asked_nothing_more() {
    let house = fixture();
    let run = begun(&house, "catch-the-distancing", true);
    give(&house, run, "need", pick("safety"));
    let view = give(&house, run, "gate-who-need", Answer::Skipped);
    assert!(!at(&view).starts_with("gate-"), "{}", at(&view));
}

#[test]
fn every_option_that_says_something_of_fear_does_what_the_rule_says() {
    let mut named = 0;
    let mut hinted = 0;
    for form in CONTENT.forms() {
        let gated = CONTENT.gates.for_run(form, &CONTENT.methods, false);
        for step in &form.steps {
            let StepKind::Choice { options, .. } = &step.kind else { continue };
            for option in options {
                let Some(fear) = option.fear else { continue };
                let place = |id: &str| gated.steps.iter().position(|step| step.id == id);
                let asked = place(&step.id).expect("the step");
                let who = place(&format!("gate-who-{}", step.id)).expect("who it is about");
                assert!(who > asked, "{} {}", form.id, step.id);
                match fear {
                    Fear::Named => named += 1,
                    Fear::Hinted => {
                        hinted += 1;
                        let feared = place(&format!("gate-feared-{}", step.id));
                        assert!(feared.expect("the question") > who, "{} {}", form.id, step.id);
                    }
                }
            }
        }
    }
    assert!(named >= 40 && hinted >= 35, "{named} {hinted}");
}

#[test]
fn near_is_asked_again_after_ninety_days() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let asked = |house: &Fixture| {
        let run = begun(house, "answer-a-bid", false);
        let first = CONTENT.form("answer-a-bid").expect("a form").steps[0].id.clone();
        let view = give(house, run, &first, Answer::Person { id: Some(sam) });
        house.vault.write(|tx| discard(tx, &CONTENT, run)).expect("put away");
        at(&view) == "gate-again"
    };
    assert!(!asked(&house));
    house.clock.advance(89 * DAY_MS);
    assert!(!asked(&house));
    house.clock.advance(DAY_MS);
    assert!(asked(&house), "people change");
    // Somebody of before the rules: nobody knows when it was said.
    house.vault.write(|tx| Ok(tx.sql.execute("UPDATE person SET near_day = NULL", [])?)).expect("old");
    assert!(asked(&house));
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Hold)).expect("held");
    house.clock.advance(400 * DAY_MS);
    assert_eq!(contact(&house, sam), Contact::Hold, "a hold has no end");
}

/// Steps that lead on to somebody, of all that are asked until the end, and whom the run was about.
fn led_on(house: &Fixture, form: &str, said: &[(&str, Answer)]) -> (Vec<String>, Option<Id>) {
    let run = begun(house, form, false);
    let kinds = CONTENT.form(form).expect("a form");
    let mut rng = rng();
    let mut led = Vec::new();
    let mut view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
    while let Some(asked) = view.step.clone() {
        if kinds.step(&asked.id).is_some_and(Step::leads_nearer) {
            led.push(asked.id.clone());
        }
        let said = said.iter().find(|(id, _)| *id == asked.id).map(|(_, answer)| answer.clone());
        view = give(house, run, &asked.id, said.unwrap_or_else(|| draw(&asked, &mut rng)));
    }
    house.vault.write(|tx| finish(tx, &CONTENT, run)).expect("finished");
    let about = house.vault.read(|sql| crate::form::RunStore::get(sql, run)).expect("a run").about();
    (led, about)
}

#[test]
fn nobody_in_particular_and_rather_not_keep_to_what_is_done_alone() {
    for form in CONTENT.forms().filter(|form| form.approach == ApproachGate::AfterPerson) {
        let house = fixture();
        let first = form.steps[0].id.as_str();
        let sam = add_person(&house, "Sam");
        let alone = [
            vec![(first, Answer::Person { id: None }), ("gate-whoever", pick("no"))],
            vec![(first, Answer::Person { id: None }), ("gate-whoever", pick("skip"))],
            vec![(first, Answer::Person { id: Some(sam) }), ("gate-safe", pick("skip"))],
        ];
        for said in alone {
            assert_eq!(led_on(&house, &form.id, &said).0, Vec::<String>::new(), "{}", form.id);
        }
        let none = |table: &str| dump(&house.vault).iter().all(|row| !row.starts_with(table));
        assert!(none("follow_up:") && none("plan_item:") && none("practice:"), "{}", form.id);
    }
}

#[test]
fn fear_of_whoever_is_meant_ends_what_coaches_nearer() {
    let house = fixture();
    let run = begun(&house, "answer-a-bid", false);
    let first = CONTENT.form("answer-a-bid").expect("a form").steps[0].id.clone();
    let view = give(&house, run, &first, Answer::Person { id: None });
    assert_eq!(at(&view), "gate-whoever");
    let view = give(&house, run, "gate-whoever", pick("not-sure"));
    assert_eq!(at(&view), "gate-held");
    assert!(view.notices.iter().any(|notice| notice.lines == "violence"));
}

#[test]
fn no_form_plans_with_somebody_who_is_held() {
    for form in CONTENT.forms() {
        let person = form.steps.iter().find(|step| matches!(step.kind, StepKind::Person));
        let Some(person) = person else { continue };
        let house = fixture();
        let sam = add_person(&house, "Sam");
        house.vault.write(|tx| person::set_contact(tx, sam, Contact::Hold)).expect("held");
        let said = [(person.id.as_str(), Answer::Person { id: Some(sam) })];
        let (led, about) = led_on(&house, &form.id, &said);
        if about.is_none() {
            // The light version leaves the person out: then it isn't about them.
            continue;
        }
        let before = |id: &String| {
            let place = |id: &str| form.steps.iter().position(|step| step.id == id);
            place(id) < place(&person.id)
        };
        assert!(led.iter().all(before), "{}: {led:?}", form.id);
        // What is planned with oneself is kept.
        if form.steps.iter().any(|step| step.alone) {
            continue;
        }
        let rows = dump(&house.vault);
        let practices = rows.iter().filter(|row| row.starts_with("practice:")).count();
        assert_eq!(practices, 0, "{}", form.id);
        assert_eq!(house.vault.read(plan::open_items).expect("plans"), Vec::new(), "{}", form.id);
    }
}

#[test]
fn plans_of_before_are_not_shown_while_somebody_is_held() {
    let house = fixture();
    let sam = near(&house, "Sam");
    let keep = |about| house.vault.write(|tx| plan::add(tx, "When I see them", "I say hello", about, None));
    keep(Some(sam)).expect("kept");
    keep(None).expect("kept");
    let open = || house.vault.read(plan::open_items).expect("plans").len();
    assert_eq!(open(), 2);
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Hold)).expect("held");
    assert_eq!(open(), 1);
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Near)).expect("lifted");
    assert_eq!(open(), 2);
}

#[test]
fn fear_is_kept_in_no_words() {
    let mut tried = 0;
    for form in CONTENT.forms() {
        for step in &form.steps {
            let StepKind::Choice { options, .. } = &step.kind else { continue };
            for option in options.iter().filter(|option| option.fear.is_some()) {
                let house = fixture();
                let said = [(step.id.as_str(), pick(&option.id)), ("gate-safe", pick("no"))];
                let run = begun(&house, &form.id, false);
                give_all(&house, run, &said, &mut rng());
                let picked = format!("\"{}\"", option.id);
                let kept = house.vault.read(|sql| crate::form::RunStore::get(sql, run)).expect("a run");
                let answer = kept.answers.get(&step.id);
                // A branch that wasn't reached says nothing either.
                tried += usize::from(answer.is_some());
                assert!(
                    !matches!(answer, Some(Answer::Choice { picked, .. }) if picked.contains(&option.id)),
                    "{} {} keeps {picked}",
                    form.id,
                    step.id
                );
                let entries = house.vault.read(|sql| journal::page(sql, &CONTENT.feelings, None, 9));
                for line in entries.expect("a page").lines {
                    let entry = house.vault.read(|sql| journal::get(sql, &CONTENT.feelings, line.id));
                    let text = entry.expect("an entry").text;
                    assert!(!text.contains(&option.text), "{}: {text}", form.id);
                }
            }
        }
    }
    assert!(tried >= 35, "{tried}");
}
