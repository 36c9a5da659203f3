//! Floor 0.5. Rows as what they are to a person: an aggregate with its parts, known by an id, lying in the
//! bin for a while, leaving a tombstone, keeping what it said before, waiting for what it can't be without.
//!
//! What is needed of the tables is read from the file itself, so that a new table joins backups, exports,
//! merges and the bin without a line about it. Knows no room.

mod aggregate;
mod bin;
mod row;
mod stone;
mod version;
mod waiting;

pub use aggregate::{Changed, Dangling, Document, each, get, id_of, pk_of, put};
pub use bin::{Binned, InBin, KEPT_DAYS, expired, in_bin, is_in_bin, put_in_bin, take_out_of_bin};
pub use row::{Cell, add, add_as, set};
pub use stone::{
    Tombstone, forget_waiting, is_buried, purge, purge_as, purge_with_all, stone_of, take_away, tombstone,
};
pub use version::{Version, count_versions, forget_versions, keep_document, keep_version, versions};
pub use waiting::{Said, put_what_can_be, said, waiting};

#[cfg(test)]
mod tests;
