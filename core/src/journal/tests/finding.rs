//! Filters, ranking, and the journal by days.

use super::*;
use crate::time::Day;

fn ask(house: &Fixture, ask: &JournalAsk) -> Vec<String> {
    let (mut found, mut before) = (Vec::new(), None);
    loop {
        let page = house
            .vault
            .search(|sql| {
                super::find_page(sql, &CONTENT.feelings, &JournalAsk { before, count: 3, ..ask.clone() })
            })
            .expect("found");
        found.extend(page.lines.into_iter().map(|line| text(&line)));
        before = page.next;
        if before.is_none() {
            return found;
        }
    }
}

fn text(line: &EntryLine) -> String {
    line.snippet.iter().map(|span| span.text.as_str()).collect()
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// Twelve entries, a day apart, the last today: every second with Noor, every third tagged, every fourth calm, every
/// sixth with a star.
fn journal() -> (Fixture, Id) {
    let house = fixture();
    let noor = house.vault.write(|tx| person::add(tx, "Noor", None)).expect("added").id;
    for n in 0..12_i64 {
        let mut entry = draft(&format!("entry {n} {}", if n % 2 == 0 { "even" } else { "odd" }));
        entry.at_ms = Some(NOON_MS - (11 - n) * DAY_MS);
        entry.star = n % 6 == 0;
        if n % 2 == 0 {
            entry.people = vec![noor];
        }
        if n % 3 == 0 {
            entry.tags = vec!["Café talk".to_owned()];
        }
        if n % 4 == 0 {
            entry.feelings = vec![FeltWord { word: "left-out".to_owned(), intensity: None }];
        }
        let kind = if n == 5 { EntryKind::Exercise } else { EntryKind::Free };
        let written = Written { kind, stage: (n == 5).then_some(2), ..Written::FREELY };
        house.vault.write(|tx| write(tx, &CONTENT.feelings, &entry, written)).expect("written");
    }
    (house, noor)
}

fn numbers(found: &[String]) -> Vec<u32> {
    found.iter().map(|text| text.split(' ').nth(1).and_then(|n| n.parse().ok()).expect("a number")).collect()
}

#[test]
fn filters_hold_alone_and_together_with_words() {
    let (house, noor) = journal();
    let filter = JournalFilter::default;
    let table: Vec<(&str, JournalFilter, &[u32])> = vec![
        ("", filter(), &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]),
        ("", JournalFilter { person: Some(noor), ..filter() }, &[10, 8, 6, 4, 2, 0]),
        ("", JournalFilter { tag: Some("cafe TALK".to_owned()), ..filter() }, &[9, 6, 3, 0]),
        ("", JournalFilter { feeling: Some("left-out".to_owned()), ..filter() }, &[8, 4, 0]),
        ("", JournalFilter { feeling: Some("left".to_owned()), ..filter() }, &[]),
        ("", JournalFilter { kind: Some(EntryKind::Exercise), ..filter() }, &[5]),
        ("", JournalFilter { stage: Some(2), ..filter() }, &[5]),
        ("", JournalFilter { stage: Some(1), ..filter() }, &[]),
        ("", JournalFilter { star: true, ..filter() }, &[6, 0]),
        (
            "",
            JournalFilter { first: Some(day("2026-11-20")), last: Some(day("2026-11-22")), ..filter() },
            &[9, 8, 7],
        ),
        ("odd", filter(), &[11, 9, 7, 5, 3, 1]),
        ("odd", JournalFilter { star: true, ..filter() }, &[]),
        ("even", JournalFilter { star: true, ..filter() }, &[6, 0]),
        (
            "entry",
            JournalFilter { person: Some(noor), tag: Some("#café talk".to_owned()), ..filter() },
            &[6, 0],
        ),
        ("odd", JournalFilter { first: Some(day("2026-11-18")), ..filter() }, &[11, 9, 7, 5]),
        ("-odd", JournalFilter { tag: Some("café talk".to_owned()), ..filter() }, &[6, 0]),
        ("-odd", filter(), &[10, 8, 6, 4, 2, 0]),
        ("noor -left", filter(), &[10, 6, 2]),
        ("left", filter(), &[8, 4, 0]),
    ];
    for (typed, filter, expected) in table {
        let found = ask(
            &house,
            &JournalAsk { typed: typed.to_owned(), filter: filter.clone(), ..JournalAsk::default() },
        );
        assert_eq!(numbers(&found), expected, "{typed:?} {filter:?}");
    }
}

#[test]
fn a_star_that_comes_and_goes_is_found_at_once() {
    let (house, _) = journal();
    let even = JournalAsk {
        typed: "even".to_owned(),
        filter: JournalFilter { star: true, ..JournalFilter::default() },
        ..JournalAsk::default()
    };
    let set = |line: &EntryLine, star| {
        house.vault.write(|tx| set_star(tx, &CONTENT.feelings, line.id, star)).expect("set");
    };
    let all = house.vault.search(|sql| super::find_page(sql, &CONTENT.feelings, &even)).expect("found");
    set(&all.lines[0], false);
    assert_eq!(numbers(&ask(&house, &even)), [0]);
    set(&all.lines[0], true);
    set(&all.lines[0], true);
    assert_eq!(numbers(&ask(&house, &even)), [6, 0]);
    super::index_is_sound(&house);
}

#[test]
fn a_filter_s_own_words_can_t_be_typed() {
    let (house, noor) = journal();
    for mark in ["\u{e000}a", "\u{e000}kfree", "\u{e000}a*", &format!("\u{e000}p{noor}")] {
        let found = ask(&house, &JournalAsk { typed: mark.to_owned(), ..JournalAsk::default() });
        assert!(found.len() < 12, "{mark:?}");
    }
}

#[test]
fn a_name_that_changes_keeps_its_filter() {
    let (house, noor) = journal();
    let of_noor = JournalAsk {
        filter: JournalFilter { person: Some(noor), ..Default::default() },
        ..Default::default()
    };
    house.vault.write(|tx| rename_person(tx, &CONTENT.feelings, noor, "Ioana")).expect("renamed");
    assert_eq!(ask(&house, &of_noor).len(), 6);
    house.vault.write(|tx| delete_person(tx, &CONTENT.feelings, noor)).expect("deleted");
    assert_eq!(ask(&house, &of_noor).len(), 0);
    house.vault.write(|tx| restore_person(tx, &CONTENT.feelings, noor)).expect("restored");
    assert_eq!(ask(&house, &of_noor).len(), 6);
    house.vault.write(|tx| index_anew(tx, &CONTENT.feelings)).expect("indexed");
    assert_eq!(ask(&house, &of_noor).len(), 6);
    index_is_sound(&house);
}

#[test]
fn ranked_puts_what_fits_best_first_and_pages_through_all() {
    let house = fixture();
    let texts = ["door", "door and window and wall and roof and floor", "nothing of it", "door door door"];
    for text in texts {
        house.clock.advance(1000);
        put(&house, &draft(text));
    }
    let ranked = JournalAsk { typed: "door".to_owned(), ranked: true, ..JournalAsk::default() };
    let found = ask(&house, &ranked);
    assert_eq!(found, ["door door door", "door", "door and window and wall and roof and floor"]);
    let (house, _) = journal();
    let starred = JournalFilter { star: true, ..JournalFilter::default() };
    let found = ask(&house, &JournalAsk { filter: starred, typed: "even".to_owned(), ..ranked });
    assert_eq!(numbers(&found), [6, 0]);
}

#[test]
fn a_line_says_by_whom_and_what_it_was_found() {
    let (house, _) = journal();
    let asked = JournalAsk { typed: "noo caf".to_owned(), count: 1, ..JournalAsk::default() };
    let page = house.vault.search(|sql| super::find_page(sql, &CONTENT.feelings, &asked)).expect("found");
    assert_eq!(page.lines[0].found_by, ["Noor", "Café talk"]);
}

#[test]
fn a_month_has_all_its_days_and_knows_its_neighbours() {
    let house = fixture();
    for (text, back, mood) in [("a", 0, Some(2)), ("b", 0, Some(-1)), ("c", 1, None), ("d", 300, Some(3))] {
        let entry = EntryDraft { mood, at_ms: Some(NOON_MS - back * DAY_MS), ..draft(text) };
        put(&house, &entry);
    }
    let view = |asked: &str, first: u32| {
        house.vault.read(|sql| month(sql, day(asked), day(asked), first)).expect("a month")
    };
    // 1 November 2026 is a Sunday.
    let november = view("2026-11-17", 0);
    let laid_out = |month: &MonthView| {
        let lead = month.weeks[0].iter().take_while(|place| place.is_none()).count();
        (lead, month.weeks.iter().flatten().flatten().cloned().collect::<Vec<_>>())
    };
    let (lead, days) = laid_out(&november);
    assert_eq!((lead, days.len(), november.entries), (6, 30, 3));
    assert_eq!(laid_out(&view("2026-11-17", 6)).0, 0);
    let today = &days[23];
    assert_eq!((today.entries, today.mood, today.lowest, today.highest), (2, Some(0.5), Some(-1), Some(2)));
    assert_eq!((days[22].entries, days[22].mood), (1, None));
    assert_eq!((november.earlier, november.later), (Some(day("2026-01-01")), None));
    assert_eq!(view("2026-12-31", 0).earlier, Some(day("2026-11-01")));
    assert_eq!(laid_out(&view("2028-02-10", 0)).1.len(), 29);
    assert_eq!(view("2026-01-28", 0).later, Some(day("2026-11-01")));
}

#[test]
fn on_this_day_looks_back_over_years_and_leap_days() {
    let house = fixture();
    let write_on = |text: &str, on: &str| {
        let at = day(on).date().and_hms_opt(12, 0, 0).expect("noon").and_utc().timestamp_millis();
        put(&house, &EntryDraft { at_ms: Some(at), ..draft(text) });
    };
    for (text, on) in
        [("a year", "2025-11-24"), ("three", "2023-11-24"), ("not", "2025-11-23"), ("leap", "2024-02-29")]
    {
        write_on(text, on);
    }
    let seen = |on: &str| -> Vec<String> {
        let lines = house.vault.read(|sql| on_this_day(sql, &CONTENT.feelings, day(on))).expect("read");
        lines.iter().map(text).collect()
    };
    assert_eq!(seen("2026-11-24"), ["a year", "three"]);
    assert_eq!(seen("2026-02-28"), ["leap"]);
    assert_eq!(seen("2028-02-29"), ["leap"]);
    assert_eq!(seen("2028-02-28"), Vec::<String>::new());
}

#[test]
fn counts_say_what_is_written_about_most() {
    let (house, noor) = journal();
    let count = || house.vault.read(|sql| counts(sql, &CONTENT.feelings)).expect("counted");
    let counts = count();
    assert_eq!((counts.entries, counts.days), (12, 12));
    let people = [Count { key: noor.to_string(), name: "Noor".to_owned(), entries: 6 }];
    assert_eq!((counts.people.as_slice(), counts.tags[0].entries), (people.as_slice(), 4));
    assert_eq!((counts.feelings[0].name.as_str(), counts.feelings[0].entries), ("left out", 3));
    // The last of the starred ones has all three; in the bin it counts no more.
    let starred = JournalFilter { star: true, ..JournalFilter::default() };
    let asked = JournalAsk { filter: starred, ..JournalAsk::default() };
    let last = house.vault.search(|sql| super::find_page(sql, &CONTENT.feelings, &asked)).expect("found");
    let last = last.lines.last().expect("an entry").id;
    house.vault.write(|tx| delete(tx, &CONTENT.feelings, last)).expect("deleted");
    let fewer = count();
    assert_eq!((fewer.entries, fewer.days), (11, 11));
    assert_eq!((fewer.people[0].entries, fewer.tags[0].entries, fewer.feelings[0].entries), (5, 3, 2));
}

/// Beginnings of four letters and more are looked for in the entries themselves at first: the answer must be the same as
/// the index would give, also where the search goes over from one to the other.
#[test]
fn common_and_rare_beginnings_are_found_alike() {
    let house = fixture();
    let noor = house.vault.write(|tx| person::add(tx, "Nooria", None)).expect("added").id;
    house
        .vault
        .write(|tx| {
            for n in 0..1200_i64 {
                let mut entry =
                    draft(&format!("{} word{n} and more", if n % 10 == 0 { "Thériault" } else { "other" }));
                if n % 400 == 0 {
                    entry.text.push_str(" something rare, don't");
                }
                if n % 300 == 7 {
                    entry.people = vec![noor];
                }
                entry.at_ms = Some(NOON_MS - n * 60_000);
                write(tx, &CONTENT.feelings, &entry, Written::FREELY)?;
            }
            Ok(())
        })
        .expect("written");
    let table = [
        ("theria", 120),
        ("t", 120),
        ("somethi", 3),
        ("s", 3),
        ("wor", 1200),
        ("w", 1200),
        ("othe", 1080),
        ("word11", 111),
        ("nooria", 4),
        ("n", 4),
        ("word theria", 120),
        ("more somet", 3),
        ("don't", 3),
        ("theri -rare", 117),
        ("zzzz", 0),
        ("theri word100", 2),
    ];
    for (typed, expected) in table {
        for count in [7, 200] {
            let (mut found, mut before) = (Vec::new(), None);
            loop {
                let asked = JournalAsk { typed: typed.to_owned(), before, count, ..JournalAsk::default() };
                let page = house
                    .vault
                    .search(|sql| super::find_page(sql, &CONTENT.feelings, &asked))
                    .expect("found");
                found.extend(page.lines.iter().map(|line| line.at_ms));
                before = page.next;
                if before.is_none() {
                    break;
                }
            }
            assert!(found.is_sorted_by(|a, b| a > b), "{typed}: newest first, none twice");
            assert_eq!(found.len(), expected, "{typed}");
        }
    }
}

#[test]
fn a_feeling_says_its_family_and_a_word_of_the_body_has_none() {
    let house = fixture();
    let word = |word: &str| FeltWord { word: word.to_owned(), intensity: None };
    let feelings = vec![word("left-out"), word("cant-tell")];
    let id = put(&house, &EntryDraft { feelings, ..draft("A word with its kin") });
    let kin = vec![Some("aloneness".to_owned()), None];
    let whole = house.vault.read(|sql| get(sql, &CONTENT.feelings, id)).expect("read");
    assert_eq!((whole.feeling_words.len(), &whole.families), (2, &kin));
    let ask = JournalAsk::default();
    let page = house.vault.search(|sql| super::find_page(sql, &CONTENT.feelings, &ask)).expect("found");
    assert_eq!(page.lines[0].families, kin);
}
