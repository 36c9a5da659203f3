//! Loop Habit Tracker's files: its backup and its CSV archive.
//!
//! Columns are found by their names, never by their place: Loop's format has changed over the years. What comes in
//! is read to its end and checked before anything is written, and is taken in by one transaction.

mod archive;
mod backup;
mod model;
mod read;
mod take;

pub use model::HabitsFile;
pub use read::{look_at, read};
pub use take::{HabitsPlan, HabitsPlanLine, HabitsTaken};

#[cfg(test)]
mod tests;
