//! What comes in is looked at row by row by the rooms: what they would not have written themselves is left out, with
//! what can't be without it, and said.

use super::sealing::damaged;
use crate::bounds::GoesOn;
use crate::error::{NearerError, Reason, Result};
use crate::record::{self, Document, Word, words};
use crate::rooms;
use crate::text::{Catalogue, args};
use crate::vault::{self, Role, Table, Tables};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Most kinds of things that are named one by one; there are no more.
const MOST_LINES: usize = 40;

/// What was left out: of which table, why, how many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiftedOut(BTreeMap<(String, Why), u32>);

words! {
    /// Why something can't be taken, as far as somebody who reads it can tell the difference. Its words end keys of the
    /// catalogue.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Why {
        /// A day, a time, a number or the whole is none that there is.
        Unreadable = "unreadable",
        /// Larger than anything that is written here.
        TooLong = "too-long",
        /// Of a kind that this version doesn't know.
        Unknown = "unknown",
        /// It says that it is something else than it is.
        Altered = "altered",
        /// It belongs to something that was left out.
        Along = "along",
    }
}

impl Why {
    /// Of a room's refusal.
    pub fn of(reason: &Reason) -> Self {
        match reason {
            Reason::TooLong { .. } => Why::TooLong,
            Reason::UnknownOption => Why::Unknown,
            Reason::KeyDoesNotFit => Why::Altered,
            _ => Why::Unreadable,
        }
    }
}

impl SiftedOut {
    pub fn add(&mut self, table: &str, why: Why, count: u32) {
        if count > 0 {
            *self.0.entry((table.to_owned(), why)).or_default() += count;
        }
    }

    pub fn count(&self) -> u32 {
        self.0.values().fold(0, |all, count| all.saturating_add(*count))
    }

    /// Of this table, why, and how many.
    pub fn each(&self) -> impl Iterator<Item = (&str, Why, u32)> {
        self.0.iter().map(|((table, why), count)| (table.as_str(), *why, *count))
    }

    /// One line a kind and reason: "3 entries: they are longer than anything that Nearer writes."
    pub fn lines(&self, catalogue: &Catalogue) -> Vec<String> {
        let mut counted: BTreeMap<(&str, Why), u32> = BTreeMap::new();
        for (table, why, count) in self.each() {
            let all = counted.entry((kind(table), why)).or_default();
            *all = all.saturating_add(count);
        }
        let line = |((kind, why), count): ((&str, Why), u32)| {
            let what = catalogue.say(&format!("left-out-{kind}"), &args([("count", count.into())]));
            let why =
                catalogue.say(&format!("left-out-why-{}", why.word()), &args([("count", count.into())]));
            catalogue.say("left-out-line", &args([("what", what.into()), ("why", why.into())]))
        };
        counted.into_iter().map(line).take(MOST_LINES).collect()
    }
}

/// What people call the rows of a table: the end of a key of the catalogue.
fn kind(table: &str) -> &'static str {
    match table {
        "entry" => "entry",
        "draft" => "draft",
        "person" => "person",
        "tag" => "tag",
        "practice" => "practice",
        "mark" => "mark",
        "run" | "form_snapshot" | "filing" => "run",
        "response" => "response",
        "measure" | "measure_offer" => "measure",
        "setting" => "setting",
        "tombstone" | "inbox_filed" => "purged",
        "version" => "version",
        _ => "kept",
    }
}

/// Looks at every row and takes out what no room would have written.
///
/// Errors: `Cancelled` once it no longer goes on. The file is refused whole where what says whose it is can't be
/// believed, and where nothing is left of it.
pub(super) fn sift(sql: &Connection, tables: &Tables, goes_on: GoesOn<'_>) -> Result<SiftedOut> {
    vault::hold_within(sql, tables)?;
    let mut left = SiftedOut::default();
    for table in tables.iter().filter(|table| !matches!(table.role, Role::Part { .. })) {
        sift_table(sql, tables, table, goes_on, &mut left)?;
    }
    // A run is nothing without its form.
    let runs = tables.get("run")?;
    let lost: Vec<i64> = sql
        .prepare("SELECT pk FROM run WHERE snapshot NOT IN (SELECT hash FROM form_snapshot)")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    take_out(sql, tables, runs, &lost, Why::Along, &mut left)?;
    sql.execute("DELETE FROM filing WHERE run_id NOT IN (SELECT id FROM run)", [])?;
    if left.count() > 0 && !holds_anything(sql, tables)? {
        return Err(damaged());
    }
    Ok(left)
}

fn sift_table(
    sql: &Connection,
    tables: &Tables,
    table: &Table,
    goes_on: GoesOn<'_>,
    left: &mut SiftedOut,
) -> Result<()> {
    let mut bad: BTreeMap<Why, Vec<i64>> = BTreeMap::new();
    let mut keyed: Vec<(Why, Document)> = Vec::new();
    let mut renamed = Vec::new();
    record::each_numbered(sql, tables, table, |pk, row| {
        if !goes_on() {
            return Err(NearerError::Cancelled);
        }
        let reason = match rooms::check(tables, table, &row) {
            Ok(()) => {
                if let Some(natural) = rooms::other_id(table, &row)? {
                    renamed.push((pk, natural));
                }
                return Ok(());
            }
            // What says whose file it is must be right, or nothing is.
            Err(NearerError::Invalid { .. }) if table.role == Role::State || table.name == "device" => {
                return Err(damaged());
            }
            Err(NearerError::Invalid { reason, .. }) => reason,
            Err(other) => return Err(other),
        };
        let why = Why::of(&reason);
        if table.numbered {
            bad.entry(why).or_default().push(pk);
        } else {
            // Of texts that may be as long as anything, only what finds the row is kept.
            let keys = row.into_iter().filter(|(_, value)| value.as_str().is_none_or(|text| text.len() < 80));
            keyed.push((why, keys.collect()));
        }
        Ok(())
    })?;
    for (why, row) in keyed {
        record::take_away_keyed(sql, table, &row)?;
        left.add(&table.name, why, 1);
    }
    for (why, pks) in bad {
        take_out(sql, tables, table, &pks, why, left)?;
    }
    for (pk, natural) in renamed {
        if !rooms::mend_id(sql, table, pk, natural)? {
            take_out(sql, tables, table, &[pk], Why::Altered, left)?;
        }
    }
    Ok(())
}

fn take_out(
    sql: &Connection,
    tables: &Tables,
    table: &Table,
    pks: &[i64],
    why: Why,
    left: &mut SiftedOut,
) -> Result<()> {
    for (along, count) in record::take_away(sql, tables, table, pks)? {
        left.add(&along, Why::Along, count);
    }
    left.add(&table.name, why, u32::try_from(pks.len()).unwrap_or(u32::MAX));
    Ok(())
}

fn holds_anything(sql: &Connection, tables: &Tables) -> Result<bool> {
    for table in tables.aggregates() {
        if sql.prepare(&format!("SELECT 1 FROM {}", table.name))?.exists([])? {
            return Ok(true);
        }
    }
    Ok(false)
}
