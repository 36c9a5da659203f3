//! Reads a vault back, whole, and says after how many actions it stands.

use super::diary::{Diary, Entry};
use super::place::Place;
use nearer_core::error::Result;
use nearer_core::journal;
use nearer_core::vault::{Schema, Vault};
use rusqlite::Connection;
use serde_json::Value;
use std::sync::Arc;

impl Diary {
    /// What the file holds. Every row of the actions is read, with all pages of long texts.
    pub fn read(sql: &Connection) -> Result<Diary> {
        let mut diary = Diary {
            people: texts(sql, "SELECT name FROM person ORDER BY pk")?,
            practices: texts(sql, "SELECT name FROM practice ORDER BY pk")?,
            ..Diary::default()
        };
        let mut entries = sql.prepare(
            "SELECT pk, text, mood, star, deleted_at IS NOT NULL,
               (SELECT person - 1 FROM entry_person WHERE entry = pk),
               (SELECT name FROM entry_tag JOIN tag ON tag.pk = tag WHERE entry = entry.pk)
             FROM entry ORDER BY pk",
        )?;
        let mut rows = entries.query([])?;
        while let Some(row) = rows.next()? {
            let pk: i64 = row.get(0)?;
            diary.entries.push(Entry {
                text: row.get(1)?,
                mood: row.get(2)?,
                star: row.get(3)?,
                deleted: row.get(4)?,
                person: row.get::<_, Option<u32>>(5)?.map(|at| at as usize),
                tag: row.get(6)?,
                before: versions(sql, pk)?,
            });
        }
        let mut marks =
            sql.prepare("SELECT practice - 1, day, iif(deleted_at IS NULL, note, NULL) FROM mark")?;
        let mut rows = marks.query([])?;
        while let Some(row) = rows.next()? {
            diary.marks.insert((row.get::<_, u32>(0)? as usize, row.get(1)?), row.get(2)?);
        }
        Ok(diary)
    }
}

/// What an entry said before. Read as text first: a body that is no JSON is a wrong row, not an error.
fn versions(sql: &Connection, pk: i64) -> Result<Vec<Arc<str>>> {
    let bodies = texts(
        sql,
        &format!(
            "SELECT body FROM version WHERE kind = 'entry' AND id = (SELECT id FROM entry WHERE pk = {pk})
             ORDER BY changed_at"
        ),
    )?;
    let text = |body: &Arc<str>| {
        serde_json::from_str::<Value>(body).ok().and_then(|body| body["text"].as_str().map(Arc::from))
    };
    Ok(bodies.iter().map(|body| text(body).unwrap_or_else(|| Arc::clone(body))).collect())
}

fn texts(sql: &Connection, query: &str) -> Result<Vec<Arc<str>>> {
    Ok(sql.prepare(query)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// After how many actions the diary stands, at least `sure` and at most `most`; or what is wrong with it.
pub fn standing(states: &[Diary], found: &Diary, sure: usize, most: usize) -> Result<usize, String> {
    let most = most.min(states.len() - 1);
    // From the end: an action that changed nothing makes two states equal, and the later one counts.
    if let Some(at) = (sure..=most).rev().find(|at| states[*at] == *found) {
        return Ok(at);
    }
    match states.iter().rposition(|state| state == found) {
        Some(at) if at < sure => Err(format!("{sure} actions were acknowledged and only {at} are there")),
        Some(at) => Err(format!("{at} actions are there and at most {most} were begun")),
        None => Err(format!(
            "holds what no state held: {} people, {} entries, {} practices, {} marks, {sure} actions acknowledged",
            found.people.len(),
            found.entries.len(),
            found.practices.len(),
            found.marks.len()
        )),
    }
}

/// Opens the vault as the app does after a fault, reads it and checks it whole. Gives after how many
/// actions it stands.
pub fn stands(
    place: &Place,
    schema: &'static Schema,
    states: &[Diary],
    sure: usize,
    most: usize,
) -> Result<usize, String> {
    stands_as(place, schema, states, sure, most, |diary| diary)
}

/// As `stands`, of what `seen` leaves of the diary.
pub fn stands_as(
    place: &Place,
    schema: &'static Schema,
    states: &[Diary],
    sure: usize,
    most: usize,
    seen: fn(Diary) -> Diary,
) -> Result<usize, String> {
    let vault = place.open(schema).map_err(|error| format!("does not open: {error:?}"))?;
    let found = vault.read(Diary::read).map_err(|error| format!("can't be read: {error:?}"))?;
    let found = seen(found);
    let at = standing(states, &found, sure, most)?;
    whole(&vault, &found)?;
    vault.close();
    Ok(at)
}

/// Checks the file and the search index, and that entries are found by their words.
pub fn whole(vault: &Vault, diary: &Diary) -> Result<(), String> {
    let told = vault
        .maintain(|sql| {
            // Before it is written back, the WAL may hold the right page over a torn one in the file.
            sql.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            let mut told = texts(sql, "PRAGMA integrity_check")?;
            told.extend(texts(sql, "PRAGMA cipher_integrity_check")?);
            told.extend(texts(sql, "SELECT 'foreign key of ' || \"table\" FROM pragma_foreign_key_check")?);
            sql.execute_batch("INSERT INTO entry_search (entry_search) VALUES ('integrity-check')")?;
            told.extend(texts(
                sql,
                "SELECT 'not in the index: ' || pk FROM entry
                 WHERE deleted_at IS NULL AND search_key NOT IN (SELECT id FROM entry_search_docsize)",
            )?);
            told.extend(texts(
                sql,
                "SELECT 'only in the index: ' || id FROM entry_search_docsize
                 WHERE id NOT IN (SELECT search_key FROM entry WHERE deleted_at IS NULL)",
            )?);
            Ok(told)
        })
        .map_err(|error| format!("can't be checked: {error:?}"))?;
    if told.iter().map(|line| &**line).ne(["ok"]) {
        return Err(format!("is not whole: {told:?}"));
    }
    let feelings = super::place::feelings();
    for entry in diary.entries.iter().rev().take(3) {
        let word = entry.text.split(' ').next().unwrap_or_default();
        let page = vault
            .search(|sql| journal::search(sql, feelings, &format!("\"{word}\""), None, 10))
            .map_err(|error| format!("can't be searched: {error:?}"))?;
        if page.lines.len() != usize::from(!entry.deleted) {
            return Err(format!("{word} is found {} times, deleted: {}", page.lines.len(), entry.deleted));
        }
    }
    Ok(())
}
