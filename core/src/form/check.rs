//! What makes a step or a form one that works: refused otherwise, with the reason in words.

use super::approach::ApproachGate;
use super::condition::{Condition, Test};
use super::dialogue::check_turns;
use super::expect::{Expects, Returns};
use super::mirror;
use super::model::{Breathing, Fact, Form, Step, StepKind};
use super::option::StepOption;
use super::scale::WORDS;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Numbers of the programme's stages.
pub const STAGES: RangeInclusive<u8> = 1..=10;
/// Longest sitting or breathing, in seconds.
const MOST_SECONDS: u32 = 3600;
/// Furthest day that a follow-up can be asked for.
const MOST_DAYS: u32 = 730;

pub(super) fn check_step(step: &Step, earlier: &[Step]) -> Result<(), String> {
    if !is_id(&step.id) {
        return Err("an id is lower-case words joined by hyphens".to_owned());
    }
    if earlier.iter().any(|other| other.id == step.id) {
        return Err("this id is there twice".to_owned());
    }
    let before = |id: &str| {
        earlier.iter().find(|other| other.id == id).ok_or_else(|| format!("no earlier step '{id}'"))
    };
    if let Some(condition) = &step.when {
        for test in condition.tests() {
            check_test(test, before(&test.step)?)?;
        }
    }
    match &step.kind {
        StepKind::Scale { low, high, after, words, .. } => {
            if low >= high {
                return Err("the range is empty".to_owned());
            }
            if !words.is_empty() && words.len() != WORDS {
                return Err(format!("'words' are {WORDS}"));
            }
            if let Some(after) = after
                && !matches!(&before(after)?.kind, StepKind::Scale { low: l, high: h, .. } if l == low && h == high)
            {
                return Err(format!("'{after}' is no scale of the same range"));
            }
        }
        StepKind::Choice { options, expects, .. } => {
            check_options(options)?;
            if let Some(planned) = expects.as_ref().and_then(|expects| expects.planned.as_ref())
                && !matches!(before(planned)?.kind, StepKind::Date { .. })
            {
                return Err(format!("'{planned}' is no date step"));
            }
        }
        StepKind::Fact { options, of, fact } => {
            check_options(options)?;
            check_fact(*fact, of, before)?;
        }
        StepKind::Timer { seconds, breathing, bell_every_s } => {
            check_timer(*seconds, breathing.as_ref(), *bell_every_s)?;
        }
        StepKind::Review { of, earlier, shows } => {
            for id in of {
                before(id)?;
            }
            if of.is_empty() && earlier.is_empty() && shows.is_none() {
                return Err("a review needs 'of', 'earlier' or 'shows'".to_owned());
            }
        }
        StepKind::Dialogue { turns } => check_turns(turns)?,
        StepKind::FollowUp { days, .. }
            if days.is_empty() || days.iter().any(|n| !(1..=MOST_DAYS).contains(n)) =>
        {
            return Err(format!("'days' are 1 to {MOST_DAYS}"));
        }
        StepKind::List { most: 0, .. } => return Err("'most' must be at least 1".to_owned()),
        StepKind::Script { lines } if lines.is_empty() => return Err("a script needs lines".to_owned()),
        _ => {}
    }
    Ok(())
}

/// Each fact is about what it can be known of.
fn check_fact<'s>(
    fact: Fact,
    of: &str,
    before: impl Fn(&str) -> Result<&'s Step, String>,
) -> Result<(), String> {
    match fact {
        Fact::Contact if !matches!(before(of)?.kind, StepKind::Person) => {
            Err(format!("'{of}' is no person step"))
        }
        Fact::Expectation if !of.is_empty() => {
            Err("what was expected is known of the run that asked, of no step".to_owned())
        }
        Fact::Contact | Fact::Expectation => Ok(()),
    }
}

fn check_options(options: &[StepOption]) -> Result<(), String> {
    let ids: BTreeSet<&str> = options.iter().map(|option| option.id.as_str()).collect();
    if options.is_empty() || ids.len() != options.len() {
        return Err("options need ids of their own".to_owned());
    }
    if let Some(bad) = options.iter().find(|option| !is_id(&option.id)) {
        return Err(format!("option '{}' is no id", bad.id));
    }
    Ok(())
}

fn check_timer(seconds: u32, breathing: Option<&Breathing>, bell_every_s: Option<u32>) -> Result<(), String> {
    if seconds == 0 || seconds > MOST_SECONDS {
        return Err(format!("seconds must be 1 to {MOST_SECONDS}"));
    }
    if breathing.is_some_and(|b| b.in_s < 1.0 || b.out_s < b.in_s || b.out_s > 12.0) {
        return Err("a breath goes in for at least a second and out for at least as long".to_owned());
    }
    if bell_every_s.is_some_and(|every| every == 0 || every > seconds) {
        return Err("a bell between lies within the sitting".to_owned());
    }
    Ok(())
}

fn check_test(test: &Test, tested: &Step) -> Result<(), String> {
    if let Some(is) = &test.is {
        let (StepKind::Choice { options, .. } | StepKind::Fact { options, .. }) = &tested.kind else {
            return Err(format!("'{}' is no choice", test.step));
        };
        if let Some(id) = is.ids().iter().find(|id| options.iter().all(|option| option.id != **id)) {
            return Err(format!("'{}' has no option '{id}'", test.step));
        }
    }
    if (test.at_least.is_some() || test.at_most.is_some()) && !matches!(tested.kind, StepKind::Scale { .. }) {
        return Err(format!("'{}' is no scale", test.step));
    }
    if test.rose_by.is_some() && !matches!(tested.kind, StepKind::Scale { after: Some(_), .. }) {
        return Err(format!("'{}' follows no other scale", test.step));
    }
    if test.somebody.is_some() && !matches!(tested.kind, StepKind::Person) {
        return Err(format!("'{}' is no person step", test.step));
    }
    let bounds = [test.at_least, test.at_most, test.rose_by];
    let new = test.somebody.is_some() || test.number.is_some();
    if !new && test.is.is_none() && test.answered.is_none() && bounds.iter().all(Option::is_none) {
        return Err(format!("the test of '{}' tests nothing", test.step));
    }
    Ok(())
}

pub(super) fn check_form(form: &Form) -> Result<(), String> {
    if !is_id(&form.id) {
        return Err("the form's id is lower-case words joined by hyphens".to_owned());
    }
    if form.steps.is_empty() {
        return Err("a form needs a step".to_owned());
    }
    if form.sources.is_empty() {
        return Err("a form needs a source".to_owned());
    }
    if form.stage.is_some() && form.track.is_some() {
        return Err("a form belongs to a stage or to a track".to_owned());
    }
    let whole = form.approach == ApproachGate::AfterPerson;
    if whole && !form.steps.first().is_some_and(|step| matches!(step.kind, StepKind::Person)) {
        return Err("a form that coaches nearer begins with a person step".to_owned());
    }
    check_before_plan(form)?;
    for step in &form.steps {
        if let StepKind::Choice { expects: Some(expects), .. } = &step.kind {
            check_return(form, step, expects)?;
        }
    }
    if whole && !form.light.is_empty() && form.steps.first().is_some_and(|s| !form.light.contains(&s.id)) {
        return Err("the light version of a form that coaches nearer asks for the person too".to_owned());
    }
    if form.stage.is_some_and(|stage| !STAGES.contains(&stage)) {
        return Err("stages are 1 to 10".to_owned());
    }
    if let Some(id) = form.light.iter().find(|id| form.step(id).is_none()) {
        return Err(format!("light names no step '{id}'"));
    }
    for test in form.end.iter().filter_map(|line| line.when.as_ref()).flat_map(Condition::tests) {
        let tested = form.step(&test.step).ok_or_else(|| format!("the end tests no step '{}'", test.step))?;
        check_test(test, tested)?;
    }
    Ok(())
}

/// The person stands before the first step that leads to them, in both versions.
fn check_before_plan(form: &Form) -> Result<(), String> {
    if form.approach != ApproachGate::BeforePlan {
        return Ok(());
    }
    let place = |of: fn(&Step) -> bool| form.steps.iter().position(of);
    let person = place(|step| matches!(step.kind, StepKind::Person));
    let leads = place(Step::leads_nearer)
        .ok_or("nothing plans, expects or comes back, so nothing has to be asked before")?;
    let Some(person) = person.filter(|person| *person < leads) else {
        return Err(format!("no person step before '{}'", form.steps[leads].id));
    };
    let light = |step: &Step| form.light.contains(&step.id);
    if form.steps.iter().any(|step| step.leads_nearer() && light(step)) && !light(&form.steps[person]) {
        return Err("the light version leads to a person, so it asks for the person too".to_owned());
    }
    Ok(())
}

/// An expectation comes back: later, as what became of it is filed, or in the same run.
fn check_return(form: &Form, step: &Step, expects: &Expects) -> Result<(), String> {
    let bad = |why: &str| Err(format!("step '{}': {why}", step.id));
    let later = |id: &String| {
        form.steps.iter().skip_while(|other| other.id != step.id).skip(1).any(|other| other.id == *id)
    };
    match (expects.returns, &expects.met) {
        (Returns::Here, Some(met)) if later(met) => Ok(()),
        (Returns::Here, _) => bad("what is expected here is met by a later step"),
        (_, Some(_)) => bad("'met' belongs to what returns here"),
        (_, None) => {
            let filed = form.files.iter().any(|filing| {
                filing.fields.get("expect").is_some_and(|joined| joined.ids().contains(&step.id))
            });
            if filed {
                Ok(())
            } else {
                bad("what is expected is filed as an experiment, or nobody comes back to it")
            }
        }
    }
}

/// Checks the sentences for the end; an error comes with the place of the sentence.
pub(super) fn check_end(form: &Form) -> Result<(), (usize, String)> {
    for (place, line) in form.end.iter().enumerate() {
        mirror::check(form, &line.text).map_err(|why| (place, format!("the end: {why}")))?;
    }
    Ok(())
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
