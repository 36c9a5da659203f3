//! Every format as a stream of items of one kind.

mod array;
mod day_one;
mod daylio_backup;
mod daylio_csv;
mod jrnl;
mod pages;
mod source;

use super::model::JournalFormat;
use crate::bounds::GoesOn;
use crate::error::{NearerError, Result};

pub(super) use source::{Found, ImportSource, Item, Limits, MOST_ITEM, Sink, archive_names};
use source::{MOST_CELLS, MOST_WORDS, Mood, broken, key_of, label, too_much, words};

/// By what formats are told.
pub(super) mod formats {
    pub(in crate::bring::journal) use super::day_one::is_journal as is_day_one;
    pub(in crate::bring::journal) use super::daylio_backup::NAME as DAYLIO;
    pub(in crate::bring::journal) use super::daylio_csv::is_header as is_daylio_header;
    pub(in crate::bring::journal) use super::pages::is_page;
}

impl ImportSource {
    /// Bytes to read in all, for those who are told how far it is.
    pub fn bytes(&self) -> Result<u64> {
        match self.format {
            JournalFormat::DaylioBackup => daylio_backup::bytes(self),
            JournalFormat::DayOne => day_one::bytes(self),
            JournalFormat::Pages => pages::bytes(self),
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
            JournalFormat::DaylioCsv => daylio_csv::each(self, goes_on, sink),
            JournalFormat::DaylioBackup => daylio_backup::each(self, goes_on, sink),
            JournalFormat::DayOne => day_one::each(self, goes_on, sink),
            JournalFormat::Jrnl => jrnl::each(self, goes_on, sink),
            JournalFormat::Pages => pages::each(self, goes_on, sink),
            JournalFormat::Nearer => Err(NearerError::internal("import")),
        };
        // A reader that was stopped says that it is broken, or that one item is.
        if goes_on() { read } else { Err(NearerError::Cancelled) }
    }
}
