//! Reads the open document, whichever program wrote it last: its members may stand in any order.

use super::document::{FORMAT, FORMAT_VERSION, outer};
use super::document_outline::{ListPlace, Outline};
use super::incoming::{Incoming, misfit, not_a_backup};
use super::payload;
use super::sealing::damaged;
use crate::bounds::{self, GoesOn, MOST_MEMORY, Meter, Metered, Within};
use crate::error::{NearerError, Reason, Result};
use crate::record::{self, Dangling, Document};
use crate::vault::{Role, Schema, Table, Tables};
use rusqlite::Connection;
use serde::de::{DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};
use serde_json::Value;
use std::cell::RefCell;
use std::fmt;
use std::io::{BufReader, Seek, SeekFrom};
use std::path::Path;
use std::rc::Rc;

/// The format whose tables stood beside the head, so that `version` was there twice.
const FIRST_FORMAT: i64 = 1;
/// Longest row, in bytes of the file: an entry of two million characters as JSON may escape them.
const MOST_ROW: u64 = 32 << 20;

/// Reads a document to its end, into memory, and checks it. Errors name the table and column, or the line.
pub fn read_document(path: &Path, schema: &Schema) -> Result<Incoming> {
    read_document_while(path, schema, &|| true)
}

/// The same, as long as it goes on: `Cancelled` otherwise.
///
/// Errors: `Cancelled` where it doesn't go on; `NotFound`; `TooNew`; `Invalid` with the place and the reason.
pub fn read_document_while(path: &Path, schema: &Schema, goes_on: GoesOn<'_>) -> Result<Incoming> {
    read(path, schema, goes_on).map_err(|error| match error {
        _ if !goes_on() => NearerError::Cancelled,
        NearerError::Invalid { .. }
        | NearerError::TooNew { .. }
        | NearerError::NotFound { .. }
        | NearerError::Full => error,
        // SQLite's own words for rows that don't fit together are about the document, not about the vault.
        _ => damaged(),
    })
}

fn read(path: &Path, schema: &Schema, goes_on: GoesOn<'_>) -> Result<Incoming> {
    let mut file = bounds::open(path)?;
    payload::refuse_large(file.metadata().map_err(bounds::reading)?.len())?;
    let meter = Meter::new(MOST_ROW, goes_on);
    let mut metered = Metered::new(BufReader::new(&file), Rc::clone(&meter)).map_err(bounds::reading)?;
    let begins = metered.stream_position().map_err(bounds::reading)?;
    let outline = Outline::read(metered, &meter).map_err(|error| broken(error, &meter, 1))?;
    let (version, places) = head(outline, schema)?;
    let sql = payload::of_version(schema, version)?;
    let tables = Tables::of(&sql, schema)?;
    each_once(&places, &tables)?;
    sql.execute_batch("BEGIN; DELETE FROM vault_state")?;
    for table in outer(&tables) {
        let place = places
            .iter()
            .find(|place| place.name == table.name)
            .ok_or_else(|| NearerError::invalid(&table.name, Reason::Required))?;
        file.seek(SeekFrom::Start(begins + place.at)).map_err(bounds::reading)?;
        let meter = Meter::new(MOST_ROW, goes_on);
        let metered = Metered::new(BufReader::new(&file), Rc::clone(&meter)).map_err(bounds::reading)?;
        let failed = RefCell::new(None);
        let rows = TableRows {
            sql: &sql,
            tables: &tables,
            table,
            begins: place.line,
            meter: &meter,
            failed: &failed,
        };
        let read = rows.deserialize(&mut serde_json::Deserializer::from_reader(metered));
        match (read, failed.take()) {
            (_, Some(error)) => return Err(error),
            (Err(error), None) => return Err(broken(error, &meter, place.line)),
            (Ok(()), None) => {}
        }
    }
    sql.execute_batch("COMMIT")?;
    Incoming::brought_up(sql, version, schema, goes_on)
}

/// The version of the tables, and where they stand.
fn head(outline: Outline, schema: &Schema) -> Result<(i64, Vec<ListPlace>)> {
    if outline.format.as_deref() != Some(FORMAT) {
        return Err(not_a_backup());
    }
    let written_in = match outline.version {
        // A program that keeps one member of a name kept the table, which came last.
        None if outline.beside.iter().any(|place| place.name == "version") => FIRST_FORMAT,
        other => other.ok_or_else(not_a_backup)?,
    };
    let places = match written_in {
        FIRST_FORMAT if outline.tables.is_empty() => outline.beside,
        FORMAT_VERSION if outline.beside.is_empty() => outline.tables,
        FIRST_FORMAT | FORMAT_VERSION => {
            return Err(NearerError::invalid("table", Reason::UnknownOption));
        }
        found if found > FORMAT_VERSION => {
            return Err(NearerError::TooNew { found, known: FORMAT_VERSION });
        }
        _ => return Err(not_a_backup()),
    };
    let version = outline.schema.ok_or_else(not_a_backup)?;
    if version > schema.latest() {
        return Err(NearerError::TooNew { found: version, known: schema.latest() });
    }
    if version < 1 {
        return Err(not_a_backup());
    }
    if outline.odd {
        return Err(NearerError::invalid("document", Reason::UnknownOption));
    }
    Ok((version, places))
}

/// The unknown name is not repeated: it is not ours, and may be somebody's words.
fn each_once(places: &[ListPlace], tables: &Tables) -> Result<()> {
    for (before, place) in places.iter().enumerate() {
        if !outer(tables).any(|table| table.name == place.name) {
            return Err(NearerError::invalid("table", Reason::UnknownOption));
        }
        if places[..before].iter().any(|other| other.name == place.name) {
            return Err(NearerError::invalid(&place.name, Reason::AlreadyThere));
        }
    }
    Ok(())
}

/// What is wrong with a text that began on this line.
fn broken(error: serde_json::Error, meter: &Meter<'_>, begins: u32) -> NearerError {
    if meter.overrun() {
        return too_much(meter, begins);
    }
    if error.is_io() {
        return bounds::reading(error.into());
    }
    let further = u32::try_from(error.line().saturating_sub(1)).unwrap_or(u32::MAX);
    NearerError::invalid("backup", Reason::NotJson { line: begins.saturating_add(further) })
}

fn too_much(meter: &Meter<'_>, begins: u32) -> NearerError {
    let line = begins.saturating_add(meter.line() - 1);
    NearerError::invalid("backup", Reason::TooMuchAtOnce { line })
}

/// Reads one table's list, a row at a time. What goes wrong in our own terms is laid aside, since serde carries only
/// text.
struct TableRows<'a> {
    sql: &'a Connection,
    tables: &'a Tables,
    table: &'a Table,
    /// The line on which the list begins.
    begins: u32,
    meter: &'a Meter<'a>,
    failed: &'a RefCell<Option<NearerError>>,
}

impl<'de> DeserializeSeed<'de> for TableRows<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for TableRows<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        while let Some(value) = rows.next_element_seed(Within { most: MOST_MEMORY })? {
            let put = match value {
                Some(Value::Object(document)) => put_new(self.sql, self.tables, self.table, &document),
                Some(_) => return Err(A::Error::custom("a row is an object")),
                None => Err(too_much(self.meter, self.begins)),
            };
            self.meter.next_item();
            if let Err(error) = put {
                *self.failed.borrow_mut() = Some(error);
                return Err(A::Error::custom(""));
            }
        }
        Ok(())
    }
}

fn put_new(sql: &Connection, tables: &Tables, table: &Table, document: &Document) -> Result<()> {
    let known = |name: &String| {
        table.carried().any(|column| column.name == *name)
            || tables.parts(table).any(|part| part.name == *name)
    };
    if !document.keys().all(known) {
        // The unknown name is not repeated: it is not ours, and may be somebody's words.
        return Err(NearerError::invalid(&table.name, Reason::UnknownOption));
    }
    // Two rows of one id: neither is the one that was meant.
    if table.role == Role::Aggregate && record::pk_of(sql, table, record::id_of(document)?)?.is_some() {
        return Err(NearerError::invalid(&format!("{}.id", table.name), Reason::AlreadyThere));
    }
    let place = |error| match error {
        NearerError::Invalid { .. } => error,
        other => match misfit(other) {
            NearerError::Invalid { .. } => NearerError::invalid(&table.name, Reason::WrongKind),
            other => other,
        },
    };
    record::put(sql, tables, table, document, Dangling::Refuse).map(|_| ()).map_err(place)
}
