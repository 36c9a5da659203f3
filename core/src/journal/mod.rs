//! Floor 3. The journal: what was written, when it happened, and with whom; found again as one types.

mod calendar;
mod check;
mod draft;
mod filing;
mod index;
mod model;
mod offer;
mod people;
mod query;
mod row;
mod search;
mod snippet;
mod store;
mod version;

pub use calendar::{Count, DayView, JournalCounts, MonthView, counts, days, month, on_this_day};
pub use check::CHECKS;
pub use draft::{KeptDraft, draft, drafts, drop_draft, keep_draft, save_edit};
pub use filing::FILING;
pub use index::{index_anew, index_is_whole, refresh_index, search_key};
pub use model::{
    EntryDraft, EntryKind, EntryLine, EntryVersion, EntryView, JournalAsk, JournalFilter, JournalPage, MOODS,
    Span, Way,
};
pub use offer::{CheckInKind, CheckIns, Chip, Prompt, Prompts, Topic, last_prompted, written_about};
pub use people::{delete_person, rename_person, restore_person};
pub use row::{count, each, get};
pub use search::{find, page, search};
pub use store::{
    BIN, MOST_PARTS, MOST_TEXT, Written, check, delete, edit, is_imported, is_known, more_tonight, no_mood,
    restore, set_star, write,
};
pub use version::{put_back, versions};

/// Offered to higher rooms: when something was written, what more is to be added to, and which ids are taken.
pub const VIEWS: &str = "CREATE VIEW journal_view_entry AS
    SELECT pk, id, kind, mood, way, at_ms, day, more_on FROM entry WHERE deleted_at IS NULL;
    CREATE VIEW journal_view_any AS SELECT id FROM entry;";

#[cfg(test)]
mod tests;
