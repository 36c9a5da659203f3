//! What is remembered of closeness: events, caregivers, and what was learned then.

mod check;
mod filing;
mod store;

pub use check::CHECKS;
pub use filing::FILING;
pub use store::{BIN, HoldsNow, NewRecollection, Recollection, RecollectionKind, add, all, delete};

/// Offered to higher rooms: what was learned then.
pub const VIEWS: &str = "CREATE VIEW history_view_learned AS
    SELECT id, subject AS learned, words AS today, holds_now, at_ms, day FROM recollection
    WHERE kind = 'learned' AND deleted_at IS NULL;";

#[cfg(test)]
mod tests;
