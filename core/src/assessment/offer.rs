//! When a measure is offered. Nothing is forced, nothing is asked for twice, and all that is offered by itself
//! takes two minutes a week at most.

use super::measure::Measure;
use super::store::last_answered;
use crate::error::{NearerError, Reason, Result};
use crate::record::{self, Cell, Rows};
use crate::text::Catalogue;
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension};

/// Seconds of questionnaires in any seven days, of those that nobody asked for.
const WEEK_SECONDS: u32 = 120;
const WEEK_DAYS: i64 = 7;
pub(super) const MOST_DAYS: u32 = 365;

/// How often a measure comes up.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Rhythm {
    /// Days between two offers; none: as the measure's key says.
    pub days: Option<u32>,
    /// "every two weeks"
    pub words: String,
}

/// The rhythms that a person can pick from, in the order in which they are offered.
pub fn rhythms(words: &Catalogue) -> Vec<Rhythm> {
    let offered = [
        (None, "questionnaire-rhythm-own"),
        (Some(7), "questionnaire-rhythm-week"),
        (Some(14), "questionnaire-rhythm-two-weeks"),
        (Some(28), "questionnaire-rhythm-four-weeks"),
    ];
    offered.map(|(days, key)| Rhythm { days, words: words.text(key) }).into()
}

/// What the person wants of a measure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Offer {
    /// None: as its key says.
    pub is_on: Option<bool>,
    /// Days between two offers; none: as its key says.
    pub every_days: Option<u32>,
    /// It was passed over on this day.
    pub put_off: Option<Day>,
}

impl Offer {
    /// The day on which it was passed over; none where that was under a clock that ran ahead.
    fn put_off_by(&self, today: Day) -> Option<Day> {
        self.put_off.filter(|day| *day <= today.plus(1))
    }
}

/// What the person wants of this measure. Where they said nothing, every field is none.
pub fn offer_of(sql: &Connection, measure: &Measure) -> Result<Offer> {
    let found = sql
        .prepare_cached(
            "SELECT is_on, every_days, put_off_day FROM measure_offer WHERE measure = ?1 AND deleted_at IS NULL",
        )?
        .query_row([&measure.questionnaire.url], |row| {
            let (every_days, put_off) = (record::or_default(row.get(1))?, record::or_default(row.get(2))?);
            Ok(Offer { is_on: row.get(0)?, every_days, put_off })
        })
        .optional()?;
    Ok(found.unwrap_or_default())
}

impl Measure {
    /// It can be answered.
    pub fn is_on(&self, offer: &Offer) -> bool {
        offer.is_on.unwrap_or(!self.key.off)
    }

    /// It comes up by itself: as its key says, or because the person asked for it.
    fn is_offered(&self, offer: &Offer) -> bool {
        self.is_on(offer) && (self.key.offered || offer.every_days.is_some())
    }

    /// Days from one answer to the next offer, after it was answered so often.
    pub(super) fn period(&self, offer: &Offer, times: u32) -> u32 {
        let often = self.key.after_answers.is_none_or(|after| times < after);
        let by_key =
            if often { self.key.every_days } else { self.key.then_every_days.unwrap_or(self.key.every_days) };
        offer.every_days.unwrap_or(by_key)
    }
}

/// Whether the measure may come up today. It was never answered nor skipped, or its days have passed since the later
/// of the two. `last` is what `last_answered` found.
pub fn due(measure: &Measure, offer: &Offer, last: Option<(Day, u32)>, today: Day) -> bool {
    let times = last.map_or(0, |(_, times)| times);
    let days = i64::from(measure.period(offer, times));
    let since = last.map(|(day, _)| day).into_iter().chain(offer.put_off_by(today)).max();
    since.is_none_or(|since| today.since(since) >= days)
}

/// The day on which a measure comes up again. None where it doesn't come up by itself, and where it was never
/// answered: nobody is reminded of what they haven't begun.
pub fn next_due(sql: &Connection, measure: &Measure, today: Day) -> Result<Option<Day>> {
    let offer = offer_of(sql, measure)?;
    let Some((day, times)) = last_answered(sql, measure, today)?.filter(|_| measure.is_offered(&offer))
    else {
        return Ok(None);
    };
    let since = offer.put_off_by(today).map_or(day, |put_off| put_off.max(day));
    Ok(Some(since.plus(i64::from(measure.period(&offer, times)))))
}

/// The measures that come up today, the longest overdue first. Measures that nobody asked for take two minutes in
/// seven days at most, counted with the answers of those days.
pub fn offered<'a>(
    sql: &Connection,
    measures: impl IntoIterator<Item = &'a Measure>,
    today: Day,
) -> Result<Vec<&'a Measure>> {
    let mut waiting = Vec::new();
    let mut spent = 0_u32;
    for measure in measures {
        let offer = offer_of(sql, measure)?;
        if measure.key.offered && offer.every_days.is_none() {
            spent =
                spent.saturating_add(measure.seconds().saturating_mul(times_lately(sql, measure, today)?));
        }
        let last = last_answered(sql, measure, today)?;
        if measure.is_offered(&offer) && due(measure, &offer, last, today) {
            let since = last.map(|(day, _)| day).into_iter().chain(offer.put_off_by(today)).max();
            let late = since.map(|since| {
                today.since(since) - i64::from(measure.period(&offer, last.map_or(0, |(_, times)| times)))
            });
            waiting.push((late, offer.every_days.is_some(), measure));
        }
    }
    // What was never there comes after what is late, in the order of the pack.
    waiting.sort_by_key(|(late, ..)| std::cmp::Reverse(*late));
    let mut offered = Vec::new();
    for (_, asked_for, measure) in waiting {
        if !asked_for {
            let with_it = spent.saturating_add(measure.seconds());
            if with_it > WEEK_SECONDS {
                continue;
            }
            spent = with_it;
        }
        offered.push(measure);
    }
    Ok(offered)
}

fn times_lately(sql: &Connection, measure: &Measure, today: Day) -> Result<u32> {
    Ok(sql
        .prepare_cached(
            "SELECT count(*) FROM assessment_view_response WHERE measure = ?1 AND day BETWEEN ?2 AND ?3",
        )?
        .query_row((&measure.questionnaire.url, today.plus(1 - WEEK_DAYS), today.plus(1)), |row| {
            row.get(0)
        })?)
}

/// Notes that the person skipped a measure today. It comes up again after its usual number of days.
pub fn put_off(tx: &Tx<'_>, measure: &Measure) -> Result<()> {
    let offer = offer_of(&tx.sql, measure)?;
    write(tx, measure, &Offer { put_off: Some(tx.today()), ..offer })
}

/// Turns a measure on or off, and says how often it shall come up; none: as its key says.
///
/// Errors: `OutOfRange` for days outside 1 to 365.
pub fn set_offer(tx: &Tx<'_>, measure: &Measure, is_on: bool, every_days: Option<u32>) -> Result<()> {
    if every_days.is_some_and(|days| !(1..=MOST_DAYS).contains(&days)) {
        let reason = Reason::OutOfRange { low: 1, high: i64::from(MOST_DAYS) };
        return Err(NearerError::invalid("every_days", reason));
    }
    let put_off = offer_of(&tx.sql, measure)?.put_off;
    write(tx, measure, &Offer { is_on: Some(is_on), every_days, put_off })
}

const ROWS: Rows = Rows { room: Room::Assessment, table: "measure_offer", what: "offer" };

pub(super) fn id_of(url: &str) -> Id {
    Id::of_key("measure offer", url)
}

fn write(tx: &Tx<'_>, measure: &Measure, offer: &Offer) -> Result<()> {
    let url = &measure.questionnaire.url;
    let said: [Cell<'_>; 3] =
        [("is_on", &offer.is_on), ("every_days", &offer.every_days), ("put_off_day", &offer.put_off)];
    record::upsert(tx, &ROWS, id_of(url), &[("measure", url)], &said)
}
