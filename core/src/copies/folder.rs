use super::model::FolderTrouble;
use std::fmt::Debug;

/// Why the folder gave no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum FolderError {
    /// It isn't there any more, or the app may not use it any more.
    #[error("gone")]
    Gone,
    /// There is no space left in it.
    #[error("full")]
    Full,
    /// It can be read and not written.
    #[error("read-only")]
    ReadOnly,
    /// It lies elsewhere, and can't be reached for now.
    #[error("offline")]
    Offline,
    /// It took longer than the front end waits.
    #[error("slow")]
    Slow,
    /// It failed for a reason that it doesn't tell.
    #[error("failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for FolderError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        FolderError::Failed
    }
}

impl From<FolderError> for FolderTrouble {
    fn from(error: FolderError) -> Self {
        match error {
            FolderError::Gone => FolderTrouble::Gone,
            FolderError::Full => FolderTrouble::Full,
            FolderError::ReadOnly => FolderTrouble::ReadOnly,
            FolderError::Offline => FolderTrouble::Offline,
            FolderError::Slow => FolderTrouble::Slow,
            FolderError::Failed => FolderTrouble::Failed,
        }
    }
}

/// A folder that the person chose for copies. Called off the main thread, with no transaction open; a call may take as
/// long as its disk or network does.
#[uniffi::export(foreign)]
pub trait CopyFolder: Send + Sync + Debug {
    /// Names of the files in it.
    fn list(&self) -> Result<Vec<String>, FolderError>;
    /// Copies the file of this name to a path of the app's own.
    fn read(&self, name: String, to: String) -> Result<(), FolderError>;
    /// Copies a file of the app's own into it under this name, whole or not at all: under another name first, then renamed.
    fn write(&self, from: String, name: String) -> Result<(), FolderError>;
    /// Removes the file of this name. One that isn't there is no error.
    fn delete(&self, name: String) -> Result<(), FolderError>;
}
