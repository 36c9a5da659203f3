//! The built-in measures hold together, and content that would not work is refused.

use super::*;
use crate::text::{PackFiles, Translate};
use std::collections::BTreeSet;

#[test]
fn built_in_measures_hold_together() {
    let measures = all();
    let ids: Vec<&str> = measures.iter().map(|measure| measure.id.as_str()).collect();
    let expected = [
        "alliance-check-in",
        "closeness-check",
        "distancing-inventory",
        "feelings-awareness",
        "trust-in-a-person",
        "weekly-pulse",
        "worth",
    ];
    assert_eq!(ids, expected);
    for measure in &measures {
        let scored = measure.key.subscales.iter().flat_map(|subscale| &subscale.items);
        let known: BTreeSet<&String> = scored.chain(&measure.key.unscored).collect();
        let asked: BTreeSet<&String> = measure.questionnaire.questions.iter().map(|q| &q.link_id).collect();
        assert!(known == asked || measure.key.subscales.is_empty(), "{}", measure.id);
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
            assert!(subscale.bands.is_empty() && subscale.reliable.is_none(), "no cut-offs of our own");
        }
    }
}

/// Items, reversed items, lowest and highest of the one score, or of each.
fn shape(id: &str) -> Vec<(String, usize, usize, i32, i32)> {
    let measure = measure(id);
    let line = |s: &Subscale| (s.id.clone(), s.items.len(), s.reverse.len(), s.low, s.high);
    measure.key.subscales.iter().map(line).collect()
}

fn named(shape: &[(&str, usize, usize, i32, i32)]) -> Vec<(String, usize, usize, i32, i32)> {
    shape
        .iter()
        .map(|(id, items, reverse, low, high)| ((*id).to_owned(), *items, *reverse, *low, *high))
        .collect()
}

#[test]
fn own_measures_are_as_the_programme_says() {
    let check = measure("closeness-check");
    assert_eq!(shape("closeness-check"), named(&[("avoidance", 6, 3, 0, 6), ("anxiety", 6, 2, 0, 6)]));
    let scale = |measure: &Measure, wanted: (i32, i32)| {
        measure.questionnaire.questions.iter().all(|question| {
            matches!(&question.kind, QuestionKind::Scale { low, high, ends }
                if (*low, *high) == wanted && (wanted.1 == 10 || *ends == ["not at all", "completely"]))
        })
    };
    for id in ["closeness-check", "feelings-awareness", "worth", "alliance-check-in"] {
        assert!(scale(&measure(id), (0, 6)), "{id}");
        assert_eq!(measure(id).key.band_least, decimals(&["0.5"])[0], "{id}");
    }
    assert_eq!(
        (check.key.every_days, check.key.then_every_days, check.key.after_answers),
        (14, Some(30), Some(5))
    );
    let pulse = measure("weekly-pulse");
    assert!(scale(&pulse, (0, 10)));
    assert!(pulse.key.subscales.iter().all(|s| s.method == ScoreMethod::Item && s.reverse.is_empty()));
    assert_eq!(pulse.key.band_least, Decimal::ONE);
    assert_eq!(shape("feelings-awareness"), named(&[("awareness", 6, 2, 0, 6)]));
    assert_eq!(shape("worth"), named(&[("worth", 6, 2, 0, 6)]));
    assert_eq!(shape("distancing-inventory"), named(&[("kinds", 14, 0, 0, 14), ("often", 14, 0, 0, 3)]));
    assert_eq!(measure("distancing-inventory").key.unscored.len(), 3);
    let alliance = measure("alliance-check-in");
    assert!(alliance.key.subscales.iter().all(|s| s.method == ScoreMethod::Item));
    assert_eq!(alliance.key.subscales.len(), 6);
    let trust = measure("trust-in-a-person");
    assert!(trust.key.off && trust.key.private && trust.key.needs_person && trust.key.subscales.is_empty());
    let wordless = |question: &Question| {
        matches!(&question.kind, QuestionKind::Choice { options, .. }
            if options.len() == 6 && options.iter().all(|option| option.weight.is_none()))
    };
    assert!(trust.questionnaire.questions.iter().all(wordless));
    let offered: Vec<String> = all().into_iter().filter(|m| m.key.offered).map(|m| m.id).collect();
    assert_eq!(offered, ["closeness-check", "weekly-pulse"]);
    let minutes: u32 = ["closeness-check", "weekly-pulse"].iter().map(|id| measure(id).seconds()).sum();
    assert_eq!(minutes, 120, "together two minutes a week");
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
        ("weekly-pulse.json", "\"Questionnaire\"", "\"Patient\"", "OtherResource"),
        (
            "weekly-pulse.json",
            "\"integer\"",
            "\"date\"",
            "Questionnaire.item[0] (line 11): not asked as it stands: Type(\"date\")",
        ),
        ("weekly-pulse.json", "\"mood\"", "\"My mood\"", "item 'My mood': a link id"),
        ("weekly-pulse.json", "\"near-enough\"", "\"mood\"", "item[1].linkId (line 97): AlreadyThere"),
        ("weekly-pulse.json", "/minValue", "/minimum", "minValue below maxValue"),
        ("weekly-pulse.json", "\"code\": \"upper\"", "\"code\": \"prompt\"", "display items"),
        (
            "weekly-pulse.json",
            "\"text\"",
            "\"enableWhen\": [{}], \"text\"",
            "enableWhen[0] (line 34): Required",
        ),
        ("weekly-pulse.json", "\"active\"", "\"draft\"", "Status"),
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
        ("weekly-pulse.key.toml", "frame", "hours", "hours"),
    ];
    let catalogue = Catalogue::read(&pack()).expect("a catalogue");
    for (file, from, to, reason) in table {
        let pack = Pack::open(Box::new(Altered { file, from, to }), "en").expect("a pack");
        match read_measures(&pack, &catalogue) {
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
