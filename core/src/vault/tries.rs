//! `vault.tries`: how often a wrong passphrase was typed, and how long the next try must wait.
//!
//! The wait is measured by the time since the phone was started, which nobody can set: not by its calendar. A try is
//! noted before it is judged, so that ending the app in between gains nothing. After a restart of the phone what has
//! passed since the start counts: never more than truly passed.

use super::folders::Folders;
use super::whole_file;
use crate::bounds;
use crate::error::{NearerError, Reason, Result};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Name of the file beside the vault.
const TRIES: &str = "vault.tries";
const FORMAT: u32 = 1;
/// Largest file that is read: ours takes a hundred bytes.
const MOST_BYTES: u64 = 4 << 10;
/// Wrong tries that cost nothing but the passphrase's own work.
const FREE: u32 = 5;
/// Seconds to wait after each further one; the last one holds from then on.
const WAITS_S: [u32; 5] = [30, 60, 300, 900, 3600];

/// Wrong tries, and when the last one was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Tries {
    format: u32,
    /// How many since the last right one.
    wrong: u32,
    /// Milliseconds since the phone was started, as the last one was noted.
    at_ms: u64,
}

impl Tries {
    fn read(folder: &Path) -> Self {
        let path = folder.join(TRIES);
        if fs::symlink_metadata(&path).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
            return Tries::default();
        }
        let read = bounds::small(&path, MOST_BYTES).and_then(|bytes| serde_json::from_slice(&bytes).ok());
        // What can't be read says nothing in favour of whoever tries: the longest wait, from the start of the phone.
        let unreadable = Tries { format: FORMAT, wrong: FREE + WAITS_S.len() as u32, at_ms: 0 };
        read.filter(|tries: &Tries| tries.format == FORMAT).unwrap_or(unreadable)
    }

    /// Seconds until the next try; 0: now.
    fn wait_s(self, since_start_ms: u64) -> u32 {
        let Some(over) = self.wrong.checked_sub(FREE) else { return 0 };
        let wait = WAITS_S.get(over as usize).copied().unwrap_or(WAITS_S[WAITS_S.len() - 1]);
        // Less than before: the phone was started anew, and at least this long ago the try was.
        let passed_ms = since_start_ms.checked_sub(self.at_ms).unwrap_or(since_start_ms);
        let left_ms = (u64::from(wait) * 1000).saturating_sub(passed_ms);
        u32::try_from(left_ms.div_ceil(1000)).unwrap_or(wait)
    }
}

/// Seconds until a passphrase may be tried again; 0: now.
pub(super) fn wait_s(folder: &Path, since_start_ms: u64) -> u32 {
    Tries::read(folder).wait_s(since_start_ms)
}

/// Notes that a passphrase is about to be tried: as a wrong one, until `forget` says otherwise.
///
/// Errors: `Invalid` with `TooSoon`; `Full` and `Unwritable` where it can't be noted, since then it can't be judged either.
pub(super) fn note(folder: &Path, since_start_ms: u64) -> Result<()> {
    let tries = Tries::read(folder);
    match tries.wait_s(since_start_ms) {
        0 => {}
        seconds => return Err(NearerError::invalid("passphrase", Reason::TooSoon { seconds })),
    }
    let noted = Tries { format: FORMAT, wrong: tries.wrong.saturating_add(1), at_ms: since_start_ms };
    let body = serde_json::to_vec(&noted).map_err(|_| NearerError::internal("tries"))?;
    whole_file::write(&folder.join(TRIES), &body)
}

/// Notes that a passphrase of this vault is about to be tried, as `note` does.
///
/// Errors: `Invalid` with `TooSoon`.
pub fn note_try(folders: &Folders) -> Result<()> {
    note(folders.private(), since_start_ms())
}

/// The passphrase was right. Where the file stays, the next right one removes it.
pub(super) fn forget(folder: &Path) {
    let _ = fs::remove_file(folder.join(TRIES));
}

/// Milliseconds since the phone was started, asleep or not. No setting of the clock changes it.
#[cfg(unix)]
pub(super) fn since_start_ms() -> u64 {
    use rustix::time::{ClockId, clock_gettime};
    // On Apple systems the monotonic clock counts sleep as well.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    const CLOCK: ClockId = ClockId::Boottime;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    const CLOCK: ClockId = ClockId::Monotonic;
    let time = clock_gettime(CLOCK);
    let ms = time.tv_sec.saturating_mul(1000).saturating_add(time.tv_nsec / 1_000_000);
    u64::try_from(ms).unwrap_or(0)
}

/// The same since the process began, which is less: waits are longer there, never shorter.
#[cfg(not(unix))]
pub(super) fn since_start_ms() -> u64 {
    static BEGAN: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    let passed = BEGAN.get_or_init(std::time::Instant::now).elapsed();
    u64::try_from(passed.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waited(folder: &Path, from_ms: u64) -> u32 {
        match note(folder, from_ms) {
            Ok(()) => 0,
            Err(NearerError::Invalid { field, reason: Reason::TooSoon { seconds } }) => {
                assert_eq!(field, "passphrase");
                seconds
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn five_wrong_tries_are_free_and_then_each_waits_longer_up_to_an_hour() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut at = 1_000_000;
        for _ in 0..FREE {
            assert_eq!(waited(folder.path(), at), 0);
        }
        for wait in [30, 60, 300, 900, 3600, 3600, 3600] {
            assert_eq!(waited(folder.path(), at), wait, "and asking does not begin the wait anew");
            assert_eq!(wait_s(folder.path(), at + 1), wait);
            at += u64::from(wait) * 1000 - 1;
            assert_eq!(waited(folder.path(), at), 1);
            at += 1;
            assert_eq!(waited(folder.path(), at), 0);
        }
        forget(folder.path());
        assert_eq!((wait_s(folder.path(), 0), waited(folder.path(), 0)), (0, 0), "a right one forgets all");
    }

    #[test]
    fn a_restart_of_the_phone_shortens_no_wait_by_more_than_has_passed_since() {
        let folder = tempfile::tempdir().expect("a folder");
        for _ in 0..FREE {
            note(folder.path(), 50_000_000).expect("noted");
        }
        assert_eq!(wait_s(folder.path(), 0), 30, "just started");
        assert_eq!(wait_s(folder.path(), 12_000), 18);
        assert_eq!(wait_s(folder.path(), 30_000), 0);
    }

    #[test]
    fn a_file_of_tries_that_can_t_be_read_favours_nobody() {
        let folder = tempfile::tempdir().expect("a folder");
        for odd in ["", "{}", "{\"format\":2,\"wrong\":0,\"at_ms\":0}", "not JSON"] {
            fs::write(folder.path().join(TRIES), odd).expect("written");
            assert_eq!(wait_s(folder.path(), 10_000), 3590, "{odd}");
            assert_eq!(wait_s(folder.path(), 3_600_000), 0, "and keeps nobody out for good");
        }
    }

    #[test]
    fn the_time_since_the_start_goes_on() {
        let before = since_start_ms();
        assert!(before > 0 && since_start_ms() >= before);
    }
}
