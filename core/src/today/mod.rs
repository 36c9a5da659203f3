//! What today holds: little, with reasons, and nobody's name.

mod view;

pub use view::{DueItem, DueKind, TodayView, UnfinishedRun, today};

#[cfg(test)]
mod tests;
