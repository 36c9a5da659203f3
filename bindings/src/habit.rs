use crate::guard::{House, guard};
use nearer_core::error::Result;
use nearer_core::habit::{self, MarkKind, NewPractice, PracticeView};
use nearer_core::time::Day;
use nearer_core::vault::Id;
use std::sync::Arc;

/// Daily practices.
#[derive(Debug, uniffi::Object)]
pub struct Habits(pub(crate) Arc<House>);

#[uniffi::export]
impl Habits {
    pub fn add(&self, new: NewPractice) -> Result<Id> {
        guard("practice", || self.0.vault.write(|tx| habit::add(tx, &new)))
    }

    pub fn archive(&self, practice: Id) -> Result<()> {
        guard("practice", || self.0.vault.write(|tx| habit::archive(tx, practice)))
    }

    /// Into the bin, with its marks.
    pub fn delete(&self, practice: Id) -> Result<()> {
        guard("practice", || self.0.vault.write(|tx| habit::delete(tx, practice)))
    }

    /// Marks a day: none is today.
    pub fn mark(&self, practice: Id, day: Option<Day>, mark: MarkKind, note: String) -> Result<()> {
        guard("practice", || {
            self.0.vault.write(|tx| habit::mark(tx, practice, day.unwrap_or_else(|| tx.today()), mark, &note))
        })
    }

    /// Takes a day's mark back: none is today.
    pub fn clear_mark(&self, practice: Id, day: Option<Day>) -> Result<()> {
        guard("practice", || {
            self.0.vault.write(|tx| habit::clear_mark(tx, practice, day.unwrap_or_else(|| tx.today())))
        })
    }

    /// All that are not put away, as they stand today.
    pub fn list(&self) -> Result<Vec<PracticeView>> {
        guard("practice", || {
            let now = self.0.vault.now()?;
            self.0.vault.read(|sql| habit::list(sql, now.day))
        })
    }

    pub fn get(&self, practice: Id) -> Result<PracticeView> {
        guard("practice", || {
            let now = self.0.vault.now()?;
            self.0.vault.read(|sql| habit::get(sql, practice, now.day))
        })
    }
}
