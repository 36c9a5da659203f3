use super::change::{Band, band, reliable_change};
use super::key::{ScoreMethod, Subscale};
use super::measure::Measure;
use super::offer::{due, offer_of};
use super::score::SubscaleScore;
use super::store::{Answered, last_answered, people, series};
use crate::error::{NearerError, Result};
use crate::form::ReviewLine;
use crate::text::{Catalogue, args};
use crate::time::Day;
use crate::vault::Id;
use rusqlite::Connection;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A measure in a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MeasureLine {
    /// Also the id of the form that runs it.
    pub id: String,
    /// The measure's name.
    pub title: String,
    /// Estimated minutes to answer it.
    pub minutes: u32,
    /// What it is and is not.
    pub description: String,
    /// It is on, and its time has come.
    pub due: bool,
    /// How often it was answered; about one person or in general, whichever is more.
    pub answered: u32,
    /// Somebody brought it.
    pub brought: bool,
    /// It can be answered. False only for what the person turned off, or has not turned on.
    pub is_on: bool,
    /// Days between two offers, where the person asked for it.
    pub every_days: Option<u32>,
    /// It may be answered about people.
    pub about_people: bool,
    /// It has scores, so it has a chart. Others are shown in words.
    pub has_scores: bool,
    /// Never in reports, exports and rankings.
    pub private: bool,
    /// The key of an instrument that the app knows.
    pub key_title: Option<String>,
}

/// One score in words.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ScoreView {
    /// Id of the subscale.
    pub subscale: String,
    /// What the score is called.
    pub title: String,
    /// None where an item is missing.
    pub value: Option<f64>,
    /// Lowest and highest score there can be.
    pub low: f64,
    /// The highest score there can be.
    pub high: f64,
    /// How the number came about and what higher means, or why there is none.
    pub text: String,
    /// The sentences that were left open.
    pub missing: Vec<String>,
    /// How many answers count in it.
    pub counted: u32,
    /// What its authors, or others, call scores like this; none where nothing is published.
    pub label: Option<String>,
    /// Where it lies beside one's own earlier ones, or that they are too few to say.
    pub usual: String,
    /// What changed since the first time; none before there is a second.
    pub change: Option<String>,
}

/// What changed between two times, in one score.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ChangeView {
    /// Id of the subscale.
    pub subscale: String,
    /// What the score is called.
    pub title: String,
    /// The person's day of the earlier answers.
    pub before_day: Day,
    /// The person's day of the later answers.
    pub after_day: Day,
    /// The earlier score.
    pub before: f64,
    /// The later score.
    pub after: f64,
    /// Points of the score.
    pub difference: f64,
    /// The reliable change index, where spread and agreement are known: a rough guide.
    pub index: Option<f64>,
    /// Points that it takes by that guide.
    pub needed: Option<f64>,
    /// Whether it is more than chance by that guide; none where nothing is known of spread and agreement.
    pub is_reliable: Option<bool>,
    /// The same in a sentence.
    pub text: String,
}

/// The scores of the newest answers, and those over all people where the measure has such.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ScoresView {
    /// The answers that they come from; none where there are none yet.
    pub answered: Option<Id>,
    /// The person's day of those answers.
    pub day: Option<Day>,
    /// In the key's order.
    pub scores: Vec<ScoreView>,
    /// The means over people, each person by their latest answers.
    pub overall: Vec<ScoreView>,
}

/// One filled-in questionnaire in words, for whoever wants to read it again.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AnswersView {
    /// The response's id.
    pub id: Id,
    /// The person's day on which it was filled in.
    pub day: Day,
    /// Questions with their answers.
    pub lines: Vec<ReviewLine>,
}

/// The line of a measure as it stands today.
pub fn measure_line(sql: &Connection, measure: &Measure, today: Day) -> Result<MeasureLine> {
    let last = last_answered(sql, measure, today)?;
    let offer = offer_of(sql, measure)?;
    let is_on = measure.is_on(&offer);
    Ok(MeasureLine {
        id: measure.id.clone(),
        title: measure.questionnaire.title.clone(),
        minutes: measure.minutes(),
        description: measure.questionnaire.description.clone(),
        due: is_on && due(measure, &offer, last, today),
        answered: last.map_or(0, |(_, times)| times),
        brought: measure.brought,
        is_on,
        every_days: offer.every_days,
        about_people: measure.key.per_person,
        has_scores: !measure.key.subscales.is_empty(),
        private: measure.key.private,
        key_title: measure.key_title.clone(),
    })
}

/// The scores as they stand: about a person or in general.
///
/// Errors: `NotFound` for a person who is not there.
pub fn scores(
    sql: &Connection,
    measure: &Measure,
    person: Option<Id>,
    catalogue: &Catalogue,
) -> Result<ScoresView> {
    let series = series(sql, measure, person)?;
    let overall = match measure.key.overall && person.is_none() {
        true => overall(sql, measure, catalogue)?,
        false => Vec::new(),
    };
    Ok(ScoresView {
        answered: series.last().map(|answered| answered.id),
        day: series.last().map(|answered| answered.day),
        scores: score_views(measure, &series, catalogue),
        overall,
    })
}

/// The mean over people, each by their latest answers. Whoever has no score in them is left out.
fn overall(sql: &Connection, measure: &Measure, catalogue: &Catalogue) -> Result<Vec<ScoreView>> {
    let mut latest = Vec::new();
    for (person, _) in people(sql, measure)? {
        latest.extend(series(sql, measure, Some(person))?.pop());
    }
    let view = |subscale: &Subscale| {
        let values: Vec<Decimal> = latest
            .iter()
            .filter_map(|answered| answered.scores.iter().find(|s| s.subscale == subscale.id)?.value)
            .collect();
        let sum: Decimal = values.iter().sum();
        let value = sum.checked_div(Decimal::from(values.len()))?;
        let said = args([
            ("people", values.len().into()),
            ("low", subscale.low.into()),
            ("high", subscale.high.into()),
            ("higher", subscale.higher_means.as_str().into()),
        ]);
        Some(ScoreView {
            subscale: subscale.id.clone(),
            title: subscale.title.clone(),
            value: Some(float(value)),
            low: f64::from(subscale.low),
            high: f64::from(subscale.high),
            text: catalogue.say("assessment-score-overall", &said).trim().to_owned(),
            missing: Vec::new(),
            counted: u32::try_from(values.len()).unwrap_or(u32::MAX),
            label: None,
            usual: String::new(),
            change: None,
        })
    };
    Ok(measure.key.subscales.iter().filter_map(view).collect())
}

/// The newest scores of a series as a screen shows them, beside the earlier ones.
pub fn score_views(measure: &Measure, series: &[Answered], catalogue: &Catalogue) -> Vec<ScoreView> {
    let Some((newest, _)) = series.split_last() else { return Vec::new() };
    let view = |score: &SubscaleScore| {
        let subscale = measure.key.subscales.iter().find(|subscale| subscale.id == score.subscale)?;
        let earlier: Vec<Decimal> = series
            .iter()
            .take(series.len() - 1)
            .filter_map(|answered| answered.scores.iter().find(|s| s.subscale == score.subscale)?.value)
            .collect();
        let usual = match score.value {
            Some(value) => usual(catalogue, subscale, value, band(&earlier, measure.key.band_least)),
            None => String::new(),
        };
        let change = changes(measure, series, None, None, catalogue).ok();
        let change = change.into_iter().flatten().find(|change| change.subscale == score.subscale);
        Some(ScoreView {
            usual,
            label: score.value.and_then(|value| label(catalogue, subscale, value)),
            change: change.map(|change| change.text),
            ..score_view(measure, score, catalogue)
        })
    };
    newest.scores.iter().filter_map(view).collect()
}

/// A score of this measure by itself.
pub fn score_view(measure: &Measure, score: &SubscaleScore, catalogue: &Catalogue) -> ScoreView {
    let sentence = |id: &String| measure.questionnaire.question(id).map(|question| question.text.clone());
    let subscale = measure.key.subscales.iter().find(|subscale| subscale.id == score.subscale);
    ScoreView {
        subscale: score.subscale.clone(),
        title: score.title.clone(),
        value: score.value.and_then(|value| value.to_f64()),
        low: subscale.map_or(0.0, |subscale| f64::from(subscale.low)),
        high: subscale.map_or(0.0, |subscale| f64::from(subscale.high)),
        text: subscale.map(|subscale| text(subscale, score, catalogue)).unwrap_or_default(),
        missing: score.missing.iter().filter_map(sentence).collect(),
        counted: u32::try_from(score.counted).unwrap_or(u32::MAX),
        label: None,
        usual: String::new(),
        change: None,
    }
}

fn text(subscale: &Subscale, score: &SubscaleScore, catalogue: &Catalogue) -> String {
    if !score.missing.is_empty() {
        return catalogue.say("assessment-score-open", &args([("open", score.missing.len().into())]));
    }
    let key = match subscale.method {
        ScoreMethod::Mean if subscale.occasions && score.counted == 0 => "assessment-score-no-occasion",
        ScoreMethod::Mean if subscale.occasions => "assessment-score-occasions",
        ScoreMethod::Mean => "assessment-score-mean",
        ScoreMethod::Sum if subscale.factor != Decimal::ONE => "assessment-score-times",
        ScoreMethod::Sum => "assessment-score-sum",
        ScoreMethod::Item => "assessment-score-item",
        ScoreMethod::Count => "assessment-score-count",
        ScoreMethod::Difference => "assessment-score-difference",
    };
    let said = args([
        ("items", subscale.all_items().count().into()),
        ("counted", score.counted.into()),
        ("factor", subscale.factor.normalize().to_string().into()),
        ("low", subscale.low.into()),
        ("high", subscale.high.into()),
        ("higher", subscale.higher_means.as_str().into()),
    ]);
    catalogue.say(key, &said).trim().to_owned()
}

/// "The last one is within your usual range", or that it is too few to say.
pub fn usual(catalogue: &Catalogue, subscale: &Subscale, last: Decimal, band: Option<Band>) -> String {
    let Some(band) = band else { return catalogue.text("chart-too-few") };
    let key = match () {
        () if last < band.low => "chart-below",
        () if last > band.high => "chart-above",
        () => "chart-within",
    };
    // Its ends lie between scores also where scores are whole.
    let end = |value: Decimal| match value.is_integer() {
        true => number(catalogue, subscale, value),
        false => catalogue.decimal(float(value)),
    };
    catalogue.say(key, &args([("low", end(band.low).into()), ("high", end(band.high).into())]))
}

/// What the published band of this score is called, and by whom.
pub fn label(catalogue: &Catalogue, subscale: &Subscale, value: Decimal) -> Option<String> {
    let within = |from: i32, to: i32| (Decimal::from(from)..=Decimal::from(to)).contains(&value);
    let found = subscale.bands.iter().find(|band| within(band.from, band.to))?;
    let said = args([
        ("from", found.from.into()),
        ("to", found.to.into()),
        ("label", found.text.as_str().into()),
        ("source", found.source.as_str().into()),
    ]);
    Some(catalogue.say(if found.from == found.to { "score-label-one" } else { "score-label" }, &said))
}

/// A score written out: whole numbers where answers are added up, one decimal where they are averaged.
pub fn number(catalogue: &Catalogue, subscale: &Subscale, value: Decimal) -> String {
    match subscale.method {
        ScoreMethod::Mean => catalogue.decimal(float(value)),
        _ if value.is_integer() => value.normalize().to_string(),
        _ => catalogue.decimal(float(value)),
    }
}

/// The nearest number that a front end can draw; 0 where there is none.
pub fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// What changed between two times; none: the first and the last. Scores that one of the two lacks are left out.
///
/// Errors: `NotFound` where there is no answer of such an id, or there are no two.
pub fn changes(
    measure: &Measure,
    series: &[Answered],
    earlier: Option<Id>,
    later: Option<Id>,
    catalogue: &Catalogue,
) -> Result<Vec<ChangeView>> {
    let named = |id: Id| series.iter().find(|answered| answered.id == id);
    let first = earlier.map_or(series.first(), named);
    let last = later.map_or(series.last(), named);
    let (Some(first), Some(last)) = (first, last) else { return Err(NearerError::not_found("response")) };
    if first.id == last.id {
        return Err(NearerError::not_found("response"));
    }
    let view = |subscale: &Subscale| {
        let of = |answered: &Answered| answered.scores.iter().find(|s| s.subscale == subscale.id)?.value;
        let (before, after) = (of(first)?, of(last)?);
        let difference = after - before;
        let reliable = subscale.reliable.as_ref().and_then(|known| reliable_change(difference, known));
        let way = match () {
            () if difference > Decimal::ZERO => "change-higher",
            () if difference < Decimal::ZERO => "change-lower",
            () => "change-none",
        };
        let said = args([
            ("day", catalogue.day(first.day).into()),
            ("points", number(catalogue, subscale, difference.abs()).into()),
        ]);
        let mut text = catalogue.say(way, &said);
        if let (Some(reliable), Some(known)) = (&reliable, &subscale.reliable) {
            let key = if reliable.is_reliable { "change-beyond-chance" } else { "change-within-chance" };
            let said = args([
                ("needed", catalogue.decimal(float(reliable.needed)).into()),
                ("source", known.source.as_str().into()),
            ]);
            text = format!("{text} {}", catalogue.say(key, &said));
        }
        Some(ChangeView {
            subscale: subscale.id.clone(),
            title: subscale.title.clone(),
            before_day: first.day,
            after_day: last.day,
            before: float(before),
            after: float(after),
            difference: float(difference),
            index: reliable.as_ref().map(|reliable| float(reliable.index)),
            needed: reliable.as_ref().map(|reliable| float(reliable.needed)),
            is_reliable: reliable.as_ref().map(|reliable| reliable.is_reliable),
            text,
        })
    };
    Ok(measure.key.subscales.iter().filter_map(view).collect())
}

/// All that was answered, the newest first, in words. Questions that were passed over are left out.
pub fn answers(measure: &Measure, series: &[Answered]) -> Vec<AnswersView> {
    let view = |answered: &Answered| AnswersView {
        id: answered.id,
        day: answered.day,
        lines: measure
            .questionnaire
            .questions
            .iter()
            .filter_map(|question| {
                let values = answered.given.get(&question.link_id)?;
                let words: Vec<String> = values.iter().map(|value| question.words(value)).collect();
                Some(ReviewLine { ask: question.text.clone(), answer: words.join(", ") })
            })
            .collect(),
    };
    series.iter().rev().map(view).collect()
}
