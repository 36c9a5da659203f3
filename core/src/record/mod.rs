//! Rows as what they are to a person: an aggregate with its parts, known by an id, lying in the
//! bin for a while, leaving a tombstone, keeping what it said before, waiting for what it can't be without.
//!
//! What is needed of the tables is read from the file itself, so that a new table joins backups, exports,
//! merges and the bin without a line about it. Knows no room but by its name, and what of it can lie in the bin.

mod aggregate;
mod bin;
mod check;
mod kept;
mod lenient;
mod row;
mod stone;
mod take_away;
mod version;
mod waiting;
mod word;

pub use aggregate::{Changed, Dangling, Document, each, each_numbered, get, id_of, pk_of, put};
pub use bin::{
    BinKind, Binned, InBin, days_left, expired, in_bin, is_in_bin, kept_until, put_in_bin, take_out_of_bin,
};
pub use check::{Checked, MOST_NAMED, MOST_SOURCE, RowCheck};
pub use kept::CHECKS;
pub use lenient::{one_readable, or_default, readable};
pub use row::{Cell, Rows, add, add_as, insert, moment, update, update_where, upsert};
pub use stone::{
    Tombstone, forget_waiting, is_buried, lay_aside, purge, purge_as, purge_with_all, remove_without_stone,
    stone_of, tombstone,
};
pub use take_away::{take_away, take_away_keyed};
pub use version::{
    Version, count_versions, forget_versions, forget_versions_of, has_versions_until, keep_document,
    keep_version, versions,
};
pub use waiting::{Said, has_waited_until, put_what_can_be, said, waiting};
pub use word::Word;
pub(crate) use word::words;

#[cfg(test)]
mod tests;
