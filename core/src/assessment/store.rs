use super::measure::Measure;
use super::score::{SubscaleScore, score};
use crate::error::{NearerError, Result};
use crate::form::Answer;
use crate::record::{self, Binned};
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One filled-in questionnaire with its scores, in the key's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub id: Id,
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    pub day: Day,
    pub scores: Vec<SubscaleScore>,
}

/// The value of an answer as FHIR writes it: `{"valueInteger":3}`.
#[derive(Debug, Serialize, Deserialize)]
enum ItemValue {
    #[serde(rename = "valueInteger")]
    Integer(i32),
}

/// The title is the measure's URL: whoever shows it knows the measure's own.
pub const BIN: Binned =
    Binned { room: Room::Assessment, table: "response", title: "measure", shown: "TRUE", what: "response" };

/// Puts a filled-in questionnaire into the bin.
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

/// Files what was answered. `answers` may hold other steps' too: only scales are items. None where every
/// item was passed over: then there is nothing to file.
///
/// Errors: `NotFound` for a person who is not there: answers about someone never count as in general.
pub fn file(
    tx: &Tx<'_>,
    measure: &Measure,
    run_id: Id,
    person: Option<Id>,
    answers: &BTreeMap<&str, &Answer>,
) -> Result<Option<Id>> {
    let items: Vec<(&str, i32)> = answers
        .iter()
        .filter_map(|(step, answer)| match answer {
            Answer::Scale { value } => Some((*step, *value)),
            _ => None,
        })
        .collect();
    if items.is_empty() {
        return Ok(None);
    }
    let person = person_pk(&tx.sql, person)?;
    let (id, now, questionnaire) = (tx.new_id(), &tx.now, &measure.questionnaire);
    tx.sql
        .prepare_cached(
            "INSERT INTO response (id, measure, version, person, at_ms, offset_s, zone, day, run_id,
                                   created_at, changed_at, changed_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?5, ?10, ?11)",
        )?
        .execute((
            id,
            &questionnaire.url,
            &questionnaire.version,
            person,
            now.at_ms,
            now.offset_s,
            &now.zone,
            now.day,
            run_id,
            tx.hlc.0,
            tx.device,
        ))?;
    let response = tx.sql.last_insert_rowid();
    let mut insert =
        tx.sql.prepare_cached("INSERT INTO response_item (response, link_id, value) VALUES (?1, ?2, ?3)")?;
    for (link_id, value) in items {
        let value = serde_json::to_string(&ItemValue::Integer(value))
            .map_err(|_| NearerError::internal("item value"))?;
        insert.execute((response, link_id, value))?;
    }
    tx.changed(Room::Assessment);
    Ok(Some(id))
}

/// Every time the measure was answered about this person (none: in general), oldest first, scored by
/// the key as it is now. What lies in the bin is left out. Items bind by link id, so answers to an
/// earlier version count as far as its items are still asked.
pub fn series(sql: &Connection, measure: &Measure, person: Option<Id>) -> Result<Vec<Answered>> {
    let answered = values_of(sql, measure, person)?.into_iter().map(|(id, at_ms, day, values)| Answered {
        id,
        at_ms,
        day,
        scores: score(measure, &values),
    });
    Ok(answered.collect())
}

/// Answers by link id of each time, oldest first: id, milliseconds, day, values.
pub(super) type Values = (Id, i64, Day, BTreeMap<String, Decimal>);

pub(super) fn values_of(sql: &Connection, measure: &Measure, person: Option<Id>) -> Result<Vec<Values>> {
    let person = person_pk(sql, person)?;
    let mut statement = sql.prepare_cached(
        "SELECT id, at_ms, day, link_id, value FROM response JOIN response_item ON response = pk
         WHERE measure = ?1 AND person IS ?2 AND deleted_at IS NULL ORDER BY at_ms, pk, place",
    )?;
    let mut rows = statement.query((&measure.questionnaire.url, person))?;
    let mut found: Vec<Values> = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, link_id, value): (Id, String, String) = (row.get(0)?, row.get(3)?, row.get(4)?);
        let ItemValue::Integer(value) =
            serde_json::from_str(&value).map_err(|_| NearerError::internal("item value"))?;
        if found.last().is_none_or(|(last, ..)| *last != id) {
            found.push((id, row.get(1)?, row.get(2)?, BTreeMap::new()));
        }
        if let Some((.., values)) = found.last_mut() {
            values.entry(link_id).or_insert_with(|| Decimal::from(value));
        }
    }
    Ok(found)
}

/// The last day on which the measure was answered, about anyone, and how often it was: of its series
/// (in general, about one person) the longest, since each needs its own five for a band.
pub fn last_answered(sql: &Connection, measure: &Measure) -> Result<Option<(Day, u32)>> {
    let (day, count): (Option<Day>, Option<u32>) = sql
        .prepare_cached(
            "SELECT max(last), max(times) FROM (
               SELECT max(day) AS last, count(*) AS times FROM assessment_view_response
               WHERE measure = ?1 GROUP BY person)",
        )?
        .query_row([&measure.questionnaire.url], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(day.zip(count))
}

/// True where the measure may be offered: it is one that is offered by itself, and was never answered (`last` is none), or its days
/// have passed since. `last` is what `last_answered` found.
pub fn due(measure: &Measure, last: Option<(Day, u32)>, today: Day) -> bool {
    if !measure.key.offered {
        return false;
    }
    let Some((day, times)) = last else { return true };
    let key = &measure.key;
    let often = key.after_answers.is_none_or(|after| times < after);
    let days = if often { key.every_days } else { key.then_every_days.unwrap_or(key.every_days) };
    today.since(day) >= i64::from(days)
}

fn person_pk(sql: &Connection, person: Option<Id>) -> Result<Option<i64>> {
    let Some(id) = person else { return Ok(None) };
    sql.prepare_cached("SELECT pk FROM person_view_name WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .map(Some)
        .ok_or_else(|| NearerError::not_found("person"))
}
