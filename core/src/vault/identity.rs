//! `vault.identity`: what the app's own backups are sealed to.
//!
//! An age identity made with the vault. Its public half stands in the clear, so that something can be
//! sealed without the key; its secret half is sealed under the vault's key, so that a backup opens also
//! where the vault's file is lost. During a change of keys it is sealed under both.

use super::key::{Key, KeySlot, KeyStore};
use crate::error::{NearerError, Result};
use age::secrecy::ExposeSecret;
use chacha20poly1305::aead::Aead;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce};
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::fs;
use std::path::Path;
use std::str::FromStr;
use zeroize::Zeroizing;

/// Name of the file beside the vault.
pub const IDENTITY: &str = "vault.identity";

const FORMAT: u32 = 1;
const PURPOSE: &[u8] = b"nearer: identity of backups";

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct IdentityFile {
    format: u32,
    /// `age1…`: everyone may seal to it.
    pub recipient: String,
    sealed: Vec<Sealed>,
}

/// The secret under one key: a key of its own is made from it and the salt, and used once.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Sealed {
    salt: Vec<u8>,
    secret: Vec<u8>,
}

impl IdentityFile {
    pub fn make(key: &Key) -> Result<Self> {
        let identity = age::x25519::Identity::generate();
        Self::of(&identity, &[key])
    }

    /// A file for this identity, to be opened with any of these keys.
    pub fn of(identity: &age::x25519::Identity, keys: &[&Key]) -> Result<Self> {
        let secret = identity.to_string();
        let seal = |key: &&Key| seal(key, secret.expose_secret().as_bytes());
        let sealed = keys.iter().map(seal).collect::<Result<_>>()?;
        Ok(IdentityFile { format: FORMAT, recipient: identity.to_public().to_string(), sealed })
    }

    /// The file in this folder; none where it is missing or can't be read.
    pub fn read(folder: &Path) -> Option<Self> {
        let bytes = fs::read(folder.join(IDENTITY)).ok()?;
        serde_json::from_slice(&bytes).ok().filter(|file: &IdentityFile| file.format == FORMAT)
    }

    pub fn write(&self, folder: &Path) -> Result<()> {
        let body = serde_json::to_vec(self).map_err(|_| NearerError::internal("identity"))?;
        super::whole_file::write(&folder.join(IDENTITY), &body)
    }

    /// The secret half, if it is sealed under this key.
    pub fn open(&self, key: &Key) -> Option<age::x25519::Identity> {
        self.sealed.iter().find_map(|sealed| {
            let secret = Zeroizing::new(open(key, sealed)?);
            age::x25519::Identity::from_str(std::str::from_utf8(&secret).ok()?).ok()
        })
    }

    pub fn is_sealed_once(&self) -> bool {
        self.sealed.len() == 1
    }
}

/// The identity of a vault that can't be opened, where its key is still in the key store.
pub fn lost_identity(folder: &Path, keys: &dyn KeyStore) -> Result<age::x25519::Identity> {
    let file = IdentityFile::read(folder).ok_or_else(|| NearerError::not_found("identity"))?;
    for slot in [KeySlot::Current, KeySlot::Next] {
        if let Some(identity) = Key::load(keys, slot)?.and_then(|key| file.open(&key)) {
            return Ok(identity);
        }
    }
    Err(NearerError::KeyMissing)
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
