//! A vault's tables as a plain SQLite database in memory: what a backup holds, and what one is read into.

use crate::errand::Errand;
use crate::error::{NearerError, Reason, Result};
use crate::vault::{Schema, Tables, Vault};
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, params_from_iter};

/// "Near": tells programs such as `file` whose database this is.
const APPLICATION: i64 = 0x4e65_6172;
/// Largest payload. SQLite's database in memory ends at 1 GiB, and growing to it needs room.
pub(super) const MOST_BYTES: u64 = 900_000_000;
/// A name without a slash before it: only a database in memory that nobody else can open gives its bytes
/// without a copy.
const PRIVATE: &str = "file:payload?vfs=memdb";
/// How often a long loop looks whether it was given up.
const STRIDE: u64 = 256;

/// An empty plain database in memory, whose bytes can be read without a copy of them.
pub(super) fn empty() -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let sql = Connection::open_with_flags(PRIVATE, flags)?;
    settle(&sql)?;
    Ok(sql)
}

/// Makes a database in memory strict with what it may hold, and quick: it is lost with the process anyway.
pub(super) fn settle(sql: &Connection) -> Result<()> {
    sql.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    sql.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    sql.execute_batch(
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;
         PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -1000;",
    )?;
    Ok(())
}

/// Tables and indexes, as `(name, sql)`, of what can't be made again.
pub(super) fn kept_schema(sql: &Connection, tables: &Tables) -> Result<Vec<(String, String)>> {
    let rows: Vec<(String, String, String)> = sql
        .prepare(
            "SELECT name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('table', 'index')
             ORDER BY type DESC, name",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let kept = |table: &str| tables.iter().any(|kept| kept.name == table);
    Ok(rows.into_iter().filter(|(_, table, _)| kept(table)).map(|(name, _, sql)| (name, sql)).collect())
}

/// A database in memory with the schema of this version, made by the same migrations as any vault.
pub(super) fn of_version(schema: &Schema, version: i64) -> Result<Connection> {
    let sql = empty()?;
    migrate(&sql, schema, 0, version)?;
    Ok(sql)
}

pub(super) fn migrate(sql: &Connection, schema: &Schema, from: i64, to: i64) -> Result<()> {
    for step in schema.migrations.iter().filter(|step| step.to > from && step.to <= to) {
        sql.execute_batch("BEGIN")?;
        sql.execute_batch(step.sql)?;
        sql.pragma_update(None, "user_version", step.to)?;
        sql.execute_batch("COMMIT")?;
    }
    Ok(())
}

/// Reads the vault, as it is at this moment, into a plain database in memory. Waits for nobody and keeps
/// nobody waiting.
pub(super) fn of_vault(vault: &Vault, errand: &Errand) -> Result<Connection> {
    vault.read(|sql| of_rows(sql, vault.tables(), &|| vault.is_closing(), errand))
}

/// Reads all rows that this connection sees into a plain database in memory.
pub(super) fn of_rows(
    sql: &Connection,
    all: &Tables,
    gives_up: &dyn Fn() -> bool,
    errand: &Errand,
) -> Result<Connection> {
    let payload = empty()?;
    {
        let bytes: i64 = sql.query_row(
            "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
            [],
            |row| row.get(0),
        )?;
        refuse_large(u64::try_from(bytes).unwrap_or(u64::MAX))?;
        let (tables, indexes): (Vec<_>, Vec<_>) = kept_schema(sql, all)?
            .into_iter()
            .partition(|(_, statement)| statement.starts_with("CREATE TABLE"));
        payload.execute_batch("BEGIN")?;
        for (_, statement) in &tables {
            payload.execute_batch(statement)?;
        }
        copy(sql, &payload, all, gives_up, errand)?;
        for (_, statement) in &indexes {
            payload.execute_batch(statement)?;
        }
        let version: i64 = sql.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        payload.pragma_update(None, "user_version", version)?;
        payload.pragma_update(None, "application_id", APPLICATION)?;
        payload.execute_batch("COMMIT")?;
    }
    Ok(payload)
}

/// Copies all rows as they are, with the numbers that they have in this file.
pub(super) fn copy(
    from: &Connection,
    to: &Connection,
    tables: &Tables,
    gives_up: &dyn Fn() -> bool,
    errand: &Errand,
) -> Result<()> {
    let count = |name: &str| -> Result<u64> {
        let rows: i64 = from.query_row(&format!("SELECT count(*) FROM {name}"), [], |row| row.get(0))?;
        Ok(u64::try_from(rows).unwrap_or(0))
    };
    let mut all = 0;
    for table in tables.iter() {
        all += count(&table.name)?;
    }
    let mut done = 0;
    for table in tables.iter() {
        let columns: Vec<String> = from
            .prepare("SELECT name FROM pragma_table_info(?1)")?
            .query_map([&table.name], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let marks = vec!["?"; columns.len()].join(", ");
        let columns_named = columns.join(", ");
        let mut insert =
            to.prepare(&format!("INSERT INTO {} ({columns_named}) VALUES ({marks})", table.name))?;
        let mut select = from.prepare(&format!("SELECT {columns_named} FROM {}", table.name))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let values: Vec<ValueRef<'_>> =
                (0..columns.len()).map(|at| row.get_ref(at)).collect::<rusqlite::Result<_>>()?;
            let values = values.into_iter().map(readable);
            insert.execute(params_from_iter(values))?;
            done += 1;
            if done % STRIDE == 0 {
                errand.reached(done, all)?;
                if gives_up() {
                    return Err(NearerError::Cancelled);
                }
            }
        }
    }
    errand.reached(1, 1)
}

/// A value as it is; bytes that are no text where a text belongs, as the text that they come nearest to.
fn readable(value: ValueRef<'_>) -> ToSqlOutput<'_> {
    match value {
        ValueRef::Text(bytes) if std::str::from_utf8(bytes).is_err() => {
            String::from_utf8_lossy(bytes).into_owned().into()
        }
        value => ToSqlOutput::Borrowed(value),
    }
}

pub(super) fn refuse_large(bytes: u64) -> Result<()> {
    if bytes > MOST_BYTES {
        let reason =
            Reason::FileTooLarge { most_mb: u32::try_from(MOST_BYTES / 1_000_000).unwrap_or(u32::MAX) };
        return Err(NearerError::invalid("backup", reason));
    }
    Ok(())
}
