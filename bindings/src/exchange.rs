use crate::guard::{Doors, guard};
use nearer_core::error::Result;
use nearer_core::exchange::{
    self, Backup, CanTakeBack, Errand, HabitImport, HabitImportView, HabitsTaken, IncomingView, LocalBackup,
    LookedOver, MergeChoice, ProgressObserver, Removed, RestoreMode, Restored, Source, TakenBack,
};
use nearer_core::export::{self, ExportFormat, Exported};
use nearer_core::house::House;
use nearer_core::import::{self, ImportFormat, ImportPlan, ImportPreview, Imported};
use nearer_core::vault::KeyStore;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Backups, the open document, and what comes in from them. Calls take as long as the vault is large, and
/// keep no other call waiting but the writing ones.
#[derive(Debug, uniffi::Object)]
pub struct Exchange(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Exchange {
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
            exchange::write_backup(&house.vault, Path::new(&path), &passphrase, &Errand::told(progress)?)
        })
    }

    /// Writes everything into one JSON file, in the clear.
    ///
    /// Errors: `Full`, `Unwritable`, `Cancelled`.
    pub fn write_document(&self, path: String, progress: Option<Arc<dyn ProgressObserver>>) -> Result<()> {
        self.0
            .call(|house| exchange::write_document(&house.vault, Path::new(&path), &Errand::told(progress)?))
    }

    /// Makes today's backup of the app's own where something has changed; answers whether it did.
    pub fn keep_up(&self) -> Result<bool> {
        self.0.call(|house| exchange::keep_up(&house.vault, &Errand::quiet()))
    }

    /// The app's own backups, newest first.
    pub fn local_backups(&self) -> Result<Vec<LocalBackup>> {
        self.0.call(|house| exchange::local_backups(&house.vault.folder()?))
    }

    /// A passphrase that opens the app's own backups where the key is lost. A new one takes the old one's
    /// place, and what is backed up from then on opens with nothing that the old one opened.
    ///
    /// Errors: `Invalid` for a passphrase that can be guessed. `Full` and `Unwritable` may be about the backup that
    /// is made at the end: then the passphrase is set all the same.
    pub fn set_recovery(&self, passphrase: String) -> Result<()> {
        self.0.call(|house| exchange::set_recovery(&house.vault, &passphrase, &Errand::quiet()))
    }

    /// Whether a recovery passphrase is set.
    pub fn has_recovery(&self) -> Result<bool> {
        self.0.call(|house| Ok(exchange::has_recovery(&house.vault.folder()?)))
    }

    /// Reads what comes in and checks all of it. Nothing is changed yet.
    ///
    /// Errors: `NotFound`; `TooNew`; `Invalid`: `WrongPassphrase`, `OtherLock`, `NotABackup`, `DamagedFile`, `FileTooLarge`
    /// and the like.
    pub fn open(&self, source: Source) -> Result<Arc<Incoming>> {
        self.0.call(|house| {
            let read = exchange::open_incoming(&house.vault, &source)?;
            Ok(Arc::new(Incoming(Mutex::new(read), Arc::clone(&self.0))))
        })
    }

    /// What taking it in would do to what is here. Nothing is changed.
    pub fn foresee(&self, incoming: Arc<Incoming>, mode: RestoreMode, choice: MergeChoice) -> Result<Taken> {
        self.0.call(|house| {
            let read = locked(&incoming.0);
            let House { vault, content, .. } = house;
            let (restored, words) =
                exchange::foresee_in_words(vault, &content.catalogue, &read, mode, choice)?;
            Ok(Taken { restored, words })
        })
    }

    /// Takes it in, in one transaction. `choice` none: a merge brings no settings and nothing that keeps someone safe.
    ///
    /// Errors: `Cancelled`.
    #[uniffi::method(default(choice = None))]
    pub fn take(
        &self,
        incoming: Arc<Incoming>,
        mode: RestoreMode,
        progress: Option<Arc<dyn ProgressObserver>>,
        choice: Option<MergeChoice>,
    ) -> Result<Taken> {
        self.0.call(|house| {
            let read = locked(&incoming.0);
            let House { vault, content, .. } = house;
            let (restored, words) =
                exchange::restore_in_words(vault, content, &read, mode, choice, &Errand::told(progress)?)?;
            Ok(Taken { restored, words })
        })
    }

    /// Looks the whole vault over, sets right what can be set right without a loss, and tells what can't be read. For a
    /// quiet hour: it reads all that there is.
    ///
    /// Errors: `Damaged` where the file itself isn't whole: then nothing is changed; `Cancelled`.
    pub fn look_over(&self, progress: Option<Arc<dyn ProgressObserver>>) -> Result<LookedOver> {
        self.0.call(|house| exchange::look_over(&house.vault, &house.content, &Errand::told(progress)?))
    }

    /// What was taken in last and can be taken back; none where nothing was, or more than thirty days ago.
    pub fn can_take_back(&self) -> Result<Option<CanTakeBack>> {
        self.0.call(|house| exchange::can_take_back(&house.vault, &house.content.catalogue))
    }

    /// Takes it back: everything is as it was before, and what was written since stays. In one transaction.
    ///
    /// Errors: `NotFound` where nothing can be taken back any more; `Cancelled`.
    pub fn take_back(&self, progress: Option<Arc<dyn ProgressObserver>>) -> Result<TakenBack> {
        self.0.call(|house| {
            exchange::take_back(
                &house.vault,
                &house.content.feelings,
                &house.content.catalogue,
                &Errand::told(progress)?,
            )
        })
    }

    /// Makes the app's own backups anew, so that none holds what was removed for good: for the time after
    /// `remove_for_good` said that it could not.
    pub fn renew_backups(&self) -> Result<Removed> {
        self.0.call(|house| exchange::renew_backups(&house.vault, &house.content.catalogue, &Errand::quiet()))
    }

    /// Looks at a file of another app, or at a folder of texts, to its end. Changes nothing. `format` none: it is told
    /// by its content.
    ///
    /// Errors: `NotFound`; `Invalid`: `UnknownFile`, `NotUtf8`, `DamagedFile`, `FileTooLarge`, or `BrokenLine` for
    /// the line from which nothing can be read; `Cancelled`.
    pub fn open_import(
        &self,
        path: String,
        format: Option<ImportFormat>,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<Arc<Import>> {
        self.0.call(|house| {
            let read = import::open(
                &house.vault,
                &house.content.catalogue,
                Path::new(&path),
                format,
                &Errand::told(progress)?,
            )?;
            Ok(Arc::new(Import(Mutex::new(read))))
        })
    }

    /// Takes in what was looked at, in one transaction. Items that were imported before are left as they are.
    ///
    /// Errors: `Cancelled`; `Invalid`: `ChangedFile` where the file is another one than the one that was looked at, and what
    /// `open_import` answers.
    pub fn take_import(
        &self,
        opened: Arc<Import>,
        plan: ImportPlan,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<Imported> {
        self.0.call(|house| {
            let read = locked(&opened.0);
            let content = &house.content;
            import::take(
                &house.vault,
                &content.feelings,
                &content.catalogue,
                &read,
                &plan,
                &Errand::told(progress)?,
            )
        })
    }

    /// Writes the journal into one file in the clear, for other programs.
    ///
    /// Errors: `Full`, `Unwritable`, `Cancelled`. On any of them no file is left.
    pub fn export_journal(
        &self,
        path: String,
        format: ExportFormat,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<Exported> {
        self.0.call(|house| {
            export::write(&house.vault, &house.content, Path::new(&path), format, &Errand::told(progress)?)
        })
    }

    /// Reads a backup or an archive of Loop Habit Tracker and checks all of it. Nothing is changed yet.
    ///
    /// Errors: `NotFound`; `Invalid`: `FileTooLarge`, `UnknownFile`, `DamagedFile`, or `TooManyInside` for too many
    /// habits or days.
    pub fn open_habits(&self, path: String) -> Result<Arc<IncomingHabits>> {
        self.0.call(|house| {
            let read = exchange::open_habits(&house.vault, Path::new(&path))?;
            Ok(Arc::new(IncomingHabits(read, Arc::clone(&self.0))))
        })
    }

    /// Takes in what is new of it, in one transaction. A second time adds nothing.
    pub fn take_habits(&self, incoming: Arc<IncomingHabits>) -> Result<HabitsTaken> {
        self.0.write(|tx| exchange::take_habits(tx, &tx.content.catalogue, &incoming.0))
    }

    /// Writes all practices into one archive of Loop's shape (CSV in a zip), in the clear.
    pub fn write_habits(&self, path: String) -> Result<()> {
        self.0.call(|house| exchange::write_habits(&house.vault, Path::new(&path)))
    }

    /// Puts the vault under a new random key, and saves it in the key store. On an error the vault stays open under
    /// the key that its file has, and a second try goes on where this one ended.
    ///
    /// Errors: those of the key store; `Full` where there is no space for as much again as the vault.
    pub fn change_key(&self, keys: Arc<dyn KeyStore>) -> Result<()> {
        self.0.call(|house| house.vault.rekey(keys.as_ref()))
    }
}

/// A file of another app that was looked at.
#[derive(Debug, uniffi::Object)]
pub struct Import(Mutex<import::Import>);

#[uniffi::export]
impl Import {
    /// What is in it, for someone to decide by.
    pub fn preview(&self) -> Result<ImportPreview> {
        guard(|| Ok(locked(&self.0).preview.clone()))
    }
}

/// What taking in did, and the sentence for it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Taken {
    /// What was done, in numbers.
    pub restored: Restored,
    /// The same in sentences.
    pub words: String,
}

/// What came in, checked, in memory: it takes as much as the vault it came from. Let go of it after.
#[derive(Debug, uniffi::Object)]
pub struct Incoming(Mutex<exchange::Incoming>, Arc<Doors>);

#[uniffi::export]
impl Incoming {
    /// What it holds, for someone to decide by.
    pub fn view(&self) -> Result<IncomingView> {
        self.1.call(|house| locked(&self.0).view(&house.content.catalogue))
    }
}

/// Practices that came in from another app, checked, in memory.
#[derive(Debug, uniffi::Object)]
pub struct IncomingHabits(HabitImport, Arc<Doors>);

#[uniffi::export]
impl IncomingHabits {
    /// What it holds and what of it would be new, for someone to decide by.
    pub fn view(&self) -> Result<HabitImportView> {
        self.1.read(|see| exchange::habit_import_view(see.sql, &see.content.catalogue, &self.0, see.today()?))
    }
}

/// What came in, for this call alone. One that panicked keeps no later one out.
fn locked<T>(read: &Mutex<T>) -> MutexGuard<'_, T> {
    read.lock().unwrap_or_else(PoisonError::into_inner)
}
