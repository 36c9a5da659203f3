//! A form that begins with one choice can be answered where it is offered, by a tap.

use super::content::Content;
use super::expectation::known_expectation;
use super::follow_up;
use super::run::{GivenAnswer, answer, begin, finish, unsaved_after};
use crate::error::Result;
use crate::form::{Answer, OptionView, RunStore, RunView, StepPart};
use crate::vault::Tx;
use rusqlite::Connection;

/// Most options that are offered so: more are a page of their own.
const MOST_OPTIONS: usize = 4;

/// The question that a form begins with, where a tap answers it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FirstQuestion {
    /// The question.
    pub ask: String,
    /// The answers to offer, in their order.
    pub options: Vec<OptionView>,
}

/// The form's first question; none: it begins with something else, or was begun already.
///
/// Errors: `NotFound`.
pub fn first_question(sql: &Connection, content: &Content, form: &str) -> Result<Option<FirstQuestion>> {
    if RunStore::unfinished(sql, Some(form))?.is_some() {
        return Ok(None);
    }
    let waiting = follow_up::waiting(sql, content, content.form(form)?)?;
    let expectation = known_expectation(sql, waiting.map(|(_, asked_by)| asked_by))?;
    let mut given = Vec::new();
    loop {
        let Some(step) = unsaved_after(content, form, true, expectation, &given)?.step else {
            return Ok(None);
        };
        match step.part {
            // What is only read is there to be read in the run, which begins with the answer.
            StepPart::Read { .. } | StepPart::Review { .. } => {
                given.push(GivenAnswer { step: step.id, answer: Answer::Done });
            }
            StepPart::Choice { options, many: false, own_answer: false } if options.len() <= MOST_OPTIONS => {
                return Ok(Some(FirstQuestion { ask: step.ask, options }));
            }
            _ => return Ok(None),
        }
    }
}

/// Begins the form with the answer to its first question. The run, to go on with; none: it is finished.
///
/// Errors: `NotFound`; `Invalid` where the form has no such option there.
pub fn answer_at_once(tx: &Tx<'_>, content: &Content, form: &str, option: &str) -> Result<Option<RunView>> {
    let mut view = begin(tx, content, form, true)?;
    while let (Some(run), Some(step)) = (view.run, view.step.take()) {
        let chosen = !matches!(step.part, StepPart::Read { .. } | StepPart::Review { .. });
        let given = match chosen {
            true => Answer::Choice { picked: vec![option.to_owned()], own: None },
            false => Answer::Done,
        };
        view = answer(tx, content, run, &step.id, given)?;
        if chosen {
            break;
        }
    }
    match (view.run, &view.step) {
        (Some(run), None) => finish(tx, content, run).map(|_| None),
        _ => Ok(Some(view)),
    }
}
