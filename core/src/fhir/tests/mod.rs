mod bounds;
mod reading;

use super::*;
use crate::error::{NearerError, Reason, Result};
use crate::fixture::CONTENT;
use serde_json::json;

/// Holds one of each kind of item, and of what can't be taken.
pub const ALL_KINDS: &str = include_str!("../../../fixtures/questionnaires/all-kinds.json");

pub fn words() -> ReadWords {
    ReadWords::of(&CONTENT.catalogue)
}

fn read(source: &str) -> Result<QuestionnaireRead> {
    read_questionnaire(&json::read(source.as_bytes())?, &words())
}

fn refused(source: &str) -> (String, Reason) {
    match read(source) {
        Err(NearerError::Invalid { field, reason }) => (field, reason),
        other => panic!("{other:?}\nof {}", &source[..source.len().min(200)]),
    }
}

/// A questionnaire of choices that weigh `low` to `high`, one an item.
pub fn of_choices(items: &[String], low: i32, high: i32) -> serde_json::Value {
    let options: Vec<serde_json::Value> = (low..=high)
        .map(|weight| {
            json!({
                "extension": [{
                    "url": "http://hl7.org/fhir/StructureDefinition/itemWeight",
                    "valueDecimal": weight
                }],
                "valueCoding": { "system": "https://example.org/made", "code": format!("a{}", weight - low) }
            })
        })
        .collect();
    let item = |link_id: &String| {
        json!({
            "linkId": link_id, "type": "choice", "text": format!("Sentence {link_id}"),
            "answerOption": options.clone()
        })
    };
    json!({
        "resourceType": "Questionnaire", "status": "active", "title": "Made up",
        "url": "https://example.org/fhir/Questionnaire/made",
        "item": items.iter().map(item).collect::<Vec<_>>()
    })
}
