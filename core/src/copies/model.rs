use crate::record::words;
use crate::time::Day;
use serde::{Deserialize, Serialize};

words! {
    /// Why the last try came to nothing.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
    #[serde(rename_all = "kebab-case")]
    pub enum FolderTrouble {
        /// The folder isn't there any more.
        Gone = "gone",
        /// There is no space left in it, or on this device.
        Full = "full",
        /// It can be read and not written.
        ReadOnly = "read-only",
        /// It can't be reached for now.
        Offline = "offline",
        /// It takes too long.
        Slow = "slow",
        /// What was read back from it was not what had been written.
        Changed = "changed",
        /// It failed without a reason.
        Failed = "failed",
    }
}

/// Which copy is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum WhichCopy {
    /// Today's, where something has changed and none was made today.
    Todays,
    /// One at this moment.
    Now,
}

/// A copy that was read back, counted and compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct CopyLine {
    /// Name of its file in the folder.
    pub name: String,
    /// When it was made: milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    /// The person's day on which it was made.
    pub day: Day,
    /// Size of the file.
    pub bytes: u64,
    /// Entries of the journal in it.
    pub entries: u32,
}

/// How copies stand.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CopiesView {
    /// They are made by themselves.
    pub by_themselves: bool,
    /// What the folder is called; empty where none was chosen.
    pub folder: String,
    /// Those that are safe, the newest first.
    pub lines: Vec<CopyLine>,
    /// When the last safe one was and what it holds, or that there is none, in a sentence.
    pub words: String,
    /// What the last try ran into; none where it came to an end.
    pub trouble: Option<FolderTrouble>,
    /// The same in sentences, with what to do; empty where there is none.
    pub trouble_words: String,
    /// A calm word where the last safe one is older than two weeks; empty otherwise.
    pub overdue_words: String,
}

/// A copy that was made by hand, and read back.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CopyMade {
    /// Size of the file.
    pub bytes: u64,
    /// Entries of the journal in it.
    pub entries: u32,
    /// What it holds, in a sentence.
    pub words: String,
}
