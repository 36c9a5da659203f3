use super::model::{HabitImport, unknown_file};
use super::{archive, backup};
use crate::bounds;
use crate::error::{NearerError, Reason, Result};
use crate::vault::Vault;
use std::io::Read;
use std::path::Path;

/// Largest file that is read.
const MOST_MB: u32 = 64;

/// The same as `read_habits`, for a vault to be taken into: a closed one says so before anything is read.
///
/// Errors: `NotFound`; `Invalid`: `FileTooLarge`, `UnknownFile`, `DamagedFile`, or `TooManyInside` for too many
/// habits or days.
pub fn open_habits(vault: &Vault, path: &Path) -> Result<HabitImport> {
    vault.folder()?;
    read_habits(path)
}

/// Reads a backup or an archive of Loop's, by what the file is and not by its name.
///
/// Errors: `Invalid` with `FileTooLarge`, `UnknownFile` for what is neither, `DamagedFile`, `TooManyInside` for too many
/// habits or days; `NotFound`.
pub fn read_habits(path: &Path) -> Result<HabitImport> {
    let mut file = bounds::open(path)?;
    let length = file.metadata().map_err(bounds::reading)?.len();
    if length > u64::from(MOST_MB) * 1_000_000 {
        return Err(NearerError::invalid("import", Reason::FileTooLarge { most_mb: MOST_MB }));
    }
    let mut bytes = Vec::new();
    file.by_ref().take(length).read_to_end(&mut bytes).map_err(bounds::reading)?;
    let habits = if bytes.starts_with(b"SQLite format 3\0") {
        backup::read(bytes)?
    } else if bytes.starts_with(b"PK\x03\x04") {
        archive::read(&bytes)?
    } else {
        return Err(unknown_file());
    };
    Ok(HabitImport::of(habits))
}
