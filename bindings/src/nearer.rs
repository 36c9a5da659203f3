use crate::guard::{Doors, guard};
use crate::{
    Assessments, Backups, Bin, Bring, Copies, Course, Exports, Habits, Insights, Journal, Kept, Library,
    Lock, People, Plans, Reminders, SettingsRoom, Today,
};
use nearer_core::backup::Source;
use nearer_core::errand::{Errand, ProgressObserver};
use nearer_core::error::Result;
use nearer_core::house::House;
use nearer_core::time::Clock;
use nearer_core::vault::{Folders, KeyStore, Observer};
use std::sync::Arc;
use zeroize::Zeroizing;

/// The open vault. It has one owner. `close_vault` is explicit, and every call after it answers `Closed`.
///
/// Beside the errors that a call names, every call may answer `Damaged`, `Full`, `Unwritable`, `Storage` or
/// `Internal`.
#[derive(Debug, uniffi::Object)]
pub struct Nearer(Arc<Doors>);

impl Nearer {
    fn of(house: House) -> Arc<Self> {
        Arc::new(Nearer(Arc::new(Doors(house))))
    }
}

#[uniffi::export]
impl Nearer {
    /// Opens the vault in these folders, or makes it where there never was one.
    ///
    /// Errors: `Locked`, `KeyMissing`, `WrongKey`, `Damaged`, `Unreadable`, `TooNew`, `Busy`, `Unwritable`, `Full`;
    /// `Cancelled` where the person refused the phone; `Invalid` with the field `passphrase` and `Required` where it is
    /// locked with one: then `unlock` opens it; `Unsupported` for a lock of a later version. None of them changes the file.
    #[uniffi::constructor]
    pub fn open(
        library: Arc<Library>,
        folders: Folders,
        keys: Arc<dyn KeyStore>,
        clock: Arc<dyn Clock>,
    ) -> Result<Arc<Self>> {
        guard(|| {
            let content = Arc::clone(&library.content);
            Ok(Nearer::of(House::open(&folders, keys.as_ref(), clock, content)?))
        })
    }

    /// Opens a vault that is locked with a passphrase. Tries are counted, and after five wrong ones each waits longer: up to
    /// an hour, also after a restart, whatever the clock is set to.
    ///
    /// Errors: `Invalid` with the field `passphrase`: `WrongPassphrase`, `TooSoon`; those of `open`.
    #[uniffi::constructor]
    pub fn unlock(
        library: Arc<Library>,
        folders: Folders,
        keys: Arc<dyn KeyStore>,
        clock: Arc<dyn Clock>,
        passphrase: String,
    ) -> Result<Arc<Self>> {
        guard(|| {
            let (content, passphrase) = (Arc::clone(&library.content), Zeroizing::new(passphrase));
            Ok(Nearer::of(House::unlock(&folders, keys.as_ref(), clock, content, Some(&passphrase))?))
        })
    }

    /// Opens a vault whose lock was forgotten, or whose key the phone lost, with the recovery passphrase. The lock is off
    /// afterwards: the person is asked for a new one.
    ///
    /// Errors: `NotFound` where no recovery passphrase leads back: a copy can be restored then; `Invalid` with the field
    /// `passphrase`: `WrongPassphrase`, `TooSoon`; those of `open`.
    #[uniffi::constructor]
    pub fn unlock_with_recovery(
        library: Arc<Library>,
        folders: Folders,
        keys: Arc<dyn KeyStore>,
        clock: Arc<dyn Clock>,
        passphrase: String,
    ) -> Result<Arc<Self>> {
        guard(|| {
            let (content, passphrase) = (Arc::clone(&library.content), Zeroizing::new(passphrase));
            Ok(Nearer::of(House::unlock_with_recovery(&folders, keys.as_ref(), clock, content, &passphrase)?))
        })
    }

    /// Makes a new vault from a backup where the old one can't be opened. The old one is moved aside whole;
    /// where anything fails, it lies where it lay.
    ///
    /// Errors: `NotFound`, `TooNew` and `Invalid` for what comes in, as `Backups::look_at` answers them; `Cancelled`; those
    /// of `open`.
    #[uniffi::constructor]
    pub fn recover(
        library: Arc<Library>,
        folders: Folders,
        keys: Arc<dyn KeyStore>,
        clock: Arc<dyn Clock>,
        source: Source,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<Arc<Self>> {
        guard(|| {
            let content = Arc::clone(&library.content);
            let errand = Errand::told(progress)?;
            Ok(Nearer::of(House::recover(&folders, keys.as_ref(), clock, content, &source, &errand)?))
        })
    }

    /// Waits until running calls are out, then closes the file. Safe to call twice.
    pub fn close_vault(&self) -> Result<()> {
        self.0.call(|house| {
            house.vault.close();
            Ok(())
        })
    }

    /// Sentences about what was not as it should be when the vault was opened, and was put right. Nearly always none.
    pub fn put_right(&self) -> Result<Vec<String>> {
        self.0.call(House::put_right)
    }

    /// Tells an observer of every later change, on a thread of the core's. The answer names it.
    pub fn observe(&self, observer: Arc<dyn Observer>) -> Result<u64> {
        self.0.call(|house| house.vault.observe(observer))
    }

    /// Ends the reports to an observer, by the number that `observe` gave. A report that is under way may still
    /// arrive.
    pub fn forget(&self, observer: u64) -> Result<()> {
        self.0.call(|house| {
            house.vault.forget(observer);
            Ok(())
        })
    }

    /// Questionnaires: ours and those that were brought.
    pub fn assessments(&self) -> Result<Arc<Assessments>> {
        Ok(Arc::new(Assessments(Arc::clone(&self.0))))
    }

    /// What was deleted.
    pub fn bin(&self) -> Result<Arc<Bin>> {
        Ok(Arc::new(Bin(Arc::clone(&self.0))))
    }

    /// Backups and the open document.
    pub fn backups(&self) -> Result<Arc<Backups>> {
        Ok(Arc::new(Backups(Arc::clone(&self.0))))
    }

    /// The lock.
    pub fn lock(&self) -> Result<Arc<Lock>> {
        Ok(Arc::new(Lock(Arc::clone(&self.0))))
    }

    /// Safe copies in a folder that the person chose.
    pub fn copies(&self) -> Result<Arc<Copies>> {
        Ok(Arc::new(Copies(Arc::clone(&self.0))))
    }

    /// What is brought from other apps.
    pub fn bring(&self) -> Result<Arc<Bring>> {
        Ok(Arc::new(Bring(Arc::clone(&self.0))))
    }

    /// What goes to other programs.
    pub fn exports(&self) -> Result<Arc<Exports>> {
        Ok(Arc::new(Exports(Arc::clone(&self.0))))
    }

    /// What today holds.
    pub fn today(&self) -> Result<Arc<Today>> {
        Ok(Arc::new(Today(Arc::clone(&self.0))))
    }

    /// The programme, and runs through its forms.
    pub fn course(&self) -> Result<Arc<Course>> {
        Ok(Arc::new(Course(Arc::clone(&self.0))))
    }

    /// The journal.
    pub fn journal(&self) -> Result<Arc<Journal>> {
        Ok(Arc::new(Journal(Arc::clone(&self.0))))
    }

    /// Practices.
    pub fn habits(&self) -> Result<Arc<Habits>> {
        Ok(Arc::new(Habits(Arc::clone(&self.0))))
    }

    /// What exercises filed into rooms that have no page of their own.
    pub fn kept(&self) -> Result<Arc<Kept>> {
        Ok(Arc::new(Kept(Arc::clone(&self.0))))
    }

    /// The people of someone's life.
    pub fn people(&self) -> Result<Arc<People>> {
        Ok(Arc::new(People(Arc::clone(&self.0))))
    }

    /// If–then plans.
    pub fn plans(&self) -> Result<Arc<Plans>> {
        Ok(Arc::new(Plans(Arc::clone(&self.0))))
    }

    /// What is reminded of, and when.
    pub fn reminders(&self) -> Result<Arc<Reminders>> {
        Ok(Arc::new(Reminders(Arc::clone(&self.0))))
    }

    /// Measures over time.
    pub fn insights(&self) -> Result<Arc<Insights>> {
        Ok(Arc::new(Insights(Arc::clone(&self.0))))
    }

    /// What the person set.
    pub fn settings(&self) -> Result<Arc<SettingsRoom>> {
        Ok(Arc::new(SettingsRoom(Arc::clone(&self.0))))
    }
}
