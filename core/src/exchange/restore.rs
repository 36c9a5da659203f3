use super::document_read;
use super::errand::Errand;
use super::incoming::Incoming;
use super::local;
use super::look_over;
use super::merge;
use super::payload;
use super::recovery;
use super::sealing::{self, Opener, damaged};
use crate::error::{NearerError, Result};
use crate::form::Feelings;
use crate::habit;
use crate::journal;
use crate::setting;
use crate::text::{Catalogue, args};
use crate::time::can_be_now;
use crate::vault::{self, Hlc, Room, Schema, Tx, Vault};
use std::path::{Path, PathBuf};

/// Where something comes in from.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Source {
    /// A backup that the person made and keeps.
    Backup { path: String, passphrase: String },
    /// One of the app's own, by its name, opened with the vault's key.
    Local { name: String },
    /// One of the app's own, opened with the recovery passphrase.
    LocalRecovered { name: String, passphrase: String },
    /// The open document.
    Document { path: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum RestoreMode {
    /// The vault holds then what came in, and nothing else. What it held before is made a backup first.
    Replace,
    /// Both: of each thing the later side stands, and the other is kept as an earlier version.
    Merge,
}

/// What restoring did.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct Restored {
    /// Things that were not here before.
    pub added: u32,
    /// Things that are now as they came in.
    pub changed: u32,
    /// Things that were removed since they were purged on the other side, later than they were changed here.
    pub removed: u32,
    /// Things that came in older than they are here: kept as earlier versions.
    pub older: u32,
    /// Rows that said they were changed more than a day after now: brought back to where they stood among the others.
    pub ahead: u32,
}

impl Restored {
    /// The same as a sentence.
    pub fn words(&self, catalogue: &Catalogue, mode: RestoreMode) -> String {
        let counts =
            [("added", self.added.into()), ("changed", self.changed.into()), ("older", self.older.into())];
        let done = match mode {
            RestoreMode::Replace => catalogue.text("data-replaced"),
            RestoreMode::Merge => catalogue.say("data-merged", &args(counts)).trim().to_owned(),
        };
        match self.ahead {
            0 => done,
            rows => format!("{done} {}", catalogue.say("data-ahead", &args([("rows", rows.into())]))),
        }
    }
}

/// Reads what comes in, checks all of it, and touches nothing. `identities` are asked for where the app's own
/// backups are to be opened with the vault's key.
pub fn open_source(
    folder: &Path,
    source: &Source,
    identities: impl FnOnce() -> Result<Vec<age::x25519::Identity>>,
    schema: &Schema,
) -> Result<Incoming> {
    let (path, openers) = match source {
        Source::Document { path } => return document_read::read_document(Path::new(path), schema),
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
    Incoming::read(opened, bytes, schema)
}

/// Takes into the vault what came in, in one transaction: on any error, and when given up, the vault is as
/// it was.
pub fn restore(
    vault: &Vault,
    feelings: &Feelings,
    incoming: &Incoming,
    mode: RestoreMode,
    errand: &Errand,
) -> Result<Restored> {
    if mode == RestoreMode::Replace {
        local::make_before_replacing(vault, &errand.part(0, 20))?;
    }
    let restored = vault.write(|tx| {
        let ahead = bring_back(tx, incoming)?;
        let mut restored = match mode {
            RestoreMode::Replace => replace(tx, vault, incoming, &errand.part(20, 80))?,
            RestoreMode::Merge => merge::merge(tx, vault, incoming, &errand.part(0, 80))?,
        };
        restored.ahead = ahead;
        journal::index_anew(tx, feelings)?;
        habit::forget_standings(tx)?;
        look_over::forget_unread(tx)?;
        for room in Room::ALL {
            tx.changed(room);
        }
        errand.reached(95, 100)?;
        Ok(restored)
    })?;
    setting::start(vault)?;
    // It is done: a "no" that comes now is too late.
    let _ = errand.reached(1, 1);
    Ok(restored)
}

/// Brings rows that were changed more than a day after now to right after what was changed in time, in their order:
/// not to this moment, so that no change from the future stands over one of ours that came since, and taking the same
/// file in twice changes nothing. Under a clock that is surely wrong all would seem to be ahead: then rows are taken as
/// they are, and the vault sets itself right with its clock.
fn bring_back(tx: &Tx<'_>, incoming: &Incoming) -> Result<u32> {
    let now_ms = tx.steady_ms();
    if !can_be_now(now_ms) {
        return Ok(0);
    }
    vault::bring_back(&incoming.sql, &incoming.tables, Hlc::last_believed(now_ms), Hlc(0), now_ms)
}

fn replace(tx: &Tx<'_>, vault: &Vault, incoming: &Incoming, errand: &Errand) -> Result<Restored> {
    let before: (i64, Option<Vec<u8>>) =
        tx.sql
            .query_row("SELECT hlc, views_hash FROM vault_state", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for table in tx.tables.iter().rev() {
        tx.sql.execute(&format!("DELETE FROM {}", table.name), [])?;
    }
    // What lay in the bin there lies in it from today on here.
    vault::forget_opened(&tx.sql)?;
    payload::copy(&incoming.sql, &tx.sql, tx.tables, &|| vault.is_closing(), errand).map_err(misfit)?;
    // Another device from now on, so that its changes are told from those of the one that made the backup.
    tx.sql.execute("INSERT INTO device (id, made_at) VALUES (?1, ?2)", (tx.new_id(), tx.now.at_ms))?;
    tx.sql.execute(
        "UPDATE vault_state SET device = last_insert_rowid(), hlc = max(hlc, ?1), views_hash = ?2",
        (before.0, before.1),
    )?;
    let entries: u32 = tx.sql.query_row("SELECT count(*) FROM entry", [], |row| row.get(0))?;
    Ok(Restored { added: entries, ..Restored::default() })
}

/// What our schema does not let in is damage of what came in, not of the vault.
pub(super) fn misfit(error: NearerError) -> NearerError {
    match error {
        NearerError::Storage { code } if code & 0xff == CONSTRAINT => damaged(),
        other => other,
    }
}

/// SQLite's primary code of a broken constraint.
const CONSTRAINT: i32 = 19;
