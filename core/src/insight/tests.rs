use super::*;
use crate::demo;
use crate::error::NearerError;
use crate::fixture::{CONTENT, NOON_MS};
use crate::house::House;
use crate::journal;
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
