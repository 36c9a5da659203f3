//! The people of someone's life, as they name them.

mod check;
mod store;

pub use check::CHECKS;
pub use store::{
    BIN, Contact, Known, Person, add, add_as, all, ask_again, by_name, delete, get, hint, hinted, kept_apart,
    known, lately_lost, lift, link, mark_died, name, rename, set_child, set_contact, set_picked, to_pick,
    undo_died,
};

/// Offered to higher rooms: who is who, and whether anything leads on to them. To somebody who has died nothing does.
pub const VIEWS: &str = "CREATE VIEW person_view_name AS
    SELECT pk, id, name, CASE died WHEN 1 THEN 'hold' ELSE contact END AS contact, lifted_at
    FROM person WHERE deleted_at IS NULL;
    CREATE VIEW person_view_any AS SELECT pk, id FROM person;";

#[cfg(test)]
mod tests;
