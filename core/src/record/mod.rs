//! Floor 0.5. Rows as what they are to a person: an aggregate with its parts, known by an id, lying in the
//! bin for a while, leaving a tombstone, keeping what it said before.
//!
//! What is needed of the tables is read from the file itself, so that a new table joins backups, exports,
//! merges and the bin without a line about it. Knows no room.

mod aggregate;
mod bin;
mod row;
mod version;

pub use aggregate::{Changed, Dangling, Document, each, get, id_of, pk_of, put};
pub use bin::{
    Binned, InBin, KEPT_DAYS, Tombstone, bury, expired, in_bin, is_buried, is_in_bin, purge, purge_as,
    put_in_bin, take_out_of_bin, tombstone, unbury,
};
pub use row::{Cell, add, add_as, set};
pub use version::{Version, count_versions, forget_versions, keep_document, keep_version, versions};

#[cfg(test)]
mod tests;
