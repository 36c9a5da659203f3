use crate::error::NearerError;
use parking_lot::Mutex;
use std::collections::HashMap;
use std::fmt::{self, Debug};
use zeroize::Zeroizing;

/// Where a key lies. Two slots, so that a change of keys can be cut short at any step and one of
/// them still opens the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum KeySlot {
    Current,
    Next,
}

/// Why the key store gave no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum KeyStoreError {
    #[error("locked")]
    Locked,
    #[error("cancelled")]
    Cancelled,
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
            KeyStoreError::Failed => NearerError::internal("key store"),
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
    fn delete(&self, slot: KeySlot) -> Result<(), KeyStoreError>;
}

/// A random 256-bit key; wiped from memory when dropped.
#[derive(Clone)]
pub(crate) struct Key(Zeroizing<[u8; 32]>);

impl Key {
    pub fn random() -> Result<Self, NearerError> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(bytes.as_mut()).map_err(|_| NearerError::internal("randomness"))?;
        Ok(Key(bytes))
    }

    pub fn load(store: &dyn KeyStore, slot: KeySlot) -> Result<Option<Self>, NearerError> {
        let Some(bytes) = store.load(slot)?.map(Zeroizing::new) else { return Ok(None) };
        let array = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| NearerError::WrongKey)?;
        Ok(Some(Key(Zeroizing::new(array))))
    }

    pub fn save(&self, store: &dyn KeyStore, slot: KeySlot) -> Result<(), NearerError> {
        Ok(store.save(slot, self.0.to_vec())?)
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// In tests of what stands on the disk, a key of zeros leaves the file unencrypted.
    pub fn is_none(&self) -> bool {
        cfg!(test) && *self.0 == [0; 32]
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
pub struct MemoryKeyStore(Mutex<HashMap<KeySlot, Vec<u8>>>);

impl Debug for MemoryKeyStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MemoryKeyStore(…)")
    }
}

impl KeyStore for MemoryKeyStore {
    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, KeyStoreError> {
        Ok(self.0.lock().get(&slot).cloned())
    }

    fn save(&self, slot: KeySlot, key: Vec<u8>) -> Result<(), KeyStoreError> {
        self.0.lock().insert(slot, key);
        Ok(())
    }

    fn delete(&self, slot: KeySlot) -> Result<(), KeyStoreError> {
        self.0.lock().remove(&slot);
        Ok(())
    }
}
