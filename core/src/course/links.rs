//! Every id that content names must be there: one that leads nowhere is refused when a pack is read.

use super::content::Content;
use super::model::Preset;
use crate::error::{NearerError, Result};
use crate::form::{Form, Step, StepKind, StepOption};
use crate::text::pack::content as bad_content;

pub(super) fn check(content: &Content) -> Result<()> {
    for stage in &content.stages {
        let place = format!("stage {}", stage.number);
        check_ids(content, "stages.toml", &place, &stage.lessons, &stage.forms)?;
        let special = stage.with_person.iter().chain(&stage.look_back).cloned().collect::<Vec<_>>();
        check_ids(content, "stages.toml", &place, &[], &special)?;
    }
    for track in &content.tracks {
        check_ids(content, "tracks.toml", &track.id, &[], &track.forms)?;
        for part in &track.parts {
            let lesson = std::slice::from_ref(&part.lesson);
            check_ids(content, "tracks.toml", &format!("{} {}", track.id, part.id), lesson, &part.forms)?;
        }
    }
    for item in &content.toolbox.items {
        check_ids(content, "toolbox.toml", &item.id, &[], std::slice::from_ref(&item.form))?;
    }
    if let Some(first) = content.pack.first_form() {
        check_ids(content, "pack.toml", "first_form", &[], &[first.to_owned()])?;
    }
    for opens in [&content.gates.full_opens, &content.gates.fear_opens, &content.gates.rest_opens] {
        check_notice(content, "gates.toml", opens)?;
    }
    check_steps(content, "gates.toml", content.gates.steps())?;
    check_ids(content, "gates.toml", "harm_in", &[], &content.gates.harm_in)?;
    for opens in
        content.check_ins.kinds.iter().flat_map(|kind| &kind.chips).filter_map(|chip| chip.opens.as_ref())
    {
        check_notice(content, "check-in.toml", opens)?;
    }
    check_prompts(content)?;
    check_moved(content)?;
    check_outcome(content)?;
    content.forms().try_for_each(|form| check_form(content, form))
}

/// An id that went leads to a lesson that is there, and to one only.
fn check_moved(content: &Content) -> Result<()> {
    let bad = |why: String| Err(bad_content("moved.toml", 0, &why));
    let moved = &content.moved.lesson;
    for (place, lesson) in moved.iter().enumerate() {
        let (from, to) = (&lesson.from, &lesson.to);
        if content.lessons.contains_key(from) {
            return bad(format!("the lesson '{from}' is still there"));
        }
        if !content.lessons.contains_key(to) {
            return bad(format!("'{from}' leads to no lesson '{to}'"));
        }
        if moved[..place].iter().any(|other| other.from == *from) {
            return bad(format!("'{from}' leads on twice"));
        }
    }
    for (place, form) in content.moved.form.iter().enumerate() {
        let (from, to) = (&form.from, &form.to);
        if content.forms.contains_key(from) {
            return bad(format!("the form '{from}' is still there"));
        }
        let Some(leads_to) = content.forms.get(to) else {
            return bad(format!("'{from}' leads to no form '{to}'"));
        };
        if content.moved.form[..place].iter().any(|other| other.from == *from) {
            return bad(format!("'{from}' leads on twice"));
        }
        if form.light && leads_to.light.is_empty() {
            return bad(format!("'{from}' opens a light version that '{to}' doesn't have"));
        }
        let has = |preset: &Preset| match leads_to.step(&preset.step).map(|step| &step.kind) {
            Some(StepKind::Choice { options, .. }) => options.iter().any(|option| option.id == preset.option),
            _ => false,
        };
        if let Some(preset) = form.preset.as_ref().filter(|preset| !has(preset)) {
            return bad(format!("'{to}' has no option '{}' at '{}'", preset.option, preset.step));
        }
    }
    Ok(())
}

/// What is expected comes back by a form that asks what came of it.
fn check_outcome(content: &Content) -> Result<()> {
    if let Some(outcome) = content.pack.outcome_form() {
        return check_ids(content, "pack.toml", "outcome_form", &[], &[outcome.to_owned()]);
    }
    let expects = |step: &Step| match &step.kind {
        StepKind::Choice { expects: Some(expects), .. } => expects.comes_back(),
        _ => false,
    };
    match content.forms().find(|form| form.steps.iter().any(expects)) {
        Some(form) => {
            let why = "something is expected, and the pack names no 'outcome_form'";
            Err(bad_content(&format!("forms/{}.toml", form.id), 0, why))
        }
        None => Ok(()),
    }
}

fn check_prompts(content: &Content) -> Result<()> {
    let bad = |why: String| Err(bad_content("prompts.toml", 0, &why));
    for (place, prompt) in content.prompts.prompts.iter().enumerate() {
        if content.prompts.topics.iter().all(|topic| topic.id != prompt.topic) {
            return bad(format!("'{}' is about no topic '{}'", prompt.id, prompt.topic));
        }
        if content.prompts.prompts[..place].iter().any(|other| other.id == prompt.id) {
            return bad(format!("'{}' is there twice", prompt.id));
        }
        let unknown = |number: &&u8| content.stages.iter().all(|stage| stage.number != **number);
        if let Some(number) = prompt.stages.iter().find(unknown) {
            return bad(format!("'{}' belongs to no stage {number}", prompt.id));
        }
    }
    Ok(())
}

fn check_form(content: &Content, form: &Form) -> Result<()> {
    let file = format!("forms/{}.toml", form.id);
    let bad = |why: String| Err(bad_content(&file, 0, &why));
    if let Some(id) = form.methods.iter().find(|id| content.methods.iter().all(|method| method.id != **id)) {
        return bad(format!("no method '{id}'"));
    }
    let needs = |timer: fn(&StepKind) -> bool, method: &str| {
        form.steps.iter().any(|step| timer(&step.kind)) && !form.methods.iter().any(|id| id == method)
    };
    if needs(|kind| matches!(kind, StepKind::Timer { breathing: Some(_), .. }), "breathing") {
        return bad("a breathing timer needs the method 'breathing'".to_owned());
    }
    if needs(|kind| matches!(kind, StepKind::Timer { breathing: None, .. }), "sitting") {
        return bad("a sitting timer needs the method 'sitting'".to_owned());
    }
    let belongs = |id: &String| content.tracks.iter().any(|track| track.id == *id);
    if let Some(track) = form.track.as_ref().filter(|id| !belongs(id)) {
        return bad(format!("no track '{track}'"));
    }
    if let Some(step) = form.steps.iter().find(|step| content.gates.steps().any(|gate| gate.id == step.id)) {
        return bad(format!("the id '{}' belongs to the app's own steps", step.id));
    }
    // What follows from fear is a rule, the same for all.
    for step in &form.steps {
        let StepKind::Choice { options, .. } = &step.kind else { continue };
        let opens = |option: &&StepOption| option.opens.as_ref() == Some(&content.gates.fear_opens);
        if let Some(option) = options.iter().find(opens) {
            return bad(format!(
                "step '{}', option '{}': say 'fear' in place of 'opens'",
                step.id, option.id
            ));
        }
        if let Some(option) = options.iter().find(|option| content.gates.names_fear_unmarked(option)) {
            return bad(format!(
                "step '{}', option '{}': names fear, so say 'fear' or 'calm = true'",
                step.id, option.id
            ));
        }
    }
    check_steps(content, &file, form.steps.iter())?;
    for step in &form.steps {
        if let StepKind::Review { earlier, .. } = &step.kind {
            check_earlier(content, form, earlier).or_else(bad)?;
        }
    }
    Ok(())
}

/// The steps of a form that is begun by a follow-up look at a form that asks for it.
fn check_earlier(content: &Content, form: &Form, earlier: &[String]) -> Result<(), String> {
    let asking: Vec<&Form> = content
        .forms()
        .filter(|other| {
            let follows = |step: &Step| match &step.kind {
                StepKind::FollowUp { form: id, .. } => *id == form.id,
                StepKind::Choice { expects: Some(expects), .. } => {
                    expects.comes_back() && content.pack.outcome_form() == Some(form.id.as_str())
                }
                _ => false,
            };
            other.steps.iter().any(follows)
        })
        .collect();
    let known = |id: &String| asking.iter().any(|other| other.step(id).is_some());
    match earlier.iter().find(|id| !known(id)) {
        Some(id) => Err(format!("no form that leads here has a step '{id}'")),
        None => Ok(()),
    }
}

fn check_steps<'a>(content: &Content, file: &str, steps: impl Iterator<Item = &'a Step>) -> Result<()> {
    for step in steps {
        match &step.kind {
            StepKind::Choice { options, .. } | StepKind::Fact { options, .. } => {
                let opens = |option: &StepOption| option.opens.clone();
                options.iter().filter_map(opens).try_for_each(|id| check_notice(content, file, &id))?;
            }
            StepKind::FollowUp { form, .. } => {
                content.form(form).map_err(|_| {
                    bad_content(file, 0, &format!("step '{}' follows up by no form '{form}'", step.id))
                })?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn check_notice(content: &Content, file: &str, id: &str) -> Result<()> {
    match content.notice(id) {
        Some(_) => Ok(()),
        None => Err(bad_content(file, 0, &format!("opens no notice '{id}'"))),
    }
}

fn check_ids(content: &Content, file: &str, place: &str, lessons: &[String], forms: &[String]) -> Result<()> {
    let bad = |id: &str| -> NearerError { bad_content(file, 0, &format!("{place} names no '{id}'")) };
    for id in lessons {
        content.lesson(id).map_err(|_| bad(id))?;
    }
    for id in forms {
        content.form(id).map_err(|_| bad(id))?;
    }
    Ok(())
}
