//! A change of keys, such that no failure of the key store and no crash at any step loses anything.
//!
//! | step | `current` | `next` | the file is under |
//! |---|---|---|---|
//! | settled: read back | old | – | old |
//! | prepared: saved, read back; the files beside the vault know both | old | new | old |
//! | moved, in one transaction of SQLite's own | old | new | new |
//! | promoted: saved, read back | new | new | new |
//! | settled | new | – | new |
//!
//! Opening tries both slots, so that each row opens. A change begins by bringing a vault that was left in any row to
//! the first one: what lies in `next` may be the only copy of the file's key. Two rules hold everywhere: a slot is
//! written only while the other, or the slot itself, is known to hold the file's key; and `next` is let go of only
//! where `current` was read back and opens the file.

use super::connection;
use super::doors::{OpenVault, Vault};
use super::ending;
use super::identity::IdentityFile;
use super::key::{Key, KeySlot, KeyStore, PLACE};
use super::opening;
use super::sidecar::Sidecar;
use super::table::Tables;
use super::way_back;
use super::writer::VaultWriter;
use crate::error::{NearerError, Result};
use rusqlite::Connection;
use std::path::Path;

impl Vault {
    /// Puts the vault under a new random key. Waits for running calls; on an error the vault stays open,
    /// under whichever key its file is under, and a second try begins where this one ended.
    ///
    /// Errors: those of the key store; `Full` where there is no space for as much again as the vault.
    pub fn rekey(&self, keys: &dyn KeyStore) -> Result<()> {
        // One at a time: a second one would put its own key where the first one's must lie.
        let _inside = ending::come_in();
        let _alone = self.rekeying.lock();
        let (path, known) = {
            let guard = self.open.read();
            let open = guard.as_ref().ok_or(NearerError::Closed)?;
            (open.folders.file(), open.key.clone())
        };
        let key = under(&path, &[known])?;
        hold(keys, &key)?;
        opening::settle_beside(&self.folders()?, self.read(opening::vault_id)?, &key)?;
        let fresh = Key::random()?;
        fresh.save(keys, KeySlot::Next)?;
        let (key, changed, reopened) = {
            let mut guard = self.open.write();
            let open = guard.as_mut().ok_or(NearerError::Closed)?;
            let changed = change(open, &fresh);
            // Under which key the file is now is asked of the file, not concluded. Where neither opens it, both stay.
            open.key = under(&path, &[fresh.clone(), open.key.clone()])?;
            (open.key.clone(), changed, reopen(open, self.tables()))
        };
        let moved = key == fresh;
        let held = hold(keys, &key);
        if held.is_ok() {
            // Where it stays it opens nothing that `current` doesn't, and goes with the next opening.
            let _ = keys.delete(KeySlot::Next);
        }
        reopened?;
        opening::settle_beside(&self.folders()?, self.read(opening::vault_id)?, &key)?;
        if moved { held } else { changed }
    }
}

/// Which of these keys opens the file.
fn under(path: &Path, keys: &[Key]) -> Result<Key> {
    let mut answer = Err(NearerError::internal(PLACE));
    for key in keys {
        match connection::open(path, key, false) {
            Ok(_) => return Ok(key.clone()),
            Err(error) => answer = Err(error),
        }
    }
    answer
}

/// Makes sure that `current` holds the key that the file is under.
pub(super) fn hold(keys: &dyn KeyStore, key: &Key) -> Result<()> {
    if key.is_in(keys, KeySlot::Current)? { Ok(()) } else { key.save(keys, KeySlot::Current) }
}

fn change(open: &mut OpenVault, fresh: &Key) -> Result<()> {
    let folder = open.folders.private();
    let writer = open.writer.get_mut();
    Sidecar::of_both(opening::vault_id(writer)?, &open.key, fresh)?.write(folder)?;
    if let Some(identity) = IdentityFile::read(folder).and_then(|file| file.open(&open.key)) {
        IdentityFile::of(&identity, &[&open.key, fresh])?.write(folder)?;
        way_back::of_both(folder, &open.key, fresh, &identity)?;
    }
    // Other connections of this process would go on reading with the old key.
    open.readers.get_mut().clear();
    *open.search.get_mut() = Connection::open_in_memory()?;
    writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    writer.execute_batch(&fresh.pragma("rekey"))?;
    Ok(())
}

fn reopen(open: &mut OpenVault, tables: &Tables) -> Result<()> {
    let file = open.folders.file();
    let writer = connection::open(&file, &open.key, false)?;
    connection::settle(&writer)?;
    *open.writer.get_mut() = VaultWriter::of(writer, tables)?;
    let search = connection::searcher(&file, &open.key)?;
    open.search_interrupt = search.get_interrupt_handle();
    *open.search.get_mut() = search;
    Ok(())
}
