use super::mark::{MOST_NOTE, mark_id};
use super::model::{MarkKind, NewPractice, Reminder, ReminderTime, Schedule};
use super::store::{MOST_REMINDERS, check_new};
use super::target::{MOST_THOUSANDTHS, Measured};
use super::view::PracticeSettings;
use crate::error::{NearerError, Reason, Result};
use crate::record::{Checked, RowCheck};
use crate::vault::Id;
use serde_json::Value;

/// Most pauses of one practice: more than one a week in a life.
const MOST_PAUSES: u32 = 5_000;
const MOST_POSITION: i64 = 1_000_000_000;

/// The checks of practices and their marks.
pub const CHECKS: &[Checked] = &[
    Checked { table: "practice", check: practice, natural: None },
    Checked { table: "mark", check: mark, natural: Some(natural) },
];

/// Refuses what no settings of practices are.
///
/// Errors: `Invalid`: `WrongKind`, `OutOfRange`.
pub fn check_settings(value: Value) -> Result<()> {
    serde_json::from_value::<PracticeSettings>(value)
        .map(|_| ())
        .map_err(|_| NearerError::invalid("value", Reason::WrongKind))
}

fn practice(row: &RowCheck<'_>) -> Result<()> {
    let text = |column| row.text(column, u32::MAX).map(str::to_owned);
    let (unit, kind) = (row.maybe_word("unit")?, row.maybe_word("target_kind")?);
    let own_unit = row.maybe_text("own_unit", u32::MAX)?.map(str::to_owned);
    let target = row.maybe_number("target", 0..=MOST_THOUSANDTHS)?;
    let new = NewPractice {
        name: text("name")?,
        why: text("why")?,
        cue: text("cue")?,
        act: text("act")?,
        schedule: schedule(row)?,
        measured: Measured::from_columns(unit, own_unit, kind, target),
        form: row.maybe_named("form")?.map(str::to_owned),
        person: row.link("person")?,
        reminders: row
            .parts("practice_reminder", MOST_REMINDERS)?
            .iter()
            .map(reminder)
            .collect::<Result<_>>()?,
        colour: row.number("colour", 0..=i64::from(u8::MAX))?,
    };
    row.room(check_new(&new))?;
    row.number::<i64>("position", -MOST_POSITION..=MOST_POSITION)?;
    row.day("began")?;
    row.maybe_time("archived_at")?;
    row.maybe_time("smaller_said_at")?;
    for pause in row.parts("practice_pause", MOST_PAUSES)? {
        let from = pause.day("from_day")?;
        if pause.maybe_day("to_day")?.is_some_and(|to| to < from.plus(-1)) {
            return Err(pause.refuse("to_day", Reason::InThePast));
        }
    }
    Ok(())
}

fn schedule(row: &RowCheck<'_>) -> Result<Schedule> {
    let kind = row.word("schedule")?;
    let times = row.number("times", 1..=i64::from(u16::MAX))?;
    let often = row.number("often", 1..=i64::from(u16::MAX))?;
    Ok(Schedule::from_columns(kind, times, row.number("weekdays", 0..=i64::from(u8::MAX))?, often))
}

fn reminder(part: &RowCheck<'_>) -> Result<Reminder> {
    let minutes = 0..=i64::from(u16::MAX);
    let minute = part.number("minute", minutes.clone())?;
    let until = part.maybe_number("until", minutes)?.unwrap_or_default();
    part.number::<i64>("place", 0..=i64::from(MOST_REMINDERS))?;
    let time = ReminderTime::from_columns(part.word("kind")?, minute, until);
    Ok(Reminder { time, weekdays: part.number("weekdays", 0..=i64::from(u8::MAX))? })
}

fn natural(row: &RowCheck<'_>) -> Result<Id> {
    Ok(mark_id(row.linked("practice")?, row.day("day")?))
}

fn mark(row: &RowCheck<'_>) -> Result<()> {
    row.linked("practice")?;
    row.day("day")?;
    row.word::<MarkKind>("mark")?;
    row.maybe_number::<i64>("amount", 0..=MOST_THOUSANDTHS)?;
    row.text("note", MOST_NOTE)?;
    row.place("at_ms", "offset_s", "zone")
}
