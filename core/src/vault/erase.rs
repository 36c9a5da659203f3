use super::folders::{Folders, PRIVATE, SHARED};
use super::key::{KeySlot, KeyStore};
use super::lock;
use crate::error::Result;
use std::fs;
use std::path::Path;

/// What could not be removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// The key is still in the key store. Without it nothing that is left can be read, so it matters most.
    pub key_left: bool,
    /// Names of files and folders that are still there.
    pub files_left: Vec<String>,
}

/// Removes everything: the keys first, so that whatever is left can't be read, then the vault, its WAL, its copies and
/// its backups, and what lies in the shared folder. What others put into the folders is left alone. Close the vault
/// before.
/// Never stops half-way: it goes on after what can't be removed, and names it.
///
/// Errors: `Busy` where the vault is open; then nothing was touched.
pub fn erase(folders: &Folders, keys: &dyn KeyStore) -> Result<Erased> {
    let held = folders.private().exists().then(|| lock::hold(folders.private())).transpose()?;
    let key_left = forget_keys(keys);
    let mut files_left = Vec::new();
    for folder in [folders.private(), folders.shared()] {
        files_left.extend(forget_files(folder));
    }
    drop(held);
    files_left.sort();
    Ok(Erased { key_left, files_left })
}

/// Names of what is still there.
fn forget_files(folder: &Path) -> Vec<String> {
    let mut left = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if !PRIVATE.iter().chain(SHARED).any(|start| name.starts_with(start)) {
            continue;
        }
        let removed = match entry.file_type() {
            Ok(kind) if kind.is_dir() => fs::remove_dir_all(&path),
            _ => fs::remove_file(&path),
        };
        if removed.is_err() && path.exists() {
            left.push(name);
        }
    }
    left
}

fn forget_keys(keys: &dyn KeyStore) -> bool {
    let mut left = false;
    for slot in KeySlot::ALL {
        left |= keys.delete(slot).is_err();
    }
    left
}
