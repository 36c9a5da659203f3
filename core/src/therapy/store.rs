use crate::error::Result;
use crate::record::{self, BinKind, Binned, Rows, words};
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;

words! {
    /// What a note around a session of therapy is for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
    pub enum NoteKind {
        /// What to bring to a session.
        Agenda = "agenda",
        /// What stayed after one.
        Note = "note",
        /// What went wrong between the two, and how it was mended.
        Rupture = "rupture",
    }
}

/// A note as a form gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewNote<'a> {
    /// The note itself.
    pub words: &'a str,
    /// How a rupture was mended, or could be; empty for other kinds.
    pub repair: &'a str,
    /// The session's day.
    pub on: Option<Day>,
}

/// A note around a session of therapy.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SessionNote {
    /// The note's id.
    pub id: Id,
    /// The note itself.
    pub words: String,
    /// How a rupture was mended, or could be; empty for other kinds.
    pub repair: String,
    /// The session's day, where it was said.
    pub on: Option<Day>,
    /// The person's day on which it was written.
    pub day: Day,
}

/// How session notes lie in the bin.
pub const BIN: Binned = Binned {
    kind: BinKind::SessionNote,
    called: "bin-session-note",
    rows: Rows { room: Room::Therapy, table: "session_note", what: "session note" },
    title: "substr(words, 1, 120)",
    shown: "TRUE",
};

/// Keeps a note; none without words.
pub fn add(tx: &Tx<'_>, kind: NoteKind, new: &NewNote<'_>, run: Option<Id>) -> Result<Option<Id>> {
    if new.words.trim().is_empty() {
        return Ok(None);
    }
    let id = record::add(
        tx,
        &BIN.rows,
        run,
        &[("kind", &kind), ("words", &new.words.trim()), ("repair", &new.repair.trim()), ("on_day", &new.on)],
    )?;
    Ok(Some(id))
}

/// All notes of a kind, newest first.
pub fn all(sql: &Connection, kind: NoteKind) -> Result<Vec<SessionNote>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, words, repair, on_day, day FROM session_note WHERE kind = ?1 AND deleted_at IS NULL
         ORDER BY at_ms DESC, pk DESC LIMIT 200",
    )?;
    let found = statement.query_map([kind], |row| {
        Ok(SessionNote {
            id: row.get(0)?,
            words: row.get(1)?,
            repair: row.get(2)?,
            on: row.get(3)?,
            day: row.get(4)?,
        })
    })?;
    record::readable(found)
}

/// Puts a session note into the bin.
///
/// Errors: `NotFound`.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}
