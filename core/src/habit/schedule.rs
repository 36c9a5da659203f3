use super::model::{MarkKind, Schedule};
use crate::time::Day;
use chrono::Datelike;
use std::collections::BTreeMap;

/// Whether a practice is offered on this day. What is done already stays in sight that day.
pub fn is_due(schedule: Schedule, began: Day, marks: &BTreeMap<Day, MarkKind>, day: Day) -> bool {
    if day < began {
        return false;
    }
    if marks.contains_key(&day) {
        return true;
    }
    let done = |from: Day| marks.range(from..day).filter(|(_, mark)| **mark == MarkKind::Done).count();
    match schedule {
        Schedule::Daily { .. } => true,
        Schedule::Weekly { times } => done(day.plus(-i64::from(day.weekday()))) < usize::from(times),
        Schedule::Weekdays { days } => days & (1 << day.weekday()) != 0,
        Schedule::EveryDays { days } => done(day.plus(1 - i64::from(days))) == 0,
        Schedule::Monthly => done(day.plus(-i64::from(day.date().day0()))) == 0,
    }
}
