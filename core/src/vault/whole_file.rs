//! Files and folders that their owner alone can read, written whole or not at all.

use crate::error::Result;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::Write;
use std::path::Path;

/// Writes a file whole or not at all: to a new file, synced, then renamed over the old one. A link that lies under its
/// name is replaced, never followed.
pub(super) fn write(path: &Path, body: &[u8]) -> Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let fresh = path.with_file_name(name);
    let mut file = create(&fresh)?;
    file.write_all(body)?;
    file.sync_all()?;
    fs::rename(&fresh, path)?;
    sync_folder(path)
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

/// Makes sure that a file's name outlasts a loss of power.
pub fn sync_folder(of: &Path) -> Result<()> {
    if let Some(folder) = of.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
