//! Tags: words that entries share. A tag is known by its name, case and accents aside.

mod check;
mod store;

pub use check::CHECKS;
pub use store::{MOST_NAME, Tag, ensure, id_of, name};

/// Offered to higher rooms: the names of tags.
pub const VIEWS: &str = "CREATE VIEW tag_view_name AS SELECT pk, id, name FROM tag WHERE deleted_at IS NULL;";

#[cfg(test)]
mod tests;
