//! One process at a time has a vault.

use super::file_lock;
use crate::error::{NearerError, Result};
use std::fs::File;
use std::path::Path;

/// The file by which a process holds a vault's folder.
pub(super) const LOCK: &str = "vault.lock";

/// Keeps other processes out while it lives; the system lets go of it also when the process dies.
#[derive(Debug)]
pub(super) struct VaultLock(File);

impl Drop for VaultLock {
    fn drop(&mut self) {
        // Closing alone would not do: a child that this process is just forking holds the file as well.
        let _ = file_lock::let_go(&self.0);
    }
}

/// Takes the vault in this folder for this process.
///
/// Errors: `Busy` where another has it.
pub(super) fn hold(folder: &Path) -> Result<VaultLock> {
    let mut options = File::options();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(folder.join(LOCK))?;
    if file_lock::take(&file)? { Ok(VaultLock(file)) } else { Err(NearerError::Busy) }
}
