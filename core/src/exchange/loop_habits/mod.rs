//! Loop Habit Tracker's files: its backup and its CSV archive come in, and a CSV archive of its shape goes out.
//!
//! Columns are found by their names, never by their place: Loop's format has changed over the years. What comes in
//! is read to its end and checked before anything is written, and is taken in by one transaction.

mod archive;
mod backup;
mod model;
mod read;
mod take;
mod write;

pub use model::HabitImport;
pub use read::{open_habits, read_habits};
pub use take::{HabitImportLine, HabitImportView, HabitsTaken, habit_import_view, take_habits};
pub use write::write_habits;

#[cfg(test)]
mod tests;
