use crate::record::words;
use serde::{Deserialize, Serialize};

words! {
    /// How long after somebody looked away Nearer locks.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
    #[serde(rename_all = "kebab-case")]
    pub enum LockDelay {
        /// At once.
        AtOnce = "at-once",
        /// After a minute.
        #[default]
        OneMinute = "one-minute",
        /// After five minutes.
        FiveMinutes = "five-minutes",
        /// After a quarter of an hour.
        FifteenMinutes = "fifteen-minutes",
    }
}

impl LockDelay {
    /// The same in seconds.
    pub fn seconds(self) -> u32 {
        match self {
            LockDelay::AtOnce => 0,
            LockDelay::OneMinute => 60,
            LockDelay::FiveMinutes => 300,
            LockDelay::FifteenMinutes => 900,
        }
    }
}

/// When a vault that has a lock is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(default)]
pub struct LockSettings {
    /// How long after somebody looked away.
    pub delay: LockDelay,
    /// At once where the phone's screen goes off, whatever the delay.
    pub with_screen: bool,
}

impl Default for LockSettings {
    fn default() -> Self {
        LockSettings { delay: LockDelay::default(), with_screen: true }
    }
}

/// How Nearer is locked, for a screen. Needs neither the key nor the vault.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LockView {
    /// The phone asks for a finger, a face or its code.
    pub phone: bool,
    /// A passphrase of Nearer's own is asked for.
    pub passphrase: bool,
    /// Seconds until a passphrase may be tried again; 0: now.
    pub wait_s: u32,
    /// A recovery passphrase opens it where the lock was forgotten.
    pub can_recover: bool,
    /// All of it in sentences.
    pub words: String,
}

/// What Nearer is to be locked by from now on.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum WantedLock {
    /// Nothing: whoever has the unlocked phone opens it.
    None,
    /// The phone asks.
    Phone,
    /// This passphrase.
    Passphrase {
        /// As it was typed.
        passphrase: String,
    },
    /// Both, one after the other.
    Both {
        /// As it was typed.
        passphrase: String,
    },
}

/// A change of the lock.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LockChange {
    /// What it is to be.
    pub wanted: WantedLock,
    /// Today's passphrase, where there is one: nobody who finds Nearer open changes its lock.
    pub current: Option<String>,
}

/// A lock that is set.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LockSet {
    /// How it is locked now.
    pub view: LockView,
    /// The vault is under a new key, so that nothing opens it that was kept under the old lock. Where there was no room for
    /// that it is under the old key, and `change_key` makes up for it.
    pub key_renewed: bool,
}
