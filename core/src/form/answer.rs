use super::dialogue::walked;
use super::model::{NumberShape, Step, StepKind, WhichDays};
use crate::error::{NearerError, Reason, Result};
use crate::time::Day;
use crate::vault::Id;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::str::FromStr;

/// What was answered at a step. Holds ids and the person's own words, never a text of ours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Answer {
    /// A read, a script, a timer or a review was gone through.
    Done,
    /// A text step.
    Text {
        /// The person's own words, at most `MOST_TEXT` characters; a number where the step takes only numbers.
        text: String,
    },
    /// A scale step.
    Scale {
        /// From the step's `low` to its `high`, both included.
        value: i32,
    },
    /// A choice step.
    Choice {
        /// Ids of the options that were picked, each once.
        picked: Vec<String>,
        /// An option in the person's own words, where the step allows one. It counts as one more pick.
        own: Option<String>,
    },
    /// An emotions step.
    Emotions {
        /// At most 40 words, each once.
        felt: Vec<FeltWord>,
    },
    /// A list step.
    #[serde(rename = "list")]
    Listed {
        /// In the order they were written, no more than the step's `most`.
        items: Vec<String>,
    },
    /// None: nobody.
    Person {
        /// The id of the person who was picked.
        id: Option<Id>,
    },
    /// `practise`: it shall become a practice.
    Plan {
        /// The situation: when.
        cue: String,
        /// What the person means to do then: what.
        act: String,
        /// Whether the plan becomes a practice when the run is finished.
        practise: bool,
    },
    /// An optional step was passed over.
    Skipped,
    /// A role-play: ids of the replies that were chosen, one after the other.
    Dialogue {
        /// Ids of replies, in the order they were picked. They lead from the first turn to an ending.
        replies: Vec<String>,
    },
    /// A date step.
    Date {
        /// The day itself, one that the step's `which` allows.
        day: Day,
    },
    /// Days from now; none: it shall not be asked again.
    FollowUp {
        /// One of the days that the step offers.
        in_days: Option<u32>,
    },
}

/// A feeling and how strong it was, 0 to 10.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct FeltWord {
    /// Id of a feeling or body word, or `nothing`, or `cant-tell`.
    pub word: String,
    /// 0 to 10; none where the person didn't say.
    pub intensity: Option<u8>,
}

/// Most characters in an answer of the person's own words. A long letter is a tenth of it.
pub const MOST_TEXT: u32 = 100_000;
/// Most words in one answer about feelings.
const MOST_FELT: u32 = 40;

/// Checks an answer against its step. An error names the step and the reason.
///
/// Errors: `Invalid` with the step: `WrongKind`, `Required`, `UnknownOption`, `OutOfRange`, `TooLong`, `NotANumber`.
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
        (StepKind::Choice { options, many, own_answer }, Answer::Choice { picked, own }) => {
            let own = own.as_deref().filter(|own| !own.trim().is_empty());
            let known = picked.iter().all(|id| options.iter().any(|option| option.id == *id));
            let unique = picked.iter().collect::<BTreeSet<_>>().len() == picked.len();
            if !known || !unique || (own.is_some() && !own_answer) {
                return bad(Reason::UnknownOption);
            }
            let count = picked.len() + usize::from(own.is_some());
            if count == 0 {
                return bad(Reason::Required);
            }
            if count > 1 && !many {
                return bad(Reason::TooLong { most: 1 });
            }
            within(step, own.unwrap_or_default())
        }
        (StepKind::Emotions { .. }, Answer::Emotions { felt }) => check_felt(step, felt),
        (StepKind::List { most, .. }, Answer::Listed { items }) => {
            if items.len() > usize::try_from(*most).unwrap_or(usize::MAX) {
                return bad(Reason::TooLong { most: *most });
            }
            if items.iter().all(|item| item.trim().is_empty()) && !step.optional {
                return bad(Reason::Required);
            }
            items.iter().try_for_each(|item| within(step, item))
        }
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
    match which {
        WhichDays::Past if *day > today => Err(NearerError::invalid(&step.id, Reason::InTheFuture)),
        WhichDays::Future if *day <= today => Err(NearerError::invalid(&step.id, Reason::InThePast)),
        _ => Ok(()),
    }
}

fn check_felt(step: &Step, felt: &[FeltWord]) -> Result<()> {
    let bad = |reason| Err(NearerError::invalid(&step.id, reason));
    if felt.is_empty() && !step.optional {
        return bad(Reason::Required);
    }
    if felt.len() > MOST_FELT as usize {
        return bad(Reason::TooLong { most: MOST_FELT });
    }
    if felt.iter().any(|f| f.intensity.is_some_and(|i| i > 10)) {
        return bad(Reason::OutOfRange { low: 0, high: 10 });
    }
    let unique = felt.iter().map(|f| &f.word).collect::<BTreeSet<_>>().len() == felt.len();
    let ids = felt.iter().all(|f| !f.word.is_empty() && f.word.len() <= 64);
    if unique && ids { Ok(()) } else { bad(Reason::UnknownOption) }
}

/// Digits that a number has at most: as many as every reader of JSON keeps.
const MOST_DIGITS: usize = 15;

/// The number that someone typed, with a point or a comma before its decimals; none where it is none.
pub fn typed_number(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plain = text.chars().all(|c| c.is_ascii_digit() || ['-', '+', '.', ','].contains(&c));
    let marks = text.chars().filter(|c| ['.', ','].contains(c)).count();
    if !plain || digits == 0 || digits > MOST_DIGITS || marks > 1 {
        return None;
    }
    Decimal::from_str(&text.replace(',', ".")).ok()
}

/// The number of an answer that is one.
pub(super) fn number_of(answer: &Answer) -> Option<Decimal> {
    match answer {
        Answer::Scale { value } => Some(Decimal::from(*value)),
        Answer::Text { text } => typed_number(text),
        _ => None,
    }
}

fn check_number(step: &Step, shape: NumberShape, text: &str) -> Result<()> {
    let bad = |reason| Err(NearerError::invalid(&step.id, reason));
    let Some(number) = typed_number(text) else { return bad(Reason::NotANumber) };
    if shape.whole && (!number.fract().is_zero() || number.to_i32().is_none()) {
        return bad(Reason::NotANumber);
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
