//! The readers of other apps' files one by one, without a vault: for fuzzing.

use super::item::fits;
use super::model::JournalFormat;
use super::read::{self, ImportSource, Limits};
use super::recognise::recognise;
use crate::error::Result;
use std::path::Path;

/// Reads a file in this format to its end, with all that is done to an item before the vault has it. Answers how many
/// items fit.
pub fn read_over(path: &Path, format: JournalFormat) -> Result<u32> {
    let source = ImportSource { path: path.to_path_buf(), format, limits: Limits::ALL };
    source.bytes()?;
    let mut fitting = 0;
    source.each(&|| true, &mut |found, _| {
        if let Ok(item) = found.item {
            let placed = item.when.place(chrono_tz::Tz::UTC);
            fitting += u32::from(placed.and_then(|(ms, _)| fits(&item, ms, i64::MAX)).is_ok());
        }
        Ok(())
    })?;
    Ok(fitting)
}

/// What a file is taken for.
pub fn tell(path: &Path) -> Result<JournalFormat> {
    recognise(path, Limits::ALL)
}

/// The names in a zip.
pub fn names(path: &Path) -> Result<usize> {
    Ok(read::archive_names(path, Limits::ALL)?.len())
}

/// A note in HTML as Markdown.
pub fn markdown(html: &str) -> String {
    super::html::markdown(html)
}
