//! QuestionnaireResponses that were filled in elsewhere, as far as a questionnaire can take them.

use super::json::{Node, Place, Value};
use super::value::{ItemValue, decimal};
use super::write::ABOUT_EXTENSION;
use crate::error::{Reason, Result};
use crate::vault::Id;
use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Most responses of one file.
const MOST_RESPONSES: u32 = 2_000;
/// Most items of one response.
pub const MOST_ITEMS: u32 = 5_000;

/// What a file of responses holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Responses {
    /// Those that say what was answered when, in the order of the file.
    pub usable: Vec<QuestionnaireResponse>,
    /// Those that don't, in the order of the file.
    pub unusable: Vec<UnusableResponse>,
}

/// One response that says what was answered when.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionnaireResponse {
    /// Where it stands in the file, with its line.
    pub place: String,
    /// Canonical URL of the questionnaire, without a version; empty where the response doesn't name one.
    pub url: String,
    /// When it was filled in.
    pub authored: Authored,
    /// Names it: the same response has the same one in every file.
    pub source_key: String,
    /// The id that it has in a vault, where this app wrote it.
    pub id: Option<Id>,
    /// Answers by link id.
    pub given: BTreeMap<String, Vec<ItemValue>>,
    /// Numbers by link id, also of items that aren't questions: totals that it states.
    pub stated: BTreeMap<String, Decimal>,
}

/// When it was filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authored {
    /// At this instant. `true`: its offset is that of the place where it was filled in.
    At(DateTime<FixedOffset>, bool),
    /// On this day, without a time.
    On(NaiveDate),
}

/// A response that doesn't say what was answered when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusableResponse {
    /// Where it stands in the file, with its line.
    pub place: String,
    /// What keeps it from being used.
    pub why: Unusable,
}

/// What keeps a response from being used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// It is a draft, was stopped, or was entered in error.
    NotCompleted,
    /// It says no day.
    NoDay,
    /// It is about somebody, whom the file names by initials only.
    AboutSomebody,
}

/// Reads a QuestionnaireResponse, or all of a Bundle. Errors name the place, with its line.
pub fn read_responses(document: &Node) -> Result<Responses> {
    let file = Place::outermost(document, "file");
    let mut found = Responses::default();
    let kind = match &document.value {
        Value::Object(_) => file.text("resourceType")?,
        _ => None,
    };
    match kind {
        Some(kind @ "QuestionnaireResponse") => one(&Place::outermost(document, kind), &mut found)?,
        Some(kind @ "Bundle") => {
            let root = Place::outermost(document, kind);
            for entry in root.list("entry")? {
                let Some(resource) = entry.get("resource") else { continue };
                if resource.text("resourceType")? != Some("QuestionnaireResponse") {
                    continue;
                }
                one(&resource, &mut found)?;
                if found.usable.len() + found.unusable.len() > MOST_RESPONSES as usize {
                    return Err(resource.refuse(Reason::TooLong { most: MOST_RESPONSES }));
                }
            }
        }
        _ => return Err(file.refuse(Reason::OtherResource)),
    }
    Ok(found)
}

fn one(place: &Place<'_>, found: &mut Responses) -> Result<()> {
    if place.get("modifierExtension").is_some() || place.get("implicitRules").is_some() {
        return Err(place.refuse(Reason::ChangesMeaning));
    }
    // In STU3 the questionnaire is a reference.
    if place.get("questionnaire").is_some_and(|link| matches!(link.node.value, Value::Object(_))) {
        return Err(place.refuse(Reason::OtherVersion));
    }
    let mut unusable = |why| found.unusable.push(UnusableResponse { place: place.to_string(), why });
    if !matches!(place.text("status")?, Some("completed" | "amended")) {
        unusable(Unusable::NotCompleted);
        return Ok(());
    }
    for extension in place.list("extension")? {
        if extension.text("url")? == Some(ABOUT_EXTENSION) {
            unusable(Unusable::AboutSomebody);
            return Ok(());
        }
    }
    let written = place.text("authored")?.unwrap_or_default();
    let Some(authored) = authored(written) else {
        unusable(Unusable::NoDay);
        return Ok(());
    };
    let link = place.text("questionnaire")?.unwrap_or_default();
    let url = link.split('|').next().unwrap_or_default().to_owned();
    let mut response = QuestionnaireResponse {
        place: place.to_string(),
        authored,
        source_key: String::new(),
        id: None,
        given: BTreeMap::new(),
        stated: BTreeMap::new(),
        url,
    };
    read_items(place, &mut response)?;
    let identifier = place.get("identifier");
    let named = identifier.as_ref().map(|identifier| identifier.text("value")).transpose()?.flatten();
    let named = named.or(place.text("id")?);
    let uuid = named.map(|name| name.trim_start_matches("urn:uuid:"));
    response.id = uuid.and_then(|uuid| Id::parse(uuid).ok());
    // Without a name it is known by what it says.
    let content = format!("{:?}{:?}", response.given, response.stated);
    let key = format!("{}\u{0}{}\u{0}{written}", response.url, named.unwrap_or(&content));
    let hash = Sha256::digest(key.as_bytes());
    let hex: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    response.source_key = format!("fhir:{hex}");
    found.usable.push(response);
    Ok(())
}

fn authored(written: &str) -> Option<Authored> {
    if let Ok(at) = DateTime::parse_from_rfc3339(written) {
        // "Z" says when, and nothing about the wall clock of whoever answered.
        return Some(Authored::At(at, !written.ends_with(['Z', 'z'])));
    }
    NaiveDate::parse_from_str(written, "%Y-%m-%d").ok().map(Authored::On)
}

/// Reads the answers of all items, in whatever they lie. Without recursion: they may lie deep.
fn read_items(place: &Place<'_>, response: &mut QuestionnaireResponse) -> Result<()> {
    let mut open = children(place.node, &place.path())?;
    let mut items = 0;
    while let Some((path, node)) = open.pop() {
        let item = Place::outermost(node, &path);
        items += 1;
        if items > MOST_ITEMS {
            return Err(item.refuse(Reason::TooLong { most: MOST_ITEMS }));
        }
        open.extend(children(node, &path)?);
        let link_id = item.text("linkId")?.ok_or_else(|| item.refuse(Reason::Required))?.to_owned();
        item.list("answer")?;
        for (at, answer) in node.entries_of("answer").iter().enumerate() {
            let path = format!("{path}.answer[{at}]");
            open.extend(children(answer, &path)?);
            let answer = Place::outermost(answer, &path);
            let Some((name, value)) = answer.begins("value") else { continue };
            match name {
                "valueQuantity" => {
                    if let Some(number) = value.get("value") {
                        response.stated.insert(link_id.clone(), decimal(&number)?);
                    }
                }
                "valueInteger" | "valueDecimal" | "valueBoolean" | "valueCoding" | "valueString" => {
                    let read = ItemValue::read(name, &value)?;
                    if let Some(number) = read.number() {
                        response.stated.insert(link_id.clone(), number);
                    }
                    response.given.entry(link_id.clone()).or_default().push(read);
                }
                // Days, files and references aren't answers here.
                _ => {}
            }
        }
    }
    Ok(())
}

/// The items that lie in this, with their ways.
fn children<'a>(node: &'a Node, path: &str) -> Result<Vec<(String, &'a Node)>> {
    Place::outermost(node, path).list("item")?;
    let nested = node.entries_of("item").iter().enumerate();
    Ok(nested.map(|(at, node)| (format!("{path}.item[{at}]"), node)).collect())
}
