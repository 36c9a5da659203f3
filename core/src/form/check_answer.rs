//! Whether an answer fits the step that it was given to.

use super::answer::{Answer, FeltWord, MOST_INTENSITY, MOST_TEXT};
use super::dialogue::walked;
use super::model::{NumberShape, Step, StepKind};
use super::option::StepOption;
use crate::error::{NearerError, Reason, Result};
use crate::text::{Catalogue, read_number};
use crate::time::Day;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeSet;

/// Most words in one answer about feelings.
const MOST_FELT: u32 = 40;

/// Checks an answer against its step. An error names the step and the reason.
///
/// Errors: `Invalid` with the step: `WrongKind`, `Required`, `UnknownOption`, `OutOfRange`, `TooLong`, `NotANumber`,
/// `NotWhole`.
pub fn check(step: &Step, answer: &Answer) -> Result<()> {
    let bad = |reason| Err(NearerError::invalid(&step.id, reason));
    match (&step.kind, answer) {
        (kind, Answer::Skipped) => match kind {
            _ if step.optional => Ok(()),
            _ => bad(Reason::Required),
        },
        (
            StepKind::Read { .. }
            | StepKind::Script { .. }
            | StepKind::Timer { .. }
            | StepKind::Review { .. },
            Answer::Done,
        ) => Ok(()),
        (StepKind::Text { number, .. }, Answer::Text { text }) => {
            if text.trim().is_empty() && !step.optional {
                return bad(Reason::Required);
            }
            match number {
                Some(shape) if !text.trim().is_empty() => check_number(step, *shape, text),
                _ => within(step, text),
            }
        }
        (StepKind::Scale { low, high, .. }, Answer::Scale { value }) => {
            if (low..=high).contains(&value) {
                return Ok(());
            }
            bad(Reason::OutOfRange { low: i64::from(*low), high: i64::from(*high) })
        }
        (StepKind::Choice { options, many, own_answer, .. }, Answer::Choice { picked, own }) => {
            let own = own.as_deref().filter(|own| !own.trim().is_empty());
            if own.is_some() && !own_answer {
                return bad(Reason::UnknownOption);
            }
            check_picked(step, options, picked, *many, own)
        }
        (StepKind::Emotions { .. }, Answer::Emotions { felt }) => check_felt(step, felt),
        (StepKind::List { most, .. }, Answer::Listed { items }) => check_items(step, items, *most),
        (StepKind::Person, Answer::Person { .. }) => Ok(()),
        (StepKind::Plan { .. }, Answer::Plan { cue, act, .. }) => {
            if cue.trim().is_empty() || act.trim().is_empty() {
                return bad(Reason::Required);
            }
            within(step, cue).and_then(|()| within(step, act))
        }
        (StepKind::Dialogue { turns }, Answer::Dialogue { replies }) => {
            match walked(turns, replies).as_deref() {
                None => bad(Reason::UnknownOption),
                Some([.., turn]) if turn.ending.is_some() => Ok(()),
                Some(_) => bad(Reason::Required),
            }
        }
        (StepKind::Date { .. }, Answer::Date { .. }) => Ok(()),
        (StepKind::FollowUp { days, .. }, Answer::FollowUp { in_days }) => {
            match in_days.is_none_or(|n| days.contains(&n)) {
                true => Ok(()),
                false => bad(Reason::UnknownOption),
            }
        }
        _ => bad(Reason::WrongKind),
    }
}

/// Checks that an answered date lies where its step wants it, seen from the person's today.
///
/// Errors: `Invalid` with the step: `InTheFuture`, `InThePast`.
pub fn check_day(step: &Step, answer: &Answer, today: Day) -> Result<()> {
    let (StepKind::Date { which }, Answer::Date { day }) = (&step.kind, answer) else { return Ok(()) };
    if which.holds(*day, today) {
        return Ok(());
    }
    let reason = if *day > today { Reason::InTheFuture } else { Reason::InThePast };
    Err(NearerError::invalid(&step.id, reason))
}

/// Refuses a number that people who read this language would read in another way: an answer is kept as it was typed, and
/// must say the same in every language.
///
/// Errors: `Invalid` with the step and `AmbiguousNumber`.
pub fn check_typed(step: &Step, answer: &Answer, words: &Catalogue) -> Result<()> {
    let (StepKind::Text { number: Some(_), .. }, Answer::Text { text }) = (&step.kind, answer) else {
        return Ok(());
    };
    match words.typed_number(text) {
        Err(Reason::AmbiguousNumber) => Err(NearerError::invalid(&step.id, Reason::AmbiguousNumber)),
        _ => Ok(()),
    }
}

/// Checks what was picked of the options, `own` beside them.
fn check_picked(
    step: &Step,
    options: &[StepOption],
    picked: &[String],
    many: bool,
    own: Option<&str>,
) -> Result<()> {
    let bad = |reason| Err(NearerError::invalid(&step.id, reason));
    let known = picked.iter().all(|id| options.iter().any(|option| option.id == *id));
    let unique = picked.iter().collect::<BTreeSet<_>>().len() == picked.len();
    if !known || !unique {
        return bad(Reason::UnknownOption);
    }
    match picked.len() + usize::from(own.is_some()) {
        0 => bad(Reason::Required),
        2.. if !many => bad(Reason::TooLong { most: 1 }),
        _ => within(step, own.unwrap_or_default()),
    }
}

fn check_items(step: &Step, items: &[String], most: u32) -> Result<()> {
    let bad = |reason| Err(NearerError::invalid(&step.id, reason));
    if items.len() > usize::try_from(most).unwrap_or(usize::MAX) {
        return bad(Reason::TooLong { most });
    }
    if items.iter().all(|item| item.trim().is_empty()) && !step.optional {
        return bad(Reason::Required);
    }
    items.iter().try_for_each(|item| within(step, item))
}

fn check_felt(step: &Step, felt: &[FeltWord]) -> Result<()> {
    let bad = |reason| Err(NearerError::invalid(&step.id, reason));
    if felt.is_empty() && !step.optional {
        return bad(Reason::Required);
    }
    if felt.len() > MOST_FELT as usize {
        return bad(Reason::TooLong { most: MOST_FELT });
    }
    if felt.iter().any(|f| f.intensity.is_some_and(|i| i > MOST_INTENSITY)) {
        return bad(Reason::OutOfRange { low: 0, high: i64::from(MOST_INTENSITY) });
    }
    let unique = felt.iter().map(|f| &f.word).collect::<BTreeSet<_>>().len() == felt.len();
    let ids = felt.iter().all(|f| !f.word.is_empty() && f.word.len() <= 64);
    if unique && ids { Ok(()) } else { bad(Reason::UnknownOption) }
}

fn check_number(step: &Step, shape: NumberShape, text: &str) -> Result<()> {
    let bad = |reason| Err(NearerError::invalid(&step.id, reason));
    let number = read_number(text).map_err(|reason| NearerError::invalid(&step.id, reason))?;
    if shape.whole && !number.fract().is_zero() {
        return bad(Reason::NotWhole);
    }
    if shape.whole && number.to_i32().is_none() {
        return bad(Reason::OutOfRange { low: i64::from(i32::MIN), high: i64::from(i32::MAX) });
    }
    // Fifteen nines: what can be typed at most.
    let most = Decimal::from(999_999_999_999_999_i64);
    let (low, high) = (shape.low.unwrap_or(-most), shape.high.unwrap_or(most));
    if (low..=high).contains(&number) {
        return Ok(());
    }
    let (low, high) = (low.ceil().to_i64(), high.floor().to_i64());
    bad(Reason::OutOfRange { low: low.unwrap_or(i64::MIN), high: high.unwrap_or(i64::MAX) })
}

fn within(step: &Step, text: &str) -> Result<()> {
    if text.chars().count() > MOST_TEXT as usize {
        return Err(NearerError::invalid(&step.id, Reason::TooLong { most: MOST_TEXT }));
    }
    Ok(())
}
