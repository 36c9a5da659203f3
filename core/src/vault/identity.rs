//! `vault.identity`: what the app's own backups and the inbox are sealed to.
//!
//! Age identities made with the vault, sealed under its key, so that a backup opens also where the vault's file is
//! lost; during a change of keys under both. The public half of the present one stands beside them in the clear, and
//! once more in the shared folder (`recipient.rs`), so that something can be sealed without the key.
//!
//! With a change of keys and with a new recovery passphrase the identity is made anew. A former one only opens what
//! was sealed before, and is forgotten when nothing of that is left. A recovery passphrase has an identity of its own,
//! whose secret half lies under the passphrase alone: here is only its public half.

use super::id::Id;
use super::key::{Key, KeySlot, KeyStore};
use super::{RECOVERY, whole_file};
use crate::bounds;
use crate::error::{NearerError, Result};
use age::secrecy::ExposeSecret;
use age::x25519;
use chacha20poly1305::aead::Aead;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce};
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::fmt;
use std::fs;
use std::path::Path;
use zeroize::Zeroizing;

/// Name of the file beside the vault.
pub const IDENTITY: &str = "vault.identity";

const FORMAT: u32 = 1;
/// Largest file that is read: ours takes a few hundred bytes.
const MOST_BYTES: u64 = 64 << 10;
const PURPOSE: &[u8] = b"nearer: identity of backups";
/// How the lines of the sealed text begin that come after the present identity.
const FORMER: &str = "former ";
const FOR_RECOVERY: &str = "recovery ";

/// What is sealed in the file.
#[derive(Clone)]
pub(crate) struct Identities {
    pub present: x25519::Identity,
    pub former: Vec<x25519::Identity>,
    pub recovery: Vec<x25519::Recipient>,
}

impl fmt::Debug for Identities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identities(…)")
    }
}

impl Identities {
    fn fresh() -> Self {
        Identities { present: x25519::Identity::generate(), former: Vec::new(), recovery: Vec::new() }
    }

    /// The same with a new identity: the present one only opens what there is.
    pub fn rotated(mut self) -> Self {
        self.former.push(std::mem::replace(&mut self.present, x25519::Identity::generate()));
        self
    }

    /// What opens what is there: the present one first.
    pub fn all(self) -> Vec<x25519::Identity> {
        std::iter::once(self.present).chain(self.former).collect()
    }

    /// Whether the recovery passphrase has an identity of its own. Vaults of earlier versions put this one under it.
    pub fn has_recovery(&self) -> bool {
        !self.recovery.is_empty()
    }

    fn text(&self) -> Zeroizing<String> {
        let mut text =
            Zeroizing::new(String::with_capacity(80 * (1 + self.former.len() + self.recovery.len())));
        text.push_str(self.present.to_string().expose_secret());
        for former in &self.former {
            text.push('\n');
            text.push_str(FORMER);
            text.push_str(former.to_string().expose_secret());
        }
        for recipient in &self.recovery {
            text.push('\n');
            text.push_str(FOR_RECOVERY);
            text.push_str(&recipient.to_string());
        }
        text
    }

    fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let mut identities = Identities { present: lines.next()?.parse().ok()?, ..Identities::fresh() };
        for line in lines {
            if let Some(former) = line.strip_prefix(FORMER) {
                identities.former.push(former.parse().ok()?);
            } else {
                identities.recovery.push(line.strip_prefix(FOR_RECOVERY)?.parse().ok()?);
            }
        }
        Some(identities)
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct IdentityFile {
    format: u32,
    /// `age1…`: everyone may seal to it.
    pub recipient: String,
    /// During a change of keys two: under the old key and then under the new one.
    sealed: Vec<Sealed>,
}

/// The secret under one key: a key of its own is made from it and the salt, and used once.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Sealed {
    salt: Vec<u8>,
    secret: Vec<u8>,
}

impl IdentityFile {
    /// A file for these identities, to be opened with any of these keys.
    pub fn of(identities: &Identities, keys: &[&Key]) -> Result<Self> {
        let secret = identities.text();
        let sealed = keys.iter().map(|key| seal(key, secret.as_bytes())).collect::<Result<_>>()?;
        Ok(IdentityFile { format: FORMAT, recipient: identities.present.to_public().to_string(), sealed })
    }

    /// The file in this folder; none where it is missing or can't be read.
    pub fn read(folder: &Path) -> Option<Self> {
        let bytes = bounds::small(&folder.join(IDENTITY), MOST_BYTES)?;
        serde_json::from_slice(&bytes).ok().filter(|file: &IdentityFile| file.format == FORMAT)
    }

    pub fn write(&self, folder: &Path) -> Result<()> {
        let body = serde_json::to_vec(self).map_err(|_| NearerError::internal("identity"))?;
        whole_file::write(&folder.join(IDENTITY), &body)
    }

    /// What is sealed under this key.
    pub fn open(&self, key: &Key) -> Option<Identities> {
        self.open_at(key).map(|(_, identities)| identities)
    }

    fn open_at(&self, key: &Key) -> Option<(usize, Identities)> {
        self.sealed.iter().enumerate().find_map(|(at, sealed)| {
            let secret = Zeroizing::new(open(key, sealed)?);
            Some((at, Identities::read(std::str::from_utf8(&secret).ok()?)?))
        })
    }
}

/// Brings the file in line with the key that the vault is under. Answers what it holds then.
pub(super) fn settle(folder: &Path, key: &Key) -> Result<Identities> {
    let opened = IdentityFile::read(folder).and_then(|file| {
        let (at, identities) = file.open_at(key)?;
        Some((file, at, identities))
    });
    let Some((file, at, identities)) = opened else {
        // Sealed under a key that is lost: kept, since a recovery passphrase may still open what was sealed to it.
        put_aside(folder, RECOVERY)?;
        put_aside(folder, IDENTITY)?;
        let fresh = Identities::fresh();
        IdentityFile::of(&fresh, &[key])?.write(folder)?;
        return Ok(fresh);
    };
    if at > 0 {
        // The file went over to a new key: what the old one opens shall open nothing that is made from now on.
        if !identities.has_recovery() {
            put_aside(folder, RECOVERY)?;
        }
        let rotated = identities.rotated();
        IdentityFile::of(&rotated, &[key])?.write(folder)?;
        return Ok(rotated);
    }
    if file.sealed.len() > 1 || identities.present.to_public().to_string() != file.recipient {
        IdentityFile::of(&identities, &[key])?.write(folder)?;
    }
    Ok(identities)
}

/// Gives a file another name under which it is found, where it is there.
pub fn put_aside(folder: &Path, name: &str) -> Result<()> {
    let path = folder.join(name);
    if path.exists() {
        fs::rename(&path, folder.join(format!("{name}.{}", Id::new(0))))?;
        whole_file::sync_folder(&path)?;
    }
    Ok(())
}

/// Identities of a vault that can't be opened, where its key is still in the key store.
///
/// Errors: `NotFound` where there is no identity; `KeyMissing` where no key opens it.
pub fn lost_identities(folder: &Path, keys: &dyn KeyStore) -> Result<Vec<x25519::Identity>> {
    let file = IdentityFile::read(folder).ok_or_else(|| NearerError::not_found("identity"))?;
    let mut answer = Err(NearerError::KeyMissing);
    for slot in [KeySlot::Current, KeySlot::Next] {
        match Key::load(keys, slot) {
            Ok(Some(key)) => {
                if let Some(identities) = file.open(&key) {
                    return Ok(identities.all());
                }
            }
            Ok(None) => {}
            Err(error) => answer = Err(error),
        }
    }
    answer
}

fn cipher(key: &Key, salt: &[u8]) -> Result<ChaCha20Poly1305> {
    let mut mac =
        <Hmac<Sha256> as Mac>::new_from_slice(key.bytes()).map_err(|_| NearerError::internal("hmac"))?;
    mac.update(PURPOSE);
    mac.update(salt);
    let derived = Zeroizing::new(<[u8; 32]>::from(mac.finalize().into_bytes()));
    Ok(ChaCha20Poly1305::new(derived.as_slice().into()))
}

fn seal(key: &Key, secret: &[u8]) -> Result<Sealed> {
    let mut salt = vec![0; 32];
    getrandom::fill(&mut salt).map_err(|_| NearerError::internal("randomness"))?;
    let secret = cipher(key, &salt)?
        .encrypt(&Nonce::default(), secret)
        .map_err(|_| NearerError::internal("sealing"))?;
    Ok(Sealed { salt, secret })
}

fn open(key: &Key, sealed: &Sealed) -> Option<Vec<u8>> {
    cipher(key, &sealed.salt).ok()?.decrypt(&Nonce::default(), sealed.secret.as_slice()).ok()
}
