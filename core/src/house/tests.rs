mod answers;
mod erase;
mod topic;

use super::*;
use crate::capture::Captured;
use crate::error::{NearerError, Reason};
use crate::fixture::{CONTENT, DAY_MS, Fixture, HOUR_MS, NOON_MS, fixture};
use crate::journal::EntryDraft;
use crate::setting::Settings;
use crate::time::{ClockError, FixedClock, Moment};
use crate::vault::{Folders, MemoryKeyStore};

fn open(fixture: &Fixture) -> Result<House> {
    let clock = Arc::clone(&fixture.clock) as Arc<dyn Clock>;
    House::open(&fixture.folders(), &fixture.keys, clock, Arc::clone(&CONTENT))
}

fn draft(text: &str) -> EntryDraft {
    EntryDraft { text: text.to_owned(), ..EntryDraft::default() }
}

fn written(house: &House, text: &str) -> Id {
    let done =
        house.write(|tx| capture::write(tx, &tx.content.feelings, &draft(text), journal::Written::FREELY));
    done.expect("written")
}

fn found(house: &House, typed: &str) -> usize {
    let page = house.search(|see| journal::search(see.sql, &see.content.feelings, typed, None, 9));
    page.expect("searched").lines.len()
}

/// A vault with a setting of its own, something that lies in the bin for too long, an index of other words, and
/// something in the inbox: as a phone may find it.
fn left_behind() -> Fixture {
    let fixture = fixture();
    let house = open_of(&fixture);
    let id = written(&house, "old ibis");
    written(&house, "ibis");
    house.write(|tx| capture::delete(tx, &tx.content.feelings, id)).expect("deleted");
    let mine = Settings { welcomed: true, day_boundary_min: 60, ..Settings::default() };
    setting::change(&house.vault, &mine).expect("set");
    for _ in 0..31 {
        fixture.clock.advance(DAY_MS);
        house.write(|_| Ok(())).expect("opened");
    }
    let others = "INSERT INTO entry_search (entry_search) VALUES ('delete-all');
                  UPDATE vault_state SET search_version = 0";
    house.write(|tx| Ok(tx.sql.execute_batch(others)?)).expect("other words");
    house.vault.close();
    let now = Moment { ms: fixture.clock.now().expect("a time").ms, zone: "Europe/Berlin".to_owned() };
    let captured = Captured::Entry { draft: draft("ibis, captured") };
    capture::leave(fixture.folders().shared(), None, &now, captured).expect("left");
    fixture
}

fn open_of(fixture: &Fixture) -> House {
    fixture.vault.close();
    open(fixture).expect("opens")
}

#[test]
fn opening_puts_settings_in_force_sweeps_the_bin_and_files_what_was_captured() {
    let fixture = left_behind();
    let house = open_of(&fixture);
    assert_eq!(house.vault.day_boundary().minutes(), 60);
    let binned = house.read(|see| bin::items(see.sql, see.content, see.now()?.at_ms)).expect("read");
    assert_eq!(binned, []);
    assert_eq!(
        house.read(|see| Ok(see.sql.query_row("SELECT count(*) FROM tombstone", [], |row| row.get(0))?)),
        Ok(1)
    );
    assert_eq!(found(&house, "ibis"), 2, "the index is made anew, and the inbox filed");
    assert_eq!(house.put_right(), Ok(Vec::new()));
}

#[test]
fn a_vault_that_was_recovered_is_opened_as_any_other() {
    let fixture = left_behind();
    let house = open_of(&fixture);
    let (path, passphrase) = (fixture.folder.path().join("own.age"), "a bench by the river, seven swans");
    backup::write_backup(&house.vault, &path, passphrase, &Errand::quiet()).expect("a backup");
    house.vault.close();
    std::fs::write(fixture.folder.path().join(crate::vault::FILE), b"damaged").expect("damaged");
    let clock = Arc::clone(&fixture.clock) as Arc<dyn Clock>;
    let source = |passphrase: &str| Source::Backup {
        path: path.to_string_lossy().into_owned(),
        passphrase: passphrase.to_owned(),
    };
    let recover = |passphrase: &str| {
        let (folders, clock) = (fixture.folders(), Arc::clone(&clock));
        House::recover(
            &folders,
            &fixture.keys,
            clock,
            Arc::clone(&CONTENT),
            &source(passphrase),
            &Errand::quiet(),
        )
    };
    let refused = recover("another one").expect_err("refused");
    assert_eq!(refused, NearerError::invalid("passphrase", Reason::WrongPassphrase));
    let house = recover(passphrase).expect("recovered");
    assert_eq!(house.vault.day_boundary().minutes(), 60, "the settings of the backup are in force");
    assert_eq!(found(&house, "ibis"), 2);
}

/// A clock that can't be read, once it was.
#[derive(Debug)]
struct Failing(FixedClock, std::sync::atomic::AtomicBool);

impl Clock for Failing {
    fn now(&self) -> std::result::Result<Moment, ClockError> {
        match self.1.load(std::sync::atomic::Ordering::SeqCst) {
            true => Err(ClockError::Failed),
            false => self.0.now(),
        }
    }
}

#[test]
fn who_asks_for_no_time_reads_on_where_the_clock_fails() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let clock = Arc::new(Failing(FixedClock::new(NOON_MS, "Europe/Berlin"), false.into()));
    let handed = Arc::clone(&clock) as Arc<dyn Clock>;
    let house = House::open(
        &Folders::within(folder.path()),
        &MemoryKeyStore::default(),
        handed,
        Arc::clone(&CONTENT),
    )
    .expect("opens");
    written(&house, "ibis");
    clock.1.store(true, std::sync::atomic::Ordering::SeqCst);
    let page = house.read(|see| journal::page(see.sql, &see.content.feelings, None, 9)).expect("read");
    assert_eq!((page.lines.len(), found(&house, "ibis")), (1, 1));
    assert_eq!(house.read(|see| see.today()), Err(NearerError::internal("clock")));
}

#[test]
fn people_to_call_are_offered_once_a_day_where_words_give_reason_to() {
    let fixture = fixture();
    let house = open_of(&fixture);
    let offered = |text: &str| house.help_after_words(text).expect("asked").is_some();
    assert!(!offered("A quiet day."));
    assert!(offered("I want to die."));
    assert!(!offered("I want to die."), "once a day");
    fixture.clock.advance(24 * HOUR_MS);
    assert!(offered("I want to die."));
    assert_eq!(house.help_after_answer(Id::new(1), "any"), Ok(None), "nobody asks a second time");
    fixture.clock.advance(24 * HOUR_MS);
    assert!(house.help_after_answer(Id::new(1), "any").is_err());
}

#[test]
fn a_closed_house_says_so() {
    let fixture = fixture();
    let house = open_of(&fixture);
    house.vault.close();
    assert_eq!(house.put_right(), Err(NearerError::Closed));
    assert_eq!(house.read(|_| Ok(())), Err(NearerError::Closed));
    assert_eq!(house.search(|_| Ok(())), Err(NearerError::Closed));
    assert_eq!(house.write(|_| Ok(())), Err(NearerError::Closed));
}
