use crate::assessment::{self, Band, Measure, MeasureLine, PublishedBand, Subscale, float, number};
use crate::course::{self, Content};
use crate::error::Result;
use crate::text::{Catalogue, args};
use crate::time::Day;
use crate::vault::Id;
use rusqlite::Connection;
use rust_decimal::Decimal;

/// A measure over time. Whoever can't see the lines has `text` and `rows`.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ChartView {
    /// Id of the measure.
    pub measure: String,
    /// The measure's name.
    pub title: String,
    /// What the measure is and is not.
    pub note: String,
    /// The ends of the scale.
    pub low: f64,
    /// The highest value of the scale.
    pub high: f64,
    /// One line for each score, in the key's order.
    pub series: Vec<ChartSeries>,
    /// The chart in sentences.
    pub text: String,
    /// The chart as a table, newest first.
    pub rows: Vec<TableRow>,
}

/// One score over time.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ChartSeries {
    /// Id of the subscale.
    pub id: String,
    /// What the score is called.
    pub title: String,
    /// The scores, oldest first; answers without this score left out.
    pub points: Vec<ChartPoint>,
    /// The ends of this score's own scale.
    pub low: f64,
    /// The highest score there can be.
    pub high: f64,
    /// The person's own usual range before the last answer; none: too few to say.
    pub band_low: Option<f64>,
    /// The upper end of that range.
    pub band_high: Option<f64>,
    /// What parts of the scale are called where that is published; mostly empty.
    pub labels: Vec<ChartLabel>,
    /// Points that it takes to tell a change from chance, as a rough guide; none where nothing is known.
    pub needed: Option<f64>,
}

/// A part of the scale that has a published name.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ChartLabel {
    /// The lowest score, included.
    pub low: f64,
    /// The highest score, included.
    pub high: f64,
    /// What this part is called.
    pub text: String,
    /// The paper or page that says so.
    pub source: String,
}

/// One score at one time.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ChartPoint {
    /// When it was answered: milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    /// The person's day at that moment.
    pub day: Day,
    /// The score.
    pub value: f64,
    /// By the rough guide it differs from the first answer by more than chance.
    pub marked: bool,
}

/// The scores of one time.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct TableRow {
    /// The person's day on which it was answered.
    pub day: Day,
    /// One cell a series, written out; "–" where there is no score.
    pub cells: Vec<String>,
}

/// The measures that have a chart: those that are on and have scores.
pub fn charted(sql: &Connection, content: &Content, today: Day) -> Result<Vec<MeasureLine>> {
    let mut lines = course::measure_lines(sql, content, today)?;
    lines.retain(|line| line.is_on && line.has_scores);
    Ok(lines)
}

/// A measure over time, about one person or in general.
///
/// Errors: `NotFound` for a measure or a person who isn't there.
pub fn chart(sql: &Connection, content: &Content, measure: &str, person: Option<Id>) -> Result<ChartView> {
    let measure = course::measure(sql, content, measure)?;
    let measure = measure.as_ref();
    let words = &content.catalogue;
    let answered = assessment::series(sql, measure, person)?;
    let changes = assessment::changes(measure, &answered, None, None, words).unwrap_or_default();
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
        sentences.push(sentence(words, subscale, &scored, band));
        if let Some(change) = changes.iter().find(|change| change.subscale == subscale.id) {
            sentences.push(change.text.clone());
        }
        let marked = |value: Decimal| {
            let change = values.first().map(|first| value - first);
            let reliable = change.zip(subscale.reliable.as_ref());
            let reliable = reliable.and_then(|(change, known)| assessment::reliable_change(change, known));
            reliable.is_some_and(|reliable| reliable.is_reliable)
        };
        let needed = subscale.reliable.as_ref();
        let needed = needed.and_then(|known| assessment::reliable_change(Decimal::ZERO, known));
        series.push(ChartSeries {
            id: subscale.id.clone(),
            title: subscale.title.clone(),
            points: scored
                .iter()
                .map(|(at_ms, day, value)| ChartPoint {
                    at_ms: *at_ms,
                    day: *day,
                    value: float(*value),
                    marked: marked(*value),
                })
                .collect(),
            low: f64::from(subscale.low),
            high: f64::from(subscale.high),
            band_low: band.as_ref().map(|band| float(band.low)),
            band_high: band.as_ref().map(|band| float(band.high)),
            labels: subscale.bands.iter().map(label).collect(),
            needed: needed.map(|reliable| float(reliable.needed)),
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

fn label(band: &PublishedBand) -> ChartLabel {
    ChartLabel {
        low: f64::from(band.from),
        high: f64::from(band.to),
        text: band.text.clone(),
        source: band.source.clone(),
    }
}

fn sentence(
    words: &Catalogue,
    subscale: &Subscale,
    scored: &[(i64, Day, Decimal)],
    band: Option<Band>,
) -> String {
    let title = subscale.title.as_str();
    let (Some((_, first_day, first)), Some((_, last_day, last))) = (scored.first(), scored.last()) else {
        return words.say("chart-empty", &args([("title", title.into())]));
    };
    let label = assessment::label(words, subscale, *last);
    let place = [Some(assessment::usual(words, subscale, *last, band)), label];
    let said = args([
        ("title", title.into()),
        ("count", scored.len().into()),
        ("first", number(words, subscale, *first).into()),
        ("firstday", words.day(*first_day).into()),
        ("last", number(words, subscale, *last).into()),
        ("lastday", words.day(*last_day).into()),
        ("place", place.into_iter().flatten().collect::<Vec<_>>().join(" ").into()),
    ]);
    words.say("chart-sentence", &said)
}

fn rows(words: &Catalogue, measure: &Measure, answered: &[assessment::Answered]) -> Vec<TableRow> {
    let cell = |response: &assessment::Answered, subscale: &Subscale| {
        let score = response.scores.iter().find(|score| score.subscale == subscale.id);
        let value = score.and_then(|score| score.value);
        value.map_or_else(|| "–".to_owned(), |value| number(words, subscale, value))
    };
    let row = |response: &assessment::Answered| TableRow {
        day: response.day,
        cells: measure.key.subscales.iter().map(|subscale| cell(response, subscale)).collect(),
    };
    answered.iter().rev().map(row).collect()
}
