//! Practices that the programme suggests: filled in, to be taken as they are or changed first.

use super::content::Content;
use super::model::{Stage, SuggestedPractice};
use crate::error::{NearerError, Result};
use crate::form::plan_in_words;
use crate::habit::{self, NewPractice};
use crate::vault::{Id, Tx};
use rusqlite::Connection;

/// A practice that can be taken over.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PracticeOffer {
    /// The practice's name.
    pub name: String,
    /// Why it helps.
    pub why: String,
    /// The if–then plan in one sentence.
    pub plan: String,
    /// It is one of the person's practices now.
    pub taken: bool,
}

/// A suggestion of the programme's with all that can be changed about it.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PracticeSuggestion {
    /// The stage that suggests it, 1 to 10, and its title.
    pub stage: u8,
    /// The stage's name.
    pub stage_title: String,
    /// Filled in: to be shown, changed, and handed to `take_practice_as`.
    pub chosen: NewPractice,
    /// The if–then plan in one sentence.
    pub plan: String,
    /// Whether it is one of the person's practices now, not archived.
    pub taken: bool,
}

pub(super) fn offer_of(sql: &Connection, stage: &Stage) -> Result<Option<PracticeOffer>> {
    let Some(practice) = &stage.practice else { return Ok(None) };
    Ok(Some(PracticeOffer {
        name: practice.name.clone(),
        why: practice.why.clone(),
        plan: plan_in_words(&practice.cue, &practice.act),
        taken: habit::is_taken(sql, &key(stage.number))?,
    }))
}

/// All that the programme suggests, stage by stage.
pub fn suggestions(sql: &Connection, content: &Content) -> Result<Vec<PracticeSuggestion>> {
    let suggested = |stage: &Stage| {
        let Some(practice) = &stage.practice else { return Ok(None) };
        Ok(Some(PracticeSuggestion {
            stage: stage.number,
            stage_title: stage.title.clone(),
            plan: plan_in_words(&practice.cue, &practice.act),
            taken: habit::is_taken(sql, &key(stage.number))?,
            chosen: filled_in(practice),
        }))
    };
    content.stages.iter().filter_map(|stage| suggested(stage).transpose()).collect()
}

/// Makes the practice that a stage suggests one of the person's own. Taken twice it stays one.
///
/// Errors: `NotFound` where the stage suggests none.
pub fn take_practice(tx: &Tx<'_>, content: &Content, stage: u8) -> Result<Id> {
    let practice = suggested(content, stage)?;
    habit::take(tx, &filled_in(practice), &key(stage))
}

/// The same, as the person changed it. Taken twice it stays as it was taken first.
///
/// Errors: `NotFound` where the stage suggests none; `Invalid` with the field.
pub fn take_practice_as(tx: &Tx<'_>, content: &Content, stage: u8, chosen: &NewPractice) -> Result<Id> {
    suggested(content, stage)?;
    habit::take(tx, chosen, &key(stage))
}

fn suggested(content: &Content, stage: u8) -> Result<&SuggestedPractice> {
    let stage = content.stages.iter().find(|other| other.number == stage);
    stage.and_then(|stage| stage.practice.as_ref()).ok_or_else(|| NearerError::not_found("practice"))
}

/// Ready to be made: once a day.
fn filled_in(practice: &SuggestedPractice) -> NewPractice {
    NewPractice {
        name: practice.name.clone(),
        why: practice.why.clone(),
        cue: practice.cue.clone(),
        act: practice.act.clone(),
        ..NewPractice::default()
    }
}

fn key(stage: u8) -> String {
    format!("stage {stage}")
}
