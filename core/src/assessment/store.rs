use super::measure::Measure;
use super::score::{SubscaleScore, Values, score};
use crate::error::{NearerError, Result};
use crate::fhir::{ItemValue, given};
use crate::form::Answer;
use crate::record::{self, BinKind, Binned, Rows};
use crate::time::{Day, Stamp};
use crate::vault::{Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;

/// One filled-in questionnaire with its scores, in the key's order.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The response's id.
    pub id: Id,
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    /// Seconds east of UTC at that moment.
    pub offset_s: i32,
    /// The person's day at that moment.
    pub day: Day,
    /// One score for each subscale.
    pub scores: Vec<SubscaleScore>,
    /// What the answers count, by link id.
    pub values: Values,
    /// The answers themselves, by link id.
    pub given: BTreeMap<String, Vec<ItemValue>>,
}

/// Answers that were given elsewhere, in general and not about a person.
#[derive(Debug)]
pub struct ForeignAnswers<'a> {
    /// When they were given.
    pub at: &'a Stamp,
    /// Names them, so that they come in once.
    pub source_key: &'a str,
    /// The id that they have in a vault, where this app wrote them.
    pub id: Option<Id>,
    /// By link id.
    pub given: &'a BTreeMap<String, Vec<ItemValue>>,
}

/// A filled-in questionnaire that is kept now.
#[derive(Debug)]
pub(super) struct NewResponse<'a> {
    pub person: Option<Id>,
    pub at: &'a Stamp,
    pub run: Option<Id>,
    /// Names an imported one, so that it comes in once.
    pub source_key: Option<String>,
    pub given: Vec<(String, Vec<ItemValue>)>,
}

/// The title is the measure's URL: whoever shows it knows the measure's own.
pub const BIN: Binned = Binned {
    kind: BinKind::Response,
    called: "bin-response",
    rows: Rows { room: Room::Assessment, table: "response", what: "response" },
    title: "measure",
    shown: "TRUE",
};

/// Puts a filled-in questionnaire into the bin.
///
/// Errors: `NotFound`.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}

/// All that was answered about someone, the bin included.
pub fn about(sql: &Connection, person: Id) -> Result<Vec<Id>> {
    Ok(sql
        .prepare_cached(
            "SELECT response.id FROM response JOIN person_view_any ON person_view_any.pk = person
             WHERE person_view_any.id = ?1",
        )?
        .query_map([person], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// All answers to this questionnaire, the bin included: of everyone, or about one person.
pub fn all_of(sql: &Connection, url: &str, person: Option<Id>) -> Result<Vec<Id>> {
    Ok(sql
        .prepare_cached(
            "SELECT response.id FROM response LEFT JOIN person_view_any ON person_view_any.pk = person
             WHERE measure = ?1 AND (?2 IS NULL OR person_view_any.id = ?2)",
        )?
        .query_map((url, person), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Keeps answers that were given elsewhere; none where they came in before, or were deleted here.
pub fn take_answers(tx: &Tx<'_>, measure: &Measure, answers: &ForeignAnswers<'_>) -> Result<Option<Id>> {
    if is_known(&tx.sql, answers.source_key, answers.id)? {
        return Ok(None);
    }
    let given = answers.given.iter().map(|(link_id, values)| (link_id.clone(), values.clone())).collect();
    let source_key = Some(answers.source_key.to_owned());
    keep(tx, measure, NewResponse { person: None, at: answers.at, run: None, source_key, given }).map(Some)
}

pub(super) fn keep(tx: &Tx<'_>, measure: &Measure, new: NewResponse<'_>) -> Result<Id> {
    let person = person_pk(&tx.sql, new.person)?;
    let questionnaire = &measure.questionnaire;
    // The same response brought on two devices is one.
    let id = new.source_key.as_deref().map_or_else(|| tx.new_id(), |key| Id::of_key("response", key));
    record::add_as(
        tx,
        &BIN.rows,
        id,
        new.at,
        new.run,
        &[
            ("measure", &questionnaire.url),
            ("version", &questionnaire.version),
            ("person", &person),
            ("source_key", &new.source_key),
        ],
    )?;
    let response = tx.sql.last_insert_rowid();
    let mut insert = tx.sql.prepare_cached(
        "INSERT INTO response_item (response, link_id, place, value) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (link_id, values) in new.given {
        for (place, value) in (0_i64..).zip(values) {
            insert.execute((response, &link_id, place, value.to_json()?))?;
        }
    }
    Ok(id)
}

pub(super) fn given_of(
    measure: &Measure,
    answers: &BTreeMap<&str, &Answer>,
) -> Vec<(String, Vec<ItemValue>)> {
    let questions = measure.questionnaire.questions.iter();
    let of = questions.filter_map(|question| {
        let values = given(question, answers.get(question.link_id.as_str())?);
        (!values.is_empty()).then(|| (question.link_id.clone(), values))
    });
    of.collect()
}

/// What the answers of a run count.
pub(super) fn values_given(measure: &Measure, answers: &BTreeMap<&str, &Answer>) -> Values {
    values_of(measure, &given_of(measure, answers).into_iter().collect())
}

/// What answers count, by the questionnaire as it is now.
pub fn values_of(measure: &Measure, given: &BTreeMap<String, Vec<ItemValue>>) -> Values {
    let value = |(link_id, values): (&String, &Vec<ItemValue>)| {
        let question = measure.questionnaire.question(link_id)?;
        let number = match values.as_slice() {
            [one] => question.number(one),
            _ => None,
        };
        Some((link_id.clone(), number))
    };
    given.iter().filter_map(value).collect()
}

/// Every time the measure was answered about this person (none: in general), oldest first, scored by
/// the key as it is now. What lies in the bin is left out. Items bind by link id, so answers to an
/// earlier version count as far as its items are still asked.
///
/// Errors: `NotFound` for a person who is not there.
pub fn series(sql: &Connection, measure: &Measure, person: Option<Id>) -> Result<Vec<Answered>> {
    answered(sql, measure, person)
}

pub(super) fn answered(sql: &Connection, measure: &Measure, person: Option<Id>) -> Result<Vec<Answered>> {
    let person = person_pk(sql, person)?;
    let mut statement = sql.prepare_cached(
        "SELECT id, at_ms, offset_s, day, link_id, value FROM response JOIN response_item ON response = pk
         WHERE measure = ?1 AND person IS ?2 AND deleted_at IS NULL ORDER BY at_ms, pk, place",
    )?;
    let rows = statement.query_map((&measure.questionnaire.url, person), |row| {
        let day = record::or_default(row.get(3).map(Some))?;
        let at = Stamp::nearest(row.get(1)?, row.get(2)?, String::new(), day);
        Ok((row.get(0)?, at, row.get(4)?, row.get(5)?))
    })?;
    let rows: Vec<(Id, Stamp, String, String)> = record::readable(rows)?;
    let mut found: Vec<Answered> = Vec::new();
    for (id, at, link_id, value) in rows {
        if found.last().is_none_or(|last| last.id != id) {
            found.push(Answered {
                id,
                at_ms: at.at_ms,
                offset_s: at.offset_s,
                day: at.day,
                scores: Vec::new(),
                values: Values::new(),
                given: BTreeMap::new(),
            });
        }
        // What is no answer counts as one that wasn't given: no score is made of it.
        if let (Some(last), Ok(value)) = (found.last_mut(), ItemValue::of_json(&value)) {
            last.given.entry(link_id).or_default().push(value);
        }
    }
    for response in &mut found {
        response.values = values_of(measure, &response.given);
        response.scores = score(measure, &response.values);
    }
    Ok(found)
}

/// The people whom the measure was answered about, each once, the latest first.
pub fn people(sql: &Connection, measure: &Measure) -> Result<Vec<(Id, String)>> {
    record::readable(
        sql.prepare_cached(
            "SELECT person_view_name.id, name FROM assessment_view_response
             JOIN person_view_name ON person_view_name.pk = person
             WHERE measure = ?1 GROUP BY person ORDER BY max(at_ms) DESC",
        )?
        .query_map([&measure.questionnaire.url], |row| Ok((row.get(0)?, row.get(1)?)))?,
    )
}

/// The day of the newest answer to the measure, about anyone, and a count of answers. The count is that of its
/// longest series: a series is what was answered in general, or about one person, and each needs five answers of its
/// own for a band. Answers dated after tomorrow are left out: a wrong clock gave them their day.
pub fn last_answered(sql: &Connection, measure: &Measure, today: Day) -> Result<Option<(Day, u32)>> {
    let (day, count): (Option<Day>, Option<u32>) = sql
        .prepare_cached(
            "SELECT max(last), max(times) FROM (
               SELECT max(day) AS last, count(*) AS times FROM assessment_view_response
               WHERE measure = ?1 AND day <= ?2 GROUP BY person)",
        )?
        .query_row((&measure.questionnaire.url, today.plus(1)), |row| {
            Ok((record::or_default(row.get(0))?, row.get(1)?))
        })?;
    Ok(day.zip(count))
}

/// True where an imported response is there, or was and is gone: it doesn't come in again. `id`: the one that it has in a
/// vault.
pub fn is_known(sql: &Connection, source_key: &str, id: Option<Id>) -> Result<bool> {
    Ok(sql
        .prepare_cached(
            "SELECT 1 FROM response WHERE source_key = ?1 OR id = ?2
             UNION ALL SELECT 1 FROM tombstone WHERE kind = 'response' AND (source_key = ?1 OR id = ?2)",
        )?
        .exists((source_key, id))?)
}

fn person_pk(sql: &Connection, person: Option<Id>) -> Result<Option<i64>> {
    let Some(id) = person else { return Ok(None) };
    sql.prepare_cached("SELECT pk FROM person_view_name WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .map(Some)
        .ok_or_else(|| NearerError::not_found("person"))
}
