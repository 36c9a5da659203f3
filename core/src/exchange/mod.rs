//! What goes out and comes in whole: sealed backups, the open document, restoring and merging.
//!
//! Everything that comes in goes one way: it is read to its end into a database in memory, checked
//! against the schema it says it has, brought up to today's, and only then taken into the vault, in one
//! transaction.

mod answers;
mod backup;
mod consent;
mod diary;
mod document;
mod document_outline;
mod document_read;
mod document_schema;
mod errand;
mod fhir;
mod former;
#[cfg(feature = "fuzz")]
pub mod fuzz;
mod incoming;
mod local;
mod look_over;
mod loop_habits;
mod merge;
mod passphrase;
mod payload;
mod recover;
mod recovery;
mod removal;
mod replace;
mod restore;
mod restored;
mod sealing;
mod sift;
mod twin;
mod undo;

pub use answers::{AnswersLine, AnswersPreview, StatedScore, UnreadLine, look_at_answers, take_answers};
pub use backup::{Backup, write_backup};
pub use diary::{DiaryEntry, DiaryPerson, each_entry, holds_more, person_of};
pub use document::write_document;
pub use document_read::{read_document, read_document_while};
pub use document_schema::document_schema;
pub use errand::{Errand, ProgressError, ProgressObserver};
pub use fhir::{BundleChoice, WrittenBundle, write_bundle};
pub use incoming::{Incoming, IncomingView};
pub use local::{LocalBackup, keep_up, local_backups};
pub use look_over::{LookedOver, UnreadView, look_over, unread};
pub use loop_habits::{
    HabitImport, HabitImportLine, HabitImportView, HabitsTaken, habit_import_view, open_habits, read_habits,
    take_habits, write_habits,
};
pub use passphrase::suggest_passphrase;
pub use recover::recover;
pub use recovery::{has_recovery, set_recovery};
pub use removal::{Removed, delete_entry_for_good, erase_answers, remove_for_good, renew_backups};
pub use restore::{
    Source, foresee, foresee_in_words, open_incoming, open_source, open_source_while, restore, restore_as,
    restore_in_words,
};
pub use restored::{MergeChoice, RestoreMode, Restored};
pub use undo::{CameIn, CanTakeBack, TakenBack, can_take_back, take_back, undoable};

#[cfg(test)]
mod tests;
