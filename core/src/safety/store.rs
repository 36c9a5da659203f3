use crate::error::{NearerError, Result};
use crate::form::SafeNow;
use crate::journal::MOODS;
use crate::record::{self, Rows, words};
use crate::time::{Day, Stamp, WallTime, zone_of};
use crate::vault::{self, Hlc, Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension, Row};

/// Days after a flag on which history, letters, imagery and the downward arrow are not suggested.
const CAREFUL_DAYS: u32 = 14;
/// Very low moods on so many of so many days raise the question.
const LOW_DAYS: i64 = 3;
const OF_DAYS: i64 = 7;
/// The mood that counts: very low.
const LOWEST_MOOD: i8 = *MOODS.start();
/// From when on the wall clock of the next morning the question is asked once more, in minutes after midnight.
const MORNING: u16 = 6 * 60;

words! {
    /// What raised the question whether the person is safe.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
    pub enum RaisedBy {
        /// An answer in an exercise.
        Answer = "answer",
        /// An answer to a questionnaire.
        Measure = "measure",
        /// Very low moods on three of seven days.
        Mood = "mood",
    }
}

const ROWS: Rows = Rows { room: Room::Safety, table: "safety_flag", what: "safety flag" };

/// The question, asked at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag {
    /// The flag's id.
    pub id: Id,
    /// What was answered; none: nothing yet.
    pub answer: Option<SafeNow>,
    /// The person's day on which it was raised.
    pub day: Day,
    /// Six in the morning after that day where it was raised, ms UTC, if nothing was answered since then.
    morning_ms: Option<i64>,
}

impl Flag {
    /// Whether somebody who didn't say yes is asked once more, since the next morning has come.
    pub fn is_asked_again(&self, now: &Stamp) -> bool {
        self.answer.is_some_and(|answer| answer != SafeNow::Yes)
            && self.morning_ms.is_some_and(|morning| now.at_ms >= morning)
    }
}

/// Raises the question whether the person is safe, and answers the flag's id. A run raises it once. Outside of runs
/// it is not raised again while a question of today is unanswered.
pub fn raise(tx: &Tx<'_>, by: RaisedBy, run: Option<Id>) -> Result<Id> {
    let standing = tx
        .sql
        .prepare_cached(
            "SELECT id FROM safety_flag WHERE deleted_at IS NULL
             AND CASE WHEN ?1 IS NULL THEN answer IS NULL AND day = ?2 ELSE run_id = ?1 END
             ORDER BY pk DESC LIMIT 1",
        )?
        .query_row((run, tx.today()), |row| row.get(0))
        .optional()?;
    if let Some(id) = standing {
        return Ok(id);
    }
    record::add(tx, &ROWS, run, &[("raised_by", &by)])
}

/// Raises the question after a mood, where the mood was −3 on three of the last seven days. It does so once a day,
/// whatever was answered.
pub fn watch_mood(tx: &Tx<'_>, mood: Option<i8>) -> Result<Option<Id>> {
    if mood != Some(LOWEST_MOOD) || !mood_is_very_low(&tx.sql, tx.today())? {
        return Ok(None);
    }
    let asked = tx
        .sql
        .prepare_cached("SELECT 1 FROM safety_flag WHERE raised_by = ?1 AND day = ?2 AND deleted_at IS NULL")?
        .exists((RaisedBy::Mood, tx.today()))?;
    if asked { Ok(None) } else { Ok(Some(raise(tx, RaisedBy::Mood, None)?)) }
}

/// The question of this id.
pub fn flag(sql: &Connection, id: Id) -> Result<Option<Flag>> {
    record::one_readable(
        sql.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM safety_flag WHERE id = ?1 AND deleted_at IS NULL"
        ))?
        .query_row([id], read),
    )
}

/// Answers the question, and with it every other one that stands unanswered: it is one question.
///
/// Errors: `NotFound`.
pub fn answer(tx: &Tx<'_>, flag: Id, answer: SafeNow) -> Result<()> {
    let answered = record::update_where(
        tx,
        &ROWS,
        &[("answer", &answer), ("answered_at", &tx.now.at_ms)],
        "id = ?1 OR (answer IS NULL
           AND EXISTS (SELECT 1 FROM safety_flag WHERE id = ?1 AND deleted_at IS NULL))",
        &[&flag],
    )?;
    match answered {
        0 => Err(NearerError::not_found(ROWS.what)),
        _ => Ok(()),
    }
}

/// The flag that a run raised.
pub fn flag_of_run(sql: &Connection, run: Id) -> Result<Option<Flag>> {
    record::one_readable(
        sql.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM safety_flag WHERE run_id = ?1 AND deleted_at IS NULL
             ORDER BY pk DESC LIMIT 1"
        ))?
        .query_row([run], read),
    )
}

/// The flag that Today shows first: the newest, until it is answered with yes. The end of a day changes nothing. What
/// nobody answered, or somebody would rather not, stands for fourteen days.
pub fn standing_flag(sql: &Connection, today: Day) -> Result<Option<Flag>> {
    let newest = record::one_readable(
        sql.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM safety_flag WHERE deleted_at IS NULL
             AND (answer IN ('yes', 'no', 'not-sure') OR day BETWEEN ?1 AND ?2)
             ORDER BY day DESC, pk DESC LIMIT 1"
        ))?
        .query_row((today.plus(1 - i64::from(CAREFUL_DAYS)), today.plus(1)), read),
    )?;
    Ok(newest.filter(|flag: &Flag| flag.answer != Some(SafeNow::Yes)))
}

const COLUMNS: &str = "id, answer, day, answered_at, zone";

fn read(row: &Row<'_>) -> rusqlite::Result<Flag> {
    let day: Day = row.get(2)?;
    let answered_ms: Option<i64> = record::or_default(row.get(3))?;
    let zone: String = record::or_default(row.get(4))?;
    let morning = WallTime { date: day.plus(1), minute: MORNING };
    let morning_ms = zone_of(&zone).ok().and_then(|zone| morning.instant_or_after(zone));
    Ok(Flag {
        id: row.get(0)?,
        answer: record::or_default(row.get(1))?,
        day,
        morning_ms: morning_ms.filter(|morning| answered_ms.is_none_or(|answered| answered < *morning)),
    })
}

/// Whether the app offers less, since the question was raised or answered lately: for fourteen days of the calendar
/// and fourteen opened days. A clock that jumps ahead ends this no sooner, and one that was ahead when the question
/// was raised makes it last no longer.
pub fn raised_lately(sql: &Connection, today: Day) -> Result<bool> {
    // Today isn't over; before the first day that is known nothing is counted by days of opening.
    let opened = vault::opened_within(sql, CAREFUL_DAYS + 1)?.map_or(i64::MAX, |ms| Hlc::at(ms).0);
    Ok(sql
        .prepare_cached(
            "SELECT 1 FROM safety_flag WHERE deleted_at IS NULL
             AND (day BETWEEN ?1 AND ?2 OR changed_at >= ?3)",
        )?
        .exists((today.plus(1 - i64::from(CAREFUL_DAYS)), today.plus(1), opened))?)
}

/// True where the mood was at its lowest on three of the last seven days.
pub fn mood_is_very_low(sql: &Connection, today: Day) -> Result<bool> {
    let days: i64 = sql
        .prepare_cached(
            "SELECT count(DISTINCT day) FROM journal_view_entry WHERE mood = ?1 AND day BETWEEN ?2 AND ?3",
        )?
        .query_row((LOWEST_MOOD, today.plus(1 - OF_DAYS), today), |row| row.get(0))?;
    Ok(days >= LOW_DAYS)
}
