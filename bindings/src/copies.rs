use crate::guard::Doors;
use nearer_core::copies::{self, CopiesView, CopyFolder, CopyMade, WhichCopy};
use nearer_core::errand::{Errand, ProgressObserver};
use nearer_core::error::Result;
use std::path::Path;
use std::sync::Arc;

/// Safe copies in a folder that the person chose. Calls take as long as the vault is large and the folder slow, and keep no
/// other call waiting.
#[derive(Debug, uniffi::Object)]
pub struct Copies(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Copies {
    /// How copies stand.
    pub fn view(&self) -> Result<CopiesView> {
        self.0.call(|house| copies::copies(&house.vault, &house.content.catalogue))
    }

    /// Lets copies be made by themselves into this folder, and makes the first one. `called` is what a screen calls the
    /// folder. What the folder ran into is told in the view.
    ///
    /// Errors: `NotFound` where no recovery passphrase is set, since nothing would open them; `Invalid` with `TooLong`;
    /// `Cancelled`.
    pub fn start(
        &self,
        folder: Arc<dyn CopyFolder>,
        called: String,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<CopiesView> {
        self.0.call(|house| {
            let (strings, errand) = (&house.content.catalogue, Errand::told(progress)?);
            copies::start_copies(&house.vault, folder.as_ref(), &called, strings, &errand)
        })
    }

    /// Makes today's copy where one is due, or one at this moment, and reads it back. What the folder ran into is told in
    /// the view, and tried again later. Call it when the vault was opened and after changes.
    ///
    /// Errors: `NotFound` where no recovery passphrase is set; `Cancelled`.
    pub fn keep(
        &self,
        folder: Arc<dyn CopyFolder>,
        which: WhichCopy,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<CopiesView> {
        self.0.call(|house| {
            let (strings, errand) = (&house.content.catalogue, Errand::told(progress)?);
            copies::keep_copies(&house.vault, folder.as_ref(), which, strings, &errand)
        })
    }

    /// Makes a copy by hand, at this path, and reads it back. The recovery passphrase opens it.
    ///
    /// Errors: `NotFound` where no recovery passphrase is set; `Invalid` with `DamagedFile` where what was read back isn't what
    /// was written; `Full`, `Unwritable`, `Cancelled`. On any of them no file is left.
    pub fn write(&self, path: String, progress: Option<Arc<dyn ProgressObserver>>) -> Result<CopyMade> {
        self.0.call(|house| {
            let (strings, errand) = (&house.content.catalogue, Errand::told(progress)?);
            copies::write_copy(&house.vault, Path::new(&path), strings, &errand)
        })
    }

    /// Makes no more copies by itself. Those that lie in the folder stay there.
    pub fn stop(&self) -> Result<CopiesView> {
        self.0.call(|house| copies::stop_copies(&house.vault, &house.content.catalogue))
    }
}
