use super::table::Tables;
use crate::error::Result;
use rusqlite::Connection;
use std::ops::{Deref, DerefMut};

/// The one connection that writes. No transaction is done on another, so that none leaves a tombstone beside a row that
/// lives.
#[derive(Debug)]
pub(super) struct VaultWriter(Connection);

impl VaultWriter {
    /// Lets a connection write that is settled, and whose file is up to date.
    pub fn of(connection: Connection, tables: &Tables) -> Result<Self> {
        forget_purges_of_the_living(&connection, tables)?;
        Ok(VaultWriter(connection))
    }

    #[cfg(test)]
    pub fn into_connection(self) -> Connection {
        self.0
    }
}

impl Deref for VaultWriter {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.0
    }
}

impl DerefMut for VaultWriter {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.0
    }
}

/// Forgets that a row was purged as soon as one of its id is there again: who lives is not buried. A tag, a measure or
/// a setting that is made anew has the id that it had before (it is natural), whichever room makes it.
///
/// The triggers belong to this connection alone: the file holds none, and what comes in may hold none.
fn forget_purges_of_the_living(connection: &Connection, tables: &Tables) -> Result<()> {
    for table in tables.aggregates() {
        let name = &table.name;
        connection.execute_batch(&format!(
            "CREATE TEMP TRIGGER {name}_lives AFTER INSERT ON main.{name} BEGIN
               DELETE FROM tombstone WHERE kind = '{name}' AND id = NEW.id;
             END"
        ))?;
    }
    Ok(())
}
