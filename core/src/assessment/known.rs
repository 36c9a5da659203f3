//! Keys of instruments that the app knows but whose sentences are not ours: how they are scored, by the numbers
//! that their authors gave the items. A questionnaire that someone brings is joined to such a key item by item.

use super::key::{AboutWhom, PublishedBand, Reliable, SafetyRule, ScoreMethod, ScoringKey, Subscale};
use crate::error::Result;
use crate::fhir::{Question, QuestionKind, Questionnaire, has_loinc};
use crate::text::pack::{content, from_toml};
use crate::text::{Pack, Translate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A key by item numbers; read from `keys/<id>.toml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownKey {
    /// The file's name.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// Papers or pages that the key is taken from.
    pub sources: Vec<String>,
    /// What is known of its licence; empty where nothing is.
    #[serde(default)]
    pub licence: String,
    /// What to look out for: another order that circulates, sources that differ.
    #[serde(default)]
    pub caution: String,
    /// Its items are numbered from 1.
    pub items: u32,
    /// Lowest and highest number of an answer; every whole number between them is an answer.
    pub low: i32,
    /// The highest number of an answer.
    pub high: i32,
    /// LOINC code of the whole.
    pub loinc: Option<String>,
    /// LOINC codes of the items, in the order of their numbers; empty where they have none.
    #[serde(default)]
    pub item_codes: Vec<String>,
    /// Canonical URLs of questionnaires that are this instrument.
    #[serde(default)]
    pub urls: Vec<String>,
    /// It asks about one person.
    #[serde(default)]
    pub per_person: bool,
    /// The mean over people is a score, too.
    #[serde(default)]
    pub overall: bool,
    /// The scores, in the order they are shown.
    #[serde(rename = "subscale")]
    pub subscales: Vec<KnownSubscale>,
    /// Answers at which it is asked whether the person is safe right now.
    #[serde(default, rename = "safety")]
    pub safety: Vec<KnownSafety>,
}

/// One score, by item numbers.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownSubscale {
    /// Unique within the key.
    pub id: String,
    /// What the score is called on screens.
    pub title: String,
    /// Numbers of its items, from 1.
    pub items: Vec<u32>,
    /// Numbers of those items whose answers are turned round before scoring.
    #[serde(default)]
    pub reverse: Vec<u32>,
    /// Numbers of what is taken away, by the method `difference`.
    #[serde(default)]
    pub subtract: Vec<u32>,
    /// How the answers become the score.
    pub method: ScoreMethod,
    /// A sum is multiplied by this. Left out: by 1.
    pub factor: Option<Decimal>,
    /// The lowest score there can be.
    pub low: i32,
    /// The highest score there can be.
    pub high: i32,
    /// What a higher score means, in a sentence.
    pub higher_means: String,
    /// LOINC code of the score.
    pub loinc: Option<String>,
    /// What its authors, or others, call parts of its range.
    #[serde(default, rename = "band")]
    pub bands: Vec<PublishedBand>,
    /// What is known of its spread and agreement. Left out: no reliable change is said.
    pub reliable: Option<Reliable>,
}

/// Answers at which it is asked whether the person is safe right now: those of an item, or a score.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownSafety {
    /// Number of an item. Either this or `subscale`.
    pub item: Option<u32>,
    /// Id of a score. Either this or `item`.
    pub subscale: Option<String>,
    /// The lowest number that counts.
    pub at_least: i32,
}

/// Days between two offers of such a measure, where the person asks for them.
pub(super) const EVERY_DAYS: u32 = 14;

/// Reads all keys of a pack.
pub fn read_keys(pack: &Pack) -> Result<Vec<KnownKey>> {
    let mut keys: Vec<KnownKey> = Vec::new();
    for (path, source) in pack.folder("keys") {
        let mut key: KnownKey = from_toml(&path, &source)?;
        key.check().map_err(|why| content(&path, 0, &why))?;
        if !path.ends_with(&format!("/{}.toml", key.id)) {
            return Err(content(&path, 0, "the key's id is the file's name"));
        }
        pack.translate(&mut key);
        keys.push(key);
    }
    Ok(keys)
}

impl KnownKey {
    fn check(&self) -> Result<(), String> {
        let count = usize::try_from(self.items).unwrap_or(0);
        if self.sources.is_empty() || self.low >= self.high || count == 0 {
            return Err("a key needs a source, items, and low below high".to_owned());
        }
        if !self.item_codes.is_empty() && self.item_codes.len() != count {
            return Err("each item has its code, or none has".to_owned());
        }
        if let Some(rule) = self.safety.iter().find(|rule| rule.item.is_some() == rule.subscale.is_some()) {
            return Err(format!("safety from {}: an item or a subscale", rule.at_least));
        }
        // A questionnaire with just these items must fit: numbers, ranges, bands.
        let question = |number: u32| Question {
            link_id: number.to_string(),
            codes: Vec::new(),
            text: String::new(),
            stem: String::new(),
            within: Vec::new(),
            kind: QuestionKind::Scale {
                low: self.low,
                high: self.high,
                ends: [String::new(), String::new()],
            },
            required: false,
            many: false,
            when: None,
            initial: None,
        };
        let questionnaire = Questionnaire {
            url: "made up".to_owned(),
            version: String::new(),
            title: String::new(),
            description: String::new(),
            copyright: String::new(),
            codes: Vec::new(),
            questions: (1..=self.items).map(question).collect(),
            words: Vec::new(),
            computed: Vec::new(),
        };
        let joined: BTreeMap<u32, String> = (1..=self.items).map(|n| (n, n.to_string())).collect();
        let key = self.scoring(&questionnaire, &joined).ok_or("an item number is not one of its items")?;
        let scored: BTreeSet<&String> = key.subscales.iter().flat_map(Subscale::all_items).collect();
        if scored.len() != count {
            return Err("every item is scored".to_owned());
        }
        key.check(&questionnaire)
    }

    /// LOINC codes of its scores.
    pub(super) fn totals(&self) -> impl Iterator<Item = &str> {
        self.subscales.iter().filter_map(|subscale| subscale.loinc.as_deref())
    }

    /// The key for a questionnaire whose questions stand for these item numbers. None where one is missing.
    pub(super) fn scoring(
        &self,
        questionnaire: &Questionnaire,
        joined: &BTreeMap<u32, String>,
    ) -> Option<ScoringKey> {
        let ids = |numbers: &[u32]| -> Option<Vec<String>> {
            numbers.iter().map(|number| joined.get(number).cloned()).collect()
        };
        let subscales: Option<Vec<Subscale>> = self
            .subscales
            .iter()
            .map(|known| {
                Some(Subscale {
                    id: known.id.clone(),
                    title: known.title.clone(),
                    items: ids(&known.items)?,
                    reverse: ids(&known.reverse)?,
                    subtract: ids(&known.subtract)?,
                    method: known.method,
                    factor: known.factor.unwrap_or(Decimal::ONE),
                    occasions: false,
                    low: known.low,
                    high: known.high,
                    higher_means: known.higher_means.clone(),
                    loinc: known.loinc.clone(),
                    bands: known.bands.clone(),
                    reliable: known.reliable.clone(),
                })
            })
            .collect();
        let safety: Option<Vec<SafetyRule>> = self
            .safety
            .iter()
            .map(|known| {
                let item = match known.item {
                    Some(number) => Some(joined.get(&number)?.clone()),
                    None => None,
                };
                let subscale = known.subscale.clone();
                Some(SafetyRule { item, subscale, at_least: Some(known.at_least), at_most: None, running: 1 })
            })
            .collect();
        let mut key = ScoringKey::bare(&questionnaire.url);
        key.sources.clone_from(&self.sources);
        key.per_person = self.per_person;
        key.about = self.per_person.then(AboutWhom::blank);
        key.overall = self.overall;
        key.subscales = subscales?;
        key.safety = safety?;
        Some(key)
    }
}

impl AboutWhom {
    /// Words come from the catalogue.
    pub(super) fn blank() -> Self {
        AboutWhom { ask: String::new(), hint: String::new(), nobody: String::new() }
    }
}

impl ScoringKey {
    /// The key of a questionnaire that someone brought, which scores nothing yet.
    pub(super) fn bare(url: &str) -> Self {
        ScoringKey {
            measure: String::new(),
            url: url.to_owned(),
            sources: vec![url.to_owned()],
            frame: String::new(),
            per_person: false,
            needs_person: false,
            about: None,
            offered: false,
            off: false,
            private: false,
            overall: false,
            every_days: EVERY_DAYS,
            then_every_days: None,
            after_answers: None,
            band_least: Decimal::new(5, 1),
            subscales: Vec::new(),
            unscored: Vec::new(),
            safety: Vec::new(),
            opens: Vec::new(),
            after: Vec::new(),
            files: Vec::new(),
            written: Vec::new(),
        }
    }
}

/// How the questions of a questionnaire were found for the items of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum FoundBy {
    /// By the code that LOINC gives the item: certain.
    Code,
    /// By a number in the question's id. To be looked at.
    Number,
    /// By nothing but the order. To be looked at closely.
    Order,
}

/// Questions for the items of a key, by number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// How the questions were found.
    pub by: FoundBy,
    /// Link ids by item number; items without one are open.
    pub joined: BTreeMap<u32, String>,
}

impl Proposal {
    /// Nobody has to look at it.
    pub fn is_certain(&self, key: &KnownKey) -> bool {
        self.by == FoundBy::Code && self.joined.len() == usize::try_from(key.items).unwrap_or(0)
    }
}

/// The key that names itself in the questionnaire: by its LOINC code, by its canonical URL, or because all its
/// items are there under their codes.
pub fn named<'a>(keys: &'a [KnownKey], questionnaire: &Questionnaire) -> Option<&'a KnownKey> {
    let by_code =
        |key: &&KnownKey| key.loinc.as_deref().is_some_and(|code| has_loinc(&questionnaire.codes, code));
    let by_url = |key: &&KnownKey| key.urls.contains(&questionnaire.url);
    let by_items = |key: &&KnownKey| propose(key, questionnaire).is_certain(key);
    keys.iter().find(by_code).or_else(|| keys.iter().find(by_url)).or_else(|| keys.iter().find(by_items))
}

/// Which question stands for which item: by code where all have one, else by a number in their ids, else in the
/// order of the file. Only questions whose answers are numbered as the key's are proposed.
pub fn propose(key: &KnownKey, questionnaire: &Questionnaire) -> Proposal {
    let numbers = 1..=key.items;
    let coded = |number: u32| {
        let code = key.item_codes.get(usize::try_from(number).ok()?.checked_sub(1)?)?;
        let is = |question: &&Question| {
            has_loinc(&question.codes, code) || question.link_id.trim_start_matches('/') == code
        };
        Some((number, questionnaire.questions.iter().find(is)?.link_id.clone()))
    };
    let joined: BTreeMap<u32, String> = numbers.clone().filter_map(coded).collect();
    if !joined.is_empty() {
        return Proposal { by: FoundBy::Code, joined };
    }
    let fitting: Vec<&Question> = questionnaire.questions.iter().filter(|q| fits(key, q)).collect();
    let numbered: BTreeMap<u32, String> =
        fitting.iter().filter_map(|q| Some((last_number(&q.link_id)?, q.link_id.clone()))).collect();
    if numbered.len() == fitting.len() && numbered.keys().copied().eq(numbers.clone()) {
        return Proposal { by: FoundBy::Number, joined: numbered };
    }
    let joined = match fitting.len() == numbers.clone().count() {
        true => numbers.zip(fitting).map(|(number, question)| (number, question.link_id.clone())).collect(),
        false => BTreeMap::new(),
    };
    Proposal { by: FoundBy::Order, joined }
}

/// A key that the app knows, in a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct KeyLine {
    /// The key's id, to ask for it.
    pub id: String,
    /// What people call the instrument.
    pub title: String,
    /// How many items it has.
    pub items: u32,
    /// Papers or pages that the key is taken from.
    pub sources: Vec<String>,
}

impl From<&KnownKey> for KeyLine {
    fn from(key: &KnownKey) -> Self {
        KeyLine {
            id: key.id.clone(),
            title: key.title.clone(),
            items: key.items,
            sources: key.sources.clone(),
        }
    }
}

/// True where the question's answers are the key's numbers, each once; or have none, and are as many.
pub fn fits(key: &KnownKey, question: &Question) -> bool {
    let wanted: Vec<i32> = (key.low..=key.high).collect();
    match &question.kind {
        _ if question.many => false,
        QuestionKind::Scale { low, high, .. } => (*low, *high) == (key.low, key.high),
        QuestionKind::Number { whole: true, .. } => {
            question.range() == Some((Decimal::from(key.low), Decimal::from(key.high)))
        }
        QuestionKind::Choice { options, .. } => {
            let mut weights: Vec<Decimal> = options.iter().filter_map(|option| option.weight).collect();
            if weights.is_empty() {
                return options.len() == wanted.len();
            }
            weights.sort();
            weights.iter().map(Decimal::to_i32).eq(wanted.into_iter().map(Some))
                && weights.iter().all(Decimal::is_integer)
        }
        _ => false,
    }
}

fn last_number(link_id: &str) -> Option<u32> {
    let end = link_id.rfind(|c: char| c.is_ascii_digit())? + 1;
    let digits = link_id.get(..end)?;
    let start = digits.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    digits.get(start..)?.parse().ok()
}

impl Translate for KnownKey {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        let key = format!("key.{}", self.id);
        visit(format!("{key}.title"), &mut self.title);
        visit(format!("{key}.licence"), &mut self.licence);
        visit(format!("{key}.caution"), &mut self.caution);
        for subscale in &mut self.subscales {
            let key = format!("{key}.subscale.{}", subscale.id);
            visit(format!("{key}.title"), &mut subscale.title);
            visit(format!("{key}.higher-means"), &mut subscale.higher_means);
            for band in &mut subscale.bands {
                visit(format!("{key}.band.{}", band.from), &mut band.text);
            }
        }
    }
}
