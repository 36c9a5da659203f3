//! Answers and scores as FHIR R4 resources, for other programs to read.

use super::questionnaire::{LOINC, Questionnaire};
use super::value::ItemValue;
use crate::error::{NearerError, Result};
use crate::vault::Id;
use chrono::{DateTime, FixedOffset, SecondsFormat};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Says whom answers are about, by initials. There is no element of FHIR's for it: the subject is whoever answers.
pub(super) const ABOUT_EXTENSION: &str = "https://nearer.app/fhir/StructureDefinition/about";

/// Decimals that a score is written with.
const DECIMALS: u32 = 6;

/// A questionnaire that was filled in, to be written.
#[derive(Debug, Clone, Copy)]
pub struct FilledIn<'a> {
    /// The response's id.
    pub id: Id,
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    /// Seconds east of UTC at that moment.
    pub offset_s: i32,
    /// The answers by link id.
    pub given: &'a BTreeMap<String, Vec<ItemValue>>,
    /// Initials of the person that it is about; none: in general.
    pub about: Option<&'a str>,
}

/// A score that the answers came to, to be written.
#[derive(Debug, Clone)]
pub struct ScoreObserved<'a> {
    /// Id of the score, unique in its key.
    pub id: &'a str,
    /// The score's name.
    pub title: String,
    /// LOINC's code of it, where it has one.
    pub loinc: Option<&'a str>,
    /// The score itself.
    pub value: Decimal,
    /// What must stand beside it wherever it goes.
    pub note: Option<&'a str>,
}

/// A QuestionnaireResponse with the answers as they were given.
///
/// Errors: `Internal` where an answer can't be written as JSON.
pub fn response_resource(questionnaire: &Questionnaire, filled: &FilledIn<'_>) -> Result<Value> {
    let canonical = match questionnaire.version.as_str() {
        "" => questionnaire.url.clone(),
        version => format!("{}|{version}", questionnaire.url),
    };
    let mut resource = Map::new();
    resource.insert("resourceType".to_owned(), json!("QuestionnaireResponse"));
    resource.insert("id".to_owned(), json!(filled.id.to_string()));
    if let Some(initials) = filled.about {
        resource.insert("extension".to_owned(), json!([{ "url": ABOUT_EXTENSION, "valueString": initials }]));
    }
    let urn = urn(filled.id);
    resource.insert("identifier".to_owned(), json!({ "system": "urn:ietf:rfc:3986", "value": urn }));
    resource.insert("questionnaire".to_owned(), json!(canonical));
    resource.insert("status".to_owned(), json!("completed"));
    resource.insert("authored".to_owned(), json!(moment(filled)));
    let items = items(questionnaire, filled)?;
    if !items.is_empty() {
        resource.insert("item".to_owned(), Value::Array(items));
    }
    Ok(Value::Object(resource))
}

/// An Observation of a score, with its id.
pub fn observation(filled: &FilledIn<'_>, score: &ScoreObserved<'_>) -> (Id, Value) {
    let id = Id::of_key("observation", &format!("{} {}", filled.id, score.id));
    let mut code = Map::new();
    if let Some(loinc) = score.loinc {
        code.insert("coding".to_owned(), json!([{ "system": LOINC, "code": loinc }]));
    }
    code.insert("text".to_owned(), json!(score.title));
    let mut resource = json!({
        "resourceType": "Observation",
        "id": id.to_string(),
        "status": "final",
        "category": [{ "coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/observation-category",
            "code": "survey"
        }] }],
        "code": code,
        "effectiveDateTime": moment(filled),
        "valueQuantity": {
            "value": number(score.value),
            "unit": "score",
            "system": "http://unitsofmeasure.org",
            "code": "{score}"
        },
        "derivedFrom": [{ "reference": urn(filled.id) }]
    });
    if let (Some(note), Some(object)) = (score.note, resource.as_object_mut()) {
        object.insert("note".to_owned(), json!([{ "text": note }]));
    }
    (id, resource)
}

/// A Bundle of these resources, each with its id, made at this moment (`2026-11-24T12:00:00.000+01:00`).
pub fn bundle(timestamp: &str, resources: Vec<(Id, Value)>) -> Value {
    let mut bundle = json!({ "resourceType": "Bundle", "type": "collection", "timestamp": timestamp });
    let entry = |(id, resource)| json!({ "fullUrl": urn(id), "resource": resource });
    // FHIR knows no empty lists.
    if !resources.is_empty()
        && let Some(object) = bundle.as_object_mut()
    {
        object.insert("entry".to_owned(), resources.into_iter().map(entry).collect());
    }
    bundle
}

/// The URN of this id, as FHIR refers to a resource within a Bundle.
fn urn(id: Id) -> String {
    format!("urn:uuid:{id}")
}

/// The moment with its offset: "2026-11-24T12:00:00.000+01:00".
fn moment(filled: &FilledIn<'_>) -> String {
    let at = DateTime::from_timestamp_millis(filled.at_ms).unwrap_or_default();
    match FixedOffset::east_opt(filled.offset_s) {
        Some(offset) => at.with_timezone(&offset).to_rfc3339_opts(SecondsFormat::Millis, false),
        None => at.to_rfc3339_opts(SecondsFormat::Millis, false),
    }
}

fn number(value: Decimal) -> Value {
    let value = value.round_dp(DECIMALS).normalize();
    match value.is_integer().then(|| value.to_i64()).flatten() {
        Some(whole) => json!(whole),
        None => json!(value.to_f64().unwrap_or_default()),
    }
}

/// The answers, each within the groups and questions that it lies in.
fn items(questionnaire: &Questionnaire, filled: &FilledIn<'_>) -> Result<Vec<Value>> {
    let mut items = Vec::new();
    for question in &questionnaire.questions {
        let Some(values) = filled.given.get(&question.link_id) else { continue };
        let answers: Vec<Value> = values
            .iter()
            .map(|value| serde_json::to_value(value).map_err(|_| NearerError::internal("answer")))
            .collect::<Result<_>>()?;
        let mut level: &mut Vec<Value> = &mut items;
        for link_id in &question.within {
            level = within(level, link_id)?;
        }
        level.push(json!({ "linkId": question.link_id, "text": question.text, "answer": answers }));
    }
    Ok(items)
}

/// The list of items within this one, which is made where it isn't there. Within a question that was answered
/// they lie in its answer.
fn within<'a>(level: &'a mut Vec<Value>, link_id: &str) -> Result<&'a mut Vec<Value>> {
    let lost = || NearerError::internal("item");
    let at = level.iter().position(|item| item["linkId"] == link_id);
    let at = at.unwrap_or_else(|| {
        level.push(json!({ "linkId": link_id }));
        level.len() - 1
    });
    let mut holder = level.get_mut(at).ok_or_else(lost)?;
    if holder.get("answer").is_some() {
        holder = holder.get_mut("answer").and_then(|answers| answers.get_mut(0)).ok_or_else(lost)?;
    }
    let holder = holder.as_object_mut().ok_or_else(lost)?;
    holder.entry("item").or_insert_with(|| json!([])).as_array_mut().ok_or_else(lost)
}
