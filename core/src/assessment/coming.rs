use super::measure::Measure;
use crate::time::Day;

/// The day on which a measure comes due again; none where it was never answered: nobody is reminded of what they
/// haven't begun. `last` is what `last_answered` found.
pub fn next_due(measure: &Measure, last: Option<(Day, u32)>) -> Option<Day> {
    let (day, times) = last?;
    let key = &measure.key;
    let often = key.after_answers.is_none_or(|after| times < after);
    let days = if often { key.every_days } else { key.then_every_days.unwrap_or(key.every_days) };
    Some(day.plus(i64::from(days)))
}
