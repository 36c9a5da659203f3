use crate::guard::Doors;
use nearer_core::error::Result;
use nearer_core::reminder::{self, ReminderPlan, ReminderSettings};
use std::sync::Arc;

/// What is reminded of, when. A front end registers what was planned with the system, in place of all that was
/// registered before, and writes the snapshot to a file beside the vault: `Library` lays it out again without the key.
#[derive(Debug, uniffi::Object)]
pub struct Reminders(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Reminders {
    /// Plans anew. Call it when the app opens, and whenever practices, people, settings or the course changed.
    /// `last_snapshot` is the snapshot of the last plan, where there is one: what was put off is kept.
    pub fn plan(&self, last_snapshot: Option<String>) -> Result<ReminderPlan> {
        self.0.read(|see| {
            reminder::plan(see.sql, see.content, see.day_boundary, see.now()?, last_snapshot.as_deref())
        })
    }

    /// What the person chose for all reminders.
    pub fn settings(&self) -> Result<ReminderSettings> {
        self.0.read(|see| reminder::settings(see.sql))
    }

    /// Keeps what the person chose for all reminders. They hold with the next plan.
    ///
    /// Errors: `Invalid` for a minute that no day has.
    pub fn set_settings(&self, settings: ReminderSettings) -> Result<()> {
        self.0.write(|tx| reminder::set_settings(tx, &settings))
    }
}
