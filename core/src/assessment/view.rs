use super::key::Method;
use super::measure::Measure;
use super::score::SubscaleScore;
use super::store::{due, last_answered};
use crate::error::Result;
use crate::text::{Catalogue, args};
use crate::time::Day;
use rusqlite::Connection;
use rust_decimal::prelude::ToPrimitive;

/// A measure in a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MeasureLine {
    /// Also the id of the form that runs it.
    pub id: String,
    pub title: String,
    pub minutes: u32,
    pub description: String,
    /// It may be offered today.
    pub due: bool,
    /// How often it was answered; about one person or in general, whichever is more.
    pub answered: u32,
}

/// One score in words.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ScoreView {
    /// Id of the subscale.
    pub subscale: String,
    pub title: String,
    /// None where an item is missing.
    pub value: Option<f64>,
    /// How the number came about and what higher means, or why there is none.
    pub text: String,
    /// The sentences that were left open.
    pub missing: Vec<String>,
}

/// The line of a measure as it stands today.
pub fn measure_line(sql: &Connection, measure: &Measure, today: Day) -> Result<MeasureLine> {
    let last = last_answered(sql, measure)?;
    Ok(MeasureLine {
        id: measure.id.clone(),
        title: measure.questionnaire.title.clone(),
        minutes: measure.key.minutes,
        description: measure.questionnaire.description.clone(),
        due: due(measure, last, today),
        answered: last.map_or(0, |(_, times)| times),
    })
}

/// A score of this measure as a screen shows it.
pub fn score_view(measure: &Measure, score: &SubscaleScore, catalogue: &Catalogue) -> ScoreView {
    let sentence = |id: &String| measure.questionnaire.question(id).map(|question| question.text.clone());
    ScoreView {
        subscale: score.subscale.clone(),
        title: score.title.clone(),
        value: score.value.and_then(|value| value.to_f64()),
        text: text(measure, score, catalogue),
        missing: score.missing.iter().filter_map(sentence).collect(),
    }
}

fn text(measure: &Measure, score: &SubscaleScore, catalogue: &Catalogue) -> String {
    if !score.missing.is_empty() {
        return catalogue.say("assessment-score-open", &args([("open", score.missing.len().into())]));
    }
    let Some(subscale) = measure.key.subscales.iter().find(|subscale| subscale.id == score.subscale) else {
        return String::new();
    };
    let key = match subscale.method {
        Method::Mean => "assessment-score-mean",
        Method::Sum => "assessment-score-sum",
        Method::Item => "assessment-score-item",
    };
    let said = args([
        ("items", subscale.items.len().into()),
        ("low", subscale.low.into()),
        ("high", subscale.high.into()),
        ("higher", subscale.higher_means.as_str().into()),
    ]);
    catalogue.say(key, &said)
}
