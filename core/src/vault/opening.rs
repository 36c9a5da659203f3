use super::connection;
use super::id::Id;
use super::key::{Key, KeySlot, KeyStore};
use super::migration::{self, Schema};
use super::sidecar::Sidecar;
use super::{FILE, SIDECAR};
use crate::error::{NearerError, Result};
use rusqlite::Connection;
use std::fs::{self, File, TryLockError};
use std::path::Path;

/// What opening gives: the writer's connection, proven and up to date.
#[derive(Debug)]
pub(super) struct Opened {
    pub writer: Connection,
    pub key: Key,
    pub device: i64,
    /// Held while the vault is open; the system lets go of it also when the process dies.
    pub lock: File,
}

/// Opens the vault in this folder, or makes a new one where there never was one.
pub(super) fn open(folder: &Path, keys: &dyn KeyStore, now_ms: i64, schema: &Schema) -> Result<Opened> {
    fs::create_dir_all(folder)?;
    let lock = hold(folder)?;
    let path = folder.join(FILE);
    // An empty file is what a first start leaves that was cut short; beside a sidecar it is a vault that
    // was emptied, and SQLite would make a new one of it without a word.
    let size = fs::metadata(&path).map_or(0, |file| file.len());
    let known = folder.join(SIDECAR).exists();
    let (mut writer, key, fresh) = if size > 0 {
        let (writer, key) = open_existing(folder, &path, keys)?;
        (writer, key, false)
    } else if known && path.exists() {
        return Err(NearerError::Damaged);
    } else if known {
        return Err(NearerError::not_found("vault"));
    } else {
        let key = first_key(keys)?;
        (connection::open(&path, &key, true)?, key, true)
    };
    let version = migration::refuse_newer(&writer, schema)?;
    connection::settle(&writer)?;
    migration::migrate(&mut writer, folder, &key, schema)?;
    if fresh || version == 0 {
        begin(&writer, now_ms)?;
    }
    let (vault, device) = identity(&writer)?;
    if !Sidecar::read(folder).is_some_and(|sidecar| sidecar.knows(&key)) {
        Sidecar::new(vault, &key)?.write(folder)?;
    }
    Ok(Opened { writer, key, device, lock })
}

fn hold(folder: &Path) -> Result<File> {
    let file = File::options().create(true).truncate(false).write(true).open(folder.join("vault.lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(NearerError::Busy),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

fn first_key(keys: &dyn KeyStore) -> Result<Key> {
    // A key without a vault is what a first start leaves that was cut short: it is used, not replaced.
    if let Some(key) = Key::load(keys, KeySlot::Current)? {
        return Ok(key);
    }
    let key = Key::random()?;
    key.save(keys, KeySlot::Current)?;
    Ok(key)
}

fn open_existing(folder: &Path, path: &Path, keys: &dyn KeyStore) -> Result<(Connection, Key)> {
    let current = Key::load(keys, KeySlot::Current)?;
    let next = Key::load(keys, KeySlot::Next)?;
    if current.is_none() && next.is_none() {
        return Err(NearerError::KeyMissing);
    }
    let sidecar = Sidecar::read(folder);
    let mut proven_right = false;
    for (slot, key) in [(KeySlot::Current, current), (KeySlot::Next, next)] {
        let Some(key) = key else { continue };
        match connection::open(path, &key, false) {
            Ok(writer) => {
                if slot == KeySlot::Next {
                    key.save(keys, KeySlot::Current)?;
                    keys.delete(KeySlot::Next)?;
                }
                return Ok((writer, key));
            }
            Err(NearerError::Damaged) => proven_right |= sidecar.as_ref().is_some_and(|s| s.knows(&key)),
            Err(other) => return Err(other),
        }
    }
    Err(match (sidecar, proven_right) {
        (None, _) => NearerError::Unreadable,
        (Some(_), true) => NearerError::Damaged,
        (Some(_), false) => NearerError::WrongKey,
    })
}

/// Names a new vault and the device that made it.
fn begin(writer: &Connection, now_ms: i64) -> Result<()> {
    writer.execute("INSERT INTO device (id, made_at) VALUES (?1, ?2)", (Id::new(now_ms), now_ms))?;
    writer
        .execute("UPDATE vault_state SET vault_id = ?1, device = last_insert_rowid()", [Id::new(now_ms)])?;
    Ok(())
}

fn identity(writer: &Connection) -> Result<(Id, i64)> {
    Ok(writer
        .query_row("SELECT vault_id, device FROM vault_state", [], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
