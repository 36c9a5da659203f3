use super::lenient::or_default;
use super::row::{self, Cell, Rows};
use crate::error::{NearerError, Result};
use crate::time::DAY_MS;
use crate::vault::{Id, Tx, listed, opened_at, opened_since};
use rusqlite::Connection;

/// How long a thing lies in the bin, and a version is kept: at least so many days of the calendar and so many opened
/// days.
const KEPT_DAYS: u32 = 30;

/// The moment (ms UTC by the logical clock) up to which things in the bin, and versions, have been kept for
/// `KEPT_DAYS`; none where nothing has. Today's opened day isn't over and doesn't count: a wrong clock may show it.
pub fn kept_until(sql: &Connection, now_ms: i64) -> Result<Option<i64>> {
    let by_calendar = now_ms.saturating_sub(i64::from(KEPT_DAYS) * DAY_MS);
    Ok(opened_at(sql, KEPT_DAYS + 1)?.map(|opened| by_calendar.min(opened - 1)))
}

/// Days that are left of `KEPT_DAYS` for something that went into the bin at `laid_ms`, 0 to 30. Both moments are ms
/// UTC.
pub fn days_left(sql: &Connection, laid_ms: i64, now_ms: i64) -> Result<u32> {
    let gone_ms = laid_ms.saturating_add(i64::from(KEPT_DAYS) * DAY_MS);
    let by_calendar = u32::try_from(gone_ms.saturating_sub(now_ms) / DAY_MS).unwrap_or(0);
    let by_opening = KEPT_DAYS.saturating_sub(opened_since(sql, laid_ms)?.saturating_sub(1));
    // A clock that was put back must not make it say more than it keeps.
    Ok(by_calendar.max(by_opening).min(KEPT_DAYS))
}

listed! {
    /// What can lie in the bin.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Enum)]
    pub enum BinKind {
        /// An entry of the journal.
        Entry,
        /// Somebody in the writer's life. What was written about them stays.
        Person,
        /// A practice; its marks lie hidden with it.
        Practice,
        /// An if–then plan.
        PlanItem,
        /// A moment of stepping back or coming nearer that no check-in wrote.
        Moment,
        /// A filled-in questionnaire.
        Response,
        /// A run of a form with its answers.
        Run,
        /// A belief.
        Belief,
        /// An experiment with its outcome.
        Experiment,
        /// Something remembered.
        Recollection,
        /// A goal.
        Goal,
        /// A note around a session of therapy.
        SessionNote,
        /// A step of a ladder.
        LadderStep,
        /// A questionnaire that somebody brought; its answers lie hidden with it.
        Measure,
    }
}

/// A kind of row that can lie in the bin, as its room declares it.
#[derive(Debug, Clone, Copy)]
pub struct Binned {
    /// Which kind it is.
    pub kind: BinKind,
    /// The catalogue's key of what a row of it is called, in a word or two.
    pub called: &'static str,
    /// The rows that lie there.
    pub rows: Rows,
    /// SQL that gives the words by which a person knows the row again.
    pub title: &'static str,
    /// More that must hold for the row to be shown in the bin.
    pub shown: &'static str,
}

/// Something that lies in the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InBin {
    /// The row's id.
    pub id: Id,
    /// What the row's kind declares as its title, at most as long as that says; empty where it can't be read.
    pub title: String,
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub deleted_at: i64,
}

/// Puts a row into the bin.
pub fn put_in_bin(tx: &Tx<'_>, kind: &Binned, id: Id) -> Result<()> {
    row::update(tx, &kind.rows, id, &[("deleted_at", &tx.steady_ms())])
}

/// Takes a row back out of the bin.
///
/// Errors: `NotFound` where no such row lies in the bin.
pub fn take_out_of_bin(tx: &Tx<'_>, kind: &Binned, id: Id) -> Result<()> {
    let lives: [Cell<'_>; 1] = [("deleted_at", &None::<i64>)];
    match row::change(tx, &kind.rows, &lives, "id = ?1 AND deleted_at IS NOT NULL", &[&id])? {
        0 => Err(NearerError::not_found(kind.rows.what)),
        _ => Ok(()),
    }
}

/// What lies in the bin of this kind, newest first; at most `most`.
pub fn in_bin(sql: &Connection, kind: &Binned, most: u32) -> Result<Vec<InBin>> {
    Ok(sql
        .prepare_cached(&format!(
            "SELECT id, {}, deleted_at FROM {} WHERE deleted_at IS NOT NULL AND {}
             ORDER BY deleted_at DESC, pk DESC LIMIT ?1",
            kind.title, kind.rows.table, kind.shown
        ))?
        .query_map([most], |row| {
            Ok(InBin { id: row.get(0)?, title: or_default(row.get(1))?, deleted_at: row.get(2)? })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

/// Whether a row of this kind and id lies in the bin.
pub fn is_in_bin(sql: &Connection, kind: &Binned, id: Id) -> Result<bool> {
    Ok(sql
        .prepare_cached(&format!(
            "SELECT 1 FROM {} WHERE id = ?1 AND deleted_at IS NOT NULL",
            kind.rows.table
        ))?
        .exists([id])?)
}

/// Rows of a table that were put into the bin at or before this moment.
pub fn expired(sql: &Connection, table: &str, until_ms: i64) -> Result<Vec<Id>> {
    Ok(sql
        .prepare_cached(&format!("SELECT id FROM {table} WHERE deleted_at <= ?1 ORDER BY pk"))?
        .query_map([until_ms], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}
