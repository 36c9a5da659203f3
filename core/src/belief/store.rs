use crate::error::Result;
use crate::record::{self, BinKind, Binned, Rows, Word, words};
use crate::text::fold;
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::Connection;

words! {
    /// What a belief is about.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
    pub enum About {
        /// The person themselves.
        Oneself = "self",
        /// Other people.
        Others = "others",
        /// Being close to somebody.
        Closeness = "closeness",
    }
}

words! {
    /// Which way what happened speaks.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Side {
        /// For the belief.
        For = "for",
        /// Against the belief.
        Against = "against",
        /// Some of it for, some against.
        Mixed = "mixed",
    }
}

/// A belief with how true it felt first and last.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Belief {
    /// The belief's id.
    pub id: Id,
    /// The belief in the person's own words.
    pub belief: String,
    /// What it is about; none where that wasn't said.
    pub about: Option<About>,
    /// The rule that the person would rather live by; empty where none was written.
    pub kinder: String,
    /// 0 to 100.
    pub first_rating: Option<i32>,
    /// 0 to 100; none where it was never rated. The same as the first where it was rated once.
    pub last_rating: Option<i32>,
    /// How often it was rated.
    pub ratings: u32,
    /// How many things that happened were found to speak for it.
    pub evidence_for: u32,
    /// How many things that happened were found to speak against it.
    pub evidence_against: u32,
    /// The person's day on which it was first written down.
    pub day: Day,
}

/// A belief as a form gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewBelief<'a> {
    /// The belief in the person's own words. Case and accents aside, the same words are the same belief.
    pub belief: &'a str,
    /// What the belief is about; kept from the first time that it is written down.
    pub about: Option<About>,
    /// 0 to 100.
    pub rating: Option<i32>,
}

/// How beliefs lie in the bin.
pub const BIN: Binned = Binned {
    kind: BinKind::Belief,
    called: "bin-belief",
    rows: Rows { room: Room::Belief, table: "belief", what: "belief" },
    title: "belief",
    shown: "TRUE",
};

const RATINGS: Rows = Rows { room: Room::Belief, table: "belief_rating", what: "rating" };
const EVIDENCE: Rows = Rows { room: Room::Belief, table: "evidence", what: "evidence" };

/// Adds a belief, or finds the one of these words, and rates it. None where no words were given.
pub fn add(tx: &Tx<'_>, new: &NewBelief<'_>, run: Option<Id>) -> Result<Option<Id>> {
    let Some((id, pk)) = found_or_made(tx, new.belief, new.about, run)? else { return Ok(None) };
    if let Some(rating) = new.rating {
        record::add(tx, &RATINGS, run, &[("belief", &pk), ("rating", &rating)])?;
    }
    Ok(Some(id))
}

/// How true a belief feels now, 0 to 100.
pub fn rate(tx: &Tx<'_>, belief: &str, rating: i32, run: Option<Id>) -> Result<Option<Id>> {
    add(tx, &NewBelief { belief, about: None, rating: Some(rating) }, run)
}

/// Something that happened and speaks for or against a belief.
pub fn add_evidence(
    tx: &Tx<'_>,
    belief: &str,
    happened: &str,
    side: Option<Side>,
    run: Option<Id>,
) -> Result<Option<Id>> {
    let Some((_, pk)) = found_or_made(tx, belief, None, run)? else { return Ok(None) };
    let id =
        record::add(tx, &EVIDENCE, run, &[("belief", &pk), ("happened", &happened.trim()), ("side", &side)])?;
    Ok(Some(id))
}

/// The rule that the person would rather live by.
pub fn set_kinder(tx: &Tx<'_>, belief: &str, kinder: &str, run: Option<Id>) -> Result<Option<Id>> {
    let Some((id, _)) = found_or_made(tx, belief, None, run)? else { return Ok(None) };
    record::update(tx, &BIN.rows, id, &[("kinder", &kinder.trim())])?;
    Ok(Some(id))
}

fn found_or_made(
    tx: &Tx<'_>,
    belief: &str,
    about: Option<About>,
    run: Option<Id>,
) -> Result<Option<(Id, i64)>> {
    let words = belief.trim();
    if words.is_empty() {
        return Ok(None);
    }
    let wanted = fold(words);
    let known: Vec<(Id, i64, String)> = tx
        .sql
        .prepare_cached("SELECT id, pk, belief FROM belief WHERE deleted_at IS NULL ORDER BY pk")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    if let Some((id, pk, _)) = known.into_iter().find(|(_, _, known)| fold(known) == wanted) {
        return Ok(Some((id, pk)));
    }
    let id = record::add(tx, &BIN.rows, run, &[("belief", &words), ("about", &about)])?;
    Ok(Some((id, tx.sql.last_insert_rowid())))
}

/// All beliefs, the one touched last first.
pub fn all(sql: &Connection) -> Result<Vec<Belief>> {
    let rated = |which: &str| {
        format!(
            "(SELECT rating FROM belief_rating r WHERE r.belief = belief.pk AND r.deleted_at IS NULL
              ORDER BY r.at_ms {which}, r.pk {which} LIMIT 1)"
        )
    };
    let side = |side: Side| {
        format!(
            "(SELECT count(*) FROM evidence e WHERE e.belief = belief.pk AND e.side = '{}'
              AND e.deleted_at IS NULL)",
            side.word()
        )
    };
    let query = format!(
        "SELECT id, belief, about, kinder, {}, {},
           (SELECT count(*) FROM belief_rating r WHERE r.belief = belief.pk AND r.deleted_at IS NULL), {}, {}, day
         FROM belief WHERE deleted_at IS NULL ORDER BY changed_at DESC, pk DESC LIMIT 200",
        rated("ASC"),
        rated("DESC"),
        side(Side::For),
        side(Side::Against)
    );
    let mut statement = sql.prepare_cached(&query)?;
    let beliefs = statement.query_map([], |row| {
        Ok(Belief {
            id: row.get(0)?,
            belief: row.get(1)?,
            about: record::or_default(row.get(2))?,
            kinder: row.get(3)?,
            first_rating: row.get(4)?,
            last_rating: row.get(5)?,
            ratings: row.get(6)?,
            evidence_for: row.get(7)?,
            evidence_against: row.get(8)?,
            day: row.get(9)?,
        })
    })?;
    record::readable(beliefs)
}

/// Puts a belief into the bin.
///
/// Errors: `NotFound`.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}
