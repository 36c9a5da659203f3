//! Around a therapist's or another helper's sessions: what to bring, what stayed, what was repaired.

mod check;
mod filing;
mod store;

pub use check::CHECKS;
pub use filing::FILING;
pub use store::{BIN, NewNote, NoteKind, SessionNote, add, all, delete};

#[cfg(test)]
mod tests;
