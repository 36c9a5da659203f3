//! Drafts, versions, and what becomes of an entry.

use super::*;
use crate::record;

fn versions_of(house: &Fixture, id: Id) -> Vec<EntryVersion> {
    house.vault.read(|sql| versions(sql, &CONTENT.feelings, id)).expect("versions")
}

#[test]
fn an_earlier_version_is_seen_and_put_back_whole() {
    let house = fixture();
    let noor = house.vault.write(|tx| person::add(tx, "Noor", None)).expect("added").id;
    let first = EntryDraft {
        text: "first words".to_owned(),
        mood: Some(-2),
        feelings: vec![FeltWord { word: "calm".to_owned(), intensity: Some(7) }],
        people: vec![noor],
        tags: vec!["bench".to_owned()],
        star: true,
        at_ms: Some(NOON_MS - DAY_MS),
        zone: Some("Asia/Tokyo".to_owned()),
        prompt: None,
    };
    let id = put(&house, &first);
    house.clock.advance(1000);
    house.vault.write(|tx| edit(tx, &CONTENT.feelings, id, &draft("second words"))).expect("edited");
    let [kept] = versions_of(&house, id).try_into().expect("one version");
    assert_eq!((kept.text.as_str(), kept.mood, kept.star), ("first words", Some(-2), true));
    assert_eq!(
        (kept.people, kept.tags, kept.feelings),
        (vec!["Noor".to_owned()], vec!["bench".to_owned()], vec!["calm".to_owned()])
    );
    house.clock.advance(1000);
    house.vault.write(|tx| put_back(tx, &CONTENT.feelings, id, kept.number)).expect("put back");
    let view = house.vault.read(|sql| get(sql, &CONTENT.feelings, id)).expect("read");
    assert_eq!(
        (view.text, view.mood, view.star, view.feelings, view.people, view.tags),
        (first.text, first.mood, first.star, first.feelings, first.people, first.tags)
    );
    assert_eq!((view.at_ms, view.zone.as_str(), view.versions), (NOON_MS - DAY_MS, "Asia/Tokyo", 2));
    assert_eq!(versions_of(&house, id)[0].text, "second words", "what it said is kept in turn");
    assert_eq!(find(&house, "first bench noor"), ["first words"]);
    let gone = house.vault.write(|tx| put_back(tx, &CONTENT.feelings, id, 999));
    assert_eq!(gone, Err(NearerError::not_found("version")));
    index_is_sound(&house);
}

#[test]
fn a_draft_outlasts_a_crash_and_goes_with_what_it_became() {
    let mut house = fixture();
    let typed =
        EntryDraft { text: "half a sen".to_owned(), tags: vec!["late".to_owned()], ..EntryDraft::default() };
    let entry = put(&house, &draft("written"));
    let changed = draft("written, and being changed");
    house.vault.write(|tx| keep_draft(tx, None, &draft("half"))).expect("kept");
    house.vault.write(|tx| keep_draft(tx, None, &typed)).expect("kept");
    house.vault.write(|tx| keep_draft(tx, Some(entry), &changed)).expect("kept");
    house.reopen();
    let kept = house.vault.read(|sql| super::draft_of(sql, None)).expect("read").expect("there");
    assert_eq!((kept.draft, kept.entry), (typed, None));
    assert_eq!(house.vault.read(drafts).expect("read").len(), 2, "one a place");
    house.vault.write(|tx| save_edit(tx, &CONTENT.feelings, entry, &changed)).expect("saved");
    assert_eq!(house.vault.read(|sql| super::draft_of(sql, Some(entry))).expect("read"), None);
    house.vault.write(|tx| keep_draft(tx, Some(entry), &draft("again"))).expect("kept after a purge");
    house.vault.write(|tx| delete(tx, &CONTENT.feelings, entry)).expect("deleted");
    house.vault.write(|tx| keep_draft(tx, None, &EntryDraft::default())).expect("emptied");
    assert_eq!(house.vault.read(drafts).expect("read"), Vec::new());
    let long = draft(&"x".repeat(2_000_001));
    let refused = house.vault.write(|tx| keep_draft(tx, None, &long));
    assert_eq!(refused, Err(NearerError::invalid("text", Reason::TooLong { most: 2_000_000 })));
}

#[test]
fn an_entry_from_elsewhere_keeps_the_zone_and_day_of_there() {
    let house = fixture();
    // 2026-11-23T18:00Z is the 24th, 03:00, in Tokyo, and the 23rd, 19:00, in Berlin.
    let at_ms = NOON_MS - 17 * crate::fixture::HOUR_MS;
    let there = EntryDraft { at_ms: Some(at_ms), zone: Some("Asia/Tokyo".to_owned()), ..draft("there") };
    let here = EntryDraft { at_ms: Some(at_ms), ..draft("here") };
    let read = |id| house.vault.read(|sql| get(sql, &CONTENT.feelings, id)).expect("read");
    let (there, here) = (read(put(&house, &there)), read(put(&house, &here)));
    assert_eq!((there.day.to_string().as_str(), there.offset_s), ("2026-11-24", 32_400));
    assert_eq!((here.day.to_string().as_str(), here.offset_s), ("2026-11-23", 3600));
    assert_eq!((there.written_ms, there.written_offset_s), (NOON_MS, 3600));
    let nowhere = EntryDraft { zone: Some("Mars/Olympus".to_owned()), ..draft("x") };
    let refused = house.vault.write(|tx| write(tx, &CONTENT.feelings, &nowhere, Written::FREELY));
    assert_eq!(refused, Err(NearerError::invalid("zone", Reason::UnknownZone)));
}

#[test]
fn what_was_imported_is_known_also_from_the_bin_and_after_a_purge() {
    let house = fixture();
    let known = || house.vault.read(|sql| is_imported(sql, "app:1")).expect("asked");
    assert!(!known());
    let written = Written { source_key: Some("app:1"), ..Written::FREELY };
    let id = house.vault.write(|tx| write(tx, &CONTENT.feelings, &draft("x"), written)).expect("written");
    assert!(known());
    house.vault.write(|tx| delete(tx, &CONTENT.feelings, id)).expect("deleted");
    assert!(known(), "in the bin");
    house.vault.write(|tx| record::purge(tx, "entry", id)).expect("purged");
    assert!(known(), "purged");
    assert!(house.vault.read(|sql| is_known(sql, id)).expect("asked"));
}
