//! The journal: what was written, when it happened, and with whom; found again as one types.

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
pub use draft::{KeptDraft, draft, drafts, drop_draft, keep_draft};
pub use filing::FILING;
pub use index::{index_anew, index_is_whole, refresh_index, search_key};
pub use model::{
    EntryDraft, EntryKind, EntryLine, EntryVersion, EntryView, JournalAsk, JournalFilter, JournalPage, MOODS,
    MOST_PARTS, MOST_TEXT, Span, Way, check, no_mood,
};
pub use offer::{CheckInKind, CheckIns, Chip, Prompt, PromptTopic, Prompts, last_prompted, written_about};
pub use people::{delete_person, rename_person, restore_person};
pub use row::{count, each, get};
pub use search::{find, page, search};
pub use store::{
    BIN, Written, delete, edit, is_imported, is_known, more_tonight, restore, save_edit, set_star, write,
};
pub use version::{put_back, versions};

/// Offered to higher rooms: when something was written, what more is to be added to, and which ids are taken.
pub const VIEWS: &str = "CREATE VIEW journal_view_entry AS
    SELECT pk, id, kind, mood, way, at_ms, day, more_on FROM entry WHERE deleted_at IS NULL;
    CREATE VIEW journal_view_any AS SELECT id FROM entry;";

#[cfg(test)]
mod tests;
