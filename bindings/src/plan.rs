use crate::guard::Doors;
use nearer_core::error::Result;
use nearer_core::form::ReviewLine;
use nearer_core::house::House;
use nearer_core::plan::{self, PlanItem};
use nearer_core::safety;
use nearer_core::vault::Id;
use std::sync::Arc;

/// If–then plans.
#[derive(Debug, uniffi::Object)]
pub struct Plans(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Plans {
    /// Plans that aren't done, newest first, 200 at most.
    pub fn open_items(&self) -> Result<Vec<PlanItem>> {
        self.0.read(|see| plan::open_items(see.sql))
    }

    /// The plan for getting through tonight, section by section; empty where none was written.
    pub fn tonight(&self) -> Result<Vec<ReviewLine>> {
        self.0.read(|see| safety::plan_lines(see.sql, &see.content.catalogue))
    }

    /// Whether the plan for tonight can be read without the key on this device: for whoever opens the phone.
    pub fn tonight_is_open(&self) -> Result<bool> {
        self.0.call(House::plan_is_open)
    }

    /// Lets it be read without the key, in a file of its own words alone, or no longer: then the file is gone at once.
    pub fn open_tonight(&self, open: bool) -> Result<()> {
        self.0.call(|house| house.open_plan(open))
    }

    /// Marks a plan as done, or as open again.
    ///
    /// Errors: `NotFound`.
    pub fn set_done(&self, item: Id, done: bool) -> Result<()> {
        self.0.write(|tx| plan::set_done(tx, item, done))
    }

    /// Puts a plan into the bin.
    ///
    /// Errors: `NotFound`.
    pub fn delete(&self, item: Id) -> Result<()> {
        self.0.write(|tx| plan::delete(tx, item))
    }
}
