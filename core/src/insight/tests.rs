use super::*;
use crate::demo;
use crate::error::NearerError;
use crate::experiment::{self, AsFeared, NewExperiment, Outcome};
use crate::fixture::{CONTENT, NOON_MS};
use crate::form::ActKind;
use crate::house::House;
use crate::journal;
use crate::person::{self, Contact};
use crate::setting;
use crate::time::{Clock, FixedClock};
use crate::vault::{Folders, MemoryKeyStore};
use std::sync::Arc;

#[test]
fn the_demo_vault_shows_closeness_over_time_in_words_and_as_a_table() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let folders = Folders::within(folder.path());
    let keys = MemoryKeyStore::default();
    let clock = Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin"));
    demo::fill(&folders, &keys, clock.as_ref(), &CONTENT).expect("filled");
    let again = demo::fill(&folders, &keys, clock.as_ref(), &CONTENT).expect_err("there already");
    assert!(matches!(again, NearerError::Invalid { .. }));

    let demo = House::open(&folders, &keys, clock as Arc<dyn Clock>, Arc::clone(&CONTENT));
    let vault = demo.expect("the demo vault").vault;
    assert!(vault.read(setting::read).expect("settings").demo);
    let entries = vault.read(|sql| journal::page(sql, &CONTENT.feelings, None, 100)).expect("a page").lines;
    assert!(entries.len() > 10);
    let chart = vault.read(|sql| chart(sql, &CONTENT, "closeness-check", None)).expect("a chart");
    assert_eq!(chart.series.len(), 2);
    assert_eq!(chart.series[0].points.len(), 5);
    assert_eq!(chart.rows.len(), 5);
    assert!(chart.text.contains("5 answers, from"), "{}", chart.text);
    assert!(chart.text.contains("Too few to say"), "{}", chart.text);
    let pulse = vault.read(|sql| super::chart(sql, &CONTENT, "weekly-pulse", None)).expect("a chart");
    assert!(pulse.series.iter().all(|series| series.band_low.is_some() && series.points.len() == 10));
    assert!(pulse.text.contains("your usual range"), "{}", pulse.text);
}

#[test]
fn a_chart_without_answers_says_so() {
    let house = crate::fixture::fixture();
    let chart = house.vault.read(|sql| chart(sql, &CONTENT, "closeness-check", None)).expect("a chart");
    assert!(chart.series.iter().all(|series| series.points.is_empty() && series.band_low.is_none()));
    assert!(chart.text.contains("no answers yet"), "{}", chart.text);
    let unknown = house.vault.read(|sql| super::chart(sql, &CONTENT, "no-such-measure", None));
    assert_eq!(unknown, Err(NearerError::not_found("measure")));
}

/// Outcomes of acts with somebody, a day apart: of each how it went, whether a fear was expected, and the kind of act.
fn outcomes_of(
    house: &crate::fixture::Fixture,
    who: Option<crate::vault::Id>,
    all: &[(AsFeared, bool, ActKind)],
) {
    for (place, (went, feared, kind)) in all.iter().enumerate() {
        let run = crate::vault::Id::new(house.vault.now().expect("now").at_ms);
        let new = NewExperiment {
            person: who,
            prediction: "They sigh",
            feared: Some(*feared),
            act_kind: Some(*kind),
            sureness: Some(if place % 2 == 0 { 80 } else { 20 }),
            ..NewExperiment::default()
        };
        house.vault.write(|tx| experiment::add(tx, &new, Some(run))).expect("added");
        let outcome = Outcome { as_feared: Some(*went), ..Outcome::default() };
        house.vault.write(|tx| experiment::close(tx, run, &outcome)).expect("closed");
        house.clock.advance(crate::fixture::DAY_MS);
    }
}

fn seen(house: &crate::fixture::Fixture) -> OutcomesView {
    house.vault.read(|sql| outcomes(sql, &CONTENT, None)).expect("outcomes")
}

#[test]
fn one_time_is_one_time_and_two_are_no_pattern() {
    let house = crate::fixture::fixture();
    let nothing = seen(&house);
    assert_eq!((nothing.line.as_str(), nothing.marks.len()), ("", 0));
    outcomes_of(&house, None, &[(AsFeared::No, true, ActKind::Told)]);
    assert_eq!(seen(&house).line, "One time. It says what happened once.");
    outcomes_of(&house, None, &[(AsFeared::Yes, true, ActKind::Told)]);
    let two = seen(&house);
    assert_eq!((two.line.as_str(), two.marks.len(), two.footnote), ("Two times now.", 0, None));
}

#[test]
fn from_three_on_there_is_a_row_in_order_of_the_days_each_mark_with_its_words() {
    let house = crate::fixture::fixture();
    let sam = house.vault.write(|tx| person::add(tx, "Sam", None)).expect("Sam").id;
    let all = [
        (AsFeared::No, true, ActKind::Asked),
        (AsFeared::Partly, false, ActKind::Told),
        (AsFeared::Yes, true, ActKind::Stayed),
        (AsFeared::NotDone, true, ActKind::Asked),
        (AsFeared::Yes, true, ActKind::Noticed),
    ];
    outcomes_of(&house, Some(sam), &all);
    let view = seen(&house);
    assert_eq!(view.line, "Of 3 times, one as feared. You had expected 2.");
    let went: Vec<AsFeared> = view.marks.iter().map(|mark| mark.went).collect();
    assert_eq!(went, all.map(|(went, _, _)| went));
    assert_eq!(
        view.marks.iter().map(|mark| mark.noticed).collect::<Vec<_>>(),
        [false, false, false, false, true]
    );
    assert_eq!(view.marks[0].text, "24 November 2026, with Sam, asked for something: not as feared.");
    assert_eq!((view.share, view.kinds.len()), (None, 0));
    // Somebody on hold leaves every count.
    house.vault.write(|tx| person::set_contact(tx, sam, Contact::Hold)).expect("held");
    assert_eq!(seen(&house).line, "");
}

#[test]
fn from_ten_on_a_share_is_said_with_how_far_it_may_be_off() {
    let house = crate::fixture::fixture();
    let mut all = vec![(AsFeared::Yes, true, ActKind::Asked); 4];
    all.extend([(AsFeared::Partly, true, ActKind::Told); 3]);
    all.extend([(AsFeared::No, false, ActKind::Asked); 4]);
    all.push((AsFeared::NotDone, true, ActKind::Told));
    outcomes_of(&house, None, &all);
    let view = seen(&house);
    let share = view.share.expect("eleven were tried");
    assert!(share.starts_with("As feared in 4 of 11, partly in 3."), "{share}");
    assert!(share.contains("somewhere between 15 and 65 of 100"), "{share}");
    assert_eq!(view.kinds.iter().map(|kind| kind.title.as_str()).collect::<Vec<_>>(), ["Asking"]);
    assert_eq!(view.kinds[0].line, "Of 8 times, 4 as feared.");
    assert_eq!(view.compared.len(), 4, "two bands of sureness, two halves: {:?}", view.compared);
    assert!(view.doubt.is_some());
    assert_eq!(view.compared[2], "The first half: as feared in 4 of 5.");
}

/// Worked out apart from the core by the formula of Wilson (1927).
#[test]
fn the_interval_is_wilson_s() {
    let table = [
        ((4, 11), (15, 65)),
        ((0, 10), (0, 28)),
        ((10, 10), (72, 100)),
        ((5, 10), (24, 76)),
        ((1, 50), (0, 10)),
    ];
    for ((found, of), expected) in table {
        assert_eq!(super::outcomes::wilson(found, of), expected, "{found} of {of}");
    }
}
