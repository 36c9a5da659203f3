//! Runs through forms: begun, answered, left, resumed and finished.

use super::content::Content;
use super::filing;
use super::progress;
use crate::error::{NearerError, Reason, Result};
use crate::form::{
    Answer, Flow, Form, NoticeView, Run, RunStore, RunView, StepKind, Wording, check, run_view,
};
use crate::person;
use crate::vault::{Id, Tx};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// An answer with its step.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct GivenAnswer {
    pub step: String,
    pub answer: Answer,
}

/// Begins a form, in the light version where `light` says so. An unfinished run of it stays as it is.
pub fn begin(tx: &Tx<'_>, content: &Content, form: &str, light: bool) -> Result<RunView> {
    let form = content.form(form)?;
    let run = RunStore::begin(tx, &content.pack, form, light)?;
    let chosen = (!form.light.is_empty()).then_some(light);
    progress::opened(tx, "form", &form.id, chosen)?;
    view(&tx.sql, content, &run)
}

/// Shows a run where it was left.
pub fn resume(sql: &Connection, content: &Content, run: Id) -> Result<RunView> {
    view(sql, content, &RunStore::get(sql, run)?)
}

/// The unfinished run of this form, if there is one.
pub fn open_run(sql: &Connection, content: &Content, form: &str) -> Result<Option<RunView>> {
    match RunStore::unfinished(sql, Some(form))? {
        Some(run) => Ok(Some(resume(sql, content, run)?)),
        None => Ok(None),
    }
}

/// Keeps an answer and moves on.
pub fn answer(tx: &Tx<'_>, content: &Content, run: Id, step: &str, answer: Answer) -> Result<RunView> {
    let mut run = RunStore::get(&tx.sql, run)?;
    if let Answer::Person { id: Some(id) } = &answer {
        person::get(&tx.sql, *id)?;
    }
    RunStore::answer(tx, &mut run, step, answer)?;
    view(&tx.sql, content, &run)
}

pub fn back(tx: &Tx<'_>, content: &Content, run: Id) -> Result<RunView> {
    let mut run = RunStore::get(&tx.sql, run)?;
    RunStore::back(tx, &mut run)?;
    view(&tx.sql, content, &run)
}

pub fn set_light(tx: &Tx<'_>, content: &Content, run: Id, light: bool) -> Result<RunView> {
    let mut run = RunStore::get(&tx.sql, run)?;
    RunStore::set_light(tx, &mut run, light)?;
    progress::opened(tx, "form", &run.form.id, Some(light))?;
    view(&tx.sql, content, &run)
}

/// Finishes a run, once, and files its answers into their rooms: all of it or nothing.
pub fn finish(tx: &Tx<'_>, content: &Content, run: Id) -> Result<RunView> {
    let mut run = RunStore::get(&tx.sql, run)?;
    RunStore::finish(tx, &mut run)?;
    filing::file(tx, content, &run)?;
    progress::done(tx, "form", &run.form.id)?;
    view(&tx.sql, content, &run)
}

pub fn discard(tx: &Tx<'_>, run: Id) -> Result<()> {
    RunStore::discard(tx, &RunStore::get(&tx.sql, run)?)
}

/// A run that is kept nowhere: for the toolbox, which works without a vault. The front end holds the
/// answers; going back is leaving the last one out.
pub fn unsaved(content: &Content, form: &str, light: bool, given: &[GivenAnswer]) -> Result<RunView> {
    let form = content.form(form)?;
    let mut answers = BTreeMap::new();
    for GivenAnswer { step, answer } in given {
        let asked =
            Flow { form, light, answers: &answers }.asked().into_iter().find(|asked| asked.id == *step);
        let asked = asked.ok_or_else(|| NearerError::invalid(step, Reason::UnknownStep))?;
        check(asked, answer)?;
        answers.insert(step.clone(), answer.clone());
    }
    let flow = Flow { form, light: light && !form.light.is_empty(), answers: &answers };
    let at = flow.first_unanswered().map(|step| step.id.as_str());
    let words = Wording { catalogue: &content.catalogue, feelings: &content.feelings, name: &|_| None };
    let mut view = run_view(&flow, None, at, false, &words);
    view.notices = notices(content, &flow);
    Ok(view)
}

fn view(sql: &Connection, content: &Content, run: &Run) -> Result<RunView> {
    let name = |id| person::name(sql, id).ok().flatten();
    let words = Wording { catalogue: &content.catalogue, feelings: &content.feelings, name: &name };
    let flow = run.flow();
    let mut view = run_view(&flow, Some(run.id), run.at.as_deref(), run.finished_ms.is_some(), &words);
    view.notices = notices(content, &flow);
    Ok(view)
}

/// The notices that answers have opened so far, each once.
fn notices(content: &Content, flow: &Flow<'_>) -> Vec<NoticeView> {
    let mut shown: Vec<NoticeView> = Vec::new();
    for (step, answer) in flow.counting() {
        for id in opened_by(flow.form, step, answer) {
            let Some(notice) = content.notice(id).filter(|n| shown.iter().all(|s| s.id != n.id)) else {
                continue;
            };
            shown.push(NoticeView {
                id: notice.id.clone(),
                title: notice.title.clone(),
                text: notice.text.trim().to_owned(),
                lines: notice.lines.clone(),
            });
        }
    }
    shown
}

fn opened_by<'a>(form: &'a Form, step: &str, answer: &Answer) -> Vec<&'a str> {
    let (Some(StepKind::Choice { options, .. }), Answer::Choice { picked, .. }) =
        (form.step(step).map(|step| &step.kind), answer)
    else {
        return Vec::new();
    };
    options.iter().filter(|option| picked.contains(&option.id)).filter_map(|o| o.opens.as_deref()).collect()
}
