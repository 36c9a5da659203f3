//! A new vault in the place of one that can't be opened.
//!
//! The new one is made whole in a folder of its own, while the old one lies where it lay. Then a mark is written: from
//! it on the exchange is decided, and whoever opens the folder next goes on with it, from wherever it was cut short.
//! Before the mark there is the old vault, after it the new one, never none and never an empty one. The old one is
//! moved aside whole; nothing of it is removed.

use super::folders::{self, Folders};
use super::key::{Key, KeySlot, KeyStore};
use super::lock::{self, VaultLock};
use super::sidecar::Sidecar;
use super::{ASIDE, FILE, SIDECAR, whole_file};
use crate::error::{NearerError, Result};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The folder in which the new vault is made.
const BUILDING: &str = "vault.building";
/// The mark: the name of the folder that the old vault goes to.
pub(super) const MARK: &str = "vault.exchange";

/// A place for a new vault. While it lives, nobody opens the old one.
#[derive(Debug)]
pub struct Replacement {
    folder: PathBuf,
    _lock: VaultLock,
}

impl Replacement {
    /// Makes an empty folder for the new vault, and a key in the key store for it.
    ///
    /// Errors: `Busy` where the old vault is open; those of the key store.
    pub fn begin(folders: &Folders, keys: &dyn KeyStore, now_ms: i64) -> Result<Self> {
        let folder = folders.private();
        whole_file::make_folder(folder)?;
        let held = lock::hold(folder)?;
        folders::settle(folders, now_ms)?;
        finish(folder)?;
        settle_key(folder, keys)?;
        whole_file::make_folder(&folder.join(BUILDING))?;
        Ok(Replacement { folder: folder.to_path_buf(), _lock: held })
    }

    /// Where the new vault is to be made. It must be closed again before the exchange.
    pub fn place(&self) -> PathBuf {
        self.folder.join(BUILDING)
    }

    /// Puts the new vault in the old one's place. Where this fails before the mark, the old one stays.
    pub fn exchange(self, now_ms: i64) -> Result<()> {
        self.decide(now_ms)?;
        finish(&self.folder)
    }

    fn decide(&self, now_ms: i64) -> Result<()> {
        let place = self.place();
        // A WAL that was not written back would be left behind.
        let wal = fs::metadata(place.join(format!("{FILE}-wal"))).map_or(0, |file| file.len());
        if wal > 0 || !place.join(FILE).exists() {
            return Err(NearerError::internal("new vault"));
        }
        File::open(place.join(FILE))?.sync_all()?;
        whole_file::sync_folder(&place.join(FILE))?;
        let unused = |ms: &i64| !self.folder.join(format!("{ASIDE}{ms}")).exists();
        let aside = (now_ms..).find(unused).unwrap_or(now_ms);
        whole_file::write(&self.folder.join(MARK), format!("{ASIDE}{aside}").as_bytes())
    }

    /// Removes what was made so far. The old vault was not touched.
    pub fn abandon(self) {
        // What can't be removed goes with the next opening.
        let _ = fs::remove_dir_all(self.place());
    }
}

/// Finishes an exchange whose mark is written, and removes the rest of one whose mark is not. Called before a vault
/// is opened, every time.
pub(super) fn finish(folder: &Path) -> Result<()> {
    let building = folder.join(BUILDING);
    let mark = folder.join(MARK);
    let aside = match fs::read_to_string(&mark) {
        Ok(name) if name.starts_with(ASIDE) && !name.contains(['/', '\\']) => folder.join(name),
        // Only we write it, and whole; whatever else stands in it leads nowhere outside.
        Ok(_) => folder.join(format!("{ASIDE}0")),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if building.exists() {
                let _ = fs::remove_dir_all(&building);
            }
            return Ok(());
        }
        Err(error) => return Err(error.into()),
    };
    whole_file::make_folder(&aside)?;
    for (from, to) in steps(folder, &aside) {
        fs::rename(&from, &to)?;
        whole_file::sync_folder(&to)?;
        whole_file::sync_folder(&from)?;
    }
    fs::remove_file(&mark)?;
    whole_file::sync_folder(&mark)?;
    let _ = fs::remove_dir_all(&building);
    Ok(())
}

/// The renames that are still to be done, in their order: all files of the old vault, then the new vault's file, then
/// its sidecar. While the new file waits, the vault's names belong to the old vault.
fn steps(folder: &Path, aside: &Path) -> Vec<(PathBuf, PathBuf)> {
    let building = folder.join(BUILDING);
    let mut steps = Vec::new();
    if building.join(FILE).exists() {
        for name in [SIDECAR, &format!("{FILE}-shm"), &format!("{FILE}-wal"), FILE] {
            steps.push((folder.join(name), aside.join(name)));
        }
        steps.push((building.join(FILE), folder.join(FILE)));
    }
    steps.push((building.join(SIDECAR), folder.join(SIDECAR)));
    steps.retain(|(from, _)| from.exists());
    steps
}

/// Puts a key for the new vault into the slot `current`. It is the old vault's key where a slot has it, so that the
/// old vault can still be opened.
fn settle_key(folder: &Path, keys: &dyn KeyStore) -> Result<()> {
    let sidecar = Sidecar::read(folder);
    let (mut found, mut unreadable) = (Vec::new(), false);
    for slot in [KeySlot::Current, KeySlot::Next] {
        // Asked twice: some phones' key stores say once that nothing is there when something is.
        let answer = match Key::load(keys, slot) {
            Ok(None) | Err(NearerError::KeyMissing) => Key::load(keys, slot),
            answer => answer,
        };
        match answer {
            Ok(Some(key)) => found.push((slot, key)),
            Ok(None) => {}
            Err(NearerError::KeyMissing | NearerError::WrongKey) => unreadable = true,
            Err(error) => return Err(error),
        }
    }
    let known = found.iter().position(|(_, key)| sidecar.as_ref().is_some_and(|sidecar| sidecar.knows(key)));
    match found.get(known.unwrap_or(0)) {
        Some((KeySlot::Current, _)) => Ok(()),
        Some((_, key)) => key.save(keys, KeySlot::Current),
        None => {
            if unreadable {
                // Nothing is saved over what can't be opened: the key store begins anew.
                keys.delete(KeySlot::Current)?;
                keys.delete(KeySlot::Next)?;
            }
            Key::random()?.save(keys, KeySlot::Current)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::fixture;
    use crate::person;
    use crate::vault::MemoryKeyStore;
    use crate::vault::tests::{bytes, open};

    /// A folder with a vault that has one person, and beside it a new one that has two.
    fn decided() -> (tempfile::TempDir, MemoryKeyStore, PathBuf, Vec<u8>) {
        let house = fixture();
        house.vault.write(|tx| person::add(tx, "Old", None)).expect("written");
        house.vault.close();
        let old = fs::read(house.folder.path().join(FILE)).expect("readable");
        let replacement =
            Replacement::begin(&Folders::within(house.folder.path()), &house.keys, 0).expect("begun");
        let fresh = open(&replacement.place(), &house.keys).expect("a new vault");
        for name in ["New", "Newer"] {
            fresh.write(|tx| person::add(tx, name, None)).expect("written");
        }
        fresh.close();
        replacement.decide(77).expect("decided");
        let aside = house.folder.path().join(format!("{ASIDE}77"));
        (house.folder, house.keys, aside, old)
    }

    #[test]
    fn an_exchange_that_was_cut_short_at_any_step_goes_on_at_the_next_opening() {
        let (folder, _, aside, _) = decided();
        let all = steps(folder.path(), &aside).len();
        assert!(all >= 4, "{all}");
        for done in 0..=all {
            let (folder, keys, aside, old) = decided();
            whole_file::make_folder(&aside).expect("made");
            for (from, to) in steps(folder.path(), &aside).into_iter().take(done) {
                fs::rename(from, to).expect("renamed");
            }
            let vault = open(folder.path(), &keys).expect("opens");
            assert_eq!(vault.read(person::all).expect("read").len(), 2, "after {done} steps");
            assert_eq!(fs::read(aside.join(FILE)).expect("aside"), old);
            vault.close();
            assert!(!folder.path().join(BUILDING).exists() && !folder.path().join(MARK).exists());
            let kept = bytes(&aside);
            assert!(kept.contains_key(SIDECAR), "{:?}", kept.keys());
        }
    }

    #[test]
    fn a_new_vault_that_was_not_decided_on_is_let_go_of() {
        let (folder, keys, _, old) = decided();
        fs::remove_file(folder.path().join(MARK)).expect("removed");
        let vault = open(folder.path(), &keys).expect("opens");
        assert_eq!(vault.read(person::all).expect("read").len(), 1);
        vault.close();
        assert_eq!(fs::read(folder.path().join(FILE)).expect("readable").len(), old.len());
        assert!(!folder.path().join(BUILDING).exists());
    }
}
