//! What can't stand without a row that was purged, and what purging by hand means for it.

use super::laws::{fresh, merged, on_another_device, stands, take_in};
use super::*;
use crate::fixture::dump_of;
use crate::habit::MarkKind;
use crate::vault::VaultInMemory;

/// Deeds on a device, one after the other.
fn does(device: &VaultInMemory, deeds: &[Deed]) {
    for deed in deeds {
        act(device, deed);
    }
}

fn walk() -> VaultInMemory {
    let first = fresh();
    does(&first, &[Deed::Practice("Walk".into()), Deed::Mark(0, 0, MarkKind::Done, "by the canal".into())]);
    first
}

fn lines(device: &VaultInMemory, table: &str) -> Vec<String> {
    let start = format!("{table}: ");
    stands(device).into_iter().filter(|line| line.starts_with(&start)).collect()
}

/// Whether these words are anywhere in it: in rows, in earlier versions, in what waits.
fn holds(device: &VaultInMemory, words: &str) -> bool {
    device.read(dump_of).expect("read").iter().any(|line| line.contains(words))
}

#[test]
fn a_practice_that_comes_back_keeps_its_marks_in_whichever_order() {
    let first = walk();
    let purged = on_another_device(&first, 0);
    let changed = on_another_device(&first, 0);
    let untouched = on_another_device(&first, 0);
    does(&purged, &[Deed::DeletePractice(0), Deed::Wait(31)]);
    changed.clock.advance(40 * DAY_MS);
    does(&changed, &[Deed::EditPractice(0, "Walk far".into())]);
    // The changed one never had the mark.
    changed.write(|tx| Ok(tx.sql.execute("DELETE FROM mark", [])?)).expect("without");

    let gone = merged(&untouched, &purged);
    assert_eq!((lines(&gone, "practice").len(), lines(&gone, "mark").len()), (0, 0));
    assert!(holds(&gone, "by the canal"), "it waits");
    let back = merged(&gone, &changed);
    assert_eq!((lines(&back, "practice").len(), lines(&back, "mark").len()), (1, 1));
    assert_eq!(lines(&back, "waiting"), Vec::<String>::new());
    assert_eq!(stands(&back), stands(&merged(&purged, &merged(&changed, &untouched))));
}

#[test]
fn what_was_purged_by_hand_takes_along_what_hung_on_it_on_every_device() {
    let first = walk();
    let (by_hand, other) = (on_another_device(&first, 0), on_another_device(&first, 0));
    does(&by_hand, &[Deed::DeletePractice(0), Deed::Purge(0)]);
    other.clock.advance(DAY_MS);
    does(
        &other,
        &[Deed::EditPractice(0, "Walk far".into()), Deed::Mark(0, 0, MarkKind::Done, "later".into())],
    );
    assert!(!holds(&by_hand, "by the canal"));
    for both in [merged(&by_hand, &other), merged(&other, &by_hand)] {
        assert!(!holds(&both, "by the canal"), "neither a row, nor a version, nor waiting");
        assert_eq!(lines(&both, "practice").len(), 1, "it was changed later");
        assert!(holds(&both, "later"));
    }
}

/// Found by the laws: the side that had purged by hand kept a tombstone beside what waited.
#[test]
fn what_was_said_after_a_purge_by_hand_waits_without_a_tombstone_on_both_sides() {
    let first = walk();
    let (by_hand, other) = (on_another_device(&first, 0), on_another_device(&first, 1_000));
    does(&by_hand, &[Deed::DeletePractice(0), Deed::Purge(0)]);
    does(&other, &[Deed::ClearMark(0, 0)]);
    let both = merged(&by_hand, &other);
    assert_eq!(stands(&both), stands(&merged(&other, &by_hand)));
    assert_eq!((lines(&both, "waiting").len(), lines(&both, "tombstone").len()), (1, 1));
}

#[test]
fn what_waited_for_thirty_days_goes_for_good() {
    let first = walk();
    let (purged, other) = (on_another_device(&first, 0), on_another_device(&first, 0));
    does(&purged, &[Deed::DeletePractice(0), Deed::Wait(31)]);
    let both = merged(&other, &purged);
    assert!(holds(&both, "by the canal"));
    does(&both, &[Deed::Wait(30)]);
    assert!(holds(&both, "by the canal"));
    does(&both, &[Deed::Wait(1)]);
    assert!(!holds(&both, "by the canal"));
    take_in(&both, &other);
    assert!(!holds(&both, "by the canal"), "and does not come back");
}

#[test]
fn an_entry_stands_without_a_purged_person_and_with_them_when_they_are_back() {
    let first = fresh();
    let entry = Deed::Entry { text: "tea".into(), mood: None, with: Some(0), tag: None, days_ago: 0 };
    does(&first, &[Deed::Person("Sam".into()), entry]);
    let (purged, other) = (on_another_device(&first, 0), on_another_device(&first, 0));
    does(&purged, &[Deed::DeletePerson(0), Deed::Wait(31)]);
    assert_eq!((lines(&purged, "entry").len(), lines(&purged, "entry_person").len()), (1, 0));
    other.clock.advance(40 * DAY_MS);
    does(&other, &[Deed::RenamePerson(0, "Sami".into())]);
    for both in [merged(&purged, &other), merged(&other, &purged)] {
        assert_eq!((lines(&both, "person").len(), lines(&both, "entry_person").len()), (1, 1));
        assert_eq!(lines(&both, "waiting"), Vec::<String>::new());
    }
}

#[test]
fn earlier_versions_of_what_was_purged_do_not_come_in() {
    let first = fresh();
    let entry = Deed::Entry { text: "before".into(), mood: None, with: None, tag: None, days_ago: 0 };
    does(&first, &[entry, Deed::EditEntry(0, "after".into())]);
    let other = on_another_device(&first, 0);
    does(&first, &[Deed::DeleteEntry(0), Deed::Purge(0)]);
    assert!(!holds(&first, "before"));
    take_in(&first, &other);
    assert!(!holds(&first, "before") && !holds(&first, "after"));
}

/// As vaults of before hold it: the same item imported on two devices, under two ids.
#[test]
fn one_item_under_two_ids_is_one_entry_and_what_was_said_last_stands() {
    let import = |at: &VaultInMemory, text: &str| {
        does(at, &[Deed::Import(0, text.into())]);
        at.write(|tx| Ok(tx.sql.execute("UPDATE entry SET id = ?1", [tx.new_id()])?)).expect("an old id");
    };
    let (one, other) = (on_another_device(&fresh(), 0), on_another_device(&fresh(), 5_000));
    import(&one, "said first");
    import(&other, "said last");
    let (both, back) = (merged(&one, &other), merged(&other, &one));
    assert_eq!(stands(&both), stands(&back));
    assert!(lines(&both, "entry").len() == 1 && lines(&both, "entry")[0].contains("said last"));
    assert!(holds(&both, "said first"), "the other is an earlier version");
    assert_eq!(take_in(&both, &other), Restored::default());

    let purged = on_another_device(&both, 10_000);
    does(&purged, &[Deed::DeleteEntry(0), Deed::Purge(0)]);
    assert_eq!(lines(&merged(&other, &purged), "entry"), Vec::<String>::new());
    assert_eq!(stands(&merged(&other, &purged)), stands(&merged(&purged, &other)));
}

#[test]
fn an_item_imported_today_has_one_id_wherever_it_is_imported() {
    let (one, other) = (on_another_device(&fresh(), 0), on_another_device(&fresh(), 5_000));
    for device in [&one, &other] {
        does(device, &[Deed::Import(1, "the same".into())]);
    }
    let id = |device: &VaultInMemory| {
        device.read(|sql| {
            Ok(sql.query_row("SELECT id FROM entry", [], |row| row.get::<_, crate::vault::Id>(0))?)
        })
    };
    assert_eq!(id(&one), id(&other));
    assert_eq!(lines(&merged(&one, &other), "entry").len(), 1);
}

#[test]
fn a_practice_that_was_taken_on_two_devices_has_the_marks_of_both() {
    use crate::habit::{self, NewPractice};
    let (one, other) = (on_another_device(&fresh(), 0), on_another_device(&fresh(), 5_000));
    for (device, ago) in [(&one, 0), (&other, 1)] {
        let offer = NewPractice { name: "Walk".into(), ..NewPractice::default() };
        device.write(|tx| habit::take(tx, &offer, "tool:walk")).expect("taken");
        does(device, &[Deed::Mark(0, ago, MarkKind::Done, String::new())]);
    }
    let both = merged(&one, &other);
    assert_eq!((lines(&both, "practice").len(), lines(&both, "mark").len()), (1, 2));
    assert_eq!(stands(&both), stands(&merged(&other, &one)));
}

#[test]
fn what_two_devices_filed_of_one_run_is_the_same_on_both() {
    let first = fresh();
    does(&first, &[Deed::Run { form: "name-it", words: "Ibis".into(), finish: false }]);
    let (one, other) = (on_another_device(&first, 0), on_another_device(&first, 9_000));
    does(&one, &[Deed::Resume(0)]);
    does(&other, &[Deed::Resume(0)]);
    assert!(!lines(&one, "filing").is_empty());
    assert_eq!(stands(&merged(&one, &other)), stands(&merged(&other, &one)));
}

/// A file that somebody made up may say anything about what waits.
#[test]
fn what_waits_says_nothing_of_another_row_and_nothing_but_links() {
    let first = fresh();
    let entry = Deed::Entry { text: "mine".into(), mood: None, with: None, tag: None, days_ago: 0 };
    does(&first, &[entry]);
    let made_up = on_another_device(&first, 60_000);
    made_up
        .write(|tx| {
            let (entry, at, by): (crate::vault::Id, i64, i64) =
                tx.sql.query_row("SELECT id, changed_at, changed_by FROM entry", [], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                })?;
            let whole = serde_json::json!({ "id": entry, "text": "theirs" }).to_string();
            let mut add = tx.sql.prepare(
                "INSERT INTO waiting (kind, id, body, whole, changed_at, changed_by, kept_at) VALUES
                 ('entry', ?1, ?2, ?3, ?4, ?5, 0)",
            )?;
            add.execute((tx.new_id(), &whole, true, tx.hlc.0, by))?;
            add.execute((entry, r#"{"text":"theirs"}"#, false, at, by))?;
            Ok(())
        })
        .expect("made up");
    let before = lines(&first, "entry");
    assert_eq!(take_in(&first, &made_up), Restored::default());
    assert_eq!(lines(&first, "entry"), before);
    assert!(!holds(&first, "theirs"));
}
