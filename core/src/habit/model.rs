use crate::time::Day;
use crate::vault::Id;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

/// How often a practice is meant to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Schedule {
    /// `times` a day, 1 to 20.
    Daily { times: u8 },
    /// `times` a week, 1 to 7.
    Weekly { times: u8 },
    /// On these days: bit 0 is Monday, bit 6 Sunday.
    Weekdays { days: u8 },
    /// Every `days` days, 1 to 365.
    EveryDays { days: u16 },
    /// Once a month.
    Monthly,
}

impl Schedule {
    /// How often it is done over how many days, as Loop Habit Tracker counts.
    pub fn frequency(self) -> (u32, u32) {
        match self {
            Schedule::Daily { .. } => (1, 1),
            Schedule::Weekly { times } => (u32::from(times), 7),
            Schedule::Weekdays { days } => (days.count_ones(), 7),
            Schedule::EveryDays { days } => (1, u32::from(days)),
            Schedule::Monthly => (1, 30),
        }
    }

    pub(super) fn is_valid(self) -> bool {
        match self {
            Schedule::Daily { times } => (1..=20).contains(&times),
            Schedule::Weekly { times } => (1..=7).contains(&times),
            Schedule::Weekdays { days } => (1..=127).contains(&days),
            Schedule::EveryDays { days } => (1..=365).contains(&days),
            Schedule::Monthly => true,
        }
    }

    /// The columns `schedule`, `times`, `weekdays`.
    pub(super) fn columns(self) -> (&'static str, u16, u8) {
        match self {
            Schedule::Daily { times } => ("daily", u16::from(times), 127),
            Schedule::Weekly { times } => ("weekly", u16::from(times), 127),
            Schedule::Weekdays { days } => ("weekdays", 1, days),
            Schedule::EveryDays { days } => ("every-days", days, 127),
            Schedule::Monthly => ("monthly", 1, 127),
        }
    }

    pub(super) fn from_columns(schedule: &str, times: u16, weekdays: u8) -> Self {
        let few = u8::try_from(times).unwrap_or(u8::MAX);
        match schedule {
            "weekly" => Schedule::Weekly { times: few },
            "weekdays" => Schedule::Weekdays { days: weekdays },
            "every-days" => Schedule::EveryDays { days: times },
            "monthly" => Schedule::Monthly,
            _ => Schedule::Daily { times: few },
        }
    }
}

/// A day's mark. No mark: unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum MarkKind {
    Done,
    /// Left out on purpose: strength stays as it is.
    Skipped,
    NotDone,
}

impl ToSql for MarkKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            MarkKind::Done => "done",
            MarkKind::Skipped => "skipped",
            MarkKind::NotDone => "not-done",
        }
        .into())
    }
}

impl FromSql for MarkKind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "done" => Ok(MarkKind::Done),
            "skipped" => Ok(MarkKind::Skipped),
            "not-done" => Ok(MarkKind::NotDone),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

/// A practice as a person makes it: usually a filled-in plan with a word or two changed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct NewPractice {
    pub name: String,
    pub why: String,
    /// "When I put the kettle on"
    pub cue: String,
    /// "I take three slow breaths"
    pub act: String,
    pub schedule: Schedule,
}

/// A practice as a screen shows it on a day.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PracticeView {
    pub id: Id,
    pub name: String,
    pub why: String,
    pub cue: String,
    pub act: String,
    /// The if–then plan in one sentence; empty where there is none.
    pub plan: String,
    pub schedule: Schedule,
    /// The day that `mark` and `strength` are of.
    pub day: Day,
    pub mark: Option<MarkKind>,
    pub due: bool,
    /// 0 to 1, Loop's formula.
    pub strength: f64,
    /// Days marked as done so far.
    pub done_in_all: u32,
}
