//! A file for asking help: how a vault stands, without a person's words.

use super::look_over::{LookedOver, look_over};
use crate::course::Content;
use crate::errand::Errand;
use crate::error::Result;
use crate::vault::{Vault, write_file};
use std::fmt::Write;
use std::path::Path;

/// Looks the vault over and writes what was found into a plain text: versions, sizes, how many rows each table has, and
/// what can't be read by kind and reason. Nothing that the person wrote, no name, no day and no id is in it.
///
/// Errors: those of `look_over`; `Full`, `Unwritable`.
pub fn write_report(vault: &Vault, content: &Content, path: &Path, errand: &Errand) -> Result<LookedOver> {
    let looked_over = look_over(vault, content, errand)?;
    let mut text = format!("Nearer {}\n", env!("CARGO_PKG_VERSION"));
    vault.read(|sql| {
        let version: i64 = sql.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let bytes: i64 = sql.query_row(
            "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
            [],
            |row| row.get(0),
        )?;
        line(&mut text, "format", version);
        line(&mut text, "bytes", bytes);
        for table in vault.tables().iter() {
            let rows: i64 =
                sql.query_row(&format!("SELECT count(*) FROM {}", table.name), [], |row| row.get(0))?;
            line(&mut text, &format!("rows of {}", table.name), rows);
        }
        Ok(())
    })?;
    line(&mut text, "can't be read", i64::from(looked_over.unread));
    line(&mut text, "was set right", i64::from(looked_over.mended));
    for found in &looked_over.lines {
        text.push_str(found);
        text.push('\n');
    }
    write_file(path, text.as_bytes())?;
    Ok(looked_over)
}

fn line(text: &mut String, what: &str, number: i64) {
    // Writing into a text can't fail.
    let _ = writeln!(text, "{what}: {number}");
}
