use crate::guard::{House, guard};
use crate::{Course, Habits, Insights, Journal, Library, People, Plans, SettingsRoom, Today};
use nearer_core::error::Result;
use nearer_core::schema::SCHEMA;
use nearer_core::time::Clock;
use nearer_core::vault::{KeyStore, Observer, Vault};
use nearer_core::{journal, setting};
use std::path::Path;
use std::sync::Arc;

/// The open vault. One owner; `close_vault` is explicit, and every call after it is `Closed`.
#[derive(Debug, uniffi::Object)]
pub struct Nearer {
    house: Arc<House>,
}

#[uniffi::export]
impl Nearer {
    /// Opens the vault in this folder, or makes it where there never was one.
    ///
    /// Errors that a screen acts on: `Locked`, `KeyMissing`, `WrongKey`, `Damaged`, `Unreadable`, `TooNew`,
    /// `Busy`, `Unwritable`, `Full`. None of them changes the file.
    #[uniffi::constructor]
    pub fn open(
        library: Arc<Library>,
        folder: String,
        keys: Arc<dyn KeyStore>,
        clock: Arc<dyn Clock>,
    ) -> Result<Arc<Self>> {
        guard("open", || {
            let vault = Vault::open(Path::new(&folder), keys.as_ref(), clock, &SCHEMA)?;
            let content = Arc::clone(&library.content);
            setting::start(&vault)?;
            journal::refresh_index(&vault, &content.feelings)?;
            Ok(Arc::new(Nearer { house: Arc::new(House { vault, content }) }))
        })
    }

    /// Waits until running calls are out, then closes the file. Safe to call twice.
    pub fn close_vault(&self) -> Result<()> {
        guard("close", || {
            self.house.vault.close();
            Ok(())
        })
    }

    /// Tells an observer of every later change, on a thread of the core's. The answer names it.
    pub fn observe(&self, observer: Arc<dyn Observer>) -> Result<u64> {
        guard("observe", || self.house.vault.observe(observer))
    }

    pub fn forget(&self, observer: u64) -> Result<()> {
        guard("forget", || {
            self.house.vault.forget(observer);
            Ok(())
        })
    }

    pub fn today(&self) -> Result<Arc<Today>> {
        Ok(Arc::new(Today(Arc::clone(&self.house))))
    }

    pub fn course(&self) -> Result<Arc<Course>> {
        Ok(Arc::new(Course(Arc::clone(&self.house))))
    }

    pub fn journal(&self) -> Result<Arc<Journal>> {
        Ok(Arc::new(Journal(Arc::clone(&self.house))))
    }

    pub fn habits(&self) -> Result<Arc<Habits>> {
        Ok(Arc::new(Habits(Arc::clone(&self.house))))
    }

    pub fn people(&self) -> Result<Arc<People>> {
        Ok(Arc::new(People(Arc::clone(&self.house))))
    }

    pub fn plans(&self) -> Result<Arc<Plans>> {
        Ok(Arc::new(Plans(Arc::clone(&self.house))))
    }

    pub fn insights(&self) -> Result<Arc<Insights>> {
        Ok(Arc::new(Insights(Arc::clone(&self.house))))
    }

    pub fn settings(&self) -> Result<Arc<SettingsRoom>> {
        Ok(Arc::new(SettingsRoom(Arc::clone(&self.house))))
    }
}
