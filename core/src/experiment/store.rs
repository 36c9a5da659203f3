use crate::error::Result;
use crate::form::ActKind;
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
    /// What the person expects to happen.
    pub prediction: &'a str,
    /// Whether that is what they are afraid of; none where it wasn't said.
    pub feared: Option<bool>,
    /// What kind of act it is about; none where it wasn't said.
    pub act_kind: Option<ActKind>,
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
    /// How it was, 0 (hard to bear) to 10 (good).
    pub felt: Option<i32>,
    /// What it leaves the person with.
    pub leaves: &'a str,
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
    /// With whom.
    pub person: Option<Id>,
    /// What the person expects to happen.
    pub prediction: String,
    /// Whether that is what they are afraid of; none where it wasn't said.
    pub feared: Option<bool>,
    /// What kind of act it is about; none where it wasn't said.
    pub act_kind: Option<ActKind>,
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
    /// How it was, 0 (hard to bear) to 10 (good); none where it wasn't said.
    pub felt: Option<i32>,
    /// What it left the person with; empty before the outcome.
    pub leaves: String,
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
            ("feared", &new.feared),
            ("act_kind", &new.act_kind),
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
            ("felt", &outcome.felt),
            ("leaves", &outcome.leaves.trim()),
            ("learned", &outcome.learned.trim()),
            ("outcome_day", &tx.today()),
        ],
    )?;
    Ok(Some(id))
}

const COLUMNS: &str =
    "experiment.id, belief, prediction, sureness, drops, act, happened, as_feared, sureness_after,
  learned, day, outcome_day, feared, act_kind, felt, leaves, someone.id";

/// All experiments, newest first.
pub fn all(sql: &Connection) -> Result<Vec<Experiment>> {
    let mut statement = sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM experiment LEFT JOIN person_view_name someone ON someone.pk = experiment.person
         WHERE deleted_at IS NULL ORDER BY at_ms DESC, experiment.pk DESC LIMIT 200"
    ))?;
    record::readable(statement.query_map([], of_row)?)
}

/// All experiments whose outcome was written down, in any order.
pub fn with_outcome(sql: &Connection) -> Result<Vec<Experiment>> {
    let mut statement = sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM experiment LEFT JOIN person_view_name someone ON someone.pk = experiment.person
         WHERE deleted_at IS NULL AND as_feared IS NOT NULL"
    ))?;
    record::readable(statement.query_map([], of_row)?)
}

/// The experiment that this run filed; none where there is none.
pub fn of_run(sql: &Connection, run: Id) -> Result<Option<Experiment>> {
    record::one_readable(
        sql.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM experiment LEFT JOIN person_view_name someone ON someone.pk = experiment.person
             WHERE run_id = ?1 AND deleted_at IS NULL"
        ))?
        .query_row([run], of_row),
    )
}

fn of_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Experiment> {
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
        feared: row.get(12)?,
        act_kind: record::or_default(row.get(13))?,
        felt: row.get(14)?,
        leaves: row.get(15)?,
        person: row.get(16)?,
    })
}

/// Puts an experiment with its outcome into the bin.
///
/// Errors: `NotFound`.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}
