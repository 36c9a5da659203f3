//! Bounds for what comes in: how much of a file is held in memory at once, how often a reader asks whether to
//! go on, and what is refused before a library sees it. ARCHITECTURE ("What comes in is bounded") lists them all.

mod directory;
mod head;
mod json;
mod meter;

pub use directory::{Opening, open_zip};
pub use head::{LOOKED_AT, is_age_head};
pub use json::{MOST_MEMORY, Within};
pub use meter::{GoesOn, Meter, Metered, Watched};

use crate::error::{NearerError, Reason, Result};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

/// Opens a file that comes in. An error is about that file, and never says that ours can't be written.
///
/// Errors: `NotFound`; `Invalid` with `CantBeRead`.
pub fn open(path: &Path) -> Result<File> {
    let file = File::open(path).map_err(reading)?;
    if file.metadata().map_err(reading)?.is_dir() {
        return Err(NearerError::invalid("file", Reason::CantBeRead));
    }
    Ok(file)
}

/// What a failed reading of something that comes in is called.
pub fn reading(error: io::Error) -> NearerError {
    match error.kind() {
        io::ErrorKind::NotFound => NearerError::not_found("file"),
        _ => NearerError::invalid("file", Reason::CantBeRead),
    }
}

/// The first `most` bytes of a file, which is then back at its beginning.
pub fn head(file: &mut File, most: u64) -> Result<Vec<u8>> {
    let mut head = Vec::new();
    file.by_ref().take(most).read_to_end(&mut head).map_err(reading)?;
    file.seek(SeekFrom::Start(0)).map_err(reading)?;
    Ok(head)
}

/// All bytes of a file that comes in, of which there are `most` at most: refused before they are read where there are
/// more.
///
/// Errors: `NotFound`; `Invalid` with `FileTooLarge` or `CantBeRead`.
pub fn whole(path: &Path, most: u64) -> Result<Vec<u8>> {
    let most_mb = u32::try_from(most / 1_000_000).unwrap_or(u32::MAX);
    let too_large = || NearerError::invalid("file", Reason::FileTooLarge { most_mb });
    let file = open(path)?;
    if file.metadata().map_err(reading)?.len() > most {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    // A pipe has no length beforehand.
    file.take(most + 1).read_to_end(&mut bytes).map_err(reading)?;
    if bytes.len() as u64 > most { Err(too_large()) } else { Ok(bytes) }
}

/// A small file of ours, whole; none where it is missing, can't be read, or is larger than `most` bytes.
pub fn small(path: &Path, most: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(most + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= most).then_some(bytes)
}

#[cfg(test)]
mod tests;
