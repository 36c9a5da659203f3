//! Removing something for good: out of the vault, and out of what the app itself keeps beside it.

use super::local;
use crate::bin::{self, BinKind};
use crate::capture;
use crate::course::{self, Content};
use crate::errand::Errand;
use crate::error::Result;
use crate::journal;
use crate::record;
use crate::text::{Catalogue, args};
use crate::vault::{ASIDE, FILE, Id, Vault};
use std::fs;
use std::path::Path;

/// What was done, and what could not be.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct Removed {
    /// The app's own backups that were replaced by one of what is left.
    pub backups_renewed: u32,
    /// Copies of the vault from before an update that were removed.
    pub copies_removed: u32,
    /// Backups and copies that could not be replaced and may still hold it: try again with `renew_backups`.
    pub backups_left: u32,
    /// Older vaults that could not be opened and lie aside: what is in them can't be told.
    pub vaults_aside: u32,
    /// The same in sentences.
    pub words: String,
}

/// Removes something that lies in the bin for good: out of the vault with its earlier versions, and out of the app's
/// own backups and copies. Where those can't be made anew, it says so, and the rest is done all the same.
///
/// Errors: `NotFound` where no such thing lies in the bin.
pub fn remove_for_good(
    vault: &Vault,
    catalogue: &Catalogue,
    kind: BinKind,
    id: Id,
    errand: &Errand,
) -> Result<Removed> {
    vault.write(|tx| bin::purge_now(tx, kind, id))?;
    renew_backups(vault, catalogue, errand)
}

/// The same for an entry of the journal, in the bin or not.
///
/// Errors: `NotFound`.
pub fn delete_entry_for_good(vault: &Vault, content: &Content, id: Id, errand: &Errand) -> Result<Removed> {
    vault.write(|tx| {
        if !record::is_in_bin(&tx.sql, &journal::BIN, id)? {
            capture::delete(tx, &content.feelings, id)?;
        }
        bin::purge_now(tx, BinKind::Entry, id)
    })?;
    renew_backups(vault, &content.catalogue, errand)
}

/// Removes all answers to a measure for good, of everyone or about one person.
pub fn erase_answers(
    vault: &Vault,
    content: &Content,
    measure: &str,
    person: Option<Id>,
    errand: &Errand,
) -> Result<Removed> {
    vault.write(|tx| {
        let measure = course::measure(&tx.sql, content, measure)?;
        bin::purge_answers(tx, &measure, person)
    })?;
    renew_backups(vault, &content.catalogue, errand)
}

/// Makes the app's own backups anew and removes copies from before updates, so that nothing that was removed for good
/// is in them.
pub fn renew_backups(vault: &Vault, catalogue: &Catalogue, errand: &Errand) -> Result<Removed> {
    let folder = vault.folder()?;
    let mut removed = Removed::default();
    match local::begin_anew(vault, errand) {
        Ok(count) => removed.backups_renewed = count,
        Err(_) => removed.backups_left = local::count(vault)?,
    }
    for entry in fs::read_dir(&folder)?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(&format!("{FILE}.before-")) {
            match fs::remove_file(entry.path()) {
                Ok(()) => removed.copies_removed += 1,
                Err(_) => removed.backups_left += 1,
            }
        } else if name.starts_with(ASIDE) && holds_a_vault(&entry.path()) {
            removed.vaults_aside += 1;
        }
    }
    removed.words = words(catalogue, &removed);
    Ok(removed)
}

fn holds_a_vault(folder: &Path) -> bool {
    folder.join(FILE).exists()
}

fn words(catalogue: &Catalogue, removed: &Removed) -> String {
    let first = if removed.backups_left > 0 { "removed-not-from-backups" } else { "removed-everywhere" };
    let mut words = vec![catalogue.text(first)];
    if removed.vaults_aside > 0 {
        words.push(catalogue.say("removed-vault-aside", &args([("count", removed.vaults_aside.into())])));
    }
    words.push(catalogue.text("removed-elsewhere"));
    words.join(" ")
}
