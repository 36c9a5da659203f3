//! The key store as a lock lets it be used: which slots, and whether what lies in them is wrapped under a passphrase.
//!
//! | locked by | slots | what lies in them |
//! |---|---|---|
//! | nothing | `Current`, `Next` | the key |
//! | a passphrase | `Current`, `Next` | the key, wrapped |
//! | the phone | `GuardedCurrent`, `GuardedNext` | the key |
//! | both | `GuardedCurrent`, `GuardedNext` | the key, wrapped |
//!
//! Which of these holds is asked of the slots, never of a file: **a plain key in a slot that asks nobody wins, then a
//! wrapped one there, then what is guarded.** So a change from one row to another has one call of the key store by which
//! it is done, and whatever it was cut short at opens by the one way or by the other. `vault.ways` says it too, in the
//! clear, for a screen that must know what to ask for before the phone asks its own; it is believed no further.

use super::folders::Folders;
use super::key::{Key, KeySlot, KeyStore, KeyStoreError, PLACE};
use super::tries;
use super::wrap::{Wrapping, is_wrapped};
use super::{FILE, SIDECAR, whole_file};
use crate::bounds;
use crate::error::{NearerError, Reason, Result};
use serde::{Deserialize, Serialize};
use std::path::Path;
use zeroize::Zeroizing;

/// Name of the file that tells screens what opening will ask for.
pub(super) const WAYS: &str = "vault.ways";
/// Largest file that is read: ours takes fifty bytes.
const MOST_BYTES: u64 = 4 << 10;
const FORMAT: u32 = 1;

const BARE: [KeySlot; 2] = [KeySlot::Current, KeySlot::Next];
const GUARDED: [KeySlot; 2] = [KeySlot::GuardedCurrent, KeySlot::GuardedNext];

/// What the key is locked by. Neither: whoever has the unlocked phone opens Nearer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, uniffi::Record)]
pub struct LockWays {
    /// The phone asks for a finger, a face or its code.
    pub phone: bool,
    /// A passphrase of Nearer's own.
    pub passphrase: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct WaysFile {
    format: u32,
    phone: bool,
    passphrase: bool,
}

impl LockWays {
    fn read(folder: &Path) -> Option<Self> {
        let bytes = bounds::small(&folder.join(WAYS), MOST_BYTES)?;
        let file: WaysFile = serde_json::from_slice(&bytes).ok().filter(|f: &WaysFile| f.format == FORMAT)?;
        Some(LockWays { phone: file.phone, passphrase: file.passphrase })
    }

    pub(super) fn write(self, folder: &Path) -> Result<()> {
        let file = WaysFile { format: FORMAT, phone: self.phone, passphrase: self.passphrase };
        let body = serde_json::to_vec(&file).map_err(|_| NearerError::internal("ways"))?;
        whole_file::write(&folder.join(WAYS), &body)
    }

    /// What opening will ask for. Asks nobody: what lies under the phone's lock is not looked at.
    pub fn of(folders: &Folders, store: &dyn KeyStore) -> Self {
        let told = LockWays::read(folders.private()).unwrap_or_default();
        match Seen::of(store, BARE) {
            Ok(seen) if seen.plain => LockWays::default(),
            Ok(seen) if !seen.wrapped.is_empty() => LockWays { phone: false, passphrase: true },
            _ => told,
        }
    }

    /// Seconds until a passphrase may be tried again; 0: now.
    pub fn wait_s(folders: &Folders) -> u32 {
        tries::wait_s(folders.private(), tries::since_start_ms())
    }
}

/// What lies in two slots.
#[derive(Debug, Default)]
struct Seen {
    plain: bool,
    wrapped: Vec<Vec<u8>>,
    /// Something is there, or may be, that can't be read.
    odd: bool,
}

impl Seen {
    /// Errors: `Locked` and `Cancelled`, where asking on would ask the person once more.
    fn of(store: &dyn KeyStore, slots: [KeySlot; 2]) -> Result<Self> {
        let mut seen = Seen::default();
        for slot in slots {
            match store.load(slot).map(|found| found.map(Zeroizing::new)) {
                Ok(None) => {}
                Ok(Some(bytes)) if is_wrapped(&bytes) => seen.wrapped.push(bytes.to_vec()),
                Ok(Some(bytes)) if bytes.len() == 32 => seen.plain = true,
                Err(error @ (KeyStoreError::Locked | KeyStoreError::Cancelled)) => return Err(error.into()),
                Ok(Some(_)) | Err(_) => seen.odd = true,
            }
        }
        Ok(seen)
    }
}

/// The key store of a vault, as its lock lets it be used.
#[derive(Debug)]
pub struct LockedKeys<'a> {
    pub(super) store: &'a dyn KeyStore,
    pub(super) guarded: bool,
    pub(super) wrapping: Option<Wrapping>,
}

impl<'a> LockedKeys<'a> {
    /// Without a lock.
    pub fn bare(store: &'a dyn KeyStore) -> Self {
        LockedKeys { store, guarded: false, wrapping: None }
    }

    /// As they are to be from now on.
    pub fn anew(store: &'a dyn KeyStore, phone: bool, passphrase: Option<&str>) -> Result<Self> {
        let wrapping = passphrase.map(Wrapping::fresh).transpose()?;
        Ok(LockedKeys { store, guarded: phone, wrapping })
    }

    /// As they are now. A passphrase is judged here, once in as many times as wrong ones allow.
    ///
    /// Errors: `Invalid`: `Required` where a passphrase is needed, `WrongPassphrase`, `TooSoon`; `Unsupported` for a lock of a
    /// later version; `Locked` and `Cancelled` of the phone.
    pub fn find(folders: &Folders, store: &'a dyn KeyStore, passphrase: Option<&str>) -> Result<Self> {
        // A first start makes its own key; what its key store says is for opening to tell.
        if !folders.private().join(FILE).exists() && !folders.private().join(SIDECAR).exists() {
            return Ok(LockedKeys::bare(store));
        }
        let bare = Seen::of(store, BARE)?;
        // What can't be read is for opening to name.
        if bare.plain || (bare.odd && bare.wrapped.is_empty()) {
            return Ok(LockedKeys::bare(store));
        }
        let (seen, guarded) = match bare.wrapped.is_empty() {
            false => (bare, false),
            true => (Seen::of(store, GUARDED)?, true),
        };
        if !seen.wrapped.is_empty() && !seen.plain {
            let wrapping = Some(judged(folders.private(), &seen.wrapped, passphrase)?);
            return Ok(LockedKeys { store, guarded, wrapping });
        }
        Ok(LockedKeys { store, guarded: seen.plain || seen.odd, wrapping: None })
    }

    /// For a new vault in place of one that can't be opened: as they are where that can be told without a passphrase,
    /// and without a lock where nothing of it can be opened.
    ///
    /// Errors: `Locked` and `Cancelled` of the phone.
    pub fn for_recovery(folders: &Folders, store: &'a dyn KeyStore) -> Result<Self> {
        let found = match LockedKeys::find(folders, store, None) {
            Err(NearerError::Invalid { .. } | NearerError::Unsupported { .. }) => {
                return Ok(LockedKeys::bare(store));
            }
            found => found?,
        };
        let opens = |slot| matches!(Key::load(&found, slot), Ok(Some(_)));
        if found.guarded && !BARE.into_iter().any(opens) {
            return Ok(LockedKeys::bare(store));
        }
        Ok(found)
    }

    /// What they are locked by.
    pub fn ways(&self) -> LockWays {
        LockWays { phone: self.guarded, passphrase: self.wrapping.is_some() }
    }

    fn slot(&self, slot: KeySlot) -> KeySlot {
        match slot {
            KeySlot::Current if self.guarded => KeySlot::GuardedCurrent,
            KeySlot::Next if self.guarded => KeySlot::GuardedNext,
            slot => slot,
        }
    }

    /// Keeps the key there. Whether it is there is asked, not believed: of a save that says it failed, too.
    fn put(&self, key: &Key, slot: KeySlot) -> Result<()> {
        let saved = key.save(self, slot);
        if key.is_in(self, slot) == Ok(true) { Ok(()) } else { saved.and(Err(NearerError::internal(PLACE))) }
    }

    /// Empties a slot, and makes sure of it.
    fn empty(&self, slot: KeySlot) -> Result<()> {
        let emptied = self.delete(slot);
        match self.store.load(self.slot(slot)).map(|found| found.map(Zeroizing::new)) {
            Ok(None) => Ok(()),
            _ => Err(emptied.err().map_or_else(|| NearerError::internal(PLACE), NearerError::from)),
        }
    }
}

/// What wraps these keys, if the passphrase is right.
fn judged(folder: &Path, wrapped: &[Vec<u8>], passphrase: Option<&str>) -> Result<Wrapping> {
    let passphrase = passphrase.ok_or_else(|| NearerError::invalid("passphrase", Reason::Required))?;
    tries::note(folder, tries::since_start_ms())?;
    let mut tried: Vec<Wrapping> = Vec::new();
    let mut other = None;
    for wrapped in wrapped {
        if tried.iter().any(|one| one.wrapped(wrapped)) {
            continue;
        }
        match Wrapping::of_wrapped(passphrase, wrapped) {
            Ok(wrapping) if wrapping.unwrap(wrapped).is_some() => {
                tries::forget(folder);
                return Ok(wrapping);
            }
            Ok(wrapping) => tried.push(wrapping),
            Err(error) => other = Some(error),
        }
    }
    match other.filter(|_| tried.is_empty()) {
        // Nothing was judged.
        Some(error) => {
            tries::forget(folder);
            Err(error)
        }
        None => Err(NearerError::invalid("passphrase", Reason::WrongPassphrase)),
    }
}

impl KeyStore for LockedKeys<'_> {
    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, KeyStoreError> {
        let Some(bytes) = self.store.load(self.slot(slot))?.map(Zeroizing::new) else { return Ok(None) };
        match &self.wrapping {
            None if !is_wrapped(&bytes) => Ok(Some(bytes.to_vec())),
            // What is not under this lock is another one's, of a change that was cut short.
            None => Err(KeyStoreError::Missing),
            Some(wrapping) => match wrapping.unwrap(&bytes) {
                Some(key) => Ok(Some(key.to_vec())),
                None => Err(KeyStoreError::Missing),
            },
        }
    }

    fn save(&self, slot: KeySlot, key: Vec<u8>) -> Result<(), KeyStoreError> {
        let key = Zeroizing::new(key);
        let kept = match &self.wrapping {
            None => key.to_vec(),
            Some(wrapping) => {
                Key::of(&key).and_then(|key| wrapping.wrap(&key)).map_err(|_| KeyStoreError::Failed)?
            }
        };
        self.store.save(self.slot(slot), kept)
    }

    fn delete(&self, slot: KeySlot) -> Result<(), KeyStoreError> {
        self.store.delete(self.slot(slot))
    }
}

/// Puts a key that lies in `Current` of `from` where `to` keeps it. On any error, and from wherever it is cut short, it
/// opens by the one or by the other.
pub(super) fn move_key(key: &Key, from: &LockedKeys<'_>, to: &LockedKeys<'_>) -> Result<()> {
    if from.guarded == to.guarded {
        // The second place first: while one is written, the other holds the key.
        to.put(key, KeySlot::Next)?;
        to.put(key, KeySlot::Current)?;
        return to.empty(KeySlot::Next);
    }
    // What an earlier try left there opens nothing, and may not be taken for more.
    to.empty(KeySlot::Next)?;
    to.put(key, KeySlot::Current)?;
    for slot in [KeySlot::Next, KeySlot::Current] {
        let emptied = from.empty(slot);
        // What is guarded doesn't count beside what asks nobody. What asks nobody must go, or there is no lock.
        if to.guarded {
            emptied?;
        }
    }
    Ok(())
}

/// Lets this key be kept without a lock, in place of whatever lies in the slots. It must lie safe elsewhere.
pub(super) fn keep_bare(folders: &Folders, store: &dyn KeyStore, key: &Key) -> Result<()> {
    let bare = LockedKeys::bare(store);
    if bare.put(key, KeySlot::Next).is_err() {
        // A key of the phone's hardware that is gone keeps anything from being saved beside what it wrapped.
        for slot in BARE {
            store.delete(slot)?;
        }
    }
    bare.put(key, KeySlot::Current)?;
    bare.empty(KeySlot::Next)?;
    for slot in GUARDED {
        // Where it stays, it doesn't count.
        let _ = store.delete(slot);
    }
    LockWays::default().write(folders.private())?;
    tries::forget(folders.private());
    Ok(())
}
