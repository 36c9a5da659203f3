mod clock;

use super::*;
use crate::error::NearerError;
use crate::fixture::life::{Deed, act, everything};
use crate::fixture::{CONTENT, DAY_MS, Fixture, dump, fixture};
use crate::journal;
use crate::vault::Id;

fn listed(house: &Fixture) -> Vec<BinItem> {
    let now = house.vault.now().expect("now").at_ms;
    house.vault.read(|sql| items(sql, &CONTENT, now)).expect("a list")
}

fn id(house: &Fixture, table: &str) -> Id {
    house
        .vault
        .read(|sql| {
            Ok(sql.query_row(&format!("SELECT id FROM {table} ORDER BY pk LIMIT 1"), [], |row| row.get(0))?)
        })
        .expect("a row")
}

fn count(house: &Fixture, table: &str) -> usize {
    dump(&house.vault).iter().filter(|line| line.starts_with(&format!("{table}: "))).count()
}

#[test]
fn every_kind_lies_in_the_bin_and_comes_back() {
    let house = fixture();
    everything(&house, "Ibis");
    let before = listed(&house);
    assert_eq!(before, Vec::new());
    for deed in [
        Deed::DeleteEntry(0),
        Deed::DeletePerson(0),
        Deed::DeletePractice(0),
        Deed::DeletePlan(0),
        Deed::DeleteResponse(0),
        Deed::DeleteMeasure(0),
        Deed::Run { form: "name-it", words: "Ibis".into(), finish: false },
    ] {
        act(&house, &deed);
    }
    (0..6).for_each(|kind| act(&house, &Deed::DeleteKept(kind, 0)));
    let moment = id(&house, "moment");
    house.vault.write(|tx| crate::pattern::delete(tx, moment)).expect("deleted");
    let found = listed(&house);
    let mut kinds: Vec<BinKind> = found.iter().map(|item| item.kind).collect();
    kinds.sort();
    assert_eq!(kinds, BinKind::ALL);
    for item in &found {
        assert!(!item.title.is_empty() && !item.kind_words.is_empty(), "{item:?}");
        assert_eq!(item.days_left, 30);
        assert_eq!(item.days_left_words, "30 days left");
        assert!(!item.title.starts_with("http"), "{item:?}");
        house.vault.write(|tx| restore(tx, &CONTENT, item.kind, item.id)).expect("restored");
        let again = house.vault.write(|tx| restore(tx, &CONTENT, item.kind, item.id));
        assert!(matches!(again, Err(NearerError::NotFound { .. })));
    }
    assert_eq!(listed(&house), Vec::new());
    let found = house.vault.search(|sql| journal::search(sql, &CONTENT.feelings, "ibis edited", None, 9));
    assert_eq!(found.expect("searched").lines.len(), 1, "found again after it came back");
}

#[test]
fn after_thirty_days_it_is_purged_and_leaves_a_tombstone() {
    let house = fixture();
    everything(&house, "Ibis");
    act(&house, &Deed::DeleteEntry(0));
    act(&house, &Deed::Wait(30));
    assert_eq!(listed(&house)[0].days_left, 1);
    assert_eq!(listed(&house)[0].days_left_words, "1 day left");
    let entry = listed(&house)[0].id;
    act(&house, &Deed::Wait(1));
    assert_eq!(listed(&house), Vec::new());
    assert!(!dump(&house.vault).iter().any(|line| line.contains("Ibis edited")));
    let stones = count(&house, "tombstone");
    assert!(stones >= 1);
    let back = house.vault.write(|tx| restore(tx, &CONTENT, BinKind::Entry, entry));
    assert_eq!(back, Err(NearerError::not_found("entry")));
}

#[test]
fn an_earlier_version_is_forgotten_after_thirty_days() {
    let house = fixture();
    everything(&house, "Ibis");
    assert_eq!(count(&house, "version"), 1);
    act(&house, &Deed::Wait(30));
    assert_eq!(count(&house, "version"), 1);
    act(&house, &Deed::Wait(1));
    assert_eq!(count(&house, "version"), 0);
}

#[test]
fn a_clock_put_back_purges_nothing_early_and_shows_no_more_than_thirty_days() {
    let house = fixture();
    everything(&house, "Ibis");
    act(&house, &Deed::DeleteEntry(0));
    house.clock.advance(-100 * DAY_MS);
    sweep(&house.vault).expect("swept");
    assert_eq!(listed(&house)[0].days_left, 30);
}

#[test]
fn a_purged_person_leaves_entries_without_the_name_and_no_scores() {
    let house = fixture();
    everything(&house, "Ibis");
    let sam = id(&house, "person");
    let entries = count(&house, "entry");
    let about = house.vault.read(|sql| crate::assessment::about(sql, sam)).expect("read").len();
    assert!(about > 0);
    let responses = count(&house, "response");
    act(&house, &Deed::DeletePerson(0));
    house.vault.write(|tx| purge_now(tx, BinKind::Person, sam)).expect("purged");
    assert_eq!(count(&house, "entry"), entries);
    assert_eq!(count(&house, "entry_person"), 0);
    assert_eq!(count(&house, "response"), responses - about);
    assert!(!dump(&house.vault).iter().any(|line| line.contains("Ibis person")));
}

#[test]
fn what_an_exercise_filed_takes_its_answers_along_when_the_last_of_it_is_purged() {
    let house = fixture();
    act(&house, &Deed::Run { form: "catch-one-moment", words: "Ibis".into(), finish: true });
    assert_eq!(count(&house, "run"), 1);
    for (kind, table) in [(BinKind::Entry, "entry"), (BinKind::Moment, "moment")] {
        if count(&house, table) == 0 {
            continue;
        }
        assert_eq!(count(&house, "run"), 1, "something of it is left");
        let id = id(&house, table);
        house
            .vault
            .write(|tx| crate::record::put_in_bin(tx, crate::rooms::binned_as(kind)?, id))
            .expect("deleted");
        house.vault.write(|tx| purge_now(tx, kind, id)).expect("purged");
    }
    assert_eq!((count(&house, "run"), count(&house, "answer"), count(&house, "filing")), (0, 0, 0));
    assert!(!dump(&house.vault).iter().any(|line| line.contains("Ibis")));
}

#[test]
fn only_what_lies_in_the_bin_can_be_purged() {
    let house = fixture();
    everything(&house, "Ibis");
    let entry = id(&house, "entry");
    let refused = house.vault.write(|tx| purge_now(tx, BinKind::Entry, entry));
    assert_eq!(refused, Err(NearerError::not_found("entry")));
    assert_eq!(dump(&house.vault).iter().filter(|line| line.starts_with("tombstone")).count(), 0);
}
