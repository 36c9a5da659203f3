use super::folder::{CopyFolder, FolderError};
use super::ledger::{Kept, Ledger};
use super::model::{CopiesView, CopyLine, CopyMade, FolderTrouble, WhichCopy};
use super::rule::{is_due, is_overdue, too_old};
use crate::backup::{rehearse, seal_copy};
use crate::errand::Errand;
use crate::error::{NearerError, Reason, Result};
use crate::record::Word;
use crate::text::{Catalogue, args};
use crate::time::Stamp;
use crate::vault::{Hlc, Id, Vault};
use std::fs;
use std::path::Path;

/// Longest name of a folder, in characters.
const MOST_FOLDER: u32 = 200;
/// The copy on its way out, and as it was read back. Both lie beside the vault, and only while a copy is made.
const OUT: &str = "vault.copy.out";
const BACK: &str = "vault.copy.back";

/// How copies stand.
pub fn copies(vault: &Vault, strings: &Catalogue) -> Result<CopiesView> {
    let now = vault.now()?;
    Ok(view(&Ledger::read(&vault.folder()?, now.day), &now, strings))
}

/// Lets copies be made by themselves into this folder, and makes the first one. `called` is what a screen calls the folder.
///
/// Errors: `NotFound` where no recovery passphrase is set, since nothing would open them; `Invalid` with `TooLong`;
/// `Cancelled`.
pub fn start_copies(
    vault: &Vault,
    folder: &dyn CopyFolder,
    called: &str,
    strings: &Catalogue,
    errand: &Errand,
) -> Result<CopiesView> {
    if called.chars().count() > MOST_FOLDER as usize {
        return Err(NearerError::invalid("folder", Reason::TooLong { most: MOST_FOLDER }));
    }
    if !vault.has_recovery()? {
        return Err(NearerError::not_found("recovery passphrase"));
    }
    let (private, now) = (vault.folder()?, vault.now()?);
    let mut ledger = Ledger::read(&private, now.day);
    // What lies in another folder is not looked after any more.
    ledger.kept.clear();
    ledger =
        Ledger { by_themselves: true, folder: called.to_owned(), since: now.day, trouble: None, ..ledger };
    ledger.write(&private)?;
    keep_copies(vault, folder, WhichCopy::Now, strings, errand)
}

/// Makes no more copies by itself. Those that lie in the folder stay there.
pub fn stop_copies(vault: &Vault, strings: &Catalogue) -> Result<CopiesView> {
    let (private, now) = (vault.folder()?, vault.now()?);
    let ledger = Ledger { by_themselves: false, trouble: None, ..Ledger::read(&private, now.day) };
    ledger.write(&private)?;
    Ok(view(&ledger, &now, strings))
}

/// Makes a copy, reads it back, and lets go of those that the rule keeps no longer. What the folder ran into is told in the
/// view and tried again later; it is no error. Called by the front end when the vault was opened and after changes, off
/// its main thread.
///
/// Errors: `NotFound` where no recovery passphrase is set; `Cancelled`.
pub fn keep_copies(
    vault: &Vault,
    folder: &dyn CopyFolder,
    which: WhichCopy,
    strings: &Catalogue,
    errand: &Errand,
) -> Result<CopiesView> {
    let (private, now) = (vault.folder()?, vault.now()?);
    let mut ledger = Ledger::read(&private, now.day);
    if which == WhichCopy::Todays && !is_due(&ledger, &now, vault.read(Hlc::last)?) {
        return Ok(view(&ledger, &now, strings));
    }
    let own = own_ending(vault)?;
    let name = name_of(&now, &own);
    // Noted before: wherever this is cut short, the next try knows what to clear away.
    ledger.unsure.push(name.clone());
    ledger.write(&private)?;
    clear_away(&mut ledger, folder, &name, &own);
    let made = make(vault, folder, &private, &name, &now, errand);
    for name in [OUT, BACK] {
        let _ = fs::remove_file(private.join(name));
    }
    ledger.tried_ms = now.at_ms;
    if made.is_err() {
        clear_away(&mut ledger, folder, "", &own);
    }
    ledger.trouble = match made {
        Ok(kept) => {
            ledger.unsure.retain(|unsure| *unsure != name);
            ledger.kept.retain(|other| other.line.name != kept.line.name);
            ledger.kept.push(kept);
            // It is safe from here on, whatever becomes of older ones.
            ledger.write(&private)?;
            forget(&mut ledger, folder, &now, &own).err().map(FolderTrouble::from)
        }
        Err(Unmade::Here(error)) => {
            ledger.write(&private)?;
            return Err(error);
        }
        Err(Unmade::There(trouble)) => Some(trouble),
    };
    ledger.write(&private)?;
    Ok(view(&ledger, &now, strings))
}

/// Makes a copy by hand, at this path, and reads it back.
///
/// Errors: `NotFound` where no recovery passphrase is set; `Invalid` with `DamagedFile` where what was read back isn't what was
/// written; `Full`, `Unwritable`, `Cancelled`. On any of them no file is left.
pub fn write_copy(vault: &Vault, path: &Path, strings: &Catalogue, errand: &Errand) -> Result<CopyMade> {
    let made = seal_copy(vault, path, &errand.part(0, 70))?;
    let rehearsed = errand.reached(70, 100).and_then(|()| rehearse(vault, path, &made));
    if rehearsed.is_err() {
        let _ = fs::remove_file(path);
    }
    rehearsed?;
    let _ = errand.reached(1, 1);
    let words = strings.say("copies-made", &args([("entries", made.entries.into())]));
    Ok(CopyMade { bytes: made.bytes, entries: made.entries, words })
}

/// Removes the copies that lie in the chosen folder. Names of those that could not be reached.
pub fn delete_copies(names: Vec<String>, folder: &dyn CopyFolder) -> Vec<String> {
    names.into_iter().filter(|name| folder.delete(name.clone()).is_err()).collect()
}

/// Why a copy wasn't made: the vault's own error, or the folder's trouble.
enum Unmade {
    Here(NearerError),
    There(FolderTrouble),
}

impl From<NearerError> for Unmade {
    fn from(error: NearerError) -> Self {
        match error {
            // Of this device's disk, where the copy is made first.
            NearerError::Full => Unmade::There(FolderTrouble::Full),
            error => Unmade::Here(error),
        }
    }
}

impl From<FolderError> for Unmade {
    fn from(error: FolderError) -> Self {
        Unmade::There(error.into())
    }
}

fn make(
    vault: &Vault,
    folder: &dyn CopyFolder,
    private: &Path,
    name: &str,
    now: &Stamp,
    errand: &Errand,
) -> Result<Kept, Unmade> {
    let (out, back) = (private.join(OUT), private.join(BACK));
    let text = |path: &Path| path.to_string_lossy().into_owned();
    let made = seal_copy(vault, &out, &errand.part(0, 50))?;
    folder.write(text(&out), name.to_owned())?;
    errand.reached(70, 100)?;
    // Nothing counts but what lies there and comes back.
    folder.read(name.to_owned(), text(&back))?;
    rehearse(vault, &back, &made).map_err(|error| match error {
        NearerError::Cancelled | NearerError::Closed => Unmade::Here(error),
        NearerError::Full => Unmade::There(FolderTrouble::Full),
        _ => Unmade::There(FolderTrouble::Changed),
    })?;
    let _ = errand.reached(1, 1);
    let line = CopyLine {
        name: name.to_owned(),
        at_ms: now.at_ms,
        day: now.day,
        bytes: made.bytes,
        entries: made.entries,
    };
    Ok(Kept { line, hlc: made.hlc.0 })
}

/// Removes what an earlier try may have left that isn't whole, but for one name.
fn clear_away(ledger: &mut Ledger, folder: &dyn CopyFolder, but: &str, own: &str) {
    let safe: Vec<String> = ledger.kept.iter().map(|copy| copy.line.name.clone()).collect();
    ledger.unsure.retain(|name| {
        // Only what this device made, whatever somebody wrote into the file of what is known.
        let is_to_go = name != but && name.ends_with(own) && !safe.contains(name);
        name == but || is_to_go && folder.delete(name.clone()).is_err()
    });
}

/// Lets go of what the rule keeps no longer, and of what isn't there any more.
fn forget(ledger: &mut Ledger, folder: &dyn CopyFolder, now: &Stamp, own: &str) -> Result<(), FolderError> {
    let there = folder.list()?;
    let newest = ledger.kept.last().map(|copy| copy.line.name.clone());
    // A folder that is shown late may not list what it has just been given.
    ledger.kept.retain(|copy| there.contains(&copy.line.name) || Some(&copy.line.name) == newest.as_ref());
    for name in too_old(&ledger.kept, now) {
        // Only what this device made, whatever somebody wrote into the file of what is known.
        if name.ends_with(own) {
            folder.delete(name.clone())?;
        }
        ledger.kept.retain(|copy| copy.line.name != name);
    }
    Ok(())
}

/// How the names of this device's copies end: of two phones that use one folder, each looks after its own.
fn own_ending(vault: &Vault) -> Result<String> {
    let device: Id = vault.read(|sql| {
        let own = "SELECT id FROM device WHERE pk = (SELECT device FROM vault_state)";
        Ok(sql.query_row(own, [], |row| row.get(0))?)
    })?;
    let id = device.to_string();
    // The last digits of a UUIDv7 are random.
    Ok(format!(" {}.age", &id[id.len().saturating_sub(8)..]))
}

/// As it stands in a list of files: sorted by name they are sorted by time. It holds no character that a file system
/// refuses.
fn name_of(now: &Stamp, own: &str) -> String {
    let second = (now.at_ms.div_euclid(1000) + i64::from(now.offset_s)).rem_euclid(86_400);
    format!("Nearer {} {:02}.{:02}.{:02}{own}", now.day, second / 3600, second / 60 % 60, second % 60)
}

fn view(ledger: &Ledger, now: &Stamp, strings: &Catalogue) -> CopiesView {
    let lines: Vec<CopyLine> = ledger.kept.iter().rev().map(|copy| copy.line.clone()).collect();
    let day = |line: &CopyLine| strings.day(line.day);
    let words = match lines.first() {
        Some(last) => {
            let said = args([("day", day(last).into()), ("entries", last.entries.into())]);
            strings.say("copies-last", &said)
        }
        None => strings.text("copies-none"),
    };
    let overdue_words = match (is_overdue(ledger, now.day), lines.first()) {
        (false, _) => String::new(),
        (true, Some(last)) => strings.say("copies-overdue", &args([("day", day(last).into())])),
        (true, None) => strings.text("copies-never"),
    };
    CopiesView {
        by_themselves: ledger.by_themselves,
        folder: ledger.folder.clone(),
        words,
        trouble: ledger.trouble,
        trouble_words: ledger
            .trouble
            .map_or_else(String::new, |trouble| strings.text(&format!("copies-trouble-{}", trouble.word()))),
        overdue_words,
        lines,
    }
}
