//! Questionnaires that somebody brings, to be asked and scored like our own.

mod plan;

pub use plan::{KeyFit, KeyItem, PlanNote, PlannedQuestion, QuestionnairePlan};

use super::LookedAt;
use crate::assessment::{self, ForeignQuestionnaire, KeyChoice, MOST_BYTES, MeasureLine};
use crate::bounds;
use crate::course::Content;
use crate::errand::Errand;
use crate::error::{NearerError, Reason, Result};
use crate::fhir::ReadWords;
use crate::vault::Vault;
use std::path::Path;

/// Reads the JSON file of a FHIR R4 Questionnaire. Changes nothing.
///
/// Errors: `NotFound`, `FileTooLarge`, and those of reading, which name the place; `Closed`.
pub fn look_at(vault: &Vault, content: &Content, path: &Path) -> Result<ForeignQuestionnaire> {
    vault.folder()?;
    let words = ReadWords::of(&content.catalogue);
    ForeignQuestionnaire::read(&bounds::whole(path, MOST_BYTES)?, &content.keys, &words)
}

/// A questionnaire that was brought before, as it came: to score it by another key. Its answers stay.
///
/// Errors: `NotFound`.
pub fn look_at_kept(vault: &Vault, content: &Content, measure: &str) -> Result<ForeignQuestionnaire> {
    vault.read(|sql| assessment::kept_source(sql, content.reading(), measure))
}

impl LookedAt for ForeignQuestionnaire {
    /// Id of a known key to try on it; none: the one that it names itself.
    type By = Option<String>;
    type Choice = KeyChoice;
    type Plan = QuestionnairePlan;
    type Report = MeasureLine;

    fn plan(&self, vault: &Vault, content: &Content, key: &Option<String>) -> Result<QuestionnairePlan> {
        vault.read(|sql| plan::plan(sql, self, key.as_deref(), content.reading()))
    }

    /// One of the same URL is replaced, and one of ours is not.
    fn take(
        &self,
        vault: &Vault,
        content: &Content,
        choice: &KeyChoice,
        _errand: &Errand,
    ) -> Result<MeasureLine> {
        let url = &self.read.questionnaire.url;
        if content.measures.iter().any(|own| own.questionnaire.url == *url) {
            return Err(NearerError::invalid("url", Reason::AlreadyThere));
        }
        vault.write(|tx| {
            let measure = assessment::keep_measure(tx, content.reading(), self, choice)?;
            assessment::measure_line(&tx.sql, &measure, tx.today())
        })
    }
}

#[cfg(test)]
mod tests;
