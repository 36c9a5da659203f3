use super::content::Content;
use crate::error::Result;
use crate::record::{self, Cell, Rows, Word, words};
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension};

words! {
    /// What can be done with content: read a lesson, finish a form.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum ContentKind {
        /// A lesson.
        Lesson = "lesson",
        /// A form.
        Form = "form",
    }
}

const ROWS: Rows = Rows { room: Room::Course, table: "progress", what: "progress" };

/// What was done with a lesson or a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// How often it was read or finished.
    pub times_done: u32,
    /// The person's day on which it was last read or finished.
    pub last_done: Option<Day>,
    /// The version last chosen.
    pub light: Option<bool>,
}

/// What was done with this piece of content, also under the ids of what it took the place of; nothing where it was never
/// opened.
pub fn progress_of(sql: &Connection, content: &Content, kind: ContentKind, id: &str) -> Result<Progress> {
    let names: Vec<&str> = match kind {
        ContentKind::Lesson => content.names_of_lesson(id).collect(),
        ContentKind::Form => content.names_of_form(id).collect(),
    };
    let mut all = Progress::default();
    for name in names {
        let one = under_id(sql, kind, name)?;
        all.times_done = all.times_done.saturating_add(one.times_done);
        all.last_done = all.last_done.max(one.last_done);
        all.light = all.light.or(one.light);
    }
    Ok(all)
}

fn under_id(sql: &Connection, kind: ContentKind, content: &str) -> Result<Progress> {
    Ok(sql
        .prepare_cached(
            "SELECT times_done, done_day, light FROM progress WHERE id = ?1 AND deleted_at IS NULL",
        )?
        .query_row([key(kind, content)], |row| {
            Ok(Progress {
                times_done: record::or_default(row.get(0))?,
                last_done: record::or_default(row.get(1))?,
                light: row.get(2)?,
            })
        })
        .optional()?
        .unwrap_or_default())
}

/// Notes that a lesson or a form was opened, and which version.
pub(super) fn opened(tx: &Tx<'_>, kind: ContentKind, content: &str, light: Option<bool>) -> Result<()> {
    let mut said: Vec<Cell<'_>> = vec![("opened_ms", &tx.now.at_ms)];
    // Where none is chosen, the version that was chosen before stays.
    said.extend(light.as_ref().map(|light| ("light", light as _)));
    record::upsert(tx, &ROWS, key(kind, content), &[("kind", &kind), ("content", &content)], &said)
}

/// Notes that a lesson was read or a form finished.
pub(super) fn done(tx: &Tx<'_>, kind: ContentKind, content: &str) -> Result<()> {
    opened(tx, kind, content, None)?;
    // The same row once more, which counts by what stands in it.
    tx.sql
        .prepare_cached(
            "UPDATE progress SET done_ms = ?1, done_day = ?2, times_done = max(0, min(times_done, 99999999)) + 1 WHERE id = ?3",
        )?
        .execute((tx.now.at_ms, tx.today(), key(kind, content)))?;
    Ok(())
}

pub(super) fn key(kind: ContentKind, content: &str) -> Id {
    Id::of_key("progress", &format!("{} {content}", kind.word()))
}
