//! `vault.copies`: what is known of copies, beside the vault.

use super::model::{CopyLine, FolderTrouble};
use crate::bounds;
use crate::error::{NearerError, Result};
use crate::time::Day;
use crate::vault::{Folders, write_file};
use serde::{Deserialize, Serialize};
use std::path::Path;

const FILE: &str = "vault.copies";
const FORMAT: u32 = 1;
/// Largest file that is read: of some forty copies it takes eight thousand bytes.
const MOST_BYTES: u64 = 1 << 20;

/// A safe copy, and the logical time of the last change in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    #[serde(flatten)]
    pub line: CopyLine,
    pub hlc: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ledger {
    pub format: u32,
    pub by_themselves: bool,
    /// What the folder is called.
    pub folder: String,
    /// The day on which it was chosen.
    pub since: Day,
    /// Those that are safe, in the order in which they were made.
    pub kept: Vec<Kept>,
    /// Names under which something may lie that isn't whole: they are removed before the next copy.
    #[serde(default)]
    pub unsure: Vec<String>,
    /// When a copy was last tried, ms UTC.
    pub tried_ms: i64,
    pub trouble: Option<FolderTrouble>,
}

impl Ledger {
    /// What is known; of a file that is missing or can't be read: nothing, and the next copy begins it anew.
    pub fn read(folder: &Path, today: Day) -> Self {
        let read = bounds::small(&folder.join(FILE), MOST_BYTES)
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .filter(|ledger: &Ledger| ledger.format == FORMAT);
        read.unwrap_or_else(|| Ledger {
            format: FORMAT,
            by_themselves: false,
            folder: String::new(),
            since: today,
            kept: Vec::new(),
            unsure: Vec::new(),
            tried_ms: 0,
            trouble: None,
        })
    }

    pub fn write(&self, folder: &Path) -> Result<()> {
        let body = serde_json::to_vec(self).map_err(|_| NearerError::internal("copies"))?;
        write_file(&folder.join(FILE), &body)
    }
}

/// Names of the copies that lie in the chosen folder as far as is known, the newest first. Needs no key.
pub fn copies_known(folders: &Folders) -> Vec<String> {
    let ledger = Ledger::read(folders.private(), Day::of_utc(0));
    ledger.kept.into_iter().rev().map(|copy| copy.line.name).collect()
}
