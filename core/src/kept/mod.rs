//! What exercises filed into rooms that have no page of their own: to look at, and to put into the bin.

mod view;

pub use view::{KeptGroup, KeptItem, delete, kept, set_done};

#[cfg(test)]
mod tests;
