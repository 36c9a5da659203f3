//! Answers and scores as FHIR R4 resources, for other programs to read.

use super::measure::Measure;
use super::questionnaire::LOINC;
use super::store::Answered;
use crate::error::{NearerError, Result};
use crate::vault::Id;
use chrono::{DateTime, FixedOffset, SecondsFormat};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Value, json};

/// Says whom answers are about, by initials. There is no element of FHIR's for it: the subject is whoever answers.
pub(super) const ABOUT_EXTENSION: &str = "https://nearer.app/fhir/StructureDefinition/about";

/// Decimals that a score is written with.
const DECIMALS: u32 = 6;

/// A QuestionnaireResponse with the answers as they were given. `about`: initials of the person that it is about.
pub fn questionnaire_response(measure: &Measure, answered: &Answered, about: Option<&str>) -> Result<Value> {
    let questionnaire = &measure.questionnaire;
    let canonical = match questionnaire.version.as_str() {
        "" => questionnaire.url.clone(),
        version => format!("{}|{version}", questionnaire.url),
    };
    let mut resource = Map::new();
    resource.insert("resourceType".to_owned(), json!("QuestionnaireResponse"));
    resource.insert("id".to_owned(), json!(answered.id.to_string()));
    if let Some(initials) = about {
        resource.insert("extension".to_owned(), json!([{ "url": ABOUT_EXTENSION, "valueString": initials }]));
    }
    let urn = urn(answered.id);
    resource.insert("identifier".to_owned(), json!({ "system": "urn:ietf:rfc:3986", "value": urn }));
    resource.insert("questionnaire".to_owned(), json!(canonical));
    resource.insert("status".to_owned(), json!("completed"));
    resource.insert("authored".to_owned(), json!(moment(answered)));
    let items = items(measure, answered)?;
    if !items.is_empty() {
        resource.insert("item".to_owned(), Value::Array(items));
    }
    Ok(Value::Object(resource))
}

/// One Observation a score, each with its id. A score that isn't there has none.
pub fn observations(measure: &Measure, answered: &Answered) -> Vec<(Id, Value)> {
    let mut found = Vec::new();
    for score in &answered.scores {
        let subscale = measure.key.subscales.iter().find(|subscale| subscale.id == score.subscale);
        let (Some(subscale), Some(value)) = (subscale, score.value) else { continue };
        let id = Id::of_key("observation", &format!("{} {}", answered.id, subscale.id));
        let mut code = Map::new();
        if let Some(loinc) = &subscale.loinc {
            code.insert("coding".to_owned(), json!([{ "system": LOINC, "code": loinc }]));
        }
        code.insert("text".to_owned(), json!(format!("{}: {}", measure.questionnaire.title, subscale.title)));
        let mut resource = json!({
            "resourceType": "Observation",
            "id": id.to_string(),
            "status": "final",
            "category": [{ "coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/observation-category",
                "code": "survey"
            }] }],
            "code": code,
            "effectiveDateTime": moment(answered),
            "valueQuantity": {
                "value": number(value),
                "unit": "score",
                "system": "http://unitsofmeasure.org",
                "code": "{score}"
            },
            "derivedFrom": [{ "reference": urn(answered.id) }]
        });
        // What our own measures are not must stand beside their numbers wherever they go.
        if !measure.brought
            && let Some(object) = resource.as_object_mut()
        {
            object.insert("note".to_owned(), json!([{ "text": measure.questionnaire.description }]));
        }
        found.push((id, resource));
    }
    found
}

/// The URN of this id, as FHIR refers to a resource within a Bundle.
pub fn urn(id: Id) -> String {
    format!("urn:uuid:{id}")
}

/// The moment with its offset: "2026-11-24T12:00:00.000+01:00".
fn moment(answered: &Answered) -> String {
    let at = DateTime::from_timestamp_millis(answered.at_ms).unwrap_or_default();
    match FixedOffset::east_opt(answered.offset_s) {
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
fn items(measure: &Measure, answered: &Answered) -> Result<Vec<Value>> {
    let mut items = Vec::new();
    for question in &measure.questionnaire.questions {
        let Some(values) = answered.given.get(&question.link_id) else { continue };
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
