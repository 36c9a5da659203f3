//! A week or a month looked back at: what was done, in numbers, without a word about how good that is.

use super::days::{beside, days_words, span_words};
use super::marked::marks_between;
use super::model::{Mark, MarkKind};
use super::row::{PracticeRow, Which, rows};
use super::rule::Counts;
use super::standing::first_day;
use super::target::amount_words;
use crate::error::Result;
use crate::text::{Catalogue, args};
use crate::time::Day;
use crate::vault::Id;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Days that are looked at before a smaller version is suggested.
const LOOKED_AT: i64 = 28;
/// Done in less than a fourth of the schedule is rarely.
const RARELY: f64 = 0.25;

/// How much one look back spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ReviewSpan {
    /// Monday to Sunday.
    Week,
    /// The first to the last day of a month.
    Month,
}

/// Practices over a week or a month.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PracticeReview {
    /// The first day, included.
    pub from: Day,
    /// The last day, included.
    pub to: Day,
    /// "23 November 2026 – 29 November 2026"
    pub title: String,
    /// All that are not archived and had begun, in the person's order.
    pub lines: Vec<PracticeReviewLine>,
    /// The sum of it in a sentence.
    pub words: String,
    /// At most one, and for each practice at most once: say with `smaller_was_said` that it was shown.
    pub smaller: Option<SmallerOffer>,
    /// A day of the span before.
    pub earlier: Day,
    /// A day of the span after; none while that one is still to come.
    pub later: Option<Day>,
}

/// One practice over the span.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PracticeReviewLine {
    /// The practice's id.
    pub practice: Id,
    /// The practice's name.
    pub name: String,
    /// Days marked as done.
    pub done: u32,
    /// Days left out on purpose.
    pub skipped: u32,
    /// "Done on 3 days, 1 day left out on purpose, 60 minutes in all"
    pub words: String,
}

/// A kind word about a practice that is rarely done.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SmallerOffer {
    /// The practice's id.
    pub practice: Id,
    /// What is suggested, in a sentence.
    pub words: String,
}

/// Looks back at the week or the month that the day `of` lies in; none: the one of `today`.
pub fn review(
    sql: &Connection,
    words: &Catalogue,
    span: ReviewSpan,
    of: impl Into<Option<Day>>,
    today: Day,
) -> Result<PracticeReview> {
    let of = of.into().unwrap_or(today);
    let (from, to) = match span {
        ReviewSpan::Week => (of.monday(), of.monday().plus(6)),
        ReviewSpan::Month => of.month(),
    };
    let mut lines = Vec::new();
    let mut smaller = None;
    let (mut done_in_all, mut skipped_in_all) = (0, 0);
    for row in rows(sql, Which::Kept)? {
        let marks = marks_between(sql, row.pk, from, to)?;
        // What began later has nothing to say of these days.
        if marks.is_empty() && row.course.began > to {
            continue;
        }
        let (done, skipped, mut said) = days_words(words, &marks, from, to);
        if let Some(amount) = amount_in_all(words, &row, &marks) {
            said = format!("{said}, {amount}");
        }
        done_in_all += done;
        skipped_in_all += skipped;
        lines.push(PracticeReviewLine {
            practice: row.id,
            name: row.chosen.name.clone(),
            done,
            skipped,
            words: said,
        });
        if smaller.is_none() && is_rarely_done(sql, &row, today)? {
            smaller = Some(SmallerOffer {
                practice: row.id,
                words: words.say("practice-smaller", &args([("name", row.chosen.name.clone().into())])),
            });
        }
    }
    let said = args([
        ("practices", lines.len().into()),
        ("done", done_in_all.into()),
        ("skipped", skipped_in_all.into()),
    ]);
    let words_of_all = words.say(if lines.is_empty() { "review-nothing-yet" } else { "review-words" }, &said);
    let (earlier, later) = beside(from, to, today);
    let title = span_words(words, from, to);
    Ok(PracticeReview { from, to, title, lines, words: words_of_all, smaller, earlier, later })
}

fn amount_in_all(words: &Catalogue, row: &PracticeRow, marks: &BTreeMap<Day, Mark>) -> Option<String> {
    let sum: i64 = marks.values().filter_map(|mark| mark.amount).sum();
    let unit = row.chosen.measured.as_ref().map(|measured| &measured.unit);
    let counted = unit.is_some() || row.course.rule.counts != Counts::Marks;
    (counted && sum > 0)
        .then(|| words.say("days-amount", &args([("amount", amount_words(words, unit, sum).into())])))
}

/// Whether the last four weeks held less than a fourth of what the schedule asks for. Days skipped on purpose and
/// pauses are left out; what was said once isn't said again; a practice younger than four weeks is left in peace.
fn is_rarely_done(sql: &Connection, row: &PracticeRow, today: Day) -> Result<bool> {
    let from = today.plus(-LOOKED_AT);
    if row.smaller_said || row.held || first_day(sql, row.pk, &row.course)? > from {
        return Ok(false);
    }
    let marks = marks_between(sql, row.pk, from, today.plus(-1))?;
    let rests = |day: Day| match marks.get(&day) {
        Some(mark) => mark.kind == MarkKind::Skipped,
        None => row.course.is_paused(day),
    };
    let counted = (0..LOOKED_AT).filter(|n| !rests(from.plus(*n))).count();
    let done = marks.values().filter(|mark| mark.kind == MarkKind::Done).count();
    let (times, days) = row.course.rule.schedule.frequency();
    let asked = f64::from(u32::try_from(counted).unwrap_or(0)) * f64::from(times) / f64::from(days);
    // Once in four weeks or less often can hardly be made smaller.
    Ok(counted >= 14 && asked > 1.0 && f64::from(u32::try_from(done).unwrap_or(0)) < asked * RARELY)
}
