use super::{bytes, open, write_marked};
use crate::error::NearerError;
use crate::fixture::fixture;
use crate::person;
use crate::vault::{KeySlot, KeyStore, KeyStoreError, MemoryKeyStore};
use parking_lot::Mutex;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What a crash leaves: the folder's files, and both slots.
type Left = (BTreeMap<String, Vec<u8>>, [Option<Vec<u8>>; 2]);

/// A key store that takes a picture of everything before and after each change of it, and may fail at one.
#[derive(Debug)]
struct Watched {
    folder: PathBuf,
    inner: MemoryKeyStore,
    left: Mutex<Vec<Left>>,
    fails_at: Option<usize>,
}

impl Watched {
    fn slots(&self) -> [Option<Vec<u8>>; 2] {
        [KeySlot::Current, KeySlot::Next].map(|slot| self.inner.load(slot).expect("loaded"))
    }

    fn step(&self, change: impl FnOnce() -> Result<(), KeyStoreError>) -> Result<(), KeyStoreError> {
        let picture = || self.left.lock().push((bytes(&self.folder), self.slots()));
        picture();
        if self.fails_at.is_some_and(|at| self.left.lock().len() > at) {
            return Err(KeyStoreError::Locked);
        }
        change()?;
        picture();
        Ok(())
    }
}

impl KeyStore for Watched {
    fn load(&self, slot: KeySlot) -> Result<Option<Vec<u8>>, KeyStoreError> {
        self.inner.load(slot)
    }
    fn save(&self, slot: KeySlot, key: Vec<u8>) -> Result<(), KeyStoreError> {
        self.step(|| self.inner.save(slot, key))
    }
    fn delete(&self, slot: KeySlot) -> Result<(), KeyStoreError> {
        self.step(|| self.inner.delete(slot))
    }
}

fn watched(folder: &Path, keys: &MemoryKeyStore, fails_at: Option<usize>) -> Watched {
    let inner = MemoryKeyStore::default();
    let current = keys.load(KeySlot::Current).expect("loaded").expect("a key");
    inner.save(KeySlot::Current, current).expect("saved");
    Watched { folder: folder.to_path_buf(), inner, left: Mutex::default(), fails_at }
}

fn opens_with_everything(files: &BTreeMap<String, Vec<u8>>, slots: &[Option<Vec<u8>>; 2]) {
    let folder = tempfile::TempDir::new().expect("a folder");
    for (name, file) in files {
        fs::write(folder.path().join(name), file).expect("copied");
    }
    let keys = MemoryKeyStore::default();
    for (slot, key) in [KeySlot::Current, KeySlot::Next].into_iter().zip(slots) {
        if let Some(key) = key {
            keys.save(slot, key.clone()).expect("saved");
        }
    }
    let vault = open(folder.path(), &keys).expect("opens after a crash at this step");
    assert_eq!(vault.read(person::all).expect("read").len(), 1);
    vault.identity().expect("its backups open, too");
    assert_eq!(keys.load(KeySlot::Next), Ok(None), "one key is left");
    vault.close();
    open(folder.path(), &keys).expect("and once more");
}

#[test]
fn a_crash_at_any_step_of_a_change_of_keys_loses_nothing() {
    let house = fixture();
    write_marked(&house);
    let keys = watched(house.folder.path(), &house.keys, None);
    let before = keys.slots()[0].clone();
    house.vault.rekey(&keys).expect("changed");
    assert_eq!(house.vault.read(person::all).expect("still reads").len(), 1);
    house.vault.write(|tx| person::rename(tx, person::all(&tx.sql)?[0].id, "Sam")).expect("still writes");
    assert_ne!(keys.slots()[0], before);
    let left = keys.left.lock().clone();
    assert_eq!(left.len(), 6, "save next, save current, delete next");
    for (files, slots) in &left {
        opens_with_everything(files, slots);
    }
    house.vault.close();
    assert_eq!(open(house.folder.path(), &house.keys).expect_err("the old key"), NearerError::WrongKey);
    opens_with_everything(&bytes(house.folder.path()), &keys.slots());
}

#[test]
fn a_key_store_that_fails_at_any_step_leaves_the_vault_open() {
    for fails_at in [0, 2, 4] {
        let house = fixture();
        write_marked(&house);
        let keys = watched(house.folder.path(), &house.keys, Some(fails_at));
        assert_eq!(house.vault.rekey(&keys), Err(NearerError::Locked), "at {fails_at}");
        house.vault.write(|tx| person::add(tx, "Kim", None)).expect("still writes");
        assert_eq!(house.vault.read(person::all).expect("still reads").len(), 2);
        house.vault.close();
        let vault = open(house.folder.path(), &keys.inner).expect("opens");
        assert_eq!(vault.read(person::all).expect("read").len(), 2);
    }
}

#[test]
fn changing_keys_while_others_read_and_write_lets_each_call_end_well() {
    let house = std::sync::Arc::new(fixture());
    let threads: Vec<_> = (0..4)
        .map(|n: usize| {
            let house = std::sync::Arc::clone(&house);
            std::thread::spawn(move || {
                for _ in 0..40 {
                    if n.is_multiple_of(2) {
                        house.vault.write(|tx| person::add(tx, "Sam", None)).expect("written");
                    } else {
                        house.vault.read(person::all).expect("read");
                        match house.vault.search(|sql| {
                            Ok(sql.query_row("SELECT count(*) FROM person", [], |r| r.get::<_, i64>(0))?)
                        }) {
                            Ok(_) | Err(NearerError::Cancelled) => {}
                            Err(other) => panic!("{other:?}"),
                        }
                    }
                }
            })
        })
        .collect();
    for _ in 0..3 {
        house.vault.rekey(&house.keys).expect("changed");
    }
    for thread in threads {
        thread.join().expect("no panic");
    }
    assert_eq!(house.vault.read(person::all).expect("read").len(), 80);
}
