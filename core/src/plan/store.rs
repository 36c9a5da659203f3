use crate::error::Result;
use crate::form::plan_in_words;
use crate::person;
use crate::record::{self, BinKind, Binned, Rows};
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;

/// A plan: "When I next see them, I say hello."
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlanItem {
    /// The plan's id.
    pub id: Id,
    /// The situation: when.
    pub cue: String,
    /// What the person means to do then: what.
    pub act: String,
    /// Both in one sentence.
    pub plan: String,
    /// The person's day on which it was made.
    pub day: Day,
}

/// How plans lie in the bin.
pub const BIN: Binned = Binned {
    kind: BinKind::PlanItem,
    called: "bin-plan",
    rows: Rows { room: Room::Plan, table: "plan_item", what: "plan" },
    title: "cue || ' … ' || act",
    shown: "TRUE",
};

/// Keeps a plan, as a form gives it, with the person whom it is about.
pub fn add(tx: &Tx<'_>, cue: &str, act: &str, about: Option<Id>, run: Option<Id>) -> Result<Id> {
    let person = person::link(&tx.sql, about)?;
    record::add(tx, &BIN.rows, run, &[("cue", &cue.trim()), ("act", &act.trim()), ("person", &person)])
}

/// Plans that are not done, newest first. Those about somebody who is held, or has died, are left out; so are
/// those of before a hold that was lifted.
pub fn open_items(sql: &Connection) -> Result<Vec<PlanItem>> {
    let mut statement = sql.prepare_cached(
        "SELECT plan_item.id, cue, act, day FROM plan_item
         LEFT JOIN person_view_name someone ON someone.pk = plan_item.person
         WHERE deleted_at IS NULL AND done_at IS NULL AND coalesce(someone.contact, 'unset') <> 'hold'
           AND plan_item.at_ms >= coalesce(someone.lifted_at, plan_item.at_ms)
         ORDER BY at_ms DESC, plan_item.pk DESC LIMIT 200",
    )?;
    let items = statement.query_map([], |row| {
        let (cue, act): (String, String) = (row.get(1)?, row.get(2)?);
        Ok(PlanItem { id: row.get(0)?, plan: plan_in_words(&cue, &act), cue, act, day: row.get(3)? })
    })?;
    record::readable(items)
}

/// Marks a plan as done, or as open again.
///
/// Errors: `NotFound`.
pub fn set_done(tx: &Tx<'_>, id: Id, done: bool) -> Result<()> {
    record::update(tx, &BIN.rows, id, &[("done_at", &done.then_some(tx.now.at_ms))])
}

/// Puts a plan into the bin.
///
/// Errors: `NotFound`.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}
