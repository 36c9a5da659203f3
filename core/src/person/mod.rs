//! The people of someone's life, as they name them.

mod check;
mod store;

pub use check::CHECKS;
pub use store::{
    BIN, Contact, Person, add, add_as, all, ask_again, by_name, contact, delete, get, link, name, rename,
    set_contact,
};

/// Offered to higher rooms: who is who.
pub const VIEWS: &str = "CREATE VIEW person_view_name AS
    SELECT pk, id, name, contact FROM person WHERE deleted_at IS NULL;
    CREATE VIEW person_view_any AS SELECT pk, id FROM person;";

#[cfg(test)]
mod tests;
