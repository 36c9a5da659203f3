//! The end of the process. At `exit`, SQLCipher and libcrypto let go of what every open vault uses (their own `atexit`
//! handlers; `sqlcipher_extra_shutdown` frees the providers and the heap of all ciphers): a thread that is still in a
//! vault then crashes. So the end waits for whoever is in a vault, and nobody comes in after it began.

use parking_lot::{RwLock, RwLockReadGuard};
use std::cell::Cell;
use std::mem;
use std::sync::Once;
use std::time::Duration;

/// How long the end waits for long work, such as a backup. Work that takes longer is cut short, as by a kill.
const PATIENCE: Duration = Duration::from_secs(3);

static RUNNING: RwLock<()> = RwLock::new(());
// Neither has anything to let go of: they can be asked also while a thread's own values are gone, as where an object of
// Swift's is let go of by a thread that ends.
thread_local!(static ENDS_THE_PROCESS: Cell<bool> = const { Cell::new(false) });
thread_local!(static DEPTH: Cell<u32> = const { Cell::new(0) });

/// Somebody is in a vault while this lives. It is held by whoever came in first on a thread.
#[derive(Debug)]
pub(super) struct Inside(
    #[expect(dead_code, reason = "held, not read")] Option<RwLockReadGuard<'static, ()>>,
);

/// Comes in. Once the process ends, nobody comes in any more, and waits for the end instead, but for the thread that
/// ends it.
pub(super) fn come_in() -> Inside {
    let depth = DEPTH.replace(DEPTH.get() + 1);
    Inside((depth == 0 && !ENDS_THE_PROCESS.get()).then(|| RUNNING.read()))
}

impl Drop for Inside {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}

/// Lets the end of the process wait. To be called when a vault is open: handlers are called in the reverse order, and
/// this one must come before those of SQLCipher and libcrypto, which are there by then.
pub(super) fn let_the_end_wait() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Where there is no place for a handler any more, the end doesn't wait.
        let _ = shutdown_hooks::add_shutdown_hook(at_exit);
    });
}

extern "C" fn at_exit() {
    ENDS_THE_PROCESS.set(true);
    if let Some(alone) = RUNNING.try_write_for(PATIENCE) {
        mem::forget(alone);
    }
}
