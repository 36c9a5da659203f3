use super::model::{BinItem, BinKind};
use crate::assessment::Measure;
use crate::course::{self, Content};
use crate::error::{NearerError, Result};
use crate::form::RunStore;
use crate::record::{self, InBin};
use crate::text::args;
use crate::vault::{Id, Room, Tx, Vault};
use crate::{assessment, capture, form, journal, pattern};
use rusqlite::Connection;

/// Most items of a kind that a list shows.
const MOST_SHOWN: u32 = 200;

/// What lies in the bin, the last deleted first.
pub fn items(sql: &Connection, content: &Content, now_ms: i64) -> Result<Vec<BinItem>> {
    let mut items = Vec::new();
    for kind in BinKind::ALL {
        for found in record::in_bin(sql, kind.binned(), MOST_SHOWN)? {
            items.push(shown(sql, content, kind, found, now_ms)?);
        }
    }
    items.sort_by_key(|item| std::cmp::Reverse(item.deleted_at_ms));
    Ok(items)
}

fn shown(sql: &Connection, content: &Content, kind: BinKind, found: InBin, now_ms: i64) -> Result<BinItem> {
    let strings = &content.catalogue;
    let left = record::days_left(sql, found.deleted_at, now_ms)?;
    let title = match kind {
        BinKind::Response => {
            course::measure_of_url(sql, content, &found.title)?.map(|m| m.questionnaire.title.clone())
        }
        BinKind::Run => course::form(sql, content, &found.title).ok().map(|form| form.title.clone()),
        _ => None,
    };
    let kind_words = strings.text(match kind {
        BinKind::Entry => "bin-entry",
        BinKind::Person => "bin-person",
        BinKind::Practice => "bin-practice",
        BinKind::PlanItem => "bin-plan",
        BinKind::Moment => "bin-moment",
        BinKind::Response => "bin-response",
        BinKind::Run => "bin-run",
        BinKind::Belief => "bin-belief",
        BinKind::Experiment => "bin-experiment",
        BinKind::Recollection => "bin-recollection",
        BinKind::Goal => "bin-goal",
        BinKind::SessionNote => "bin-session-note",
        BinKind::LadderStep => "bin-ladder-step",
        BinKind::Measure => "bin-measure",
    });
    Ok(BinItem {
        kind,
        id: found.id,
        kind_words,
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
        _ => record::take_out_of_bin(tx, kind.binned(), id),
    }
}

/// Removes something that lies in the bin for good: its words, its earlier versions, and the answers of the
/// exercise that it came from, where nothing else of that exercise is left.
///
/// Errors: `NotFound` where no such thing lies in the bin.
pub fn purge_now(tx: &Tx<'_>, kind: BinKind, id: Id) -> Result<()> {
    let binned = kind.binned();
    if !record::is_in_bin(&tx.sql, binned, id)? {
        return Err(NearerError::not_found(binned.rows.what));
    }
    purge(tx, kind, id, record::purge_with_all)?;
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

/// Purges what has lain in the bin for thirty days and thirty opened days, and forgets versions of that age. Called when
/// the vault opens; writes nothing where there is nothing to do.
pub fn sweep(vault: &Vault) -> Result<()> {
    let now_ms = vault.now()?.at_ms;
    let due = vault.read(|sql| {
        let Some(until) = record::kept_until(sql, now_ms)? else { return Ok(false) };
        for table in vault.tables().aggregates() {
            if !record::expired(sql, &table.name, until)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(record::has_versions_until(sql, until)? || record::has_waited_until(sql, until)?)
    })?;
    if !due {
        return Ok(());
    }
    vault.write(sweep_now)
}

/// The same within one action.
pub(crate) fn sweep_now(tx: &Tx<'_>) -> Result<()> {
    let Some(until) = record::kept_until(&tx.sql, tx.now.at_ms)? else { return Ok(()) };
    for kind in BinKind::ALL {
        for id in record::expired(&tx.sql, kind.binned().rows.table, until)? {
            purge(tx, kind, id, record::purge)?;
        }
    }
    for table in tx.tables.aggregates() {
        for id in record::expired(&tx.sql, &table.name, until)? {
            record::purge(tx, &table.name, id)?;
        }
    }
    record::forget_versions(tx, until)?;
    record::forget_waiting(tx, until)?;
    tidy(tx)
}

/// `of_table` purges a row of a table: as the person said it, or since it lay in the bin for long enough.
fn purge(tx: &Tx<'_>, kind: BinKind, id: Id, of_table: fn(&Tx<'_>, &str, Id) -> Result<()>) -> Result<()> {
    // Answers to questions that nobody has any more say nothing either.
    if kind == BinKind::Measure
        && let Some(url) = assessment::url_of(&tx.sql, id)?
    {
        for response in assessment::all_of(&tx.sql, &url, None)? {
            record::purge(tx, assessment::BIN.rows.table, response)?;
        }
    }
    // What was measured about someone says nothing true once nobody knows about whom.
    if kind == BinKind::Person {
        for response in assessment::about(&tx.sql, id)? {
            record::purge(tx, assessment::BIN.rows.table, response)?;
        }
        tx.changed(Room::Assessment);
    }
    // A check-in's moment has the id of its entry, and goes with it.
    if kind == BinKind::Entry {
        record::purge(tx, pattern::BIN.rows.table, id)?;
        tx.changed(Room::Pattern);
    }
    tx.changed(kind.binned().rows.room);
    of_table(tx, kind.binned().rows.table, id)
}

fn tidy(tx: &Tx<'_>) -> Result<()> {
    for run in RunStore::hollow(&tx.sql)? {
        record::purge(tx, "run", run)?;
        tx.changed(Room::Form);
    }
    RunStore::tidy(tx)
}
