//! The app's own backups: the last five, at most one a day and only after a change, and those from before something
//! came in. They are sealed to the vault's identity, and to the one that the recovery passphrase opens.

use super::former;
use super::sealing::Seal;
use super::write::seal_vault;
use crate::errand::Errand;
use crate::error::{NearerError, Result};
use crate::record;
use crate::time::{Day, Stamp, can_be_now, can_be_today};
use crate::vault::{BACKUPS, Hlc, Vault, make_folder};
use std::fs;
use std::path::{Path, PathBuf};

/// How many are kept.
const KEPT: usize = 5;
/// What the name of such a one ends with.
const BEFORE: &str = "before";

/// One of the app's own backups.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LocalBackup {
    /// Names it when it is to be restored.
    pub name: String,
    /// The person's day on which it was made.
    pub day: Day,
    /// Size of the file.
    pub bytes: u64,
}

/// What a file's name says: the day, the place among all, and the logical time of the last change in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Named {
    place: u64,
    day: Day,
    hlc: Hlc,
    /// Made before something came in.
    before: bool,
}

/// A backup from before something comes in.
#[derive(Debug)]
pub(super) struct KeptCopy {
    pub name: String,
    /// The logical time of the last change in it.
    pub hlc: Hlc,
}

impl KeptCopy {
    /// Lets go of it, where nothing came in.
    pub fn remove(&self, vault: &Vault) -> Result<()> {
        Ok(fs::remove_file(vault.folder()?.join(BACKUPS).join(&self.name))?)
    }
}

impl Named {
    fn read(name: &str) -> Option<Self> {
        let mut parts = name.strip_suffix(".age")?.split('_');
        let named = Named {
            place: parts.next()?.parse().ok()?,
            day: Day::parse(parts.next()?).ok()?,
            hlc: Hlc(parts.next()?.parse().ok()?),
            before: false,
        };
        match parts.next() {
            None => Some(named),
            Some(BEFORE) if parts.next().is_none() => Some(Named { before: true, ..named }),
            Some(_) => None,
        }
    }

    fn name(&self) -> String {
        let before = if self.before { format!("_{BEFORE}") } else { String::new() };
        format!("{:06}_{}_{}{before}.age", self.place, self.day, self.hlc.0)
    }
}

/// The app's own backups, newest first. Needs no key.
pub fn local_backups(folder: &Path) -> Result<Vec<LocalBackup>> {
    let mut found = all(folder)?;
    found.reverse();
    found
        .into_iter()
        .map(|named| {
            let name = named.name();
            let bytes = fs::metadata(folder.join(BACKUPS).join(&name))?.len();
            Ok(LocalBackup { name, day: named.day, bytes })
        })
        .collect()
}

/// Makes today's backup where something has changed since the last one. Answers whether it did. Called by
/// the front end when the vault was opened, off its main thread.
pub fn keep_up(vault: &Vault, errand: &Errand) -> Result<bool> {
    let folder = vault.folder()?;
    let now = vault.now()?;
    forget_before(vault, &now)?;
    let kept: Vec<Named> = all(&folder)?.into_iter().filter(|named| !named.before).collect();
    // Any of today's will do: a clock that jumps to and fro makes none each time.
    if kept.iter().any(|one| one.day == now.day) {
        return Ok(false);
    }
    if let Some(last) = kept.last()
        && last.hlc == vault.read(Hlc::last)?
    {
        return Ok(false);
    }
    make(vault, &now, false, errand)?;
    Ok(true)
}

/// Keeps all that is here before something comes in. It pushes none of the others out.
pub(super) fn make_before(vault: &Vault, errand: &Errand) -> Result<KeptCopy> {
    let named = make(vault, &vault.now()?, true, errand)?;
    Ok(KeptCopy { name: named.name(), hlc: named.hlc })
}

/// Forgets what came in longer ago than something is kept, and lets go of copies that nothing is taken back by any more. Those
/// of today stay: something may be coming in at this moment.
fn forget_before(vault: &Vault, now: &Stamp) -> Result<()> {
    let until = vault.read(|sql| record::kept_until(sql, now.at_ms))?;
    if let Some(until) = until
        && vault.read(|sql| Ok(sql.prepare("SELECT 1 FROM taken WHERE at <= ?1")?.exists([until])?))?
    {
        vault.write(|tx| Ok(tx.sql.execute("DELETE FROM taken WHERE at <= ?1", [until])?))?;
    }
    let needed: Vec<String> = vault.read(|sql| {
        Ok(sql
            .prepare("SELECT copy FROM taken")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    })?;
    let folder = vault.folder()?;
    for named in all(&folder)?.into_iter().filter(|named| named.before && named.day != now.day) {
        if !needed.contains(&named.name()) {
            fs::remove_file(folder.join(BACKUPS).join(named.name()))?;
        }
    }
    Ok(())
}

/// Makes a backup that opens with what backups are sealed to now, also where there is one of the same state.
pub(super) fn make_anew(vault: &Vault, errand: &Errand) -> Result<()> {
    if vault.read(Hlc::last)? == Hlc(0) {
        return Ok(());
    }
    make(vault, &vault.now()?, false, errand).map(|_| ())
}

fn make(vault: &Vault, now: &Stamp, before: bool, errand: &Errand) -> Result<Named> {
    let folder = vault.folder()?;
    make_folder(&folder.join(BACKUPS))?;
    forget_unfinished(&folder);
    let place = all(&folder)?.last().map_or(1, |last| last.place + 1);
    let named = Named { place, day: now.day, hlc: vault.read(Hlc::last)?, before };
    let seal = Seal::Recipients(vault.recipients()?);
    seal_vault(vault, &folder.join(BACKUPS).join(named.name()), seal, errand)?;
    // Others go only once the new one stands whole on the disk: first those of a day that is still to come or can't have
    // been, which a wrong clock made; then the oldest, unless the clock is surely wrong now.
    let mut found: Vec<Named> = all(&folder)?.into_iter().filter(|other| !other.before).collect();
    let too_many = found.len().saturating_sub(KEPT);
    found.retain(|other| *other != named && (can_be_now(now.at_ms) || is_odd(other.day, now)));
    found.sort_by_key(|other| (!is_odd(other.day, now), other.place));
    for old in found.iter().take(too_many) {
        fs::remove_file(folder.join(BACKUPS).join(old.name()))?;
    }
    forget_former(vault, &folder)?;
    Ok(named)
}

fn forget_former(vault: &Vault, folder: &Path) -> Result<()> {
    let left: Vec<PathBuf> =
        all(folder)?.iter().map(|named| folder.join(BACKUPS).join(named.name())).collect();
    former::forget_former(vault, &left)
}

/// Whether a clock that is right shows this day later, or never did. Where the clock is surely wrong now, it says nothing
/// of days that it doesn't know of yet.
fn is_odd(day: Day, now: &Stamp) -> bool {
    !can_be_today(day) || can_be_now(now.at_ms) && day > now.day.plus(1)
}

/// Removes what a process left that ended while it wrote a backup: as large as one, and none.
fn forget_unfinished(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder.join(BACKUPS)) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|end| end == "part") {
            // Where it stays, it is tried again the next time.
            let _ = fs::remove_file(path);
        }
    }
}

/// Removes the app's own backups and makes one of what is left: after something was removed for good, it is
/// in none of them. Answers how many there were.
pub(super) fn begin_anew(vault: &Vault, errand: &Errand) -> Result<u32> {
    let folder = vault.folder()?;
    let old = all(&folder)?;
    if old.is_empty() {
        return Ok(0);
    }
    make(vault, &vault.now()?, false, errand)?;
    for named in &old {
        let path = folder.join(BACKUPS).join(named.name());
        if path.exists() {
            fs::remove_file(path)?;
        }
    }
    forget_former(vault, &folder)?;
    Ok(u32::try_from(old.len()).unwrap_or(u32::MAX))
}

/// How many of the app's own backups there are.
pub(super) fn count(vault: &Vault) -> Result<u32> {
    Ok(u32::try_from(all(&vault.folder()?)?.len()).unwrap_or(u32::MAX))
}

/// Where the backup of this name lies. Only names that the list gives are taken.
pub(super) fn path(folder: &Path, name: &str) -> Result<PathBuf> {
    let path = folder.join(BACKUPS).join(name);
    match Named::read(name) {
        Some(_) if path.is_file() => Ok(path),
        _ => Err(NearerError::not_found("backup")),
    }
}

fn all(folder: &Path) -> Result<Vec<Named>> {
    let Ok(entries) = fs::read_dir(folder.join(BACKUPS)) else { return Ok(Vec::new()) };
    let mut found: Vec<Named> =
        entries.flatten().filter_map(|entry| Named::read(&entry.file_name().to_string_lossy())).collect();
    found.sort();
    Ok(found)
}
