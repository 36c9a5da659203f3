//! Floor 4. Moments of stepping back and of coming near: what came before, what it was for, what followed.

mod check;
mod store;

pub use check::CHECKS;
pub use store::{
    BIN, MomentKind, Moves, NewMoment, add, add_as, count_since, delete, follow_entry, is_there,
};

use crate::form::{FieldShape, FilingKind};

/// What forms file here.
pub const FILING: &[FilingKind] = &[
    FilingKind {
        room: "pattern",
        kind: "distancing-moment",
        fields: &[
            ("person", FieldShape::Person),
            ("trigger", FieldShape::Text),
            ("need", FieldShape::Choice),
            ("feelings", FieldShape::Emotions),
            ("urge", FieldShape::Scale),
            ("moves", FieldShape::Choice),
            ("until_back", FieldShape::Choice),
        ],
    },
    FilingKind {
        room: "pattern",
        kind: "approach-moment",
        fields: &[
            ("person", FieldShape::Person),
            ("what", FieldShape::Text),
            ("way", FieldShape::Choice),
            ("happened", FieldShape::Text),
            ("feelings", FieldShape::Emotions),
        ],
    },
];

/// Offered to higher rooms: when someone stepped back or came near, and what it was for.
pub const VIEWS: &str = "CREATE VIEW pattern_view_moment AS
    SELECT pk, id, kind, happened, what, way, need, urge, until_back, at_ms, day FROM moment
    WHERE deleted_at IS NULL;
    CREATE VIEW pattern_view_move AS
    SELECT moment.id AS moment, moment_move.move, moment_move.own, moment.day FROM moment_move
    JOIN moment ON moment.pk = moment_move.moment WHERE moment.deleted_at IS NULL;";

#[cfg(test)]
mod tests;
