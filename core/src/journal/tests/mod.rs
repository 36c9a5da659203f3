mod finding;
mod life;

use super::draft as draft_of;
use super::find as find_page;
use super::query::{Query, index_text};
use super::*;
use crate::error::{NearerError, Reason};
use crate::fixture::{CONTENT, DAY_MS, Fixture, NOON_MS, cases, fixture};
use crate::form::FeltWord;
use crate::person;
use crate::vault::Id;
use proptest::prelude::*;

fn draft(text: &str) -> EntryDraft {
    EntryDraft { text: text.to_owned(), ..EntryDraft::default() }
}

fn put(house: &Fixture, draft: &EntryDraft) -> Id {
    house.vault.write(|tx| write(tx, &CONTENT.feelings, draft, Written::FREELY)).expect("written")
}

fn find(house: &Fixture, typed: &str) -> Vec<String> {
    let found = house.vault.search(|sql| search(sql, &CONTENT.feelings, typed, None, 0)).expect("found");
    found.lines.iter().map(|line| line.snippet.iter().map(|span| span.text.as_str()).collect()).collect()
}

fn hits(house: &Fixture, typed: &str) -> Vec<String> {
    let found = house.vault.search(|sql| search(sql, &CONTENT.feelings, typed, None, 0)).expect("found");
    let spans = found.lines.into_iter().flat_map(|line| line.snippet);
    spans.filter(|span| span.hit).map(|span| span.text).collect()
}

#[test]
fn finds_as_people_type() {
    let house = fixture();
    for text in [
        "We sat in the café and she asked a question",
        "A quiet day, no questions at all",
        "我喜欢你的沉默",
        "Straße, Zug, endlich allein 🌧️",
        "don't know what I felt",
        "שלום לך",
    ] {
        house.clock.advance(1000);
        put(&house, &draft(text));
    }
    let table: [(&str, &[usize]); 14] = [
        ("cafe", &[0]),
        ("CAFÉ", &[0]),
        ("quest", &[1, 0]),
        ("\"quiet day\"", &[1]),
        ("\"day quiet\"", &[]),
        ("question -quiet", &[0]),
        ("喜欢", &[2]),
        ("沉默", &[2]),
        ("喜欢你", &[2]),
        ("欢喜", &[]),
        ("strasse zug", &[3]),
        ("🌧", &[3]),
        ("don't", &[4]),
        ("שלום", &[5]),
    ];
    let all = find(&house, "");
    assert_eq!(all.len(), 6);
    for (typed, expected) in table {
        let texts: Vec<String> = expected.iter().map(|place| all[5 - place].clone()).collect();
        assert_eq!(find(&house, typed), texts, "{typed}");
    }
    assert_eq!(find(&house, "-quiet").len(), 5);
    assert_eq!(hits(&house, "cafe"), ["café"]);
    assert_eq!(hits(&house, "喜欢你"), ["喜欢你"]);
    assert_eq!(hits(&house, "\"quiet day\""), ["quiet", "day"]);
}

#[test]
fn finds_by_people_tags_and_feelings() {
    let house = fixture();
    let sam = house.vault.write(|tx| person::add(tx, "Samira", None)).expect("added");
    let mut entry = draft("On the bench");
    entry.people = vec![sam.id];
    entry.tags = vec!["#Sunday".to_owned()];
    entry.feelings = vec![FeltWord { word: "calm".to_owned(), intensity: Some(3) }];
    let id = put(&house, &entry);
    for typed in ["sami", "sunday", "calm", "bench sami"] {
        assert_eq!(find(&house, typed), ["On the bench"], "{typed}");
    }
    house.vault.write(|tx| rename_person(tx, &CONTENT.feelings, sam.id, "Noor")).expect("renamed");
    assert_eq!(find(&house, "noor"), ["On the bench"]);
    assert_eq!(find(&house, "sami"), Vec::<String>::new());
    house.vault.write(|tx| delete(tx, &CONTENT.feelings, id)).expect("deleted");
    assert_eq!(find(&house, "noor"), Vec::<String>::new());
    house.vault.write(|tx| restore(tx, &CONTENT.feelings, id)).expect("restored");
    assert_eq!(find(&house, "noor"), ["On the bench"]);
    index_is_sound(&house);
}

#[test]
fn an_edit_moves_the_entry_in_the_search_and_keeps_what_it_said() {
    let house = fixture();
    let id = put(&house, &draft("before the edit"));
    put(&house, &draft("the other one"));
    let mut after = draft("after the edit");
    after.at_ms = Some(NOON_MS - 3 * DAY_MS);
    house.vault.write(|tx| edit(tx, &CONTENT.feelings, id, &after)).expect("edited");
    assert_eq!(find(&house, "before"), Vec::<String>::new());
    assert_eq!(find(&house, ""), ["the other one", "after the edit"]);
    let view = house.vault.read(|sql| get(sql, &CONTENT.feelings, id)).expect("read");
    assert_eq!(view.day.to_string(), "2026-11-21");
    let kept = house.vault.read(|sql| crate::record::versions(sql, "entry", id)).expect("versions");
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].document["text"], "before the edit");
    index_is_sound(&house);
}

/// FTS5's own check of the index against itself.
fn index_is_sound(house: &Fixture) {
    let check = "INSERT INTO entry_search (entry_search) VALUES ('integrity-check')";
    house.vault.write(|tx| Ok(tx.sql.execute_batch(check)?)).expect("a sound index");
}

#[test]
fn what_can_t_be_written_is_refused_with_the_reason() {
    let house = fixture();
    let refuse = |draft: &EntryDraft, field: &str, reason: Reason| {
        let refused = house.vault.write(|tx| write(tx, &CONTENT.feelings, draft, Written::FREELY));
        assert_eq!(refused, Err(NearerError::invalid(field, reason)));
    };
    refuse(&draft(" \n"), "text", Reason::Required);
    refuse(&draft(&"x".repeat(2_000_001)), "text", Reason::TooLong { most: 2_000_000 });
    refuse(&EntryDraft { mood: Some(4), ..draft("x") }, "mood", Reason::OutOfRange { low: -3, high: 3 });
    refuse(&EntryDraft { at_ms: Some(NOON_MS + 1), ..draft("x") }, "at", Reason::InTheFuture);
    refuse(&EntryDraft { tags: vec![" ".to_owned()], ..draft("x") }, "tag", Reason::Required);
    let stranger = EntryDraft { people: vec![Id::new(1)], ..draft("x") };
    let refused = house.vault.write(|tx| write(tx, &CONTENT.feelings, &stranger, Written::FREELY));
    assert_eq!(refused, Err(NearerError::not_found("person")));
    assert_eq!(find(&house, ""), Vec::<String>::new());
}

#[test]
fn a_megabyte_comes_back_as_it_went_in() {
    let house = fixture();
    let long = "Ich war wieder weg. ".repeat(1 << 16);
    let id = put(&house, &draft(&long));
    let view = house.vault.read(|sql| get(sql, &CONTENT.feelings, id)).expect("read");
    assert_eq!(view.text, long);
    assert_eq!(find(&house, "wieder").len(), 1);
}

#[test]
fn pages_follow_each_other_without_gap_or_repeat() {
    let house = fixture();
    for n in 0..25 {
        // Several in one millisecond: the key must part them.
        house.clock.advance(i64::from(n % 3 == 0));
        put(&house, &draft(&format!("entry {n}")));
    }
    let mut seen = Vec::new();
    let mut before = None;
    loop {
        let page = house.vault.read(|sql| page(sql, &CONTENT.feelings, before, 7)).expect("a page");
        seen.extend(page.lines.iter().map(|line| line.snippet[0].text.clone()));
        before = page.next;
        if before.is_none() {
            break;
        }
    }
    let expected: Vec<String> = (0..25).rev().map(|n| format!("entry {n}")).collect();
    assert_eq!(seen, expected);
}

#[test]
fn a_run_of_characters_is_indexed_singly_and_in_pairs() {
    assert_eq!(index_text("我喜欢 A café"), "我 我喜 喜 喜欢 欢 a cafe");
}

proptest! {
    #![proptest_config(cases(200))]

    /// Whatever is typed is a query and never an error; and what was written is found by its own words.
    #[test]
    fn nothing_typed_is_an_error(typed in "\\PC{0,40}", text in "\\PC{1,60}") {
        thread_local!(static HOUSE: Fixture = fixture());
        HOUSE.with(|house| {
            find(house, &typed);
            if text.trim().is_empty() {
                return;
            }
            let id = put(house, &draft(&text));
            if !Query::read(&text.replace(['"', '-'], " ")).is_empty() {
                let typed = text.replace(['"', '-'], " ");
                assert!(!find(house, &typed).is_empty(), "{text:?} is not found by itself");
            }
            house.vault.write(|tx| delete(tx, &CONTENT.feelings, id)).expect("deleted");
            index_is_sound(house);
        });
    }
}

#[test]
fn plain_letters_are_indexed_as_all_others_are() {
    for text in ["", "  ", "The 2nd day, she SAID: don't.", "a_b-c\nd", "x"] {
        let slowly =
            super::query::words(text).into_iter().map(|word| word.folded.into_owned()).collect::<Vec<_>>();
        assert_eq!(index_text(text), slowly.join(" "), "{text}");
        // One letter that is not plain sends the whole text the other way.
        let with_another = format!("{text} é");
        let mut all = super::query::words(&with_another);
        assert_eq!(all.pop().map(|word| word.folded.into_owned()), Some("e".to_owned()));
        assert_eq!(super::query::words(text), all, "{text}");
    }
}
