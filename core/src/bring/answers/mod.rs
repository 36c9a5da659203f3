//! Questionnaires that were answered elsewhere. What a file states as a score is compared, never taken.

mod matching;
mod model;
mod ready;
mod view;

pub use model::{AnswersFailure, AnswersLine, AnswersPlan, AnswersTaken, StatedScore};

use super::LookedAt;
use crate::assessment::{self, ForeignAnswers, holds_danger, values_of};
use crate::bounds;
use crate::course::Content;
use crate::errand::Errand;
use crate::error::Result;
use crate::fhir::{Responses, json, read_responses};
use crate::safety::{self, RaisedBy};
use crate::vault::Vault;
use ready::ready;
use std::path::Path;

/// Largest file, in bytes.
const MOST_BYTES: u64 = 8_000_000;
/// Answers that are older than this don't ask whether the person is safe right now.
const RECENT_DAYS: i64 = 14;

/// Reads a file of QuestionnaireResponses, one or a Bundle of them. Changes nothing.
///
/// Errors: `NotFound`, `FileTooLarge`, and those of reading, which name the place; `Closed`.
pub fn look_at(vault: &Vault, path: &Path) -> Result<Responses> {
    vault.folder()?;
    read(path)
}

/// The same without a vault.
pub fn read(path: &Path) -> Result<Responses> {
    read_responses(&json::read(&bounds::whole(path, MOST_BYTES)?)?)
}

impl LookedAt for Responses {
    /// Id of the measure that the answers belong to, where they name no questionnaire that is known here.
    type By = Option<String>;
    type Choice = Option<String>;
    type Plan = AnswersPlan;
    type Report = AnswersTaken;

    fn plan(&self, vault: &Vault, content: &Content, measure: &Option<String>) -> Result<AnswersPlan> {
        let now = vault.now()?;
        vault.read(|sql| {
            let ready = ready(sql, content, self, measure.as_deref(), (&now, vault.day_boundary()))?;
            Ok(view::plan(content, &ready))
        })
    }

    /// Where answers of the last fourteen days hold what asks whether the person is safe, that is asked.
    fn take(
        &self,
        vault: &Vault,
        content: &Content,
        measure: &Option<String>,
        _errand: &Errand,
    ) -> Result<AnswersTaken> {
        vault.write(|tx| {
            let ready = ready(&tx.sql, content, self, measure.as_deref(), (&tx.now, tx.day_boundary))?;
            let mut added = 0;
            for one in &ready.usable {
                let answers = ForeignAnswers {
                    at: &one.stamp,
                    source_key: &one.response.source_key,
                    id: one.response.id,
                    given: &one.matched.given,
                };
                if assessment::take_answers(tx, &one.measure, &answers)?.is_none() {
                    continue;
                }
                added += 1;
                let recent = tx.today().since(one.stamp.day) <= RECENT_DAYS;
                if recent && holds_danger(&one.measure, &values_of(&one.measure, &one.matched.given)) {
                    safety::raise(tx, RaisedBy::Measure, None)?;
                }
            }
            Ok(view::taken(content, &ready, added))
        })
    }
}

#[cfg(test)]
mod tests;
