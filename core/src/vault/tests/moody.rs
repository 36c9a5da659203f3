//! A key store whose calls fail when told to, with what a crash at each of its calls would leave.

use super::bytes;
use crate::vault::{KeySlot, KeyStore, KeyStoreError, MemoryKeyStore};
use parking_lot::Mutex;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How a call goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// It fails, and nothing was done.
    Fails,
    /// It is done, and says that it failed.
    FailsAfter,
    /// It says that nothing is there, or that it was done, and nothing was done.
    Nothing,
    Locked,
}

pub const MOODS: [Mood; 4] = [Mood::Fails, Mood::FailsAfter, Mood::Nothing, Mood::Locked];

/// Calls from this one on, as many as that, go wrong in this way.
#[derive(Debug, Clone, Copy)]
pub struct Spell {
    pub at: usize,
    pub times: usize,
    pub mood: Mood,
}

/// What each of the slots holds.
pub type Slots = [Option<Vec<u8>>; 4];
/// What a crash leaves: the folder's files, and the slots.
pub type Left = (BTreeMap<String, Vec<u8>>, Slots);

#[derive(Debug, Default)]
struct Seen {
    calls: usize,
    left: Vec<Left>,
}

#[derive(Debug)]
pub struct MoodyKeys {
    folder: PathBuf,
    pub inner: MemoryKeyStore,
    spell: Option<Spell>,
    seen: Mutex<Seen>,
}

impl MoodyKeys {
    pub fn new(folder: &Path, slots: &Slots, spell: Option<Spell>) -> Self {
        let inner = keys_of(slots);
        MoodyKeys { folder: folder.to_path_buf(), inner, spell, seen: Mutex::default() }
    }

    pub fn slots(&self) -> Slots {
        KeySlot::ALL.map(|slot| self.inner.load(slot).expect("loaded"))
    }

    pub fn calls(&self) -> usize {
        self.seen.lock().calls
    }

    /// What crashes before and after each call would have left, each once.
    pub fn left(&self) -> Vec<Left> {
        self.picture();
        self.seen.lock().left.clone()
    }

    fn picture(&self) {
        let picture = (bytes(&self.folder), self.slots());
        let mut seen = self.seen.lock();
        if seen.left.last() != Some(&picture) {
            seen.left.push(picture);
        }
    }

    fn call<T>(
        &self,
        nothing: T,
        work: impl FnOnce() -> Result<T, KeyStoreError>,
    ) -> Result<T, KeyStoreError> {
        self.picture();
        let number = {
            let mut seen = self.seen.lock();
            seen.calls += 1;
            seen.calls - 1
        };
        let spell = self.spell.filter(|spell| number >= spell.at && number - spell.at < spell.times);
        let answer = match spell.map(|spell| spell.mood) {
            None => work(),
            Some(Mood::Fails) => Err(KeyStoreError::Failed),
            Some(Mood::Locked) => Err(KeyStoreError::Locked),
            Some(Mood::FailsAfter) => work().and(Err(KeyStoreError::Failed)),
            Some(Mood::Nothing) => Ok(nothing),
        };
        self.picture();
        answer
    }
}

pub fn keys_of(slots: &Slots) -> MemoryKeyStore {
    let keys = MemoryKeyStore::default();
    for (slot, key) in KeySlot::ALL.into_iter().zip(slots) {
        if let Some(key) = key {
            keys.save(slot, key.clone()).expect("saved");
        }
    }
    keys
}

impl KeyStore for MoodyKeys {
    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, KeyStoreError> {
        self.call(None, || self.inner.load(slot))
    }
    fn save(&self, slot: KeySlot, key: Vec<u8>) -> Result<(), KeyStoreError> {
        self.call((), || self.inner.save(slot, key))
    }
    fn delete(&self, slot: KeySlot) -> Result<(), KeyStoreError> {
        self.call((), || self.inner.delete(slot))
    }
}
