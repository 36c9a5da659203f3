//! Runs that were finished long ago, for whoever looks at what they said by today's rules.

use super::answer::Answer;
use super::model::{Step, StepKind};
use super::option::StepOption;
use super::store::{Run, RunStore};
use super::words::{Wording, answer_in_words};
use crate::error::Result;
use crate::vault::Id;
use rusqlite::Connection;

impl RunStore {
    /// Finished runs whose form holds these characters, the oldest first.
    pub fn finished_with(sql: &Connection, characters: &str) -> Result<Vec<Id>> {
        Ok(sql
            .prepare_cached(
                "SELECT run.id FROM run JOIN form_snapshot ON hash = snapshot
                 WHERE finished_ms IS NOT NULL AND deleted_at IS NULL AND instr(body, ?1) > 0 ORDER BY run.pk",
            )?
            .query_map([characters], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What a run was filed as, where something was.
    pub fn filed_as(sql: &Connection, run: Id) -> Result<Vec<Id>> {
        Ok(sql
            .prepare_cached("SELECT id FROM filing WHERE run_id = ?1 AND id IS NOT NULL ORDER BY filing")?
            .query_map([run], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }
}

/// An answer of a run that picked options of a kind, and what is left without them.
#[derive(Debug, Clone, PartialEq)]
pub struct PickedThen {
    /// The step.
    pub step: String,
    /// Its question and the answer, as an entry of that time says them.
    pub said: String,
    /// The same without these options; empty where nothing is left.
    pub left_said: String,
    /// The answer without them.
    pub left: Answer,
}

/// The answers of a run that picked such options, in the order of its form.
pub fn picked_of(run: &Run, words: &Wording<'_>, of: impl Fn(&StepOption) -> bool) -> Vec<PickedThen> {
    run.form.steps.iter().filter_map(|step| picked_at(run, step, words, &of)).collect()
}

fn picked_at(
    run: &Run,
    step: &Step,
    words: &Wording<'_>,
    of: impl Fn(&StepOption) -> bool,
) -> Option<PickedThen> {
    let StepKind::Choice { options, .. } = &step.kind else { return None };
    let Some(Answer::Choice { picked, own }) = run.answers.get(&step.id) else { return None };
    let such: Vec<&str> =
        options.iter().filter(|option| of(option)).map(|option| option.id.as_str()).collect();
    if !picked.iter().any(|id| such.contains(&id.as_str())) {
        return None;
    }
    let kept: Vec<String> = picked.iter().filter(|id| !such.contains(&id.as_str())).cloned().collect();
    let nothing = kept.is_empty() && own.is_none();
    let left = if nothing { Answer::Skipped } else { Answer::Choice { picked: kept, own: own.clone() } };
    let in_words = |answer: &Answer| {
        // As it was written then: every option said itself.
        let mut plain = step.clone();
        if let StepKind::Choice { options, .. } = &mut plain.kind {
            options.iter_mut().for_each(|option| option.fear = None);
        }
        let said = answer_in_words(&plain, answer, words)?;
        Some(format!("*{}*\n{said}", plain.ask.trim()))
    };
    let said = in_words(run.answers.get(&step.id)?)?;
    Some(PickedThen { step: step.id.clone(), said, left_said: in_words(&left).unwrap_or_default(), left })
}
