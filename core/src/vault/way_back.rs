//! `vault.wayback`: the vault's key, sealed to the recovery identity, so that a recovery passphrase opens a vault whose
//! lock was forgotten, or whose key the phone's key store lost.
//!
//! It is there where a recovery passphrase is set, and opens with nothing else. The passphrase itself stands in
//! `recovery.age`. During a change of keys it holds both.

use super::connection;
use super::folders::Folders;
use super::identity::{Identities, put_aside};
use super::key::{Key, KeyStore};
use super::locked_keys::keep_bare;
use super::{RECOVERY, lock, whole_file};
use crate::bounds;
use crate::error::{NearerError, Result};
use age::x25519;
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use zeroize::Zeroizing;

/// Name of the file beside the vault.
pub(super) const WAY_BACK: &str = "vault.wayback";
const FORMAT: u32 = 1;
/// Largest file that is read: ours takes two thousand bytes.
const MOST_BYTES: u64 = 64 << 10;
const PURPOSE: &[u8] = b"nearer: way back";

#[derive(Debug, Serialize, Deserialize)]
struct WayBack {
    format: u32,
    /// Whom it is sealed to.
    recipients: Vec<String>,
    /// Proves, to whoever has the key, that it is this key which is sealed, to these.
    check: String,
    sealed: Vec<u8>,
}

impl WayBack {
    fn read(folder: &Path) -> Option<Self> {
        let bytes = bounds::small(&folder.join(WAY_BACK), MOST_BYTES)?;
        serde_json::from_slice(&bytes).ok().filter(|file: &WayBack| file.format == FORMAT)
    }

    fn is_of(&self, key: &Key) -> bool {
        check(key, &self.recipients).is_ok_and(|check| check == self.check)
    }
}

/// Brings the file in line with the key and the recovery identity of the vault. One of another key is kept aside: it may
/// be the only way into a vault that lies aside as well.
pub(super) fn settle(folder: &Path, key: &Key, identities: &Identities) -> Result<()> {
    let to = named(identities);
    let found = WayBack::read(folder);
    if found.as_ref().is_some_and(|found| found.is_of(key) && found.recipients == to) {
        return Ok(());
    }
    let is_ours = found.as_ref().is_none_or(|found| found.is_of(key) || found.check.is_empty());
    if !is_ours {
        put_aside(folder, WAY_BACK)?;
    }
    if to.is_empty() {
        return match fs::remove_file(folder.join(WAY_BACK)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => whole_file::sync_folder(&folder.join(WAY_BACK)),
        };
    }
    write(folder, &[key], identities, check(key, &to)?)
}

/// For the while in which the file may be under either key. Which it is, the next opening says.
pub(super) fn of_both(folder: &Path, old: &Key, new: &Key, identities: &Identities) -> Result<()> {
    if !identities.has_recovery() {
        return Ok(());
    }
    write(folder, &[old, new], identities, String::new())
}

fn named(identities: &Identities) -> Vec<String> {
    identities.recovery.iter().map(ToString::to_string).collect()
}

fn check(key: &Key, recipients: &[String]) -> Result<String> {
    let mut mac =
        <Hmac<Sha256> as Mac>::new_from_slice(key.bytes()).map_err(|_| NearerError::internal("hmac"))?;
    mac.update(PURPOSE);
    for recipient in recipients {
        mac.update(recipient.as_bytes());
    }
    Ok(mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn write(folder: &Path, keys: &[&Key], identities: &Identities, check: String) -> Result<()> {
    let recipients = identities.recovery.iter().map(|to| to as &dyn age::Recipient);
    let encryptor =
        age::Encryptor::with_recipients(recipients).map_err(|_| NearerError::internal("sealing"))?;
    let mut sealed = Vec::new();
    let mut out = encryptor.wrap_output(&mut sealed)?;
    for key in keys {
        out.write_all(key.bytes())?;
    }
    out.finish()?;
    let file = WayBack { format: FORMAT, recipients: named(identities), check, sealed };
    let body = serde_json::to_vec(&file).map_err(|_| NearerError::internal("way back"))?;
    whole_file::write(&folder.join(WAY_BACK), &body)
}

/// The keys that this identity opens.
fn keys(folder: &Path, identities: &[x25519::Identity]) -> Result<Vec<Key>> {
    let file = WayBack::read(folder).ok_or_else(|| NearerError::not_found("way back"))?;
    let decryptor = age::Decryptor::new_buffered(file.sealed.as_slice())
        .map_err(|_| NearerError::not_found("way back"))?;
    let identities = identities.iter().map(|identity| identity as &dyn age::Identity);
    let mut opened = decryptor.decrypt(identities).map_err(|_| NearerError::not_found("way back"))?;
    let mut found = Vec::new();
    let mut bytes = Zeroizing::new([0; 32]);
    while opened.read_exact(bytes.as_mut_slice()).is_ok() {
        found.push(Key::of(bytes.as_slice())?);
    }
    Ok(found)
}

/// Whether a recovery passphrase opens the vault in this folder itself, and not only its backups.
pub fn has_way_back(folder: &Path) -> bool {
    folder.join(RECOVERY).exists() && WayBack::read(folder).is_some()
}

/// Takes the lock off a vault whose key the recovery identity opens: it is kept without one from now on. From wherever
/// this is cut short it can be done again.
///
/// Errors: `NotFound` where no way leads back by this identity; `Busy` where the vault is open; those of the key store.
pub fn take_way_back(folders: &Folders, store: &dyn KeyStore, identities: &[x25519::Identity]) -> Result<()> {
    let _held = lock::hold(folders.private())?;
    let mut answer = NearerError::not_found("way back");
    for key in keys(folders.private(), identities)? {
        match connection::open(&folders.file(), &key, false) {
            Ok(_) => return keep_bare(folders, store, &key),
            Err(error) => answer = error,
        }
    }
    Err(answer)
}
