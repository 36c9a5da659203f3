//! Questionnaires made up for tests: nobody's words.

use super::*;
use crate::assessment::ForeignQuestionnaire;
use crate::bring::LookedAt;
use crate::bring::questionnaire::QuestionnairePlan;
use crate::course;
pub use crate::fhir::tests::{ALL_KINDS, of_choices, words};
use crate::fixture::CONTENT;
use serde_json::{Value, json};
use std::path::Path;

pub fn brought(source: &str) -> ForeignQuestionnaire {
    ForeignQuestionnaire::read(source.as_bytes(), &CONTENT.keys, &words()).expect("a questionnaire")
}

/// What keeping it would bring, looked at by a known key.
pub fn plan(
    house: &Fixture,
    foreign: &ForeignQuestionnaire,
    key: Option<&str>,
) -> crate::error::Result<QuestionnairePlan> {
    foreign.plan(&house.vault, &CONTENT, &key.map(str::to_owned))
}

pub fn known(id: &str) -> &'static KnownKey {
    CONTENT.keys.iter().find(|key| key.id == id).expect("a known key")
}

/// The joined items of a proposal.
pub fn joined(key: &KnownKey, questionnaire: &Questionnaire) -> Vec<JoinedItem> {
    let proposal = propose(key, questionnaire);
    proposal.joined.into_iter().map(|(number, link_id)| JoinedItem { number, link_id }).collect()
}

/// A made-up questionnaire under a known key, its items compared by whoever brought it.
pub fn under(key: &KnownKey) -> Measure {
    let items: Vec<String> = (1..=key.items).map(|number| format!("made-{number}")).collect();
    let brought = brought(&of_choices(&items, key.low, key.high).to_string());
    let choice = KeyChoice::Known {
        key: key.id.clone(),
        items: joined(key, &brought.read.questionnaire),
        counting: None,
        looked_at: true,
    };
    measure_of(&brought, &CONTENT.keys, &choice, &CONTENT.catalogue).expect("a measure")
}

/// Answers in the order of the questions.
pub fn in_order(measure: &Measure, given: &[i32]) -> Values {
    let questions = measure.questionnaire.questions.iter();
    assert_eq!(questions.len(), given.len(), "{}", measure.id);
    questions.zip(given).map(|(q, value)| (q.link_id.clone(), Some(Decimal::from(*value)))).collect()
}

/// The path of a real file, where the folder of shared data lies beside the project.
pub fn shared(name: &str) -> Option<std::path::PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data").join(name);
    if path.is_file() {
        return Some(path);
    }
    eprintln!("SKIPPED: ../shared/data/{name} is missing");
    None
}

pub fn numbered(prefix: &str, count: u32) -> Vec<String> {
    (1..=count).map(|number| format!("{prefix}{number}")).collect()
}

/// A made-up questionnaire with the codes of the PHQ-9, and a total that is stated.
pub fn coded(prefix: &str) -> Value {
    let codes = &known("phq-9").item_codes;
    let mut made = of_choices(&codes.iter().map(|code| format!("{prefix}{code}")).collect::<Vec<_>>(), 0, 3);
    made["url"] = json!("https://example.org/fhir/Questionnaire/coded");
    let items = made["item"].as_array_mut().expect("items");
    for (item, code) in items.iter_mut().zip(codes) {
        item["code"] = json!([{ "system": "http://loinc.org", "code": code }]);
    }
    items.push(json!({
        "linkId": format!("{prefix}44261-6"), "type": "decimal", "text": "In all",
        "code": [{ "system": "http://loinc.org", "code": "44261-6" }]
    }));
    made
}

pub fn certain(brought: &ForeignQuestionnaire) -> KeyChoice {
    let key = named(&CONTENT.keys, &brought.read.questionnaire).expect("a key");
    let items = joined(key, &brought.read.questionnaire);
    KeyChoice::Known { key: key.id.clone(), items, counting: None, looked_at: false }
}

pub fn keep(
    house: &Fixture,
    brought: &ForeignQuestionnaire,
    choice: &KeyChoice,
) -> crate::error::Result<Measure> {
    house.vault.write(|tx| keep_measure(tx, CONTENT.reading(), brought, choice))
}

pub fn rows(house: &Fixture, table: &str) -> usize {
    let start = format!("{table}: ");
    crate::fixture::dump(&house.vault).iter().filter(|line| line.starts_with(&start)).count()
}

/// Answers a measure's form by link id; what isn't given is passed over.
pub fn answer_all(
    house: &Fixture,
    form: &str,
    give: impl Fn(&str) -> Option<Answer>,
) -> crate::form::RunView {
    let mut view = house.vault.write(|tx| course::begin(tx, &CONTENT, form, false)).expect("begun");
    let run = view.run.expect("kept");
    while let Some(step) = view.step {
        let plain = match &step.part {
            crate::form::StepPart::Read { .. } => Answer::Done,
            crate::form::StepPart::Person => Answer::Person { id: None },
            _ => Answer::Skipped,
        };
        let given = give(&step.id).unwrap_or(plain);
        view = house
            .vault
            .write(|tx| course::answer(tx, &CONTENT, run, &step.id, given.clone()))
            .expect("answered");
    }
    house.vault.write(|tx| course::finish(tx, &CONTENT, run)).expect("finished")
}
