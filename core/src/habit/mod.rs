//! Floor 3. Daily practices: what is done how often, what was marked, and how strong it has grown.

mod model;
mod schedule;
mod store;
mod strength;

pub use model::{MarkKind, NewPractice, PracticeView, Schedule};
pub use schedule::is_due;
pub use store::{BIN, add, add_plan, archive, clear_mark, delete, get, is_taken, list, mark, take};
pub use strength::strength;

use crate::form::{FieldShape, FilingKind};

/// What forms file here: a plan, where the person said that it shall become a practice.
pub const FILING: &[FilingKind] =
    &[FilingKind { room: "habit", kind: "practice", fields: &[("plan", FieldShape::Plan)] }];

/// Offered to higher rooms: what was marked when.
pub const VIEWS: &str = "CREATE VIEW habit_view_mark AS
    SELECT practice.id AS practice, practice.name, mark.day, mark.mark FROM mark
    JOIN practice ON practice.pk = mark.practice
    WHERE mark.deleted_at IS NULL AND practice.deleted_at IS NULL;";

#[cfg(test)]
mod tests;
