use crate::guard::Doors;
use nearer_core::bin::BinKind;
use nearer_core::error::Result;
use nearer_core::kept::{self, KeptGroup};
use nearer_core::vault::Id;
use std::sync::Arc;

/// What exercises filed into rooms that have no page of their own.
#[derive(Debug, uniffi::Object)]
pub struct Kept(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Kept {
    /// All that exercises filed here, group by group. Groups without anything are left out.
    pub fn groups(&self) -> Result<Vec<KeptGroup>> {
        self.0.read(|see| kept::kept(see.sql, see.content))
    }

    /// Puts one of these things into the bin.
    ///
    /// Errors: `NotFound`; `Unsupported` for a kind that isn't shown here.
    pub fn delete(&self, kind: BinKind, id: Id) -> Result<()> {
        self.0.write(|tx| kept::delete(tx, kind, id))
    }

    /// A goal was reached or a step taken, or not after all.
    ///
    /// Errors: `NotFound`; `Unsupported` for a kind that can't be done or left undone.
    pub fn set_done(&self, kind: BinKind, id: Id, done: bool) -> Result<()> {
        self.0.write(|tx| kept::set_done(tx, kind, id, done))
    }
}
