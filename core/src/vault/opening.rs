use super::folders::{self, Folders};
use super::id::Id;
use super::key::{Key, KeySlot, KeyStore};
use super::lock::{self, VaultLock};
use super::migration::{self, Schema};
use super::sidecar::Sidecar;
use super::table::Tables;
use super::way_back::WAY_BACK;
use super::writer::VaultWriter;
use super::{FILE, IDENTITY, SIDECAR};
use super::{connection, identity, replacing, shared_recipient, way_back, whole_file};
use crate::error::{NearerError, Result};
use rusqlite::{Connection, TransactionBehavior};
use std::fs;
use std::path::Path;

/// What opening gives: the file, proven and up to date, and who writes it.
#[derive(Debug)]
pub(super) struct Opened {
    pub writer: VaultWriter,
    pub tables: Tables,
    pub key: Key,
    pub lock: VaultLock,
    pub stranger: bool,
}

/// Opens the vault in these folders, or makes a new one where there never was one.
pub(super) fn open(folders: &Folders, keys: &dyn KeyStore, now_ms: i64, schema: &Schema) -> Result<Opened> {
    let folder = folders.private();
    whole_file::make_folder(folder)?;
    let lock = lock::hold(folder)?;
    folders::settle(folders, now_ms)?;
    whole_file::forget_unfinished(folder, &[SIDECAR, IDENTITY, WAY_BACK, replacing::MARK]);
    replacing::finish(folder)?;
    let path = folder.join(FILE);
    // An empty file is what a first start leaves that was cut short; beside a sidecar it is a vault that
    // was emptied, and SQLite would make a new one of it without a word.
    let size = fs::metadata(&path).map_or(0, |file| file.len());
    let known = folder.join(SIDECAR).exists();
    let (mut writer, key) = if size > 0 {
        open_existing(folder, &path, keys)?
    } else if known && path.exists() {
        return Err(NearerError::Damaged);
    } else if known {
        return Err(NearerError::not_found("vault"));
    } else {
        let key = first_key(keys)?;
        // SQLite would make it for everyone to read.
        whole_file::create(&path)?;
        (connection::open(&path, &key, true)?, key)
    };
    migration::refuse_newer(&writer, schema)?;
    connection::settle(&writer)?;
    let made =
        migration::migrate(&mut writer, folder, &key, schema).and_then(|()| begin(&mut writer, now_ms));
    if connection::is_damaged(&writer, &key) {
        return Err(NearerError::Damaged);
    }
    made?;
    let stranger = settle_beside(folders, vault_id(&writer)?, &key)?;
    let tables = Tables::of(&writer, schema)?;
    Ok(Opened { writer: VaultWriter::of(writer, &tables)?, tables, key, lock, stranger })
}

/// Brings the files beside the vault in line with the key that it is under. Answers whether a stranger's public half
/// lay there.
pub(super) fn settle_beside(folders: &Folders, vault: Id, key: &Key) -> Result<bool> {
    let folder = folders.private();
    let sidecar = Sidecar::new(vault, key)?;
    if Sidecar::read(folder).as_ref() != Some(&sidecar) {
        sidecar.write(folder)?;
    }
    let identities = identity::settle(folder, key)?;
    way_back::settle(folder, key, &identities)?;
    shared_recipient::settle(folders.shared(), &identities)
}

fn first_key(keys: &dyn KeyStore) -> Result<Key> {
    // A key without a vault is what a first start leaves that was cut short: it is used, not replaced. Asked twice,
    // since some phones' key stores say once that nothing is there when something is.
    for _ in 0..2 {
        if let Some(key) = Key::load(keys, KeySlot::Current)? {
            return Ok(key);
        }
    }
    let key = Key::random()?;
    key.save(keys, KeySlot::Current)?;
    Ok(key)
}

/// Opens the file with the key of either slot. What is wrong with one slot never spoils the other.
fn open_existing(folder: &Path, path: &Path, keys: &dyn KeyStore) -> Result<(Connection, Key)> {
    let sidecar = Sidecar::read(folder);
    let (mut tried, mut proven_right, mut refused) = (false, false, None);
    for slot in [KeySlot::Current, KeySlot::Next] {
        let key = match Key::load(keys, slot) {
            Ok(Some(key)) => key,
            Ok(None) => continue,
            // The whole key store is locked, or the person said no: to go on would ask them once more.
            Err(error @ (NearerError::Locked | NearerError::Cancelled)) => return Err(error),
            Err(error) => {
                refused.get_or_insert(error);
                continue;
            }
        };
        tried = true;
        match connection::open(path, &key, false) {
            Ok(writer) => {
                settle_slots(keys, slot, &key);
                return Ok((writer, key));
            }
            Err(NearerError::Damaged) => proven_right |= sidecar.as_ref().is_some_and(|s| s.knows(&key)),
            Err(other) => return Err(other),
        }
    }
    Err(match (refused, sidecar) {
        _ if proven_right => NearerError::Damaged,
        (Some(refused), _) => refused,
        (None, _) if !tried => NearerError::KeyMissing,
        (None, None) => NearerError::Unreadable,
        (None, Some(_)) => NearerError::WrongKey,
    })
}

/// Brings the slots to rest after the key of one of them opened the file. A key store that fails here keeps nobody
/// out: it is tried again at the next opening.
fn settle_slots(keys: &dyn KeyStore, opened_with: KeySlot, key: &Key) {
    let held = match opened_with {
        KeySlot::Current => Ok(()),
        _ => key.save(keys, KeySlot::Current),
    };
    // One that is locked for the moment is not asked to change something.
    let holds_nothing = || {
        matches!(Key::load(keys, KeySlot::Next), Ok(None) | Err(NearerError::Locked | NearerError::Cancelled))
    };
    if held.is_ok() && !holds_nothing() {
        let _ = keys.delete(KeySlot::Next);
    }
}

/// Names a new vault and the device that made it, also where a first start was cut short before it.
pub(super) fn begin(writer: &mut Connection, now_ms: i64) -> Result<()> {
    let named = "SELECT vault_id IS NOT NULL FROM vault_state";
    if writer.query_row(named, [], |row| row.get(0))? {
        return Ok(());
    }
    let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.execute("INSERT INTO device (id, made_at) VALUES (?1, ?2)", (Id::new(now_ms), now_ms))?;
    tx.execute("UPDATE vault_state SET vault_id = ?1, device = last_insert_rowid()", [Id::new(now_ms)])?;
    tx.commit()?;
    Ok(())
}

pub(super) fn vault_id(sql: &Connection) -> Result<Id> {
    Ok(sql.query_row("SELECT vault_id FROM vault_state", [], |row| row.get(0))?)
}
