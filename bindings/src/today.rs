use crate::guard::Doors;
use nearer_core::course;
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

    /// Takes the words that say fear out of entries of before, of their earlier versions and of the answers. It isn't told
    /// again.
    pub fn take_out_old_words(&self) -> Result<()> {
        self.0.write(|tx| course::take_out_old_words(tx, tx.content))
    }

    /// Leaves them where they are. It isn't told again.
    pub fn leave_old_words(&self) -> Result<()> {
        self.0.write(|tx| course::leave_old_words(tx))
    }
}
