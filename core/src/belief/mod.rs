//! Beliefs about oneself, others and closeness: how true they feel over time, and what speaks for
//! and against them.

mod check;
mod filing;
mod store;

pub use check::CHECKS;
pub use filing::FILING;
pub use store::{About, BIN, Belief, NewBelief, Side, add, add_evidence, all, delete, rate, set_kinder};

/// Offered to higher rooms: how true each belief felt when (0 to 100).
pub const VIEWS: &str = "CREATE VIEW belief_view_rating AS
    SELECT belief.id AS belief, belief.belief AS words, belief_rating.rating, belief_rating.at_ms,
      belief_rating.day
    FROM belief_rating JOIN belief ON belief.pk = belief_rating.belief
    WHERE belief_rating.deleted_at IS NULL AND belief.deleted_at IS NULL;";

#[cfg(test)]
mod tests;
