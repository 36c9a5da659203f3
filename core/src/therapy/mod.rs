//! Floor 4. Around a therapist's or another helper's sessions: what to bring, what stayed, what was repaired.

mod check;
mod store;

pub use check::CHECKS;
pub use store::{BIN, NewNote, NoteKind, SessionNote, add, all, delete};

use crate::form::{FieldShape, FilingKind};

/// What forms file here.
pub const FILING: &[FilingKind] = &[
    FilingKind {
        room: "therapy",
        kind: "agenda",
        fields: &[("items", FieldShape::Words), ("on", FieldShape::Date)],
    },
    FilingKind {
        room: "therapy",
        kind: "note",
        fields: &[("text", FieldShape::Words), ("on", FieldShape::Date)],
    },
    FilingKind {
        room: "therapy",
        kind: "rupture",
        fields: &[("happened", FieldShape::Text), ("repair", FieldShape::Words)],
    },
];

#[cfg(test)]
mod tests;
