//! The questionnaires that people brought, in the vault.

use super::foreign::{self, ForeignQuestionnaire, KeyChoice, form_id};
use super::known::KnownKey;
use super::measure::Measure;
use crate::error::{NearerError, Reason, Result};
use crate::fhir::ReadWords;
use crate::record::{self, BinKind, Binned, Rows};
use crate::text::Catalogue;
use crate::vault::{Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension};

/// How questionnaires that were brought lie in the bin.
pub const MEASURE_BIN: Binned = Binned {
    kind: BinKind::Measure,
    called: "bin-measure",
    rows: Rows { room: Room::Assessment, table: "measure", what: "questionnaire" },
    title: "title",
    shown: "TRUE",
};

/// What reading a kept questionnaire takes.
#[derive(Debug, Clone, Copy)]
pub struct KeptReading<'a> {
    /// The keys that the programme knows.
    pub keys: &'a [KnownKey],
    /// Sentences in the reader's language.
    pub catalogue: &'a Catalogue,
}

/// Keeps a questionnaire with the way it shall be scored. One of the same URL is replaced, and kept as an earlier
/// version; answers to it stay.
pub fn keep_measure(
    tx: &Tx<'_>,
    reading: KeptReading<'_>,
    foreign: &ForeignQuestionnaire,
    choice: &KeyChoice,
) -> Result<Measure> {
    let measure = foreign::measure(foreign, reading.keys, choice, reading.catalogue)?;
    let questionnaire = &measure.questionnaire;
    let id = foreign::id_of(&questionnaire.url);
    let scoring = serde_json::to_string(choice).map_err(|_| NearerError::internal("scoring"))?;
    if record::pk_of(&tx.sql, tx.tables.get("measure")?, id)?.is_some() {
        record::keep_version(tx, "measure", id)?;
    }
    record::upsert(
        tx,
        &MEASURE_BIN.rows,
        id,
        &[("url", &questionnaire.url)],
        &[
            ("version", &questionnaire.version),
            ("title", &questionnaire.title),
            ("questionnaire", &foreign.source),
            ("scoring", &scoring),
        ],
    )?;
    Ok(measure)
}

/// All of them, by title. One that this version can't read is passed over, and one under an id that isn't its own: its
/// form would not be found.
pub fn kept_measures(sql: &Connection, reading: KeptReading<'_>) -> Result<Vec<Measure>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, questionnaire, scoring FROM measure WHERE deleted_at IS NULL
         ORDER BY title COLLATE NOCASE, pk",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let rows: Vec<(Id, String, String)> = record::readable(rows)?;
    let measure = |(id, source, scoring): &(Id, String, String)| {
        read(source, scoring, reading).ok().filter(|measure| measure.id == form_id(*id))
    };
    Ok(rows.iter().filter_map(measure).collect())
}

/// The one whose form has this id.
pub fn kept_measure(sql: &Connection, reading: KeptReading<'_>, form: &str) -> Result<Option<Measure>> {
    let Some(id) = id_of_form(form) else { return Ok(None) };
    let found: Option<(String, String)> = sql
        .prepare_cached("SELECT questionnaire, scoring FROM measure WHERE id = ?1 AND deleted_at IS NULL")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    // One that this version can't read is passed over, as in the list.
    Ok(found.and_then(|(source, scoring)| read(&source, &scoring, reading).ok()))
}

/// A kept questionnaire as it came: to look at it again, or to score it otherwise.
///
/// Errors: `NotFound`.
pub fn kept_source(sql: &Connection, reading: KeptReading<'_>, form: &str) -> Result<ForeignQuestionnaire> {
    let found: Option<String> = match id_of_form(form) {
        Some(id) => sql
            .prepare_cached("SELECT questionnaire FROM measure WHERE id = ?1 AND deleted_at IS NULL")?
            .query_row([id], |row| row.get(0))
            .optional()?,
        None => None,
    };
    let source = found.ok_or_else(|| NearerError::not_found("measure"))?;
    ForeignQuestionnaire::read(source.as_bytes(), reading.keys, &ReadWords::of(reading.catalogue))
}

fn id_of_form(form: &str) -> Option<Id> {
    form.strip_prefix("brought-").and_then(|id| Id::parse(id).ok()).filter(|id| form_id(*id) == form)
}

fn read(source: &str, scoring: &str, reading: KeptReading<'_>) -> Result<Measure> {
    let unread = |_| NearerError::Unsupported { what: "questionnaire".to_owned() };
    let choice: KeyChoice = serde_json::from_str(scoring).map_err(unread)?;
    let foreign =
        ForeignQuestionnaire::read(source.as_bytes(), reading.keys, &ReadWords::of(reading.catalogue))?;
    foreign::measure(&foreign, reading.keys, &choice, reading.catalogue)
}

/// True where a questionnaire of this URL is kept.
pub fn is_kept(sql: &Connection, url: &str) -> Result<bool> {
    Ok(sql.prepare_cached("SELECT 1 FROM measure WHERE url = ?1 AND deleted_at IS NULL")?.exists([url])?)
}

/// Puts a questionnaire into the bin. Answers to it lie hidden as long, and are purged with it.
///
/// Errors: `Invalid` with `UnknownOption` for one of ours; `NotFound`.
pub fn remove_measure(tx: &Tx<'_>, form: &str) -> Result<()> {
    let id = id_of_form(form).ok_or_else(|| NearerError::invalid("measure", Reason::UnknownOption))?;
    record::put_in_bin(tx, &MEASURE_BIN, id)
}

/// The URL of a questionnaire that lies in the bin, or not.
pub fn url_of(sql: &Connection, id: Id) -> Result<Option<String>> {
    Ok(sql
        .prepare_cached("SELECT url FROM measure WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}
