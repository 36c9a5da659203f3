use crate::backup::set_recovery;
use crate::copies::{CopyFolder, FolderError, start_copies};
use crate::errand::Errand;
use crate::error::NearerError;
use crate::fixture::{CONTENT, Fixture, fixture};
use crate::house::{ErasedAll, Trace, TraceError, Traces, erase};
use crate::lock::{LockChange, WantedLock, set_lock};
use crate::record::Word;
use crate::vault::{KeySlot, KeyStore};
use parking_lot::Mutex;
use std::collections::BTreeMap;
use std::fs;

/// What a front end keeps; some of it can't be removed.
#[derive(Debug, Default)]
struct Kept {
    stays: Vec<Trace>,
    asked: Mutex<Vec<Trace>>,
}

impl Traces for Kept {
    fn forget(&self, trace: Trace) -> Result<(), TraceError> {
        self.asked.lock().push(trace);
        if self.stays.contains(&trace) { Err(TraceError::Left) } else { Ok(()) }
    }
}

/// A folder in memory, which may be out of reach.
#[derive(Debug, Default)]
struct Shelf {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
    is_offline: Mutex<bool>,
}

impl Shelf {
    fn reached(&self) -> Result<(), FolderError> {
        if *self.is_offline.lock() { Err(FolderError::Offline) } else { Ok(()) }
    }
}

impl CopyFolder for Shelf {
    fn list(&self) -> Result<Vec<String>, FolderError> {
        self.reached()?;
        Ok(self.files.lock().keys().cloned().collect())
    }
    fn read(&self, name: String, to: String) -> Result<(), FolderError> {
        self.reached()?;
        let bytes = self.files.lock().get(&name).cloned().ok_or(FolderError::Gone)?;
        fs::write(to, bytes).map_err(|_| FolderError::Failed)
    }
    fn write(&self, from: String, name: String) -> Result<(), FolderError> {
        self.reached()?;
        let bytes = fs::read(from).map_err(|_| FolderError::Failed)?;
        self.files.lock().insert(name, bytes);
        Ok(())
    }
    fn delete(&self, name: String) -> Result<(), FolderError> {
        self.reached()?;
        self.files.lock().remove(&name);
        Ok(())
    }
}

/// A vault with a lock, a recovery passphrase and a copy on a shelf, closed.
fn lived() -> (Fixture, Shelf) {
    let (house, shelf) = (fixture(), Shelf::default());
    set_recovery(&house.vault, "four words make it", &Errand::quiet()).expect("set");
    start_copies(&house.vault, &shelf, "Shelf", &CONTENT.catalogue, &Errand::quiet()).expect("copied");
    let both = WantedLock::Both { passphrase: "three plum words".to_owned() };
    let change = LockChange { wanted: both, current: None };
    set_lock(&house.vault, &house.keys, &change, &CONTENT.catalogue).expect("locked");
    house.vault.close();
    (house, shelf)
}

#[test]
fn everything_goes_with_its_lock_its_traces_and_its_copies() {
    let (house, shelf) = lived();
    let kept = Kept::default();
    let erased =
        erase(&house.folders(), &house.keys, &kept, Some(&shelf), &CONTENT.catalogue).expect("erased");
    let nothing = ErasedAll {
        key_left: false,
        files_left: Vec::new(),
        traces_left: Vec::new(),
        copies_left: Vec::new(),
        words: "Everything of Nearer on this phone is gone.".to_owned(),
    };
    assert_eq!(erased, nothing);
    assert_eq!(*kept.asked.lock(), Trace::ALL);
    assert!(KeySlot::ALL.into_iter().all(|slot| house.keys.load(slot) == Ok(None)));
    let left: Vec<_> = fs::read_dir(house.folder.path()).expect("a folder").flatten().collect();
    assert!(left.iter().all(|entry| entry.file_name() == "shared"), "{left:?}");
    assert!(shelf.files.lock().is_empty());
    let again = erase(&house.folders(), &house.keys, &kept, Some(&shelf), &CONTENT.catalogue);
    assert_eq!(again, Ok(nothing), "once more is no error");
}

#[test]
fn what_could_not_be_reached_is_named() {
    let (house, shelf) = lived();
    let kept = Kept { stays: vec![Trace::Widgets], ..Kept::default() };
    *shelf.is_offline.lock() = true;
    let erased =
        erase(&house.folders(), &house.keys, &kept, Some(&shelf), &CONTENT.catalogue).expect("erased");
    assert_eq!((erased.traces_left, erased.copies_left.len()), (vec![Trace::Widgets], 1));
    assert_eq!(
        erased.words,
        "Widgets may show their last state until you remove them. One copy is still in the folder you chose. Only your \
         passphrase opens it; delete it there if you don't want it."
    );
    let (house, shelf) = lived();
    let erased =
        erase(&house.folders(), &house.keys, &Kept::default(), None, &CONTENT.catalogue).expect("erased");
    assert_eq!(erased.copies_left.len(), 1, "left where they lie, if that is wanted");
    assert_eq!(shelf.files.lock().len(), 1);
}

#[test]
fn while_it_is_open_nothing_is_touched() {
    let (house, shelf) = (fixture(), Shelf::default());
    let kept = Kept::default();
    let busy = erase(&house.folders(), &house.keys, &kept, Some(&shelf), &CONTENT.catalogue);
    assert_eq!(busy, Err(NearerError::Busy));
    assert!(kept.asked.lock().is_empty());
}
