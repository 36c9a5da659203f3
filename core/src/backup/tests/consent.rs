//! What comes in only where the person says so, and what is removed by nobody but the person.

use super::*;
use crate::person::{self, Contact};
use crate::setting::{self, Settings};
use crate::vault::Id;

/// Two vaults of one person, who is known to both; what the second says is later.
fn pair() -> (Fixture, Fixture, Id) {
    let (ours, theirs) = (fixture(), fixture());
    let sam = ours.vault.write(|tx| person::add(tx, "Sam", None)).expect("added").id;
    let incoming = read(&theirs, &document_source(&document_of(&ours))).expect("reads");
    take(&theirs, &incoming, RestoreMode::Replace);
    theirs.clock.advance(1_000);
    (ours, theirs, sam)
}

fn contact(house: &Fixture, id: Id) -> Contact {
    house.vault.read(|sql| person::get(sql, id)).expect("a person").contact
}

fn set_contact(house: &Fixture, id: Id, contact: Contact) {
    house.clock.advance(10);
    house.vault.write(|tx| person::set_contact(tx, id, contact)).expect("set");
}

fn incoming_from(from: &Fixture, to: &Fixture) -> Incoming {
    read(to, &document_source(&document_of(from))).expect("reads")
}

#[test]
fn settings_and_safety_come_in_only_where_they_are_asked_for() {
    let (ours, theirs, sam) = pair();
    set_contact(&theirs, sam, Contact::Near);
    let there = Settings {
        phrases_off: true,
        country: Some("DE".to_owned()),
        day_boundary_min: 60,
        welcomed: true,
        ..Settings::default()
    };
    theirs.vault.write(|tx| setting::write(tx, &there)).expect("set");
    let incoming = incoming_from(&theirs, &ours);
    let settings = || ours.vault.read(setting::read).expect("settings");

    let none = MergeChoice::default();
    let foreseen = foresee(&ours.vault, &incoming, RestoreMode::Merge, none).expect("foreseen");
    assert_eq!((foreseen.settings, foreseen.safety, foreseen.held), (2, 3, 0), "{foreseen:?}");
    let done = take_as(&ours, &incoming, RestoreMode::Merge, none);
    assert_eq!(done, foreseen);
    assert_eq!((settings(), contact(&ours, sam)), (Settings::default(), Contact::Unset));
    assert!(done.words(&CONTENT.catalogue, RestoreMode::Merge, none).contains("Yours stay as they are"));

    let settings_only = MergeChoice { settings: true, safety: false };
    take_as(&ours, &incoming, RestoreMode::Merge, settings_only);
    let half = Settings { day_boundary_min: 60, welcomed: true, ..Settings::default() };
    assert_eq!((settings(), contact(&ours, sam)), (half, Contact::Unset));
    assert_eq!(take_as(&ours, &incoming, RestoreMode::Merge, settings_only).settings, 0);

    theirs.clock.advance(DAY_MS);
    set_contact(&theirs, sam, Contact::Near);
    let later = incoming_from(&theirs, &ours);
    let done = take(&ours, &later, RestoreMode::Merge);
    assert_eq!((settings(), contact(&ours, sam)), (there, Contact::Near));
    assert_eq!(done.safety, 3);
}

#[test]
fn who_is_held_on_either_side_is_held_after_whoever_changed_it_later() {
    for held_later in [true, false] {
        let (ours, theirs, sam) = pair();
        let (first, second) = if held_later { (&ours, &theirs) } else { (&theirs, &ours) };
        set_contact(first, sam, if held_later { Contact::Near } else { Contact::Hold });
        second.clock.advance(HOUR_MS);
        set_contact(second, sam, if held_later { Contact::Hold } else { Contact::Near });
        let (to_ours, to_theirs) = (incoming_from(&theirs, &ours), incoming_from(&ours, &theirs));
        let done = take_as(&ours, &to_ours, RestoreMode::Merge, MergeChoice::default());
        assert_eq!(done.held, 1, "{done:?}");
        take_as(&theirs, &to_theirs, RestoreMode::Merge, MergeChoice::default());
        assert_eq!((contact(&ours, sam), contact(&theirs, sam)), (Contact::Hold, Contact::Hold));
        let again = take_as(&ours, &to_ours, RestoreMode::Merge, MergeChoice::default());
        assert_eq!(again, Restored::default(), "a second time changes nothing");
    }
}

#[test]
fn someone_who_comes_in_is_not_yet_asked_about() {
    let (ours, theirs) = (fixture(), fixture());
    let kim = theirs.vault.write(|tx| person::add(tx, "Kim", None)).expect("added").id;
    set_contact(&theirs, kim, Contact::Near);
    let incoming = incoming_from(&theirs, &ours);
    let done = take_as(&ours, &incoming, RestoreMode::Merge, MergeChoice::default());
    assert_eq!((done.added, done.safety, contact(&ours, kim)), (1, 1, Contact::Unset));
}

/// Measured before: a made-up file removed all but one of 20 entries for good, with their versions.
#[test]
fn what_was_purged_or_deleted_there_lies_in_the_bin_here_for_thirty_days() {
    let (ours, theirs, sam) = pair();
    for number in 0..20 {
        let text = format!("mine, {number}");
        act(&ours, &Deed::Entry { text, mood: None, with: Some(0), tag: None, days_ago: 1 });
    }
    act(&ours, &Deed::EditEntry(0, "edited".to_owned()));
    take(&theirs, &incoming_from(&ours, &theirs), RestoreMode::Replace);
    ours.clock.advance(DAY_MS);
    theirs.clock.advance(DAY_MS);
    theirs
        .vault
        .write(|tx| {
            let ids: Vec<Id> = tx
                .sql
                .prepare("SELECT id FROM entry ORDER BY pk")?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            for (number, id) in (0..).zip(ids) {
                if number % 2 == 0 {
                    crate::record::purge(tx, "entry", id)?;
                } else {
                    tx.sql.execute(
                        "UPDATE entry SET deleted_at = 0, changed_at = ?1, changed_by = ?2 WHERE id = ?3",
                        (tx.hlc.0, tx.device, id),
                    )?;
                }
            }
            tx.changed(crate::vault::Room::Journal);
            crate::record::purge(tx, "person", sam)
        })
        .expect("removed there");
    let incoming = incoming_from(&theirs, &ours);
    let foreseen = foresee(&ours.vault, &incoming, RestoreMode::Merge, MergeChoice::ALL).expect("foreseen");
    assert_eq!((foreseen.removed, foreseen.entries_removed), (21, 20), "{foreseen:?}");
    let would = foreseen.would(&CONTENT.catalogue, RestoreMode::Merge, MergeChoice::ALL);
    assert!(would.contains("21 things were deleted there. They would go to the bin here"), "{would}");
    assert_eq!(take(&ours, &incoming, RestoreMode::Merge), foreseen);
    crate::bin::sweep(&ours.vault).expect("swept");
    let now = ours.vault.now().expect("now").at_ms;
    let binned = ours.vault.read(|sql| crate::bin::items(sql, &CONTENT, now)).expect("a bin");
    assert_eq!(binned.len(), 21);
    assert!(binned.iter().all(|item| item.days_left == 30), "{binned:?}");
    let edited = binned.iter().find(|item| item.title == "edited").expect("the edited one");
    let kept = ours.vault.read(|sql| crate::record::versions(sql, "entry", edited.id)).expect("versions");
    assert!(!kept.is_empty(), "with its earlier versions");
    for item in &binned {
        ours.vault.write(|tx| crate::bin::restore(tx, &CONTENT, item.kind, item.id)).expect("restored");
    }
    assert_eq!(take(&ours, &incoming, RestoreMode::Merge).removed, 0, "restored later than it was removed");
}

#[test]
fn what_replacing_would_do_is_counted_before() {
    let (ours, theirs, _) = pair();
    act(&ours, &Deed::Entry { text: "here".to_owned(), mood: None, with: None, tag: None, days_ago: 0 });
    act(&theirs, &Deed::Entry { text: "there".to_owned(), mood: None, with: None, tag: None, days_ago: 0 });
    theirs
        .vault
        .write(|tx| setting::write(tx, &Settings { welcomed: true, ..Settings::default() }))
        .expect("set");
    let (incoming, before) = (incoming_from(&theirs, &ours), dump(&ours.vault));
    let choice = MergeChoice::default();
    let foreseen = foresee(&ours.vault, &incoming, RestoreMode::Replace, choice).expect("foreseen");
    assert_eq!((foreseen.entries_added, foreseen.entries_removed, foreseen.settings), (1, 1, 1));
    assert_eq!(
        foreseen.would(&CONTENT.catalogue, RestoreMode::Replace, choice),
        "All that is here would be replaced. 1 entry would be new. 1 entry that is here would be gone. \
         A copy of how it is now is kept for 30 days."
    );
    assert_eq!(dump(&ours.vault), before, "nothing is changed");
}
