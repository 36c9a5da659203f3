use crate::guard::Doors;
use nearer_core::backup::{
    self, Backup, CanTakeBack, Incoming, IncomingView, LocalBackup, LookedOver, MergeChoice, Removed,
    RestoreMode, Restored, Source, TakenBack,
};
use nearer_core::errand::{Errand, ProgressObserver};
use nearer_core::error::Result;
use nearer_core::house::House;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The whole vault, out and in: backups and the open document. Calls take as long as the vault is large, and keep no
/// other call waiting but the writing ones.
#[derive(Debug, uniffi::Object)]
pub struct Backups(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Backups {
    /// Writes everything into one file, sealed under a passphrase.
    ///
    /// Errors: `Invalid`: `TooShort`, `TooLong` or `EasyToGuess` for the passphrase; `Full`, `Unwritable`,
    /// `Cancelled`. On any of them no file is left.
    pub fn write_backup(
        &self,
        path: String,
        passphrase: String,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<Backup> {
        self.0.call(|house| {
            backup::write_backup(&house.vault, Path::new(&path), &passphrase, &Errand::told(progress)?)
        })
    }

    /// Writes everything into one JSON file, in the clear.
    ///
    /// Errors: `Full`, `Unwritable`, `Cancelled`.
    pub fn write_document(&self, path: String, progress: Option<Arc<dyn ProgressObserver>>) -> Result<()> {
        self.0.call(|house| backup::write_document(&house.vault, Path::new(&path), &Errand::told(progress)?))
    }

    /// Makes today's backup of the app's own where something has changed; answers whether it did.
    pub fn keep_up(&self) -> Result<bool> {
        self.0.call(|house| backup::keep_up(&house.vault, &Errand::quiet()))
    }

    /// The app's own backups, newest first.
    pub fn local_backups(&self) -> Result<Vec<LocalBackup>> {
        self.0.call(|house| backup::local_backups(&house.vault.folder()?))
    }

    /// A passphrase that opens the app's own backups where the key is lost. A new one takes the old one's
    /// place, and what is backed up from then on opens with nothing that the old one opened.
    ///
    /// Errors: `Invalid` for a passphrase that can be guessed. `Full` and `Unwritable` may be about the backup that
    /// is made at the end: then the passphrase is set all the same.
    pub fn set_recovery(&self, passphrase: String) -> Result<()> {
        self.0.call(|house| backup::set_recovery(&house.vault, &passphrase, &Errand::quiet()))
    }

    /// Whether a recovery passphrase is set.
    pub fn has_recovery(&self) -> Result<bool> {
        self.0.call(|house| Ok(backup::has_recovery(&house.vault.folder()?)))
    }

    /// Reads a backup or a document and checks all of it. Nothing is changed yet.
    ///
    /// Errors: `NotFound`; `TooNew`; `Invalid`: `WrongPassphrase`, `OtherLock`, `NotABackup`, `DamagedFile`, `FileTooLarge`
    /// and the like.
    pub fn look_at(&self, source: Source) -> Result<Arc<LookedAtBackup>> {
        self.0.call(|house| {
            let read = backup::open_incoming(&house.vault, &source)?;
            Ok(Arc::new(LookedAtBackup(Mutex::new(read), Arc::clone(&self.0))))
        })
    }

    /// Takes it in, in one transaction. `choice` none: a merge brings no settings and nothing that keeps someone safe.
    ///
    /// Errors: `Cancelled`.
    #[uniffi::method(default(choice = None))]
    pub fn take(
        &self,
        looked_at: Arc<LookedAtBackup>,
        mode: RestoreMode,
        progress: Option<Arc<dyn ProgressObserver>>,
        choice: Option<MergeChoice>,
    ) -> Result<BackupTaken> {
        self.0.call(|house| {
            let read = locked(&looked_at.0);
            let House { vault, content, .. } = house;
            let (restored, words) =
                backup::restore_in_words(vault, content, &read, mode, choice, &Errand::told(progress)?)?;
            Ok(BackupTaken { restored, words })
        })
    }

    /// What was taken in last and can be taken back; none where nothing was, or more than thirty days ago.
    pub fn can_take_back(&self) -> Result<Option<CanTakeBack>> {
        self.0.call(|house| backup::can_take_back(&house.vault, &house.content.catalogue))
    }

    /// Takes it back: everything is as it was before, and what was written since stays. In one transaction.
    ///
    /// Errors: `NotFound` where nothing can be taken back any more; `Cancelled`.
    pub fn take_back(&self, progress: Option<Arc<dyn ProgressObserver>>) -> Result<TakenBack> {
        self.0.call(|house| {
            backup::take_back(
                &house.vault,
                &house.content.feelings,
                &house.content.catalogue,
                &Errand::told(progress)?,
            )
        })
    }

    /// Looks the whole vault over, sets right what can be set right without a loss, and tells what can't be read. For a
    /// quiet hour: it reads all that there is.
    ///
    /// Errors: `Damaged` where the file itself isn't whole: then nothing is changed; `Cancelled`.
    pub fn look_over(&self, progress: Option<Arc<dyn ProgressObserver>>) -> Result<LookedOver> {
        self.0.call(|house| backup::look_over(&house.vault, &house.content, &Errand::told(progress)?))
    }

    /// Makes the app's own backups anew, so that none holds what was removed for good: for the time after
    /// `remove_for_good` said that it could not.
    pub fn renew_backups(&self) -> Result<Removed> {
        self.0.call(|house| backup::renew_backups(&house.vault, &house.content.catalogue, &Errand::quiet()))
    }

    /// Looks the vault over and writes what was found into a plain text file for asking help: versions, sizes, numbers of
    /// rows, and what can't be read by kind. Nothing that the person wrote is in it.
    ///
    /// Errors: `Damaged` where the file itself isn't whole; `Cancelled`; `Full`, `Unwritable`.
    pub fn write_report(
        &self,
        path: String,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<LookedOver> {
        self.0.call(|house| {
            let errand = Errand::told(progress)?;
            backup::write_report(&house.vault, &house.content, Path::new(&path), &errand)
        })
    }
}

/// What taking in did or would do, and the sentence for it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct BackupTaken {
    /// In numbers.
    pub restored: Restored,
    /// The same in sentences.
    pub words: String,
}

/// A backup or a document that was looked at, checked, in memory: it takes as much as the vault it came from. Let go of
/// it after.
#[derive(Debug, uniffi::Object)]
pub struct LookedAtBackup(Mutex<Incoming>, Arc<Doors>);

#[uniffi::export]
impl LookedAtBackup {
    /// What it holds, for someone to decide by.
    pub fn view(&self) -> Result<IncomingView> {
        self.1.call(|house| locked(&self.0).view(&house.content.catalogue))
    }

    /// What taking it in would do to what is here. Changes nothing.
    pub fn plan(&self, mode: RestoreMode, choice: MergeChoice) -> Result<BackupTaken> {
        self.1.call(|house| {
            let read = locked(&self.0);
            let House { vault, content, .. } = house;
            let (restored, words) = backup::foresee_in_words(vault, &content.catalogue, &read, mode, choice)?;
            Ok(BackupTaken { restored, words })
        })
    }
}

/// What was looked at, for this call alone. One that panicked keeps no later one out.
pub(crate) fn locked<T>(read: &Mutex<T>) -> MutexGuard<'_, T> {
    read.lock().unwrap_or_else(PoisonError::into_inner)
}
