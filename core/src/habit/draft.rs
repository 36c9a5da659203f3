//! A practice while it is written: numbers are texts as they are typed, and become numbers here alone.

use super::model::{MOST_AFTER, NewPractice, Reminder, ReminderTime, Schedule};
use super::target::{AmountUnit, Measured, Target, TargetKind, amount_typed, read_amount};
use crate::error::{NearerError, Reason, Result};
use crate::text::Catalogue;
use crate::vault::Id;

/// How often, as it is picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ScheduleChoice {
    /// `times` a day.
    Daily,
    /// `times` a week.
    Weekly,
    /// On `weekdays`.
    Weekdays,
    /// Every `days` days.
    EveryDays,
    /// Once a month.
    Monthly,
    /// `times` within `days` days.
    Within,
}

/// What an amount is counted in, as it is picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum UnitChoice {
    /// Minutes.
    Minutes,
    /// How many times.
    Times,
    /// In the person's words, `own_unit`.
    Own,
}

/// When a reminder comes, as it is picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ReminderTimeChoice {
    /// At `minute`.
    At,
    /// Somewhere between `from` and `to`.
    Within,
    /// `after` minutes after `minute`, when the cue usually happens.
    AfterCue,
}

/// A reminder while it is written. What isn't picked keeps its value.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReminderDraft {
    /// When it comes.
    pub choice: ReminderTimeChoice,
    /// The time itself, or when the cue usually happens: minutes after midnight, 0 to 1439.
    pub minute: u16,
    /// The first minute of the window, 0 to 1439.
    pub from: u16,
    /// The last minute of the window, 0 to 1439.
    pub to: u16,
    /// Minutes after the cue, as they are typed: 0 to 720.
    pub after: String,
    /// The days on which it may come: bit 0 is Monday, bit 6 Sunday; 127 is all.
    pub weekdays: u8,
}

impl Default for ReminderDraft {
    /// At 18:00, or between 9:00 and 18:00; on all days. How long after the cue is for the person to say.
    fn default() -> Self {
        ReminderDraft {
            choice: ReminderTimeChoice::At,
            minute: 18 * 60,
            from: 9 * 60,
            to: 18 * 60,
            after: String::new(),
            weekdays: 127,
        }
    }
}

impl ReminderDraft {
    fn of(reminder: &Reminder) -> Self {
        let empty = ReminderDraft { weekdays: reminder.weekdays, ..ReminderDraft::default() };
        match reminder.time {
            ReminderTime::At { minute } => ReminderDraft { minute, ..empty },
            ReminderTime::Within { from, to } => {
                ReminderDraft { choice: ReminderTimeChoice::Within, from, to, ..empty }
            }
            ReminderTime::AfterCue { cue, minutes } => ReminderDraft {
                choice: ReminderTimeChoice::AfterCue,
                minute: cue,
                after: minutes.to_string(),
                ..empty
            },
        }
    }

    fn read(&self, words: &Catalogue) -> Result<Reminder> {
        let time = match self.choice {
            ReminderTimeChoice::At => ReminderTime::At { minute: self.minute },
            ReminderTimeChoice::Within => ReminderTime::Within { from: self.from, to: self.to },
            ReminderTimeChoice::AfterCue => {
                let minutes = words.typed_count(&self.after, 0, MOST_AFTER);
                ReminderTime::AfterCue { cue: self.minute, minutes: minutes.map_err(refused("reminder"))? }
            }
        };
        let reminder = Reminder { time, weekdays: self.weekdays };
        reminder.check()?;
        Ok(reminder)
    }
}

/// A practice while it is written. What isn't picked keeps its words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PracticeDraft {
    /// See `NewPractice`.
    pub name: String,
    /// See `NewPractice`.
    pub why: String,
    /// See `NewPractice`.
    pub cue: String,
    /// See `NewPractice`.
    pub act: String,
    /// How often it is meant to be done.
    pub schedule: ScheduleChoice,
    /// How often a day, a week or within `days`, as it is typed.
    pub times: String,
    /// Days, as they are typed.
    pub days: String,
    /// Days of the week: bit 0 is Monday, bit 6 Sunday.
    pub weekdays: u8,
    /// Whether an amount is noted with each mark.
    pub measured: bool,
    /// What amounts are counted in.
    pub unit: UnitChoice,
    /// A unit in the person's words.
    pub own_unit: String,
    /// Which way the target bounds the amount; none: nothing certain is aimed for.
    pub target_kind: Option<TargetKind>,
    /// How much is aimed for, as it is typed.
    pub target: String,
    /// See `NewPractice`.
    pub form: Option<String>,
    /// See `NewPractice`.
    pub person: Option<Id>,
    /// Eight at most.
    pub reminders: Vec<ReminderDraft>,
    /// Place in the palette, 0 to 7.
    pub colour: u8,
}

/// What a practice is written from: one that is to be changed, or none, for a new one.
pub fn draft(of: Option<NewPractice>, words: &Catalogue) -> PracticeDraft {
    PracticeDraft::of(&of.unwrap_or_default(), words)
}

impl PracticeDraft {
    /// A practice to be changed, with its numbers as they are typed in this language.
    pub fn of(chosen: &NewPractice, words: &Catalogue) -> Self {
        let (schedule, times, days, weekdays) = match chosen.schedule {
            Schedule::Daily { times } => (ScheduleChoice::Daily, u16::from(times), 2, 127),
            Schedule::Weekly { times } => (ScheduleChoice::Weekly, u16::from(times), 2, 127),
            Schedule::Weekdays { days } => (ScheduleChoice::Weekdays, 1, 2, days),
            Schedule::EveryDays { days } => (ScheduleChoice::EveryDays, 1, days, 127),
            Schedule::Monthly => (ScheduleChoice::Monthly, 1, 2, 127),
            Schedule::Within { times, days } => (ScheduleChoice::Within, times, days, 127),
        };
        let (unit, own_unit) = match chosen.measured.as_ref().map(|measured| &measured.unit) {
            Some(AmountUnit::Own { words }) => (UnitChoice::Own, words.clone()),
            Some(AmountUnit::Times) => (UnitChoice::Times, String::new()),
            Some(AmountUnit::Minutes) | None => (UnitChoice::Minutes, String::new()),
        };
        let target = chosen.measured.as_ref().and_then(|measured| measured.target);
        PracticeDraft {
            name: chosen.name.clone(),
            why: chosen.why.clone(),
            cue: chosen.cue.clone(),
            act: chosen.act.clone(),
            schedule,
            times: times.to_string(),
            days: days.to_string(),
            weekdays,
            measured: chosen.measured.is_some(),
            unit,
            own_unit,
            target_kind: target.map(|target| target.kind),
            target: target.map_or_else(String::new, |target| amount_typed(words, target.amount)),
            form: chosen.form.clone(),
            person: chosen.person,
            reminders: chosen.reminders.iter().map(ReminderDraft::of).collect(),
            colour: chosen.colour,
        }
    }

    /// The practice that was written, with its numbers read as they are typed in this language.
    ///
    /// Errors: `Invalid` with the field (`schedule`, `target`, `reminder`) and why what was typed there isn't taken:
    /// `Required`, `NotANumber`, `NotWhole`, `AmbiguousNumber`, `OutOfRange`.
    pub fn read(&self, words: &Catalogue) -> Result<NewPractice> {
        Ok(NewPractice {
            name: self.name.clone(),
            why: self.why.clone(),
            cue: self.cue.clone(),
            act: self.act.clone(),
            schedule: self.schedule(words)?,
            measured: if self.measured { Some(self.measured(words)?) } else { None },
            form: self.form.clone(),
            person: self.person,
            reminders: self.reminders.iter().map(|one| one.read(words)).collect::<Result<_>>()?,
            colour: self.colour,
        })
    }

    fn schedule(&self, words: &Catalogue) -> Result<Schedule> {
        let count = |typed: &str, high| words.typed_count(typed, 1, high).map_err(refused("schedule"));
        let few = |typed: &str, high: u8| {
            count(typed, u16::from(high)).map(|count| u8::try_from(count).unwrap_or(high))
        };
        Ok(match self.schedule {
            ScheduleChoice::Daily => Schedule::Daily { times: few(&self.times, Schedule::MOST_DAILY)? },
            ScheduleChoice::Weekly => Schedule::Weekly { times: few(&self.times, Schedule::MOST_WEEKLY)? },
            ScheduleChoice::Weekdays => Schedule::Weekdays { days: self.weekdays },
            ScheduleChoice::EveryDays => {
                Schedule::EveryDays { days: count(&self.days, Schedule::MOST_DAYS)? }
            }
            ScheduleChoice::Monthly => Schedule::Monthly,
            ScheduleChoice::Within => {
                let days = count(&self.days, Schedule::MOST_DAYS)?;
                Schedule::Within { times: count(&self.times, days)?, days }
            }
        })
    }

    fn measured(&self, words: &Catalogue) -> Result<Measured> {
        let unit = match self.unit {
            UnitChoice::Minutes => AmountUnit::Minutes,
            UnitChoice::Times => AmountUnit::Times,
            UnitChoice::Own => AmountUnit::Own { words: self.own_unit.clone() },
        };
        let target = match self.target_kind {
            Some(kind) => Some(Target { kind, amount: read_amount(words, "target", &self.target)? }),
            None => None,
        };
        Ok(Measured { unit, target })
    }
}

fn refused(field: &'static str) -> impl Fn(Reason) -> NearerError {
    move |reason| NearerError::invalid(field, reason)
}
