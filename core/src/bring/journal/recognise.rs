//! Tells by its content what a file is.

use super::model::JournalFormat;
use super::read::{self, Limits, formats};
use crate::bounds;
use crate::error::{NearerError, Reason, Result};
use std::path::Path;

/// How much of a file is looked at.
const HEAD: u64 = 64 << 10;

/// The format of this file or folder. `Invalid` with `UnknownFile` where it is none that can be brought in.
pub(super) fn recognise(path: &Path, limits: Limits) -> Result<JournalFormat> {
    if path.is_dir() {
        return Ok(JournalFormat::Pages);
    }
    let head = bounds::head(&mut bounds::open(path)?, HEAD)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let unknown = || NearerError::invalid("import", Reason::UnknownFile);
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return Err(NearerError::invalid("import", Reason::NotUtf8));
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        let files = read::archive_names(path, limits)?;
        let any = |is: &dyn Fn(&str) -> bool| files.iter().any(|file| !file.unsafe_name && is(&file.name));
        return if any(&|name| name == formats::DAYLIO) {
            Ok(JournalFormat::DaylioBackup)
        } else if any(&formats::is_day_one) {
            Ok(JournalFormat::DayOne)
        } else if any(&formats::is_page) {
            Ok(JournalFormat::Pages)
        } else {
            Err(unknown())
        };
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    let holds = |word: &str| text.windows(word.len()).any(|window| window == word.as_bytes());
    if text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{') {
        return if holds("\"nearer-document\"") {
            Ok(JournalFormat::Nearer)
        } else if holds("\"creationDate\"") || holds("\"metadata\"") {
            Ok(JournalFormat::DayOne)
        } else if holds("\"entries\"") {
            Ok(JournalFormat::Jrnl)
        } else {
            Err(unknown())
        };
    }
    if formats::is_daylio_header(text) {
        return Ok(JournalFormat::DaylioCsv);
    }
    if formats::is_page(&name) { Ok(JournalFormat::Pages) } else { Err(unknown()) }
}
