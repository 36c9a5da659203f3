use super::model::BinItem;
use crate::assessment::Measure;
use crate::course::{self, Content};
use crate::error::{NearerError, Result};
use crate::form::RunStore;
use crate::record::{self, BinKind, Binned, InBin};
use crate::rooms;
use crate::text::args;
use crate::vault::{Id, Room, Tables, Tx, Vault};
use crate::{assessment, capture, form, journal, pattern};
use rusqlite::Connection;

/// Most items of a kind that a list shows.
const MOST_SHOWN: u32 = 200;

/// What lies in the bin, the last deleted first.
pub fn items(sql: &Connection, content: &Content, now_ms: i64) -> Result<Vec<BinItem>> {
    let mut items = Vec::new();
    for binned in rooms::binned() {
        for found in record::in_bin(sql, binned, MOST_SHOWN)? {
            items.push(shown(sql, content, binned, found, now_ms)?);
        }
    }
    items.sort_by_key(|item| std::cmp::Reverse(item.deleted_at_ms));
    Ok(items)
}

fn shown(sql: &Connection, content: &Content, binned: &Binned, found: InBin, now_ms: i64) -> Result<BinItem> {
    let strings = &content.catalogue;
    let left = record::days_left(sql, found.deleted_at, now_ms)?;
    let title = match binned.kind {
        BinKind::Response => {
            course::measure_of_url(sql, content, &found.title)?.map(|m| m.questionnaire.title.clone())
        }
        BinKind::Run => course::form(sql, content, &found.title).ok().map(|form| form.title.clone()),
        _ => None,
    };
    Ok(BinItem {
        kind: binned.kind,
        id: found.id,
        kind_words: strings.text(binned.called),
        title: title.unwrap_or(found.title),
        deleted_at_ms: found.deleted_at,
        days_left: left,
        days_left_words: strings.say("bin-days-left", &args([("days", left.into())])),
    })
}

/// Takes something back out of the bin.
///
/// Errors: `NotFound` where no such thing lies in the bin.
pub fn restore(tx: &Tx<'_>, content: &Content, kind: BinKind, id: Id) -> Result<()> {
    match kind {
        BinKind::Entry => capture::restore(tx, &content.feelings, id),
        BinKind::Person => journal::restore_person(tx, &content.feelings, id),
        _ => record::take_out_of_bin(tx, rooms::binned_as(kind)?, id),
    }
}

/// Removes something that lies in the bin for good: its words, its earlier versions, and the answers of the
/// exercise that it came from, where nothing else of that exercise is left.
///
/// Errors: `NotFound` where no such thing lies in the bin.
pub fn purge_now(tx: &Tx<'_>, kind: BinKind, id: Id) -> Result<()> {
    let binned = rooms::binned_as(kind)?;
    if !record::is_in_bin(&tx.sql, binned, id)? {
        return Err(NearerError::not_found(binned.rows.what));
    }
    purge(tx, binned, id, record::purge_with_all)?;
    tidy(tx)
}

/// Removes all answers to a measure for good, of everyone or about one person, with the runs that gave them.
pub fn purge_answers(tx: &Tx<'_>, measure: &Measure, person: Option<Id>) -> Result<()> {
    for response in assessment::all_of(&tx.sql, &measure.questionnaire.url, person)? {
        record::purge(tx, assessment::BIN.rows.table, response)?;
    }
    // Answers of runs that were not finished were filed nowhere.
    for run in RunStore::unfinished_of(&tx.sql, &measure.id)? {
        record::purge(tx, form::BIN.rows.table, run)?;
    }
    tx.changed(Room::Assessment);
    tx.changed(Room::Form);
    tidy(tx)
}

/// What has lain in the bin, or is kept otherwise, for long enough.
struct Due {
    /// The moment up to which everything has: ms UTC by the logical clock.
    until_ms: i64,
    binned: Vec<(&'static Binned, Id)>,
    /// What lies hidden, but is no kind of the bin's: its table and id.
    hidden: Vec<(String, Id)>,
}

/// What is due; none where nothing is.
fn due(sql: &Connection, tables: &Tables, now_ms: i64) -> Result<Option<Due>> {
    let Some(until_ms) = record::kept_until(sql, now_ms)? else { return Ok(None) };
    let mut due = Due { until_ms, binned: Vec::new(), hidden: Vec::new() };
    for binned in rooms::binned() {
        let ids = record::expired(sql, binned.rows.table, until_ms)?;
        due.binned.extend(ids.into_iter().map(|id| (binned, id)));
    }
    for table in tables.aggregates().map(|table| &table.name) {
        if rooms::binned().all(|binned| binned.rows.table != table) {
            let ids = record::expired(sql, table, until_ms)?;
            due.hidden.extend(ids.into_iter().map(|id| (table.clone(), id)));
        }
    }
    let rows = due.binned.len() + due.hidden.len() > 0;
    let is_due =
        rows || record::has_versions_until(sql, until_ms)? || record::has_waited_until(sql, until_ms)?;
    Ok(is_due.then_some(due))
}

/// Purges what has lain in the bin for thirty days and thirty opened days, and forgets versions of that age. Called when
/// the vault opens; writes nothing where there is nothing to do.
pub fn sweep(vault: &Vault) -> Result<()> {
    let now_ms = vault.now()?.at_ms;
    match vault.read(|sql| due(sql, vault.tables(), now_ms))? {
        Some(_) => vault.write(sweep_now),
        None => Ok(()),
    }
}

/// The same within one action, which may see more than who only read.
pub(crate) fn sweep_now(tx: &Tx<'_>) -> Result<()> {
    let Some(due) = due(&tx.sql, tx.tables, tx.now.at_ms)? else { return Ok(()) };
    for (binned, id) in due.binned {
        purge(tx, binned, id, record::purge)?;
    }
    for (table, id) in due.hidden {
        record::purge(tx, &table, id)?;
    }
    record::forget_versions(tx, due.until_ms)?;
    record::forget_waiting(tx, due.until_ms)?;
    tidy(tx)
}

/// `of_table` purges a row of a table: as the person said it, or since it lay in the bin for long enough.
fn purge(tx: &Tx<'_>, binned: &Binned, id: Id, of_table: fn(&Tx<'_>, &str, Id) -> Result<()>) -> Result<()> {
    // Answers to questions that nobody has any more say nothing either.
    if binned.kind == BinKind::Measure
        && let Some(url) = assessment::url_of(&tx.sql, id)?
    {
        for response in assessment::all_of(&tx.sql, &url, None)? {
            record::purge(tx, assessment::BIN.rows.table, response)?;
        }
    }
    // What was measured about someone says nothing true once nobody knows about whom.
    if binned.kind == BinKind::Person {
        for response in assessment::about(&tx.sql, id)? {
            record::purge(tx, assessment::BIN.rows.table, response)?;
        }
        tx.changed(Room::Assessment);
    }
    // A check-in's moment has the id of its entry, and goes with it.
    if binned.kind == BinKind::Entry {
        record::purge(tx, pattern::BIN.rows.table, id)?;
        tx.changed(Room::Pattern);
    }
    tx.changed(binned.rows.room);
    of_table(tx, binned.rows.table, id)
}

fn tidy(tx: &Tx<'_>) -> Result<()> {
    for run in RunStore::hollow(&tx.sql)? {
        record::purge(tx, "run", run)?;
        tx.changed(Room::Form);
    }
    RunStore::tidy(tx)
}
