//! Safe copies: made by themselves into a folder that the person chose, read back, counted and compared before one counts
//! as safe, and kept by a rule.
//!
//! The folder is the front end's (`CopyFolder`): a path, a tree of documents, a bookmark. What carries a copy on from
//! there is the person's choice. What is known of copies stands in `vault.copies` beside the vault: days, sizes and
//! numbers of entries, no words. It is this phone's own, in no backup and no merge.

mod folder;
mod keep;
mod ledger;
mod model;
mod rule;

pub use folder::{CopyFolder, FolderError};
pub use keep::{copies, delete_copies, keep_copies, start_copies, stop_copies, write_copy};
pub use ledger::copies_known;
pub use model::{CopiesView, CopyLine, CopyMade, FolderTrouble, WhichCopy};

#[cfg(test)]
mod tests;
