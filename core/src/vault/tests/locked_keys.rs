use super::moody::{Left, MOODS, Mood, MoodyKeys, Slots, Spell, keys_of};
use super::{bytes, open, write_marked};
use crate::error::{NearerError, Reason, Result};
use crate::fixture::fixture;
use crate::person;
use crate::vault::key::Key;
use crate::vault::locked_keys::move_key;
use crate::vault::{FILE, Folders, KeySlot, KeyStore, LockWays, LockedKeys, Vault};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const FOR_GOOD: usize = usize::MAX;

/// A lock: whether the phone asks, and the passphrase.
type Lock = (bool, Option<&'static str>);

const ONE: &str = "three plum words";
const OTHER: &str = "another three words";
const LOCKS: [Lock; 6] = [
    (false, None),
    (false, Some(ONE)),
    (false, Some(OTHER)),
    (true, None),
    (true, Some(ONE)),
    (true, Some(OTHER)),
];

/// Every change from one lock to another.
fn changes() -> impl Iterator<Item = (Lock, Lock)> {
    LOCKS.into_iter().flat_map(|from| LOCKS.into_iter().map(move |to| (from, to)))
}

/// Slots that hold this key under this lock.
fn slots_of(key: &Key, (phone, passphrase): Lock) -> Slots {
    let keys = keys_of(&[None, None, None, None]);
    let locked = LockedKeys::anew(&keys, phone, passphrase).expect("made");
    locked.save(KeySlot::Current, key.bytes().to_vec()).expect("saved");
    KeySlot::ALL.map(|slot| keys.load(slot).expect("loaded"))
}

/// A folder in which a vault seems to lie.
fn somewhere() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join(FILE), "a vault").expect("written");
    folder
}

/// The key that this lock gives.
fn given(folder: &Path, slots: &Slots, (_, passphrase): Lock) -> Result<Option<Key>> {
    let keys = keys_of(slots);
    let locked = LockedKeys::find(&Folders::within(folder), &keys, passphrase)?;
    for slot in [KeySlot::Current, KeySlot::Next] {
        if let Ok(Some(key)) = Key::load(&locked, slot) {
            return Ok(Some(key));
        }
    }
    Ok(None)
}

#[test]
fn a_key_is_given_to_whoever_opens_its_lock_and_to_nobody_else() {
    let (folder, key) = (somewhere(), Key::random().expect("a key"));
    for lock in LOCKS {
        let slots = slots_of(&key, lock);
        assert_eq!(given(folder.path(), &slots, lock), Ok(Some(key.clone())), "{lock:?}");
        let (phone, Some(_)) = lock else { continue };
        let none = given(folder.path(), &slots, (phone, None));
        assert_eq!(none, Err(NearerError::invalid("passphrase", Reason::Required)), "{lock:?}");
        let wrong = given(folder.path(), &slots, (phone, Some("not this one")));
        assert_eq!(wrong, Err(NearerError::invalid("passphrase", Reason::WrongPassphrase)), "{lock:?}");
    }
}

/// Every change of a lock, each call of the key store failing in every way, once and for good, killed at every step: the
/// key is given by the old lock or by the new one.
#[test]
fn no_failure_of_the_key_store_and_no_kill_loses_a_key_whose_lock_is_changed() {
    let (folder, key) = (somewhere(), Key::random().expect("a key"));
    let mut tried = 0;
    for (from, to) in changes() {
        let before = slots_of(&key, from);
        for spell in spells(8) {
            let keys = MoodyKeys::new(folder.path(), &before, spell);
            let was = LockedKeys::find(&Folders::within(folder.path()), &keys.inner, from.1).expect("found");
            let was = LockedKeys { store: &keys, ..was };
            let will = LockedKeys::anew(&keys, to.0, to.1).expect("made");
            let moved = move_key(&key, &was, &will);
            for (step, (_, slots)) in keys.left().iter().enumerate() {
                let told = format!("{from:?} to {to:?}, {spell:?}, {moved:?}, killed at step {step}");
                let opens = [from, to].map(|lock| given(folder.path(), slots, lock) == Ok(Some(key.clone())));
                assert!(opens.contains(&true), "{told}: nothing gives the key");
                tried += 1;
            }
            let after = keys.slots();
            // Of one that says that all is done and that nothing is there, nobody can tell what it holds.
            let lies = spell.is_some_and(|spell| spell.mood == Mood::Nothing);
            if moved.is_ok() && !lies {
                assert_eq!(
                    given(folder.path(), &after, to),
                    Ok(Some(key.clone())),
                    "{from:?} to {to:?}, {spell:?}"
                );
                let left = after.iter().flatten().filter(|left| left.as_slice() == key.bytes()).count();
                let bare = usize::from(to.1.is_none());
                assert!(
                    left <= bare + usize::from(from == (true, None)),
                    "{from:?} to {to:?}: {left} plain keys"
                );
                if to != (false, None) {
                    assert!(
                        after[0].as_deref() != Some(key.bytes().as_slice()),
                        "{to:?}: the lock is passed by"
                    );
                }
            }
        }
    }
    assert!(tried > 36 * 30 * 3, "{tried}");
}

/// None, and calls that go wrong from each one on.
fn spells(calls: usize) -> impl Iterator<Item = Option<Spell>> {
    let bad = MOODS.iter().flat_map(move |mood| {
        (0..calls).flat_map(move |at| [1, FOR_GOOD].map(|times| Some(Spell { at, times, mood: *mood })))
    });
    std::iter::once(None).chain(bad)
}

#[test]
fn wrong_tries_are_slowed_also_by_another_process() {
    let (folder, key) = (somewhere(), Key::random().expect("a key"));
    let slots = slots_of(&key, (false, Some(ONE)));
    let wrong = || given(folder.path(), &slots, (false, Some("not this one")));
    for _ in 0..5 {
        assert_eq!(wrong(), Err(NearerError::invalid("passphrase", Reason::WrongPassphrase)));
    }
    let slowed = |tried: Result<Option<Key>>| {
        matches!(tried, Err(NearerError::Invalid { reason: Reason::TooSoon { seconds: 1..=30 }, .. }))
    };
    assert!(slowed(wrong()));
    assert!(slowed(given(folder.path(), &slots, (false, Some(ONE)))), "the right one waits as well");
    assert!((1..=30).contains(&LockWays::wait_s(&Folders::within(folder.path()))));
}

#[test]
fn a_right_try_forgets_the_wrong_ones() {
    let (folder, key) = (somewhere(), Key::random().expect("a key"));
    let slots = slots_of(&key, (false, Some(ONE)));
    for _ in 0..3 {
        for _ in 0..4 {
            given(folder.path(), &slots, (false, Some("not this one"))).expect_err("wrong");
        }
        given(folder.path(), &slots, (false, Some(ONE))).expect("right");
    }
}

fn laid_out(files: &std::collections::BTreeMap<String, Vec<u8>>) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, file) in files {
        fs::write(folder.path().join(name), file).expect("copied");
    }
    folder
}

fn open_locked(folder: &Path, keys: &dyn KeyStore, (_, passphrase): Lock) -> Result<Vault> {
    open(folder, &LockedKeys::find(&Folders::within(folder), keys, passphrase)?)
}

/// The whole change of an open vault, with the new key after it, killed at every call of the key store: what is left
/// opens by the one lock or by the other with everything in it, again and again.
#[test]
fn a_lock_that_is_changed_and_killed_at_any_step_leaves_a_vault_that_opens() {
    for (from, to) in changes().filter(|(from, to)| from != to) {
        let house = fixture();
        write_marked(&house);
        let bare = LockedKeys::bare(&house.keys);
        let first = LockedKeys::anew(&house.keys, from.0, from.1).expect("made");
        house.vault.move_key(&bare, &first).expect("moved");
        house.vault.close();
        let at_rest: Left =
            (bytes(house.folder.path()), KeySlot::ALL.map(|slot| house.keys.load(slot).expect("loaded")));
        let folder = laid_out(&at_rest.0);
        let keys = MoodyKeys::new(folder.path(), &at_rest.1, None);
        let vault = open_locked(folder.path(), &keys, from).expect("opens");
        let was = LockedKeys::find(&Folders::within(folder.path()), &keys, from.1).expect("found");
        let will = LockedKeys::anew(&keys, to.0, to.1).expect("made");
        vault.move_key(&was, &will).expect("moved");
        vault.rekey(&will).expect("renewed");
        let mut left = keys.left();
        vault.close();
        left.push((bytes(folder.path()), keys.slots()));
        for (step, (files, slots)) in left.iter().enumerate() {
            opens_by_one_of([from, to], files, slots, &format!("{from:?} to {to:?}, killed at step {step}"));
        }
        let (files, slots) = left.last().expect("a state");
        let told = LockWays::of(&Folders::within(folder.path()), &keys_of(slots));
        assert_eq!(told, LockWays { phone: to.0, passphrase: to.1.is_some() });
        // What had been kept under the old lock opens nothing any more.
        let again = laid_out(files);
        let stolen = open_locked(again.path(), &keys_of(&at_rest.1), from).map(|vault| vault.close());
        assert_eq!(stolen, Err(NearerError::WrongKey), "{from:?} to {to:?}");
    }
}

fn opens_by_one_of(
    locks: [Lock; 2],
    files: &std::collections::BTreeMap<String, Vec<u8>>,
    slots: &Slots,
    told: &str,
) {
    let folder = laid_out(files);
    let keys = keys_of(slots);
    let mut opened = 0;
    for lock in locks {
        for _ in 0..2 {
            if let Ok(vault) = open_locked(folder.path(), &keys, lock) {
                assert_eq!(vault.read(person::all).expect("read").len(), 1, "{told}");
                vault.close();
                opened += 1;
            }
        }
    }
    assert!(opened >= 2, "{told}: opened {opened} times");
}

#[test]
fn a_lost_file_of_ways_changes_only_what_screens_are_told() {
    let house = fixture();
    let folders = house.folders();
    let bare = LockedKeys::bare(&house.keys);
    let both = LockedKeys::anew(&house.keys, true, Some(ONE)).expect("made");
    house.vault.move_key(&bare, &both).expect("moved");
    house.vault.close();
    assert_eq!(LockWays::of(&folders, &house.keys), LockWays { phone: true, passphrase: true });
    for odd in ["{\"format\":1,\"phone\":false,\"passphrase\":false}", "nothing"] {
        fs::write(house.folder.path().join("vault.ways"), odd).expect("written");
        let refused = LockedKeys::find(&folders, &house.keys, None).map(drop);
        assert_eq!(refused, Err(NearerError::invalid("passphrase", Reason::Required)));
        open_locked(house.folder.path(), &house.keys, (true, Some(ONE))).expect("opens").close();
    }
}

#[test]
fn a_key_store_that_is_locked_or_refused_says_so_and_nothing_is_tried() {
    use super::Refusing;
    use crate::vault::KeyStoreError;
    let folder = somewhere();
    for (error, said) in
        [(KeyStoreError::Locked, NearerError::Locked), (KeyStoreError::Cancelled, NearerError::Cancelled)]
    {
        let refused =
            LockedKeys::find(&Folders::within(folder.path()), &Refusing(error), Some(ONE)).map(drop);
        assert_eq!(refused, Err(said));
    }
    assert_eq!(LockWays::wait_s(&Folders::within(folder.path())), 0);
}
