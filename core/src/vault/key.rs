use crate::error::NearerError;
use parking_lot::Mutex;
use std::collections::HashMap;
use std::fmt::{self, Debug};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Where a key lies. Two slots, so that a change of keys can be cut short at any step and one of
/// them still opens the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum KeySlot {
    /// The key that opens the vault.
    Current,
    /// The key that a change of keys is bringing in; empty between changes.
    Next,
    /// As `Current`, under the phone's own lock: a key store gives it only to somebody who has just shown the phone who
    /// they are. Empty where the person didn't choose that.
    GuardedCurrent,
    /// As `Next`, under the phone's own lock.
    GuardedNext,
}

impl KeySlot {
    /// All of them, those that ask nobody first.
    pub const ALL: [KeySlot; 4] =
        [KeySlot::Current, KeySlot::Next, KeySlot::GuardedCurrent, KeySlot::GuardedNext];
}

/// Why the key store gave no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum KeyStoreError {
    /// The store can't be read while the device is locked. Later it can.
    #[error("locked")]
    Locked,
    /// The person refused to unlock it.
    #[error("cancelled")]
    Cancelled,
    /// Something was saved, and what opens it is not there: on Android the hardware's key that wraps ours.
    #[error("missing")]
    Missing,
    /// The store failed for a reason that it doesn't tell.
    #[error("failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for KeyStoreError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        KeyStoreError::Failed
    }
}

impl From<KeyStoreError> for NearerError {
    fn from(error: KeyStoreError) -> Self {
        match error {
            KeyStoreError::Locked => NearerError::Locked,
            KeyStoreError::Cancelled => NearerError::Cancelled,
            KeyStoreError::Missing => NearerError::KeyMissing,
            KeyStoreError::Failed => NearerError::internal(PLACE),
        }
    }
}

/// The phone's key store: Android's Keystore, Apple's Keychain, or a file with 0600 permissions on a
/// desktop. Never called inside a transaction.
#[uniffi::export(foreign)]
pub trait KeyStore: Send + Sync + Debug {
    /// The key in this slot, 32 bytes; none where nothing was saved.
    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, KeyStoreError>;
    /// Keeps the key, durably, before it returns.
    fn save(&self, slot: KeySlot, key: Vec<u8>) -> Result<(), KeyStoreError>;
    /// Removes the key from this slot. An empty slot is no error.
    fn delete(&self, slot: KeySlot) -> Result<(), KeyStoreError>;
}

/// What errors of the key store name as their place.
pub(super) const PLACE: &str = "key store";

/// A random 256-bit key: once in memory, however often it is cloned, and wiped with its last clone.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Key(Arc<Zeroizing<[u8; 32]>>);

impl Key {
    pub fn random() -> Result<Self, NearerError> {
        Key::filled(|bytes| getrandom::fill(bytes).map_err(|_| NearerError::internal("randomness")))
    }

    /// The key in this slot. None where there is none.
    ///
    /// Errors: `WrongKey` where what lies there is no key; `KeyMissing` where it can't be opened; `Locked`.
    pub fn load(store: &dyn KeyStore, slot: KeySlot) -> Result<Option<Self>, NearerError> {
        let Some(bytes) = store.load(slot)?.map(Zeroizing::new) else { return Ok(None) };
        Key::of(&bytes).map(Some)
    }

    /// These bytes as a key. Errors: `WrongKey` where they are none.
    pub fn of(bytes: &[u8]) -> Result<Self, NearerError> {
        if bytes.len() != 32 {
            return Err(NearerError::WrongKey);
        }
        Key::filled(|key| {
            key.copy_from_slice(bytes);
            Ok(())
        })
    }

    /// Filled where it stays: an array that is moved leaves itself behind on the stack.
    fn filled(fill: impl FnOnce(&mut [u8; 32]) -> Result<(), NearerError>) -> Result<Self, NearerError> {
        let mut key = Arc::new(Zeroizing::new([0; 32]));
        if let Some(bytes) = Arc::get_mut(&mut key) {
            fill(bytes)?;
        }
        Ok(Key(key))
    }

    /// Keeps the key in this slot, and makes sure that it is there: what a key store says of a save is believed only
    /// where the key reads back.
    pub fn save(&self, store: &dyn KeyStore, slot: KeySlot) -> Result<(), NearerError> {
        store.save(slot, self.0.to_vec())?;
        if self.is_in(store, slot)? { Ok(()) } else { Err(NearerError::internal(PLACE)) }
    }

    pub fn is_in(&self, store: &dyn KeyStore, slot: KeySlot) -> Result<bool, NearerError> {
        match Key::load(store, slot) {
            Ok(found) => Ok(found.as_ref() == Some(self)),
            Err(NearerError::WrongKey) => Ok(false),
            Err(error) => Err(error),
        }
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// In tests of what stands on the disk, a key of zeros leaves the file unencrypted.
    pub fn is_none(&self) -> bool {
        cfg!(test) && **self.0 == [0; 32]
    }

    /// SQLCipher's form of a raw key, for the pragma `key` or `rekey`.
    pub fn pragma(&self, name: &str) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(96));
        text.push_str("PRAGMA ");
        text.push_str(name);
        text.push_str(" = \"x'");
        for byte in self.0.iter() {
            for nibble in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
            }
        }
        text.push_str("'\"");
        text
    }
}

impl Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// A key store that forgets with the process: for tests and for the demo vault.
#[derive(Default)]
pub struct MemoryKeyStore(Mutex<HashMap<KeySlot, Zeroizing<Vec<u8>>>>);

impl Debug for MemoryKeyStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MemoryKeyStore(…)")
    }
}

impl KeyStore for MemoryKeyStore {
    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, KeyStoreError> {
        Ok(self.0.lock().get(&slot).map(|key| key.to_vec()))
    }

    fn save(&self, slot: KeySlot, key: Vec<u8>) -> Result<(), KeyStoreError> {
        self.0.lock().insert(slot, Zeroizing::new(key));
        Ok(())
    }

    fn delete(&self, slot: KeySlot) -> Result<(), KeyStoreError> {
        self.0.lock().remove(&slot);
        Ok(())
    }
}
