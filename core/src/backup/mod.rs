//! The whole vault, out and in: sealed backups, the open document, restoring, merging and taking back.
//!
//! Everything that comes in goes one way: it is read to its end into a database in memory, checked
//! against the schema it says it has, brought up to today's, and only then taken into the vault, in one
//! transaction.

mod consent;
mod copy;
mod diary;
mod document;
mod document_outline;
mod document_read;
mod document_schema;
mod former;
#[cfg(feature = "fuzz")]
pub mod fuzz;
mod incoming;
mod local;
mod look_over;
mod merge;
mod payload;
mod recover;
mod recovery;
mod removal;
mod replace;
mod report;
mod restore;
mod restored;
mod sealing;
mod sift;
mod twin;
mod undo;
mod write;

pub use copy::{SealedCopy, rehearse, seal_copy};
pub use diary::{DiaryEntry, DiaryPerson, each_entry, holds_more, person_of};
pub use document::write_document;
pub use document_read::{read_document, read_document_while};
pub use document_schema::document_schema;
pub use incoming::{Incoming, IncomingView};
pub use local::{LocalBackup, keep_up, local_backups};
pub use look_over::{LookedOver, UnreadView, look_over, unread};
pub use recover::recover;
pub use recovery::{has_recovery, set_recovery, take_lock_off};
pub use removal::{Removed, delete_entry_for_good, erase_answers, remove_for_good, renew_backups};
pub use report::write_report;
pub use restore::{
    Source, foresee, foresee_in_words, open_incoming, open_source, open_source_while, restore, restore_as,
    restore_in_words,
};
pub use restored::{MergeChoice, RestoreMode, Restored};
pub use undo::{CameIn, CanTakeBack, TakenBack, can_take_back, take_back, undoable};
pub use write::{Backup, write_backup};

#[cfg(test)]
mod tests;
