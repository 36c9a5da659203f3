use crate::guard::{House, guard};
use nearer_core::error::Result;
use nearer_core::form::ReviewLine;
use nearer_core::plan::{self, PlanItem};
use nearer_core::safety;
use nearer_core::vault::Id;
use std::sync::Arc;

/// If–then plans.
#[derive(Debug, uniffi::Object)]
pub struct Plans(pub(crate) Arc<House>);

#[uniffi::export]
impl Plans {
    pub fn open_items(&self) -> Result<Vec<PlanItem>> {
        guard("plan", || self.0.vault.read(plan::open_items))
    }

    /// The plan for getting through tonight, section by section; empty where none was written.
    pub fn tonight(&self) -> Result<Vec<ReviewLine>> {
        guard("plan", || self.0.vault.read(|sql| safety::plan_lines(sql, &self.0.content.catalogue)))
    }

    pub fn set_done(&self, item: Id, done: bool) -> Result<()> {
        guard("plan", || self.0.vault.write(|tx| plan::set_done(tx, item, done)))
    }

    pub fn delete(&self, item: Id) -> Result<()> {
        guard("plan", || self.0.vault.write(|tx| plan::delete(tx, item)))
    }
}
