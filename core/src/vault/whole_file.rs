//! Files and folders that their owner alone can read, written whole or not at all.

use crate::error::Result;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file whole or not at all: to a new file, synced, then renamed over the old one. A link that lies under its
/// name is replaced, never followed.
pub fn write(path: &Path, body: &[u8]) -> Result<()> {
    fill(path, |file| file.write_all(body))
}

/// Copies a file, whole or not at all, as `write` writes one.
pub(super) fn copy(from: &Path, to: &Path) -> Result<()> {
    let mut old = File::open(from)?;
    fill(to, |file| io::copy(&mut old, file).map(drop))
}

fn fill(path: &Path, body: impl FnOnce(&mut File) -> io::Result<()>) -> Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let fresh = path.with_file_name(name);
    let written = begin(&fresh, body).and_then(|()| Ok(fs::rename(&fresh, path)?));
    if written.is_err() {
        // On a full disk half a file would take room from what frees it.
        let _ = fs::remove_file(&fresh);
    }
    written?;
    sync_folder(path)
}

fn begin(fresh: &Path, body: impl FnOnce(&mut File) -> io::Result<()>) -> Result<()> {
    let mut file = create(fresh)?;
    body(&mut file)?;
    Ok(file.sync_all()?)
}

/// A new file in place of whatever has this name, for its owner alone (0600). A link is removed, never followed:
/// `create_new` opens nothing that is there.
pub fn create(path: &Path) -> Result<File> {
    let _ = fs::remove_file(path);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path)?)
}

/// Lets a file be written under another name, and renames it: it stands there whole, or not at all. `write` makes it by
/// `create` and syncs it.
pub fn write_whole<T>(path: &Path, write: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    let part = path.with_extension("part");
    let written = write(&part).and_then(|written| {
        fs::rename(&part, path)?;
        sync_folder(path)?;
        Ok(written)
    });
    if written.is_err() {
        // Half a file helps nobody; where it can't be removed, its name says what it is.
        let _ = fs::remove_file(&part);
    }
    written
}

/// Makes a folder for its owner alone (0700), where there is none.
pub fn make_folder(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    sync_folder(path)
}

/// Removes what a process left beside these files that ended while it wrote them: the files themselves stand whole.
pub(super) fn forget_unfinished(folder: &Path, names: &[&str]) {
    for name in names {
        // Where it stays, it is tried again the next time.
        let _ = fs::remove_file(folder.join(format!("{name}.new")));
    }
}

/// Makes sure that a file's name outlasts a loss of power.
pub fn sync_folder(of: &Path) -> Result<()> {
    if let Some(folder) = of.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_to_nothing_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        // Where a folder stands no file can be put.
        let taken = folder.path().join("taken");
        fs::create_dir_all(taken.join("something")).expect("a folder");
        assert!(write(&taken, b"body").is_err());
        assert!(!folder.path().join("taken.new").exists());
        assert!(write(&folder.path().join("nowhere/file"), b"body").is_err());
        fs::write(folder.path().join("file.new"), "half").expect("written");
        fs::write(folder.path().join("file"), "whole").expect("written");
        forget_unfinished(folder.path(), &["file", "other"]);
        assert!(!folder.path().join("file.new").exists());
        assert_eq!(fs::read(folder.path().join("file")).expect("there"), b"whole");
    }
}
