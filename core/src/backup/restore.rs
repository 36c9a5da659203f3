use super::consent;
use super::document_read;
use super::incoming::Incoming;
use super::local;
use super::merge::{self, Taking};
use super::recovery;
use super::replace::{replace, settled};
use super::restored::{MergeChoice, RestoreMode, Restored};
use super::sealing::{self, Opener};
use super::undo::{CameIn, undoable};
use crate::bounds::GoesOn;
use crate::course::Content;
use crate::errand::Errand;
use crate::error::{NearerError, Result};
use crate::form::Feelings;
use crate::setting;
use crate::text::Catalogue;
use crate::time::can_be_now;
use crate::vault::{self, Hlc, Id, Schema, Tx, Vault};
use rusqlite::Connection;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Where something comes in from.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Source {
    /// A backup that the person made and keeps.
    Backup {
        /// Where the file lies.
        path: String,
        /// As it was typed.
        passphrase: String,
    },
    /// One of the app's own, by its name, opened with the vault's key.
    Local {
        /// The name that `LocalBackup` gives.
        name: String,
    },
    /// One of the app's own, opened with the recovery passphrase.
    LocalRecovered {
        /// The name that `LocalBackup` gives.
        name: String,
        /// The recovery passphrase, as it was typed.
        passphrase: String,
    },
    /// The open document.
    Document {
        /// Where the file lies.
        path: String,
    },
}

/// Reads what comes in, checks all of it, and touches nothing. `identities` are asked for where the app's own
/// backups are to be opened with the vault's key.
pub fn open_source(
    folder: &Path,
    source: &Source,
    identities: impl FnOnce() -> Result<Vec<age::x25519::Identity>>,
    schema: &Schema,
) -> Result<Incoming> {
    open_source_while(folder, source, identities, schema, &|| true)
}

/// The same, until `goes_on` says no: then `Cancelled`. The work for a passphrase can't be given up; it takes seconds
/// at most.
///
/// Errors: `NotFound`; `TooNew`; `Cancelled`; `Invalid`: `WrongPassphrase`, `OtherLock`, `NotABackup`, `DamagedFile`,
/// `FileTooLarge` and the like; `KeyMissing` where the vault's own identity is needed and no key opens it.
pub fn open_source_while(
    folder: &Path,
    source: &Source,
    identities: impl FnOnce() -> Result<Vec<age::x25519::Identity>>,
    schema: &Schema,
    goes_on: GoesOn<'_>,
) -> Result<Incoming> {
    let (path, openers) = match source {
        Source::Document { path } => {
            return document_read::read_document_while(Path::new(path), schema, goes_on);
        }
        Source::Backup { path, passphrase } => (PathBuf::from(path), sealing::openers(passphrase)),
        Source::Local { name } => {
            (local::path(folder, name)?, identities()?.into_iter().map(Opener::Identity).collect())
        }
        Source::LocalRecovered { name, passphrase } => {
            let path = local::path(folder, name)?;
            let opener = recovery::recovered(folder, passphrase, &path)?;
            (path, vec![opener])
        }
    };
    let (opened, bytes) = sealing::open_with(&path, &openers)?;
    Incoming::read(opened, bytes, schema, goes_on)
}

/// The same for a vault that is open, until someone closes it.
///
/// Errors: `NotFound`; `TooNew`; `Invalid`: `WrongPassphrase`, `OtherLock`, `NotABackup`, `DamagedFile`, `FileTooLarge` and
/// the like.
pub fn open_incoming(vault: &Vault, source: &Source) -> Result<Incoming> {
    let goes_on = || !vault.is_closing();
    open_source_while(&vault.folder()?, source, || vault.identities(), vault.schema(), &goes_on)
}

/// Takes what came in into the vault, in one transaction. A merge leaves settings, and what keeps someone safe, as
/// they are here. On any error, and when given up, the vault is as it was.
pub fn restore(
    vault: &Vault,
    feelings: &Feelings,
    incoming: &Incoming,
    mode: RestoreMode,
    errand: &Errand,
) -> Result<Restored> {
    restore_as(vault, feelings, incoming, mode, MergeChoice::default(), errand)
}

/// The same; a merge takes in what `choice` names as well. A copy of the vault is made first, and for thirty days
/// this can be undone.
pub fn restore_as(
    vault: &Vault,
    feelings: &Feelings,
    incoming: &Incoming,
    mode: RestoreMode,
    choice: MergeChoice,
    errand: &Errand,
) -> Result<Restored> {
    let way = match mode {
        RestoreMode::Replace => CameIn::Replaced,
        RestoreMode::Merge => CameIn::Merged,
    };
    let restored = undoable(vault, way, &errand.part(0, 20), |tx| {
        let restored = bring(tx, vault, incoming, mode, choice, &errand.part(20, 80))?;
        settled(tx, feelings)?;
        errand.reached(95, 100)?;
        Ok((restored.clone(), restored))
    })?;
    setting::start(vault)?;
    // It is done: a "no" that comes now is too late.
    let _ = errand.reached(1, 1);
    Ok(restored)
}

/// The same, and what was done in sentences. Nothing is brought that must be asked for, where nothing was chosen.
///
/// Errors: `Cancelled`.
pub fn restore_in_words(
    vault: &Vault,
    content: &Content,
    incoming: &Incoming,
    mode: RestoreMode,
    choice: Option<MergeChoice>,
    errand: &Errand,
) -> Result<(Restored, String)> {
    let choice = choice.unwrap_or_default();
    let restored = restore_as(vault, &content.feelings, incoming, mode, choice, errand)?;
    let words = restored.words(&content.catalogue, mode, choice);
    Ok((restored, words))
}

/// Moves rows that say they were changed more than a day after now to right after those that don't, in their order.
/// They are not moved to this moment: then they would win over changes made here since, and taking in the same file
/// twice would change something. Where this device's own clock is surely wrong, all rows would seem to be ahead. Then
/// they are taken as they are, and the vault corrects them once its clock is right.
///
/// Answers how many there were, also where they were brought back for a preview before.
fn bring_back(tx: &Tx<'_>, incoming: &Incoming) -> Result<u32> {
    let now_ms = tx.steady_ms();
    if can_be_now(now_ms) {
        let last = Hlc::last_believed(now_ms);
        let ahead = vault::bring_back(&incoming.sql, &incoming.tables, last, Hlc(0), now_ms)?;
        incoming.ahead.set(incoming.ahead.get() + ahead);
    }
    Ok(incoming.ahead.get())
}

/// What restoring would do. Nothing is changed: it is done and undone within one transaction.
pub fn foresee(
    vault: &Vault,
    incoming: &Incoming,
    mode: RestoreMode,
    choice: MergeChoice,
) -> Result<Restored> {
    if mode == RestoreMode::Replace {
        return vault.read(|sql| exchanged(sql, incoming));
    }
    let mut seen = None;
    let undone = vault.write(|tx| {
        seen = Some(bring(tx, vault, incoming, mode, choice, &Errand::quiet())?);
        Err::<(), _>(NearerError::Cancelled)
    });
    match (seen, undone) {
        (Some(restored), Err(NearerError::Cancelled)) => Ok(restored),
        (_, Err(error)) => Err(error),
        (_, Ok(())) => Err(NearerError::internal("preview")),
    }
}

/// The same, and what would be done in sentences.
pub fn foresee_in_words(
    vault: &Vault,
    catalogue: &Catalogue,
    incoming: &Incoming,
    mode: RestoreMode,
    choice: MergeChoice,
) -> Result<(Restored, String)> {
    let restored = foresee(vault, incoming, mode, choice)?;
    let words = restored.would(catalogue, mode, choice);
    Ok((restored, words))
}

fn bring(
    tx: &Tx<'_>,
    vault: &Vault,
    incoming: &Incoming,
    mode: RestoreMode,
    choice: MergeChoice,
    errand: &Errand,
) -> Result<Restored> {
    let ahead = bring_back(tx, incoming)?;
    let restored = match mode {
        RestoreMode::Replace => {
            let restored = exchanged(&tx.sql, incoming)?;
            replace(tx, vault, incoming, errand)?;
            restored
        }
        RestoreMode::Merge => {
            merge::merge(tx, vault, incoming, &Taking { choice, into_bin: true, since: None }, errand)?
        }
    };
    Ok(Restored { ahead, ..restored })
}

/// What is another after all of this was exchanged for what came in.
fn exchanged(sql: &Connection, incoming: &Incoming) -> Result<Restored> {
    let entries = |sql: &Connection| -> Result<HashSet<Id>> {
        Ok(sql
            .prepare("SELECT id FROM entry WHERE deleted_at IS NULL")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    };
    let (here, there) = (entries(sql)?, entries(&incoming.sql)?);
    let count = |only: usize| u32::try_from(only).unwrap_or(u32::MAX);
    let (settings, safety) = consent::differences(sql, &incoming.sql)?;
    let added = count(there.difference(&here).count());
    let removed = count(here.difference(&there).count());
    Ok(Restored {
        added: count(there.len()),
        entries_added: added,
        entries_removed: removed,
        settings,
        safety,
        ..Restored::default()
    })
}
