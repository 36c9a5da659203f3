use super::model::{Mark, MarkKind};
use super::rule::{Counts, Course};
use super::target::TargetKind;
use crate::time::Day;

/// Stretches in a row that held what the schedule asks for: days, weeks, months or n days, as the schedule counts.
///
/// A stretch with a skipped or paused day in it that fell short is left out. One that is a single day short may
/// spend the reserve day of its week, once a week (Monday to Sunday), and holds the row without adding to it; where
/// a stretch is a week or longer, only if it asks for more than one mark. Anything else begins the row anew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Streak {
    /// Stretches that are over.
    pub current: u32,
    /// The longest row so far, stretches that are over.
    pub best: u32,
    /// Monday of the week whose reserve was spent last.
    pub reserve: Option<Day>,
    /// The stretch that the last counted day lies in.
    pub open: Stretch,
}

/// The stretch that is not over yet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stretch {
    /// What its marks count together, as `Rule::value` counts them.
    pub sum: i64,
    /// Days in it that were marked as done.
    pub done: u32,
    /// Whether a day in it has a mark other than skipped.
    pub marked: bool,
    /// Whether a day in it was skipped on purpose or paused.
    pub frozen: bool,
}

impl Streak {
    pub(super) fn step(&mut self, course: &Course, day: Day, mark: Option<Mark>, frozen: bool) {
        let rule = &course.rule;
        let (from, to) = rule.stretch(course.began, day);
        if day == from {
            self.open = Stretch::default();
        }
        let open = &mut self.open;
        open.sum += rule.value(mark);
        open.done += u32::from(mark.is_some_and(|mark| mark.kind == MarkKind::Done));
        open.marked |= mark.is_some_and(|mark| mark.kind != MarkKind::Skipped);
        open.frozen |= frozen;
        if day == to && (rule.names(day) || open.done > 0) {
            self.close(course, day, to.since(from) + 1);
        }
        if day == to {
            self.open = Stretch::default();
        }
    }

    fn close(&mut self, course: &Course, day: Day, length: i64) {
        if is_met(course, &self.open) {
            self.current += 1;
            self.best = self.best.max(self.current);
            return;
        }
        let week = day.monday();
        if self.open.frozen || self.current == 0 {
            return;
        }
        if is_one_short(course, &self.open, length) && self.reserve != Some(week) {
            self.reserve = Some(week);
        } else {
            self.current = 0;
        }
    }

    /// The row as it is said now: an open stretch that already holds enough counts.
    pub fn now(&self, course: &Course) -> (u32, u32) {
        let current = self.current + u32::from(is_met(course, &self.open));
        (current, self.best.max(current))
    }
}

fn is_met(course: &Course, stretch: &Stretch) -> bool {
    match course.rule.counts {
        Counts::Marks => stretch.done >= course.rule.times(),
        Counts::Amounts { kind: TargetKind::AtLeast, need, .. } => stretch.sum >= need,
        // A day that nobody marked may have been anything.
        Counts::Amounts { kind: TargetKind::AtMost, need, .. } => stretch.marked && stretch.sum <= need,
    }
}

fn is_one_short(course: &Course, stretch: &Stretch, length: i64) -> bool {
    let times = course.rule.times();
    match course.rule.counts {
        Counts::Marks => stretch.done + 1 >= times && (length < 7 || times > 1),
        Counts::Amounts { .. } => length < 7,
    }
}
