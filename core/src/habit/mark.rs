use super::marked::{IncomingMark, stored};
use super::model::{Mark, MarkKind, Schedule};
use super::row::{self, course_of, pk};
use super::rule::Counts;
use super::standing;
use super::target::{MOST_THOUSANDTHS, TargetKind, read_amount, thousandths};
use crate::error::{NearerError, Reason, Result};
use crate::record::{self, Cell, Rows};
use crate::text::Catalogue;
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;

const MARKS: Rows = Rows { room: Room::Habit, table: "mark", what: "mark" };

/// Longest note of a day, in characters.
pub const MOST_NOTE: u32 = 10_000;

/// Marks a day, today (also where none is named) or an earlier one; a second mark replaces the first.
///
/// Errors: `NotFound`; `Invalid`: `InTheFuture`, `TooLong`.
pub fn mark(tx: &Tx<'_>, id: Id, day: impl Into<Option<Day>>, mark: MarkKind, note: &str) -> Result<()> {
    put(tx, id, or_today(tx, day), mark.into(), note)
}

/// Marks a day as done with an amount, in the practice's unit. Where more than the target of a day was too much,
/// the day counts by its amount all the same.
///
/// Errors: `NotFound`; `Invalid`: `OutOfRange`, `InTheFuture`, `TooLong`.
pub fn mark_amount(tx: &Tx<'_>, id: Id, day: impl Into<Option<Day>>, amount: f64, note: &str) -> Result<()> {
    let amount = thousandths("amount", amount)?;
    let course = course_of(&tx.sql, pk(&tx.sql, id)?)?;
    let kind = match course.rule.counts {
        Counts::Amounts { kind: TargetKind::AtMost, need, .. } if amount > need => MarkKind::NotDone,
        Counts::Amounts { kind: TargetKind::AtMost, .. } => MarkKind::Done,
        _ if amount == 0 => MarkKind::NotDone,
        _ => MarkKind::Done,
    };
    put(tx, id, or_today(tx, day), Mark { kind, amount: Some(amount) }, note)
}

/// The same with an amount as it was typed in this language.
///
/// Errors: `NotFound`; `Invalid`: `Required`, `NotANumber`, `AmbiguousNumber`, `OutOfRange`, `InTheFuture`, `TooLong`.
pub fn mark_typed(
    tx: &Tx<'_>,
    words: &Catalogue,
    id: Id,
    day: impl Into<Option<Day>>,
    typed: &str,
    note: &str,
) -> Result<()> {
    mark_amount(tx, id, day, read_amount(words, "amount", typed)?, note)
}

/// The day that is marked where none is named.
fn or_today(tx: &Tx<'_>, day: impl Into<Option<Day>>) -> Day {
    day.into().unwrap_or_else(|| tx.today())
}

/// Once more on this day: for what is done several times a day. Answers how often it was done by now.
///
/// Errors: `NotFound`.
pub fn once_more(tx: &Tx<'_>, id: Id, day: Day) -> Result<u32> {
    let row = row::one(&tx.sql, id)?;
    let (times, note) = match stored(&tx.sql, row.pk, day)? {
        Some((mark, note)) if mark.kind == MarkKind::Done => {
            // Done without a number is all of the day's.
            let whole = match row.chosen.schedule {
                Schedule::Daily { times } => i64::from(times),
                _ => 1,
            };
            (mark.amount.map_or(whole, |amount| amount / 1000), note)
        }
        Some((_, note)) => (0, note),
        None => (0, String::new()),
    };
    let times = times.clamp(0, MOST_THOUSANDTHS / 1000 - 1) + 1;
    put(tx, id, day, Mark { kind: MarkKind::Done, amount: Some(times * 1000) }, &note)?;
    Ok(u32::try_from(times).unwrap_or(u32::MAX))
}

fn put(tx: &Tx<'_>, id: Id, day: Day, mark: Mark, note: &str) -> Result<()> {
    if day > tx.today() {
        return Err(NearerError::invalid("day", Reason::InTheFuture));
    }
    if note.chars().count() > MOST_NOTE as usize {
        return Err(NearerError::invalid("note", Reason::TooLong { most: MOST_NOTE }));
    }
    let practice = pk(&tx.sql, id)?;
    write(tx, practice, id, day, mark, note)?;
    standing::count_anew(tx, practice, Some(day)).map(|_| ())
}

fn write(tx: &Tx<'_>, practice: i64, id: Id, day: Day, mark: Mark, note: &str) -> Result<()> {
    record::upsert(
        tx,
        &MARKS,
        mark_id(id, day),
        &[("practice", &practice), ("day", &day)],
        &[
            ("mark", &mark.kind),
            ("amount", &mark.amount),
            ("note", &note),
            ("at_ms", &tx.now.at_ms),
            ("offset_s", &tx.now.offset_s),
            ("zone", &tx.now.zone),
        ],
    )
}

pub(super) fn mark_id(practice: Id, day: Day) -> Id {
    Id::of_key("mark", &format!("{practice} {day}"))
}

/// Adds marks on days that never had one here: what was marked, changed or taken back here stays as it is.
/// Answers how many were added.
pub fn add_marks(tx: &Tx<'_>, id: Id, marks: &[IncomingMark]) -> Result<u32> {
    let practice = pk(&tx.sql, id)?;
    let mut added = 0;
    for incoming in marks.iter().filter(|incoming| incoming.day <= tx.today()) {
        if is_known(&tx.sql, id, incoming.day)? {
            continue;
        }
        write(tx, practice, id, incoming.day, incoming.mark, &incoming.note)?;
        added += 1;
    }
    if added > 0 {
        standing::count_anew(tx, practice, None)?;
    }
    Ok(added)
}

/// Whether a day of this practice has, or ever had, a mark here.
pub fn is_known(sql: &Connection, practice: Id, day: Day) -> Result<bool> {
    let id = mark_id(practice, day);
    let here = sql.prepare_cached("SELECT 1 FROM mark WHERE id = ?1")?.exists([id])?;
    Ok(here || record::tombstone(sql, "mark", id)?.is_some())
}

/// Takes a day's mark back: the day is unknown again.
///
/// Errors: `NotFound`.
pub fn clear_mark(tx: &Tx<'_>, id: Id, day: impl Into<Option<Day>>) -> Result<()> {
    let day = or_today(tx, day);
    let practice = pk(&tx.sql, id)?;
    let away: [Cell<'_>; 1] = [("deleted_at", &tx.steady_ms())];
    record::update_where(tx, &MARKS, &away, "practice = ?1 AND day = ?2", &[&practice, &day])?;
    standing::count_anew(tx, practice, Some(day)).map(|_| ())
}
