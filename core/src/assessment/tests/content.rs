//! The built-in measures hold together, and content that would not work is refused.

use super::*;
use crate::text::{PackFiles, Translate};
use std::collections::BTreeSet;

#[test]
fn built_in_measures_hold_together() {
    let measures = read_measures(&pack()).expect("the built-in measures");
    let ids: Vec<&str> = measures.iter().map(|measure| measure.id.as_str()).collect();
    assert_eq!(ids, ["alliance-check-in", "closeness-check", "feelings-awareness", "weekly-pulse", "worth"]);
    let offered: Vec<&str> = measures.iter().filter(|m| m.key.offered).map(|m| m.id.as_str()).collect();
    assert_eq!(offered, ["closeness-check", "weekly-pulse"], "the others are there for whoever asks");
    for measure in &measures {
        let scored: Vec<&String> =
            measure.key.subscales.iter().flat_map(|subscale| &subscale.items).collect();
        let asked: BTreeSet<&String> = measure.questionnaire.questions.iter().map(|q| &q.link_id).collect();
        assert_eq!(scored.iter().copied().collect::<BTreeSet<_>>(), asked, "{}", measure.id);
        assert_eq!(scored.len(), asked.len(), "{}: each item once", measure.id);
        let said = &measure.questionnaire.description;
        for promise in ["noticing change", "not been validated", "no diagnosis", "because you notice more"] {
            assert!(said.contains(promise), "{}: {promise}", measure.id);
        }
        for subscale in &measure.key.subscales {
            for id in &subscale.reverse {
                let text = &measure.questionnaire.question(id).expect("an item").text;
                assert!(
                    !text.split_whitespace().any(|word| word == "not" || word.ends_with("n't")),
                    "{text}"
                );
            }
        }
    }
}

#[test]
fn the_closeness_check_is_as_the_programme_says() {
    let check = measure("closeness-check");
    let shape: Vec<(&str, usize, usize)> =
        check.key.subscales.iter().map(|s| (s.id.as_str(), s.items.len(), s.reverse.len())).collect();
    assert_eq!(shape, [("avoidance", 6, 3), ("anxiety", 6, 2)]);
    assert!(check.questionnaire.questions.iter().all(|q| (q.low, q.high) == (0, 6)));
    assert!(check.questionnaire.questions.iter().all(|q| q.ends == ["not at all", "completely"]));
    assert_eq!(check.key.band_least, decimals(&["0.5"])[0]);
    let pulse = measure("weekly-pulse");
    assert!(pulse.questionnaire.questions.iter().all(|q| (q.low, q.high) == (0, 10)));
    assert!(pulse.key.subscales.iter().all(|s| s.method == Method::Item && s.reverse.is_empty()));
    assert_eq!(pulse.key.band_least, Decimal::ONE);
}

#[test]
fn built_in_questionnaires_are_fhir() {
    for (path, source) in pack().folder("measures") {
        if !path.ends_with(".json") {
            continue;
        }
        let json: serde_json::Value = serde_json::from_str(&source).expect("JSON");
        for key in ["resourceType", "language", "url", "version", "name", "title", "status", "description"] {
            assert!(json[key].is_string(), "{path}: {key}");
        }
        let mut link_ids = BTreeSet::new();
        let items = json["item"].as_array().expect("items");
        for item in
            items.iter().chain(items.iter().flat_map(|item| item["item"].as_array().into_iter().flatten()))
        {
            let link_id = item["linkId"].as_str().expect("a link id");
            assert!(link_ids.insert(link_id), "{path}: {link_id} is there twice");
        }
    }
}

/// A pack of one measure, made from the weekly pulse by replacing a text in one of its files.
#[derive(Debug)]
struct Altered {
    file: &'static str,
    from: &'static str,
    to: &'static str,
}

impl PackFiles for Altered {
    fn file(&self, path: &str) -> Option<String> {
        let text = built_in().file(path)?;
        Some(if path.ends_with(self.file) { text.replacen(self.from, self.to, 1) } else { text })
    }

    fn list(&self, folder: &str) -> Vec<String> {
        built_in().list(folder).into_iter().filter(|path| path.contains("weekly-pulse")).collect()
    }
}

#[test]
fn content_that_would_not_work_is_refused_with_its_file() {
    let table = [
        ("weekly-pulse.json", "\"Questionnaire\"", "\"Patient\"", "not a Questionnaire"),
        ("weekly-pulse.json", "\"integer\"", "\"choice\"", "item 'mood': type 'choice'"),
        ("weekly-pulse.json", "\"mood\"", "\"My mood\"", "item 'My mood': a link id"),
        ("weekly-pulse.json", "\"near-enough\"", "\"mood\"", "there twice"),
        ("weekly-pulse.json", "/minValue", "/minimum", "minValue below maxValue"),
        ("weekly-pulse.json", "\"code\": \"upper\"", "\"code\": \"prompt\"", "display item 'upper'"),
        ("weekly-pulse.json", "\"text\"", "\"enableWhen\": [{}], \"text\"", "not followed yet"),
        ("weekly-pulse.json", "\"active\"", "\"draft\"", "only an active"),
        ("weekly-pulse.key.toml", "\"weekly-pulse\"", "\"pulse\"", "the file's name"),
        ("weekly-pulse.key.toml", "/weekly-pulse\"", "/pulse\"", "it is for https"),
        ("weekly-pulse.key.toml", "[\"mood\"]", "[\"mud\"]", "no item 'mud'"),
        ("weekly-pulse.key.toml", "high = 10", "high = 11", "what its items give"),
        ("weekly-pulse.key.toml", "per_person = false", "per_person = true", "[about]"),
        ("weekly-pulse.key.toml", "every_days = 7", "every_days = 0", "once a day"),
        ("weekly-pulse.key.toml", "[\"mood\"]", "[\"mood\", \"near-enough\"]", "exactly one"),
        (
            "weekly-pulse.key.toml",
            "method = \"item\"",
            "method = \"item\"\nreverse = [\"x\"]",
            "reverse names 'x'",
        ),
        ("weekly-pulse.key.toml", "minutes", "hours", "hours"),
    ];
    for (file, from, to, reason) in table {
        let pack = Pack::open(Box::new(Altered { file, from, to }), "en").expect("a pack");
        match read_measures(&pack) {
            Err(NearerError::Content { file: named, why, .. }) => {
                assert!(named.ends_with(file), "{named} {why}");
                assert!(why.contains(reason), "{why}");
            }
            other => panic!("{to}: {other:?}"),
        }
    }
}

#[test]
fn every_text_has_a_key_of_its_own() {
    let mut keys = Vec::new();
    let mut check = measure("closeness-check");
    check.each_text(&mut |key, text| {
        assert!(!text.is_empty(), "{key}");
        keys.push(key);
    });
    assert_eq!(keys.len(), keys.iter().collect::<BTreeSet<_>>().len());
    assert_eq!(keys.len(), 5 + 12 * 3 + 2 * 2);
    assert!(keys.iter().all(|key| key.starts_with("measure.closeness-check.")));
}
