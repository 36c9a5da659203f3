//! Floor 4. Ladders: small steps of trust with one person, the smallest first.

mod check;
mod store;

pub use check::CHECKS;
pub use store::{BIN, LadderStep, add, all, delete, set_done};

use crate::form::{FieldShape, FilingKind};

/// What forms file here.
pub const FILING: &[FilingKind] = &[FilingKind {
    room: "trust",
    kind: "ladder",
    fields: &[("person", FieldShape::Person), ("steps", FieldShape::List)],
}];

#[cfg(test)]
mod tests;
