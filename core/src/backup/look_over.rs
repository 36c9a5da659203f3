//! Looks the whole vault over: what can't be read is found and counted, what can be set right without a loss is set
//! right, and the rest stays as it is.

use super::sift::{SiftedOut, Why};
use crate::course::Content;
use crate::errand::Errand;
use crate::error::{NearerError, Result};
use crate::habit;
use crate::journal;
use crate::record;
use crate::rooms;
use crate::setting;
use crate::text::{Catalogue, args};
use crate::vault::{Id, Role, Room, Table, Tables, Tx, Vault};
use rusqlite::Connection;

/// What looking over found. No words of the person's are in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct LookedOver {
    /// Things that can't be read. They stay as they are, and go along in backups and in the open document.
    pub unread: u32,
    /// Things that were set right.
    pub mended: u32,
    /// Of each kind of thing how many can't be read, and why.
    pub lines: Vec<String>,
    /// All of it in sentences.
    pub words: String,
}

/// What can't be read, as the vault was last looked over, and settings that are as they were at first since theirs
/// can't be.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct UnreadView {
    /// How many rows and settings can't be read.
    pub count: u32,
    /// The same by kind, one line each.
    pub lines: Vec<String>,
    /// In sentences; empty where all of it can be read.
    pub words: String,
}

/// What is to be set right.
#[derive(Debug, Default)]
struct ToMend {
    left: SiftedOut,
    /// Table, the row's number, and the id that is made of what it says.
    other_ids: Vec<(String, i64, Id)>,
    settings: Vec<Id>,
    index: bool,
}

/// Looks over every row, its links, the search index and what is derived.
///
/// Errors: `Damaged` where the file itself isn't whole; then nothing is changed.
///
/// Errors: `Damaged` where the file itself isn't whole: then nothing is changed; `Cancelled`.
pub fn look_over(vault: &Vault, content: &Content, errand: &Errand) -> Result<LookedOver> {
    let found = vault.read(|sql| look(sql, vault.tables(), errand))?;
    let mended = vault.write(|tx| mend(tx, content, &found))?;
    let _ = errand.reached(1, 1);
    let strings = &content.catalogue;
    let unread = found.left.count();
    let mut words = vec![sentence(strings, unread)];
    if mended > 0 {
        words.push(strings.say("looked-over-mended", &args([("count", mended.into())])));
    }
    Ok(LookedOver { unread, mended, lines: found.left.lines(strings), words: words.join(" ") })
}

/// What can't be read, for the settings to show.
pub fn unread(sql: &Connection, tables: &Tables, strings: &Catalogue) -> Result<UnreadView> {
    let mut left = SiftedOut::default();
    let kept: Vec<(String, Why, u32)> = record::readable(
        sql.prepare_cached("SELECT kind, why, count FROM unread")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?,
    )?;
    for (table, why, count) in kept {
        left.add(&table, why, count);
    }
    let mut words = Vec::new();
    if left.count() > 0 {
        words.push(sentence(strings, left.count()));
    }
    let setting = tables.get("setting")?;
    let mut defaults = 0_u32;
    record::each(sql, tables, setting, |row| {
        let in_force = row.get("deleted_at").is_none_or(serde_json::Value::is_null);
        defaults += u32::from(in_force && rooms::check(tables, setting, &row).is_err());
        Ok(())
    })?;
    if defaults > 0 {
        words.push(strings.say("unread-settings", &args([("count", defaults.into())])));
    }
    Ok(UnreadView {
        count: left.count().saturating_add(defaults),
        lines: left.lines(strings),
        words: words.join(" "),
    })
}

/// Forgets what was found: for when other rows stand in the vault.
pub(super) fn forget_unread(tx: &Tx<'_>) -> Result<()> {
    tx.sql.execute("DELETE FROM unread", [])?;
    Ok(())
}

fn sentence(strings: &Catalogue, unread: u32) -> String {
    match unread {
        0 => strings.text("looked-over-fine"),
        count => strings.say("unread-some", &args([("count", count.into())])),
    }
}

fn look(sql: &Connection, tables: &Tables, errand: &Errand) -> Result<ToMend> {
    let verdict: String = sql.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(NearerError::Damaged);
    }
    let mut found = ToMend::default();
    // A link that leads nowhere: no door of ours leaves one.
    let lost: Vec<String> = sql
        .prepare("SELECT \"table\" FROM pragma_foreign_key_check")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for table in lost {
        found.left.add(&table, Why::Along, 1);
    }
    let whole: Vec<&Table> = tables.iter().filter(|table| !matches!(table.role, Role::Part { .. })).collect();
    for (done, table) in (0..).zip(&whole) {
        errand.reached(done, whole.len() as u64)?;
        record::each_numbered(sql, tables, table, |pk, row| {
            match rooms::check(tables, table, &row) {
                Ok(()) => {
                    let other = rooms::other_id(table, &row)?;
                    found.other_ids.extend(other.map(|id| (table.name.clone(), pk, id)));
                }
                Err(_) if table.name == "setting" => found.settings.push(record::id_of(&row)?),
                Err(NearerError::Invalid { reason, .. }) => {
                    found.left.add(&table.name, Why::of(&reason), 1);
                }
                Err(error) => return Err(error),
            }
            errand.reached(done, whole.len() as u64)
        })?;
    }
    found.index = !journal::index_is_whole(sql)?;
    Ok(found)
}

fn mend(tx: &Tx<'_>, content: &Content, found: &ToMend) -> Result<u32> {
    let mut mended = 0;
    for (table, pk, id) in &found.other_ids {
        mended += u32::from(rooms::mend_id(&tx.sql, tx.tables.get(table)?, *pk, *id)?);
    }
    // A setting that can't be read is in force as it was at first: what stood there is kept for thirty days.
    for id in &found.settings {
        record::keep_version(tx, "setting", *id)?;
        mended += u32::from(setting::put_away(tx, *id)?);
    }
    if found.index {
        journal::index_anew(tx, &content.feelings)?;
        tx.changed(Room::Journal);
        mended += 1;
    }
    habit::count_all_anew(tx)?;
    forget_unread(tx)?;
    tx.changed(Room::Setting);
    for (table, why, count) in found.left.each() {
        tx.sql.execute("INSERT INTO unread (kind, why, count) VALUES (?1, ?2, ?3)", (table, why, count))?;
    }
    Ok(mended)
}
