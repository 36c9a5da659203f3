//! The open document: everything in one JSON file that anyone can read, and that reads back to an equal
//! vault. Its shape is published as `core/schemas/nearer-document.schema.json`.

use super::errand::Errand;
use super::incoming::{Incoming, not_a_backup};
use super::payload;
use super::restore::misfit;
use crate::error::{NearerError, Reason, Result};
use crate::record::{self, Dangling, Document};
use crate::vault::{Role, Schema, Table, Tables, Vault, sync_folder};
use rusqlite::Connection;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::fmt;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;

pub(super) const FORMAT: &str = "nearer-document";
pub(super) const FORMAT_VERSION: u64 = 1;

/// Writes all that is in the vault, in the clear: the person asked for it. The file stands there whole or
/// not at all.
pub fn write_document(vault: &Vault, path: &Path, errand: &Errand) -> Result<()> {
    if vault.is_closing() {
        return Err(NearerError::Closed);
    }
    let part = path.with_extension("part");
    let written = write(vault, &part, errand).and_then(|()| {
        fs::rename(&part, path)?;
        sync_folder(path)
    });
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

fn write(vault: &Vault, part: &Path, errand: &Errand) -> Result<()> {
    let mut out = BufWriter::new(File::create(part)?);
    let tables: Vec<&Table> = outer(vault.tables()).collect();
    vault.read(|sql| {
        write!(out, "{{\n\"format\": \"{FORMAT}\",\n\"version\": {FORMAT_VERSION},\n")?;
        write!(out, "\"schema\": {}", version(sql)?)?;
        for (done, table) in (0..).zip(&tables) {
            write!(out, ",\n\"{}\": [", table.name)?;
            let mut first = true;
            record::each(sql, vault.tables(), table, |document| {
                out.write_all(if first { b"\n" } else { b",\n" })?;
                first = false;
                serde_json::to_writer(&mut out, &document).map_err(std::io::Error::from)?;
                if vault.is_closing() {
                    return Err(NearerError::Cancelled);
                }
                errand.reached(done, tables.len() as u64)
            })?;
            out.write_all(b"]")?;
        }
        out.write_all(b"\n}\n")?;
        Ok(())
    })?;
    let file = out.into_inner().map_err(|error| error.into_error())?;
    file.sync_all()?;
    Ok(())
}

/// The tables that stand in the document by themselves: parts stand in their aggregates.
pub(super) fn outer(tables: &Tables) -> impl Iterator<Item = &Table> {
    tables.iter().filter(|table| !matches!(table.role, Role::Part { .. }))
}

fn version(sql: &Connection) -> Result<i64> {
    Ok(sql.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Reads a document to its end, into memory, and checks it. Errors name the table and column, or the line.
pub fn read_document(path: &Path, schema: &Schema) -> Result<Incoming> {
    let file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => NearerError::not_found("file"),
        _ => error.into(),
    })?;
    payload::refuse_large(file.metadata()?.len())?;
    let reading = Reading { schema, failed: RefCell::new(None) };
    let mut json = serde_json::Deserializer::from_reader(BufReader::new(file));
    let read = reading.deserialize(&mut json).and_then(|read| json.end().map(|()| read));
    match (read, reading.failed.take()) {
        (_, Some(error)) => Err(error),
        (Ok((sql, version)), None) => Incoming::brought_up(sql, version, schema),
        (Err(error), None) if error.is_io() => Err(std::io::Error::from(error).into()),
        (Err(error), None) => {
            let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
            Err(NearerError::invalid("backup", Reason::NotJson { line }))
        }
    }
}

/// Reads the whole document. What goes wrong in our own terms is laid aside, since serde carries only text.
struct Reading<'a> {
    schema: &'a Schema,
    failed: RefCell<Option<NearerError>>,
}

impl Reading<'_> {
    fn ours<T, E: serde::de::Error>(&self, done: Result<T>) -> Result<T, E> {
        done.map_err(|error| {
            *self.failed.borrow_mut() = Some(error);
            E::custom("")
        })
    }
}

impl<'de> DeserializeSeed<'de> for &Reading<'_> {
    type Value = (Connection, i64);
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &Reading<'_> {
    type Value = (Connection, i64);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a document of Nearer")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut head = Document::new();
        while head.len() < 3 {
            let Some((name, value)) = map.next_entry::<String, Value>()? else { break };
            head.insert(name, value);
        }
        let (sql, version) = self.ours(begin(&head, self.schema))?;
        let tables = self.ours(Tables::of(&sql, self.schema))?;
        let mut seen: Vec<String> = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            if seen.contains(&name) {
                return self.ours(Err(NearerError::invalid(&name, Reason::AlreadyThere)));
            }
            match outer(&tables).find(|table| table.name == name) {
                Some(table) => {
                    map.next_value_seed(Rows { reading: self, sql: &sql, tables: &tables, table })?;
                }
                None => {
                    map.next_value::<IgnoredAny>()?;
                    return self.ours(Err(NearerError::invalid("table", Reason::UnknownOption)));
                }
            }
            seen.push(name);
        }
        if let Some(missing) = outer(&tables).find(|table| !seen.contains(&table.name)) {
            return self.ours(Err(NearerError::invalid(&missing.name, Reason::Required)));
        }
        self.ours(sql.execute_batch("COMMIT").map_err(Into::into))?;
        Ok((sql, version))
    }
}

/// An empty database of the schema that the document's head names.
fn begin(head: &Document, schema: &Schema) -> Result<(Connection, i64)> {
    if head.get("format") != Some(&json!(FORMAT)) {
        return Err(not_a_backup());
    }
    let number = |name: &str| head.get(name).and_then(Value::as_i64).ok_or_else(not_a_backup);
    if head.get("version") != Some(&json!(FORMAT_VERSION)) {
        return Err(NearerError::TooNew { found: number("version")?, known: FORMAT_VERSION.cast_signed() });
    }
    let version = number("schema")?;
    if version > schema.latest() {
        return Err(NearerError::TooNew { found: version, known: schema.latest() });
    }
    if version < 1 {
        return Err(not_a_backup());
    }
    let sql = payload::of_version(schema, version)?;
    sql.execute_batch("BEGIN; DELETE FROM vault_state")?;
    Ok((sql, version))
}

/// Reads one table's list, a row at a time.
struct Rows<'a, 'b> {
    reading: &'a Reading<'b>,
    sql: &'a Connection,
    tables: &'a Tables,
    table: &'a Table,
}

impl<'de> DeserializeSeed<'de> for Rows<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        while let Some(value) = rows.next_element::<Value>()? {
            let Value::Object(document) = value else {
                return Err(A::Error::custom("a row is an object"));
            };
            self.reading.ours(put_new(self.sql, self.tables, self.table, &document))?;
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
    let place = |error| match error {
        NearerError::Invalid { .. } => error,
        other => match misfit(other) {
            NearerError::Invalid { .. } => NearerError::invalid(&table.name, Reason::WrongKind),
            other => other,
        },
    };
    record::put(sql, tables, table, document, Dangling::Refuse).map(|_| ()).map_err(place)
}
