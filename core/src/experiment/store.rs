use crate::error::Result;
use crate::person;
use crate::record::{self, Binned, Word, words};
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;
use rusqlite::OptionalExtension;

words! {
    /// Whether it went as feared.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum AsFeared {
        No = "no",
        Partly = "partly",
        Yes = "yes",
        /// It was not tried.
        NotDone = "not-done",
    }
}

/// An experiment as a form gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewExperiment<'a> {
    pub person: Option<Id>,
    pub belief: &'a str,
    pub prediction: &'a str,
    /// 0 to 100: how sure the person is that it will go as predicted.
    pub sureness: Option<i32>,
    /// The distancing habit that is left out this time.
    pub drops: &'a str,
    pub act: &'a str,
}

/// What happened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome<'a> {
    pub happened: &'a str,
    pub as_feared: Option<AsFeared>,
    /// 0 to 100: how sure the person is now.
    pub sureness: Option<i32>,
    pub learned: &'a str,
}

#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Experiment {
    pub id: Id,
    pub belief: String,
    pub prediction: String,
    pub sureness: Option<i32>,
    pub drops: String,
    pub act: String,
    pub happened: String,
    /// The word of an `AsFeared`.
    pub as_feared: Option<String>,
    pub sureness_after: Option<i32>,
    pub learned: String,
    pub day: Day,
    pub outcome_day: Option<Day>,
}

pub const BIN: Binned = Binned {
    room: Room::Experiment,
    table: "experiment",
    title: "prediction",
    shown: "TRUE",
    what: "experiment",
};

/// Keeps an experiment; none without a prediction.
pub fn add(tx: &Tx<'_>, new: &NewExperiment<'_>, run: Option<Id>) -> Result<Option<Id>> {
    if new.prediction.trim().is_empty() {
        return Ok(None);
    }
    let person = person::link(&tx.sql, new.person)?;
    let id = record::add(
        tx,
        "experiment",
        run,
        &[
            ("person", &person),
            ("belief", &new.belief.trim()),
            ("prediction", &new.prediction.trim()),
            ("sureness", &new.sureness),
            ("drops", &new.drops.trim()),
            ("act", &new.act.trim()),
        ],
    )?;
    tx.changed(Room::Experiment);
    Ok(Some(id))
}

/// Writes what happened to the experiment that this run filed. None where there is no such experiment.
pub fn close(tx: &Tx<'_>, of_run: Id, outcome: &Outcome<'_>) -> Result<Option<Id>> {
    let found: Option<Id> = tx
        .sql
        .prepare_cached("SELECT id FROM experiment WHERE run_id = ?1 AND deleted_at IS NULL")?
        .query_row([of_run], |row| row.get(0))
        .optional()?;
    let Some(id) = found else { return Ok(None) };
    tx.sql
        .prepare_cached(
            "UPDATE experiment SET happened = ?1, as_feared = ?2, sureness_after = ?3, learned = ?4,
               outcome_day = ?5, changed_at = ?6, changed_by = ?7 WHERE id = ?8",
        )?
        .execute((
            outcome.happened.trim(),
            outcome.as_feared.map(AsFeared::word),
            outcome.sureness,
            outcome.learned.trim(),
            tx.today(),
            tx.hlc.0,
            tx.device,
            id,
        ))?;
    tx.changed(Room::Experiment);
    Ok(Some(id))
}

/// All experiments, newest first.
pub fn all(sql: &Connection) -> Result<Vec<Experiment>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, belief, prediction, sureness, drops, act, happened, as_feared, sureness_after, learned, day,
           outcome_day
         FROM experiment WHERE deleted_at IS NULL ORDER BY at_ms DESC, pk DESC LIMIT 200",
    )?;
    let found = statement.query_map([], |row| {
        Ok(Experiment {
            id: row.get(0)?,
            belief: row.get(1)?,
            prediction: row.get(2)?,
            sureness: row.get(3)?,
            drops: row.get(4)?,
            act: row.get(5)?,
            happened: row.get(6)?,
            as_feared: row.get(7)?,
            sureness_after: row.get(8)?,
            learned: row.get(9)?,
            day: row.get(10)?,
            outcome_day: row.get(11)?,
        })
    })?;
    record::readable(found)
}

pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}
