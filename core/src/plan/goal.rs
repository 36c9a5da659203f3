use crate::error::Result;
use crate::record::{self, BinKind, Binned, Rows};
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;

/// Something that someone wants, and why.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Goal {
    /// The goal's id.
    pub id: Id,
    /// What the person wants, in their words.
    pub goal: String,
    /// Why they want it, in their words; empty where they didn't say.
    pub reasons: String,
    /// Whether the person marked it as done.
    pub done: bool,
    /// The person's day on which it was written down.
    pub day: Day,
}

/// How goals lie in the bin.
pub const GOAL_BIN: Binned = Binned {
    kind: BinKind::Goal,
    called: "bin-goal",
    rows: Rows { room: Room::Plan, table: "goal", what: "goal" },
    title: "goal",
    shown: "TRUE",
};

/// Keeps a goal; none without words.
pub fn add_goal(tx: &Tx<'_>, goal: &str, reasons: &str, run: Option<Id>) -> Result<Option<Id>> {
    if goal.trim().is_empty() {
        return Ok(None);
    }
    let id = record::add(tx, &GOAL_BIN.rows, run, &[("goal", &goal.trim()), ("reasons", &reasons.trim())])?;
    Ok(Some(id))
}

/// All goals, open ones first, the newest of each first.
pub fn goals(sql: &Connection) -> Result<Vec<Goal>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, goal, reasons, done_at IS NOT NULL, day FROM goal WHERE deleted_at IS NULL
         ORDER BY done_at IS NOT NULL, at_ms DESC, pk DESC LIMIT 200",
    )?;
    let found = statement.query_map([], |row| {
        Ok(Goal {
            id: row.get(0)?,
            goal: row.get(1)?,
            reasons: row.get(2)?,
            done: row.get(3)?,
            day: row.get(4)?,
        })
    })?;
    record::readable(found)
}

/// Marks a goal as done, or as open again.
///
/// Errors: `NotFound`.
pub fn set_goal_done(tx: &Tx<'_>, id: Id, done: bool) -> Result<()> {
    record::update(tx, &GOAL_BIN.rows, id, &[("done_at", &done.then_some(tx.now.at_ms))])
}

/// Puts a goal into the bin.
///
/// Errors: `NotFound`.
pub fn delete_goal(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &GOAL_BIN, id)
}
