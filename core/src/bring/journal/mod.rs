//! Brings in what someone wrote elsewhere: looked at first, then taken in one transaction.
//!
//! A file is read twice, as a stream: once to count what is in it and what must be asked, once to take it in. So no
//! file is too large for the memory, and nothing of it lies anywhere in between. Each item gets a `source_key` made of
//! what it is in its file: a second import finds it again, also in the bin and as a tombstone.

#[cfg(feature = "fuzz")]
pub mod fuzz;
mod html;
mod item;
mod look;
mod model;
mod own;
mod read;
mod recognise;
mod report;
mod take;
mod watch;
mod when;

pub use look::{JournalFile, look_at};
pub use model::{
    FailureKind, JournalChoice, JournalFailure, JournalFormat, JournalPlan, JournalSample, JournalTaken,
    LeftOut, MoodChoice, MoodLabel,
};

#[cfg(test)]
mod tests;
