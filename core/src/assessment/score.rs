//! Scores: pure, and exact in decimal arithmetic (a mean to 28 digits).

use super::key::{ScoreMethod, Subscale};
use super::measure::Measure;
use crate::fhir::Question;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What was answered, by link id: the number that the answer counts, or none for an answer without a number.
pub type Values = BTreeMap<String, Option<Decimal>>;

/// What one subscale came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubscaleScore {
    /// Id of the subscale.
    pub subscale: String,
    /// What the score is called on screens.
    pub title: String,
    /// Within the subscale's `low` to `high`; none where an item is missing, or nothing had an occasion.
    pub value: Option<Decimal>,
    /// Link ids of the items without an answer, in the order of the key.
    pub missing: Vec<String>,
    /// How many answers count in it.
    pub counted: usize,
}

/// Scores answers by link id. A subscale with an unanswered item has no score: no author gives a rule
/// for guessing one. A value outside its item's range counts as no answer; one that no item asks for
/// counts nowhere.
pub fn score(measure: &Measure, values: &Values) -> Vec<SubscaleScore> {
    measure.key.subscales.iter().map(|subscale| score_one(measure, subscale, values)).collect()
}

fn score_one(measure: &Measure, subscale: &Subscale, values: &Values) -> SubscaleScore {
    let mut missing = Vec::new();
    let mut counted = 0_usize;
    let mut total = Decimal::ZERO;
    for id in subscale.all_items() {
        match keyed(measure, subscale, id, values) {
            Keyed::Value(value, lowest) => {
                counted += 1;
                total += match subscale.method {
                    ScoreMethod::Count => Decimal::from(u8::from(value > lowest)),
                    _ if subscale.subtract.contains(id) => -value,
                    _ => value,
                };
            }
            Keyed::NoOccasion => {}
            Keyed::Missing => missing.push(id.clone()),
        }
    }
    let value = match subscale.method {
        _ if !missing.is_empty() => None,
        ScoreMethod::Mean => total.checked_div(Decimal::from(counted)),
        ScoreMethod::Sum => Some(total * subscale.factor),
        ScoreMethod::Item | ScoreMethod::Count | ScoreMethod::Difference => Some(total),
    };
    SubscaleScore { subscale: subscale.id.clone(), title: subscale.title.clone(), value, missing, counted }
}

pub(super) enum Keyed {
    /// The value, turned round where the key says so, and the lowest that there could be.
    Value(Decimal, Decimal),
    NoOccasion,
    Missing,
}

pub(super) fn keyed(measure: &Measure, subscale: &Subscale, id: &str, values: &Values) -> Keyed {
    let Some(question) = measure.questionnaire.question(id) else { return Keyed::Missing };
    match values.get(id) {
        None => Keyed::Missing,
        Some(None) if subscale.occasions => Keyed::NoOccasion,
        Some(None) => Keyed::Missing,
        Some(Some(value)) => match question.range() {
            Some((low, high)) if (low..=high).contains(value) => {
                let reverse = subscale.reverse.iter().any(|other| other == id);
                Keyed::Value(if reverse { reversed(question, *value) } else { *value }, low)
            }
            Some(_) => Keyed::Missing,
            None => Keyed::Value(*value, *value),
        },
    }
}

/// Turns an answer round within its item's range: the lowest becomes the highest.
pub(super) fn reversed(question: &Question, value: Decimal) -> Decimal {
    question.range().map_or(value, |(low, high)| low + high - value)
}
