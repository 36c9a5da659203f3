use super::model::{Mark, MarkKind, Pause, Schedule};
use super::target::{Measured, TargetKind, thousandths};
use crate::time::Day;

/// What a day's mark counts for, and how much the days together ask for.
///
/// Counted like Loop Habit Tracker does. Done or not: marks within a window of days, where both the times and
/// the days are doubled below once a day, so that the order within a week doesn't matter. With a target: the
/// amounts within the days of the schedule, not doubled. "Twice a day" is a target of two times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// How often the practice is meant to be done.
    pub schedule: Schedule,
    /// What its marks count.
    pub counts: Counts,
}

/// What the marks of a practice count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Done or not.
    Marks,
    /// Amounts, against a target.
    Amounts {
        /// Whether more or less than the target is aimed for.
        kind: TargetKind,
        /// What the days of the schedule ask for together, in thousandths of the practice's unit.
        need: i64,
        /// What one time asks for, in thousandths: a mark as done without an amount counts so much.
        each: i64,
    },
}

impl Rule {
    /// The rule of a practice with this schedule. An amount counts where it has a target.
    pub fn of(schedule: Schedule, measured: Option<&Measured>) -> Self {
        let (times, _) = schedule.frequency();
        let target = measured.and_then(|measured| measured.target);
        let counts = match (target, schedule) {
            (Some(target), _) => {
                let each = thousandths("target", target.amount).unwrap_or(0);
                Counts::Amounts { kind: target.kind, need: each * i64::from(times), each }
            }
            (None, Schedule::Daily { times: times @ 2.. }) => {
                let need = i64::from(times) * 1000;
                Counts::Amounts { kind: TargetKind::AtLeast, need, each: need }
            }
            (None, _) => Counts::Marks,
        };
        Rule { schedule, counts }
    }

    /// Days that one look at the marks spans.
    pub fn window(&self) -> i64 {
        let (times, days) = self.schedule.frequency();
        let doubled = self.counts == Counts::Marks && times < days;
        i64::from(if doubled { 2 * days } else { days })
    }

    /// How much of yesterday's strength is left after a day on which nothing was done.
    pub fn keep(&self) -> f64 {
        let (times, days) = self.schedule.frequency();
        0.5_f64.powf((f64::from(times) / f64::from(days)).sqrt() / 13.0)
    }

    /// Strength before the first day. "At most" begins whole: nothing was too much yet.
    pub fn start(&self) -> f64 {
        match self.counts {
            Counts::Amounts { kind: TargetKind::AtMost, .. } => 1.0,
            _ => 0.0,
        }
    }

    /// What a day adds to the window.
    pub fn value(&self, mark: Option<Mark>) -> i64 {
        let Some(mark) = mark else { return 0 };
        match (self.counts, mark.kind) {
            (_, MarkKind::Skipped) => 0,
            (Counts::Marks, kind) => i64::from(kind == MarkKind::Done),
            (Counts::Amounts { kind: TargetKind::AtLeast, each, .. }, kind) => {
                mark.amount.unwrap_or(if kind == MarkKind::Done { each } else { 0 }).max(0)
            }
            // Without an amount, "not done" says that it was too much.
            (Counts::Amounts { kind: TargetKind::AtMost, need, .. }, kind) => {
                mark.amount.unwrap_or(if kind == MarkKind::Done { 0 } else { 2 * need.max(1) }).max(0)
            }
        }
    }

    /// How much of what is asked for the window holds, 0 to 1.
    pub fn share(&self, sum: i64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
        let float = |value: i64| value as f64;
        match self.counts {
            Counts::Marks => {
                let (times, days) = self.schedule.frequency();
                let times = if times < days { 2 * times } else { times };
                (float(sum) / f64::from(times)).min(1.0)
            }
            Counts::Amounts { kind: TargetKind::AtLeast, need, .. } => {
                if need > 0 {
                    (float(sum) / 1000.0 / (float(need) / 1000.0)).min(1.0)
                } else {
                    1.0
                }
            }
            Counts::Amounts { kind: TargetKind::AtMost, need, .. } => {
                let (sum, need) = (float(sum) / 1000.0, float(need) / 1000.0);
                if need > 0.0 {
                    (1.0 - (sum - need) / need).clamp(0.0, 1.0)
                } else if sum > 0.0 {
                    0.0
                } else {
                    1.0
                }
            }
        }
    }

    /// The stretch of days that this day belongs to, from its first to its last: what a streak counts in, and
    /// what "three times a week" means on a day. Stretches of n days are counted from `began`.
    pub fn stretch(&self, began: Day, day: Day) -> (Day, Day) {
        let of_days = |days: i64| {
            let from = day.plus(-day.since(began).rem_euclid(days));
            (from, from.plus(days - 1))
        };
        match self.schedule {
            Schedule::Daily { .. } | Schedule::Weekdays { .. } => (day, day),
            Schedule::Weekly { .. } => {
                let monday = day.monday();
                (monday, monday.plus(6))
            }
            Schedule::Monthly => day.month(),
            Schedule::EveryDays { days } | Schedule::Within { days, .. } => of_days(i64::from(days)),
        }
    }

    /// Marks that a stretch asks for, where amounts don't decide.
    pub fn times(&self) -> u32 {
        match self.schedule {
            Schedule::Weekly { times } => u32::from(times),
            Schedule::Within { times, .. } => u32::from(times),
            _ => 1,
        }
    }

    /// Whether the schedule names this day. All days, unless it is one of chosen weekdays.
    pub fn names(&self, day: Day) -> bool {
        match self.schedule {
            Schedule::Weekdays { days } => days & (1 << day.weekday()) != 0,
            _ => true,
        }
    }
}

/// What a practice is by its rows, for counting.
#[derive(Debug, Clone)]
pub struct Course {
    /// How its marks are counted.
    pub rule: Rule,
    /// The first day that counts, unless an earlier one was marked.
    pub began: Day,
    /// Pauses, which don't overlap.
    pub pauses: Vec<Pause>,
}

impl Course {
    /// Whether this day lies within a pause.
    pub(super) fn is_paused(&self, day: Day) -> bool {
        self.pauses.iter().any(|pause| pause.holds(day))
    }
}
