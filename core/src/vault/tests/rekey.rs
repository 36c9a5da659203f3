use super::moody::{Left, MOODS, MoodyKeys, Slots, Spell, keys_of};
use super::{bytes, open, write_marked};
use crate::error::NearerError;
use crate::fixture::fixture;
use crate::person;
use crate::vault::{KeySlot, KeyStore};
use std::fs;
use tempfile::TempDir;

const FOR_GOOD: usize = usize::MAX;

/// A vault that was closed, with one person in it.
fn at_rest() -> Left {
    let house = fixture();
    write_marked(&house);
    house.vault.close();
    let current = house.keys.load(KeySlot::Current).expect("loaded");
    (bytes(house.folder.path()), [current, None, None, None])
}

fn laid_out(files: &std::collections::BTreeMap<String, Vec<u8>>) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, file) in files {
        fs::write(folder.path().join(name), file).expect("copied");
    }
    folder
}

/// Opens what a crash left twice, with a key store that works again.
fn opens_with_everything(left: &Left, told: &str) {
    let (files, slots) = left;
    let folder = laid_out(files);
    let keys = keys_of(slots);
    let vault = open(folder.path(), &keys).unwrap_or_else(|error| panic!("{told}: {error:?}"));
    assert_eq!(vault.read(person::all).expect("read").len(), 1, "{told}");
    vault.identities().expect("its backups open, too");
    assert_eq!(keys.load(KeySlot::Next), Ok(None), "{told}: one key is left");
    vault.close();
    open(folder.path(), &keys).unwrap_or_else(|error| panic!("{told}, once more: {error:?}")).close();
}

/// Changes keys so many times under a spell, and gives back what was left at each step, and after closing.
fn changed(from: &Left, spell: Option<Spell>, tries: usize) -> (Vec<Left>, usize) {
    let folder = laid_out(&from.0);
    let keys = MoodyKeys::new(folder.path(), &from.1, spell);
    let vault = open(folder.path(), &keys_of(&from.1)).expect("opens");
    for _ in 0..tries {
        let _ = vault.rekey(&keys);
    }
    assert_eq!(vault.read(person::all).expect("reads on").len(), 1, "{spell:?}");
    vault.write(|tx| person::rename(tx, person::all(&tx.sql)?[0].id, "Sam")).expect("writes on");
    let mut left = keys.left();
    vault.close();
    left.push((bytes(folder.path()), keys.slots()));
    (left, keys.calls())
}

/// Every call of the key store, failing in every way, once, twice and for good, in one try and in two, killed at
/// every step: whatever is left opens with everything in it.
#[test]
fn no_failure_of_the_key_store_and_no_kill_loses_a_vault_whose_key_is_changed() {
    let from = at_rest();
    let (_, calls) = changed(&from, None, 1);
    assert!(calls > 5, "{calls}");
    let mut tried = 0;
    for tries in [1, 2] {
        for (mood, times) in MOODS.iter().flat_map(|mood| [1, 2, FOR_GOOD].map(|times| (*mood, times))) {
            for at in 0..calls {
                let spell = Spell { at, times, mood };
                let (left, _) = changed(&from, Some(spell), tries);
                for (step, left) in left.iter().enumerate() {
                    opens_with_everything(left, &format!("{spell:?}, {tries} tries, killed at step {step}"));
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 2 * MOODS.len() * 3 * calls, "{tried}");
}

#[test]
fn a_changed_key_is_the_only_one_that_opens() {
    let house = fixture();
    write_marked(&house);
    let old = house.keys.load(KeySlot::Current).expect("loaded");
    house.vault.rekey(&house.keys).expect("changed");
    house.vault.write(|tx| person::add(tx, "Kim", None)).expect("still writes");
    house.vault.close();
    assert_ne!(house.keys.load(KeySlot::Current).expect("loaded"), old);
    assert_eq!(house.keys.load(KeySlot::Next), Ok(None));
    let folder = house.folder.path();
    assert_eq!(
        open(folder, &keys_of(&[old, None, None, None])).expect_err("the old key"),
        NearerError::WrongKey
    );
    assert_eq!(open(folder, &house.keys).expect("opens").read(person::all).expect("read").len(), 2);
}

/// A vault whose file went over to a key that only `next` holds.
fn not_promoted() -> Left {
    let from = at_rest();
    let (left, _) = changed(&from, Some(Spell { at: 4, times: FOR_GOOD, mood: MOODS[0] }), 1);
    let left = left.last().expect("a state").clone();
    let [current, next, ..] = &left.1;
    assert!(current == &from.1[0] && next.is_some(), "the file is under the next key alone");
    left
}

#[test]
fn a_key_store_that_fails_while_a_vault_opens_loses_nothing() {
    let mut spoilt: Left = at_rest();
    // A slot that holds no key does not spoil the other.
    spoilt.1[1] = Some(vec![7; 31]);
    let mut swapped: Left = not_promoted();
    swapped.1[0] = Some(vec![7; 33]);
    for from in [at_rest(), not_promoted(), spoilt, swapped] {
        opens_with_everything(&from, "as it was left");
        for (mood, times) in MOODS.iter().flat_map(|mood| [1, 2, FOR_GOOD].map(|times| (*mood, times))) {
            for at in 0..6 {
                let spell = Spell { at, times, mood };
                let folder = laid_out(&from.0);
                let keys = MoodyKeys::new(folder.path(), &from.1, Some(spell));
                // It may open or not; what counts is that nothing is lost by it.
                let opened = open(folder.path(), &keys).map(|vault| vault.close());
                for (step, left) in keys.left().iter().enumerate() {
                    opens_with_everything(left, &format!("{spell:?}, {opened:?}, killed at step {step}"));
                }
            }
        }
    }
}

#[test]
fn a_vault_opens_while_its_key_can_not_be_promoted() {
    let (files, slots): (_, Slots) = not_promoted();
    for mood in [MOODS[0], MOODS[2]] {
        let folder = laid_out(&files);
        // The two slots can be read, and nothing can be saved.
        let keys = MoodyKeys::new(folder.path(), &slots, Some(Spell { at: 2, times: FOR_GOOD, mood }));
        open(folder.path(), &keys).expect("opens").close();
        assert_eq!(keys.slots(), slots, "the only copy of the key stays");
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
