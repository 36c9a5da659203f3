use super::model::{HabitsFile, unknown_file};
use super::{archive, backup};
use crate::bounds;
use crate::error::Result;
use crate::vault::Vault;
use std::path::Path;

/// Largest file that is read.
const MOST_BYTES: u64 = 64_000_000;

/// Reads a backup or an archive of Loop's, by what the file is and not by its name. Changes nothing.
///
/// Errors: `Invalid` with `FileTooLarge`, `UnknownFile` for what is neither, `DamagedFile`, `TooManyInside` for too many
/// habits or days; `NotFound`; `Closed`.
pub fn look_at(vault: &Vault, path: &Path) -> Result<HabitsFile> {
    vault.folder()?;
    read(path)
}

/// The same without a vault.
pub fn read(path: &Path) -> Result<HabitsFile> {
    let bytes = bounds::whole(path, MOST_BYTES)?;
    let habits = if bytes.starts_with(b"SQLite format 3\0") {
        backup::read(bytes)?
    } else if bytes.starts_with(b"PK\x03\x04") {
        archive::read(&bytes)?
    } else {
        return Err(unknown_file());
    };
    Ok(HabitsFile::of(habits))
}
