use crate::assessment::{self, Band, Measure};
use crate::course::Content;
use crate::error::Result;
use crate::text::{Catalogue, args};
use crate::time::Day;
use crate::vault::Id;
use rusqlite::Connection;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A measure over time. Whoever can't see the lines has `text` and `rows`.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ChartView {
    pub measure: String,
    pub title: String,
    /// What the measure is and is not.
    pub note: String,
    /// The ends of the scale.
    pub low: f64,
    pub high: f64,
    pub series: Vec<ChartSeries>,
    /// The chart in sentences.
    pub text: String,
    /// The chart as a table, newest first.
    pub rows: Vec<TableRow>,
}

#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ChartSeries {
    pub id: String,
    pub title: String,
    pub points: Vec<ChartPoint>,
    /// The person's own usual range before the last answer; none: too few to say.
    pub band_low: Option<f64>,
    pub band_high: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ChartPoint {
    pub at_ms: i64,
    pub day: Day,
    pub value: f64,
}

#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TableRow {
    pub day: Day,
    /// One cell a series, written out; "–" where there is no score.
    pub cells: Vec<String>,
}

/// A measure over time, about one person or in general.
pub fn chart(sql: &Connection, content: &Content, measure: &str, person: Option<Id>) -> Result<ChartView> {
    let measure = content.measure(measure)?;
    let words = &content.catalogue;
    let answered = assessment::series(sql, measure, person)?;
    let mut series = Vec::new();
    let mut sentences = Vec::new();
    for subscale in &measure.key.subscales {
        let scored = answered.iter().filter_map(|response| {
            let score = response.scores.iter().find(|score| score.subscale == subscale.id)?;
            Some((response.at_ms, response.day, score.value?))
        });
        let scored: Vec<(i64, Day, Decimal)> = scored.collect();
        let values: Vec<Decimal> = scored.iter().map(|(_, _, value)| *value).collect();
        let earlier = values.split_last().map_or(&[][..], |(_, earlier)| earlier);
        let band = assessment::band(earlier, measure.key.band_least);
        sentences.push(sentence(words, &subscale.title, &scored, band.as_ref()));
        series.push(ChartSeries {
            id: subscale.id.clone(),
            title: subscale.title.clone(),
            points: scored
                .into_iter()
                .map(|(at_ms, day, value)| ChartPoint { at_ms, day, value: float(value) })
                .collect(),
            band_low: band.as_ref().map(|band| float(band.low)),
            band_high: band.as_ref().map(|band| float(band.high)),
        });
    }
    let low = measure.key.subscales.iter().map(|subscale| subscale.low).min().unwrap_or(0);
    let high = measure.key.subscales.iter().map(|subscale| subscale.high).max().unwrap_or(0);
    Ok(ChartView {
        measure: measure.id.clone(),
        title: measure.questionnaire.title.clone(),
        note: measure.questionnaire.description.clone(),
        low: f64::from(low),
        high: f64::from(high),
        rows: rows(words, measure, &answered),
        text: sentences.join(" "),
        series,
    })
}

fn sentence(words: &Catalogue, title: &str, scored: &[(i64, Day, Decimal)], band: Option<&Band>) -> String {
    let (Some((_, first_day, first)), Some((_, last_day, last))) = (scored.first(), scored.last()) else {
        return words.say("chart-empty", &args([("title", title.into())]));
    };
    let place = match band {
        None => words.text("chart-too-few"),
        Some(band) => {
            let key = match () {
                () if *last < band.low => "chart-below",
                () if *last > band.high => "chart-above",
                () => "chart-within",
            };
            let (low, high) = (words.decimal(float(band.low)), words.decimal(float(band.high)));
            words.say(key, &args([("low", low.into()), ("high", high.into())]))
        }
    };
    let said = args([
        ("title", title.into()),
        ("count", scored.len().into()),
        ("first", words.decimal(float(*first)).into()),
        ("firstday", words.day(*first_day).into()),
        ("last", words.decimal(float(*last)).into()),
        ("lastday", words.day(*last_day).into()),
        ("place", place.into()),
    ]);
    words.say("chart-sentence", &said)
}

fn rows(words: &Catalogue, measure: &Measure, answered: &[assessment::Answered]) -> Vec<TableRow> {
    let cell = |response: &assessment::Answered, subscale: &str| {
        let score = response.scores.iter().find(|score| score.subscale == subscale);
        score
            .and_then(|score| score.value)
            .map_or_else(|| "–".to_owned(), |value| words.decimal(float(value)))
    };
    let row = |response: &assessment::Answered| TableRow {
        day: response.day,
        cells: measure.key.subscales.iter().map(|subscale| cell(response, &subscale.id)).collect(),
    };
    answered.iter().rev().map(row).collect()
}

fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}
