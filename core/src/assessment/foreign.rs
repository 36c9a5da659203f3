//! A questionnaire that somebody brings: read, joined to a key, and made a measure like our own.

use super::key::{AboutWhom, SafetyRule, ScoreMethod, ScoringKey, Subscale};
use super::known::{KnownKey, fits, propose};
use super::measure::Measure;
use crate::error::{NearerError, Reason, Result};
use crate::fhir::{
    Question, QuestionKind, Questionnaire, QuestionnaireRead, ReadWords, has_loinc, json, read_questionnaire,
};
use crate::text::Catalogue;
use crate::vault::Id;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Largest file of one questionnaire, in bytes. One of a hundred questions with ten answers each has a fifth.
pub const MOST_BYTES: u64 = 2_000_000;
/// Item nine of the PHQ-9 asks about dying and self-harm: whatever the key, an answer above the lowest counts.
const ITEM_NINE: &str = "44260-8";
/// Longest words of the person's own about a score, in characters.
const MOST_HIGHER: u32 = 200;

/// Joins an item of a known key to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct JoinedItem {
    /// The item's number in its author's order.
    pub number: u32,
    /// Link id of the question.
    pub link_id: String,
}

/// How a questionnaire that someone brings shall be scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum KeyChoice {
    /// By a key that the app knows.
    Known {
        /// The key's id.
        key: String,
        /// One question for each item of the key.
        items: Vec<JoinedItem>,
        /// What answers count that have no number in the file; none where all have one.
        counting: Option<Counting>,
        /// The person has compared the questions with the items. Needed wherever they were not found by their codes.
        looked_at: bool,
    },
    /// By a sum or a mean that the person puts together.
    Simple {
        /// Which questions count, and how.
        key: SimpleKey,
    },
    /// Not at all: the answers are kept as they are.
    Unscored {
        /// It may be answered about people.
        about_people: bool,
    },
}

/// What answers count that have no number in the file: the first one this, each next one more, or one less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Counting {
    /// What the first answer counts.
    pub first: i32,
    /// Whether each next answer counts one less, in place of one more.
    pub down: bool,
}

/// One score of some of the questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SimpleKey {
    /// How the numbers become a score.
    pub method: SimpleMethod,
    /// Link ids.
    pub items: Vec<String>,
    /// Link ids of those that are turned round.
    pub reverse: Vec<String>,
    /// What answers count that have no number in the file.
    pub counting: Option<Counting>,
    /// It may be answered about people, each with a score of their own.
    pub about_people: bool,
    /// What a higher score means, in the person's words; may be empty.
    pub higher_means: String,
}

/// How a simple key scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum SimpleMethod {
    /// The sum of the numbers.
    Sum,
    /// The mean of the numbers.
    Mean,
}

/// A questionnaire as it came, read.
#[derive(Debug, Clone, PartialEq)]
pub struct ForeignQuestionnaire {
    /// The resource's JSON.
    pub source: String,
    /// What was read of it, and what was not taken as it stands.
    pub read: QuestionnaireRead,
}

impl ForeignQuestionnaire {
    /// Reads the JSON of a Questionnaire. Nothing is kept.
    ///
    /// Errors name the place, with its line.
    pub fn read(bytes: &[u8], keys: &[KnownKey], words: &ReadWords) -> Result<Self> {
        let read = read_questionnaire(&json::read(bytes)?, words)?;
        let source = String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').to_owned();
        Ok(ForeignQuestionnaire { read: settle(&source, read, keys), source })
    }
}

/// Takes totals out, and names the questionnaire by its content where it has no URL.
fn settle(source: &str, mut read: QuestionnaireRead, keys: &[KnownKey]) -> QuestionnaireRead {
    let totals: Vec<&str> = keys.iter().flat_map(KnownKey::totals).collect();
    let notes = read.questionnaire.take_totals(&totals);
    read.notes.extend(notes);
    if read.questionnaire.url.is_empty() {
        let hash = Sha256::digest(source.as_bytes());
        let hex: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        read.questionnaire.url = format!("urn:nearer:questionnaire:{hex}");
    }
    read
}

/// Makes it a measure, scored as chosen.
///
/// Errors: `Required` where nothing can be asked, or where the items were not compared; `NotFound` for a key that
/// isn't known; `KeyDoesNotFit`.
pub fn measure(
    foreign: &ForeignQuestionnaire,
    keys: &[KnownKey],
    choice: &KeyChoice,
    catalogue: &Catalogue,
) -> Result<Measure> {
    let mut questionnaire = foreign.read.questionnaire.clone();
    if questionnaire.questions.is_empty() {
        return Err(NearerError::invalid("questions", Reason::Required));
    }
    let (mut key, title) = match choice {
        KeyChoice::Known { key, items, counting, looked_at } => {
            let known =
                keys.iter().find(|known| known.id == *key).ok_or_else(|| NearerError::not_found("key"))?;
            (join(known, &mut questionnaire, items, *counting, *looked_at)?, Some(known.title.clone()))
        }
        KeyChoice::Simple { key } => (simple(&mut questionnaire, key, catalogue)?, None),
        KeyChoice::Unscored { about_people } => {
            let mut key = ScoringKey::bare(&questionnaire.url);
            key.per_person = *about_people;
            (key, None)
        }
    };
    heed_item_nine(&questionnaire, &mut key);
    key.about = key.per_person.then(|| AboutWhom {
        ask: catalogue.text("questionnaire-about"),
        hint: catalogue.text("questionnaire-about-hint"),
        nobody: String::new(),
    });
    let id = form_id(id_of(&questionnaire.url));
    key.measure.clone_from(&id);
    Ok(Measure { id, questionnaire, key, brought: true, key_title: title })
}

/// The id of the questionnaire of this URL.
pub(super) fn id_of(url: &str) -> Id {
    Id::of_key("measure", url)
}

/// Id of the form of a measure that was brought.
pub(super) fn form_id(id: Id) -> String {
    format!("brought-{id}")
}

fn join(
    known: &KnownKey,
    questionnaire: &mut Questionnaire,
    items: &[JoinedItem],
    counting: Option<Counting>,
    looked_at: bool,
) -> Result<ScoringKey> {
    let unfit = || NearerError::invalid("items", Reason::KeyDoesNotFit);
    let joined: BTreeMap<u32, String> =
        items.iter().map(|item| (item.number, item.link_id.clone())).collect();
    let links: BTreeSet<&String> = joined.values().collect();
    let all = joined.keys().copied().eq(1..=known.items);
    if !all || joined.len() != items.len() || links.len() != items.len() {
        return Err(unfit());
    }
    let found = |link_id: &String| questionnaire.question(link_id).filter(|question| fits(known, question));
    let questions: Option<Vec<&Question>> = joined.values().map(found).collect();
    let questions = questions.ok_or_else(unfit)?;
    let counted = questions.iter().any(|question| question.range().is_none());
    let up = Counting { first: known.low, down: false };
    let down = Counting { first: known.high, down: true };
    if counted && ![Some(up), Some(down)].contains(&counting) {
        return Err(unfit());
    }
    let proposal = propose(known, questionnaire);
    let certain = proposal.is_certain(known) && proposal.joined == joined && !counted;
    if !certain && !looked_at {
        return Err(NearerError::invalid("looked_at", Reason::Required));
    }
    let ids: Vec<String> = joined.values().cloned().collect();
    count_in_order(questionnaire, &ids, counting);
    let key = known.scoring(questionnaire, &joined).ok_or_else(unfit)?;
    key.check(questionnaire).map_err(|_| unfit()).map(|()| key)
}

fn simple(
    questionnaire: &mut Questionnaire,
    simple: &SimpleKey,
    catalogue: &Catalogue,
) -> Result<ScoringKey> {
    let unfit = |field| NearerError::invalid(field, Reason::KeyDoesNotFit);
    if simple.items.is_empty() {
        return Err(NearerError::invalid("items", Reason::Required));
    }
    if simple.higher_means.chars().count() > MOST_HIGHER as usize {
        return Err(NearerError::invalid("higher_means", Reason::TooLong { most: MOST_HIGHER }));
    }
    let items: BTreeSet<&String> = simple.items.iter().collect();
    if items.len() != simple.items.len() || simple.reverse.iter().any(|id| !items.contains(id)) {
        return Err(unfit("items"));
    }
    count_in_order(questionnaire, &simple.items, simple.counting);
    let ranges: Option<Vec<(Decimal, Decimal)>> =
        simple.items.iter().map(|id| questionnaire.question(id)?.range()).collect();
    let ranges = ranges.ok_or_else(|| unfit("items"))?;
    let low: Decimal = ranges.iter().map(|(low, _)| *low).sum();
    let high: Decimal = ranges.iter().map(|(_, high)| *high).sum();
    let (low, high) = match simple.method {
        SimpleMethod::Sum => (low, high),
        // A mean of answers of different ranges would be a mean of nothing.
        SimpleMethod::Mean if ranges.windows(2).any(|pair| matches!(pair, [one, other] if one != other)) => {
            return Err(unfit("method"));
        }
        SimpleMethod::Mean => ranges.first().copied().unwrap_or_default(),
    };
    let end = |value: Decimal| value.to_i32().ok_or_else(|| unfit("items"));
    let mut key = ScoringKey::bare(&questionnaire.url);
    key.per_person = simple.about_people;
    key.subscales.push(Subscale {
        id: "score".to_owned(),
        title: catalogue.text("questionnaire-score"),
        items: simple.items.clone(),
        reverse: simple.reverse.clone(),
        subtract: Vec::new(),
        method: match simple.method {
            SimpleMethod::Sum => ScoreMethod::Sum,
            SimpleMethod::Mean => ScoreMethod::Mean,
        },
        factor: Decimal::ONE,
        occasions: false,
        low: end(low.floor())?,
        high: end(high.ceil())?,
        higher_means: simple.higher_means.trim().to_owned(),
        loinc: None,
        bands: Vec::new(),
        reliable: None,
    });
    Ok(key)
}

/// Gives the answers of these questions numbers in their order, where none of them has one.
fn count_in_order(questionnaire: &mut Questionnaire, items: &[String], counting: Option<Counting>) {
    let Some(counting) = counting else { return };
    for question in questionnaire.questions.iter_mut().filter(|question| items.contains(&question.link_id)) {
        let QuestionKind::Choice { options, .. } = &mut question.kind else { continue };
        if options.iter().any(|option| option.weight.is_some()) {
            continue;
        }
        for (place, option) in (0_i64..).zip(options) {
            let place = if counting.down { -place } else { place };
            option.weight = Some(Decimal::from(i64::from(counting.first) + place));
        }
    }
}

fn heed_item_nine(questionnaire: &Questionnaire, key: &mut ScoringKey) {
    for question in &questionnaire.questions {
        let heeded = key.safety.iter().any(|rule| rule.item.as_ref() == Some(&question.link_id));
        let coded =
            has_loinc(&question.codes, ITEM_NINE) || question.link_id.trim_start_matches('/') == ITEM_NINE;
        if coded && !heeded {
            key.safety.push(SafetyRule {
                item: Some(question.link_id.clone()),
                subscale: None,
                at_least: Some(1),
                at_most: None,
                running: 1,
            });
        }
    }
}
