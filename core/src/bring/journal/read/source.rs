//! What is read, within which limits, and what is found in it.

use crate::bounds::{self, Meter, Metered};
use crate::bring::archive::{Archive, FileInside, ZipLimits};
use crate::bring::journal::model::{FailureKind, JournalFormat, LeftOut};
use crate::bring::journal::when::When;
use crate::error::{NearerError, Reason, Result};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Something to bring in, as its file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::bring::journal) struct Item {
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
pub(in crate::bring::journal) struct Mood {
    pub label: String,
    /// −3 to +3, where the file itself says how good it is.
    pub suggested: Option<i8>,
}

/// What was found at one place.
#[derive(Debug)]
pub(in crate::bring::journal) struct Found {
    /// Empty where there is one file.
    pub file: String,
    pub line: u32,
    pub item: Result<Item, FailureKind>,
}

/// Largest item of a file, in bytes: an entry of two million characters in any script, and what stands around it.
pub(in crate::bring::journal) const MOST_ITEM: u64 = 16 << 20;
/// Cells of one line of a table: each takes eight bytes beside its text.
pub(super) const MOST_CELLS: u64 = 1_000_000;
/// Words of one list, such as its tags, that are looked at: an entry holds forty.
pub(super) const MOST_WORDS: usize = 1_000;
/// Characters that are kept of another app's word for something.
const MOST_LABEL: usize = 200;

/// Takes what was found, and the number of bytes read so far; an error ends the reading.
pub(in crate::bring::journal) type Sink<'a> = &'a mut dyn FnMut(Found, u64) -> Result<()>;

/// Limits, smaller in tests.
#[derive(Debug, Clone, Copy)]
pub(in crate::bring::journal) struct Limits {
    /// Bytes of one item.
    pub item: u64,
    /// Bytes of a file in a zip, unpacked.
    pub unpacked: u64,
    /// Files in a zip or a folder.
    pub files: u64,
}

impl Limits {
    pub const ALL: Limits = Limits { item: MOST_ITEM, unpacked: 4 << 30, files: 100_000 };

    /// The same of a zip.
    pub fn zip(self) -> ZipLimits {
        ZipLimits { files: self.files, one: self.unpacked, all: self.unpacked }
    }
}

/// What is read: a file or a folder, in a format, with limits.
#[derive(Debug, Clone)]
pub(in crate::bring::journal) struct ImportSource {
    pub path: PathBuf,
    pub format: JournalFormat,
    pub limits: Limits,
}

impl ImportSource {
    /// The file itself, after a byte order mark.
    pub(super) fn open<'a>(&self, meter: &Rc<Meter<'a>>) -> Result<Metered<'a, BufReader<File>>> {
        let file = BufReader::with_capacity(1 << 16, bounds::open(&self.path)?);
        Metered::new(file, Rc::clone(meter)).map_err(bounds::reading)
    }
}

/// The files in a zip.
pub(in crate::bring::journal) fn archive_names(path: &Path, limits: Limits) -> Result<Vec<FileInside>> {
    Archive::open(path, limits.zip())?.files()
}

/// Words of a list, as many as are looked at, none of them longer than a label.
pub(super) fn words<'a>(list: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let words = list.into_iter().map(str::trim).filter(|word| !word.is_empty());
    words.take(MOST_WORDS).map(label).collect()
}

/// Another app's word for something.
pub(super) fn label(word: &str) -> String {
    word.chars().take(MOST_LABEL).collect()
}

/// Names an item by what its app says of it, where it has no id of its own. What is in the item can't be read from it.
pub(super) fn key_of(app: &str, parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or(0).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let short: String = hash.finalize()[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{app}:{short}")
}

/// Where something in a file is larger than an entry with all that is around it.
pub(super) fn too_much(line: u32) -> NearerError {
    NearerError::invalid("import", Reason::TooMuchAtOnce { line })
}

/// Where a file can't be read any further.
pub(super) fn broken(line: u32) -> NearerError {
    NearerError::invalid("import", Reason::BrokenLine { line })
}
