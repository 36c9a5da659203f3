//! `vault.meta`: a few bytes beside the vault that prove whether a key belongs to it.
//!
//! SQLCipher answers a wrong key and a damaged first page alike. The sidecar holds the vault's id and
//! an HMAC-SHA256 of it under the key: enough to tell them apart, and nothing about the key itself.
//! During a change of keys it knows both.

use super::id::Id;
use super::key::Key;
use super::{SIDECAR, whole_file};
use crate::bounds;
use crate::error::{NearerError, Result};
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::path::Path;

const FORMAT: u32 = 1;
/// Largest file that is read: ours takes a few hundred bytes.
const MOST_BYTES: u64 = 64 << 10;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sidecar {
    format: u32,
    vault: Id,
    key_check: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    next_check: Option<String>,
}

impl Sidecar {
    pub fn new(vault: Id, key: &Key) -> Result<Self> {
        Ok(Sidecar { format: FORMAT, vault, key_check: check(vault, key)?, next_check: None })
    }

    /// For the while in which the file may be under either key.
    pub fn of_both(vault: Id, key: &Key, next: &Key) -> Result<Self> {
        Ok(Sidecar { next_check: Some(check(vault, next)?), ..Sidecar::new(vault, key)? })
    }

    /// The sidecar of the vault in this folder; none where it is missing or can't be read.
    pub fn read(folder: &Path) -> Option<Self> {
        let bytes = bounds::small(&folder.join(SIDECAR), MOST_BYTES)?;
        serde_json::from_slice(&bytes).ok().filter(|sidecar: &Sidecar| sidecar.format == FORMAT)
    }

    pub fn write(&self, folder: &Path) -> Result<()> {
        let body = serde_json::to_vec(self).map_err(|_| NearerError::internal("sidecar"))?;
        whole_file::write(&folder.join(SIDECAR), &body)
    }

    pub fn knows(&self, key: &Key) -> bool {
        check(self.vault, key).is_ok_and(|check| check == self.key_check || Some(check) == self.next_check)
    }
}

fn check(vault: Id, key: &Key) -> Result<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.bytes()).map_err(|_| NearerError::internal("hmac"))?;
    mac.update(vault.bytes());
    Ok(mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect())
}
