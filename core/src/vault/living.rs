use super::table::Tables;
use crate::error::Result;
use rusqlite::Connection;

/// Forgets that a row was purged as soon as one of its id is there again: who lives is not buried. A tag, a measure or
/// a setting that is made anew has the id that it had before (it is natural), whichever room makes it.
///
/// The triggers belong to this connection alone: the file holds none, and what comes in may hold none.
pub(super) fn forget_purges_of_the_living(writer: &Connection, tables: &Tables) -> Result<()> {
    for table in tables.aggregates() {
        let name = &table.name;
        writer.execute_batch(&format!(
            "CREATE TEMP TRIGGER {name}_lives AFTER INSERT ON main.{name} BEGIN
               DELETE FROM tombstone WHERE kind = '{name}' AND id = NEW.id;
             END"
        ))?;
    }
    Ok(())
}
