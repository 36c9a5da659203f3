use crate::error::Result;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

/// Writes a file whole or not at all: to a new file, synced, then renamed over the old one.
pub(super) fn write(path: &Path, body: &[u8]) -> Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let fresh = path.with_file_name(name);
    let mut file = File::create(&fresh)?;
    file.write_all(body)?;
    file.sync_all()?;
    fs::rename(&fresh, path)?;
    sync_folder(path)
}

/// Makes sure that a file's name outlasts a loss of power.
pub fn sync_folder(of: &Path) -> Result<()> {
    if let Some(folder) = of.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
