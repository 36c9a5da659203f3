use super::model::{MarkKind, Schedule};
use crate::time::Day;
use std::collections::BTreeMap;

/// How strong a practice has grown by the end of `today`, 0 to 1.
///
/// The formula is Loop Habit Tracker's: `m = 0.5^(√f / 13)` with `f` the times a day,
/// `score = score·m + check·(1−m)`, where `check` is how much of the schedule the last days hold.
/// Below once a day, times and days double first, so that the order within a week doesn't matter. A day
/// skipped on purpose leaves the score as it is and takes up a place among the days. Unlike Loop, a day
/// without a mark counts only when it is over: today's strength never falls before the day ends.
pub fn strength(schedule: Schedule, began: Day, marks: &BTreeMap<Day, MarkKind>, today: Day) -> f64 {
    let (mut times, mut days) = schedule.frequency();
    let frequency = f64::from(times) / f64::from(days);
    if times < days {
        times *= 2;
        days *= 2;
    }
    let keep = 0.5_f64.powf(frequency.sqrt() / 13.0);
    let first = marks.keys().next().map_or(began, |first| *first.min(&began));
    let last = if marks.contains_key(&today) { today } else { today.plus(-1) };
    let mut score = 0.0;
    let mut day = first;
    while day <= last {
        if marks.get(&day) != Some(&MarkKind::Skipped) {
            let from = day.plus(1 - i64::from(days));
            let done = marks.range(from..=day).filter(|(_, mark)| **mark == MarkKind::Done).count();
            let done = f64::from(u32::try_from(done).unwrap_or(u32::MAX));
            let check = (done / f64::from(times)).min(1.0);
            score = score * keep + check * (1.0 - keep);
        }
        day = day.plus(1);
    }
    score
}
