use serde::Serialize;
use std::io::{self, Write};
use std::path::Path;

/// One line of the table. Growth has our own time at the small size in the floor's column.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub name: String,
    /// Entries in the vault.
    pub n: u64,
    pub ours_ms: f64,
    pub floor_ms: f64,
    pub ratio: f64,
}

impl Row {
    pub fn of(name: &str, n: u64, ours_ms: f64, floor_ms: f64) -> Self {
        Row { name: name.to_owned(), n, ours_ms, floor_ms, ratio: ours_ms / floor_ms }
    }
}

/// The table, for people.
pub fn print(out: &mut dyn Write, rows: &[Row]) -> io::Result<()> {
    writeln!(out, "{:52} {:>7} {:>9} {:>9} {:>6}", "", "entries", "ours, ms", "floor, ms", "ratio")?;
    for row in rows {
        let Row { name, n, ours_ms, floor_ms, ratio } = row;
        writeln!(out, "{name:52} {n:>7} {ours_ms:>9.3} {floor_ms:>9.3} {ratio:>6.2}")?;
    }
    Ok(())
}

/// The same, for programs.
pub fn write(path: &Path, rows: &[Row]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, serde_json::to_string_pretty(rows)? + "\n")
}
