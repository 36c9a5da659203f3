//! Files from phones whose clocks were wrong, and from whoever makes one up.

use super::*;
use crate::record;
use crate::vault::{Folders, Hlc, Id};

/// 2100-01-01.
const FAR_MS: i64 = 4_102_444_800_000;

fn hlc(house: &Fixture) -> Hlc {
    house.vault.read(Hlc::last).expect("read")
}

fn now_ms(house: &Fixture) -> i64 {
    house.vault.now().expect("now").at_ms
}

fn entry(house: &Fixture, text: &str) {
    act(house, &Deed::Entry { text: text.into(), mood: None, with: None, tag: None, days_ago: 0 });
}

fn texts(house: &Fixture) -> Vec<String> {
    let read = |sql: &rusqlite::Connection| {
        let mut all = sql.prepare("SELECT text FROM entry ORDER BY changed_at")?;
        Ok(all.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    };
    house.vault.read(read).expect("read")
}

/// Sets the readings of everything in this vault, as a file that someone made up has them.
fn poison(house: &Fixture, reading: i64) {
    let stamped: Vec<String> = house
        .vault
        .tables()
        .iter()
        .filter(|table| table.column("changed_at").is_some() && table.name != "version")
        .map(|table| table.name.clone())
        .collect();
    house
        .vault
        .write(|tx| {
            for table in &stamped {
                tx.sql.execute(&format!("UPDATE {table} SET changed_at = ?1"), [reading])?;
            }
            tx.sql.execute("UPDATE tombstone SET at = ?1", [reading])?;
            tx.sql.execute("UPDATE device SET made_at = ?1", [reading])?;
            Ok(tx.sql.execute("UPDATE vault_state SET hlc = ?1", [reading])?)
        })
        .expect("poisoned");
}

#[test]
fn no_reading_of_a_file_carries_the_clock_along() {
    for reading in [i64::MAX, i64::MAX - 1, Hlc::at(FAR_MS).0, -1, i64::MIN] {
        let (ours, theirs) = (fixture(), fixture());
        entry(&ours, "shared");
        let shared = read(&theirs, &backup_source(&backup_of(&ours), PASSPHRASE)).expect("opened");
        take(&theirs, &shared, RestoreMode::Merge);
        ours.clock.advance(HOUR_MS);
        act(&ours, &Deed::EditEntry(0, "edited here".to_owned()));
        theirs.clock.advance(1_000);
        act(&theirs, &Deed::EditEntry(0, "edited there".to_owned()));
        everything(&theirs, "Ibis");
        act(&theirs, &Deed::Plan("purged".to_owned()));
        let plan: Id = theirs
            .vault
            .read(|sql| Ok(sql.query_row("SELECT id FROM plan_item WHERE cue = 'purged'", [], |r| r.get(0))?))
            .expect("there");
        theirs.vault.write(|tx| record::purge(tx, "plan_item", plan)).expect("purged");
        poison(&theirs, reading);
        for (path, source) in [
            (backup_of(&theirs), backup_source as fn(&Path, &str) -> Source),
            (document_of(&theirs), |path, _| document_source(path)),
        ] {
            let incoming = read(&ours, &source(&path, PASSPHRASE)).expect("opened");
            let done = take(&ours, &incoming, RestoreMode::Merge);
            assert_eq!(done.ahead > 0, reading > 0 && done != Restored::default(), "{reading}: {done:?}");
            assert!(hlc(&ours) <= Hlc::last_believed(now_ms(&ours)), "{reading}");
        }
        // What was changed here later than all that is to be believed there stands.
        assert!(texts(&ours).contains(&"edited here".to_owned()), "{reading}: {:?}", texts(&ours));
        let before = hlc(&ours);
        act(&ours, &Deed::EditEntry(0, "edited again".to_owned()));
        assert!(hlc(&ours) > before, "{reading}");
        assert_eq!(hlc(&ours).ms(), now_ms(&ours), "{reading}: it stands at today");
        ours.vault.close();
    }
}

#[test]
fn taking_in_a_file_from_the_future_twice_changes_nothing_the_second_time() {
    let (ours, theirs) = (fixture(), fixture());
    entry(&theirs, "first");
    theirs.clock.set(FAR_MS);
    act(&theirs, &Deed::EditEntry(0, "second".to_owned()));
    entry(&theirs, "third");
    let path = document_of(&theirs);
    let first = take(&ours, &read(&ours, &document_source(&path)).expect("opened"), RestoreMode::Merge);
    assert_eq!((first.added, first.ahead), (2, 2), "{first:?}");
    assert_eq!(texts(&ours), ["second", "third"]);
    ours.clock.advance(DAY_MS);
    let lines = dump(&ours.vault);
    let again = take(&ours, &read(&ours, &document_source(&path)).expect("opened"), RestoreMode::Merge);
    assert_eq!((again.added, again.changed, again.older, again.removed), (0, 0, 0, 0), "{again:?}");
    let state =
        |lines: Vec<String>| lines.into_iter().filter(|l| !l.starts_with("vault_state")).collect::<Vec<_>>();
    assert_eq!(state(dump(&ours.vault)), state(lines));
    act(&ours, &Deed::EditEntry(0, "fourth".to_owned()));
    take(&ours, &read(&ours, &document_source(&path)).expect("opened"), RestoreMode::Merge);
    assert_eq!(texts(&ours), ["third", "fourth"], "a later edit wins over one from the future");
    let words = first.words(&CONTENT.catalogue, RestoreMode::Merge, MergeChoice::default());
    assert!(
        words.ends_with(
            "2 things said that they were changed in the future. They keep their places among the others."
        ),
        "{words}"
    );
}

#[test]
fn replacing_by_a_file_from_the_future_lives_today() {
    for reading in [i64::MAX, Hlc::at(FAR_MS).0] {
        let (ours, theirs) = (fixture(), fixture());
        everything(&theirs, "Ibis");
        poison(&theirs, reading);
        let incoming = read(&ours, &backup_source(&backup_of(&theirs), PASSPHRASE)).expect("opened");
        take(&ours, &incoming, RestoreMode::Replace);
        assert!(hlc(&ours) <= Hlc::last_believed(now_ms(&ours)), "{reading}");
        ours.clock.advance(1);
        act(&ours, &Deed::EditEntry(0, "edited".to_owned()));
        assert_eq!(hlc(&ours).ms(), now_ms(&ours), "{reading}");
    }
}

#[test]
fn a_backup_that_comes_back_under_an_empty_battery_keeps_its_times() {
    let (ours, theirs) = (fixture(), fixture());
    everything(&theirs, "Ibis");
    let path = document_of(&theirs);
    let folder = tempfile::TempDir::new().expect("a folder");
    let clock: Arc<dyn Clock> = Arc::new(crate::time::FixedClock::new(0, "Europe/Berlin"));
    let fresh =
        House::open(&Folders::within(folder.path()), &MemoryKeyStore::default(), clock, Arc::clone(&CONTENT));
    let fresh = fresh.expect("a vault").vault;
    let incoming = read(&ours, &document_source(&path)).expect("opened");
    let done = restore(&fresh, &CONTENT.feelings, &incoming, RestoreMode::Replace, &Errand::quiet())
        .expect("taken in");
    assert_eq!(done.ahead, 0);
    assert_eq!(said(&fresh), said(&theirs.vault));
}

/// A phone that was ahead, and is right again, doesn't win over what another changed later.
#[test]
fn a_clock_that_healed_wins_no_merge_by_its_time_ahead() {
    let (ours, theirs) = (fixture(), fixture());
    entry(&ours, "shared");
    let shared = read(&theirs, &backup_source(&backup_of(&ours), PASSPHRASE)).expect("opened");
    take(&theirs, &shared, RestoreMode::Merge);
    ours.clock.set(FAR_MS);
    act(&ours, &Deed::EditEntry(0, "edited under the wrong clock".to_owned()));
    ours.clock.set(crate::fixture::NOON_MS + HOUR_MS);
    act(&ours, &Deed::Plan("right again".to_owned()));
    theirs.clock.set(crate::fixture::NOON_MS + 2 * HOUR_MS);
    act(&theirs, &Deed::EditEntry(0, "edited there, later".to_owned()));
    theirs.vault.write(|_| Ok(())).expect("opened");
    ours.clock.set(crate::fixture::NOON_MS + 3 * HOUR_MS);
    let incoming = read(&ours, &backup_source(&backup_of(&theirs), PASSPHRASE)).expect("opened");
    let done = take(&ours, &incoming, RestoreMode::Merge);
    assert_eq!((done.changed, done.ahead), (1, 0));
    assert_eq!(texts(&ours), ["edited there, later"]);
}

#[test]
fn what_comes_back_with_an_old_backup_lies_in_the_bin_for_thirty_days_again() {
    let house = fixture();
    entry(&house, "in the bin");
    act(&house, &Deed::DeleteEntry(0));
    let backup = backup_of(&house);
    let kept = house.folder.path().join("kept.age");
    fs::copy(&backup, &kept).expect("copied");
    act(&house, &Deed::Wait(60));
    assert_eq!(texts(&house), Vec::<String>::new());
    let incoming = read(&house, &backup_source(&kept, PASSPHRASE)).expect("opened");
    take(&house, &incoming, RestoreMode::Replace);
    act(&house, &Deed::Wait(29));
    assert_eq!(texts(&house), ["in the bin"]);
    act(&house, &Deed::Wait(3));
    assert_eq!(texts(&house), Vec::<String>::new());
}

#[test]
fn a_clock_that_jumps_makes_no_storm_of_backups_and_pushes_out_no_day() {
    let house = fixture();
    let folder = house.folder.path();
    let change = |n: i64| act(&house, &Deed::Plan(format!("plan {n}")));
    let keep = || keep_up(&house.vault, &Errand::quiet()).expect("kept up");
    let days = || {
        let list = local_backups(folder).expect("a list");
        list.into_iter().map(|one| one.day.to_string()).collect::<Vec<_>>()
    };
    for n in 0..5 {
        change(n);
        assert!(keep());
        house.live(1);
    }
    let right = now_ms(&house);
    change(5);
    assert!(keep());
    assert_eq!(days(), ["2026-11-29", "2026-11-28", "2026-11-27", "2026-11-26", "2026-11-25"]);
    // To and fro within a day: each wrong day is kept once, and once it is over it is the first to go.
    let mut made = 0;
    for n in 0..12 {
        house.clock.set([0, right + 60_000, FAR_MS, right + 120_000][n % 4]);
        change(10 + i64::try_from(n).expect("small"));
        made += u32::from(keep());
    }
    assert_eq!(made, 3);
    for day in ["2026-11-29", "2026-11-28", "2026-11-27", "2026-11-26"] {
        assert!(days().contains(&day.to_owned()), "{:?}", days());
    }
    house.clock.set(right);
    house.live(1);
    change(30);
    assert!(keep());
    house.live(1);
    change(31);
    assert!(keep());
    assert_eq!(days(), ["2026-12-01", "2026-11-30", "2026-11-29", "2026-11-28", "2026-11-27"]);
}

/// A removal that came in under an empty battery was laid into the bin as of 1970, and purged at the next opening.
#[test]
fn what_was_removed_there_is_kept_whatever_the_clock_shows_while_it_comes_in() {
    for purged in [false, true] {
        let (ours, theirs) = (fixture(), fixture());
        entry(&ours, "mine");
        let shared = read(&theirs, &document_source(&document_of(&ours))).expect("reads");
        take(&theirs, &shared, RestoreMode::Replace);
        theirs.clock.advance(1_000);
        act(&theirs, &Deed::DeleteEntry(0));
        if purged {
            act(&theirs, &Deed::Purge(0));
        }
        let path = document_of(&theirs);
        ours.live(40);
        let right = now_ms(&ours);
        ours.clock.set(0);
        let done = take(&ours, &read(&ours, &document_source(&path)).expect("reads"), RestoreMode::Merge);
        assert_eq!(done.removed, 1, "{done:?}");
        ours.clock.set(right);
        ours.live(1);
        crate::bin::sweep(&ours.vault).expect("swept");
        assert_eq!(texts(&ours), ["mine"], "it lies in the bin, purged there: {purged}");
        ours.live(31);
        crate::bin::sweep(&ours.vault).expect("swept");
        assert_eq!(texts(&ours), [""; 0]);
    }
}
