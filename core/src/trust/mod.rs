//! Ladders: small steps of trust with one person, the smallest first.

mod check;
mod filing;
mod store;

pub use check::CHECKS;
pub use filing::FILING;
pub use store::{BIN, LadderStep, add, all, delete, set_done};

#[cfg(test)]
mod tests;
