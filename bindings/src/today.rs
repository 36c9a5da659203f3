use crate::guard::Doors;
use nearer_core::error::Result;
use nearer_core::today::{self, TodayView};
use std::sync::Arc;

/// What today holds.
#[derive(Debug, uniffi::Object)]
pub struct Today(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Today {
    /// Today as it stands at this moment. Ask again after a change, and when the day is over.
    pub fn view(&self) -> Result<TodayView> {
        self.0.read(|see| today::today(see.sql, see.content, see.now()?))
    }
}
