use super::keys::FileKeys;
use nearer_core::course::Content;
use nearer_core::error::Result;
use nearer_core::form::Feelings;
use nearer_core::house::House;
use nearer_core::rooms::FILINGS;
use nearer_core::text::built_in;
use nearer_core::time::{Clock, FixedClock};
use nearer_core::vault::{FILE, Folders, Schema, Vault};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

/// 2026-11-24T12:00:00 in Berlin: when the first action is done. Each later one comes seven minutes later.
const BEGUN_MS: i64 = 1_795_518_000_000;
const BETWEEN_MS: i64 = 420_000;

/// A folder with a vault and, beside it, the keys to it.
#[derive(Debug)]
pub struct Place {
    pub base: PathBuf,
    /// Removed with the place; none where someone else does that.
    _own: Option<TempDir>,
}

impl Place {
    /// A new one on a temporary disk, with both folders made as an app's installer makes them.
    pub fn new() -> Self {
        let place = Place::bare();
        fs::create_dir(place.vault()).expect("a folder for the vault");
        fs::create_dir(place.keys()).expect("a folder for the keys");
        place
    }

    /// An empty folder for one.
    pub fn bare() -> Self {
        let own = TempDir::new().expect("a temporary folder");
        let base = own.path().canonicalize().expect("a folder has a path");
        Place { base, _own: Some(own) }
    }

    pub fn at(base: &Path) -> Self {
        Place { base: base.to_owned(), _own: None }
    }

    pub fn vault(&self) -> PathBuf {
        self.base.join("vault")
    }

    pub fn keys(&self) -> PathBuf {
        self.base.join("keys")
    }

    pub fn file(&self) -> PathBuf {
        self.vault().join(FILE)
    }

    pub fn wal(&self) -> PathBuf {
        self.vault().join(format!("{FILE}-wal"))
    }

    /// Opens the vault as a phone does, under whichever schema.
    pub fn open(&self, schema: &Schema) -> Result<Vault> {
        self.open_by(clock_at(0), schema)
    }

    pub fn open_by(&self, clock: Arc<dyn Clock>, schema: &Schema) -> Result<Vault> {
        let vault = Vault::open(&Folders::within(&self.vault()), &FileKeys(self.keys()), clock, schema)?;
        Ok(House::of(vault, content())?.vault)
    }

    /// Everything that lies here now, but what SQLite makes anew (`-shm`).
    pub fn copy(&self) -> Place {
        let copy = Place::new();
        for folder in ["vault", "keys"] {
            copy_folder(&self.base.join(folder), &copy.base.join(folder));
        }
        copy
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() {
            copy_folder(&path, &to.join(name));
        } else if !name.to_string_lossy().ends_with("-shm") {
            fs::copy(path, to.join(name)).expect("copied");
        }
    }
}

impl Default for Place {
    fn default() -> Self {
        Place::new()
    }
}

/// A clock that stands where the action of this number is done.
pub fn clock_at(number: usize) -> Arc<FixedClock> {
    Arc::new(FixedClock::new(moment_of(number), "Europe/Berlin"))
}

pub fn moment_of(number: usize) -> i64 {
    BEGUN_MS + i64::try_from(number).unwrap_or(0) * BETWEEN_MS
}

static CONTENT: LazyLock<Arc<Content>> =
    LazyLock::new(|| Arc::new(Content::open(built_in(), "en", FILINGS).expect("the built-in programme")));

pub fn content() -> Arc<Content> {
    Arc::clone(&CONTENT)
}

pub fn feelings() -> &'static Feelings {
    &CONTENT.feelings
}
