//! Our own document, brought in as a diary.

use super::*;
use crate::fixture::DAY_MS;
use crate::fixture::life::{Deed, act, everything};
use crate::form::FeltWord;
use crate::journal::{EntryDraft, Written};
use crate::person::{self, Contact};
use crate::setting::{self, Settings};

fn document_of(house: &Fixture) -> PathBuf {
    let path = house.folder.path().join("all.json");
    write_document(&house.vault, &path, &Errand::quiet()).expect("written");
    path
}

/// A second vault that holds all that this one does, and whose clock is a year ahead.
fn copy_of(house: &Fixture) -> Fixture {
    let there = fixture();
    let incoming = crate::backup::read_document(&document_of(house), &crate::schema::SCHEMA).expect("read");
    let mode = crate::backup::RestoreMode::Replace;
    crate::backup::restore(&there.vault, &CONTENT.feelings, &incoming, mode, &Errand::quiet())
        .expect("restored");
    there.clock.advance(365 * DAY_MS);
    there
}

/// Rows that the file alone keeps: its own state and the journal's ones of this dump.
fn without_state(house: &Fixture) -> Vec<String> {
    dump(&house.vault).into_iter().filter(|line| !line.starts_with("vault_state: ")).collect()
}

#[test]
fn our_own_document_comes_back_and_adds_nothing_again() {
    let from = fixture();
    let import = look(&from, &ours("jrnl.json")).expect("looked at");
    bring_in(&from, &import, &JournalChoice::default());
    let path = document_of(&from);
    let to = fixture();
    let import = look(&to, &path).expect("looked at");
    assert_eq!((import.plan.format, import.plan.entries), (JournalFormat::Nearer, 2));
    assert_eq!(import.plan.words, "2 entries can be brought in.");
    bring_in(&to, &import, &JournalChoice::default());
    assert_eq!(texts(&entries(&to)), texts(&entries(&from)));
    let before = dump(&to.vault);
    let again = look(&to, &path).expect("looked at");
    assert_eq!((again.plan.entries, again.plan.already_here), (0, 2));
    let done = bring_in(&to, &again, &JournalChoice::default());
    assert_eq!((done.added, done.already_here), (0, 2));
    assert_eq!(without_state(&to), without_lines(&before));
    let first = entries(&to)[0].id;
    house_purge(&to, first);
    bring_in(&to, &look(&to, &path).expect("looked at"), &JournalChoice::default());
    assert_eq!(entries(&to).len(), 1, "what was purged does not come back");
    // The same of another app's file: it was imported before, though under another id.
    let other = fixture();
    bring_in(&other, &look(&other, &ours("jrnl.json")).expect("looked at"), &JournalChoice::default());
    assert_eq!(look(&other, &path).expect("looked at").plan.already_here, 2);
}

fn without_lines(lines: &[String]) -> Vec<String> {
    lines.iter().filter(|line| !line.starts_with("vault_state: ")).cloned().collect()
}

/// Measured before: of 20 entries and a person one entry was left, and the plan said "1 entry".
#[test]
fn a_document_that_purges_the_vault_takes_nothing_away_as_a_diary() {
    let house = fixture();
    act(&house, &Deed::Person("Sam".to_owned()));
    for number in 0..20 {
        let text = format!("mine, {number}");
        act(&house, &Deed::Entry { text, mood: None, with: Some(0), tag: None, days_ago: 1 });
    }
    let there = copy_of(&house);
    there
        .vault
        .write(|tx| {
            for table in ["entry", "person"] {
                let ids: Vec<crate::vault::Id> = tx
                    .sql
                    .prepare(&format!("SELECT id FROM {table}"))?
                    .query_map([], |row| row.get(0))?
                    .collect::<rusqlite::Result<_>>()?;
                for id in ids {
                    crate::record::purge(tx, table, id)?;
                }
            }
            setting::write(tx, &Settings { phrases_off: true, day_boundary_min: 600, ..Settings::default() })
        })
        .expect("purged there");
    act(
        &there,
        &Deed::Entry { text: "theirs".to_owned(), mood: Some(1), with: None, tag: None, days_ago: 400 },
    );
    let before = without_state(&house);
    let import = look(&house, &document_of(&there)).expect("looked at");
    assert_eq!(import.plan.entries, 1);
    assert!(import.plan.words.contains("Only entries come in"), "{}", import.plan.words);
    let done = bring_in(&house, &import, &JournalChoice::default());
    assert_eq!(done.added, 1);
    let after = without_state(&house);
    assert_eq!(before.iter().filter(|line| !after.contains(line)).count(), 0, "nothing is gone");
    let new: Vec<&str> = after
        .iter()
        .filter(|line| !before.contains(line))
        .filter_map(|line| line.split(':').next())
        .collect();
    assert_eq!(new, ["entry", "entry_feeling"]);
}

#[test]
fn a_diary_brings_entries_as_they_were_with_their_people_and_nobody_who_was_removed_here() {
    let from = fixture();
    let (sam, kim, gone) = from
        .vault
        .write(|tx| {
            let add = |name| person::add(tx, name, Some("friend")).map(|person| person.id);
            Ok((add("Sam")?, add("Kim")?, add("Gone")?))
        })
        .expect("added");
    from.vault.write(|tx| person::set_contact(tx, kim, Contact::Hold)).expect("held");
    from.vault.write(|tx| person::set_contact(tx, sam, Contact::Near)).expect("near");
    let to = copy_of(&fixture());
    let draft = EntryDraft {
        text: "All of it".to_owned(),
        mood: Some(-2),
        feelings: vec![FeltWord { word: "calm".to_owned(), intensity: Some(3) }],
        people: vec![sam, kim, gone],
        tags: vec!["Café".to_owned()],
        star: true,
        at_ms: Some(1_716_120_180_000),
        zone: Some("Asia/Tokyo".to_owned()),
        ..EntryDraft::default()
    };
    from.vault.write(|tx| journal::write(tx, &CONTENT.feelings, &draft, Written::FREELY)).expect("written");
    to.vault.write(|tx| person::add_as(tx, gone, "Gone", None)).expect("known here");
    to.vault.write(|tx| crate::record::purge(tx, "person", gone)).expect("removed here");
    bring_in(&to, &look(&to, &document_of(&from)).expect("looked at"), &JournalChoice::default());
    let (there, here) = (&entries(&from)[0], &entries(&to)[0]);
    assert_eq!(here.people_names, ["Kim", "Sam"]);
    assert_eq!((here.id, &here.text, here.mood, here.star), (there.id, &there.text, there.mood, there.star));
    assert_eq!((&here.feelings, &here.tags), (&there.feelings, &there.tags));
    assert_eq!((here.at_ms, &here.zone, here.day), (there.at_ms, &there.zone, there.day));
    assert_eq!((here.written_ms, here.written_offset_s), (there.written_ms, there.written_offset_s));
    let people = to.vault.read(person::all).expect("people");
    let contacts: Vec<Contact> = people.iter().map(|person| person.contact).collect();
    assert_eq!(contacts, [Contact::Hold, Contact::Unset], "a hold comes along, and nothing coaches nearer");
}

#[test]
fn of_a_full_vault_a_diary_takes_the_journal_alone() {
    let from = fixture();
    everything(&from, "Ibis");
    let to = copy_of(&fixture());
    let before = without_state(&to);
    let import = look(&to, &document_of(&from)).expect("looked at");
    let done = bring_in(&to, &import, &JournalChoice::default());
    assert_eq!(done.added, import.plan.entries);
    let mut tables: Vec<String> = without_state(&to)
        .into_iter()
        .filter(|line| !before.contains(line))
        .filter_map(|line| line.split(':').next().map(str::to_owned))
        .collect();
    tables.dedup();
    assert_eq!(tables, ["entry", "entry_feeling", "entry_person", "entry_tag", "person", "tag"]);
}

#[test]
fn an_entry_that_can_not_be_is_named_by_its_place_and_the_rest_comes() {
    let from = copy_of(&fixture());
    for (text, days_ago) in [("old enough", 400), ("to come", 0)] {
        let text = text.to_owned();
        act(&from, &Deed::Entry { text, mood: None, with: None, tag: None, days_ago });
    }
    let to = fixture();
    let import = look(&to, &document_of(&from)).expect("looked at");
    assert_eq!((import.plan.entries, import.plan.failed), (1, 1));
    assert_eq!(import.plan.failures[0].words, "Entry 2, counted from the oldest: the date is still to come.");
    let done = bring_in(&to, &import, &JournalChoice::default());
    assert_eq!((done.added, done.failed), (1, 1));
}
