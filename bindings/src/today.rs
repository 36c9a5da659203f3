use crate::guard::{House, guard};
use nearer_core::error::Result;
use nearer_core::today::{self, TodayView};
use std::sync::Arc;

/// What today holds.
#[derive(Debug, uniffi::Object)]
pub struct Today(pub(crate) Arc<House>);

#[uniffi::export]
impl Today {
    pub fn view(&self) -> Result<TodayView> {
        guard("today", || {
            let now = self.0.vault.now()?;
            self.0.vault.read(|sql| today::today(sql, &self.0.content, &now))
        })
    }
}
