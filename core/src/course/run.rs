//! Runs through forms: begun, answered, left, resumed and finished.

use super::content::Content;
use super::expectation::{UNKNOWN, fact_of, know_expectation};
use super::fear::{self, NOBODY};
use super::memory::OfRun;
use super::model::{Notice, NoticeLines, Preset};
use super::progress::ContentKind;
use super::{filing, follow_up, measure, progress};
use crate::assessment;
use crate::error::{NearerError, Reason, Result};
use crate::form::{
    Answer, Flow, Form, NoMemory, NoticeView, Run, RunStore, RunView, SaysOfPerson, StepKind, StepOption,
    Wording, check, check_typed, run_view,
};
use crate::person::{self, Contact, Known};
use crate::record::Word;
use crate::safety::{self, RaisedBy};
use crate::vault::{Id, Tx};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// An answer with its step.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct GivenAnswer {
    /// Id of the step.
    pub step: String,
    /// What was answered there.
    pub answer: Answer,
}

/// Begins a form, in the light version where `light` says so. An unfinished run of it stays as it is. A form
/// that a follow-up waits with takes that follow-up up. The id of a form that went begins the one that took its place.
///
/// Errors: `NotFound`.
pub fn begin(tx: &Tx<'_>, content: &Content, form: &str, light: bool) -> Result<RunView> {
    let moved = content.moved_form(form);
    let light = light || moved.is_some_and(|moved| moved.light);
    let form = measure::form(&tx.sql, content, form)?;
    let form = form.as_ref();
    let follows = match follow_up::waiting(&tx.sql, content, form)? {
        Some((id, asked_by)) => {
            follow_up::answered(tx, id)?;
            Some(asked_by)
        }
        None => None,
    };
    let mut gated = content.gates.for_run(form, &content.methods, light);
    if let Some(preset) = moved.and_then(|moved| moved.preset.as_ref()) {
        fill_in(&mut gated, preset);
    }
    if let Some(who) = follows.map(|asked_by| about_chain(&tx.sql, asked_by)).transpose()?.flatten() {
        fear::suggest(&mut gated, &content.gates.who, who);
    }
    let mut run = RunStore::begin(tx, &content.pack, &gated, light, follows)?;
    know_expectation(tx, &mut run)?;
    remember_ready(tx, content, &mut run)?;
    let chosen = (!form.light.is_empty()).then_some(light);
    progress::opened(tx, ContentKind::Form, &form.id, chosen)?;
    view(&tx.sql, content, &run, None)
}

/// Fills an option in beforehand.
fn fill_in(form: &mut Form, preset: &Preset) {
    if let Some(step) = form.steps.iter_mut().find(|step| step.id == preset.step) {
        step.initial = Some(Answer::Choice { picked: vec![preset.option.clone()], own: None });
    }
}

/// Takes over what was answered today already to the questions before what asks first: they are asked once a day. A
/// flag that was raised then isn't raised anew.
fn remember_ready(tx: &Tx<'_>, content: &Content, run: &mut Run) -> Result<()> {
    let mut was_asked = false;
    for step in content.gates.asked_once_a_day() {
        let Some(asked) = run.form.step(&step.id).cloned() else { continue };
        let Some(answer) = RunStore::answered_on(&tx.sql, &step.id, tx.today())? else { continue };
        // What another version of the programme asked may have had other answers.
        if check(&asked, &answer).is_ok() {
            RunStore::know(tx, run, &step.id, answer)?;
            was_asked = true;
        }
    }
    if !was_asked {
        return Ok(());
    }
    let lighter = run.flow().picked_options().iter().any(|(_, option)| option.lighter);
    let light = run.light || (lighter && !run.form.light.is_empty());
    RunStore::set_light(tx, run, light)
}

/// Shows a run where it was left.
///
/// Errors: `NotFound`; `Unsupported` where it can't be read.
pub fn resume(sql: &Connection, content: &Content, run: Id) -> Result<RunView> {
    view(sql, content, &RunStore::get(sql, run)?, None)
}

/// The unfinished run of this form, if there is one.
pub fn open_run(sql: &Connection, content: &Content, form: &str) -> Result<Option<RunView>> {
    for name in content.names_of_form(form) {
        if let Some(run) = RunStore::unfinished(sql, Some(name))? {
            return Ok(Some(resume(sql, content, run)?));
        }
    }
    Ok(None)
}

/// Keeps an answer and moves on.
///
/// Errors: `NotFound`; `Unsupported`; `Invalid` with the step and why the answer can't be taken, or with
/// `AlreadyFinished`.
pub fn answer(tx: &Tx<'_>, content: &Content, run: Id, step: &str, answer: Answer) -> Result<RunView> {
    let mut run = RunStore::get(&tx.sql, run)?;
    if let Answer::Person { id: Some(id) } = &answer {
        person::get(&tx.sql, *id)?;
    }
    if let Some(asked) = run.form.step(step) {
        check_typed(asked, &answer, &content.catalogue)?;
    }
    know_facts(tx, &mut run, step, &answer)?;
    let names = matches!(answer, Answer::Person { .. });
    RunStore::answer(tx, &mut run, step, answer)?;
    heed_options(tx, &mut run, step)?;
    if names && fear::is_any(&run.flow()) {
        heed_fear(tx, &run, run.about())?;
    }
    raise_safety(tx, content, &run, step)?;
    view(&tx.sql, content, &run, Some(tx.now.at_ms))
}

/// Answers the facts about a person step: whether the programme may coach nearer to them.
fn know_facts(tx: &Tx<'_>, run: &mut Run, step: &str, answer: &Answer) -> Result<()> {
    let about = |of: &str| of == step;
    let facts: Vec<String> = run
        .form
        .steps
        .iter()
        .filter(|step| matches!(&step.kind, StepKind::Fact { of, .. } if about(of)))
        .map(|step| step.id.clone())
        .collect();
    for fact in facts {
        let known = match answer {
            Answer::Person { id: Some(id) } => {
                fear::as_asked(&run.form, &fact, person::known(&tx.sql, *id, tx.today())?).word()
            }
            _ => NOBODY,
        };
        RunStore::know(tx, run, &fact, Answer::Choice { picked: vec![known.to_owned()], own: None })?;
    }
    Ok(())
}

/// Does what picked options ask for: hold somebody at a distance, or choose the light version beforehand.
fn heed_options(tx: &Tx<'_>, run: &mut Run, step: &str) -> Result<()> {
    let picked: Vec<StepOption> = {
        let flow = run.flow();
        flow.picked_options().into_iter().filter(|(of, _)| of.id == step).map(|(_, o)| o.clone()).collect()
    };
    let about = run.about();
    for option in &picked {
        if let (Some(said), Some(about)) = (option.contact, about) {
            let contact = match said {
                SaysOfPerson::Near => Contact::Near,
                SaysOfPerson::Hold => Contact::Hold,
            };
            person::set_contact(tx, about, contact)?;
        }
    }
    if picked.iter().any(|option| option.fear.is_some()) {
        let about = match about {
            Some(about) => Some(about),
            None => run.follows.map(|asked_by| about_chain(&tx.sql, asked_by)).transpose()?.flatten(),
        };
        heed_fear(tx, run, about)?;
    }
    if picked.iter().any(|option| option.lighter) && !run.light {
        RunStore::set_light(tx, run, true)?;
    }
    Ok(())
}

/// What an answer about fear means for the person it is about: named, they are held; hinted at, it is asked again
/// before anything coaches nearer to them, whatever was said before.
fn heed_fear(tx: &Tx<'_>, run: &Run, about: Option<Id>) -> Result<()> {
    let Some(about) = about else { return Ok(()) };
    if fear::is_named(&run.flow()) {
        return person::set_contact(tx, about, Contact::Hold);
    }
    person::ask_again(tx, about)
}

/// The person whom a run is about, or the one that it follows, or the one before that.
fn about_chain(sql: &Connection, run: Id) -> Result<Option<Id>> {
    Ok(RunStore::chain(sql, run)?.iter().find_map(Run::about))
}

/// Asks whether the person is safe, where this answer raises it: also in an unfinished run.
fn raise_safety(tx: &Tx<'_>, content: &Content, run: &Run, step: &str) -> Result<()> {
    let flow = run.flow();
    if flow.picked_options().iter().any(|(of, option)| of.id == step && option.safety) {
        safety::raise(tx, RaisedBy::Answer, Some(run.id))?;
    }
    if let Ok(measure) = measure::measure(&tx.sql, content, &run.form.id)
        && assessment::raises_safety(&tx.sql, &measure, step, &flow.counting())?
    {
        safety::raise(tx, RaisedBy::Measure, Some(run.id))?;
    }
    Ok(())
}

/// Goes back to the step before; stays put at the first.
///
/// Errors: `NotFound`; `Invalid` for a finished run; `Unsupported`.
pub fn back(tx: &Tx<'_>, content: &Content, run: Id) -> Result<RunView> {
    let mut run = RunStore::get(&tx.sql, run)?;
    RunStore::back(tx, &mut run)?;
    view(&tx.sql, content, &run, None)
}

/// Changes between the light and the full version. The answers are kept, and so is the choice for the next time.
///
/// Errors: `NotFound`; `Invalid` for a finished run; `Unsupported`.
pub fn set_light(tx: &Tx<'_>, content: &Content, run: Id, light: bool) -> Result<RunView> {
    let mut run = RunStore::get(&tx.sql, run)?;
    RunStore::set_light(tx, &mut run, light)?;
    progress::opened(tx, ContentKind::Form, &run.form.id, Some(light))?;
    view(&tx.sql, content, &run, None)
}

/// Finishes a run, once, and files its answers into their rooms: all of it or nothing.
///
/// Errors: `NotFound`; `Unsupported`; `Invalid` with the step and `Required` where one has no answer, or with
/// `AlreadyFinished`.
pub fn finish(tx: &Tx<'_>, content: &Content, run: Id) -> Result<RunView> {
    let mut run = RunStore::get(&tx.sql, run)?;
    RunStore::finish(tx, &mut run)?;
    filing::file(tx, content, &run)?;
    forget_fear(tx, &mut run)?;
    progress::done(tx, ContentKind::Form, &run.form.id)?;
    view(&tx.sql, content, &run, None)
}

/// Takes what was answered about fear out of a finished run: it lives on as what was said of the person, and in no
/// words. Steps that followed from it are no longer on the road; what was written there stays.
fn forget_fear(tx: &Tx<'_>, run: &mut Run) -> Result<()> {
    for (step, left) in fear::left_out(&run.form, &run.answers) {
        RunStore::replace(tx, run, &step, left)?;
    }
    Ok(())
}

/// Puts an unfinished run away. A questionnaire that is put away rests for its while.
///
/// Errors: `NotFound`; `Unsupported`; `Invalid` with `AlreadyFinished`.
pub fn discard(tx: &Tx<'_>, content: &Content, run: Id) -> Result<()> {
    let run = RunStore::get(&tx.sql, run)?;
    RunStore::discard(tx, &run)?;
    match measure::measure(&tx.sql, content, &run.form.id) {
        Ok(measure) => assessment::put_off(tx, &measure),
        Err(_) => Ok(()),
    }
}

/// What is offered after the answer that was just given at a step, as the key of a sentence: where its words are about
/// dying or hurting oneself, or, in some forms, about hurting somebody else. Nothing is kept of it.
///
/// Errors: `NotFound`; `Unsupported`.
pub fn help_for(sql: &Connection, content: &Content, run: Id, step: &str) -> Result<Option<&'static str>> {
    let run = RunStore::get(sql, run)?;
    let Some(answer) = run.answers.get(step) else { return Ok(None) };
    if speaks_of_danger(content, answer) {
        return Ok(Some("phrases-offer"));
    }
    let looks = content.gates.harm_in.contains(&run.form.id);
    let harms = looks && said_in(answer).into_iter().any(|words| content.phrases.harm_in(words));
    Ok(harms.then_some("harm-offer"))
}

fn speaks_of_danger(content: &Content, answer: &Answer) -> bool {
    said_in(answer).into_iter().any(|words| content.phrases.found_in(words))
}

/// The person's own words in an answer.
fn said_in(answer: &Answer) -> Vec<&str> {
    match answer {
        Answer::Text { text } => vec![text],
        Answer::Listed { items } => items.iter().map(String::as_str).collect(),
        Answer::Choice { own: Some(own), .. } => vec![own],
        Answer::Plan { cue, act, .. } => vec![cue, act],
        _ => Vec::new(),
    }
}

/// A run that is kept nowhere: for the toolbox, which works without a vault. The front end holds the
/// answers; going back is leaving the last one out.
///
/// Errors: `NotFound`; `Invalid` with the step and why its answer can't be taken.
pub fn unsaved(content: &Content, form: &str, light: bool, given: &[GivenAnswer]) -> Result<RunView> {
    unsaved_after(content, form, light, UNKNOWN, given)
}

/// The same of a form that is asked after something was expected: `expectation` is what its fact says of that.
pub(super) fn unsaved_after(
    content: &Content,
    form: &str,
    light: bool,
    expectation: &str,
    given: &[GivenAnswer],
) -> Result<RunView> {
    let light = light || content.moved_form(form).is_some_and(|moved| moved.light);
    let form = content.gates.around(content.form(form)?, &content.methods, light);
    let mut answers = BTreeMap::new();
    if let Some(fact) = fact_of(&form) {
        let picked = vec![expectation.to_owned()];
        answers.insert(fact.to_owned(), Answer::Choice { picked, own: None });
    }
    let mut light = light && !form.light.is_empty();
    for GivenAnswer { step, answer } in given {
        let asked = Flow { form: &form, light, answers: &answers }
            .asked()
            .into_iter()
            .find(|asked| asked.id == *step)
            .ok_or_else(|| NearerError::invalid(step, Reason::UnknownStep))?;
        check(asked, answer)?;
        check_typed(asked, answer, &content.catalogue)?;
        answers.insert(step.clone(), answer.clone());
        for fact in &form.steps {
            if matches!(&fact.kind, StepKind::Fact { of, .. } if of == step) {
                let known = match answer {
                    Answer::Person { id: Some(_) } => Known::Unset.word(),
                    _ => NOBODY,
                };
                answers.insert(fact.id.clone(), Answer::Choice { picked: vec![known.to_owned()], own: None });
            }
        }
        let flow = Flow { form: &form, light, answers: &answers };
        light |= !form.light.is_empty()
            && flow.picked_options().iter().any(|(of, option)| of.id == *step && option.lighter);
    }
    let flow = Flow { form: &form, light, answers: &answers };
    let at = flow.first_unanswered().map(|step| step.id.as_str());
    let words = Wording { catalogue: &content.catalogue, feelings: &content.feelings, memory: &NoMemory };
    let mut view = run_view(&flow, None, at, false, &words);
    view.notices = notices(content, &flow);
    if flow.picked_options().iter().any(|(_, option)| option.safety) {
        view.safety = Some(safety::safety_view(None, &content.catalogue, None)?);
    } else if answers.values().any(|answer| speaks_of_danger(content, answer)) {
        view.notices.push(NoticeView {
            id: "phrases".to_owned(),
            title: content.catalogue.text("safety-people"),
            text: content.catalogue.text("phrases-offer"),
            lines_text: None,
            lines: NoticeLines::Crisis.word().to_owned(),
        });
    }
    Ok(view)
}

/// The view of a run. `now_ms` (ms UTC) is given after an answer: then a long sitting with a form that asks first
/// shows the notice to rest.
fn view(sql: &Connection, content: &Content, run: &Run, now_ms: Option<i64>) -> Result<RunView> {
    let memory = OfRun { sql, content, run };
    let words = Wording { catalogue: &content.catalogue, feelings: &content.feelings, memory: &memory };
    let flow = run.flow();
    let mut view = run_view(&flow, Some(run.id), run.at.as_deref(), run.finished_ms.is_some(), &words);
    view.notices = notices(content, &flow);
    if let Some(now_ms) = now_ms
        && content.asks_first(&run.form)
    {
        let since = RunStore::sitting_since(sql, run, now_ms, PAUSE_MS)?;
        if now_ms - since >= i64::from(content.gates.rest_after_minutes) * 60_000 {
            view.notices.extend(notice_view(content, &content.gates.rest_opens));
        }
    }
    if let Some(flag) = safety::flag_of_run(sql, run.id)? {
        view.safety = Some(safety::safety_view(Some(sql), &content.catalogue, Some(flag))?);
    }
    Ok(view)
}

/// A pause of this length ends a sitting: half an hour.
const PAUSE_MS: i64 = 30 * 60_000;

/// The notices that answers have opened so far, each once.
fn notices(content: &Content, flow: &Flow<'_>) -> Vec<NoticeView> {
    let picked = flow.picked_options();
    let mut ids: Vec<&str> = picked.iter().filter_map(|(_, option)| option.opens.as_deref()).collect();
    if fear::is_any(flow) {
        ids.push(&content.gates.fear_opens);
    }
    let has_light = !flow.form.light.is_empty();
    if !flow.light && has_light && picked.iter().any(|(_, option)| option.lighter) {
        ids.push(&content.gates.full_opens);
    }
    let mut shown: Vec<NoticeView> = Vec::new();
    for notice in ids.into_iter().filter_map(|id| notice_view(content, id)) {
        if shown.iter().all(|other| other.id != notice.id) {
            shown.push(notice);
        }
    }
    shown
}

/// The notice of this id, as it is shown.
pub fn notice_view(content: &Content, id: &str) -> Option<NoticeView> {
    let notice: &Notice = content.notice(id)?;
    Some(NoticeView {
        id: notice.id.clone(),
        title: notice.title.clone(),
        text: notice.text.trim().to_owned(),
        lines_text: notice.lines_text.clone(),
        lines: notice.lines.word().to_owned(),
    })
}
