use crate::error::Result;
use crate::form::FeltWord;
use crate::person;
use crate::record::{self, BinKind, Binned, Rows, words};
use crate::time::{Day, Stamp};
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;

/// What someone did to get away: ids of options, and perhaps words of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moves {
    /// Ids of options that were picked.
    pub picked: Vec<String>,
    /// What was done, in the person's own words.
    pub own: Option<String>,
}

words! {
    /// Which way a moment went.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub enum MomentKind {
        /// Someone stepped back from another.
        #[default]
        Distancing = "distancing-moment",
        /// Someone let another in, asked, stayed, or was comforted.
        Approach = "approach-moment",
    }
}

/// A moment, as a form gives it. Whatever was passed over stays empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewMoment {
    /// Whether somebody stepped back or came nearer.
    pub kind: MomentKind,
    /// The person with whom it was.
    pub person: Option<Id>,
    /// Of distancing: what came just before. Of an approach: what came of it.
    pub happened: String,
    /// Id of the option that says what the distance was for.
    pub need: Option<String>,
    /// Feelings at that moment, each with its strength.
    pub feelings: Vec<FeltWord>,
    /// 0 to 10.
    pub urge: Option<i32>,
    /// What was done to get away.
    pub moves: Moves,
    /// Id of the option that says how long it took to be back.
    pub until_back: Option<String>,
    /// Of an approach: what was done, and id of the way it was done.
    pub what: String,
    /// Id of the option that says how it was done.
    pub way: Option<String>,
}

/// That of a check-in has the id of its entry, and goes into the bin and out of it with that.
pub const BIN: Binned = Binned {
    kind: BinKind::Moment,
    called: "bin-moment",
    rows: Rows { room: Room::Pattern, table: "moment", what: "moment" },
    title: "coalesce(nullif(happened, ''), what)",
    shown: "NOT EXISTS (SELECT 1 FROM journal_view_any entry WHERE entry.id = moment.id)",
};

/// Puts a moment into the bin.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}

/// Adds a moment at the time of the action, and answers its id.
pub fn add(tx: &Tx<'_>, moment: &NewMoment, run: Option<Id>) -> Result<Id> {
    let id = tx.new_id();
    add_as(tx, id, &tx.now, moment, run)?;
    Ok(id)
}

/// Adds a moment under an id that it was given before, at its own time.
pub fn add_as(tx: &Tx<'_>, id: Id, at: &Stamp, moment: &NewMoment, run: Option<Id>) -> Result<()> {
    let person = person::link(&tx.sql, moment.person)?;
    record::add_as(
        tx,
        &BIN.rows,
        id,
        at,
        run,
        &[
            ("kind", &moment.kind),
            ("person", &person),
            ("happened", &moment.happened),
            ("need", &moment.need),
            ("urge", &moment.urge),
            ("until_back", &moment.until_back),
            ("what", &moment.what),
            ("way", &moment.way),
        ],
    )?;
    let pk = tx.sql.last_insert_rowid();
    let picked = moment.moves.picked.iter().map(|id| (Some(id), None));
    let own = moment.moves.own.iter().filter(|own| !own.trim().is_empty()).map(|own| (None, Some(own)));
    for (place, (picked, own)) in (0_i64..).zip(picked.chain(own)) {
        tx.sql
            .prepare_cached("INSERT INTO moment_move (moment, place, move, own) VALUES (?1, ?2, ?3, ?4)")?
            .execute((pk, place, picked, own))?;
    }
    for (place, felt) in (0_i64..).zip(&moment.feelings) {
        tx.sql
            .prepare_cached(
                "INSERT INTO moment_feeling (moment, place, feeling, intensity) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((pk, place, &felt.word, felt.intensity))?;
    }
    Ok(())
}

/// Whether there is a moment of this id, in the bin or not.
pub fn is_there(sql: &Connection, id: Id) -> Result<bool> {
    Ok(sql.prepare_cached("SELECT 1 FROM moment WHERE id = ?1")?.exists([id])?)
}

/// Moves a moment to the time and the person that its entry has now.
pub fn follow_entry(tx: &Tx<'_>, id: Id, at: &Stamp, person: Option<Id>) -> Result<()> {
    let person = person::link(&tx.sql, person)?;
    let of_entry = [&record::moment(at)[..], &[("person", &person)]].concat();
    record::update_where(tx, &BIN.rows, &of_entry, "id = ?1", &[&id]).map(|_| ())
}

/// How many moments of distancing were caught from this day on.
pub fn count_since(sql: &Connection, from: Day) -> Result<u32> {
    Ok(sql
        .prepare_cached(
            "SELECT count(*) FROM pattern_view_moment WHERE kind = 'distancing-moment' AND day >= ?1",
        )?
        .query_row([from], |row| row.get(0))?)
}
