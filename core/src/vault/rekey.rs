//! A change of keys, such that a crash at any step loses nothing.
//!
//! The new key is saved in the `next` slot and known to the sidecar before the file is touched; the file
//! goes over in one transaction of SQLite's own; only then is the new key promoted. Opening tries both
//! slots, so that each state between two steps opens.

use super::connection;
use super::doors::{OpenVault, Vault};
use super::identity::IdentityFile;
use super::key::{Key, KeySlot, KeyStore};
use super::living;
use super::opening;
use super::sidecar::Sidecar;
use super::table::Tables;
use crate::error::{NearerError, Result};
use rusqlite::Connection;

impl Vault {
    /// Puts the vault under a new random key. Waits for running calls; on an error the vault stays open,
    /// under whichever key its file is under.
    ///
    /// Errors: those of the key store; `Full` where there is no space for as much again as the vault.
    pub fn rekey(&self, keys: &dyn KeyStore) -> Result<()> {
        // One at a time: a second one would put its own key where the first one's must lie.
        let _alone = self.rekeying.lock();
        let fresh = Key::random()?;
        fresh.save(keys, KeySlot::Next)?;
        let (key, changed) = {
            let mut guard = self.open.write();
            let open = guard.as_mut().ok_or(NearerError::Closed)?;
            let changed = change(open, &fresh);
            // Under which key the file is now is asked of the file, not concluded.
            if connection::open(&open.path, &fresh, false).is_ok() {
                open.key = fresh.clone();
            }
            reopen(open, self.tables())?;
            (open.key.clone(), changed)
        };
        let moved = key.bytes() == fresh.bytes();
        if moved {
            fresh.save(keys, KeySlot::Current)?;
        }
        keys.delete(KeySlot::Next)?;
        opening::settle_beside(&self.folder()?, self.read(opening::vault_id)?, &key)?;
        if moved { Ok(()) } else { changed }
    }
}

fn change(open: &mut OpenVault, fresh: &Key) -> Result<()> {
    let folder = open.folder();
    let writer = open.writer.get_mut();
    Sidecar::of_both(opening::vault_id(writer)?, &open.key, fresh)?.write(&folder)?;
    if let Some(identity) = IdentityFile::read(&folder).and_then(|file| file.open(&open.key)) {
        IdentityFile::of(&identity, &[&open.key, fresh])?.write(&folder)?;
    }
    // Other connections of this process would go on reading with the old key.
    open.readers.get_mut().clear();
    *open.search.get_mut() = Connection::open_in_memory()?;
    writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    writer.execute_batch(&fresh.pragma("rekey"))?;
    Ok(())
}

fn reopen(open: &mut OpenVault, tables: &Tables) -> Result<()> {
    let writer = connection::open(&open.path, &open.key, false)?;
    connection::settle(&writer)?;
    living::forget_purges_of_the_living(&writer, tables)?;
    *open.writer.get_mut() = writer;
    let search = connection::searcher(&open.path, &open.key)?;
    open.search_interrupt = search.get_interrupt_handle();
    *open.search.get_mut() = search;
    Ok(())
}
