use crate::error::Result;
use crate::record::{self, Rows, Word, words};
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;

words! {
    /// A page of which there is one: what was written last in a section stands.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
    pub enum SheetKind {
        /// Getting through tonight: the crisis plan.
        Tonight = "tonight",
        /// When the old ways are back: the plan against relapse.
        HardWeeks = "hard-weeks",
        /// People to turn to.
        People = "people",
        /// How to reach me.
        Card = "card",
        /// What matters to the person.
        Values = "values",
    }
}

const ROWS: Rows = Rows { room: Room::Plan, table: "sheet", what: "sheet" };

/// A section and its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetSection {
    /// The section's name, as the form's filing names it. Not a text to show.
    pub section: String,
    /// Lines in the order they were written, each without blanks around it.
    pub lines: Vec<String>,
}

pub(super) fn id_of(kind: SheetKind) -> Id {
    Id::of_key("sheet", kind.word())
}

/// Writes sections: each takes the place of what stood there. A section that isn't named stays.
pub fn fill_sheet(tx: &Tx<'_>, kind: SheetKind, sections: &[SheetSection]) -> Result<Option<Id>> {
    if sections.is_empty() {
        return Ok(None);
    }
    let id = id_of(kind);
    record::upsert(tx, &ROWS, id, &[("kind", &kind)], &[])?;
    let pk: i64 = tx.sql.query_row("SELECT pk FROM sheet WHERE id = ?1", [id], |row| row.get(0))?;
    for SheetSection { section, lines } in sections {
        tx.sql
            .prepare_cached("DELETE FROM sheet_line WHERE sheet = ?1 AND section = ?2")?
            .execute((pk, section))?;
        let lines = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
        for (place, words) in (0_i64..).zip(lines) {
            tx.sql
                .prepare_cached(
                    "INSERT INTO sheet_line (sheet, section, place, words) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute((pk, section, place, words))?;
        }
    }
    Ok(Some(id))
}

/// The sections of a sheet that have lines, in the order of their names; empty where it was never written.
pub fn sheet(sql: &Connection, kind: SheetKind) -> Result<Vec<SheetSection>> {
    let mut statement = sql.prepare_cached(
        "SELECT section, words FROM sheet_line JOIN sheet ON sheet.pk = sheet_line.sheet
         WHERE sheet.kind = ?1 AND sheet.deleted_at IS NULL ORDER BY section, place",
    )?;
    let lines = statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut sections: Vec<SheetSection> = Vec::new();
    for (section, words) in record::readable(lines)? {
        match sections.last_mut().filter(|last| last.section == section) {
            Some(last) => last.lines.push(words),
            None => sections.push(SheetSection { section, lines: vec![words] }),
        }
    }
    Ok(sections)
}
