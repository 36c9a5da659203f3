//! The open document: everything in one JSON file that anyone can read, and that reads back to an equal
//! vault, also after other programs rewrote it. Its shape is published as
//! `core/schemas/nearer-document.schema.json`.

use crate::errand::Errand;
use crate::error::{NearerError, Result};
use crate::record;
use crate::vault::{Role, Table, Tables, Vault, create_file, write_whole};
use rusqlite::Connection;
use std::io::{BufWriter, Write};
use std::path::Path;

pub(super) const FORMAT: &str = "nearer-document";
/// Of the document, not of its tables. In the first, the tables stood beside the head, and one of them is called
/// `version` as well: programs that keep one member of a name lost the head's.
pub(super) const FORMAT_VERSION: i64 = 2;

/// Writes all that is in the vault, in the clear: the person asked for it. The file stands there whole or
/// not at all.
///
/// Errors: `Full`, `Unwritable`, `Cancelled`.
pub fn write_document(vault: &Vault, path: &Path, errand: &Errand) -> Result<()> {
    if vault.is_closing() {
        return Err(NearerError::Closed);
    }
    write_whole(path, |part| write(vault, part, errand))
}

fn write(vault: &Vault, part: &Path, errand: &Errand) -> Result<()> {
    let mut out = BufWriter::new(create_file(part)?);
    let tables: Vec<&Table> = outer(vault.tables()).collect();
    vault.read(|sql| {
        write!(out, "{{\n\"format\": \"{FORMAT}\",\n\"version\": {FORMAT_VERSION},\n")?;
        write!(out, "\"schema\": {},\n\"tables\": {{", version(sql)?)?;
        for (done, table) in (0..).zip(&tables) {
            write!(out, "{}\n\"{}\": [", if done == 0 { "" } else { "," }, table.name)?;
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
        out.write_all(b"\n}\n}\n")?;
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
