use super::days::{DayState, percent, share_of, state_of, state_words};
use super::marked::stored;
use super::model::{MarkKind, NewPractice, Pause, ReminderTime, Schedule};
use super::row::{PracticeRow, Which, one, reminders, rows};
use super::schedule::{is_due, is_open};
use super::standing::{DayCounting, first_day};
use super::target::{AmountUnit, Measured, TargetKind, amount_words, thousandths, unit_words, units};
use crate::error::Result;
use crate::form::plan_in_words;
use crate::setting;
use crate::text::{Catalogue, args};
use crate::time::Day;
use crate::vault::{Id, Tx};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// What the person chose for all practices.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(default)]
pub struct PracticeSettings {
    /// Rows of days are shown beside strength. Off unless turned on.
    pub streaks: bool,
}

/// Name of the row that holds them.
const SETTINGS: &str = "practices";

/// What the person chose for all practices; the defaults where they chose nothing.
pub fn settings(sql: &Connection) -> Result<PracticeSettings> {
    setting::read_named(sql, SETTINGS)
}

/// Keeps what the person chose for all practices.
pub fn set_settings(tx: &Tx<'_>, settings: PracticeSettings) -> Result<()> {
    setting::write_named(tx, SETTINGS, &settings)
}

/// A practice as a screen shows it on a day.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PracticeView {
    /// The practice's id.
    pub id: Id,
    /// The practice's name.
    pub name: String,
    /// Why the person does it; may be empty.
    pub why: String,
    /// The situation of the if–then plan; may be empty.
    pub cue: String,
    /// The act of the if–then plan; may be empty.
    pub act: String,
    /// The if–then plan in one sentence; empty where there is none.
    pub plan: String,
    /// How often it is meant to be done.
    pub schedule: Schedule,
    /// "three times a week, at least 20 minutes"
    pub schedule_words: String,
    /// None: its marks have no amount.
    pub measured: Option<Measured>,
    /// Whether it is done several times a day, and can be marked once more.
    pub several_a_day: bool,
    /// Whether an amount can be marked: in its unit, or how many times.
    pub counted: bool,
    /// What its amounts are counted in: "minutes".
    pub unit_words: String,
    /// Place in the palette, 0 to 7.
    pub colour: u8,
    /// The exercise that it is done with.
    pub form: Option<String>,
    /// The day that `mark` and `strength` are of.
    pub day: Day,
    /// What was marked on the day; none: nothing yet.
    pub mark: Option<MarkKind>,
    /// In the practice's unit, or in times for what is done several times a day.
    pub amount: Option<f64>,
    /// "20 minutes"; empty where there is none.
    pub amount_words: String,
    /// The amount as it is typed: "2.5"; empty where there is none.
    pub amount_typed: String,
    /// The day's note; empty where there is none.
    pub note: String,
    /// What the day is for the practice.
    pub state: DayState,
    /// How much of the day's part is done, 0 to 1.
    pub share: f64,
    /// Whether it is offered on the day, or marked.
    pub due: bool,
    /// Something is still to be done on this day.
    pub open: bool,
    /// Whether the day lies within a pause.
    pub paused: bool,
    /// Whether it was archived.
    pub archived: bool,
    /// It is about somebody kept at a distance for safety: neither Today nor a reminder speaks of it.
    pub held: bool,
    /// 0 to 1, Loop's formula.
    pub strength: f64,
    /// Days marked as done so far.
    pub done_in_all: u32,
    /// None unless the person wants to see it.
    pub streak: Option<StreakView>,
    /// All of it in a sentence: "Notice the door: done. Strength 40 of 100."
    pub words: String,
}

/// Stretches in a row that held what the schedule asks for: days, weeks, months or times.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct StreakView {
    /// The row that goes on now.
    pub current: u32,
    /// The longest row so far.
    pub best: u32,
    /// "3 weeks in a row, at most 8 so far"
    pub words: String,
}

/// A practice with all that can be changed about it.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct PracticeSheet {
    /// How the practice stands on the day that was asked for.
    pub view: PracticeView,
    /// To be handed back changed.
    pub chosen: NewPractice,
    /// All pauses.
    pub pauses: Vec<Pause>,
    /// The first day that counts.
    pub began: Day,
    /// Each reminder in words: "at 18:00".
    pub reminder_words: Vec<String>,
}

/// All practices that are not put away, as they stand on this day.
pub fn list(sql: &Connection, words: &Catalogue, day: Day) -> Result<Vec<PracticeView>> {
    views(sql, words, Which::Kept, day)
}

/// All that were put away.
pub fn archived(sql: &Connection, words: &Catalogue, day: Day) -> Result<Vec<PracticeView>> {
    views(sql, words, Which::Archived, day)
}

fn views(sql: &Connection, words: &Catalogue, which: Which, day: Day) -> Result<Vec<PracticeView>> {
    let streaks = settings(sql)?.streaks;
    rows(sql, which)?.into_iter().map(|row| view(sql, words, &row, day, streaks)).collect()
}

/// One practice as it stands on this day.
///
/// Errors: `NotFound`.
pub fn get(sql: &Connection, words: &Catalogue, id: Id, day: Day) -> Result<PracticeView> {
    view(sql, words, &one(sql, id)?, day, settings(sql)?.streaks)
}

/// One practice on this day, with all that can be changed about it.
///
/// Errors: `NotFound`.
pub fn sheet(sql: &Connection, words: &Catalogue, id: Id, day: Day) -> Result<PracticeSheet> {
    let row = one(sql, id)?;
    let reminders = reminders(sql, row.pk)?;
    Ok(PracticeSheet {
        view: view(sql, words, &row, day, settings(sql)?.streaks)?,
        reminder_words: reminders.iter().map(|reminder| time_words(words, reminder.time)).collect(),
        chosen: NewPractice { reminders, ..row.chosen },
        pauses: row.course.pauses,
        began: row.course.began,
    })
}

fn view(
    sql: &Connection,
    words: &Catalogue,
    row: &PracticeRow,
    day: Day,
    streaks: bool,
) -> Result<PracticeView> {
    let (chosen, course) = (&row.chosen, &row.course);
    let counting = DayCounting::read(sql, row.pk, course, day, day)?;
    let standing = counting.standing(course, day);
    let mark = counting.marks.get(&day).copied();
    let note = match mark {
        Some(_) => stored(sql, row.pk, day)?.map_or_else(String::new, |(_, note)| note),
        None => String::new(),
    };
    let first = first_day(sql, row.pk, course)?;
    let state = state_of(course, first, mark, day, day);
    let unit = chosen.measured.as_ref().map(|measured| &measured.unit);
    let amount = mark.and_then(|mark| mark.amount);
    let plan = if chosen.cue.is_empty() || chosen.act.is_empty() {
        String::new()
    } else {
        plan_in_words(&chosen.cue, &chosen.act)
    };
    Ok(PracticeView {
        id: row.id,
        name: chosen.name.clone(),
        why: chosen.why.clone(),
        cue: chosen.cue.clone(),
        act: chosen.act.clone(),
        plan,
        schedule: chosen.schedule,
        schedule_words: schedule_words(words, chosen),
        measured: chosen.measured.clone(),
        several_a_day: chosen.schedule.is_several_a_day(),
        counted: chosen.measured.is_some() || chosen.schedule.is_several_a_day(),
        unit_words: unit_words(words, unit),
        colour: chosen.colour,
        form: chosen.form.clone(),
        day,
        mark: mark.map(|mark| mark.kind),
        amount: amount.map(units),
        amount_words: amount.map_or_else(String::new, |amount| amount_words(words, unit, amount)),
        amount_typed: amount.map_or_else(String::new, |amount| words.number_in_field(amount)),
        note,
        state,
        share: share_of(course, mark),
        due: is_due(course, &counting.marks, day),
        open: is_open(course, &counting.marks, day),
        paused: course.is_paused(day),
        archived: row.archived,
        held: row.held,
        strength: standing.strength,
        done_in_all: standing.done,
        streak: streaks.then(|| streak_view(words, chosen.schedule, standing.streak.now(course))),
        words: words.say(
            "practice-words",
            &args([
                ("name", chosen.name.clone().into()),
                ("state", state_words(words, unit, state, mark).into()),
                ("strength", percent(standing.strength).into()),
            ]),
        ),
    })
}

fn streak_view(words: &Catalogue, schedule: Schedule, (current, best): (u32, u32)) -> StreakView {
    let key = match schedule {
        Schedule::Daily { .. } | Schedule::Weekdays { .. } => "streak-days",
        Schedule::Weekly { .. } => "streak-weeks",
        Schedule::Monthly => "streak-months",
        Schedule::EveryDays { .. } | Schedule::Within { .. } => "streak-times",
    };
    let said = args([("current", current.into()), ("best", best.into())]);
    StreakView { current, best, words: words.say(key, &said) }
}

/// How often, and how much: "twice a week, at most 2 times".
pub(super) fn schedule_words(words: &Catalogue, chosen: &NewPractice) -> String {
    let often = often_words(words, chosen.schedule);
    let Some(measured) = &chosen.measured else { return often };
    let Some(target) = measured.target else { return often };
    let key = match target.kind {
        TargetKind::AtLeast => "target-at-least",
        TargetKind::AtMost => "target-at-most",
    };
    let amount = amount_words(words, Some(&measured.unit), thousandths("target", target.amount).unwrap_or(0));
    format!("{often}, {}", words.say(key, &args([("amount", amount.into())])))
}

fn often_words(words: &Catalogue, schedule: Schedule) -> String {
    match schedule {
        Schedule::Daily { times } => words.say("often-daily", &args([("times", times.into())])),
        Schedule::Weekly { times } => words.say("often-weekly", &args([("times", times.into())])),
        Schedule::EveryDays { days } => words.say("often-every-days", &args([("days", days.into())])),
        Schedule::Monthly => words.text("often-monthly"),
        Schedule::Within { times, days } => {
            words.say("often-within", &args([("times", times.into()), ("days", days.into())]))
        }
        Schedule::Weekdays { days: 127 } => words.say("often-daily", &args([("times", 1.into())])),
        Schedule::Weekdays { days } => {
            let names = WEEKDAYS.iter().enumerate().filter(|(bit, _)| days & (1 << bit) != 0);
            let named: Vec<String> = names.map(|(_, key)| words.text(key)).collect();
            words.say("often-weekdays", &args([("days", named.join(", ").into())]))
        }
    }
}

const WEEKDAYS: [&str; 7] =
    ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];

fn time_words(words: &Catalogue, time: ReminderTime) -> String {
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    match time {
        ReminderTime::At { minute } => words.say("reminder-at", &args([("time", clock(minute).into())])),
        ReminderTime::Within { from, to } => {
            words.say("reminder-within", &args([("from", clock(from).into()), ("to", clock(to).into())]))
        }
        ReminderTime::AfterCue { cue, minutes } => {
            let minutes = amount_words(words, Some(&AmountUnit::Minutes), i64::from(minutes) * 1000);
            words.say("reminder-after", &args([("minutes", minutes.into()), ("cue", clock(cue).into())]))
        }
    }
}

/// What the colours of the palette are called, in their order.
pub fn colour_names(words: &Catalogue) -> Vec<String> {
    let keys = [
        "practice-colour-0",
        "practice-colour-1",
        "practice-colour-2",
        "practice-colour-3",
        "practice-colour-4",
        "practice-colour-5",
        "practice-colour-6",
        "practice-colour-7",
    ];
    keys.iter().map(|key| words.text(key)).collect()
}
