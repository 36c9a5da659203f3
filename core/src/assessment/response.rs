//! QuestionnaireResponses that were filled in elsewhere: read, joined to a questionnaire that is known here, and
//! kept once. A total that they state is compared, never trusted.

use super::bring::read_file;
use super::json::{self, Node, Place, Value};
use super::measure::Measure;
use super::questionnaire::{Question, QuestionKind};
use super::store::{NewResponse, is_known, keep};
use super::value::{ItemValue, decimal};
use super::write::ABOUT_EXTENSION;
use crate::error::{Reason, Result};
use crate::time::{DayBoundary, Moment, Stamp};
use crate::vault::{Id, Tx};
use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::Connection;
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// Largest file, in bytes, and most responses in it.
const MOST_BYTES: u64 = 8_000_000;
const MOST_RESPONSES: u32 = 2_000;
/// Most items of one response.
pub(super) const MOST_ITEMS: u32 = 5_000;

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IncomingAnswers {
    /// Those that could be read, in the order of the file.
    pub responses: Vec<IncomingResponse>,
    /// Those that could not, in the order of the file.
    pub unread: Vec<Unread>,
}

/// One response that could be read.
#[derive(Debug, Clone, PartialEq)]
pub struct IncomingResponse {
    /// Where it stands in the file, with its line.
    pub place: String,
    /// Canonical URL of the questionnaire, without a version; empty where the response doesn't name one.
    pub url: String,
    /// When it was filled in.
    pub authored: Authored,
    /// Names it, so that it comes in once.
    source_key: String,
    /// The id of a row of ours, where we wrote it.
    id: Option<Id>,
    /// Answers by link id.
    given: BTreeMap<String, Vec<ItemValue>>,
    /// Numbers by link id, also of items that aren't questions: totals that it states.
    stated: BTreeMap<String, Decimal>,
}

/// When it was filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authored {
    /// At this instant. `true`: its offset is that of the place where it was filled in.
    At(DateTime<FixedOffset>, bool),
    /// On this day, without a time.
    On(NaiveDate),
}

/// One that could not be taken, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands in the file, with its line.
    pub place: String,
    /// Why it was not taken.
    pub why: NotTaken,
}

/// Why a response was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTaken {
    /// It is a draft, was stopped, or was entered in error.
    NotCompleted,
    /// It says no day.
    NoDay,
    /// It is about somebody: nobody could say about whom here.
    AboutSomebody,
    /// No questionnaire of its URL is known here.
    NoQuestionnaire,
    /// None of its answers is one that the questionnaire takes.
    NothingFits,
    /// It lies in the future.
    Future,
}

/// Reads a QuestionnaireResponse, or all of a Bundle. Nothing is kept.
///
/// Errors: `NotFound`, `FileTooLarge`, and those of reading, which name the place.
pub fn open_responses(path: &Path) -> Result<IncomingAnswers> {
    read_responses(&json::read(&read_file(path, MOST_BYTES)?)?)
}

pub(crate) fn read_responses(document: &Node) -> Result<IncomingAnswers> {
    let file = Place::outermost(document, "file");
    let mut incoming = IncomingAnswers::default();
    let kind = match &document.value {
        Value::Object(_) => file.text("resourceType")?,
        _ => None,
    };
    match kind {
        Some(kind @ "QuestionnaireResponse") => one(&Place::outermost(document, kind), &mut incoming)?,
        Some(kind @ "Bundle") => {
            let root = Place::outermost(document, kind);
            for entry in root.list("entry")? {
                let Some(resource) = entry.get("resource") else { continue };
                if resource.text("resourceType")? != Some("QuestionnaireResponse") {
                    continue;
                }
                one(&resource, &mut incoming)?;
                if incoming.responses.len() + incoming.unread.len() > MOST_RESPONSES as usize {
                    return Err(resource.refuse(Reason::TooLong { most: MOST_RESPONSES }));
                }
            }
        }
        _ => return Err(file.refuse(Reason::OtherResource)),
    }
    Ok(incoming)
}

fn one(place: &Place<'_>, incoming: &mut IncomingAnswers) -> Result<()> {
    if place.get("modifierExtension").is_some() || place.get("implicitRules").is_some() {
        return Err(place.refuse(Reason::ChangesMeaning));
    }
    // In STU3 the questionnaire is a reference.
    if place.get("questionnaire").is_some_and(|link| matches!(link.node.value, Value::Object(_))) {
        return Err(place.refuse(Reason::OtherVersion));
    }
    let mut unread = |why| incoming.unread.push(Unread { place: place.to_string(), why });
    if !matches!(place.text("status")?, Some("completed" | "amended")) {
        unread(NotTaken::NotCompleted);
        return Ok(());
    }
    for extension in place.list("extension")? {
        if extension.text("url")? == Some(ABOUT_EXTENSION) {
            unread(NotTaken::AboutSomebody);
            return Ok(());
        }
    }
    let written = place.text("authored")?.unwrap_or_default();
    let Some(authored) = authored(written) else {
        unread(NotTaken::NoDay);
        return Ok(());
    };
    let link = place.text("questionnaire")?.unwrap_or_default();
    let url = link.split('|').next().unwrap_or_default().to_owned();
    let mut response = IncomingResponse {
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
    incoming.responses.push(response);
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
fn read_items(place: &Place<'_>, response: &mut IncomingResponse) -> Result<()> {
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

/// A response beside the questionnaire that it answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Matched {
    /// Answers that the questionnaire takes, in its own words.
    pub given: BTreeMap<String, Vec<ItemValue>>,
    /// Answers that it doesn't take, or to questions that it doesn't ask.
    pub foreign: usize,
    /// Scores that the response states itself, by the id of the subscale.
    pub stated: BTreeMap<String, Decimal>,
}

impl IncomingResponse {
    /// Joins the answers to the questions: by link id, where one of the two may begin with a slash.
    pub fn matched(&self, measure: &Measure) -> Matched {
        let plain = |id: &str| id.trim_start_matches('/').to_owned();
        // Looked up, not looked through: a file of thousands of items answers questionnaires of a thousand questions.
        let (mut exact, mut loose) = (HashMap::new(), HashMap::new());
        for question in &measure.questionnaire.questions {
            exact.entry(question.link_id.as_str()).or_insert(question);
            loose.entry(plain(&question.link_id)).or_insert(question);
        }
        let mut matched = Matched { given: BTreeMap::new(), foreign: 0, stated: BTreeMap::new() };
        let mut totals: BTreeMap<String, String> = BTreeMap::new();
        for subscale in &measure.key.subscales {
            let Some(loinc) = &subscale.loinc else { continue };
            totals.insert(loinc.clone(), subscale.id.clone());
            if let Some(total) = measure.total(loinc) {
                totals.insert(plain(&total.link_id), subscale.id.clone());
            }
        }
        for (link_id, number) in &self.stated {
            if let Some(subscale) = totals.get(&plain(link_id)) {
                matched.stated.insert(subscale.clone(), *number);
            }
        }
        for (link_id, values) in &self.given {
            if totals.contains_key(&plain(link_id)) {
                continue;
            }
            let found = exact.get(link_id.as_str()).or_else(|| loose.get(&plain(link_id))).copied();
            let taken: Option<Vec<ItemValue>> =
                found.and_then(|question| values.iter().map(|value| taken(question, value)).collect());
            match found.zip(taken) {
                Some((question, taken)) if question.many || taken.len() == 1 => {
                    matched.given.insert(question.link_id.clone(), taken);
                }
                _ => matched.foreign += 1,
            }
        }
        matched
    }

    /// The moment it was filled in, as a row keeps it: on the wall clock that it names, else on the person's.
    pub fn stamp(&self, now: &Stamp, boundary: DayBoundary) -> Result<Stamp> {
        let at = match self.authored {
            Authored::At(at, _) => at,
            // Noon: no zone makes another day of it.
            Authored::On(date) => {
                let noon = date.and_hms_opt(12, 0, 0).unwrap_or_default();
                let offset = FixedOffset::east_opt(now.offset_s)
                    .unwrap_or_else(|| DateTime::UNIX_EPOCH.fixed_offset().offset().to_owned());
                let utc = noon.checked_sub_offset(offset);
                utc.map(|utc| DateTime::from_naive_utc_and_offset(utc, offset)).unwrap_or_default()
            }
        };
        let moment = Moment { ms: at.timestamp_millis(), zone: now.zone.clone() };
        let stamp = Stamp::of(&moment, boundary)?;
        Ok(match self.authored {
            Authored::At(_, false) => stamp,
            _ => Stamp {
                offset_s: at.offset().local_minus_utc(),
                day: boundary.day_at(at.naive_local()),
                ..stamp
            },
        })
    }

    /// True where both are one: a file may hold it twice.
    pub fn is_same(&self, other: &IncomingResponse) -> bool {
        self.source_key == other.source_key
    }

    /// True where it came in before, or is one of the vault's own.
    pub fn is_here(&self, sql: &Connection) -> Result<bool> {
        is_known(sql, &self.source_key, self.id)
    }
}

/// The value as the question has it; none where it takes no such answer.
fn taken(question: &Question, value: &ItemValue) -> Option<ItemValue> {
    match (&question.kind, value) {
        (QuestionKind::Choice { options, open }, value) => {
            let option = options.iter().find(|option| option.value.is_same(value));
            let own = matches!(value, ItemValue::Text(_)) && *open;
            option.map(|option| option.value.clone()).or_else(|| own.then(|| value.clone()))
        }
        (QuestionKind::Scale { .. }, value) => {
            question.number(value)?;
            match value {
                ItemValue::Integer(_) => Some(value.clone()),
                _ => None,
            }
        }
        (QuestionKind::Number { whole, .. }, value) => {
            let number = question.number(value)?;
            (!whole || number.is_integer()).then(|| value.clone())
        }
        (QuestionKind::Boolean { .. }, ItemValue::Boolean(_)) | (QuestionKind::Text, ItemValue::Text(_)) => {
            Some(value.clone())
        }
        _ => None,
    }
}

/// Keeps a response; none where it came in before.
pub fn take_response(
    tx: &Tx<'_>,
    measure: &Measure,
    response: &IncomingResponse,
    matched: &Matched,
) -> Result<Option<Id>> {
    if response.is_here(&tx.sql)? {
        return Ok(None);
    }
    let at = response.stamp(&tx.now, tx.day_boundary)?;
    let given = matched.given.iter().map(|(link_id, values)| (link_id.clone(), values.clone())).collect();
    let source_key = Some(response.source_key.clone());
    keep(tx, measure, NewResponse { person: None, at: &at, run: None, source_key, given }).map(Some)
}
