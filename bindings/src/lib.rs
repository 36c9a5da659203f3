//! The façade: UniFFI objects over `nearer-core`. It wraps and decides nothing.
//!
//! `Library` is what needs no key and always opens; `Nearer` is the open vault, with one object a room.
//! Every call is synchronous and safe from any thread; front ends call off their main thread. Every call
//! returns a `Result`, and a panic inside becomes `Internal` instead of ending the app.

#![warn(missing_docs)]

mod assessment;
mod backup;
mod bin;
mod bring;
mod copies;
mod course;
mod export;
mod guard;
mod habit;
mod insight;
mod journal;
mod kept;
mod library;
mod lock;
mod nearer;
mod person;
mod plan;
mod reminder;
mod setting;
mod today;

pub use assessment::Assessments;
pub use backup::{BackupTaken, Backups, LookedAtBackup};
pub use bin::Bin;
pub use bring::{Bring, LookedAtAnswers, LookedAtHabits, LookedAtJournal, LookedAtQuestionnaire};
pub use copies::Copies;
pub use course::Course;
pub use export::Exports;
pub use habit::Habits;
pub use insight::Insights;
pub use journal::Journal;
pub use kept::Kept;
pub use library::Library;
pub use lock::Lock;
pub use nearer::Nearer;
pub use person::People;
pub use plan::Plans;
pub use reminder::Reminders;
pub use setting::SettingsRoom;
pub use today::Today;

uniffi::setup_scaffolding!();
