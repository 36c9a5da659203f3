//! `vault.meta`: a few bytes beside the vault that prove whether a key belongs to it.
//!
//! SQLCipher answers a wrong key and a damaged first page alike. The sidecar holds the vault's id and
//! an HMAC-SHA256 of it under the key: enough to tell them apart, and nothing about the key itself.

use super::SIDECAR;
use super::id::Id;
use super::key::Key;
use crate::error::{NearerError, Result};
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

const FORMAT: u32 = 1;

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Sidecar {
    format: u32,
    vault: Id,
    key_check: String,
}

impl Sidecar {
    pub fn new(vault: Id, key: &Key) -> Result<Self> {
        let tag = mac(vault, key)?.finalize().into_bytes();
        let key_check = tag.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Sidecar { format: FORMAT, vault, key_check })
    }

    /// The sidecar of the vault in this folder; none where it is missing or can't be read.
    pub fn read(folder: &Path) -> Option<Self> {
        let bytes = fs::read(folder.join(SIDECAR)).ok()?;
        serde_json::from_slice(&bytes).ok().filter(|sidecar: &Sidecar| sidecar.format == FORMAT)
    }

    /// Written whole or not at all: to a new file, synced, then renamed over the old one.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let fresh = folder.join(format!("{SIDECAR}.new"));
        let body = serde_json::to_vec(self).map_err(|_| NearerError::internal("sidecar"))?;
        let mut file = File::create(&fresh)?;
        file.write_all(&body)?;
        file.sync_all()?;
        fs::rename(&fresh, folder.join(SIDECAR))?;
        File::open(folder)?.sync_all()?;
        Ok(())
    }

    pub fn knows(&self, key: &Key) -> bool {
        Sidecar::new(self.vault, key).is_ok_and(|of_key| of_key.key_check == self.key_check)
    }
}

fn mac(vault: Id, key: &Key) -> Result<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.bytes()).map_err(|_| NearerError::internal("hmac"))?;
    mac.update(vault.bytes());
    Ok(mac)
}
