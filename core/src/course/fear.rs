//! What an answer about fear means for a person: one rule, whichever form it was given in.
//!
//! An option that *names* fear, threat or control (`fear = "named"`) holds the person whom the run is about, or whom the
//! run is about that it follows. One that only *hints* ("the distance was for safety") asks there and then whether they
//! are feared. Where nobody was named, both ask who it is. While somebody is held, nothing in any form plans, rehearses or
//! comes back to something nearer with them; where nobody was picked, or the question was passed over, a form that coaches
//! nearer keeps to what is done alone.

use crate::form::{
    Answer, ApproachGate, Condition, Fact, Fear, Flow, Form, Joined, SaysOfPerson, Step, StepKind,
    StepOption, Test,
};
use crate::person::Known;
use crate::record::Word;
use crate::vault::Id;
use std::collections::BTreeMap;

/// The fact whether coming nearer to the person may be coached.
const CONTACT: &str = "gate-contact";
/// The fact's value where nobody was picked; the others are the words of `Known`.
pub(super) const NOBODY: &str = "nobody";
/// Whether the person is feared, asked where that isn't known.
pub(super) const SAFE: &str = "gate-safe";
/// The same, asked again after a while.
const AGAIN: &str = "gate-again";
/// Whether it is safe at home, asked where the person is a child.
const HOME: &str = "gate-home";
/// Their answer of who would rather not say.
const SKIP: &str = "skip";

/// True where an answer on the road names fear.
pub(super) fn is_named(flow: &Flow<'_>) -> bool {
    flow.picked_options().iter().any(|(_, option)| option.fear == Some(Fear::Named))
}

/// True where an answer on the road names fear or hints at it.
pub(super) fn is_any(flow: &Flow<'_>) -> bool {
    flow.picked_options().iter().any(|(_, option)| option.fear.is_some())
}

/// The answers to choices that say something of fear, without what they say of it: for a run that is over.
pub(super) fn left_out(form: &Form, answers: &BTreeMap<String, Answer>) -> Vec<(String, Answer)> {
    let mut left = Vec::new();
    for step in &form.steps {
        let fear = options(step, &[Fear::Named, Fear::Hinted]);
        let Some(Answer::Choice { picked, own }) = answers.get(&step.id) else { continue };
        if fear.is_empty() || !picked.iter().any(|id| fear.contains(id)) {
            continue;
        }
        let picked: Vec<String> = picked.iter().filter(|id| !fear.contains(id)).cloned().collect();
        let nothing = picked.is_empty() && own.is_none();
        let answer = if nothing { Answer::Skipped } else { Answer::Choice { picked, own: own.clone() } };
        left.push((step.id.clone(), answer));
    }
    left
}

/// Fills in whom an answer about fear is likely about: the person of the run that asked for this one.
pub(super) fn suggest(form: &mut Form, who: &Step, person: Id) {
    for step in form.steps.iter_mut().filter(|step| asks_whom(who, &step.id)) {
        step.initial = Some(Answer::Person { id: Some(person) });
    }
}

/// Whether a step of a run is one of those that `ask_at` makes of `who`.
pub(super) fn asks_whom(who: &Step, step: &str) -> bool {
    step.strip_prefix(who.id.as_str()).is_some_and(|choice| choice.starts_with('-'))
}

/// Puts the steps about fear after each choice that has such options: `who` asks whom it is about, `feared` whether
/// they are feared.
pub(super) fn ask_at(form: &mut Form, who: &Step, feared: &Step) {
    let all = [Fear::Named, Fear::Hinted];
    let asking: Vec<Step> =
        form.steps.iter().filter(|step| !options(step, &all).is_empty()).cloned().collect();
    for choice in asking {
        let place = |id: &str| form.steps.iter().position(|step| step.id == id);
        let Some(at) = place(&choice.id) else { continue };
        let named = form.steps.iter().position(|step| matches!(step.kind, StepKind::Person));
        let person = named.map(|named| form.steps[named].id.clone());
        let added = about_fear(&choice, person, who, feared);
        // About somebody who is named later is asked then.
        let after = named.map_or(at, |named| named.max(at)) + 1;
        if form.light.contains(&choice.id) {
            form.light.extend(added.iter().map(|step| step.id.clone()));
        }
        form.steps.splice(after..after, added);
    }
}

fn about_fear(choice: &Step, person: Option<String>, who: &Step, feared: &Step) -> Vec<Step> {
    let is = |step: &str, ids: Vec<String>| Test { is: Some(Joined::Many(ids)), ..Test::of(step) };
    let own = |id: &str| format!("{id}-{}", choice.id);
    let asks_who = own(&who.id);
    // Not where somebody, or nobody, was said; the light version may leave that step out.
    let unsaid = person.iter().map(|person| Test { answered: Some(false), ..Test::of(person) });
    let any = is(&choice.id, options(choice, &[Fear::Named, Fear::Hinted]));
    let when = Condition::All(std::iter::once(any).chain(unsaid).collect());
    let mut added = vec![Step { id: asks_who.clone(), when: Some(when), ..who.clone() }];
    let hints = options(choice, &[Fear::Hinted]);
    if hints.is_empty() {
        return added;
    }
    let facts: Vec<Step> = person
        .into_iter()
        .chain([asks_who])
        .map(|person| contact_of(&format!("{}-{person}", own(CONTACT)), &person))
        .collect();
    let somebody = || {
        [Known::Unset, Known::Again, Known::Child, Known::Near].map(|known| known.word().to_owned()).to_vec()
    };
    let known = Condition::Any(facts.iter().map(|fact| is(&fact.id, somebody())).collect());
    let when = Condition::Each(vec![Condition::All(vec![is(&choice.id, hints)]), known]);
    added.extend(facts);
    added.push(Step { id: own(&feared.id), when: Some(when), ..feared.clone() });
    added
}

/// Ids of the options that say this of fear.
fn options(step: &Step, fear: &[Fear]) -> Vec<String> {
    let StepKind::Choice { options, .. } = &step.kind else { return Vec::new() };
    let says = |option: &&StepOption| option.fear.is_some_and(|said| fear.contains(&said));
    options.iter().filter(says).map(|option| option.id.clone()).collect()
}

/// Takes the steps that plan, rehearse or come back out of the road while the person is held or has died; in a form that coaches
/// nearer also where nobody was picked, or the question was passed over.
pub(super) fn lead_nobody_nearer(form: &mut Form) {
    let Some(place) = form.steps.iter().position(|step| matches!(step.kind, StepKind::Person)) else {
        return;
    };
    if !form.steps.iter().any(Step::leads_nearer) {
        return;
    }
    let person = form.steps[place].id.clone();
    let about = |step: &Step| matches!(&step.kind, StepKind::Fact { of, .. } if *of == person);
    let fact = match form.steps.iter().find(|step| about(step)) {
        Some(known) => known.id.clone(),
        None => {
            let fact = contact_of(&format!("{CONTACT}-{person}"), &person);
            let id = fact.id.clone();
            form.steps.insert(place + 1, fact);
            if form.light.contains(&person) {
                form.light.push(id.clone());
            }
            id
        }
    };
    let isnt = |step: &str, ids: &[&str]| Test {
        is: Some(Joined::Many(ids.iter().map(|id| (*id).to_owned()).collect())),
        not: true,
        ..Test::of(step)
    };
    let mut none_of = Vec::new();
    if form.approach != ApproachGate::No {
        none_of.push(isnt(&fact, &[NOBODY]));
        none_of.extend([SAFE, AGAIN].map(|asked| isnt(asked, &[SKIP])));
        // Where home may not be safe for a child, nothing is planned with them either.
        none_of.push(isnt(HOME, &[SKIP, "not-sure", "no"]));
    }
    let fears =
        |option: &&StepOption| option.fear == Some(Fear::Named) || option.contact == Some(SaysOfPerson::Hold);
    for step in &form.steps {
        match &step.kind {
            StepKind::Fact { .. } => {
                none_of.push(isnt(&step.id, &[Known::Hold, Known::Died].map(Word::word)));
            }
            // What is answered in this run, beside what was known when the person was picked.
            StepKind::Choice { options, .. } => {
                let ids: Vec<&str> = options.iter().filter(fears).map(|option| option.id.as_str()).collect();
                if !ids.is_empty() {
                    none_of.push(isnt(&step.id, &ids));
                }
            }
            _ => {}
        }
    }
    let none_of = Condition::All(none_of);
    // A day is asked for with what is planned on it.
    let planned: Vec<String> = form.steps.iter().filter_map(Step::planned).map(str::to_owned).collect();
    for step in form.steps.iter_mut().filter(|step| step.leads_nearer() || planned.contains(&step.id)) {
        step.when = Some(match step.when.take() {
            Some(when) => Condition::Each(vec![when, none_of.clone()]),
            None => none_of.clone(),
        });
    }
}

/// What is known of a person as this fact can say it: a run that began before two of the words were there has the others
/// only. It asks as of somebody new, or ends as with somebody held.
pub(super) fn as_asked(form: &Form, fact: &str, known: Known) -> Known {
    let says = |known: Known| match form.step(fact).map(|step| &step.kind) {
        Some(StepKind::Fact { options, .. }) => options.iter().any(|option| option.id == known.word()),
        _ => false,
    };
    match known {
        _ if says(known) => known,
        Known::Again | Known::Child => Known::Unset,
        Known::Died => Known::Hold,
        Known::Unset | Known::Near | Known::Hold => known,
    }
}

/// A fact about a person step that opens no notice: that belongs to the answer that led here.
fn contact_of(id: &str, person: &str) -> Step {
    let values = std::iter::once(NOBODY).chain(Known::ALL.iter().map(|known| known.word()));
    let options = values.map(|value| StepOption::plain(value, "")).collect();
    Step::plain(id, "", StepKind::Fact { of: person.to_owned(), fact: Fact::Contact, options })
}
