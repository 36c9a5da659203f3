//! What an item must be to become an entry.

use super::model::FailureKind;
use super::read::Item;
use crate::error::{NearerError, Reason, Result};
use crate::journal::{MOST_PARTS, MOST_TEXT};
use crate::tag;
use crate::text::fold;
use std::collections::HashSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// Most entries of one file: thirty a day for ninety years.
const MOST_ENTRIES: u32 = 1_000_000;

/// Keys of the items so far, as short as they tell them apart: a million of them take some 16 MB.
#[derive(Default)]
pub(super) struct Keys(HashSet<u64>);

impl Keys {
    /// Whether it is the first of its key.
    ///
    /// Errors: `Invalid` with `TooManyInside`.
    pub fn note(&mut self, key: &str) -> Result<bool> {
        let mut hash = DefaultHasher::new();
        key.hash(&mut hash);
        let new = self.0.insert(hash.finish());
        if self.0.len() > MOST_ENTRIES as usize {
            return Err(NearerError::invalid("import", Reason::TooManyInside { most: MOST_ENTRIES }));
        }
        Ok(new)
    }
}

/// When an entry can be, and how much it can hold.
pub(super) fn fits_in_time(text: &str, ms: i64, now_ms: i64) -> Result<(), FailureKind> {
    if ms > now_ms {
        return Err(FailureKind::InTheFuture);
    }
    if ms < 0 {
        return Err(FailureKind::TooLongAgo);
    }
    let most = MOST_TEXT as usize;
    if text.len() > most && text.chars().count() > most {
        return Err(FailureKind::TooLong);
    }
    Ok(())
}

/// Whether an entry can be made of it.
pub(super) fn fits(item: &Item, ms: i64, now_ms: i64) -> Result<(), FailureKind> {
    fits_in_time(&item.text, ms, now_ms)?;
    if item.text.trim().is_empty() && item.mood.is_none() && cleaned(&item.tags).0.is_empty() {
        return Err(FailureKind::Empty);
    }
    Ok(())
}

/// What the words mean that Daylio begins with.
pub(super) fn usual(label: &str) -> Option<i8> {
    match label.to_lowercase().as_str() {
        "rad" => Some(3),
        "good" => Some(2),
        "meh" => Some(0),
        "bad" => Some(-2),
        "awful" => Some(-3),
        _ => None,
    }
}

/// Names as tags can be: once each, not too long, no more than an entry holds; and whether some were too many.
pub(super) fn cleaned(names: &[String]) -> (Vec<String>, bool) {
    let (mut seen, mut tags) = (HashSet::new(), Vec::new());
    for name in names {
        let name: String =
            name.trim().trim_start_matches('#').trim().chars().take(tag::MOST_NAME as usize).collect();
        let name = name.trim_end();
        if !fold(name).is_empty() && seen.insert(fold(name)) {
            tags.push(name.to_owned());
        }
    }
    let most = MOST_PARTS as usize;
    let too_many = tags.len() > most;
    tags.truncate(most);
    (tags, too_many)
}
