//! The worked cases of the facts table, and what holds for all keys.

use super::made::{in_order, known, under};
use super::*;
use crate::fixture::CONTENT;

type Case = (&'static str, &'static [i32], &'static [(&'static str, &'static str)]);

/// Answers in the author's order; scores to two decimals.
const WORKED: &[Case] = &[
    ("ecr-rs", &[6, 6, 6, 6, 3, 3, 6, 6, 6], &[("avoidance", "2.33"), ("anxiety", "6")]),
    ("ecr-rs", &[1; 9], &[("avoidance", "5"), ("anxiety", "1")]),
    ("ecr-rs", &[7; 9], &[("avoidance", "3"), ("anxiety", "7")]),
    ("ecr-rs", &[7, 6, 5, 6, 2, 1, 3, 2, 1], &[("avoidance", "1.83"), ("anxiety", "2")]),
    ("ecr-r", &[1; 36], &[("anxiety", "1.67"), ("avoidance", "5")]),
    ("ecr-r", &[4; 36], &[("anxiety", "4"), ("avoidance", "4")]),
    ("ecr-r", &[7; 36], &[("anxiety", "6.33"), ("avoidance", "3")]),
    ("ecr-s", &[1; 12], &[("avoidance", "4"), ("anxiety", "2")]),
    ("ecr-s", &[7; 12], &[("avoidance", "4"), ("anxiety", "6")]),
    ("rses", &[0; 10], &[("total", "15")]),
    ("rses", &[3; 10], &[("total", "15")]),
    ("rses", &[3, 0, 3, 3, 0, 0, 3, 0, 0, 3], &[("total", "30")]),
    ("rses", &[0, 3, 0, 0, 3, 3, 0, 3, 3, 0], &[("total", "0")]),
    ("scs-sf", &[1; 12], &[("total", "3")]),
    ("scs-sf", &[3; 12], &[("total", "3")]),
    ("scs-sf", &[5; 12], &[("total", "3")]),
    ("ders-16", &[1; 16], &[("total", "16"), ("clarity", "2"), ("strategies", "5")]),
    ("ders-16", &[5; 16], &[("total", "80"), ("clarity", "10"), ("strategies", "25")]),
    ("aaq-ii", &[1, 2, 3, 4, 5, 6, 7], &[("total", "28")]),
    ("phq-9", &[2, 2, 2, 2, 1, 1, 2, 0, 0], &[("total", "12")]),
    ("phq-9", &[0, 1, 2, 3, 0, 1, 2, 3, 1], &[("total", "13")]),
    ("who-5", &[3; 5], &[("total", "60")]),
    ("who-5", &[1, 1, 2, 2, 1], &[("total", "28")]),
    ("who-5", &[2, 3, 3, 2, 2], &[("total", "48")]),
    ("who-5", &[2, 3, 3, 2, 3], &[("total", "52")]),
    ("swls", &[5, 5, 6, 6, 6], &[("total", "28")]),
    ("uls-3", &[1, 2, 3], &[("total", "6")]),
    ("uls-8", &[1; 8], &[("total", "14")]),
    ("uls-8", &[4; 8], &[("total", "26")]),
    ("rq", &[6, 2, 1, 4], &[("self", "7"), ("other", "1")]),
    ("rq", &[7, 1, 1, 7], &[("self", "12"), ("other", "0")]),
    ("phq-4", &[3, 0, 1, 2], &[("anxiety", "3"), ("depression", "3"), ("total", "6")]),
    ("gad-7", &[3; 7], &[("total", "21")]),
    ("ios", &[5], &[("total", "5")]),
];

#[test]
fn every_worked_case_of_the_facts_table() {
    for (key, given, expected) in WORKED {
        let measure = under(known(key));
        let scores = score(&measure, &in_order(&measure, given));
        for (subscale, value) in *expected {
            let found = scores.iter().find(|score| score.subscale == *subscale).expect("a score");
            let found = found.value.map(|value| value.round_dp(2).normalize().to_string());
            assert_eq!(found.as_deref(), Some(*value), "{key} {given:?} {subscale}");
        }
    }
    let tried: std::collections::BTreeSet<&str> = WORKED.iter().map(|(key, ..)| *key).collect();
    assert_eq!(tried.len(), CONTENT.keys.len(), "every key has a worked case");
}

#[test]
fn scores_are_exact() {
    let measure = under(known("ecr-rs"));
    let scores = score(&measure, &in_order(&measure, &[6, 6, 6, 6, 3, 3, 6, 6, 6]));
    let thirds = Decimal::from(14) / Decimal::from(6);
    assert_eq!(scores[0].value, Some(thirds), "28 digits of 2.333…");
}

fn label(key: &str, subscale: &str, value: i32) -> Option<String> {
    let measure = under(known(key));
    let subscale = measure.key.subscales.iter().find(|s| s.id == subscale).expect("a subscale").clone();
    let found = subscale.bands.iter().find(|band| (band.from..=band.to).contains(&value))?;
    let said = super::super::label(&CONTENT.catalogue, &subscale, Decimal::from(value)).expect("said");
    assert!(said.contains(&found.text) && said.contains(&found.source) && said.contains("not a diagnosis"));
    Some(found.text.clone())
}

#[test]
fn published_bands_at_their_edges() {
    let table = [
        ("phq-9", "total", 0, Some("minimal")),
        ("phq-9", "total", 4, Some("minimal")),
        ("phq-9", "total", 5, Some("mild")),
        ("phq-9", "total", 9, Some("mild")),
        ("phq-9", "total", 10, Some("moderate")),
        ("phq-9", "total", 12, Some("moderate")),
        ("phq-9", "total", 14, Some("moderate")),
        ("phq-9", "total", 15, Some("moderately severe")),
        ("phq-9", "total", 19, Some("moderately severe")),
        ("phq-9", "total", 20, Some("severe")),
        ("phq-9", "total", 27, Some("severe")),
        ("gad-7", "total", 4, Some("minimal")),
        ("gad-7", "total", 5, Some("mild")),
        ("gad-7", "total", 10, Some("moderate")),
        ("gad-7", "total", 15, Some("severe")),
        ("phq-4", "total", 3, Some("mild")),
        ("phq-4", "total", 9, Some("severe")),
        ("phq-4", "anxiety", 2, None),
        ("phq-4", "anxiety", 3, Some("a positive screen")),
        ("phq-4", "depression", 6, Some("a positive screen")),
        ("who-5", "total", 28, Some("low; worth talking to a doctor")),
        ("who-5", "total", 48, Some("reduced well-being")),
        ("who-5", "total", 52, None),
        ("swls", "total", 20, Some("neutral")),
        ("swls", "total", 28, Some("satisfied")),
        ("swls", "total", 35, Some("extremely satisfied")),
    ];
    for (key, subscale, value, expected) in table {
        assert_eq!(label(key, subscale, value).as_deref(), expected, "{key} {subscale} {value}");
    }
    for bandless in
        ["ecr-r", "ecr-rs", "ecr-s", "scs-sf", "ders-16", "uls-3", "uls-8", "ios", "aaq-ii", "rses", "rq"]
    {
        assert!(
            known(bandless).subscales.iter().all(|s| s.bands.is_empty()),
            "{bandless} has no published bands"
        );
    }
}

#[test]
fn only_these_keys_are_built_in() {
    let ids: Vec<&str> = CONTENT.keys.iter().map(|key| key.id.as_str()).collect();
    let expected = [
        "aaq-ii", "ders-16", "ecr-r", "ecr-rs", "ecr-s", "gad-7", "ios", "phq-4", "phq-9", "rq", "rses",
        "scs-sf", "swls", "uls-3", "uls-8", "who-5",
    ];
    assert_eq!(ids, expected);
}

#[test]
fn reliable_change_where_spread_and_agreement_are_known() {
    let table = [("aaq-ii", "8.5"), ("phq-9", "5.0")];
    for (key, points) in table {
        let known = known(key).subscales[0].reliable.as_ref().expect("known");
        let needed = reliable_change(Decimal::ZERO, known).expect("a number").needed;
        assert_eq!(needed.round_dp(1).to_string(), points, "{key}");
        let at = |change: Decimal| reliable_change(change, known).expect("a number");
        let just = (needed * Decimal::from(1_000)).ceil() / Decimal::from(1_000);
        assert!(at(just).is_reliable && at(-just).is_reliable, "{key}");
        assert!(!at(just - Decimal::new(2, 3)).is_reliable, "{key}");
        assert_eq!(at(needed).index.round_dp(4), Decimal::new(196, 2));
    }
    let with: Vec<&str> = CONTENT
        .keys
        .iter()
        .filter(|key| key.subscales.iter().any(|subscale| subscale.reliable.is_some()))
        .map(|key| key.id.as_str())
        .collect();
    assert_eq!(with, ["aaq-ii", "phq-9"], "of the others, spread or agreement was never seen");
}

#[test]
fn an_open_item_leaves_that_subscale_without_a_score() {
    let measure = under(known("phq-4"));
    let mut values = in_order(&measure, &[1, 1, 2, 2]);
    values.remove("made-4");
    let scores = score(&measure, &values);
    let of = |id: &str| scores.iter().find(|score| score.subscale == id).expect("a score");
    assert_eq!((of("total").value, of("depression").value), (None, None));
    assert_eq!(of("total").missing, ["made-4"]);
    assert_eq!(of("anxiety").value, Some(Decimal::TWO));
}

#[test]
fn a_total_is_dangerous_as_soon_as_it_cant_be_less() {
    let measure = under(known("phq-9"));
    let given = |answers: &[i32]| -> Values {
        answers
            .iter()
            .enumerate()
            .map(|(at, v)| (format!("made-{}", at + 1), Some(Decimal::from(*v))))
            .collect()
    };
    assert!(!holds_danger(&measure, &given(&[3, 3, 3, 3, 3, 3])), "18 so far");
    assert!(!holds_danger(&measure, &given(&[3, 3, 3, 3, 3, 3, 1])), "19 so far");
    assert!(holds_danger(&measure, &given(&[3, 3, 3, 3, 3, 3, 2])), "20, whatever comes");
    assert!(holds_danger(&measure, &given(&[0, 0, 0, 0, 0, 0, 0, 0, 1])), "item nine");
    assert!(!holds_danger(&measure, &given(&[0, 0, 0, 0, 0, 0, 0, 3, 0])));
    assert!(holds_danger(&measure, &given(&[0, 1, 2, 3, 0, 1, 2, 3, 1])));
}
