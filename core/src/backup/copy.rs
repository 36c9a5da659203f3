//! A copy that carries its own way in: sealed as the app's own backups are, and with what the recovery passphrase opens
//! in its header. So it is made without the passphrase, by itself, and one file and the passphrase are all that it takes
//! to read it on another device.
//!
//! The header is age's. Beside the usual stanzas it has one of a type of ours, which other programs pass over:
//! `-> nearer-recovery`, and as its body the file `recovery.age`, that is the identity under the passphrase.

use super::incoming::Incoming;
use super::payload;
use super::sealing::{self, Opener, Seal, damaged};
use crate::bounds;
use crate::errand::Errand;
use crate::error::{NearerError, Result};
use crate::vault::{Hlc, RECOVERY, Vault};
use rusqlite::{Connection, MAIN_DB};
use sha2::{Digest, Sha256};
use std::io::Read;
use std::path::Path;

/// Largest sealed identity that is carried: ours takes 300 bytes, and a header is read up to 16 kB.
const MOST_CARRIED: u64 = 4 << 10;
/// How much is sealed between two looks at whether the work was given up.
const PIECE: usize = 1 << 20;

/// A copy as it was made, to be compared with what lies in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedCopy {
    /// The file's size.
    pub bytes: u64,
    /// Entries of the journal in it, those in its bin left out.
    pub entries: u32,
    /// The logical time of the last change in it.
    pub hlc: Hlc,
    /// SHA-256 of what was sealed.
    digest: [u8; 32],
    /// The sealed identity that it carries.
    carried: Vec<u8>,
}

/// Seals everything into one file, for whoever has the recovery passphrase. It is sealed to the vault's own identity as
/// well, so that the app can open it again without asking.
///
/// Errors: `NotFound` where no recovery passphrase is set; `Invalid` for a vault over 900 MB; `Cancelled`. On any of them no
/// file is left.
pub fn seal_copy(vault: &Vault, path: &Path, errand: &Errand) -> Result<SealedCopy> {
    let carried = bounds::small(&vault.folder()?.join(RECOVERY), MOST_CARRIED)
        .filter(|_| vault.has_recovery().unwrap_or(false))
        .ok_or_else(|| NearerError::not_found("recovery passphrase"))?;
    let closed = sealing::close(Seal::Carrying { to: vault.recipients()?, carried: carried.clone() })?;
    let mut payload = payload::of_vault(vault, &errand.part(0, 60))?;
    let (entries, hlc) = (entries_in(&payload)?, Hlc::last(&payload)?);
    let bytes = payload.serialize(MAIN_DB)?;
    let mut digest = Sha256::new();
    let errand = errand.part(60, 100);
    sealing::seal(path, closed, |out| {
        let mut done = 0;
        for piece in bytes.chunks(PIECE) {
            digest.update(piece);
            out.write_all(piece)?;
            done += piece.len() as u64;
            errand.reached(done, bytes.len() as u64)?;
        }
        Ok(())
    })?;
    let bytes = std::fs::metadata(path)?.len();
    Ok(SealedCopy { bytes, entries, hlc, digest: digest.finalize().into(), carried })
}

/// Opens a file that was brought back from where it lies, reads it to its end, counts what is in it and compares: it is
/// what was sealed, byte for byte, and it carries what the recovery passphrase opens.
///
/// Errors: `Invalid` with `DamagedFile`, `NotABackup`, `WrongPassphrase` or `CantBeRead` where it isn't; `Cancelled`.
pub fn rehearse(vault: &Vault, path: &Path, made: &SealedCopy) -> Result<()> {
    if sealing::carried(path)?.as_ref() != Some(&made.carried) {
        return Err(damaged());
    }
    let openers: Vec<Opener> = vault.identities()?.into_iter().map(Opener::Identity).collect();
    let (opened, bytes) = sealing::open_with(path, &openers)?;
    let mut digest = Sha256::new();
    let hashed = Hashed { from: opened, digest: &mut digest };
    let read = Incoming::read_own(hashed, bytes, vault.schema(), &|| !vault.is_closing())?;
    if entries_in(&read.sql)? != made.entries || <[u8; 32]>::from(digest.finalize()) != made.digest {
        return Err(damaged());
    }
    Ok(())
}

fn entries_in(sql: &Connection) -> Result<u32> {
    Ok(sql.query_row("SELECT count(*) FROM entry WHERE deleted_at IS NULL", [], |row| row.get(0))?)
}

struct Hashed<'a, R> {
    from: R,
    digest: &'a mut Sha256,
}

impl<R: Read> Read for Hashed<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.from.read(into)?;
        self.digest.update(&into[..read]);
        Ok(read)
    }
}
