use super::payload;
use super::sealing::{self, Seal};
use crate::errand::Errand;
use crate::error::Result;
use crate::passphrase::new_passphrase;
use crate::vault::Vault;
use rusqlite::MAIN_DB;
use std::path::Path;

/// A backup that stands whole on the disk.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Backup {
    /// The file's size.
    pub bytes: u64,
}

/// How much is sealed between two looks at whether the work was given up.
const PIECE: usize = 1 << 20;

/// Writes one file that holds everything: a standard SQLite database, sealed with age under a passphrase.
/// The standard tools open it; our own index and views are not in it, since they are made again.
///
/// Nothing is ever on the disk in the clear. In memory it takes 128 MB for a moment, to seal the passphrase, and then the
/// vault's size once and some 40 MB.
/// Errors: `Invalid` for a passphrase that can be guessed and for a vault over 900 MB; `Full`, `Unwritable`;
/// `Cancelled`. On any of them no file is left.
pub fn write_backup(vault: &Vault, path: &Path, passphrase: &str, errand: &Errand) -> Result<Backup> {
    // A closed vault says so before anything is made of the passphrase.
    vault.folder()?;
    let seal = Seal::Passphrase(new_passphrase(passphrase)?);
    seal_vault(vault, path, seal, errand)
}

pub(super) fn seal_vault(vault: &Vault, path: &Path, seal: Seal, errand: &Errand) -> Result<Backup> {
    // First of all: what scrypt takes is given back before the vault takes its part.
    let closed = sealing::close(seal)?;
    let mut payload = payload::of_vault(vault, &errand.part(0, 60))?;
    // Shared, not copied: the payload is a vault's size.
    let bytes = payload.serialize(MAIN_DB)?;
    let errand = errand.part(60, 100);
    sealing::seal(path, closed, |out| {
        let mut done = 0;
        for piece in bytes.chunks(PIECE) {
            out.write_all(piece)?;
            done += piece.len() as u64;
            errand.reached(done, bytes.len() as u64)?;
        }
        Ok(())
    })?;
    Ok(Backup { bytes: std::fs::metadata(path)?.len() })
}
