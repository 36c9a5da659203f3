//! Days of practices as a week, a month or a heat map shows them, with words for whoever can't see the colours.

use super::model::{Mark, MarkKind, Schedule};
use super::row::{self, PracticeRow, Which, rows};
use super::rule::{Counts, Course};
use super::standing::{DayCounting, first_day};
use super::target::{AmountUnit, amount_words};
use crate::error::{NearerError, Reason, Result};
use crate::text::{Catalogue, args};
use crate::time::{Day, in_weeks};
use crate::vault::Id;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Most days that one look back spans.
pub const MOST_DAYS: i64 = 400;

/// What a day was for a practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum DayState {
    /// Done, or all of what was aimed for.
    Done,
    /// Some of what was aimed for.
    Partly,
    /// Left out on purpose.
    Skipped,
    /// Marked as not done.
    NotDone,
    /// Over, asked for, and without a mark.
    Unknown,
    /// Today, and still open.
    Open,
    /// Within a pause, without a mark.
    Paused,
    /// Not asked for on this day.
    Free,
    /// Still to come.
    Ahead,
    /// Before the practice began.
    Before,
}

/// One day of one practice.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct DayCell {
    /// The person's day.
    pub day: Day,
    /// What it was for the practice.
    pub state: DayState,
    /// How much of what was aimed for, 0 to 1.
    pub share: f64,
    /// "24 November 2026: done, 20 minutes".
    pub words: String,
}

/// One practice over one week.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct WeekLine {
    /// The practice's id.
    pub practice: Id,
    /// The practice's name.
    pub name: String,
    /// Place in the palette, 0 to 7.
    pub colour: u8,
    /// Monday to Sunday.
    pub days: Vec<DayCell>,
    /// "Done on 3 days".
    pub words: String,
}

/// All practices over one week, Monday to Sunday.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct WeekView {
    /// The Monday.
    pub from: Day,
    /// The Sunday.
    pub to: Day,
    /// "23 November 2026 – 29 November 2026"
    pub title: String,
    /// All that are not archived, in the person's order.
    pub practices: Vec<WeekLine>,
    /// A day of the week before.
    pub earlier: Day,
    /// A day of the week after; none while that one is still to come.
    pub later: Option<Day>,
}

/// One practice over a month, ready to be laid out in weeks and filled in.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PracticeMonth {
    /// "1 November 2026 – 30 November 2026"
    pub title: String,
    /// Weeks from Monday to Sunday, of seven places each; none: a day of another month.
    pub weeks: Vec<Vec<Option<DayCell>>>,
    /// "Done on 3 days".
    pub words: String,
    /// A day of the month before.
    pub earlier: Day,
    /// A day of the month after; none while that one is still to come.
    pub later: Option<Day>,
}

/// A practice day by day: a month, a year, a heat map. One entry a day in each list.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct HeatMap {
    /// The first day, included.
    pub from: Day,
    /// The last day, included.
    pub to: Day,
    /// What each day was.
    pub states: Vec<DayState>,
    /// How much of what was aimed for, in fourths: 0 to 4.
    pub levels: Vec<u8>,
    /// Strength at the end of each day, 0 to 1; of days to come, as it is now.
    pub strengths: Vec<f64>,
    /// "Done on 12 of 30 days. Strength 40 of 100."
    pub words: String,
    /// The same month by month, for a table.
    pub months: Vec<MonthLine>,
}

/// The days of one month.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct MonthLine {
    /// Its first day within the span.
    pub from: Day,
    /// Days marked as done.
    pub done: u32,
    /// Days left out on purpose.
    pub skipped: u32,
    /// Strength at its end, 0 to 1; of one that isn't over, as it is now.
    pub strength: f64,
    /// "November 2026: done on 12 days".
    pub words: String,
}

/// What a day was. `first` is the first day that counts.
pub(super) fn state_of(course: &Course, first: Day, mark: Option<Mark>, day: Day, today: Day) -> DayState {
    match mark {
        Some(Mark { kind: MarkKind::Skipped, .. }) => return DayState::Skipped,
        Some(Mark { kind: MarkKind::NotDone, .. }) => return DayState::NotDone,
        Some(mark) => {
            return if share_of(course, Some(mark)) < 1.0 { DayState::Partly } else { DayState::Done };
        }
        None => {}
    }
    if day < first {
        DayState::Before
    } else if course.is_paused(day) {
        DayState::Paused
    } else if day > today {
        DayState::Ahead
    } else if !asks(course, day) {
        DayState::Free
    } else if day == today {
        DayState::Open
    } else {
        DayState::Unknown
    }
}

/// Whether this very day is asked for: "three times a week" asks for none in particular, but may be done today.
fn asks(course: &Course, day: Day) -> bool {
    match course.rule.schedule {
        Schedule::Daily { .. } => true,
        Schedule::Weekdays { .. } => course.rule.names(day),
        _ => false,
    }
}

/// How much of one day's part of the target a mark holds.
pub(super) fn share_of(course: &Course, mark: Option<Mark>) -> f64 {
    let Some(mark) = mark else { return 0.0 };
    match course.rule.counts {
        Counts::Marks => f64::from(u8::from(mark.kind == MarkKind::Done)),
        Counts::Amounts { each, .. } => {
            // The same count over one day's part in place of the whole.
            let mut one = course.rule;
            if let Counts::Amounts { need, .. } = &mut one.counts {
                *need = each;
            }
            if mark.kind == MarkKind::Skipped { 0.0 } else { one.share(one.value(Some(mark))) }
        }
    }
}

/// A day's state in words, with the amount where there is one.
pub(super) fn state_words(
    words: &Catalogue,
    unit: Option<&AmountUnit>,
    state: DayState,
    mark: Option<Mark>,
) -> String {
    let amount = mark.and_then(|mark| mark.amount).map(|amount| amount_words(words, unit, amount));
    match (state, amount) {
        (DayState::Done, Some(amount)) => words.say("day-done-amount", &args([("amount", amount.into())])),
        (DayState::Done, None) => words.text("day-done"),
        (DayState::Partly, amount) => {
            words.say("day-partly", &args([("amount", amount.unwrap_or_default().into())]))
        }
        (DayState::NotDone, Some(amount)) => {
            words.say("day-not-done-amount", &args([("amount", amount.into())]))
        }
        (DayState::NotDone, None) => words.text("day-not-done"),
        (DayState::Skipped, _) => words.text("day-skipped"),
        (DayState::Unknown, _) => words.text("day-unknown"),
        (DayState::Open, _) => words.text("day-open"),
        (DayState::Paused, _) => words.text("day-paused"),
        (DayState::Free, _) => words.text("day-free"),
        (DayState::Ahead, _) => words.text("day-ahead"),
        (DayState::Before, _) => words.text("day-before"),
    }
}

/// A practice's weeks begin on Monday, wherever it is done.
const MONDAY: u32 = 0;

/// The week that this day lies in; none: this week.
pub fn week(sql: &Connection, words: &Catalogue, of: impl Into<Option<Day>>, today: Day) -> Result<WeekView> {
    let of = of.into().unwrap_or(today);
    let (from, to) = (of.monday(), of.monday().plus(6));
    let mut practices = Vec::new();
    for row in rows(sql, Which::Kept)? {
        let (days, said) = cells(sql, words, &row, (from, to), today)?;
        practices.push(WeekLine {
            practice: row.id,
            name: row.chosen.name.clone(),
            colour: row.chosen.colour,
            days,
            words: said,
        });
    }
    let (earlier, later) = beside(from, to, today);
    Ok(WeekView { from, to, title: span_words(words, from, to), practices, earlier, later })
}

/// One practice over the month that this day lies in; none: this month.
///
/// Errors: `NotFound`.
pub fn month(
    sql: &Connection,
    words: &Catalogue,
    practice: Id,
    of: impl Into<Option<Day>>,
    today: Day,
) -> Result<PracticeMonth> {
    let (from, to) = of.into().unwrap_or(today).month();
    let (days, said) = cells(sql, words, &row::one(sql, practice)?, (from, to), today)?;
    let (earlier, later) = beside(from, to, today);
    Ok(PracticeMonth {
        title: span_words(words, from, to),
        weeks: in_weeks(from, days, MONDAY),
        words: said,
        earlier,
        later,
    })
}

/// Days of the spans before and after, the latter where it has begun.
pub(super) fn beside(from: Day, to: Day, today: Day) -> (Day, Option<Day>) {
    (from.plus(-1), Some(to.plus(1)).filter(|later| *later <= today))
}

/// A practice's days, and what was done on them in words.
fn cells(
    sql: &Connection,
    words: &Catalogue,
    row: &PracticeRow,
    (from, to): (Day, Day),
    today: Day,
) -> Result<(Vec<DayCell>, String)> {
    let first = first_day(sql, row.pk, &row.course)?;
    let marks = super::marked::marks_between(sql, row.pk, from, to)?;
    let unit = row.chosen.measured.as_ref().map(|measured| &measured.unit);
    let cell = |day: Day| {
        let mark = marks.get(&day).copied();
        let state = state_of(&row.course, first, mark, day, today);
        let said = state_words(words, unit, state, mark);
        DayCell {
            day,
            state,
            share: share_of(&row.course, mark),
            words: words.say("day-line", &args([("day", words.day(day).into()), ("state", said.into())])),
        }
    };
    let days = (0..=to.since(from)).map(|n| cell(from.plus(n))).collect();
    Ok((days, days_words(words, &marks, from, to).2))
}

/// One practice from day to day, at most 400 days. None: up to today, and from the Monday on that lies a year before the
/// last day's week.
///
/// Errors: `NotFound`; `Invalid` for more than 400 days, or none.
pub fn heat_map(
    sql: &Connection,
    words: &Catalogue,
    practice: Id,
    (from, to): (Option<Day>, Option<Day>),
    today: Day,
) -> Result<HeatMap> {
    let to = to.unwrap_or(today);
    let from = from.unwrap_or_else(|| to.monday().plus(-7 * 52));
    let count = to.since(from) + 1;
    if !(1..=MOST_DAYS).contains(&count) {
        return Err(NearerError::invalid("days", Reason::OutOfRange { low: 1, high: MOST_DAYS }));
    }
    let row = row::one(sql, practice)?;
    let first = first_day(sql, row.pk, &row.course)?;
    let counting = DayCounting::read(sql, row.pk, &row.course, from, to.min(today))?;
    let mut strengths = vec![row.course.rule.start(); usize::try_from(count).unwrap_or(0)];
    let mut last = row.course.rule.start();
    let place = |day: Day| usize::try_from(day.since(from)).ok();
    let mut reached = from;
    counting.each(&row.course, to.min(today), |day, standing| {
        last = standing.strength;
        if let Some(slot) = place(day).and_then(|at| strengths.get_mut(at)) {
            *slot = last;
        }
        reached = reached.max(day.plus(1));
    });
    for slot in strengths.iter_mut().skip(place(reached).unwrap_or(0)) {
        *slot = last;
    }
    let marks: BTreeMap<Day, Mark> =
        counting.marks.range(from..=to).map(|(day, mark)| (*day, *mark)).collect();
    let days = (0..count).map(|n| from.plus(n));
    let states =
        days.clone().map(|day| state_of(&row.course, first, marks.get(&day).copied(), day, today)).collect();
    let levels = days.map(|day| level(share_of(&row.course, marks.get(&day).copied()))).collect();
    Ok(HeatMap {
        from,
        to,
        states,
        levels,
        months: months(words, &marks, &strengths, from, to),
        strengths,
        words: words.say(
            "heat-map-words",
            &args([
                ("name", row.chosen.name.clone().into()),
                ("said", days_words(words, &marks, from, to).2.into()),
                ("strength", percent(last).into()),
            ]),
        ),
    })
}

fn level(share: f64) -> u8 {
    match share {
        share if share <= 0.0 => 0,
        share if share < 0.5 => 1,
        share if share < 0.75 => 2,
        share if share < 1.0 => 3,
        _ => 4,
    }
}

/// Strength as a person reads it, 0 to 100.
pub(super) fn percent(strength: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let percent = (strength.clamp(0.0, 1.0) * 100.0).round() as u32;
    percent
}

fn months(
    words: &Catalogue,
    marks: &BTreeMap<Day, Mark>,
    strengths: &[f64],
    from: Day,
    to: Day,
) -> Vec<MonthLine> {
    let mut lines = Vec::new();
    let mut start = from;
    while start <= to {
        let end = start.month().1.min(to);
        let (done, skipped, said) = days_words(words, marks, start, end);
        let span = span_words(words, start, end);
        lines.push(MonthLine {
            from: start,
            done,
            skipped,
            strength: usize::try_from(end.since(from))
                .ok()
                .and_then(|at| strengths.get(at))
                .copied()
                .unwrap_or(0.0),
            words: words.say("day-line", &args([("day", span.into()), ("state", said.into())])),
        });
        start = end.plus(1);
    }
    lines
}

/// Days done and left out, and the same in words.
pub(super) fn days_words(
    words: &Catalogue,
    marks: &BTreeMap<Day, Mark>,
    from: Day,
    to: Day,
) -> (u32, u32, String) {
    let count = |kind| {
        let found = marks.range(from..=to).filter(|(_, mark)| mark.kind == kind).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    let (done, skipped) = (count(MarkKind::Done), count(MarkKind::Skipped));
    let mut said = words.say("days-done", &args([("days", done.into())]));
    if skipped > 0 {
        said = format!("{said}, {}", words.say("days-skipped", &args([("days", skipped.into())])));
    }
    (done, skipped, said)
}

pub(super) fn span_words(words: &Catalogue, from: Day, to: Day) -> String {
    words.say("days-span", &args([("from", words.day(from).into()), ("to", words.day(to).into())]))
}
