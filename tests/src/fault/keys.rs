use nearer_core::vault::{KeySlot, KeyStore, KeyStoreError};
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

/// A key store in files, one a slot, as durable as the vault expects of a phone's: a key that was saved
/// outlives a power loss. Plain on purpose: only tests hold keys in it.
#[derive(Debug)]
pub struct FileKeys(pub PathBuf);

impl FileKeys {
    fn file(&self, slot: KeySlot) -> PathBuf {
        self.0.join(match slot {
            KeySlot::Current => "current",
            KeySlot::Next => "next",
            KeySlot::GuardedCurrent => "guarded-current",
            KeySlot::GuardedNext => "guarded-next",
        })
    }

    fn keep(&self, slot: KeySlot, key: &[u8]) -> std::io::Result<()> {
        let fresh = self.0.join("fresh");
        let mut file = File::create(&fresh)?;
        file.write_all(key)?;
        file.sync_all()?;
        fs::rename(&fresh, self.file(slot))?;
        File::open(&self.0)?.sync_all()
    }
}

impl KeyStore for FileKeys {
    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, KeyStoreError> {
        match fs::read(self.file(slot)) {
            Ok(key) => Ok(Some(key)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(_) => Err(KeyStoreError::Failed),
        }
    }

    fn save(&self, slot: KeySlot, key: Vec<u8>) -> Result<(), KeyStoreError> {
        self.keep(slot, &key).map_err(|_| KeyStoreError::Failed)
    }

    fn delete(&self, slot: KeySlot) -> Result<(), KeyStoreError> {
        match fs::remove_file(self.file(slot)) {
            Ok(()) => {
                File::open(&self.0).and_then(|folder| folder.sync_all()).map_err(|_| KeyStoreError::Failed)
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(_) => Err(KeyStoreError::Failed),
        }
    }
}
