use super::target::Measured;
use crate::error::{NearerError, Reason, Result};
use crate::record::words;
use crate::time::{DAY_MINUTES, Day};
use crate::vault::Id;
use serde::{Deserialize, Serialize};

/// Longest time between a cue and its reminder, in minutes.
pub(super) const MOST_AFTER: u16 = 720;

/// How often a practice is meant to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Schedule {
    /// `times` a day, 1 to 20.
    Daily {
        /// 1 to 20.
        times: u8,
    },
    /// `times` a week, 1 to 7.
    Weekly {
        /// 1 to 7.
        times: u8,
    },
    /// On these days: bit 0 is Monday, bit 6 Sunday.
    Weekdays {
        /// 1 to 127.
        days: u8,
    },
    /// Every `days` days, 1 to 365.
    EveryDays {
        /// 1 to 365.
        days: u16,
    },
    /// Once a month.
    Monthly,
    /// `times` within `days` days, which are 2 to 365: what Loop Habit Tracker has besides the others.
    Within {
        /// 1 to `days`.
        times: u16,
        /// 2 to 365.
        days: u16,
    },
}

impl Default for Schedule {
    fn default() -> Self {
        Schedule::Daily { times: 1 }
    }
}

impl Schedule {
    /// Most times a day.
    pub const MOST_DAILY: u8 = 20;
    /// Most times a week.
    pub const MOST_WEEKLY: u8 = 7;
    /// Most days from one time to the next, and of a stretch.
    pub const MOST_DAYS: u16 = 365;

    /// How often it is done over how many days, as Loop Habit Tracker counts.
    pub fn frequency(self) -> (u32, u32) {
        match self {
            Schedule::Daily { .. } => (1, 1),
            Schedule::Weekly { times } => (u32::from(times), 7),
            Schedule::Weekdays { days } => (days.count_ones(), 7),
            Schedule::EveryDays { days } => (1, u32::from(days)),
            Schedule::Monthly => (1, 30),
            Schedule::Within { times, days } => (u32::from(times), u32::from(days)),
        }
    }

    /// Done more than once on a day.
    pub fn is_several_a_day(self) -> bool {
        matches!(self, Schedule::Daily { times: 2.. })
    }

    pub(super) fn is_valid(self) -> bool {
        match self {
            Schedule::Daily { times } => (1..=Self::MOST_DAILY).contains(&times),
            Schedule::Weekly { times } => (1..=Self::MOST_WEEKLY).contains(&times),
            Schedule::Weekdays { days } => (1..=127).contains(&days),
            Schedule::EveryDays { days } => (1..=Self::MOST_DAYS).contains(&days),
            Schedule::Monthly => true,
            Schedule::Within { times, days } => {
                (2..=Self::MOST_DAYS).contains(&days) && (1..=days).contains(&times)
            }
        }
    }

    /// The columns `schedule`, `times`, `weekdays`, `often`.
    pub(super) fn columns(self) -> (ScheduleKind, u16, u8, u16) {
        match self {
            Schedule::Daily { times } => (ScheduleKind::Daily, u16::from(times), 127, 1),
            Schedule::Weekly { times } => (ScheduleKind::Weekly, u16::from(times), 127, 1),
            Schedule::Weekdays { days } => (ScheduleKind::Weekdays, 1, days, 1),
            Schedule::EveryDays { days } => (ScheduleKind::EveryDays, days, 127, 1),
            Schedule::Monthly => (ScheduleKind::Monthly, 1, 127, 1),
            Schedule::Within { times, days } => (ScheduleKind::EveryDays, days, 127, times),
        }
    }

    pub(super) fn from_columns(kind: ScheduleKind, times: u16, weekdays: u8, often: u16) -> Self {
        let few = u8::try_from(times).unwrap_or(u8::MAX);
        match (kind, often) {
            (ScheduleKind::Daily, _) => Schedule::Daily { times: few },
            (ScheduleKind::Weekly, _) => Schedule::Weekly { times: few },
            (ScheduleKind::Weekdays, _) => Schedule::Weekdays { days: weekdays },
            (ScheduleKind::EveryDays, 1) => Schedule::EveryDays { days: times },
            (ScheduleKind::EveryDays, often) => Schedule::Within { times: often, days: times },
            (ScheduleKind::Monthly, _) => Schedule::Monthly,
        }
    }
}

words! {
    /// Schedules as they stand in the file.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub(super) enum ScheduleKind {
        #[default]
        Daily = "daily",
        Weekly = "weekly",
        Weekdays = "weekdays",
        EveryDays = "every-days",
        Monthly = "monthly",
    }
}

words! {
    /// A day's mark. No mark: unknown.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
    #[serde(rename_all = "kebab-case")]
    pub enum MarkKind {
        /// Done.
        Done = "done",
        /// Left out on purpose: strength stays as it is.
        Skipped = "skipped",
        /// Looked at, and not done.
        NotDone = "not-done",
    }
}

/// What was marked on a day, without its note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Whether it was done.
    pub kind: MarkKind,
    /// Thousandths of the practice's unit; none where no amount was given.
    pub amount: Option<i64>,
}

impl From<MarkKind> for Mark {
    fn from(kind: MarkKind) -> Self {
        Mark { kind, amount: None }
    }
}

/// When a reminder of a practice comes, on the clock of whichever place the person is in.
/// Minutes are counted after midnight, 0 to 1439.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ReminderTime {
    /// At one minute of the day.
    At {
        /// Minutes after midnight, 0 to 1439.
        minute: u16,
    },
    /// Somewhere between the two, the same for a whole day. An end before the start lies after midnight.
    Within {
        /// The first minute, 0 to 1439.
        from: u16,
        /// The last minute, 0 to 1439.
        to: u16,
    },
    /// `minutes` (0 to 720) after the moment at which the cue usually happens.
    AfterCue {
        /// When the cue usually happens: minutes after midnight, 0 to 1439.
        cue: u16,
        /// How long after it, 0 to 720.
        minutes: u16,
    },
}

impl ReminderTime {
    /// The columns `kind, minute, until`.
    pub(super) fn columns(self) -> (ReminderTimeKind, u16, Option<u16>) {
        match self {
            ReminderTime::At { minute } => (ReminderTimeKind::At, minute, None),
            ReminderTime::Within { from, to } => (ReminderTimeKind::Within, from, Some(to)),
            ReminderTime::AfterCue { cue, minutes } => (ReminderTimeKind::AfterCue, cue, Some(minutes)),
        }
    }

    pub(super) fn from_columns(kind: ReminderTimeKind, minute: u16, until: u16) -> Self {
        match kind {
            ReminderTimeKind::At => ReminderTime::At { minute },
            ReminderTimeKind::Within => ReminderTime::Within { from: minute, to: until },
            ReminderTimeKind::AfterCue => ReminderTime::AfterCue { cue: minute, minutes: until },
        }
    }
}

words! {
    /// Times of reminders as they stand in the file.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub(super) enum ReminderTimeKind {
        #[default]
        At = "at",
        Within = "within",
        AfterCue = "after-cue",
    }
}

/// A reminder of a practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Reminder {
    /// When it comes.
    pub time: ReminderTime,
    /// The days on which it may come: bit 0 is Monday, bit 6 Sunday; 127 is all.
    pub weekdays: u8,
}

impl Reminder {
    /// Refuses a time that no clock shows, and days that no week has.
    pub(super) fn check(&self) -> Result<()> {
        let (minute, other, most) = match self.time {
            ReminderTime::At { minute } => (minute, 0, DAY_MINUTES - 1),
            ReminderTime::Within { from, to } => (from, to, DAY_MINUTES - 1),
            ReminderTime::AfterCue { cue, minutes } => (cue, minutes, MOST_AFTER),
        };
        let out_of = |field, low, high: u16| {
            Err(NearerError::invalid(field, Reason::OutOfRange { low, high: i64::from(high) }))
        };
        if minute >= DAY_MINUTES {
            return out_of("reminder", 0, DAY_MINUTES - 1);
        }
        if other > most {
            return out_of("reminder", 0, most);
        }
        if !(1..=127).contains(&self.weekdays) {
            return out_of("weekdays", 1, 127);
        }
        Ok(())
    }
}

/// A practice as a person makes it: usually a filled-in plan with a word or two changed.
#[derive(Debug, Clone, Default, PartialEq, uniffi::Record)]
pub struct NewPractice {
    /// 1 to 80 characters.
    pub name: String,
    /// Why the person does it, at most 500 characters; may be empty.
    pub why: String,
    /// "When I put the kettle on"
    pub cue: String,
    /// "I take three slow breaths"
    pub act: String,
    /// How often it is meant to be done.
    pub schedule: Schedule,
    /// None: done or not, without an amount. Goes with a schedule of at most once a day.
    #[uniffi(default = None)]
    pub measured: Option<Measured>,
    /// Id of the exercise that it is done with.
    #[uniffi(default = None)]
    pub form: Option<String>,
    /// Whom it is about. Never shown on Today or in a reminder.
    #[uniffi(default = None)]
    pub person: Option<Id>,
    /// Eight at most.
    #[uniffi(default = [])]
    pub reminders: Vec<Reminder>,
    /// Place in the palette, 0 to 7.
    #[uniffi(default = 0)]
    pub colour: u8,
}

/// Days on which a practice rests: they leave strength and streak as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Pause {
    /// Its first day.
    pub from: Day,
    /// Its last day; none: until further notice.
    pub to: Option<Day>,
}

impl Pause {
    /// Whether this day lies within it.
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}
