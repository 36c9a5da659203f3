//! What a person expected, and when they are asked what came.
//!
//! The two belong together: an expectation that nobody comes back to teaches nothing. So a step that asks for one says
//! when it returns, and the course keeps the follow-up by itself.

use super::answer::Answer;
use super::expect::{Expects, Returns};
use super::flow::Flow;
use super::model::{Step, StepKind};
use crate::time::Day;

/// Days after which it is asked, where no day was planned.
const WITHOUT_A_DAY: u32 = 3;
/// Days to the next session, where its day isn't known; and those of acts that take a while.
const A_WEEK: u32 = 7;

/// When it is asked what came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedOn {
    /// After so many days.
    In(u32),
    /// On this day of the person's.
    Day(Day),
}

impl Expects {
    /// When it is asked what came; none where that is in the same run.
    pub fn asked_on(&self, flow: &Flow<'_>) -> Option<AskedOn> {
        let planned = match self.planned.as_ref().and_then(|id| flow.counting().get(id.as_str()).copied()) {
            Some(Answer::Date { day }) => Some(AskedOn::Day(day.plus(1))),
            _ => None,
        };
        match self.returns {
            Returns::Here => None,
            Returns::DayAfter => Some(planned.unwrap_or(AskedOn::In(WITHOUT_A_DAY))),
            Returns::Session => Some(planned.unwrap_or(AskedOn::In(A_WEEK))),
            Returns::Week => Some(AskedOn::In(A_WEEK)),
        }
    }

    /// The person's day on which it is asked what came, seen from today: tomorrow at the earliest.
    pub fn due(&self, flow: &Flow<'_>, today: Day) -> Option<Day> {
        self.asked_on(flow).map(|asked| match asked {
            AskedOn::In(days) => today.plus(i64::from(days)),
            AskedOn::Day(day) => day.max(today.plus(1)),
        })
    }
}

/// An answered expectation.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// What makes its step one of expectations.
    pub expects: &'a Expects,
    /// Whether it is what one is afraid of; none where it is in the person's own words, or says nothing.
    pub feared: Option<bool>,
}

/// What was expected at a step: none where nothing was answered, where it says that there is nothing to say, or where the
/// answer says something of fear. That is kept in no words, and nobody is sent to see whether it comes true.
pub fn expected<'a>(step: &'a Step, answer: Option<&Answer>) -> Option<Expected<'a>> {
    let (StepKind::Choice { options, expects: Some(expects), .. }, Some(Answer::Choice { picked, own })) =
        (&step.kind, answer)
    else {
        return None;
    };
    let mut picked = options.iter().filter(|option| picked.contains(&option.id));
    match picked.next() {
        Some(option) if option.fear.is_some() => None,
        Some(option) => Some(Expected { expects, feared: option.feared.filter(|_| !option.nothing) }),
        None => own.as_ref().map(|_| Expected { expects, feared: None }),
    }
}
