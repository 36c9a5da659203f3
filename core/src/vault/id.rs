use crate::error::{NearerError, Reason, Result};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::{Timestamp, Uuid};

/// The name of a row that lasts: UUIDv7 of the moment it was made, or UUIDv5 of its natural key.
/// Stored as 16 bytes; crosses to front ends in the usual form with hyphens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Id(Uuid);

uniffi::custom_type!(Id, String, {
    lower: |id| id.to_string(),
    try_lift: |text| Ok(Id::parse(&text)?),
});

/// Namespace of all ids made from natural keys.
const NATURAL: Uuid = Uuid::from_u128(0x4e65_6172_6572_4e61_8475_7261_6c4b_6579);

impl Id {
    /// A new id; ids made later sort later.
    pub fn new(at_ms: i64) -> Self {
        let ms = u64::try_from(at_ms).unwrap_or(0);
        #[cfg(test)]
        if let Some(bits) = repeatable::bits() {
            return Id(uuid::Builder::from_unix_timestamp_millis(ms, &bits).into_uuid());
        }
        let nanos = u32::try_from(ms % 1000).unwrap_or(0) * 1_000_000;
        Id(Uuid::new_v7(Timestamp::from_unix_time(ms / 1000, nanos, 0, 0)))
    }

    /// The id of a row that is known by its key, such as a tag by its name: the same key on another
    /// device gives the same id, so that merging finds them equal.
    pub fn of_key(kind: &str, key: &str) -> Self {
        Id(Uuid::new_v5(&NATURAL, format!("{kind}\u{0}{key}").as_bytes()))
    }

    /// Reads a UUID in any of its usual spellings.
    ///
    /// Errors: `Invalid` with `NotAnId`.
    pub fn parse(text: &str) -> Result<Self> {
        Uuid::try_parse(text).map(Id).map_err(|_| NearerError::invalid("id", Reason::NotAnId))
    }

    /// The id of these bytes; none where they are not sixteen.
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        Uuid::from_slice(bytes).ok().map(Id)
    }

    /// The moment that a UUIDv7 was made at, ms UTC; of another kind of id it says nothing.
    pub fn at_ms(&self) -> i64 {
        let bytes = self.0.as_bytes();
        bytes[..6].iter().fold(0, |ms, byte| ms << 8 | i64::from(*byte))
    }

    /// The sixteen bytes of the UUID, as rows keep it.
    pub fn bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl ToSql for Id {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.0.as_bytes())))
    }
}

impl FromSql for Id {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = value.as_blob()?;
        Uuid::from_slice(bytes).map(Id).map_err(|e| FromSqlError::Other(Box::new(e)))
    }
}

/// A link to a row of any room, without a foreign key: for links upwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Ref {
    /// The kind of row that it leads to, by the name of its table.
    pub kind: String,
    /// The id of that row.
    pub id: Id,
}

#[cfg(test)]
pub use repeatable::repeat_ids;

/// In tests, ids made in one order sort in one order at every run: what comes of two rows of one moment is repeatable.
#[cfg(test)]
mod repeatable {
    use sha2::{Digest, Sha256};
    use std::cell::Cell;
    use std::{env, thread};

    thread_local!(static NEXT: Cell<u64> = Cell::new(
        env::var("NEARER_SEARCH_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0)
    ));

    /// Makes on this thread the ids again that were made since the last call.
    pub fn repeat_ids() {
        // Far from the first, which what lasts for the thread was made with.
        NEXT.set(1 << 32);
    }

    /// None on a thread without a name, which a test began: in which order such threads come is left to the system.
    pub(super) fn bits() -> Option<[u8; 10]> {
        let digest = {
            let thread = thread::current();
            let next = NEXT.get();
            NEXT.set(next.wrapping_add(1));
            Sha256::digest(format!("{} {next}", thread.name()?))
        };
        digest[..10].try_into().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_time_and_natural_ids_repeat() {
        assert!(Id::new(1_000) < Id::new(1_001));
        assert_eq!(Id::of_key("tag", "work"), Id::of_key("tag", "work"));
        assert_ne!(Id::of_key("tag", "work"), Id::of_key("mark", "work"));
        assert_eq!(Id::parse("nonsense"), Err(NearerError::invalid("id", Reason::NotAnId)));
    }

    #[test]
    fn a_moment_that_no_clock_can_show_makes_an_id_all_the_same() {
        for (at_ms, said) in [(i64::MIN, 0), (-1, 0), (4_102_444_800_000, 4_102_444_800_000)] {
            assert_eq!(Id::new(at_ms).at_ms(), said, "{at_ms}");
        }
        assert_ne!(Id::new(i64::MAX), Id::new(i64::MAX));
    }
}
