use super::model::{Mark, MarkKind};
use super::rule::Course;
use super::streak::Streak;
use crate::time::Day;
use std::collections::BTreeMap;

/// How a practice stands at the end of a day: all that is needed to go on from there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// 0 to 1, Loop's formula.
    pub strength: f64,
    /// Days marked as done so far.
    pub done: u32,
    /// Stretches in a row that held what the schedule asks for.
    pub streak: Streak,
}

impl Standing {
    /// Before the first day.
    pub fn before(course: &Course) -> Self {
        Standing { strength: course.rule.start(), done: 0, streak: Streak::default() }
    }

    /// Goes from the end of the day before `from` to the end of `to`, and hands each day's standing to `each`.
    /// `marks` reach back one window of the rule before `from`.
    ///
    /// The formula is Loop Habit Tracker's: `m = 0.5^(√f / 13)` with `f` the times a day,
    /// `strength = strength·m + share·(1−m)`, where `share` is how much of the schedule the last days hold. A day
    /// skipped on purpose, and one without a mark in a pause, leaves the strength as it is and takes up a place
    /// among the days. The same steps in the same order from wherever one begins: the result is the same bit for
    /// bit.
    pub fn go(
        mut self,
        course: &Course,
        marks: &BTreeMap<Day, Mark>,
        from: Day,
        to: Day,
        mut each: impl FnMut(Day, &Standing),
    ) -> Self {
        let rule = &course.rule;
        let (window, keep) = (rule.window(), rule.keep());
        let value = |day: Day| rule.value(marks.get(&day).copied());
        let mut sum: i64 =
            marks.range(from.plus(-window)..from).map(|(_, mark)| rule.value(Some(*mark))).sum();
        let mut day = from;
        while day <= to {
            sum += value(day) - value(day.plus(-window));
            let mark = marks.get(&day).copied();
            let frozen = match mark {
                Some(mark) => mark.kind == MarkKind::Skipped,
                None => course.is_paused(day),
            };
            if !frozen {
                self.strength = self.strength * keep + rule.share(sum) * (1.0 - keep);
            }
            self.done += u32::from(mark.is_some_and(|mark| mark.kind == MarkKind::Done));
            self.streak.step(course, day, mark, frozen);
            each(day, &self);
            day = day.plus(1);
        }
        self
    }
}

/// How a practice stands on `today`, counted from its first day. Unlike in Loop, a day without a mark counts only
/// when it is over: today's strength never falls before the day ends.
pub fn standing(course: &Course, marks: &BTreeMap<Day, Mark>, today: Day) -> Standing {
    let first = marks.keys().next().map_or(course.began, |first| *first.min(&course.began));
    Standing::before(course).go(course, marks, first, last_counting(marks, today), |_, _| {})
}

/// The last day that counts by `today`.
pub(super) fn last_counting(marks: &BTreeMap<Day, Mark>, today: Day) -> Day {
    if marks.contains_key(&today) { today } else { today.plus(-1) }
}
