//! Reads the open document, whichever program wrote it last: its members may stand in any order.

use super::document::{FORMAT, FORMAT_VERSION, outer};
use super::document_outline::{Outline, Place};
use super::incoming::{Incoming, not_a_backup};
use super::payload;
use super::restore::misfit;
use crate::error::{NearerError, Reason, Result};
use crate::record::{self, Dangling, Document};
use crate::vault::{Role, Schema, Table, Tables};
use rusqlite::Connection;
use serde::de::{DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};
use serde_json::Value;
use std::cell::RefCell;
use std::fmt;
use std::fs::File;
use std::io::{BufReader, Seek, SeekFrom};
use std::path::Path;

/// The format whose tables stood beside the head, so that `version` was there twice.
const FIRST_FORMAT: i64 = 1;

/// Reads a document to its end, into memory, and checks it. Errors name the table and column, or the line.
pub fn read_document(path: &Path, schema: &Schema) -> Result<Incoming> {
    let mut file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => NearerError::not_found("file"),
        _ => error.into(),
    })?;
    payload::refuse_large(file.metadata()?.len())?;
    let outline = Outline::read(BufReader::new(&file)).map_err(|error| broken(error, 1))?;
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
        file.seek(SeekFrom::Start(place.at))?;
        let rows = Rows { sql: &sql, tables: &tables, table, failed: &RefCell::new(None) };
        let failed = rows.failed;
        let mut json = serde_json::Deserializer::from_reader(BufReader::new(&file));
        let read = rows.deserialize(&mut json);
        match (read, failed.take()) {
            (_, Some(error)) => return Err(error),
            (Err(error), None) => return Err(broken(error, place.line)),
            (Ok(()), None) => {}
        }
    }
    sql.execute_batch("COMMIT")?;
    Incoming::brought_up(sql, version, schema)
}

/// The version of the tables, and where they stand.
fn head(outline: Outline, schema: &Schema) -> Result<(i64, Vec<Place>)> {
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
fn each_once(places: &[Place], tables: &Tables) -> Result<()> {
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
fn broken(error: serde_json::Error, begins: usize) -> NearerError {
    if error.is_io() {
        return std::io::Error::from(error).into();
    }
    let line = u32::try_from(begins + error.line().saturating_sub(1)).unwrap_or(u32::MAX);
    NearerError::invalid("backup", Reason::NotJson { line })
}

/// Reads one table's list, a row at a time. What goes wrong in our own terms is laid aside, since serde carries only
/// text.
struct Rows<'a> {
    sql: &'a Connection,
    tables: &'a Tables,
    table: &'a Table,
    failed: &'a RefCell<Option<NearerError>>,
}

impl<'de> DeserializeSeed<'de> for Rows<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        while let Some(value) = rows.next_element::<Value>()? {
            let Value::Object(document) = value else {
                return Err(A::Error::custom("a row is an object"));
            };
            if let Err(error) = put_new(self.sql, self.tables, self.table, &document) {
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
