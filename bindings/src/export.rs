use crate::guard::Doors;
use nearer_core::errand::{Errand, ProgressObserver};
use nearer_core::error::Result;
use nearer_core::export::{self, BundleChoice, ExportFormat, Exported, WrittenBundle};
use std::path::Path;
use std::sync::Arc;

/// What goes to other programs, in the clear. The open document, which loses nothing, is one of the `Backups`.
#[derive(Debug, uniffi::Object)]
pub struct Exports(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Exports {
    /// Writes the journal into one file in the clear, for other programs.
    ///
    /// Errors: `Full`, `Unwritable`, `Cancelled`. On any of them no file is left.
    pub fn write_journal(
        &self,
        path: String,
        format: ExportFormat,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<Exported> {
        self.0.call(|house| {
            export::write(&house.vault, &house.content, Path::new(&path), format, &Errand::told(progress)?)
        })
    }

    /// Writes all practices into one archive of Loop's shape (CSV in a zip), in the clear.
    pub fn write_habits(&self, path: String) -> Result<()> {
        self.0.call(|house| export::write_habits(&house.vault, Path::new(&path)))
    }

    /// Writes answers and scores as a FHIR R4 Bundle, in the clear. What is private stays out.
    ///
    /// Errors: `Full`, `Unwritable`, `Cancelled`.
    pub fn write_bundle(
        &self,
        path: String,
        choice: BundleChoice,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<WrittenBundle> {
        self.0.call(|house| {
            export::write_bundle(
                &house.vault,
                &house.content,
                Path::new(&path),
                &choice,
                &Errand::told(progress)?,
            )
        })
    }
}
