use crate::error::Result;
use crate::person;
use crate::record::{self, BinKind, Binned, Rows, words};
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;
use rusqlite::OptionalExtension;

words! {
    /// Whether it went as feared.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
    pub enum AsFeared {
        /// It went another way.
        No = "no",
        /// Some of it went as feared.
        Partly = "partly",
        /// It went as feared.
        Yes = "yes",
        /// It was not tried.
        NotDone = "not-done",
    }
}

/// An experiment as a form gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewExperiment<'a> {
    /// The person with whom it is tried.
    pub person: Option<Id>,
    /// The belief that is put to the test.
    pub belief: &'a str,
    /// What the person fears will happen.
    pub prediction: &'a str,
    /// 0 to 100: how sure the person is that it will go as predicted.
    pub sureness: Option<i32>,
    /// The distancing habit that is left out this time.
    pub drops: &'a str,
    /// What is tried.
    pub act: &'a str,
}

/// What happened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome<'a> {
    /// What happened.
    pub happened: &'a str,
    /// Whether it went as feared.
    pub as_feared: Option<AsFeared>,
    /// 0 to 100: how sure the person is now.
    pub sureness: Option<i32>,
    /// What the person takes from it.
    pub learned: &'a str,
}

/// An experiment with its outcome, where it has one.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Experiment {
    /// The experiment's id.
    pub id: Id,
    /// The belief that is put to the test.
    pub belief: String,
    /// What the person fears will happen.
    pub prediction: String,
    /// 0 to 100: how sure the person was that it would go as predicted.
    pub sureness: Option<i32>,
    /// The distancing habit that is left out this time.
    pub drops: String,
    /// What is tried.
    pub act: String,
    /// What happened; empty before the outcome.
    pub happened: String,
    /// Whether it went as feared; none before the outcome.
    pub as_feared: Option<AsFeared>,
    /// 0 to 100: how sure the person was afterwards.
    pub sureness_after: Option<i32>,
    /// What the person took from it; empty before the outcome.
    pub learned: String,
    /// The person's day on which it was planned.
    pub day: Day,
    /// The person's day on which the outcome was written down; none before.
    pub outcome_day: Option<Day>,
}

/// How experiments lie in the bin.
pub const BIN: Binned = Binned {
    kind: BinKind::Experiment,
    called: "bin-experiment",
    rows: Rows { room: Room::Experiment, table: "experiment", what: "experiment" },
    title: "prediction",
    shown: "TRUE",
};

/// Keeps an experiment; none without a prediction.
pub fn add(tx: &Tx<'_>, new: &NewExperiment<'_>, run: Option<Id>) -> Result<Option<Id>> {
    if new.prediction.trim().is_empty() {
        return Ok(None);
    }
    let person = person::link(&tx.sql, new.person)?;
    let id = record::add(
        tx,
        &BIN.rows,
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
    record::update(
        tx,
        &BIN.rows,
        id,
        &[
            ("happened", &outcome.happened.trim()),
            ("as_feared", &outcome.as_feared),
            ("sureness_after", &outcome.sureness),
            ("learned", &outcome.learned.trim()),
            ("outcome_day", &tx.today()),
        ],
    )?;
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
            as_feared: record::or_default(row.get(7))?,
            sureness_after: row.get(8)?,
            learned: row.get(9)?,
            day: row.get(10)?,
            outcome_day: row.get(11)?,
        })
    })?;
    record::readable(found)
}

/// Puts an experiment with its outcome into the bin.
///
/// Errors: `NotFound`.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}
