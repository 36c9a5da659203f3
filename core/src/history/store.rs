use crate::error::Result;
use crate::person;
use crate::record::{self, BinKind, Binned, Rows, words};
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;

words! {
    /// What is remembered.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
    pub enum RecollectionKind {
        /// Something that happened.
        Event = "event",
        /// Somebody who looked after the person.
        Caregiver = "caregiver",
        /// What was learned about closeness then.
        Learned = "learned",
    }
}

words! {
    /// Whether what was learned then holds now.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
    pub enum HoldsNow {
        /// It holds now as it did then.
        Still = "still",
        /// Some of it holds.
        Partly = "partly",
        /// It does not hold any more.
        No = "no",
        /// The person can't tell.
        Unknown = "unknown",
    }
}

/// Something remembered, as a form gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewRecollection<'a> {
    /// When it was, who it was, or what was learned.
    pub subject: &'a str,
    /// What happened, the words for them, or what holds today.
    pub words: &'a str,
    /// A memory that belongs to it; empty where none was told.
    pub memory: &'a str,
    /// How near the two were then, as the form's scale asks it.
    pub nearness: Option<i32>,
    /// Whether what was learned holds now.
    pub holds_now: Option<HoldsNow>,
    /// The person whom it is about.
    pub person: Option<Id>,
}

/// Something that the person remembers, as it was written down.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Recollection {
    /// The recollection's id.
    pub id: Id,
    /// When it was, who it was, or what was learned.
    pub subject: String,
    /// What happened, the words for them, or what holds today.
    pub words: String,
    /// A memory that belongs to it; empty where none was told.
    pub memory: String,
    /// How near the two were then, as the form's scale asks it.
    pub nearness: Option<i32>,
    /// Whether what was learned holds now; none where that wasn't asked.
    pub holds_now: Option<HoldsNow>,
    /// When it was written down.
    pub day: Day,
}

/// How recollections lie in the bin.
pub const BIN: Binned = Binned {
    kind: BinKind::Recollection,
    called: "bin-recollection",
    rows: Rows { room: Room::History, table: "recollection", what: "recollection" },
    title: "subject",
    shown: "TRUE",
};

/// Keeps something remembered; nothing where nothing was said.
pub fn add(
    tx: &Tx<'_>,
    kind: RecollectionKind,
    new: &NewRecollection<'_>,
    run: Option<Id>,
) -> Result<Option<Id>> {
    if [new.subject, new.words, new.memory].iter().all(|words| words.trim().is_empty()) {
        return Ok(None);
    }
    let person = person::link(&tx.sql, new.person)?;
    let id = record::add(
        tx,
        &BIN.rows,
        run,
        &[
            ("kind", &kind),
            ("subject", &new.subject.trim()),
            ("words", &new.words.trim()),
            ("memory", &new.memory.trim()),
            ("nearness", &new.nearness),
            ("holds_now", &new.holds_now),
            ("person", &person),
        ],
    )?;
    Ok(Some(id))
}

/// All of a kind in the order in which they were written down.
pub fn all(sql: &Connection, kind: RecollectionKind) -> Result<Vec<Recollection>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, subject, words, memory, nearness, holds_now, day FROM recollection
         WHERE kind = ?1 AND deleted_at IS NULL ORDER BY at_ms, pk LIMIT 500",
    )?;
    let found = statement.query_map([kind], |row| {
        Ok(Recollection {
            id: row.get(0)?,
            subject: row.get(1)?,
            words: row.get(2)?,
            memory: row.get(3)?,
            nearness: row.get(4)?,
            holds_now: record::or_default(row.get(5))?,
            day: row.get(6)?,
        })
    })?;
    record::readable(found)
}

/// Puts a recollection into the bin.
///
/// Errors: `NotFound`.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}
