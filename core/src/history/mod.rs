//! Floor 3. What is remembered of closeness: events, caregivers, and what was learned then.

mod check;
mod store;

pub use check::CHECKS;
pub use store::{BIN, HoldsNow, NewRecollection, Recollection, RecollectionKind, add, all, delete};

use crate::form::{FieldShape, FilingKind};

/// What forms file here.
pub const FILING: &[FilingKind] = &[
    FilingKind {
        room: "history",
        kind: "event",
        fields: &[
            ("when", FieldShape::Text),
            ("happened", FieldShape::Text),
            ("nearness", FieldShape::Scale),
            ("person", FieldShape::Person),
        ],
    },
    FilingKind {
        room: "history",
        kind: "caregiver",
        fields: &[
            ("caregiver", FieldShape::Text),
            ("words", FieldShape::Words),
            ("memory", FieldShape::Text),
        ],
    },
    FilingKind {
        room: "history",
        kind: "learned",
        fields: &[
            ("learned", FieldShape::Text),
            ("holds_now", FieldShape::Choice),
            ("today", FieldShape::Text),
        ],
    },
];

/// Offered to higher rooms: what was learned then.
pub const VIEWS: &str = "CREATE VIEW history_view_learned AS
    SELECT id, subject AS learned, words AS today, holds_now, at_ms, day FROM recollection
    WHERE kind = 'learned' AND deleted_at IS NULL;";

#[cfg(test)]
mod tests;
