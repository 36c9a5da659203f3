use super::key::Key;
use super::{FILE, connection, whole_file};
use crate::error::{NearerError, Result};
use rusqlite::{Connection, TransactionBehavior};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::path::Path;

/// One numbered step from a schema to the next. Never edited once it was released.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// `user_version` after this step.
    pub to: i64,
    /// What the step does: SQL that runs in one transaction.
    pub sql: &'static str,
}

/// What the rooms together want of the file: steps in order, and the views that rooms offer to each
/// other, which are made anew whenever they or the tables change.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    /// Steps by their number, without a gap.
    pub migrations: &'static [Migration],
    /// SQL that makes the views, each after those that it reads.
    pub views: &'static [&'static str],
    /// Tables that can be made again from the others, or are about this phone alone: they are in no backup and no
    /// export.
    pub derived: &'static [&'static str],
}

impl Schema {
    /// `user_version` of a file that has had all steps; 0 where there are none.
    pub fn latest(&self) -> i64 {
        self.migrations.last().map_or(0, |last| last.to)
    }
}

/// Refuses a file from a newer version, before anything is written to it.
pub(super) fn refuse_newer(connection: &Connection, schema: &Schema) -> Result<i64> {
    let found = version(connection)?;
    if found > schema.latest() {
        return Err(NearerError::TooNew { found, known: schema.latest() });
    }
    Ok(found)
}

/// Brings the file up to the schema: a synced copy first where there is something to lose, then one
/// immediate transaction a step.
pub(super) fn migrate(connection: &mut Connection, folder: &Path, key: &Key, schema: &Schema) -> Result<()> {
    let found = version(connection)?;
    if found < schema.latest() {
        if found > 0 {
            copy_aside(connection, folder, key, found)?;
        }
        drop_views(connection)?;
        for step in schema.migrations.iter().filter(|step| step.to > found) {
            let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            tx.execute_batch(step.sql)?;
            tx.pragma_update(None, "user_version", step.to)?;
            tx.commit()?;
        }
    }
    make_views(connection, schema)
}

fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// `VACUUM INTO` keeps key and version. An older copy of the same version is kept: it is closer to
/// what the person last saw working.
fn copy_aside(connection: &Connection, folder: &Path, key: &Key, version: i64) -> Result<()> {
    let aside = folder.join(format!("{FILE}.before-{}", version + 1));
    if aside.exists() {
        return Ok(());
    }
    // Under another name until it stands whole: what was cut short is never taken for a copy.
    let part = folder.join(format!("{FILE}.before-{}.part", version + 1));
    // An empty file of our own: SQLite would make one for everyone to read.
    whole_file::create(&part)?;
    connection.execute("VACUUM INTO ?1", [part.to_str().ok_or(NearerError::Unwritable)?])?;
    let copied = connection::open(&part, key, false)?;
    if self::version(&copied)? != version {
        return Err(NearerError::internal("copy before a migration"));
    }
    drop(copied);
    File::open(&part)?.sync_all()?;
    std::fs::rename(&part, &aside)?;
    File::open(folder)?.sync_all()?;
    Ok(())
}

fn drop_views(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'")?;
    let names: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for name in names {
        connection.execute_batch(&format!("DROP VIEW \"{name}\""))?;
    }
    Ok(())
}

pub(super) fn make_views(connection: &mut Connection, schema: &Schema) -> Result<()> {
    let mut hasher = Sha256::new();
    schema.views.iter().for_each(|sql| hasher.update(sql));
    let wanted = hasher.finalize().to_vec();
    let found: Option<Vec<u8>> =
        connection.query_row("SELECT views_hash FROM vault_state", [], |row| row.get(0))?;
    if found.as_ref() == Some(&wanted)
        && connection
            .query_row("SELECT count(*) > 0 FROM sqlite_schema WHERE type = 'view'", [], |row| row.get(0))?
    {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    drop_views(&tx)?;
    for sql in schema.views {
        tx.execute_batch(sql)?;
    }
    tx.execute("UPDATE vault_state SET views_hash = ?1", [wanted])?;
    tx.commit()?;
    Ok(())
}
