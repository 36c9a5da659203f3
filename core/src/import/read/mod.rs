//! Every format as a stream of items of one kind.

mod archive;
mod array;
mod day_one;
mod daylio_backup;
mod daylio_csv;
mod jrnl;
mod pages;

use super::model::{FailureKind, ImportFormat, LeftOut};
use super::when::When;
use crate::bounds::{self, GoesOn, Meter, Metered};
use crate::error::{NearerError, Reason, Result};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;
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

/// Largest item of a file, in bytes: an entry of two million characters in any script, and what stands around it.
pub(super) const MOST_ITEM: u64 = 16 << 20;
/// Cells of one line of a table: each takes eight bytes beside its text.
const MOST_CELLS: u64 = 1_000_000;
/// Words of one list, such as its tags, that are looked at: an entry holds forty.
const MOST_WORDS: usize = 1_000;
/// Characters that are kept of another app's word for something.
const MOST_LABEL: usize = 200;

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
    ///
    /// `goes_on` is asked also within an item, every 64 kB: `Cancelled` where it says no.
    ///
    /// Errors: `Cancelled` where `goes_on` says no; `Invalid` with what is wrong with the file, and its line.
    pub fn each(&self, goes_on: GoesOn<'_>, sink: Sink<'_>) -> Result<()> {
        let read = match self.format {
            ImportFormat::DaylioCsv => daylio_csv::each(self, goes_on, sink),
            ImportFormat::DaylioBackup => daylio_backup::each(self, goes_on, sink),
            ImportFormat::DayOne => day_one::each(self, goes_on, sink),
            ImportFormat::Jrnl => jrnl::each(self, goes_on, sink),
            ImportFormat::Pages => pages::each(self, goes_on, sink),
            ImportFormat::Nearer => Err(NearerError::internal("import")),
        };
        // A reader that was stopped says that it is broken, or that one item is.
        if goes_on() { read } else { Err(NearerError::Cancelled) }
    }

    /// The file itself, after a byte order mark.
    fn open<'a>(&self, meter: &Rc<Meter<'a>>) -> Result<Metered<'a, BufReader<File>>> {
        let file = BufReader::with_capacity(1 << 16, bounds::open(&self.path)?);
        Metered::new(file, Rc::clone(meter)).map_err(bounds::reading)
    }
}

/// Words of a list, as many as are looked at, none of them longer than a label.
fn words<'a>(list: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let words = list.into_iter().map(str::trim).filter(|word| !word.is_empty());
    words.take(MOST_WORDS).map(label).collect()
}

/// Another app's word for something.
fn label(word: &str) -> String {
    word.chars().take(MOST_LABEL).collect()
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

/// Where something in a file is larger than an entry with all that is around it.
fn too_much(line: u32) -> NearerError {
    NearerError::invalid("import", Reason::TooMuchAtOnce { line })
}

/// Where a file can't be read any further.
fn broken(line: u32) -> NearerError {
    NearerError::invalid("import", Reason::BrokenLine { line })
}
