//! What an entry said before, and how that is put back.

use super::model::{EntryDraft, EntryVersion};
use super::store;
use crate::error::{NearerError, Result};
use crate::form::{Feelings, FeltWord};
use crate::person;
use crate::record::{self, Document, Version};
use crate::tag;
use crate::vault::{Id, Tx};
use rusqlite::Connection;
use serde_json::Value;

/// Earlier versions of an entry, newest first. People and tags that are gone for good are left out.
pub fn versions(sql: &Connection, feelings: &Feelings, entry: Id) -> Result<Vec<EntryVersion>> {
    let kept = record::versions(sql, "entry", entry)?;
    kept.into_iter().map(|version| view(sql, feelings, &version)).collect()
}

/// Puts an earlier version back as an edit: what the entry says now is kept as a version in turn.
///
/// Errors: `NotFound`, for the entry or the version.
pub fn put_back(tx: &Tx<'_>, feelings: &Feelings, entry: Id, number: i64) -> Result<()> {
    let versions = record::versions(&tx.sql, "entry", entry)?;
    let version = versions
        .iter()
        .find(|version| version.number == number)
        .ok_or_else(|| NearerError::not_found("version"))?;
    let draft = draft(&tx.sql, &version.document)?;
    store::edit(tx, feelings, entry, &draft)
}

fn view(sql: &Connection, feelings: &Feelings, version: &Version) -> Result<EntryVersion> {
    let draft = draft(sql, &version.document)?;
    let mut people = Vec::new();
    for id in &draft.people {
        people.extend(person::name(sql, *id)?);
    }
    Ok(EntryVersion {
        number: version.number,
        kept_ms: version.kept_at,
        text: draft.text,
        mood: draft.mood,
        star: draft.star,
        feelings: draft.feelings.iter().map(|felt| feelings.word_or_id(&felt.word)).collect(),
        people,
        tags: draft.tags,
        at_ms: draft.at_ms.unwrap_or_default(),
    })
}

/// A kept document as what a person would write to make it.
fn draft(sql: &Connection, document: &Document) -> Result<EntryDraft> {
    let text = |name: &str| document.get(name).and_then(Value::as_str).map(str::to_owned);
    let number = |name: &str| document.get(name).and_then(Value::as_i64);
    let mut draft = EntryDraft {
        text: text("text").unwrap_or_default(),
        mood: number("mood").and_then(|mood| i8::try_from(mood).ok()),
        star: number("star") == Some(1),
        at_ms: number("at_ms"),
        zone: text("zone"),
        ..EntryDraft::default()
    };
    for felt in parts(document, "entry_feeling") {
        let Some(word) = felt.get("feeling").and_then(Value::as_str) else { continue };
        let intensity = felt.get("intensity").and_then(Value::as_u64).and_then(|n| u8::try_from(n).ok());
        draft.feelings.push(FeltWord { word: word.to_owned(), intensity });
    }
    for id in ids(document, "entry_person", "person") {
        if person::get(sql, id).is_ok() {
            draft.people.push(id);
        }
    }
    for id in ids(document, "entry_tag", "tag") {
        draft.tags.extend(tag::name(sql, id)?);
    }
    Ok(draft)
}

fn parts<'a>(document: &'a Document, name: &str) -> impl Iterator<Item = &'a Document> {
    document.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}

fn ids(document: &Document, part: &str, column: &'static str) -> Vec<Id> {
    parts(document, part)
        .filter_map(|row| row.get(column).and_then(Value::as_str))
        .filter_map(|id| Id::parse(id).ok())
        .collect()
}
