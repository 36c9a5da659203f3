use crate::error::{NearerError, Reason};
use crate::habit::{
    self, AmountUnit, IncomingMark, MOST_NOTE, Mark, MarkKind, Measured, NewPractice, Reminder, ReminderTime,
    Schedule, Target, TargetKind,
};
use crate::time::Day;
use crate::vault::Id;
use std::collections::{BTreeMap, BTreeSet};

/// Most habits and most marked days of one file.
pub(super) const MOST_HABITS: usize = 1_000;
pub(super) const MOST_MARKS: usize = 400_000;

/// A habit as Loop says it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct LoopHabit {
    pub uuid: Option<String>,
    pub name: String,
    pub question: String,
    pub description: String,
    pub numerator: u32,
    pub denominator: u32,
    pub numerical: bool,
    pub unit: String,
    pub at_most: bool,
    /// In units.
    pub target: f64,
    /// Place in our palette.
    pub colour: u8,
    pub archived: bool,
    /// Minute after midnight, and days: bit 0 is Monday.
    pub reminder: Option<(u16, u8)>,
    /// Day, value, note.
    pub entries: Vec<(Day, DayValue, String)>,
}

/// A day's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayValue {
    Yes,
    /// By the schedule, without a mark: counted anew here.
    Auto,
    No,
    Skip,
    Unknown,
    /// Thousandths of the unit.
    Amount(i64),
}

impl DayValue {
    /// A value as the database and older archives number it. In version 2.3 and before skips are 3, later −3.
    pub fn numbered(value: i64, numerical: bool) -> Self {
        match value {
            3 | -3 => DayValue::Skip,
            -1 => DayValue::Unknown,
            amount if numerical => DayValue::Amount(amount.clamp(0, 1_000_000_000)),
            2 => DayValue::Yes,
            1 => DayValue::Auto,
            0 => DayValue::No,
            _ => DayValue::Unknown,
        }
    }
}

/// What a file of Loop's holds, as practices and marks. Nothing of the vault was touched for it.
#[derive(Debug, Clone, PartialEq)]
pub struct HabitsFile {
    pub(super) habits: Vec<IncomingHabit>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct IncomingHabit {
    pub key: SourceKey,
    pub practice: NewPractice,
    pub archived: bool,
    /// Oldest first, one a day.
    pub marks: Vec<IncomingMark>,
}

/// The two keys that recognise an imported habit. One is Loop's own id, where the file has it. The other is made of
/// the habit's name, question and kind, and its number among those that share all three: Loop's archives have no ids.
/// Both are hashed, so that a purged habit leaves no words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SourceKey {
    own: String,
    said: String,
}

/// How keys of this format begin.
pub(super) const KEY: &str = "loop";

impl SourceKey {
    fn of(habit: &LoopHabit, alike: usize) -> Self {
        let said = format!("{}\u{0}{}\u{0}{}\u{0}{alike}", habit.name, habit.about(), habit.numerical);
        let own = habit.uuid.as_ref().filter(|uuid| !uuid.is_empty());
        SourceKey {
            own: own.map_or_else(String::new, |uuid| Id::of_key("loop habit", uuid).to_string()),
            said: Id::of_key("loop habit said", &said).to_string(),
        }
    }

    pub fn written(&self) -> String {
        format!("{KEY}:{}:{}", self.own, self.said)
    }

    /// Whether a row's key names the same habit.
    pub fn matches(&self, written: &str) -> bool {
        let mut parts = written.split(':');
        let (Some(KEY), Some(own), Some(said)) = (parts.next(), parts.next(), parts.next()) else {
            return false;
        };
        match (self.own.is_empty() || own.is_empty(), self.own == own) {
            (false, same) => same,
            (true, _) => self.said == said,
        }
    }
}

/// A day's note, as long as one can be here.
pub(super) fn note(text: &str) -> String {
    cut(text, MOST_NOTE)
}

pub(super) fn unknown_file() -> NearerError {
    NearerError::invalid("import", Reason::UnknownFile)
}

pub(super) fn too_many(most: usize) -> NearerError {
    NearerError::invalid("import", Reason::TooManyInside { most: u32::try_from(most).unwrap_or(u32::MAX) })
}

impl HabitsFile {
    pub(super) fn of(habits: Vec<LoopHabit>) -> Self {
        let mut alike: BTreeMap<(String, String, bool), usize> = BTreeMap::new();
        let incoming = |habit: LoopHabit| {
            let said = (habit.name.clone(), habit.about(), habit.numerical);
            let before = alike.entry(said).or_insert(0);
            *before += 1;
            habit.incoming(*before)
        };
        HabitsFile { habits: habits.into_iter().map(incoming).collect() }
    }
}

impl LoopHabit {
    /// Question and description, in whichever column this version keeps them.
    fn about(&self) -> String {
        let parts = [self.question.trim(), self.description.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }

    fn incoming(self, alike: usize) -> IncomingHabit {
        let key = SourceKey::of(&self, alike);
        let why = cut(&self.about(), habit::MOST_TEXT);
        let schedule = self.schedule();
        let measured = self.numerical.then(|| Measured {
            unit: match self.unit.trim() {
                "" => AmountUnit::Times,
                words => AmountUnit::Own { words: cut(words, habit::MOST_UNIT) },
            },
            target: self.whole_target(),
        });
        let reminders = self
            .reminder
            .map(|(minute, weekdays)| Reminder { time: ReminderTime::At { minute }, weekdays })
            .into_iter()
            .collect();
        let name = cut(self.name.trim(), habit::MOST_NAME);
        let practice = NewPractice {
            name: if name.is_empty() { "–".to_owned() } else { name },
            why,
            schedule,
            measured,
            reminders,
            colour: self.colour,
            ..NewPractice::default()
        };
        IncomingHabit { key, practice, archived: self.archived, marks: self.marks() }
    }

    /// The schedule that counts strength by the same frequency.
    fn schedule(&self) -> Schedule {
        let small = |value: u32| u16::try_from(value).unwrap_or(u16::MAX);
        match (self.numerator, self.denominator) {
            (0, _) | (_, 0 | 1) => Schedule::Daily { times: 1 },
            (times, days) if times >= days => Schedule::Daily { times: 1 },
            (times, 7) => Schedule::Weekly { times: u8::try_from(times).unwrap_or(Schedule::MOST_WEEKLY) },
            (1, 30) => Schedule::Monthly,
            (1, days) => Schedule::EveryDays { days: small(days).min(Schedule::MOST_DAYS) },
            (times, days) => {
                let days = small(days).min(Schedule::MOST_DAYS);
                Schedule::Within { times: small(times).min(days), days }
            }
        }
    }

    /// Loop's target is for the whole of the schedule's days, ours for each time.
    fn whole_target(&self) -> Option<Target> {
        let kind = if self.at_most { TargetKind::AtMost } else { TargetKind::AtLeast };
        let amount = self.target / f64::from(self.schedule().frequency().0);
        Some(Target { kind, amount }).filter(|target| target.check().is_ok())
    }

    /// One mark a day: of several the first, as Loop keeps it. What says nothing and has no note is left out.
    fn marks(&self) -> Vec<IncomingMark> {
        let mut seen = BTreeSet::new();
        let mut marks: Vec<IncomingMark> = Vec::new();
        for (day, value, note) in &self.entries {
            if let Some(mark) = self.mark(*value, !note.is_empty())
                && seen.insert(*day)
            {
                marks.push(IncomingMark { day: *day, mark, note: cut(note, MOST_NOTE) });
            }
        }
        marks.sort_by_key(|mark| mark.day);
        marks
    }

    fn mark(&self, value: DayValue, has_note: bool) -> Option<Mark> {
        Some(match value {
            DayValue::Yes => MarkKind::Done.into(),
            DayValue::Skip => MarkKind::Skipped.into(),
            DayValue::No => MarkKind::NotDone.into(),
            // A note needs a day to stand on; in strength both count the same.
            DayValue::Auto | DayValue::Unknown if has_note => MarkKind::NotDone.into(),
            DayValue::Auto | DayValue::Unknown => return None,
            DayValue::Amount(amount) => {
                let most = self.whole_target().map_or(0.0, |target| target.amount) * 1000.0;
                #[expect(clippy::cast_precision_loss, reason = "a thousand million at most")]
                let over = amount as f64 > most;
                let done = if self.at_most { !over } else { amount > 0 };
                Mark { kind: if done { MarkKind::Done } else { MarkKind::NotDone }, amount: Some(amount) }
            }
        })
    }
}

fn cut(text: &str, most: u32) -> String {
    text.chars().take(most as usize).collect()
}
