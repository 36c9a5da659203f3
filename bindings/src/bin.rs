use crate::guard::{House, guard};
use nearer_core::bin::{self, BinItem, BinKind};
use nearer_core::error::Result;
use nearer_core::exchange::{self, Errand, Removed};
use nearer_core::vault::Id;
use std::sync::Arc;

/// What was deleted, for thirty days at least: of the calendar, and on which the app was open.
#[derive(Debug, uniffi::Object)]
pub struct Bin(pub(crate) Arc<House>);

#[uniffi::export]
impl Bin {
    /// What lies in it, the last deleted first.
    pub fn items(&self) -> Result<Vec<BinItem>> {
        guard("bin", || {
            let now = self.0.vault.now()?;
            self.0.vault.read(|sql| bin::items(sql, &self.0.content, now.at_ms))
        })
    }

    pub fn restore(&self, kind: BinKind, id: Id) -> Result<()> {
        guard("bin", || self.0.vault.write(|tx| bin::restore(tx, &self.0.content, kind, id)))
    }

    /// Removes it for good, also from the app's own backups, which are made anew: may take a while.
    pub fn remove_for_good(&self, kind: BinKind, id: Id) -> Result<Removed> {
        guard("bin", || {
            exchange::remove_for_good(&self.0.vault, &self.0.content.catalogue, kind, id, &Errand::quiet())
        })
    }
}
