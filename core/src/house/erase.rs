//! Erasing everything, with what lies outside of the vault's folders, and with a name for what could not be reached.

use crate::copies::{CopyFolder, copies_known, delete_copies};
use crate::error::Result;
use crate::record::{Word, words};
use crate::text::{Catalogue, args};
use crate::vault::{self, Folders, KeyStore};
use std::fmt::Debug;

words! {
    /// What the front end keeps of Nearer outside of the vault's folders.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
    pub enum Trace {
        /// Reminders that the system was told of, and those that are shown.
        Reminders = "reminders",
        /// What widgets and tiles show.
        Widgets = "widgets",
        /// Files that were handed on or picked.
        Handed = "handed",
        /// Where the person was, the folder that was chosen for copies, and whatever else the front end remembers.
        Remembered = "remembered",
    }
}

/// A trace that could not be removed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum TraceError {
    /// It is still there.
    #[error("left")]
    Left,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for TraceError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        TraceError::Left
    }
}

/// Removes what the front end keeps of Nearer.
#[uniffi::export(foreign)]
pub trait Traces: Send + Sync + Debug {
    /// Removes it. What isn't there is no error.
    fn forget(&self, trace: Trace) -> Result<(), TraceError>;
}

/// What erasing left.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ErasedAll {
    /// The key is still in the key store.
    pub key_left: bool,
    /// Names of files and folders of the app's that are still there.
    pub files_left: Vec<String>,
    /// What the front end could not remove.
    pub traces_left: Vec<Trace>,
    /// Names of copies in the folder that the person chose: they were left there, or could not be reached.
    pub copies_left: Vec<String>,
    /// All of it in sentences, with what to do.
    pub words: String,
}

/// Erases everything: the keys first, so that whatever is left can't be read, then the vault with all that lies beside it,
/// what the front end keeps, and the copies in `copies`; none: they are left where they lie. Never stops half-way.
///
/// Errors: `Busy` where the vault is open; then nothing was touched.
pub fn erase(
    folders: &Folders,
    keys: &dyn KeyStore,
    traces: &dyn Traces,
    copies: Option<&dyn CopyFolder>,
    strings: &Catalogue,
) -> Result<ErasedAll> {
    let known = copies_known(folders);
    let erased = vault::erase(folders, keys)?;
    let traces_left: Vec<Trace> =
        Trace::ALL.iter().copied().filter(|trace| traces.forget(*trace).is_err()).collect();
    let copies_left = match copies {
        Some(folder) => delete_copies(known, folder),
        None => known,
    };
    let mut left = ErasedAll {
        key_left: erased.key_left,
        files_left: erased.files_left,
        traces_left,
        copies_left,
        words: String::new(),
    };
    left.words = words(&left, strings);
    Ok(left)
}

fn words(left: &ErasedAll, strings: &Catalogue) -> String {
    let mut words = Vec::new();
    if left.key_left {
        words.push(strings.text("erased-key-left"));
    }
    if !left.files_left.is_empty() {
        let names = left.files_left.join(", ");
        words.push(strings.say("erased-files-left", &args([("names", names.into())])));
    }
    words.extend(left.traces_left.iter().map(|trace| strings.text(&format!("erased-left-{}", trace.word()))));
    if !left.copies_left.is_empty() {
        let count = u32::try_from(left.copies_left.len()).unwrap_or(u32::MAX);
        words.push(strings.say("erased-copies-left", &args([("count", count.into())])));
    }
    if words.is_empty() {
        words.push(strings.text("erased-all"));
    }
    words.join(" ")
}
