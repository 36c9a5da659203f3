use crate::error::Result;
use crate::vault::sync_folder;
use std::fs;
use std::path::Path;

/// Writes a file under another name and renames it: it stands there whole, or not at all.
pub(super) fn whole<T>(path: &Path, write: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    let part = path.with_extension("part");
    let written = write(&part).and_then(|written| {
        fs::rename(&part, path)?;
        sync_folder(path)?;
        Ok(written)
    });
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}
