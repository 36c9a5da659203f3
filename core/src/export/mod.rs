//! Takes the journal elsewhere, in the clear and in forms that other programs read. What loses nothing is the
//! open document (`exchange`).

mod csv;
mod day_one;
mod entry;
mod markdown;
mod write;

pub use write::{ExportFormat, Exported, write};

#[cfg(test)]
mod tests;
