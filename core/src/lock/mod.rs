//! The lock: what the vault's key is kept under, how that is set, and when the vault is closed.
//!
//! It is rooted in the key and no curtain. While it is locked the vault is closed, and its key is nowhere in memory; what
//! needs no key goes on: right now, the lines to call, what is captured sealed, and reminders.

mod model;
mod rule;
mod set;

pub use model::{LockChange, LockDelay, LockSet, LockSettings, LockView, WantedLock};
pub use rule::{Closing, LockStanding, closing};
pub use set::{change_key, check_settings, lock, lock_settings, prove, set_lock, set_lock_settings};

#[cfg(test)]
mod tests;
