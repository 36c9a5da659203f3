use crate::guard::Doors;
use nearer_core::backup::{self, Removed};
use nearer_core::bin::{self, BinItem, BinKind};
use nearer_core::errand::Errand;
use nearer_core::error::Result;
use nearer_core::vault::Id;
use std::sync::Arc;

/// What was deleted, for thirty days at least: of the calendar, and on which the app was open.
#[derive(Debug, uniffi::Object)]
pub struct Bin(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Bin {
    /// What lies in it, the last deleted first.
    pub fn items(&self) -> Result<Vec<BinItem>> {
        self.0.read(|see| bin::items(see.sql, see.content, see.now()?.at_ms))
    }

    /// Takes something back out of the bin, as it was when it was deleted.
    ///
    /// Errors: `NotFound` where no such thing lies in the bin.
    pub fn restore(&self, kind: BinKind, id: Id) -> Result<()> {
        self.0.write(|tx| bin::restore(tx, tx.content, kind, id))
    }

    /// Removes it for good, also from the app's own backups, which are made anew: may take a while.
    ///
    /// Errors: `NotFound` where no such thing lies in the bin.
    pub fn remove_for_good(&self, kind: BinKind, id: Id) -> Result<Removed> {
        self.0.call(|house| {
            backup::remove_for_good(&house.vault, &house.content.catalogue, kind, id, &Errand::quiet())
        })
    }
}
