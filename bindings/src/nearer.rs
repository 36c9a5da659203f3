use crate::guard::{House, guard};
use crate::{
    Assessments, Bin, Course, Exchange, Habits, Insights, Journal, Kept, Library, People, Plans, Reminders,
    SettingsRoom, Today,
};
use nearer_core::course::Content;
use nearer_core::error::Result;
use nearer_core::exchange::{self, Errand, ProgressObserver, Source};
use nearer_core::safety::Offered;
use nearer_core::schema::SCHEMA;
use nearer_core::time::Clock;
use nearer_core::vault::{KeyStore, Observer, Vault};
use nearer_core::{bin, capture, journal, setting};
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
            settle(vault, Arc::clone(&library.content))
        })
    }

    /// Makes a new vault from a backup where the old one can't be opened. The old one is moved aside whole;
    /// where anything fails, it lies where it lay.
    #[uniffi::constructor]
    pub fn recover(
        library: Arc<Library>,
        folder: String,
        keys: Arc<dyn KeyStore>,
        clock: Arc<dyn Clock>,
        source: Source,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<Arc<Self>> {
        guard("recover", || {
            let (folder, errand) = (Path::new(&folder), Errand::told(progress)?);
            let content = Arc::clone(&library.content);
            let feelings = &content.feelings;
            exchange::recover(
                folder,
                keys.as_ref(),
                Arc::clone(&clock),
                &SCHEMA,
                feelings,
                &source,
                &errand,
            )?;
            settle(Vault::open(folder, keys.as_ref(), clock, &SCHEMA)?, content)
        })
    }

    /// Waits until running calls are out, then closes the file. Safe to call twice.
    pub fn close_vault(&self) -> Result<()> {
        guard("close", || {
            self.house.vault.close();
            Ok(())
        })
    }

    /// Sentences about what was not as it should be when the vault was opened, and was put right. Nearly always none.
    pub fn put_right(&self) -> Result<Vec<String>> {
        guard("open", || {
            let House { vault, content, .. } = &*self.house;
            vault.folder()?;
            Ok(vault
                .met_a_stranger()
                .then(|| content.catalogue.text("put-right-stranger"))
                .into_iter()
                .collect())
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

    pub fn assessments(&self) -> Result<Arc<Assessments>> {
        Ok(Arc::new(Assessments(Arc::clone(&self.house))))
    }

    pub fn bin(&self) -> Result<Arc<Bin>> {
        Ok(Arc::new(Bin(Arc::clone(&self.house))))
    }

    pub fn exchange(&self) -> Result<Arc<Exchange>> {
        Ok(Arc::new(Exchange(Arc::clone(&self.house))))
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

    pub fn kept(&self) -> Result<Arc<Kept>> {
        Ok(Arc::new(Kept(Arc::clone(&self.house))))
    }

    pub fn people(&self) -> Result<Arc<People>> {
        Ok(Arc::new(People(Arc::clone(&self.house))))
    }

    pub fn plans(&self) -> Result<Arc<Plans>> {
        Ok(Arc::new(Plans(Arc::clone(&self.house))))
    }

    pub fn reminders(&self) -> Result<Arc<Reminders>> {
        Ok(Arc::new(Reminders(Arc::clone(&self.house))))
    }

    pub fn insights(&self) -> Result<Arc<Insights>> {
        Ok(Arc::new(Insights(Arc::clone(&self.house))))
    }

    pub fn settings(&self) -> Result<Arc<SettingsRoom>> {
        Ok(Arc::new(SettingsRoom(Arc::clone(&self.house))))
    }
}

/// What every vault needs once it is open.
fn settle(vault: Vault, content: Arc<Content>) -> Result<Arc<Nearer>> {
    setting::start(&vault)?;
    journal::refresh_index(&vault, &content.feelings)?;
    bin::sweep(&vault)?;
    // What lies in the inbox never keeps the vault from opening: what can't be filed now waits.
    let _ = capture::file_inbox(&vault, &content);
    Ok(Arc::new(Nearer { house: Arc::new(House { vault, content, offered: Offered::default() }) }))
}
