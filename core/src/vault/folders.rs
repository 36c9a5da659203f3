//! The two folders of a vault: one for the app alone, one that its widgets, tiles and share sheet also reach.
//!
//! Earlier versions had one folder for all. What lies in the wrong one is moved to its place whenever the vault is
//! about to open, the vault's file after all that belongs to it: from wherever that was cut short, the next opening
//! goes on, and until then there is no vault in the private folder for anybody to miss a part of.

use super::lock::{self, LOCK};
use super::{ASIDE, BACKUPS, FILE, INBOX, RECIPIENT, SNAPSHOT};
use super::{identity, whole_file};
use crate::error::{NearerError, Reason, Result};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// How the names of all begin that the vault and its backups leave in the private folder. The one of earlier versions
/// held what is shared as well.
pub(super) const PRIVATE: &[&str] = &["vault.", "recovery.age", BACKUPS, ASIDE];
/// Names of what lies in the shared folder.
pub(super) const SHARED: &[&str] = &[INBOX, RECIPIENT, SNAPSHOT];

/// Where a vault lies: paths of two folders, which may be one inside the other but not the same.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Folders {
    /// For the app alone: the vault, what lies beside it, and its backups.
    pub private: String,
    /// For whatever of the app runs without the key, too: the inbox, whom it is sealed to, and the snapshot of
    /// reminders. Nothing in here can be read back but the snapshot, which holds no words.
    pub shared: String,
}

impl Folders {
    /// Both within one: where everything of the app may read the same place.
    pub fn within(folder: &Path) -> Self {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        Folders { private: text(folder), shared: text(&folder.join("shared")) }
    }

    /// The path of the private one.
    pub fn private(&self) -> &Path {
        Path::new(&self.private)
    }

    /// The path of the vault's file.
    pub(super) fn file(&self) -> PathBuf {
        self.private().join(FILE)
    }

    /// The path of the shared one.
    pub fn shared(&self) -> &Path {
        Path::new(&self.shared)
    }
}

/// Moves what lies in the wrong folder to its place. Called under the lock of the private folder, before anything in it
/// is looked at.
///
/// Errors: `Invalid` where both are the same folder; `Busy` where an earlier version has the vault open.
pub(super) fn settle(folders: &Folders, now_ms: i64) -> Result<()> {
    let (private, shared) = (folders.private(), folders.shared());
    let same = |shared| fs::canonicalize(private).is_ok_and(|private| private == shared);
    if fs::canonicalize(shared).is_ok_and(same) {
        return Err(NearerError::invalid("folders", Reason::AlreadyThere));
    }
    let moves = moves(private, shared, now_ms)?;
    if moves.is_empty() {
        return Ok(());
    }
    let left = shared.join(LOCK);
    let held = left.exists().then(|| lock::hold(shared)).transpose()?;
    for one in moves {
        one.do_it()?;
    }
    if held.is_some() {
        // Where it stays it is an empty file that keeps nobody out.
        let _ = fs::remove_file(left);
    }
    Ok(())
}

/// A file or folder that is to lie elsewhere.
#[derive(Debug)]
pub(super) struct Move {
    from: PathBuf,
    to: PathBuf,
    /// What has its name there is kept under another one. What lies in the shared folder is written anew at any time.
    keeps: bool,
}

/// What is to be moved, in its order.
pub(super) fn moves(private: &Path, shared: &Path, now_ms: i64) -> Result<Vec<Move>> {
    let is_private = |name: &str| name != LOCK && PRIVATE.iter().any(|start| name.starts_with(start));
    let mut strays = names(shared)?;
    strays.retain(|name| is_private(name) && !is_shared(name));
    // Of two vaults the one in the private folder is this phone's: the other one is kept beside it, unread.
    let mut place = private.to_path_buf();
    if !strays.is_empty() && private.join(FILE).exists() {
        place = (now_ms..)
            .map(|ms| private.join(format!("{ASIDE}{ms}")))
            .find(|it| !it.exists())
            .unwrap_or(place);
    }
    strays.sort_by_key(|name| (name.starts_with(FILE), name == FILE));
    let home = strays.iter().map(|name| Move { from: shared.join(name), to: place.join(name), keeps: true });
    let lent = names(private)?.into_iter().filter(|name| is_shared(name));
    let lent = lent.map(|name| Move { from: private.join(&name), to: shared.join(&name), keeps: false });
    Ok(home.chain(lent).collect())
}

fn is_shared(name: &str) -> bool {
    SHARED.contains(&name)
}

/// Names of files and folders in this one; a link is neither.
fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(names),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        if !entry.file_type()?.is_symlink() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    Ok(names)
}

impl Move {
    pub(super) fn do_it(&self) -> Result<()> {
        if self.from.is_dir() {
            for name in names(&self.from)? {
                let (from, to) = (self.from.join(&name), self.to.join(&name));
                Move { from, to, ..*self }.do_it()?;
            }
            // A link that lies in it keeps it there.
            let _ = fs::remove_dir(&self.from);
            return Ok(());
        }
        if let (Some(folder), Some(name)) = (self.to.parent(), self.to.file_name()) {
            whole_file::make_folder(folder)?;
            if self.keeps {
                identity::put_aside(folder, &name.to_string_lossy())?;
            }
        }
        match fs::rename(&self.from, &self.to) {
            Err(error) if error.kind() == ErrorKind::CrossesDevices => {
                whole_file::copy(&self.from, &self.to)?
            }
            renamed => renamed?,
        }
        whole_file::sync_folder(&self.to)?;
        // A second one whole is better than none: only now may the first one go.
        if self.from.exists() {
            fs::remove_file(&self.from)?;
        }
        whole_file::sync_folder(&self.from)
    }
}
