use super::moody::{MoodyKeys, keys_of};
use super::{bytes, open, write_marked};
use crate::backup::{set_recovery, take_lock_off};
use crate::errand::Errand;
use crate::error::{NearerError, Reason};
use crate::fixture::{Fixture, fixture};
use crate::person;
use crate::vault::way_back::WAY_BACK;
use crate::vault::{Folders, KeySlot, KeyStore, LockedKeys, RECOVERY, has_way_back};
use std::fs;
use tempfile::TempDir;

const RECOVERS: &str = "four words make it";
const LOCK: &str = "three plum words";

/// A vault with a recovery passphrase and this lock, closed.
fn locked(phone: bool, passphrase: Option<&str>) -> Fixture {
    let house = fixture();
    write_marked(&house);
    set_recovery(&house.vault, RECOVERS, &Errand::quiet()).expect("set");
    let bare = LockedKeys::bare(&house.keys);
    let lock = LockedKeys::anew(&house.keys, phone, passphrase).expect("made");
    house.vault.move_key(&bare, &lock).expect("moved");
    house.vault.rekey(&lock).expect("renewed");
    house.vault.close();
    house
}

#[test]
fn a_forgotten_lock_opens_with_the_recovery_passphrase_killed_at_any_step_too() {
    for (phone, passphrase) in [(false, Some(LOCK)), (true, None), (true, Some(LOCK))] {
        let house = locked(phone, passphrase);
        let folders = house.folders();
        assert!(has_way_back(house.folder.path()));
        let wrong = take_lock_off(&folders, &house.keys, "five words never make it");
        assert_eq!(wrong, Err(NearerError::invalid("passphrase", Reason::WrongPassphrase)));
        let slots = KeySlot::ALL.map(|slot| house.keys.load(slot).expect("loaded"));
        let keys = MoodyKeys::new(house.folder.path(), &slots, None);
        take_lock_off(&folders, &keys, RECOVERS).expect("taken off");
        for (step, (files, slots)) in keys.left().iter().enumerate() {
            let folder = TempDir::new().expect("a folder");
            for (name, file) in files {
                fs::write(folder.path().join(name), file).expect("copied");
            }
            let (folders, keys) = (Folders::within(folder.path()), keys_of(slots));
            take_lock_off(&folders, &keys, RECOVERS).unwrap_or_else(|error| panic!("step {step}: {error:?}"));
            let vault = open(folder.path(), &keys).expect("opens without a lock");
            assert_eq!(vault.read(person::all).expect("read").len(), 1);
            vault.close();
        }
    }
}

#[test]
fn a_key_store_that_lost_the_key_is_made_up_for() {
    let house = locked(false, None);
    for slot in KeySlot::ALL {
        house.keys.delete(slot).expect("lost");
    }
    assert_eq!(open(house.folder.path(), &house.keys).expect_err("lost"), NearerError::KeyMissing);
    take_lock_off(&house.folders(), &house.keys, RECOVERS).expect("taken off");
    let vault = open(house.folder.path(), &house.keys).expect("opens");
    assert_eq!(vault.read(person::all).expect("read").len(), 1);
    let busy = take_lock_off(&house.folders(), &house.keys, RECOVERS);
    assert_eq!(busy, Err(NearerError::Busy), "not while it is open");
}

#[test]
fn a_new_recovery_passphrase_and_a_new_key_each_have_a_way_back_of_their_own() {
    let mut house = fixture();
    assert!(!has_way_back(house.folder.path()));
    set_recovery(&house.vault, RECOVERS, &Errand::quiet()).expect("set");
    let first = fs::read(house.folder.path().join(WAY_BACK)).expect("there");
    house.reopen();
    assert_eq!(fs::read(house.folder.path().join(WAY_BACK)).expect("there"), first, "what is right stays");
    house.vault.rekey(&house.keys).expect("renewed");
    let second = fs::read(house.folder.path().join(WAY_BACK)).expect("there");
    assert_ne!(second, first);
    set_recovery(&house.vault, "six other words make this one", &Errand::quiet()).expect("set");
    house.vault.close();
    let old = take_lock_off(&house.folders(), &house.keys, RECOVERS);
    // The old file of the passphrase is kept for old backups: it leads back into nothing.
    assert!(old.is_err(), "{old:?}");
    take_lock_off(&house.folders(), &house.keys, "six other words make this one").expect("taken off");
}

#[test]
fn without_a_way_back_a_lock_says_so_and_nothing_is_changed() {
    let house = fixture();
    house.vault.close();
    let before = bytes(house.folder.path());
    let none = take_lock_off(&house.folders(), &house.keys, RECOVERS);
    assert_eq!(none, Err(NearerError::not_found("recovery passphrase")));
    assert_eq!(bytes(house.folder.path()), before);
    let house = locked(false, Some(LOCK));
    for odd in [b"".as_slice(), b"{}", b"\xff\xff"] {
        fs::write(house.folder.path().join(WAY_BACK), odd).expect("written");
        let none = take_lock_off(&house.folders(), &house.keys, RECOVERS);
        assert_eq!(none, Err(NearerError::not_found("way back")));
    }
    fs::remove_file(house.folder.path().join(RECOVERY)).expect("removed");
    assert!(!has_way_back(house.folder.path()));
}
