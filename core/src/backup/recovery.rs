//! The recovery passphrase: it opens the app's own backups where the key is lost.
//!
//! Under the passphrase lies an identity of its own, as a file that the standard age tool reads as one; the vault knows
//! its public half and seals its backups to it, too. A new passphrase brings a new one: what is sealed from then on
//! opens with neither the old passphrase nor anything that it opened. The old file is kept under another name as long
//! as a backup is left that it may be needed for.

use super::former::kept;
use super::local;
use super::sealing::{self, MOST_IDENTITY, Opener, Seal};
use crate::errand::Errand;
use crate::error::{NearerError, Reason, Result};
use crate::passphrase::new_passphrase;
use crate::vault::{Folders, KeyStore, RECOVERY, Vault, note_try, put_aside, sync_folder, take_way_back};
use age::secrecy::ExposeSecret;
use age::x25519;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// How the new file is called until it takes the old one's place.
const FRESH: &str = "recovery.age.fresh";

/// Sets a recovery passphrase, in place of one that there was, and makes a backup that opens with it. A crash at any
/// step leaves the old one, the new one, or both opening what is sealed from then on, never none that is believed to.
///
/// Errors: `Invalid` for a passphrase that can be guessed. `Full` and `Unwritable` may be of the backup at the end: then
/// the passphrase is set all the same.
pub fn set_recovery(vault: &Vault, passphrase: &str, errand: &Errand) -> Result<()> {
    let folder = vault.folder()?;
    let closed = sealing::close(Seal::Passphrase(new_passphrase(passphrase)?))?;
    let identity = x25519::Identity::generate();
    sealing::seal(&folder.join(FRESH), closed, |out| {
        out.write_all(identity.to_string().expose_secret().as_bytes())?;
        Ok(out.write_all(b"\n")?)
    })?;
    // For a moment backups would open with both: whichever file stands, it opens them.
    vault.add_recovery(identity.to_public())?;
    put_aside(&folder, RECOVERY)?;
    fs::rename(folder.join(FRESH), folder.join(RECOVERY))?;
    sync_folder(&folder.join(RECOVERY))?;
    vault.rotate_identity(identity.to_public())?;
    local::make_anew(vault, errand)
}

/// Whether a recovery passphrase is set in this vault's folder.
pub fn has_recovery(folder: &Path) -> bool {
    folder.join(RECOVERY).exists()
}

/// The identity under a recovery passphrase that opens this backup: today's, or one of before. Errors: `NotFound`
/// where no passphrase was ever set; `Invalid` for another passphrase.
pub(super) fn recovered(folder: &Path, typed: &str, backup: &Path) -> Result<Opener> {
    let mut found = identities_under(folder, typed)?;
    // Where none of them opens it the passphrase is right, and what is wrong with the backup is for the backup to say.
    let fits = found.iter().position(|identity| sealing::is_sealed_to(backup, identity));
    Ok(Opener::Identity(found.swap_remove(fits.unwrap_or(found.len() - 1))))
}

/// What lies under a recovery passphrase: today's identity first. At least one.
///
/// Errors: `NotFound` where no passphrase was ever set; `Invalid` with `WrongPassphrase`.
fn identities_under(folder: &Path, typed: &str) -> Result<Vec<x25519::Identity>> {
    let files: Vec<PathBuf> = kept(folder, RECOVERY)?;
    if files.is_empty() {
        return Err(NearerError::not_found("recovery passphrase"));
    }
    let openers = sealing::openers(typed);
    let mut found = Vec::new();
    for file in files {
        let Ok((opened, _)) = sealing::open_with(&file, &openers) else { continue };
        let mut text = Zeroizing::new(String::new());
        if opened.take(MOST_IDENTITY).read_to_string(&mut text).is_ok()
            && let Ok(identity) = text.trim().parse::<x25519::Identity>()
        {
            found.push(identity);
        }
    }
    if found.is_empty() {
        return Err(NearerError::invalid("passphrase", Reason::WrongPassphrase));
    }
    Ok(found)
}

/// Takes the lock off a vault whose lock was forgotten, or whose key the key store lost. The vault is closed before, and
/// nothing of it is changed: it opens without a lock afterwards.
///
/// Errors: `NotFound` where no recovery passphrase was set, or none that leads back into the vault itself: its backups can
/// be restored then; `Invalid` with `WrongPassphrase` or `TooSoon`; those of the key store.
pub fn take_lock_off(folders: &Folders, keys: &dyn KeyStore, typed: &str) -> Result<()> {
    if !has_recovery(folders.private()) {
        return Err(NearerError::not_found("recovery passphrase"));
    }
    note_try(folders)?;
    let identities = identities_under(folders.private(), typed)?;
    take_way_back(folders, keys, &identities)
}
