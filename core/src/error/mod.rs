//! The one error enum that crosses to front ends.
//!
//! A variant exists only where a screen acts differently on it. No variant carries what a person
//! wrote: texts in here are field names, file names of content, and numbers.
//! The sentences that people read for them are in the catalogue (`error-…`, `reason-…`).

use rusqlite::ErrorCode;

/// What went wrong, as far as a screen can act on it.
///
/// Any call may answer `Damaged`, `Full`, `Busy`, `Closed`, `Unwritable`, `Storage` or `Internal`: they are about the vault,
/// the disk or a defect of ours, and mean the same everywhere. All others a call names after `Errors:`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum NearerError {
    /// The key store is locked: unlock the phone and try again.
    #[error("the key store is locked")]
    Locked,
    /// There is a vault, but the key store holds no key for it.
    #[error("no key for this vault in the key store")]
    KeyMissing,
    /// The sidecar proves that the key is not this vault's.
    #[error("the key is not this vault's")]
    WrongKey,
    /// The key is right and the file is not: it is damaged.
    #[error("the vault's file is damaged")]
    Damaged,
    /// The file can't be read and the sidecar is missing: wrong key or damage, it can't be told which.
    #[error("the vault can't be read: wrong key or damaged file")]
    Unreadable,
    /// The vault was written by a newer version of the app. It was left as it is.
    #[error("the vault has format {found}, this version knows up to {known}")]
    TooNew {
        /// The format of the file.
        found: i64,
        /// The newest format that this version knows.
        known: i64,
    },
    /// Nothing of this kind has this id.
    #[error("no such {what}")]
    NotFound {
        /// The kind of thing, in a word of English: for the log, not for a screen.
        what: String,
    },
    /// A value can't be taken; nothing was changed.
    #[error("{field}: {reason:?}")]
    Invalid {
        /// Which value: a field's name, `table.column`, a step's id, or a place in a file.
        field: String,
        /// Why it can't be taken.
        reason: Reason,
    },
    /// No space left on the disk; nothing was changed.
    #[error("no space left")]
    Full,
    /// Another process holds the vault.
    #[error("the vault is in use")]
    Busy,
    /// The call was given up: by the person, or by a newer search.
    #[error("cancelled")]
    Cancelled,
    /// The vault was closed before this call.
    #[error("the vault is closed")]
    Closed,
    /// The vault's folder can't be written.
    #[error("the folder can't be written")]
    Unwritable,
    /// A file or feature of a kind that this version can't take.
    #[error("unsupported: {what}")]
    Unsupported {
        /// The kind of thing, in a word of English.
        what: String,
    },
    /// Content that can't be read: the file, the line (0 where unknown) and why.
    #[error("{file}:{line}: {why}")]
    Content {
        /// Path of the file within its pack.
        file: String,
        /// From 1; 0 where it is unknown.
        line: u32,
        /// The mistake, in English, for whoever writes content.
        why: String,
    },
    /// The storage failed otherwise; SQLite's extended code.
    #[error("storage error {code}")]
    Storage {
        /// SQLite's extended result code.
        code: i32,
    },
    /// A defect of ours.
    #[error("internal error in {place}")]
    Internal {
        /// Where in our code. Never anything that a person wrote.
        place: String,
    },
}

/// Why a value can't be taken. `Library::reason_sentence` gives the sentence for it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Reason {
    /// Nothing was given where something is needed.
    Required,
    /// Longer than `most` characters, or more than `most` items.
    TooLong {
        /// Characters or items.
        most: u32,
    },
    /// Outside `low` to `high`.
    OutOfRange {
        /// The lowest value that is taken.
        low: i64,
        /// The highest value that is taken.
        high: i64,
    },
    /// Not one of the options.
    UnknownOption,
    /// Not a step of this form, or not one that is asked here.
    UnknownStep,
    /// An answer of another kind than the step asks for.
    WrongKind,
    /// Something of this name is already there.
    AlreadyThere,
    /// The run is finished and stays as it is.
    AlreadyFinished,
    /// Not a day of the calendar, written as `2026-11-24`.
    NotADay,
    /// Not an id.
    NotAnId,
    /// Not a time zone of the IANA database.
    UnknownZone,
    /// A day that has not begun yet.
    InTheFuture,
    /// A day that is over or has begun, where one to come is asked for.
    InThePast,
    /// Shorter than `least` characters.
    TooShort {
        /// Characters.
        least: u32,
    },
    /// A passphrase that somebody who tries many would find.
    EasyToGuess,
    /// It opens with another passphrase.
    WrongPassphrase,
    /// A passphrase was tried too often: the next try waits.
    TooSoon {
        /// Seconds until then.
        seconds: u32,
    },
    /// The file is sealed, but not with a passphrase, or with one that takes too much work to try.
    OtherLock,
    /// Not a file that Nearer wrote.
    NotABackup,
    /// Not a file of a kind that can be taken in here.
    UnknownFile,
    /// A file of ours that is damaged or cut short.
    DamagedFile,
    /// Larger than `most_mb` million bytes.
    FileTooLarge {
        /// Millions of bytes.
        most_mb: u32,
    },
    /// No JSON from this line on.
    NotJson {
        /// From 1.
        line: u32,
    },
    /// Not a number.
    NotANumber,
    /// A number with decimals where a whole one is needed.
    NotWhole,
    /// A number whose one mark may part thousands or stand before decimals: "1,234".
    AmbiguousNumber,
    /// Nested deeper than `most` levels.
    TooDeep {
        /// Levels.
        most: u32,
    },
    /// A resource of another type than the one that is read here.
    OtherResource,
    /// Written in another version of FHIR than R4.
    OtherVersion,
    /// A condition that depends on itself.
    Circular,
    /// It names something that isn't there.
    LeadsNowhere,
    /// It says that the whole means something else, in a way that isn't understood here.
    ChangesMeaning,
    /// The items of a scoring key and the questions don't go together.
    KeyDoesNotFit,
    /// A text that is saved in another way than UTF-8.
    NotUtf8,
    /// Can't be read from this line on.
    BrokenLine {
        /// From 1.
        line: u32,
    },
    /// The file is another one than the one that was looked at.
    ChangedFile,
    /// The file is there, and can't be opened or read.
    CantBeRead,
    /// One thing in the file, near this line, is larger than anything that can be kept.
    TooMuchAtOnce {
        /// From 1.
        line: u32,
    },
    /// More things are in the file, or files in the folder, than are taken in at once.
    TooManyInside {
        /// Things or files.
        most: u32,
    },
}

/// Results of this crate.
pub type Result<T, E = NearerError> = std::result::Result<T, E>;

impl NearerError {
    /// An `Invalid` error about this field.
    pub fn invalid(field: &str, reason: Reason) -> Self {
        NearerError::Invalid { field: field.to_owned(), reason }
    }

    /// Where in a file something can't be taken, as `Questionnaire.item[3].linkId (line 40)`; none for what isn't
    /// about a file.
    pub fn place(&self) -> Option<&str> {
        match self {
            NearerError::Invalid { field, .. } if field.ends_with(')') && field.contains(" (line ") => {
                Some(field)
            }
            _ => None,
        }
    }

    /// A `NotFound` error: nothing of this kind, named in English for the log, has the id.
    pub fn not_found(what: &str) -> Self {
        NearerError::NotFound { what: what.to_owned() }
    }

    /// An `Internal` error: a defect of ours at this place. The place never carries what a person wrote.
    pub fn internal(place: &str) -> Self {
        NearerError::Internal { place: place.to_owned() }
    }
}

impl From<rusqlite::Error> for NearerError {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => NearerError::Damaged,
                ErrorCode::DiskFull => NearerError::Full,
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => NearerError::Busy,
                ErrorCode::OperationInterrupted => NearerError::Cancelled,
                ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                    NearerError::Unwritable
                }
                _ => NearerError::Storage { code: failure.extended_code },
            },
            rusqlite::Error::QueryReturnedNoRows => NearerError::not_found("row"),
            _ => NearerError::internal("sql"),
        }
    }
}

impl From<std::io::Error> for NearerError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            // `AlreadyExists`: something else lies where a folder or a new file is to be.
            ErrorKind::PermissionDenied
            | ErrorKind::ReadOnlyFilesystem
            | ErrorKind::NotADirectory
            | ErrorKind::AlreadyExists => NearerError::Unwritable,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => NearerError::Full,
            _ => NearerError::Storage { code: error.raw_os_error().unwrap_or(0) },
        }
    }
}
