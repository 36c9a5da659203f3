//! Scores and bands: pure, and exact in decimal arithmetic (a mean to 28 digits).

use super::key::{Method, Subscale};
use super::measure::Measure;
use super::questionnaire::Question;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What one subscale came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubscaleScore {
    /// Id of the subscale.
    pub subscale: String,
    pub title: String,
    /// Within the subscale's `low` to `high`; none where an item is missing.
    pub value: Option<Decimal>,
    /// Link ids of the items without an answer, in the order of the key.
    pub missing: Vec<String>,
}

/// Where earlier scores mostly lay, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    pub low: Decimal,
    pub high: Decimal,
}

/// Scores answers by link id. A subscale with an unanswered item has no score: no author gives a rule
/// for guessing one. A value outside its item's range counts as no answer; one that no item asks for
/// counts nowhere.
pub fn score(measure: &Measure, values: &BTreeMap<String, Decimal>) -> Vec<SubscaleScore> {
    measure.key.subscales.iter().map(|subscale| score_one(measure, subscale, values)).collect()
}

fn score_one(measure: &Measure, subscale: &Subscale, values: &BTreeMap<String, Decimal>) -> SubscaleScore {
    let mut missing = Vec::new();
    let mut total = Decimal::ZERO;
    for id in &subscale.items {
        let question = measure.questionnaire.question(id);
        let keyed = question.zip(values.get(id)).and_then(|(question, value)| {
            within(question, *value).then(|| match subscale.reverse.contains(id) {
                true => reversed(question, *value),
                false => *value,
            })
        });
        match keyed {
            Some(value) => total += value,
            None => missing.push(id.clone()),
        }
    }
    let count = Decimal::from(subscale.items.len());
    let value = missing.is_empty().then(|| match subscale.method {
        Method::Mean => total / count,
        Method::Sum | Method::Item => total,
    });
    SubscaleScore { subscale: subscale.id.clone(), title: subscale.title.clone(), value, missing }
}

fn within(question: &Question, value: Decimal) -> bool {
    (Decimal::from(question.low)..=Decimal::from(question.high)).contains(&value)
}

/// Turns an answer round within its item's range: the lowest becomes the highest.
pub(super) fn reversed(question: &Question, value: Decimal) -> Decimal {
    Decimal::from(question.low) + Decimal::from(question.high) - value
}

/// Fewest and most earlier scores that a band is made of.
const BAND_FEWEST: usize = 5;
const BAND_MOST: usize = 8;

/// The band of the scores before this one, oldest first: the median of the latest eight, and to both
/// sides of it 2.2 times their median absolute deviation, but at least `least` points. Fewer than five
/// are too few to say. It is not cut at the ends of the scale.
pub fn band(previous: &[Decimal], least: Decimal) -> Option<Band> {
    let latest = previous.get(previous.len().saturating_sub(BAND_MOST)..)?;
    if latest.len() < BAND_FEWEST {
        return None;
    }
    let middle = median(latest)?;
    let deviations: Vec<Decimal> = latest.iter().map(|score| (*score - middle).abs()).collect();
    // 1.4826 times the deviation stands for one standard deviation of a normal spread; 2.2 for 1.5.
    let reach = (median(&deviations)? * Decimal::new(22, 1)).max(least);
    Some(Band { low: middle - reach, high: middle + reach })
}

/// The value in the middle; of an even number, the mean of the two there. None of none.
fn median(values: &[Decimal]) -> Option<Decimal> {
    let mut sorted = values.to_vec();
    sorted.sort();
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(sorted.len() / 2 - 1)?;
    Some((lower + upper) / Decimal::TWO)
}
