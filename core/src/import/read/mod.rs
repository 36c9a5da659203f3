//! Every format as a stream of items of one kind.

mod archive;
mod array;
mod day_one;
mod daylio_backup;
mod daylio_csv;
mod jrnl;
mod pages;

use super::meter::{MOST_ITEM, Meter, Metered};
use super::model::{FailureKind, ImportFormat, LeftOut};
use super::when::When;
use crate::error::{NearerError, Reason, Result};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::rc::Rc;

pub(super) use archive::names as archive_names;

/// By what formats are told.
pub(super) mod formats {
    pub(in crate::import) use super::day_one::is_journal as is_day_one;
    pub(in crate::import) use super::daylio_backup::NAME as DAYLIO;
    pub(in crate::import) use super::daylio_csv::is_header as is_daylio_header;
    pub(in crate::import) use super::pages::is_page;
}

/// Something to bring in, as its file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// Names it: the same item of the same app has the same one.
    pub source_key: String,
    pub when: When,
    /// Markdown.
    pub text: String,
    /// The other app's word for a mood.
    pub mood: Option<Mood>,
    pub tags: Vec<String>,
    pub star: bool,
    pub left_out: LeftOut,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mood {
    pub label: String,
    /// −3 to +3, where the file itself says how good it is.
    pub suggested: Option<i8>,
}

/// What was found at one place.
#[derive(Debug)]
pub(super) struct Found {
    /// Empty where there is one file.
    pub file: String,
    pub line: u32,
    pub item: Result<Item, FailureKind>,
}

/// Takes what was found, and the number of bytes read so far; an error ends the reading.
pub(super) type Sink<'a> = &'a mut dyn FnMut(Found, u64) -> Result<()>;

/// Limits, smaller in tests.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Bytes of one item.
    pub item: u64,
    /// Bytes of a file in a zip, unpacked.
    pub unpacked: u64,
    /// Files in a zip or a folder.
    pub files: u64,
}

impl Limits {
    pub const ALL: Limits = Limits { item: MOST_ITEM, unpacked: 4 << 30, files: 100_000 };
}

/// What is read: a file or a folder, in a format, with limits.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub path: PathBuf,
    pub format: ImportFormat,
    pub limits: Limits,
}

impl Source {
    /// Bytes to read in all, for those who are told how far it is.
    pub fn bytes(&self) -> Result<u64> {
        match self.format {
            ImportFormat::DaylioBackup => daylio_backup::bytes(self),
            ImportFormat::DayOne => day_one::bytes(self),
            ImportFormat::Pages => pages::bytes(self),
            _ => Ok(std::fs::metadata(&self.path)?.len()),
        }
    }

    /// Hands every item to `sink`, in the order of the file.
    pub fn each(&self, sink: Sink<'_>) -> Result<()> {
        match self.format {
            ImportFormat::DaylioCsv => daylio_csv::each(self, sink),
            ImportFormat::DaylioBackup => daylio_backup::each(self, sink),
            ImportFormat::DayOne => day_one::each(self, sink),
            ImportFormat::Jrnl => jrnl::each(self, sink),
            ImportFormat::Pages => pages::each(self, sink),
            ImportFormat::Nearer => Err(NearerError::internal("import")),
        }
    }

    /// The file itself, after a byte order mark.
    fn open(&self) -> Result<(Metered<BufReader<File>>, Rc<Meter>)> {
        open(&self.path, self.limits)
    }
}

fn open(path: &Path, limits: Limits) -> Result<(Metered<BufReader<File>>, Rc<Meter>)> {
    let file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => NearerError::not_found("file"),
        _ => error.into(),
    })?;
    let meter = Meter::new(limits.item);
    Ok((Metered::new(BufReader::with_capacity(1 << 16, file), Rc::clone(&meter))?, meter))
}

/// Names an item by what its app says of it, where it has no id of its own. What is in the item can't be read from it.
fn key_of(app: &str, parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or(0).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let short: String = hash.finalize()[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{app}:{short}")
}

/// Where a file can't be read any further.
fn broken(line: u32) -> NearerError {
    NearerError::invalid("import", Reason::BrokenLine { line })
}
