//! What was changed ahead of time is brought back, in its order: rows, tombstones and versions alike, each by the device
//! that changed it. A person's own moments, such as when an entry happened, are theirs and are not touched.

use super::hlc::Hlc;
use super::table::{Role, Table, Tables};
use crate::error::Result;
use crate::time::{FIRST_MS, LAST_MS};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Columns that hold when the app did something: milliseconds UTC.
const NOTED: [&str; 5] = ["created_at", "deleted_at", "kept_at", "made_at", "at"];

/// Brings what was changed later than `last` to right after what was not, and not before `to`. What the app noted for
/// a later moment happened at `now_ms`. Answers how many rows were brought back.
///
/// The same rows come to the same places whenever this is done, so long as `to` is the same: a file that is taken in
/// twice changes nothing the second time.
pub fn bring_back(sql: &Connection, tables: &Tables, last: Hlc, to: Hlc, now_ms: i64) -> Result<u32> {
    let stamped: Vec<&Table> = tables.iter().filter(|table| table.column("changed_at").is_some()).collect();
    let (mut ahead, mut before) = (BTreeSet::new(), Hlc(0));
    for table in &stamped {
        let mut rows =
            sql.prepare(&format!("SELECT changed_at FROM {} WHERE changed_at > ?1", table.name))?;
        for reading in rows.query_map([last.0], |row| row.get::<_, i64>(0))? {
            ahead.insert(reading?);
        }
        let newest: Option<i64> = sql.query_row(
            &format!("SELECT max(changed_at) FROM {} WHERE changed_at <= ?1", table.name),
            [last.0],
            |row| row.get(0),
        )?;
        before = before.max(Hlc(newest.unwrap_or(0)));
    }
    let ahead: Vec<i64> = ahead.into_iter().collect();
    let count = i64::try_from(ahead.len()).unwrap_or(i64::MAX);
    let base = before.0.max(to.0.saturating_sub(count));
    let mut brought = 0;
    for table in &stamped {
        brought += restamp(sql, table, last, &ahead, base)?;
    }
    for table in tables.iter() {
        for column in NOTED.into_iter().filter(|column| table.column(column).is_some()) {
            sql.execute(
                &format!("UPDATE {} SET {column} = ?1 WHERE {column} > ?2", table.name),
                (now_ms, now_ms.max(last.ms())),
            )?;
        }
    }
    let newest = base.saturating_add(count).min(last.0);
    sql.execute("UPDATE vault_state SET hlc = iif(hlc > ?1, ?2, max(hlc, ?2))", (last.0, newest))?;
    Ok(brought)
}

/// Brings what the app noted into what a calendar and the logical clock hold, before anyone reads it: whose file it is,
/// what was purged and what was said before must not be lost over a number that somebody made up. A reading below the
/// first is the first, so that any other stands over it.
pub fn hold_within(sql: &Connection, tables: &Tables) -> Result<()> {
    for table in tables.iter() {
        if table.column("changed_at").is_some() {
            sql.execute(&format!("UPDATE {} SET changed_at = 0 WHERE changed_at < 0", table.name), [])?;
        }
        if table.role == Role::Aggregate {
            continue;
        }
        for column in NOTED.into_iter().filter(|column| table.column(column).is_some()) {
            sql.execute(
                &format!(
                    "UPDATE {} SET {column} = min(max({column}, ?1), ?2) WHERE {column} NOT BETWEEN ?1 AND ?2",
                    table.name
                ),
                (FIRST_MS, LAST_MS),
            )?;
        }
    }
    sql.execute("UPDATE vault_state SET hlc = 0 WHERE hlc < 0", [])?;
    Ok(())
}

/// Gives each row that was changed ahead the reading of its place among all that were.
fn restamp(sql: &Connection, table: &Table, last: Hlc, ahead: &[i64], base: i64) -> Result<u32> {
    let rows: Vec<(i64, i64)> = sql
        .prepare(&format!("SELECT pk, changed_at FROM {} WHERE changed_at > ?1", table.name))?
        .query_map([last.0], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut put = sql.prepare(&format!("UPDATE {} SET changed_at = ?1 WHERE pk = ?2", table.name))?;
    for (pk, reading) in &rows {
        let place = i64::try_from(ahead.partition_point(|before| before <= reading)).unwrap_or(i64::MAX);
        put.execute((base.saturating_add(place), pk))?;
    }
    Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
}
