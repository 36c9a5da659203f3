//! The key of a measure: which items make which score, and when the measure is offered.

use super::questionnaire::{Question, Questionnaire};
use rust_decimal::Decimal;
use serde::Deserialize;

/// How a questionnaire is scored and offered; read from `<id>.key.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoringKey {
    /// The id of the measure and of its form: the file's name.
    pub measure: String,
    /// Canonical URL of the questionnaire that this key is for.
    pub url: String,
    /// Honest estimate.
    pub minutes: u32,
    pub sources: Vec<String>,
    /// Said beside every question: the span of time that it asks about.
    pub frame: String,
    /// It may be answered about one person, or in general.
    pub per_person: bool,
    /// How to ask whom it is about; there where `per_person` is.
    pub about: Option<AboutWhom>,
    /// Offered by itself when its days have passed; otherwise it is there for whoever asks for it.
    #[serde(default = "yes")]
    pub offered: bool,
    /// Days from one answer to the next offer.
    pub every_days: u32,
    /// The same, once it was answered `after_answers` times. The two stand together or not at all.
    pub then_every_days: Option<u32>,
    pub after_answers: Option<u32>,
    /// The band reaches at least this far to both sides of the median, in points of the score.
    pub band_least: Decimal,
    #[serde(rename = "subscale")]
    pub subscales: Vec<Subscale>,
    /// Answers at which it is asked whether the person is safe right now.
    #[serde(default, rename = "safety")]
    pub safety: Vec<SafetyRule>,
}

/// Answers to one item at which it is asked whether the person is safe right now: from `at_least` to
/// `at_most`, `running` times in a row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyRule {
    /// Link id.
    pub item: String,
    pub at_least: Option<i32>,
    pub at_most: Option<i32>,
    #[serde(default = "once")]
    pub running: u32,
}

fn yes() -> bool {
    true
}

fn once() -> u32 {
    1
}

impl SafetyRule {
    pub(super) fn holds(&self, value: Decimal) -> bool {
        self.at_least.is_none_or(|low| value >= Decimal::from(low))
            && self.at_most.is_none_or(|high| value <= Decimal::from(high))
    }
}

/// The question whom a measure is about.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AboutWhom {
    pub ask: String,
    /// Says that nobody means in general.
    pub hint: String,
}

/// One score of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subscale {
    pub id: String,
    pub title: String,
    /// Link ids.
    pub items: Vec<String>,
    /// Link ids of those items whose answers are turned round before scoring.
    #[serde(default)]
    pub reverse: Vec<String>,
    pub method: Method,
    /// Lowest and highest score there can be.
    pub low: i32,
    pub high: i32,
    /// A sentence.
    pub higher_means: String,
}

/// How answers become a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    Mean,
    Sum,
    /// The one item itself.
    Item,
}

impl ScoringKey {
    /// Checks the key against its questionnaire; the error says what doesn't fit.
    pub(super) fn check(&self, questionnaire: &Questionnaire) -> Result<(), String> {
        if self.url != questionnaire.url {
            return Err(format!("it is for {}, not for {}", self.url, questionnaire.url));
        }
        if self.sources.is_empty() {
            return Err("a measure needs a source".to_owned());
        }
        if self.per_person != self.about.is_some() {
            return Err("per_person and [about] belong together".to_owned());
        }
        if self.then_every_days.is_some() != self.after_answers.is_some() {
            return Err("then_every_days and after_answers belong together".to_owned());
        }
        if self.every_days == 0 || self.then_every_days == Some(0) {
            return Err("a measure is offered at most once a day".to_owned());
        }
        if self.band_least <= Decimal::ZERO {
            return Err("band_least must be above 0".to_owned());
        }
        if let Some(rule) = self.safety.iter().find(|rule| questionnaire.question(&rule.item).is_none()) {
            return Err(format!("safety names no item '{}'", rule.item));
        }
        if self.safety.iter().any(|rule| rule.running == 0 || (rule.at_least, rule.at_most) == (None, None)) {
            return Err("a safety rule needs a bound, and runs at least once".to_owned());
        }
        if self.subscales.is_empty() {
            return Err("a key needs a subscale".to_owned());
        }
        for (place, subscale) in self.subscales.iter().enumerate() {
            if self.subscales.iter().take(place).any(|earlier| earlier.id == subscale.id) {
                return Err(format!("subscale '{}' is there twice", subscale.id));
            }
            subscale.check(questionnaire).map_err(|why| format!("subscale '{}': {why}", subscale.id))?;
        }
        Ok(())
    }
}

impl Subscale {
    /// The questions that it scores, in the order of the key.
    pub(super) fn questions<'a>(
        &self,
        questionnaire: &'a Questionnaire,
    ) -> Result<Vec<&'a Question>, String> {
        let find = |id: &String| {
            questionnaire.question(id).ok_or_else(|| format!("the questionnaire has no item '{id}'"))
        };
        self.items.iter().map(find).collect()
    }

    fn check(&self, questionnaire: &Questionnaire) -> Result<(), String> {
        let questions = self.questions(questionnaire)?;
        if questions.is_empty() || (self.method == Method::Item && questions.len() != 1) {
            return Err("it needs items; by the method 'item' exactly one".to_owned());
        }
        let twice = self
            .items
            .iter()
            .enumerate()
            .find(|(place, id)| self.items.iter().take(*place).any(|i| i == *id));
        if let Some((_, id)) = twice {
            return Err(format!("item '{id}' is there twice"));
        }
        if let Some(id) = self.reverse.iter().find(|id| !self.items.contains(id)) {
            return Err(format!("reverse names '{id}', which it does not score"));
        }
        let fits = match self.method {
            Method::Mean | Method::Item => questions.iter().all(|q| (q.low, q.high) == (self.low, self.high)),
            Method::Sum => {
                let (low, high): (i32, i32) =
                    questions.iter().fold((0, 0), |(low, high), q| (low + q.low, high + q.high));
                (low, high) == (self.low, self.high)
            }
        };
        if fits { Ok(()) } else { Err("low and high are not what its items give".to_owned()) }
    }
}
