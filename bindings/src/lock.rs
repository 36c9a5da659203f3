use crate::guard::Doors;
use nearer_core::error::Result;
use nearer_core::lock::{self, LockChange, LockSet, LockSettings};
use nearer_core::vault::KeyStore;
use std::sync::Arc;

/// The lock of an open vault. How it stands, `Library::lock` says, also while it is locked.
#[derive(Debug, uniffi::Object)]
pub struct Lock(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Lock {
    /// Sets, changes or takes off the lock, and puts the vault under a new key. From wherever this is cut short the vault
    /// opens by the old lock or by the new one. Takes as long as the vault is large.
    ///
    /// Errors: `Invalid` with the field `current`: `Required` or `WrongPassphrase` for today's passphrase; with
    /// `passphrase`: `TooShort`, `TooLong` or `EasyToGuess` for the new one, `TooSoon`; `Unsupported` for a lock of a later
    /// version; those of the key store.
    pub fn set(&self, keys: Arc<dyn KeyStore>, change: LockChange) -> Result<LockSet> {
        self.0.call(|house| lock::set_lock(&house.vault, keys.as_ref(), &change, &house.content.catalogue))
    }

    /// Puts the vault under a new random key, under the lock that it has. On an error the vault stays open under the key
    /// that its file has, and a second try goes on where this one ended. `current` is today's passphrase, where there is
    /// one.
    ///
    /// Errors: `Invalid` with the field `current`: `Required` or `WrongPassphrase`; with `passphrase`: `TooSoon`;
    /// `Unsupported` for a lock of a later version; those of the key store; `Full` where there is no space for as much again as
    /// the vault.
    pub fn change_key(&self, keys: Arc<dyn KeyStore>, current: Option<String>) -> Result<()> {
        self.0.call(|house| lock::change_key(&house.vault, keys.as_ref(), current))
    }

    /// Lets whoever sits here show that they know the lock, before something that opens it later without it: six new words.
    /// Where there is no lock, nothing is asked.
    ///
    /// Errors: `Invalid` with the field `current`: `Required` or `WrongPassphrase`; with `passphrase`: `TooSoon`;
    /// `Unsupported` for a lock of a later version; those of the key store.
    pub fn prove(&self, keys: Arc<dyn KeyStore>, current: Option<String>) -> Result<()> {
        self.0.call(|house| lock::prove(&house.vault, keys.as_ref(), current))
    }

    /// When the vault is closed, where it has a lock.
    pub fn settings(&self) -> Result<LockSettings> {
        self.0.read(|see| lock::lock_settings(see.sql))
    }

    /// Keeps when the vault is closed.
    pub fn set_settings(&self, settings: LockSettings) -> Result<()> {
        self.0.write(|tx| lock::set_lock_settings(tx, settings))
    }
}
