//! What stands in the process's memory after a vault was closed: no part of its keys as bytes. On Linux only, where a
//! process can read its own memory.
//!
//! What remains is text: SQLite copies the pragma that hands it a key, in hexadecimal, and frees those copies as they
//! are. Only SQLCipher's `cipher_memory_security` wipes them, for the process's life and for all that SQLite allocates.

#![cfg(target_os = "linux")]

use nearer_core::course::Content;
use nearer_core::error::Result;
use nearer_core::house::House;
use nearer_core::lock::{LockChange, WantedLock, set_lock};
use nearer_core::person;
use nearer_core::rooms::FILINGS;
use nearer_core::text::built_in;
use nearer_core::time::{Clock, FixedClock};
use nearer_core::vault::{Folders, KeySlot, KeyStore, KeyStoreError};
use parking_lot::Mutex;
use std::collections::HashMap;
use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use zeroize::Zeroizing;

/// What is kept of keys here is turned by this, so that the test does not find itself.
const MASK: u8 = 0x5a;
/// A fragment that counts: what is freed loses its first bytes to the allocator, and a part of a key is half of it.
const FRAGMENT: usize = 16;

/// A key store that keeps no key as it is, and remembers each that it ever held.
#[derive(Debug, Default)]
struct MaskedKeys {
    slots: Mutex<HashMap<KeySlot, Vec<u8>>>,
    all: Mutex<Vec<Vec<u8>>>,
}

impl KeyStore for MaskedKeys {
    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, KeyStoreError> {
        Ok(self.slots.lock().get(&slot).map(|key| key.iter().map(|byte| byte ^ MASK).collect()))
    }
    fn save(&self, slot: KeySlot, key: Vec<u8>) -> Result<(), KeyStoreError> {
        let key = Zeroizing::new(key);
        let masked: Vec<u8> = key.iter().map(|byte| byte ^ MASK).collect();
        self.all.lock().push(masked.clone());
        self.slots.lock().insert(slot, masked);
        Ok(())
    }
    fn delete(&self, slot: KeySlot) -> Result<(), KeyStoreError> {
        self.slots.lock().remove(&slot);
        Ok(())
    }
}

/// Whether the fragment of a masked key that begins at `from` stands at the beginning of these bytes.
fn stands(bytes: &[u8], masked: &[u8], from: usize) -> bool {
    // Most bytes are not the first one.
    bytes[0] ^ MASK == masked[from]
        && bytes.len() >= FRAGMENT
        && bytes.iter().zip(&masked[from..from + FRAGMENT]).all(|(found, masked)| found ^ MASK == *masked)
}

/// Where fragments of these keys stand in all memory that this process can write to.
fn found(keys: &[Vec<u8>]) -> Vec<String> {
    const PIECE: usize = 1 << 20;
    const OVERLAP: usize = FRAGMENT;
    let maps = std::fs::read_to_string("/proc/self/maps").expect("a process knows its maps");
    let memory = File::open("/proc/self/mem").expect("a process reads its own memory");
    let mut piece = vec![0; PIECE + OVERLAP];
    let mut places = Vec::new();
    for line in
        maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|rights| rights.starts_with("rw")))
    {
        let (from, to) = line.split(' ').next().and_then(|range| range.split_once('-')).expect("a range");
        let at = |hex| u64::from_str_radix(hex, 16).expect("an address");
        let (mut from, to) = (at(from), at(to));
        while from < to {
            piece.fill(0);
            let length = usize::try_from(to - from).map_or(piece.len(), |left| left.min(piece.len()));
            let Ok(read) = memory.read_at(&mut piece[..length], from) else { break };
            for offset in 0..read {
                for key in keys {
                    for part in [0, 8, 16] {
                        if stands(&piece[offset..read], key, part) {
                            places.push(format!("part {part} at {:x} of {line}", from + offset as u64));
                        }
                    }
                }
            }
            from += PIECE as u64;
        }
    }
    places
}

#[test]
fn after_closing_no_byte_of_a_key_stands_in_memory() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let keys = MaskedKeys::default();
    let content = Arc::new(Content::open(built_in(), "en", FILINGS).expect("the built-in programme"));
    let open = || {
        let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(1_795_518_000_000, "Europe/Berlin"));
        House::open(&Folders::within(folder.path()), &keys, clock, Arc::clone(&content)).expect("opens").vault
    };
    open().close();
    let vault = open();
    vault.write(|tx| person::add(tx, "Sam", None)).expect("written");
    assert_eq!(vault.read(person::all).expect("read").len(), 1);
    vault.rekey(&keys).expect("changed");
    vault.write(|tx| person::add(tx, "Kim", None)).expect("written");
    assert_eq!(vault.read(person::all).expect("read").len(), 2);
    let mut all = keys.all.lock().clone();
    all.dedup();
    assert!(!found(&all).is_empty(), "the search finds the key of an open vault");
    vault.close();
    drop(vault);
    let left = found(&all);
    assert!(left.is_empty(), "{} left: {left:#?}", left.len());
}

const PASSPHRASE: &str = "three plum words";
/// Tells the test of this name that it is another process's, and where the copy of a vault lies.
const UNWRAPS: &str = "NEARER_TEST_UNWRAPS";
const SLOT: &str = "slot";
const MASKED: &str = "masked";

fn content() -> Arc<Content> {
    Arc::new(Content::open(built_in(), "en", FILINGS).expect("the built-in programme"))
}

fn unlocked(folder: &Path, keys: &MaskedKeys) -> House {
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(1_795_518_000_000, "Europe/Berlin"));
    let folders = Folders::within(folder);
    House::unlock(&folders, keys, clock, content(), Some(PASSPHRASE)).expect("opens")
}

/// The key of a locked vault is nowhere but under its lock: another process takes the lock off a copy, and leaves the
/// key, masked, in a file.
fn masked_key_of(folder: &Path, keys: &MaskedKeys) -> Vec<u8> {
    let copy = tempfile::TempDir::new().expect("a folder");
    for entry in fs::read_dir(folder).expect("a folder").flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), copy.path().join(entry.file_name())).expect("copied");
    }
    let slot = keys.slots.lock().get(&KeySlot::Current).cloned().expect("a wrapped key");
    fs::write(copy.path().join(SLOT), slot).expect("written");
    let done = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "another_process_takes_the_lock_off_a_copy"])
        .env(UNWRAPS, copy.path())
        .status()
        .expect("begun");
    assert!(done.success());
    fs::read(copy.path().join(MASKED)).expect("the masked key")
}

#[test]
fn another_process_takes_the_lock_off_a_copy() {
    let Some(folder) = std::env::var_os(UNWRAPS) else { return };
    let folder = Path::new(&folder);
    let keys = MaskedKeys::default();
    keys.slots.lock().insert(KeySlot::Current, fs::read(folder.join(SLOT)).expect("a slot"));
    let house = unlocked(folder, &keys);
    let change = LockChange { wanted: WantedLock::None, current: Some(PASSPHRASE.to_owned()) };
    set_lock(&house.vault, &keys, &change, &house.content.catalogue).expect("taken off");
    let first = keys.all.lock().first().cloned().expect("a key");
    fs::write(folder.join(MASKED), first).expect("written");
}

#[test]
fn after_locking_no_byte_of_the_key_stands_in_memory() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let keys = MaskedKeys::default();
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(1_795_518_000_000, "Europe/Berlin"));
    let house = House::open(&Folders::within(folder.path()), &keys, clock, content()).expect("opens");
    house.vault.write(|tx| person::add(tx, "Sam", None)).expect("written");
    let passphrase = WantedLock::Passphrase { passphrase: PASSPHRASE.to_owned() };
    let change = LockChange { wanted: passphrase, current: None };
    assert!(set_lock(&house.vault, &keys, &change, &house.content.catalogue).expect("locked").key_renewed);
    house.vault.write(|tx| person::add(tx, "Kim", None)).expect("written");
    let masked = masked_key_of(folder.path(), &keys);
    assert_eq!(masked.len(), 32, "a key");
    assert!(!found(std::slice::from_ref(&masked)).is_empty(), "the search finds the key of an open vault");
    house.vault.close();
    drop(house);
    let left = found(std::slice::from_ref(&masked));
    assert!(left.is_empty(), "{} left after locking: {left:#?}", left.len());
    let house = unlocked(folder.path(), &keys);
    assert_eq!(house.vault.read(person::all).expect("read").len(), 2);
    house.vault.close();
    drop(house);
    let left = found(&[masked]);
    assert!(left.is_empty(), "{} left after unlocking and locking: {left:#?}", left.len());
}
