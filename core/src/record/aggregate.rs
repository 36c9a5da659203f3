use crate::error::{NearerError, Reason, Result};
use crate::vault::{Column, ColumnKind, Id, Role, Table, Tables};
use rusqlite::types::{Value as Stored, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use serde_json::{Map, Value};

/// A row with its parts, as it is said outside the file: columns by name, links as ids, parts in lists
/// under their tables' names.
pub type Document = Map<String, Value>;

/// The largest whole number that every reader of JSON keeps exactly; beyond it, numbers are written as
/// strings of digits.
const EXACT: u64 = 1 << 53;

/// When a row was last changed, and by which device: what decides between two sides of a merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Changed {
    /// A reading of the hybrid logical clock (`Hlc`), as a whole number.
    pub at: i64,
    /// The device that changed it: its id, not this file's number for it.
    pub by: Id,
}

impl Changed {
    /// What a row of this table was last changed by, in the bin or out of it; none where there is no such row.
    pub fn of(sql: &Connection, table: &Table, id: Id) -> Result<Option<Self>> {
        Ok(sql
            .prepare_cached(&format!(
                "SELECT t.changed_at, device.id FROM {} t JOIN device ON device.pk = t.changed_by WHERE t.id = ?1",
                table.name
            ))?
            .query_row([id], |row| Ok(Changed { at: row.get(0)?, by: row.get(1)? }))
            .optional()?)
    }
}

/// The row of this id with its parts.
pub fn get(sql: &Connection, tables: &Tables, table: &Table, id: Id) -> Result<Option<Document>> {
    let found = sql
        .prepare_cached(&format!("SELECT pk, {} FROM {} WHERE id = ?1", selected(table), table.name))?
        .query_row([id], |row| read(row, table))
        .optional()?;
    let Some((pk, mut document)) = found else { return Ok(None) };
    add_parts(sql, tables, table, pk, &mut document)?;
    Ok(Some(document))
}

/// Hands every row of a table to `each`, with its parts, in the order of ids.
pub fn each(
    sql: &Connection,
    tables: &Tables,
    table: &Table,
    mut each: impl FnMut(Document) -> Result<()>,
) -> Result<()> {
    each_numbered(sql, tables, table, |_, document| each(document))
}

/// The same with this file's own number for the row; 0 for rows that have none.
pub fn each_numbered(
    sql: &Connection,
    tables: &Tables,
    table: &Table,
    mut each: impl FnMut(i64, Document) -> Result<()>,
) -> Result<()> {
    let aggregate = table.role == Role::Aggregate;
    let pk = if table.numbered { "pk" } else { "0" };
    let order = table.carried().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ");
    let order = if aggregate { "id" } else { &order };
    let mut statement =
        sql.prepare(&format!("SELECT {pk}, {} FROM {} ORDER BY {order}", selected(table), table.name))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (pk, mut document) = read(row, table)?;
        if aggregate {
            add_parts(sql, tables, table, pk, &mut document)?;
        }
        each(pk, document)?;
    }
    Ok(())
}

fn add_parts(
    sql: &Connection,
    tables: &Tables,
    table: &Table,
    pk: i64,
    document: &mut Document,
) -> Result<()> {
    for part in tables.parts(table) {
        let Role::Part { column, .. } = &part.role else { continue };
        let order = (2..=part.carried().count() + 1).map(|n| n.to_string()).collect::<Vec<_>>().join(", ");
        let rows = sql
            .prepare_cached(&format!(
                "SELECT 0, {} FROM {} WHERE {column} = ?1 ORDER BY {order}",
                selected(part),
                part.name
            ))?
            .query_map([pk], |row| Ok(Value::Object(read(row, part)?.1)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        document.insert(part.name.clone(), Value::Array(rows));
    }
    Ok(())
}

/// How a merge deals with a link to a row that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dangling {
    /// An error that names the place: nothing is left out.
    Refuse,
    /// Leaves the link out where the row may be without it; leaves the row or part out where it may not.
    Drop,
}

/// Writes a row with its parts: a new one, or in place of the row of its id. The answer is whether it was written.
/// With `Dangling::Drop` a row that needs a missing link is not.
pub fn put(
    sql: &Connection,
    tables: &Tables,
    table: &Table,
    document: &Document,
    dangling: Dangling,
) -> Result<bool> {
    let Some(mut values) = bind(sql, table, document, dangling)? else { return Ok(false) };
    let columns: Vec<&str> = table.carried().map(|column| column.name.as_str()).collect();
    let here = match table.role {
        Role::Aggregate => pk_of(sql, table, id_of(document)?)?,
        _ => None,
    };
    let pk = match here {
        Some(pk) => {
            let set = columns.iter().zip(1..).map(|(name, n)| format!("{name} = ?{n}")).collect::<Vec<_>>();
            values.push(Stored::Integer(pk));
            let statement =
                format!("UPDATE {} SET {} WHERE pk = ?{}", table.name, set.join(", "), values.len());
            sql.prepare_cached(&statement)?.execute(params_from_iter(values))?;
            for part in tables.parts(table) {
                let Role::Part { column, .. } = &part.role else { continue };
                sql.prepare_cached(&format!("DELETE FROM {} WHERE {column} = ?1", part.name))?
                    .execute([pk])?;
            }
            pk
        }
        None => {
            let marks = (1..=columns.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
            let or = if table.role == Role::Aggregate { "" } else { "OR IGNORE " };
            let statement =
                format!("INSERT {or}INTO {} ({}) VALUES ({marks})", table.name, columns.join(", "));
            sql.prepare_cached(&statement)?.execute(params_from_iter(values))?;
            sql.last_insert_rowid()
        }
    };
    for part in tables.parts(table) {
        put_parts(sql, part, pk, document, dangling)?;
    }
    Ok(true)
}

fn put_parts(sql: &Connection, part: &Table, pk: i64, document: &Document, dangling: Dangling) -> Result<()> {
    let Role::Part { column, .. } = &part.role else { return Ok(()) };
    let Some(rows) = document.get(&part.name) else { return Ok(()) };
    let rows = rows.as_array().ok_or_else(|| wrong(&part.name, "parts"))?;
    let columns: Vec<&str> = part.carried().map(|column| column.name.as_str()).collect();
    let marks = (2..=columns.len() + 1).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
    let statement =
        format!("INSERT INTO {} ({column}, {}) VALUES (?1, {marks})", part.name, columns.join(", "));
    for row in rows {
        let row = row.as_object().ok_or_else(|| wrong(&part.name, "row"))?;
        let Some(mut values) = bind(sql, part, row, dangling)? else { continue };
        values.insert(0, Stored::Integer(pk));
        sql.prepare_cached(&statement)?.execute(params_from_iter(values))?;
    }
    Ok(())
}

/// The id that a document gives itself.
pub fn id_of(document: &Document) -> Result<Id> {
    document.get("id").and_then(Value::as_str).ok_or_else(|| wrong("id", "missing")).and_then(Id::parse)
}

/// This file's own number for the row of this id; none where there is no such row.
pub fn pk_of(sql: &Connection, table: &Table, id: Id) -> Result<Option<i64>> {
    Ok(sql
        .prepare_cached(&format!("SELECT pk FROM {} WHERE id = ?1", table.name))?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// The columns as they are said outside: a link is the id of the row that it leads to.
fn selected(table: &Table) -> String {
    let said = |column: &Column| match &column.refers {
        Some(refers) => {
            format!("(SELECT r.id FROM {refers} r WHERE r.pk = {}.{})", table.name, column.name)
        }
        None => column.name.clone(),
    };
    table.carried().map(said).collect::<Vec<_>>().join(", ")
}

fn read(row: &Row<'_>, table: &Table) -> rusqlite::Result<(i64, Document)> {
    let mut document = Document::new();
    for (at, column) in (1..).zip(table.carried()) {
        document.insert(column.name.clone(), said(row.get_ref(at)?));
    }
    Ok((row.get(0)?, document))
}

fn said(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null | ValueRef::Real(_) => Value::Null,
        ValueRef::Integer(n) if n.unsigned_abs() > EXACT => Value::String(n.to_string()),
        ValueRef::Integer(n) => Value::from(n),
        ValueRef::Text(text) => Value::String(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Value::String(match Id::of_bytes(bytes) {
            Some(id) => id.to_string(),
            None => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        }),
    }
}

/// The values of a row to store. None where the row can't be without a link that leads nowhere.
fn bind(
    sql: &Connection,
    table: &Table,
    document: &Document,
    dangling: Dangling,
) -> Result<Option<Vec<Stored>>> {
    let mut values = Vec::new();
    for column in table.carried() {
        let value = document.get(&column.name).unwrap_or(&Value::Null);
        let mut stored = stored(table, column, value)?;
        if let (Some(refers), Stored::Blob(id)) = (&column.refers, &stored) {
            let pk = sql
                .prepare_cached(&format!("SELECT pk FROM {refers} WHERE id = ?1"))?
                .query_row([id], |row| row.get(0))
                .optional()?;
            stored = match (pk, dangling) {
                (Some(pk), _) => Stored::Integer(pk),
                (None, Dangling::Refuse) => {
                    return Err(wrong(&table.name, &column.name));
                }
                (None, Dangling::Drop) if column.required => return Ok(None),
                (None, Dangling::Drop) => Stored::Null,
            };
        }
        if column.required && stored == Stored::Null {
            return Err(wrong(&table.name, &column.name));
        }
        values.push(stored);
    }
    Ok(Some(values))
}

pub(super) fn stored(table: &Table, column: &Column, value: &Value) -> Result<Stored> {
    let refuse = || wrong(&table.name, &column.name);
    let kind = if column.refers.is_some() { ColumnKind::Blob } else { column.kind };
    Ok(match (kind, value) {
        (_, Value::Null) => Stored::Null,
        (ColumnKind::Integer, Value::Number(n)) => Stored::Integer(n.as_i64().ok_or_else(refuse)?),
        (ColumnKind::Integer, Value::String(digits)) => {
            Stored::Integer(digits.parse().map_err(|_| refuse())?)
        }
        (ColumnKind::Text, Value::String(text)) => Stored::Text(text.clone()),
        (ColumnKind::Blob, Value::String(text)) if text.contains('-') => {
            Stored::Blob(Id::parse(text).map_err(|_| refuse())?.bytes().to_vec())
        }
        (ColumnKind::Blob, Value::String(hex)) => Stored::Blob(from_hex(hex).ok_or_else(refuse)?),
        _ => return Err(refuse()),
    })
}

fn from_hex(hex: &str) -> Option<Vec<u8>> {
    if !hex.is_ascii() || !hex.len().is_multiple_of(2) {
        return None;
    }
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).ok()).collect()
}

/// A value that can't be taken, said by its place: never by what it is.
fn wrong(table: &str, column: &str) -> NearerError {
    NearerError::invalid(&format!("{table}.{column}"), Reason::WrongKind)
}
