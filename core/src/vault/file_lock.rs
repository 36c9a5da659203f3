//! A lock on a file that one process has at a time, and that the system lets go of when the process dies.
//!
//! On Unix it is `flock(2)`, called through rustix: `std::fs::File::try_lock` answers `Unsupported` on Android in every
//! release of Rust before 1.98 (rust-lang/rust#148325). No other call of std's locks may be used: `clippy.toml`.

use std::fs::File;
use std::io::Result;

/// Takes it where nobody has it; false where somebody has.
#[cfg(unix)]
pub(super) fn take(file: &File) -> Result<bool> {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;
    match flock(file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(true),
        Err(Errno::WOULDBLOCK) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(unix)]
pub(super) fn let_go(file: &File) -> Result<()> {
    Ok(rustix::fs::flock(file, rustix::fs::FlockOperation::Unlock)?)
}

#[cfg(not(unix))]
#[expect(clippy::disallowed_methods, reason = "there std has it in every release")]
pub(super) fn take(file: &File) -> Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(std::fs::TryLockError::WouldBlock) => Ok(false),
        Err(std::fs::TryLockError::Error(error)) => Err(error),
    }
}

#[cfg(not(unix))]
#[expect(clippy::disallowed_methods, reason = "there std has it in every release")]
pub(super) fn let_go(file: &File) -> Result<()> {
    file.unlock()
}
