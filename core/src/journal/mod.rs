//! Floor 3. The journal: what was written, when it happened, and with whom; found again as one types.

mod index;
mod model;
mod query;
mod search;
mod store;

pub use model::{EntryDraft, EntryKind, EntryLine, EntryView, JournalPage, Span};
pub use search::{page, search};
pub use store::{
    BIN, Written, delete, delete_person, edit, get, index_anew, refresh_index, rename_person, restore,
    restore_person, search_key, set_star, write,
};

use crate::form::{FieldShape, FilingKind};

/// What forms file here.
pub const FILING: &[FilingKind] = &[
    FilingKind {
        room: "journal",
        kind: "entry",
        fields: &[
            ("text", FieldShape::Words),
            ("feelings", FieldShape::Emotions),
            ("person", FieldShape::Person),
        ],
    },
    FilingKind {
        room: "journal",
        kind: "letter",
        fields: &[("text", FieldShape::Words), ("deliver", FieldShape::Date)],
    },
];

/// Offered to higher rooms: when something was written.
pub const VIEWS: &str = "CREATE VIEW journal_view_entry AS
    SELECT pk, id, kind, mood, at_ms, day FROM entry WHERE deleted_at IS NULL;";

#[cfg(test)]
mod tests;
