use super::model::{Mark, MarkKind, Schedule};
use super::rule::{Counts, Course};
use super::target::TargetKind;
use crate::time::Day;
use std::collections::BTreeMap;

/// Whether a practice is offered on this day. What is marked already stays in sight that day.
/// `marks` reach back at least one window of the rule.
pub fn is_due(course: &Course, marks: &BTreeMap<Day, Mark>, day: Day) -> bool {
    marks.contains_key(&day) || is_open(course, marks, day)
}

/// Whether something is still to be done on this day: what a reminder asks.
pub(super) fn is_open(course: &Course, marks: &BTreeMap<Day, Mark>, day: Day) -> bool {
    if day < course.began || course.is_paused(day) {
        return false;
    }
    let rule = &course.rule;
    match (rule.counts, marks.get(&day)) {
        // Twice a day and done once: there is more to come.
        (Counts::Amounts { kind: TargetKind::AtLeast, need, .. }, Some(mark)) => {
            mark.kind == MarkKind::Done
                && matches!(rule.schedule, Schedule::Daily { .. })
                && rule.value(Some(*mark)) < need
        }
        (_, Some(_)) => false,
        (Counts::Amounts { kind: TargetKind::AtMost, .. }, None) => rule.names(day),
        (_, None) => !is_met(course, marks, day) && rule.names(day),
    }
}

/// Whether the days before this one hold what the schedule asks for.
fn is_met(course: &Course, marks: &BTreeMap<Day, Mark>, day: Day) -> bool {
    let rule = &course.rule;
    let from = match rule.schedule {
        Schedule::Daily { .. } | Schedule::Weekdays { .. } => return false,
        Schedule::Weekly { .. } => day.monday(),
        Schedule::Monthly => day.month().0,
        Schedule::EveryDays { days } | Schedule::Within { days, .. } => day.plus(1 - i64::from(days)),
    };
    let before = marks.range(from..day).map(|(_, mark)| mark);
    match rule.counts {
        Counts::Marks => {
            let done = before.filter(|mark| mark.kind == MarkKind::Done).count();
            done >= rule.times() as usize
        }
        Counts::Amounts { need, .. } => before.map(|mark| rule.value(Some(*mark))).sum::<i64>() >= need,
    }
}
