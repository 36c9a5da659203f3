//! Takes the journal, practices and answers elsewhere, in the clear and in forms that other programs read. What loses
//! nothing is the open document (`backup`).

mod bundle;
mod csv;
mod day_one;
mod entry;
mod loop_habits;
mod markdown;
mod write;

pub use bundle::{BundleChoice, WrittenBundle, write_bundle};
pub use loop_habits::write_habits;
pub use write::{ExportFormat, Exported, write};

#[cfg(test)]
mod tests;
