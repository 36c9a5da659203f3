use super::payload;
use super::sealing::damaged;
use super::sift::{SiftedOut, sift};
use crate::bounds::{GoesOn, Watched};
use crate::error::{NearerError, Reason, Result};
use crate::text::{Catalogue, args};
use crate::time::Day;
use crate::vault::{Schema, Tables};
use rusqlite::{Connection, MAIN_DB};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::fmt;
use std::io::Read;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// How often it is asked whether a long work of SQLite's goes on.
const PAUSE: Duration = Duration::from_millis(100);

/// What came in: a plain database in memory, checked and brought up to today's schema. Nothing of the
/// vault was touched for it.
pub struct Incoming {
    pub(super) sql: Connection,
    pub(super) tables: Tables,
    /// What is not taken, since its room would not have written it.
    left: SiftedOut,
    /// How many rows said that they were changed in the future, and were brought back.
    pub(super) ahead: Cell<u32>,
}

/// What someone is shown before they decide.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct IncomingView {
    /// Entries of the journal, those in its bin left out.
    pub entries: u32,
    /// People, those in its bin left out.
    pub people: u32,
    /// Practices, those in its bin left out.
    pub practices: u32,
    /// Filled-in questionnaires, those in its bin left out.
    pub responses: u32,
    /// The same in words.
    pub words: String,
    /// The day on which the last of its entries was written, in words; empty where there is none.
    pub until_words: String,
    /// How many things in it can't be brought in. The others can.
    #[uniffi(default = 0)]
    pub left_out: u32,
    /// The same in words, with what to do; empty where everything can.
    #[uniffi(default = "")]
    pub left_out_words: String,
    /// Of each kind of thing how many, and why.
    #[uniffi(default = [])]
    pub left_out_lines: Vec<String>,
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Incoming")
    }
}

impl Incoming {
    /// Reads a payload of `bytes` bytes to its end and checks all of it, as long as it goes on: `Cancelled` otherwise.
    ///
    /// Whatever SQLite says of a payload is about what came in: a header that calls it read-only, or in the mode of a
    /// log, must not read as if our own folder could not be written.
    pub(super) fn read(from: impl Read, bytes: u64, schema: &Schema, goes_on: GoesOn<'_>) -> Result<Self> {
        let read = Self::read_payload(from, bytes, schema, goes_on)
            .and_then(|(sql, version)| Self::brought_up(sql, version, schema, goes_on));
        answered(read, goes_on)
    }

    /// The same for a copy that this vault made of itself: all of it comes back, also a row that can't be understood.
    pub(super) fn read_own(
        from: impl Read,
        bytes: u64,
        schema: &Schema,
        goes_on: GoesOn<'_>,
    ) -> Result<Self> {
        let read = Self::read_payload(from, bytes, schema, goes_on).and_then(|(sql, version)| {
            let tables = migrated(&sql, version, schema, goes_on)?;
            Ok(Self::of(sql, tables))
        });
        answered(read, goes_on)
    }

    fn read_payload(
        from: impl Read,
        bytes: u64,
        schema: &Schema,
        goes_on: GoesOn<'_>,
    ) -> Result<(Connection, i64)> {
        payload::refuse_large(bytes)?;
        let length = usize::try_from(bytes).map_err(|_| damaged())?;
        if length == 0 {
            return Err(not_a_backup());
        }
        let from = Watched::new(from, goes_on);
        let mut sql = Connection::open_in_memory()?;
        sql.deserialize_read_exact(MAIN_DB, from, length, false).map_err(|_| damaged())?;
        payload::settle(&sql).map_err(|_| not_a_backup())?;
        let version = interruptible(&sql, goes_on, || check(&sql, schema))?;
        Ok((sql, version))
    }

    /// Rows of this app itself, in memory: looked at before.
    pub(super) fn of(sql: Connection, tables: Tables) -> Self {
        Incoming { sql, tables, left: SiftedOut::default(), ahead: Cell::new(0) }
    }

    /// A database in memory that holds the schema of `version`, brought up to today's.
    pub(super) fn brought_up(
        sql: Connection,
        version: i64,
        schema: &Schema,
        goes_on: GoesOn<'_>,
    ) -> Result<Self> {
        let tables = migrated(&sql, version, schema, goes_on)?;
        let left = sift(&sql, &tables, goes_on)?;
        Ok(Incoming { sql, tables, left, ahead: Cell::new(0) })
    }

    /// Counts what came in, and says it in the catalogue's language.
    pub fn view(&self, catalogue: &Catalogue) -> Result<IncomingView> {
        let count = |table: &str| -> Result<u32> {
            let statement = format!("SELECT count(*) FROM {table} WHERE deleted_at IS NULL");
            Ok(self.sql.query_row(&statement, [], |row| row.get(0))?)
        };
        let (entries, people) = (count("entry")?, count("person")?);
        let (practices, responses) = (count("practice")?, count("response")?);
        let held = args([
            ("entries", entries.into()),
            ("people", people.into()),
            ("practices", practices.into()),
            ("responses", responses.into()),
        ]);
        let last: Option<Day> = self.sql.query_row("SELECT max(day) FROM entry", [], |row| row.get(0))?;
        Ok(IncomingView {
            entries,
            people,
            practices,
            responses,
            words: catalogue.say("data-holds", &held),
            until_words: last.map_or_else(String::new, |day| {
                catalogue.say("data-holds-until", &args([("day", catalogue.day(day).into())]))
            }),
            left_out: self.left.count(),
            left_out_words: match self.left.count() {
                0 => String::new(),
                count => catalogue.say("left-out-some", &args([("count", count.into())])),
            },
            left_out_lines: self.left.lines(catalogue),
        })
    }
}

/// Whatever else went wrong while a payload was read, it is the payload's fault.
fn answered(read: Result<Incoming>, goes_on: GoesOn<'_>) -> Result<Incoming> {
    read.map_err(|error| match error {
        _ if !goes_on() => NearerError::Cancelled,
        NearerError::Invalid { .. } | NearerError::TooNew { .. } | NearerError::Full => error,
        _ => damaged(),
    })
}

/// Brings a database up to today's schema, and answers its tables. Their rows lead to rows that are there.
fn migrated(sql: &Connection, version: i64, schema: &Schema, goes_on: GoesOn<'_>) -> Result<Tables> {
    let broken = interruptible(sql, goes_on, || {
        if version < schema.latest() {
            payload::migrate(sql, schema, version, schema.latest())?;
        }
        Ok(sql.prepare("PRAGMA foreign_key_check")?.exists([])?)
    })?;
    if broken {
        return Err(damaged());
    }
    Tables::of(sql, schema)
}

/// Does a long work of SQLite's, and stops it where it is given up meanwhile.
fn interruptible<T>(sql: &Connection, goes_on: GoesOn<'_>, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let stop = sql.get_interrupt_handle();
    let (done, waits) = mpsc::channel::<()>();
    thread::scope(|scope| {
        let looks = move || {
            while waits.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                if !goes_on() {
                    stop.interrupt();
                }
            }
        };
        // Without a thread for it the work is only not given up.
        let _ = thread::Builder::new().name("nearer-giving-up".to_owned()).spawn_scoped(scope, looks);
        let answer = work();
        drop(done);
        answer
    })
}

/// Checks that this is a whole database of ours, and says of which version. A file that someone made up
/// may hold anything: only tables and indexes that our own migrations make are let in.
fn check(sql: &Connection, schema: &Schema) -> Result<i64> {
    let version: i64 =
        sql.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(|_| not_a_backup())?;
    if version > schema.latest() {
        return Err(NearerError::TooNew { found: version, known: schema.latest() });
    }
    if version < 1 {
        return Err(not_a_backup());
    }
    let reference = payload::of_version(schema, version)?;
    let tables = Tables::of(&reference, schema)?;
    let wanted: BTreeSet<_> = payload::kept_schema(&reference, &tables)?.into_iter().collect();
    let found: BTreeSet<(String, String)> = sql
        .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        .and_then(|mut rows| {
            rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()
        })
        .map_err(|_| not_a_backup())?;
    if found != wanted {
        return Err(not_a_backup());
    }
    let verdict: String =
        sql.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(|_| damaged())?;
    if verdict != "ok" {
        return Err(damaged());
    }
    add_derived(sql, &reference, &tables)?;
    Ok(version)
}

/// Migrations may touch what can be made again: it is there, empty.
fn add_derived(sql: &Connection, reference: &Connection, tables: &Tables) -> Result<()> {
    let statements: Vec<(String, String)> = reference
        .prepare(
            "SELECT l.name, s.sql FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name
             WHERE l.schema = 'main' AND l.type IN ('table', 'virtual') AND s.sql IS NOT NULL",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (name, statement) in statements {
        if !tables.iter().any(|kept| kept.name == name) {
            sql.execute_batch(&statement)?;
        }
    }
    Ok(())
}

pub(super) fn not_a_backup() -> NearerError {
    NearerError::invalid("backup", Reason::NotABackup)
}

/// What our schema does not let in is damage of what came in, not of the vault.
pub(super) fn misfit(error: NearerError) -> NearerError {
    match error {
        NearerError::Storage { code } if code & 0xff == CONSTRAINT => damaged(),
        other => other,
    }
}

/// SQLite's primary code of a broken constraint.
const CONSTRAINT: i32 = 19;
