//! Reads a FHIR R4 Questionnaire of integer items, and refuses what it would not ask rightly.

use crate::error::Result;
use crate::text::pack::content;
use serde::Deserialize;
use serde::de::IgnoredAny;

const MIN_VALUE: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
const MAX_VALUE: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";
const ITEM_CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
const CONTROL_CODES: &str = "http://hl7.org/fhir/questionnaire-item-control";

/// A questionnaire as far as it is asked and scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire {
    /// Canonical URL: what a response is kept under.
    pub url: String,
    pub version: String,
    pub title: String,
    /// Says what it is for and what it is not; shown before it is answered.
    pub description: String,
    /// In the order they are asked.
    pub questions: Vec<Question>,
}

/// A question that is answered by a whole number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Lower-case words joined by hyphens; also the id of its step in the form.
    pub link_id: String,
    pub text: String,
    /// Lowest and highest answer.
    pub low: i32,
    pub high: i32,
    /// What the two ends mean.
    pub ends: [String; 2],
    /// False: it may be passed over.
    pub required: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Resource {
    resource_type: String,
    url: String,
    version: String,
    title: String,
    status: String,
    description: String,
    #[serde(default)]
    modifier_extension: Vec<IgnoredAny>,
    item: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    link_id: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    required: bool,
    #[serde(default)]
    repeats: bool,
    #[serde(default)]
    enable_when: Vec<IgnoredAny>,
    #[serde(default)]
    modifier_extension: Vec<IgnoredAny>,
    #[serde(default)]
    extension: Vec<Extension>,
    #[serde(default)]
    item: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Extension {
    url: String,
    value_integer: Option<i32>,
    value_codeable_concept: Option<Concept>,
}

#[derive(Deserialize)]
struct Concept {
    #[serde(default)]
    coding: Vec<Coding>,
}

#[derive(Deserialize)]
struct Coding {
    system: Option<String>,
    code: Option<String>,
}

/// Reads the JSON of a Questionnaire. What FHIR allows beyond what is asked here (contained resources,
/// codes, contacts) is passed over; what would change what is asked is refused.
pub(super) fn read_questionnaire(file: &str, source: &str) -> Result<Questionnaire> {
    let resource: Resource =
        serde_json::from_str(source).map_err(|error| content(file, error.line(), &error.to_string()))?;
    let bad = |why: &str| content(file, 0, why);
    if resource.resource_type != "Questionnaire" {
        return Err(bad("not a Questionnaire"));
    }
    if resource.status != "active" {
        return Err(bad("only an active questionnaire is offered"));
    }
    if !resource.modifier_extension.is_empty() {
        return Err(bad("a modifier extension may change its meaning"));
    }
    if resource.item.is_empty() {
        return Err(bad("a questionnaire needs an item"));
    }
    let mut questions: Vec<Question> = Vec::new();
    for item in resource.item {
        let link_id = item.link_id.clone();
        let question = question(item).map_err(|why| bad(&format!("item '{link_id}': {why}")))?;
        if questions.iter().any(|other| other.link_id == question.link_id) {
            return Err(bad(&format!("item '{link_id}': this link id is there twice")));
        }
        questions.push(question);
    }
    Ok(Questionnaire {
        url: resource.url,
        version: resource.version,
        title: resource.title,
        description: resource.description,
        questions,
    })
}

fn question(item: Item) -> Result<Question, String> {
    if !is_step_id(&item.link_id) {
        return Err("a link id is lower-case words joined by hyphens".to_owned());
    }
    if item.kind != "integer" {
        return Err(format!("type '{}' is not asked yet, only integer", item.kind));
    }
    if item.repeats || !item.enable_when.is_empty() || !item.modifier_extension.is_empty() {
        return Err("repeats, enableWhen and modifier extensions are not followed yet".to_owned());
    }
    if item.text.trim().is_empty() {
        return Err("it asks nothing".to_owned());
    }
    let (low, high) = match (item.integer(MIN_VALUE), item.integer(MAX_VALUE)) {
        (Some(low), Some(high)) if low < high => (low, high),
        _ => return Err("it needs minValue below maxValue".to_owned()),
    };
    let end = |code: &str| {
        let label = item.item.iter().find(|nested| nested.kind == "display" && nested.has_control(code));
        label.map(|label| label.text.clone()).ok_or_else(|| format!("it needs a display item '{code}'"))
    };
    let ends = [end("lower")?, end("upper")?];
    if item.item.len() != ends.len() {
        return Err("it may hold the labels of its ends, nothing else".to_owned());
    }
    Ok(Question { link_id: item.link_id, text: item.text, low, high, ends, required: item.required })
}

impl Item {
    fn integer(&self, url: &str) -> Option<i32> {
        self.extension.iter().find(|extension| extension.url == url)?.value_integer
    }

    fn has_control(&self, code: &str) -> bool {
        let controls = self.extension.iter().filter(|extension| extension.url == ITEM_CONTROL);
        controls.filter_map(|control| control.value_codeable_concept.as_ref()).flat_map(|c| &c.coding).any(
            |coding| coding.system.as_deref() == Some(CONTROL_CODES) && coding.code.as_deref() == Some(code),
        )
    }
}

fn is_step_id(text: &str) -> bool {
    text.split('-')
        .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}
