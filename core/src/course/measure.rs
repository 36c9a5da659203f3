//! The measures that there are: the pack's, and those that somebody brought, which lie in the vault.

use super::content::Content;
use crate::assessment::{
    self, AnswersView, ChangeView, KeptReading, Measure, MeasureLine, ScoreView, ScoresView,
};
use crate::error::{NearerError, Result};
use crate::form::Form;
use crate::person::{self, Person};
use crate::time::Day;
use crate::vault::{Id, Tx};
use rusqlite::Connection;
use std::borrow::Cow;

impl Content {
    /// What reading a questionnaire that somebody brought takes.
    pub fn reading(&self) -> KeptReading<'_> {
        KeptReading { keys: &self.keys, catalogue: &self.catalogue }
    }
}

/// The measure of this id: the pack's, or one that was brought.
///
/// Errors: `NotFound`.
pub fn measure<'a>(sql: &Connection, content: &'a Content, id: &str) -> Result<Cow<'a, Measure>> {
    if let Ok(measure) = content.measure(id) {
        return Ok(Cow::Borrowed(measure));
    }
    let kept = assessment::kept_measure(sql, content.reading(), id)?;
    kept.map(Cow::Owned).ok_or_else(|| NearerError::not_found("measure"))
}

/// All measures: the pack's, then those that were brought.
pub fn measures<'a>(sql: &Connection, content: &'a Content) -> Result<Vec<Cow<'a, Measure>>> {
    let own = content.measures.iter().map(Cow::Borrowed);
    let brought = assessment::kept_measures(sql, content.reading())?;
    Ok(own.chain(brought.into_iter().map(Cow::Owned)).collect())
}

/// The measure that answers to this questionnaire are kept under.
pub fn measure_of_url<'a>(
    sql: &Connection,
    content: &'a Content,
    url: &str,
) -> Result<Option<Cow<'a, Measure>>> {
    Ok(measures(sql, content)?.into_iter().find(|measure| measure.questionnaire.url == url))
}

/// The form of this id: the pack's, or that of a measure that was brought.
///
/// Errors: `NotFound`.
pub fn form<'a>(sql: &Connection, content: &'a Content, id: &str) -> Result<Cow<'a, Form>> {
    if let Ok(form) = content.form(id) {
        return Ok(Cow::Borrowed(form));
    }
    match assessment::kept_measure(sql, content.reading(), id)? {
        Some(measure) => Ok(Cow::Owned(measure.form())),
        None => Err(NearerError::not_found("form")),
    }
}

/// The forms of the measures that come up today, and whether each was answered before.
pub fn offered_measures(sql: &Connection, content: &Content, today: Day) -> Result<Vec<(String, bool)>> {
    let all = measures(sql, content)?;
    let offered = assessment::offered(sql, all.iter().map(Cow::as_ref), today)?;
    let line = |measure: &Measure| {
        Ok((measure.id.clone(), assessment::last_answered(sql, measure, today)?.is_some()))
    };
    offered.into_iter().map(line).collect()
}

/// Lets a measure rest for its while, without a word.
///
/// Errors: `NotFound`.
pub fn skip_measure(tx: &Tx<'_>, content: &Content, id: &str) -> Result<()> {
    let measure = measure(&tx.sql, content, id)?;
    assessment::put_off(tx, &measure)
}

/// All measures as they stand today, also those that are off.
pub fn measure_lines(sql: &Connection, content: &Content, today: Day) -> Result<Vec<MeasureLine>> {
    measures(sql, content)?.iter().map(|measure| assessment::measure_line(sql, measure, today)).collect()
}

/// Turns a measure on or off, and says every how many days (1 to 365) it shall come up; none: as it does by itself.
///
/// Errors: `NotFound`; `Invalid` with `OutOfRange`.
pub fn set_measure_offered(
    tx: &Tx<'_>,
    content: &Content,
    id: &str,
    is_on: bool,
    every_days: Option<u32>,
) -> Result<()> {
    assessment::set_offer(tx, measure(&tx.sql, content, id)?.as_ref(), is_on, every_days)
}

/// The scores of the newest answers, about a person or in general, each beside earlier ones.
///
/// Errors: `NotFound` for a measure or a person who isn't there.
pub fn measure_scores(
    sql: &Connection,
    content: &Content,
    id: &str,
    person: Option<Id>,
) -> Result<ScoresView> {
    assessment::scores(sql, measure(sql, content, id)?.as_ref(), person, &content.catalogue)
}

/// The scores of the newest answers alone; empty where there are none.
///
/// Errors: `NotFound` for a measure or a person who isn't there.
pub fn latest_scores(
    sql: &Connection,
    content: &Content,
    id: &str,
    person: Option<Id>,
) -> Result<Vec<ScoreView>> {
    let measure = measure(sql, content, id)?;
    let series = assessment::series(sql, &measure, person)?;
    Ok(assessment::score_views(&measure, &series, &content.catalogue))
}

/// What changed between two answers (earlier, later); none: the first and the last. `NotFound` where there are no two.
///
/// Errors: `NotFound` where there are no two.
pub fn measure_changes(
    sql: &Connection,
    content: &Content,
    id: &str,
    person: Option<Id>,
    (earlier, later): (Option<Id>, Option<Id>),
) -> Result<Vec<ChangeView>> {
    let measure = measure(sql, content, id)?;
    let series = assessment::series(sql, &measure, person)?;
    assessment::changes(&measure, &series, earlier, later, &content.catalogue)
}

/// All that was answered, the newest first, in words.
///
/// Errors: `NotFound` for a measure or a person who isn't there.
pub fn measure_answers(
    sql: &Connection,
    content: &Content,
    id: &str,
    person: Option<Id>,
) -> Result<Vec<AnswersView>> {
    let measure = measure(sql, content, id)?;
    Ok(assessment::answers(&measure, &assessment::series(sql, &measure, person)?))
}

/// The people whom a measure was answered about, the latest first.
///
/// Errors: `NotFound`.
pub fn measured_people(sql: &Connection, content: &Content, id: &str) -> Result<Vec<Person>> {
    let people = assessment::people(sql, measure(sql, content, id)?.as_ref())?;
    people.into_iter().map(|(id, _)| person::get(sql, id)).collect()
}
