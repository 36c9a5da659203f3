//! A vault without a file, for tests that need thousands of them: the same steps, views, triggers and transactions as
//! on a disk, in memory and without a key.

use super::doors::transact;
use super::writer::VaultWriter;
use super::{Schema, Tables, Tx, connection, migration, opening};
use crate::error::Result;
use crate::time::{Clock, DayBoundary, FixedClock, Stamp};
use rusqlite::{Connection, MAIN_DB};
use std::cell::RefCell;

pub struct VaultInMemory {
    sql: RefCell<VaultWriter>,
    tables: Tables,
    pub clock: FixedClock,
}

impl VaultInMemory {
    pub fn begin(schema: &Schema, now_ms: i64, zone: &str) -> Result<Self> {
        let mut sql = Connection::open_in_memory()?;
        for step in schema.migrations {
            sql.execute_batch(step.sql)?;
            sql.pragma_update(None, "user_version", step.to)?;
        }
        migration::make_views(&mut sql, schema)?;
        opening::begin(&mut sql, now_ms)?;
        let tables = Tables::of(&sql, schema)?;
        Self::of(sql, tables, FixedClock::new(now_ms, zone))
    }

    fn of(sql: Connection, tables: Tables, clock: FixedClock) -> Result<Self> {
        connection::settle(&sql)?;
        let sql = RefCell::new(VaultWriter::of(sql, &tables)?);
        Ok(VaultInMemory { sql, tables, clock })
    }

    /// Another with the same rows, at the same time by its clock.
    pub fn copy(&self) -> Result<Self> {
        let mut sql = Connection::open_in_memory()?;
        {
            let mut own = self.sql.borrow_mut();
            let bytes = own.serialize(MAIN_DB)?;
            sql.deserialize_read_exact(MAIN_DB, &bytes[..], bytes.len(), false)?;
        }
        let now = self.clock.now().map_err(|_| crate::error::NearerError::internal("clock"))?;
        Self::of(sql, self.tables.clone(), FixedClock::new(now.ms, &now.zone))
    }

    pub fn now(&self) -> Result<Stamp> {
        let now = self.clock.now().map_err(|_| crate::error::NearerError::internal("clock"))?;
        Stamp::of(&now, DayBoundary::default())
    }

    pub fn write<T>(&self, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let now = self.now()?;
        let mut sql = self.sql.borrow_mut();
        let (done, _) =
            transact(&mut sql, &self.tables, now, DayBoundary::default(), false, work, |_| Ok(()))?;
        Ok(done)
    }

    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        work(&self.sql.borrow())
    }

    pub fn into_parts(self) -> (Connection, Tables) {
        (self.sql.into_inner().into_connection(), self.tables)
    }
}
