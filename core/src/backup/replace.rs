//! What came in, in place of all that was here.

use super::incoming::{Incoming, misfit};
use super::{look_over, payload};
use crate::errand::Errand;
use crate::error::Result;
use crate::form::Feelings;
use crate::habit;
use crate::journal;
use crate::vault::{self, Hlc, Room, Tx, Vault};

/// Makes anew what is made from rows, once other rows are there.
pub(super) fn settled(tx: &Tx<'_>, feelings: &Feelings) -> Result<()> {
    journal::index_anew(tx, feelings)?;
    habit::forget_standings(tx)?;
    look_over::forget_unread(tx)?;
    Room::ALL.iter().for_each(|room| tx.changed(*room));
    Ok(())
}

/// Removes all rows and takes in those that came, within the transaction.
pub(super) fn replace(tx: &Tx<'_>, vault: &Vault, incoming: &Incoming, errand: &Errand) -> Result<()> {
    let clock = Hlc::last(&tx.sql)?;
    let views: Option<Vec<u8>> =
        tx.sql.query_row("SELECT views_hash FROM vault_state", [], |row| row.get(0))?;
    for table in tx.tables.iter().rev() {
        tx.sql.execute(&format!("DELETE FROM {}", table.name), [])?;
    }
    // What lay in the bin there lies in it from today on here.
    vault::forget_opened(&tx.sql)?;
    payload::copy(&incoming.sql, &tx.sql, tx.tables, &|| vault.is_closing(), errand).map_err(misfit)?;
    // Another device from now on, so that its changes are told from those of the one that made the backup.
    tx.sql.execute("INSERT INTO device (id, made_at) VALUES (?1, ?2)", (tx.new_id(), tx.now.at_ms))?;
    tx.sql.execute(
        "UPDATE vault_state SET device = last_insert_rowid(), hlc = max(hlc, ?1), views_hash = ?2",
        (clock.0, views),
    )?;
    Ok(())
}
