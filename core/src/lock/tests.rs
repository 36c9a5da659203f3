use super::*;
use crate::backup::set_recovery;
use crate::capture::{self, Captured};
use crate::errand::Errand;
use crate::error::{NearerError, Reason, Result};
use crate::fixture::{CONTENT, Fixture, fixture};
use crate::house::House;
use crate::journal::EntryDraft;
use crate::person;
use crate::time::Clock;
use crate::vault::{KeySlot, KeyStore};
use serde_json::json;
use std::sync::Arc;

const LOCK: &str = "three plum words";
const RECOVERS: &str = "four words make it";

fn set(house: &Fixture, wanted: WantedLock, current: Option<&str>) -> Result<LockSet> {
    let change = LockChange { wanted, current: current.map(str::to_owned) };
    set_lock(&house.vault, &house.keys, &change, &CONTENT.catalogue)
}

fn passphrase(typed: &str) -> WantedLock {
    WantedLock::Passphrase { passphrase: typed.to_owned() }
}

fn unlocked(house: &Fixture, typed: Option<&str>) -> Result<House> {
    let clock = Arc::clone(&house.clock) as Arc<dyn Clock>;
    House::unlock(&house.folders(), &house.keys, clock, Arc::clone(&CONTENT), typed)
}

fn seen(house: &Fixture) -> LockView {
    lock(&house.folders(), &house.keys, &CONTENT.catalogue)
}

#[test]
fn when_a_vault_is_closed() {
    let by = |delay, with_screen| Some(LockSettings { delay, with_screen });
    let away = |away_s| LockStanding { away_s: Some(away_s), ..LockStanding::default() };
    let off = |away_s| LockStanding { screen_went_off: true, ..away(away_s) };
    let held = |at: LockStanding| LockStanding { held: true, ..at };
    let asked = LockStanding { asked: true, ..LockStanding::default() };
    let back = LockStanding { screen_went_off: true, ..LockStanding::default() };
    let later = |seconds| Closing::Later { seconds };
    use Closing::{Now, Stays};
    use LockDelay::{AtOnce, FifteenMinutes, FiveMinutes, OneMinute};
    let table = [
        // Somebody looks.
        (None, LockStanding::default(), Stays),
        (by(AtOnce, true), LockStanding::default(), Stays),
        (by(AtOnce, true), held(LockStanding::default()), Stays),
        // Nobody looks, and there is no lock: after a moment.
        (None, away(0), later(20)),
        (None, away(19), later(1)),
        (None, away(20), Now),
        (None, away(9_999), Now),
        (None, off(0), later(20)),
        (None, back, Stays),
        // With one: when it was said.
        (by(AtOnce, false), away(0), Now),
        (by(OneMinute, false), away(0), later(60)),
        (by(OneMinute, false), away(59), later(1)),
        (by(OneMinute, false), away(60), Now),
        (by(FiveMinutes, false), away(60), later(240)),
        (by(FiveMinutes, false), away(300), Now),
        (by(FifteenMinutes, false), away(899), later(1)),
        (by(FifteenMinutes, false), away(900), Now),
        // The screen went off.
        (by(FifteenMinutes, true), off(0), Now),
        (by(FifteenMinutes, false), off(0), later(900)),
        (by(FifteenMinutes, true), back, Now),
        (by(FifteenMinutes, false), back, Stays),
        // Something goes on: who lets go asks again.
        (None, held(away(20)), Stays),
        (None, held(away(5)), later(15)),
        (by(AtOnce, true), held(away(0)), Stays),
        (by(OneMinute, true), held(off(70)), Stays),
        (by(FiveMinutes, true), held(away(1)), later(299)),
        // Asked for, it is done whatever goes on.
        (None, asked, Now),
        (by(FifteenMinutes, false), asked, Now),
        (by(FifteenMinutes, false), held(asked), Now),
    ];
    for (settings, at, expected) in table {
        assert_eq!(closing(settings, at), expected, "{settings:?}, {at:?}");
    }
}

#[test]
fn a_lock_is_set_changed_and_taken_off() {
    let house = fixture();
    house.vault.write(|tx| person::add(tx, "Sam", None)).expect("written");
    assert_eq!(prove(&house.vault, &house.keys, None), Ok(()), "there is no lock yet");
    let plain = house.keys.load(KeySlot::Current).expect("loaded");
    assert_eq!((seen(&house).phone, seen(&house).passphrase), (false, false));
    let done = set(&house, passphrase(LOCK), None).expect("set");
    assert!(done.key_renewed && done.view.passphrase && !done.view.phone && !done.view.can_recover);
    assert_ne!(house.keys.load(KeySlot::Current).expect("loaded"), plain);
    house.vault.write(|tx| person::add(tx, "Kim", None)).expect("the open vault goes on");
    let refused = |tried: Result<LockSet>, reason| {
        assert_eq!(tried, Err(NearerError::invalid("current", reason)));
    };
    refused(set(&house, WantedLock::None, None), Reason::Required);
    refused(set(&house, WantedLock::Phone, Some("not this one")), Reason::WrongPassphrase);
    assert_eq!(
        change_key(&house.vault, &house.keys, None),
        Err(NearerError::invalid("current", Reason::Required))
    );
    for (typed, reason) in [(None, Reason::Required), (Some("not this one"), Reason::WrongPassphrase)] {
        let proven = prove(&house.vault, &house.keys, typed.map(str::to_owned));
        assert_eq!(proven, Err(NearerError::invalid("current", reason)));
    }
    assert_eq!(prove(&house.vault, &house.keys, Some(LOCK.to_owned())), Ok(()));
    change_key(&house.vault, &house.keys, Some(LOCK.to_owned())).expect("renewed");
    house.vault.close();
    let closed = set(&house, WantedLock::None, Some(LOCK));
    assert_eq!(closed, Err(NearerError::Closed));

    assert_eq!(unlocked(&house, None).map(drop), Err(NearerError::invalid("passphrase", Reason::Required)));
    let again = unlocked(&house, Some(LOCK)).expect("opens");
    assert_eq!(again.vault.read(person::all).expect("read").len(), 2);
    let change = LockChange { wanted: WantedLock::Phone, current: Some(LOCK.to_owned()) };
    let done = set_lock(&again.vault, &house.keys, &change, &CONTENT.catalogue).expect("changed");
    assert!(done.view.phone && !done.view.passphrase);
    assert_eq!(house.keys.load(KeySlot::Current), Ok(None), "nothing lies where nobody is asked");
    let change = LockChange { wanted: WantedLock::None, current: None };
    let done = set_lock(&again.vault, &house.keys, &change, &CONTENT.catalogue).expect("taken off");
    assert!(!done.view.phone && !done.view.passphrase);
    again.vault.close();
    unlocked(&house, None).expect("opens without a lock");
}

#[test]
fn a_weak_passphrase_locks_nothing() {
    let house = fixture();
    let before = house.keys.load(KeySlot::Current).expect("loaded");
    for (typed, reason) in [("short", Reason::TooShort { least: 8 }), ("12345678", Reason::EasyToGuess)] {
        assert_eq!(set(&house, passphrase(typed), None), Err(NearerError::invalid("passphrase", reason)));
    }
    assert_eq!(house.keys.load(KeySlot::Current).expect("loaded"), before);
}

#[test]
fn what_a_lock_says_names_the_way_back_or_that_there_is_none() {
    let house = fixture();
    assert_eq!(seen(&house).words, "Anyone who has this phone unlocked can open Nearer.");
    let both = WantedLock::Both { passphrase: LOCK.to_owned() };
    let words = set(&house, both, None).expect("set").view.words;
    assert!(words.starts_with("Your phone asks for you") && words.contains("no six words"), "{words}");
    set_recovery(&house.vault, RECOVERS, &Errand::quiet()).expect("set");
    let view = seen(&house);
    assert!(view.can_recover && view.words.contains("your six words open Nearer"), "{}", view.words);
    house.vault.close();
    for _ in 0..5 {
        unlocked(&house, Some("not this one")).map(drop).expect_err("wrong");
    }
    let view = seen(&house);
    assert!(
        (1..=30).contains(&view.wait_s) && view.words.ends_with("the next one is in a minute."),
        "{view:?}"
    );
}

#[test]
fn a_forgotten_lock_comes_off_with_the_recovery_passphrase_and_the_forgotten_one_opens_nothing_more() {
    let house = fixture();
    house.vault.write(|tx| person::add(tx, "Sam", None)).expect("written");
    set_recovery(&house.vault, RECOVERS, &Errand::quiet()).expect("set");
    set(&house, passphrase(LOCK), None).expect("set");
    house.vault.close();
    let forgotten = house.keys.load(KeySlot::Current).expect("loaded").expect("a wrapped key");
    let clock = Arc::clone(&house.clock) as Arc<dyn Clock>;
    let content = Arc::clone(&CONTENT);
    let opened =
        House::unlock_with_recovery(&house.folders(), &house.keys, clock, content, RECOVERS).expect("opens");
    assert_eq!(opened.vault.read(person::all).expect("read").len(), 1);
    opened.vault.close();
    assert_eq!((seen(&house).phone, seen(&house).passphrase), (false, false));
    house.keys.save(KeySlot::Current, forgotten).expect("put back");
    assert_eq!(unlocked(&house, Some(LOCK)).map(drop), Err(NearerError::WrongKey));
}

/// Nothing here is asked of the key store, and none is handed over.
#[test]
fn while_it_is_locked_what_needs_no_key_goes_on() {
    let house = fixture();
    set(&house, passphrase(LOCK), None).expect("set");
    house.vault.close();
    let folders = house.folders();
    let draft = EntryDraft { text: "I stepped back on the bridge.".to_owned(), ..EntryDraft::default() };
    let now = house.clock.now().expect("now");
    capture::leave(folders.shared(), None, &now, Captured::Entry { draft }).expect("left");
    let toolbox = crate::course::toolbox(&CONTENT, "DE");
    assert!(!toolbox.calls.is_empty() && !toolbox.items.is_empty());
    let again = unlocked(&house, Some(LOCK)).expect("opens");
    let texts: u32 = again
        .vault
        .read(|sql| Ok(sql.query_row("SELECT count(*) FROM entry", [], |row| row.get(0))?))
        .expect("read");
    assert_eq!(texts, 1, "what was captured is filed at the next opening");
}

#[test]
fn settings_of_a_lock_come_back_and_odd_ones_are_refused() {
    let house = fixture();
    assert_eq!(house.vault.read(lock_settings), Ok(LockSettings::default()));
    let mine = LockSettings { delay: LockDelay::FifteenMinutes, with_screen: false };
    house.vault.write(|tx| set_lock_settings(tx, mine)).expect("written");
    assert_eq!(house.vault.read(lock_settings), Ok(mine));
    assert_eq!(check_settings(json!({"delay": "at-once"})), Ok(()));
    for odd in [json!({"delay": "never"}), json!(7), json!({"with_screen": "yes"})] {
        assert_eq!(check_settings(odd), Err(NearerError::invalid("value", Reason::WrongKind)));
    }
}
