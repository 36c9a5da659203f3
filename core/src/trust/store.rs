use crate::error::Result;
use crate::person;
use crate::record::{self, BinKind, Binned, Rows};
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;

/// A step of trust, and whether it was taken.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LadderStep {
    /// The step's id.
    pub id: Id,
    /// The person with whom it is taken; none: nobody in particular.
    pub person: Option<Id>,
    /// The step in the person's own words.
    pub step: String,
    /// Whether it was taken.
    pub done: bool,
    /// The person's day on which it was written down.
    pub day: Day,
}

/// How steps of ladders lie in the bin.
pub const BIN: Binned = Binned {
    kind: BinKind::LadderStep,
    called: "bin-ladder-step",
    rows: Rows { room: Room::Trust, table: "ladder_step", what: "ladder step" },
    title: "step",
    shown: "TRUE",
};

/// Adds steps above those that are there. Gives the first one's id; none where there were no words.
pub fn add(tx: &Tx<'_>, about: Option<Id>, steps: &[String], run: Option<Id>) -> Result<Option<Id>> {
    let person = person::link(&tx.sql, about)?;
    let highest: i64 = tx
        .sql
        .prepare_cached("SELECT coalesce(max(position), 0) FROM ladder_step WHERE person IS ?1")?
        .query_row([person], |row| row.get(0))?;
    let mut first = None;
    let steps = steps.iter().map(|step| step.trim()).filter(|step| !step.is_empty());
    for (position, step) in (highest + 1..).zip(steps) {
        let id = record::add(
            tx,
            &BIN.rows,
            run,
            &[("person", &person), ("step", &step), ("position", &position)],
        )?;
        first = first.or(Some(id));
    }
    Ok(first)
}

/// Marks a step as taken, or as open again.
///
/// Errors: `NotFound`.
pub fn set_done(tx: &Tx<'_>, id: Id, done: bool) -> Result<()> {
    record::update(tx, &BIN.rows, id, &[("done_at", &done.then_some(tx.now.at_ms))])
}

/// All steps, person by person, the smallest first. Steps with someone whom the person keeps at a distance
/// for safety (`contact` hold) are left out.
pub fn all(sql: &Connection) -> Result<Vec<LadderStep>> {
    let mut statement = sql.prepare_cached(
        "SELECT ladder_step.id, someone.id, step, done_at IS NOT NULL, day
         FROM ladder_step LEFT JOIN person_view_name someone ON someone.pk = ladder_step.person
         WHERE deleted_at IS NULL AND coalesce(someone.contact, 'unset') <> 'hold'
           AND ladder_step.at_ms >= coalesce(someone.lifted_at, ladder_step.at_ms)
         ORDER BY ladder_step.person, position, ladder_step.pk LIMIT 200",
    )?;
    let found = statement.query_map([], |row| {
        Ok(LadderStep {
            id: row.get(0)?,
            person: row.get(1)?,
            step: row.get(2)?,
            done: row.get(3)?,
            day: row.get(4)?,
        })
    })?;
    record::readable(found)
}

/// Puts a step of a ladder into the bin.
///
/// Errors: `NotFound`.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}
