//! Moments of stepping back and of coming near: what came before, what it was for, what followed.

mod check;
mod filing;
mod store;

pub use check::CHECKS;
pub use filing::{FILING, MOVES, WAY};
pub use store::{
    BIN, MomentKind, Moves, NewMoment, add, add_as, count_since, delete, follow_entry, is_there,
};

/// Offered to higher rooms: when someone stepped back or came near, and what it was for.
pub const VIEWS: &str = "CREATE VIEW pattern_view_moment AS
    SELECT pk, id, kind, happened, what, way, need, urge, until_back, at_ms, day FROM moment
    WHERE deleted_at IS NULL;
    CREATE VIEW pattern_view_move AS
    SELECT moment.id AS moment, moment_move.move, moment_move.own, moment.day FROM moment_move
    JOIN moment ON moment.pk = moment_move.moment WHERE moment.deleted_at IS NULL;";

#[cfg(test)]
mod tests;
