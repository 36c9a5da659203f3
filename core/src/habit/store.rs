use super::model::{NewPractice, Pause, Reminder, Schedule};
use super::row::pk;
use super::standing;
use super::target::Measured;
use crate::error::{NearerError, Reason, Result};
use crate::person;
use crate::record::{self, BinKind, Binned, Cell, Rows};
use crate::time::{Day, Moment, Stamp};
use crate::vault::{Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension};

/// How practices lie in the bin. Their marks lie hidden with them.
pub const BIN: Binned = Binned {
    kind: BinKind::Practice,
    called: "bin-practice",
    rows: Rows { room: Room::Habit, table: "practice", what: "practice" },
    title: "name",
    shown: "TRUE",
};

/// Colours of the palette; what they look like is the front end's.
pub const COLOURS: u8 = 8;
/// Most reminders of one practice.
pub(super) const MOST_REMINDERS: u32 = 8;
/// Longest name of a practice, in characters.
pub const MOST_NAME: u32 = 80;
/// Longest of its other texts, in characters.
pub const MOST_TEXT: u32 = 500;

/// Where a practice came from, where it wasn't made by hand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Origin<'a> {
    /// The run whose plan it was.
    pub run: Option<Id>,
    /// Names an offer, or an imported item.
    pub source_key: Option<&'a str>,
    /// The first day that counts; none: today.
    pub began: Option<Day>,
    /// Whether it begins archived.
    pub archived: bool,
}

/// Makes a practice that counts from today on.
///
/// Errors: `Invalid` with the field; `NotFound` for a person who isn't there.
pub fn add(tx: &Tx<'_>, new: &NewPractice) -> Result<Id> {
    add_from(tx, new, &Origin::default())
}

/// Makes a practice of an offer that is known by its key. One that was taken already stays as it is.
pub fn take(tx: &Tx<'_>, offer: &NewPractice, key: &str) -> Result<Id> {
    match taken(&tx.sql, key)? {
        Some(id) => Ok(id),
        None => add_from(tx, offer, &Origin { source_key: Some(key), ..Origin::default() }),
    }
}

/// Whether the offer of this key is among the practices that are not put away.
pub fn is_taken(sql: &Connection, key: &str) -> Result<bool> {
    Ok(taken(sql, key)?.is_some())
}

fn taken(sql: &Connection, key: &str) -> Result<Option<Id>> {
    Ok(sql
        .prepare_cached(
            "SELECT id FROM practice WHERE source_key = ?1 AND deleted_at IS NULL AND archived_at IS NULL",
        )?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

/// Makes a daily practice of an if–then plan that a form held, about whomever the form was about.
pub(super) fn add_plan(
    tx: &Tx<'_>,
    cue: &str,
    act: &str,
    form: &str,
    about: Option<Id>,
    run: Id,
) -> Result<Id> {
    let new = NewPractice {
        name: act.trim().chars().take(MOST_NAME as usize).collect(),
        cue: cue.to_owned(),
        act: act.to_owned(),
        form: Some(form.to_owned()),
        person: about.filter(|id| person::get(&tx.sql, *id).is_ok()),
        ..NewPractice::default()
    };
    add_from(tx, &new, &Origin { run: Some(run), ..Origin::default() })
}

/// Makes a practice with where it came from.
pub fn add_from(tx: &Tx<'_>, new: &NewPractice, origin: &Origin<'_>) -> Result<Id> {
    check(tx, new)?;
    let id = id_of(tx, origin.source_key)?;
    let position: i64 = tx
        .sql
        .prepare_cached("SELECT coalesce(max(position), 0) + 1 FROM practice")?
        .query_row([], |row| row.get(0))?;
    let began = origin.began.unwrap_or_else(|| tx.today());
    let archived = origin.archived.then_some(tx.now.at_ms);
    let of_origin: [Cell<'_>; 5] = [
        ("position", &position),
        ("began", &began),
        ("run_id", &origin.run),
        ("source_key", &origin.source_key),
        ("archived_at", &archived),
    ];
    chosen(tx, new, |chosen| record::insert(tx, &BIN.rows, id, &[chosen, &of_origin].concat()))?;
    put_reminders(tx, tx.sql.last_insert_rowid(), &new.reminders)?;
    Ok(id)
}

/// Hands on the columns of what the person chose.
fn chosen(tx: &Tx<'_>, new: &NewPractice, write: impl FnOnce(&[Cell<'_>]) -> Result<()>) -> Result<()> {
    let (schedule, times, weekdays, often) = new.schedule.columns();
    let measured = Measured::columns(new.measured.as_ref())?;
    write(&[
        ("name", &new.name.trim()),
        ("why", &new.why.trim()),
        ("cue", &new.cue.trim()),
        ("act", &new.act.trim()),
        ("schedule", &schedule),
        ("times", &times),
        ("weekdays", &weekdays),
        ("often", &often),
        ("unit", &measured.unit),
        ("own_unit", &measured.own_unit),
        ("target_kind", &measured.kind),
        ("target", &measured.target),
        ("form", &new.form),
        ("person", &person::link(&tx.sql, new.person)?),
        ("colour", &new.colour),
    ])
}

/// The id of a new practice. One with a source key has a natural id, so that two devices that take the same offer or
/// import the same habit have one practice, and a merge joins its marks. Where that id is in use, by a practice in
/// the bin or an archived one, the new practice has an id of its own.
fn id_of(tx: &Tx<'_>, source_key: Option<&str>) -> Result<Id> {
    let Some(key) = source_key else { return Ok(tx.new_id()) };
    let id = Id::of_key("practice", key);
    let given = tx.sql.prepare_cached("SELECT 1 FROM practice WHERE id = ?1")?.exists([id])?;
    Ok(if given { tx.new_id() } else { id })
}

/// Changes a practice. Its marks stay; strength is counted by the new schedule from the first day on.
///
/// Errors: `NotFound`; `Invalid` with the field.
pub fn edit(tx: &Tx<'_>, id: Id, new: &NewPractice) -> Result<()> {
    check(tx, new)?;
    let pk = pk(&tx.sql, id)?;
    chosen(tx, new, |chosen| record::update(tx, &BIN.rows, id, chosen))?;
    put_reminders(tx, pk, &new.reminders)?;
    standing::count_anew(tx, pk, None).map(|_| ())
}

fn put_reminders(tx: &Tx<'_>, practice: i64, reminders: &[Reminder]) -> Result<()> {
    tx.sql.prepare_cached("DELETE FROM practice_reminder WHERE practice = ?1")?.execute([practice])?;
    let mut insert = tx.sql.prepare_cached(
        "INSERT INTO practice_reminder (practice, place, kind, minute, until, weekdays)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (place, reminder) in (0_i64..).zip(reminders) {
        let (kind, minute, until) = reminder.time.columns();
        insert.execute((practice, place, kind, minute, until, reminder.weekdays))?;
    }
    Ok(())
}

/// Puts practices into this order. Those that are not named keep theirs, after them.
///
/// Errors: `NotFound`.
pub fn reorder(tx: &Tx<'_>, ids: &[Id]) -> Result<()> {
    let mut all: Vec<(i64, i64)> = tx
        .sql
        .prepare_cached("SELECT pk, position FROM practice WHERE deleted_at IS NULL ORDER BY position, pk")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut ordered = Vec::new();
    for id in ids {
        let named = pk(&tx.sql, *id)?;
        if let Some(at) = all.iter().position(|(pk, _)| *pk == named) {
            ordered.push(all.remove(at));
        }
    }
    for (position, (pk, before)) in (1_i64..).zip(ordered.into_iter().chain(all)) {
        if before != position {
            record::update_where(tx, &BIN.rows, &[("position", &position)], "pk = ?1", &[&pk])?;
        }
    }
    Ok(())
}

/// Lets a practice rest, from today on where no day is named: until `to`, or until further notice.
///
/// Errors: `NotFound`; `Invalid` where `to` comes before `from`.
pub fn let_rest(tx: &Tx<'_>, id: Id, from: Option<Day>, to: Option<Day>) -> Result<()> {
    pause(tx, id, Pause { from: from.unwrap_or_else(|| tx.today()), to })
}

/// Lets a practice rest from one day to another, both included; `to` is none for "until further notice". A pause that
/// begins within these days is replaced. One that began before them ends the day before.
///
/// Errors: `Invalid` where `to` comes before `from`; `NotFound`.
pub fn pause(tx: &Tx<'_>, id: Id, pause: Pause) -> Result<()> {
    if pause.to.is_some_and(|to| to < pause.from) {
        return Err(NearerError::invalid("to", Reason::InThePast));
    }
    let pk = pk(&tx.sql, id)?;
    tx.sql
        .prepare_cached(
            "DELETE FROM practice_pause WHERE practice = ?1 AND from_day BETWEEN ?2 AND coalesce(?3, '9999')",
        )?
        .execute((pk, pause.from, pause.to))?;
    cut_pauses(tx, pk, pause.from)?;
    tx.sql
        .prepare_cached("INSERT INTO practice_pause (practice, from_day, to_day) VALUES (?1, ?2, ?3)")?
        .execute((pk, pause.from, pause.to))?;
    touched(tx, id, pause.from)
}

/// Takes a practice up again from today on; pauses still to come are given up, too.
///
/// Errors: `NotFound`.
pub fn resume(tx: &Tx<'_>, id: Id) -> Result<()> {
    let pk = pk(&tx.sql, id)?;
    tx.sql
        .prepare_cached("DELETE FROM practice_pause WHERE practice = ?1 AND from_day >= ?2")?
        .execute((pk, tx.today()))?;
    cut_pauses(tx, pk, tx.today())?;
    touched(tx, id, tx.today())
}

/// Ends pauses that began before this day and reach it. Their last day is the day before.
fn cut_pauses(tx: &Tx<'_>, practice: i64, day: Day) -> Result<()> {
    tx.sql
        .prepare_cached(
            "UPDATE practice_pause SET to_day = ?2
             WHERE practice = ?1 AND from_day <= ?2 AND (to_day IS NULL OR to_day > ?2)",
        )?
        .execute((practice, day.plus(-1)))?;
    Ok(())
}

/// Stamps the practice after a change of its parts, and counts its standing anew from this day on.
fn touched(tx: &Tx<'_>, id: Id, from: Day) -> Result<()> {
    record::update(tx, &BIN.rows, id, &[])?;
    standing::count_anew(tx, pk(&tx.sql, id)?, Some(from)).map(|_| ())
}

/// Puts a practice away; its history stays.
///
/// Errors: `NotFound`.
pub fn archive(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::update(tx, &BIN.rows, id, &[("archived_at", &tx.now.at_ms)])
}

/// Archives every practice that is about a person.
pub fn archive_about(tx: &Tx<'_>, person: Id) -> Result<()> {
    let Some(pk) = person::link(&tx.sql, Some(person))? else { return Ok(()) };
    let archived: [Cell<'_>; 1] = [("archived_at", &tx.now.at_ms)];
    let about = "person = ?1 AND archived_at IS NULL AND deleted_at IS NULL";
    record::update_where(tx, &BIN.rows, &archived, about, &[&pk]).map(|_| ())
}

/// Takes a practice out again. The days in between count as a pause.
///
/// Errors: `NotFound`.
pub fn unarchive(tx: &Tx<'_>, id: Id) -> Result<()> {
    let pk = pk(&tx.sql, id)?;
    let archived: Option<i64> =
        tx.sql.query_row("SELECT archived_at FROM practice WHERE pk = ?1", [pk], |row| row.get(0))?;
    let Some(ms) = archived else { return Ok(()) };
    record::update(tx, &BIN.rows, id, &[("archived_at", &None::<i64>)])?;
    let then = Stamp::of(&Moment { ms, zone: tx.now.zone.clone() }, tx.day_boundary)?.day;
    let yesterday = tx.today().plus(-1);
    if then <= yesterday {
        return pause(tx, id, Pause { from: then, to: Some(yesterday) });
    }
    touched(tx, id, tx.today())
}

/// Puts a practice with its marks into the bin.
///
/// Errors: `NotFound`.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}

/// Notes that a smaller version was suggested: it isn't a second time.
///
/// Errors: `NotFound`.
pub fn smaller_was_said(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::update(tx, &BIN.rows, id, &[("smaller_said_at", &tx.now.at_ms)])
}

fn check(tx: &Tx<'_>, new: &NewPractice) -> Result<()> {
    check_new(new)?;
    match new.person {
        Some(person) => person::get(&tx.sql, person).map(|_| ()),
        None => Ok(()),
    }
}

/// Refuses what no practice can be.
pub(super) fn check_new(new: &NewPractice) -> Result<()> {
    if new.name.trim().is_empty() {
        return Err(NearerError::invalid("name", Reason::Required));
    }
    let texts = [
        ("name", &new.name, MOST_NAME),
        ("why", &new.why, MOST_TEXT),
        ("cue", &new.cue, MOST_TEXT),
        ("act", &new.act, MOST_TEXT),
    ];
    for (field, text, most) in texts {
        if text.chars().count() > most as usize {
            return Err(NearerError::invalid(field, Reason::TooLong { most }));
        }
    }
    let out_of = |field, low, high| Err(NearerError::invalid(field, Reason::OutOfRange { low, high }));
    if !new.schedule.is_valid() {
        return out_of("schedule", 1, i64::from(Schedule::MOST_DAYS));
    }
    if let Some(measured) = &new.measured {
        measured.check()?;
        // How often and how much would be counted in one number.
        if new.schedule.is_several_a_day() {
            return out_of("schedule", 1, 1);
        }
    }
    if new.colour >= COLOURS {
        return out_of("colour", 0, i64::from(COLOURS) - 1);
    }
    if new.reminders.len() > MOST_REMINDERS as usize {
        return Err(NearerError::invalid("reminders", Reason::TooLong { most: MOST_REMINDERS }));
    }
    new.reminders.iter().try_for_each(Reminder::check)
}
