//! What was said of fear in words before the rules: named to its writer once, with an offer to take the words out.
//!
//! Today fear is kept as a mark on a person and in no words. Exercises of before wrote what was picked into entries and
//! kept it as answers.

use super::content::Content;
use super::memory::OfRun;
use crate::error::{NearerError, Result};
use crate::form::{PickedThen, Run, RunStore, StepOption, Wording, picked_of};
use crate::journal;
use crate::record;
use crate::text::args;
use crate::vault::{Id, Room, Tx, Vault};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Told once: that there are such entries, and what can be done.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OldWords {
    /// What there is, and what taking the words out means.
    pub text: String,
    /// The entries, to look at, the oldest first: five at most.
    pub entries: Vec<OldEntry>,
}

/// One of the entries.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OldEntry {
    /// The entry's id.
    pub entry: Id,
    /// The day on which it was written, in words.
    pub day: String,
}

/// Most entries that are named at once.
const MOST_NAMED: usize = 5;

/// An old run, what it said of fear, and the entries that say it.
struct Worded {
    run: Run,
    said: Vec<PickedThen>,
    entries: Vec<Id>,
}

/// Looks once, when the vault is opened for the first time by a version with the rules.
pub fn look_for_old_words(vault: &Vault, content: &Content) -> Result<()> {
    let known: Option<i64> = vault.read(|sql| {
        Ok(sql.query_row("SELECT old_words FROM vault_state", [], |row| record::or_default(row.get(0)))?)
    })?;
    if known.is_some() {
        return Ok(());
    }
    vault.write(|tx| {
        let entries: BTreeSet<Id> =
            worded(&tx.sql, content)?.into_iter().flat_map(|worded| worded.entries).collect();
        // Nobody watches yet who could be told.
        remember(tx, i64::try_from(entries.len()).unwrap_or(i64::MAX))
    })
}

/// What is to be told; none where there is nothing, or it was decided.
pub fn old_words(sql: &Connection, content: &Content) -> Result<Option<OldWords>> {
    let waiting: Option<i64> =
        sql.query_row("SELECT old_words FROM vault_state", [], |row| record::or_default(row.get(0)))?;
    if waiting.is_none_or(|count| count == 0) {
        return Ok(None);
    }
    let ids: BTreeSet<Id> = worded(sql, content)?.into_iter().flat_map(|worded| worded.entries).collect();
    if ids.is_empty() {
        return Ok(None);
    }
    let count = args([("count", ids.len().into())]);
    let named = ids.into_iter().take(MOST_NAMED).map(|entry| {
        let day = journal::get(sql, &content.feelings, entry)?.day;
        Ok(OldEntry { entry, day: content.catalogue.day(day) })
    });
    let entries = named.collect::<Result<_>>()?;
    Ok(Some(OldWords { text: content.catalogue.say("old-words", &count), entries }))
}

/// Takes the words out: of the entries, of their earlier versions, and of the answers. What else stands there stays.
pub fn take_out_old_words(tx: &Tx<'_>, content: &Content) -> Result<()> {
    for worded in worded(&tx.sql, content)? {
        let Worded { mut run, said, entries } = worded;
        for entry in entries {
            take_out(tx, content, entry, &said)?;
        }
        for PickedThen { step, left, .. } in said {
            RunStore::replace(tx, &mut run, &step, left)?;
        }
    }
    settle(tx)
}

/// Leaves the words where they are. It isn't told again.
pub fn leave_old_words(tx: &Tx<'_>) -> Result<()> {
    settle(tx)
}

fn settle(tx: &Tx<'_>) -> Result<()> {
    remember(tx, 0)?;
    tx.changed(Room::Journal);
    Ok(())
}

/// How many entries wait to be told of.
fn remember(tx: &Tx<'_>, waiting: i64) -> Result<()> {
    tx.sql.execute("UPDATE vault_state SET old_words = ?1", [waiting])?;
    Ok(())
}

fn take_out(tx: &Tx<'_>, content: &Content, id: Id, said: &[PickedThen]) -> Result<()> {
    let entry = journal::get(&tx.sql, &content.feelings, id)?;
    let mut text = entry.text.clone();
    for picked in said {
        text = text.replace(&picked.said, &picked.left_said);
    }
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    let draft = entry.with_text(text.trim().to_owned());
    journal::edit(tx, &content.feelings, id, &draft)?;
    record::forget_versions_of(tx, "entry", id)
}

/// Finished runs that picked what says something of fear, with the entries that still say it.
fn worded(sql: &Connection, content: &Content) -> Result<Vec<Worded>> {
    let opens = &content.gates.fear_opens;
    let of_fear = |option: &StepOption| option.fear.is_some() || option.opens.as_ref() == Some(opens);
    let mut found = Vec::new();
    for id in RunStore::finished_with(sql, opens)? {
        let Some(run) = RunStore::find(sql, id)? else { continue };
        let memory = OfRun { sql, content, run: &run };
        let words = Wording { catalogue: &content.catalogue, feelings: &content.feelings, memory: &memory };
        let said: Vec<PickedThen> = picked_of(&run, &words, of_fear)
            .into_iter()
            .filter(|picked| !picked.step.starts_with(GATE))
            .collect();
        if said.is_empty() {
            continue;
        }
        let mut entries = Vec::new();
        for entry in RunStore::filed_as(sql, id)? {
            match journal::get(sql, &content.feelings, entry) {
                Ok(read) if said.iter().any(|picked| read.text.contains(&picked.said)) => entries.push(entry),
                Ok(_) | Err(NearerError::NotFound { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        found.push(Worded { run, said, entries });
    }
    Ok(found)
}

/// The app's own steps say what is known of a person, which stands beside their name.
const GATE: &str = "gate-";
