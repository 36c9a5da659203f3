//! The floor that we are measured against: plain rusqlite with plain SQL, doing the same work. See `floor.sql`.

use super::made::{Made, PEOPLE, TAGS};
use rusqlite::{Connection, Result, TransactionBehavior, params};
use std::path::Path;

/// A page of the journal has this many entries, here and there.
pub const PAGE: u32 = 30;

/// Newest first; `?1` is the key of the last entry of the page before.
const FIRST_PAGE: &str = "SELECT pk, kind, substr(text, 1, 180), mood, star, at_ms, offset_s, day FROM entry
    WHERE pk < ?1 ORDER BY pk DESC LIMIT ?2";
/// The same of what matches, walked by the index.
const SEARCH: &str = "SELECT pk, kind, substr(text, 1, 180), mood, star, at_ms, offset_s, day FROM entry
    WHERE pk IN (SELECT rowid FROM entry_search WHERE entry_search MATCH ?1 AND rowid < ?2
      ORDER BY rowid DESC LIMIT ?3)
    ORDER BY pk DESC";
const FEELINGS: &str = "SELECT feeling FROM entry_feeling WHERE entry = ?1 ORDER BY place";
const NAMES: &str = "SELECT name FROM entry_person JOIN person ON pk = person WHERE entry = ?1 ORDER BY name";
const LABELS: &str = "SELECT name FROM entry_tag JOIN tag ON pk = tag WHERE entry = ?1 ORDER BY name";

/// An entry as a list shows it.
#[derive(Debug)]
#[expect(dead_code, reason = "the floor reads what a list shows, and nobody looks at it")]
pub struct Line {
    pub pk: i64,
    pub kind: String,
    pub beginning: String,
    pub mood: Option<i8>,
    pub star: bool,
    pub at_ms: i64,
    pub offset_s: i32,
    pub day: String,
    pub feelings: Vec<String>,
    pub people: Vec<String>,
    pub tags: Vec<String>,
}

/// One encrypted file, one connection, prepared statements.
#[derive(Debug)]
pub struct Floor(Connection);

impl Floor {
    /// A new file with the people and tags of the made-up entries in it.
    pub fn make(path: &Path) -> Result<Self> {
        let sql = Connection::open(path)?;
        sql.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "5a".repeat(32)))?;
        sql.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA temp_store = MEMORY;",
        )?;
        sql.set_prepared_statement_cache_capacity(128);
        sql.execute_batch(include_str!("floor.sql"))?;
        for name in PEOPLE {
            sql.execute("INSERT INTO person (name) VALUES (?1)", [name])?;
        }
        for name in TAGS {
            sql.execute("INSERT INTO tag (name) VALUES (?1)", [name])?;
        }
        Ok(Floor(sql))
    }

    /// `FULL` or `OFF`.
    pub fn set_synchronous(&self, how: &str) -> Result<()> {
        self.0.execute_batch(&format!("PRAGMA synchronous = {how}"))
    }

    /// Adds entries in one transaction.
    pub fn fill(&mut self, entries: &[Made]) -> Result<()> {
        let tx = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for made in entries {
            insert(&tx, made)?;
        }
        tx.commit()
    }

    /// Adds one entry in one transaction.
    pub fn add(&mut self, made: &Made) -> Result<()> {
        let tx = self.0.transaction_with_behavior(TransactionBehavior::Immediate)?;
        insert(&tx, made)?;
        tx.commit()
    }

    pub fn first_page(&self, before: i64) -> Result<Vec<Line>> {
        let mut statement = self.0.prepare_cached(FIRST_PAGE)?;
        let rows = statement.query_map((before, PAGE + 1), line)?.collect::<Result<_>>()?;
        self.label(rows)
    }

    /// `typed` is an expression of FTS5's.
    pub fn search(&self, typed: &str, before: i64) -> Result<Vec<Line>> {
        let mut statement = self.0.prepare_cached(SEARCH)?;
        let rows = statement.query_map((typed, before, PAGE + 1), line)?.collect::<Result<_>>()?;
        self.label(rows)
    }

    fn label(&self, mut lines: Vec<Line>) -> Result<Vec<Line>> {
        let words = |statement: &str, pk: i64| -> Result<Vec<String>> {
            self.0.prepare_cached(statement)?.query_map([pk], |row| row.get(0))?.collect()
        };
        for line in &mut lines {
            line.feelings = words(FEELINGS, line.pk)?;
            line.people = words(NAMES, line.pk)?;
            line.tags = words(LABELS, line.pk)?;
        }
        Ok(lines)
    }
}

fn insert(sql: &Connection, made: &Made) -> Result<()> {
    sql.prepare_cached(
        "INSERT INTO entry (kind, text, mood, star, at_ms, offset_s, zone, day)
         VALUES ('free', ?1, ?2, 0, ?3, 3600, 'Europe/Berlin', ?4)",
    )?
    .execute(params![made.text, made.mood, made.at_ms, made.day])?;
    let pk = sql.last_insert_rowid();
    for (place, (feeling, intensity)) in made.feelings.iter().enumerate() {
        sql.prepare_cached(
            "INSERT INTO entry_feeling (entry, place, feeling, intensity) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![pk, place as i64, feeling, intensity])?;
    }
    sql.prepare_cached("INSERT INTO entry_person (entry, person) VALUES (?1, ?2)")?
        .execute((pk, made.person as i64 + 1))?;
    for tag in made.tags {
        sql.prepare_cached("INSERT INTO entry_tag (entry, tag) VALUES (?1, ?2)")?
            .execute((pk, tag as i64 + 1))?;
    }
    sql.prepare_cached(
        "INSERT INTO entry_search (rowid, text, people, tags, feelings) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        pk,
        made.text,
        PEOPLE[made.person],
        made.tags.map(|tag| TAGS[tag]).join(" "),
        made.feelings.map(|(feeling, _)| feeling).join(" "),
    ])?;
    Ok(())
}

fn line(row: &rusqlite::Row<'_>) -> Result<Line> {
    Ok(Line {
        pk: row.get(0)?,
        kind: row.get(1)?,
        beginning: row.get(2)?,
        mood: row.get(3)?,
        star: row.get(4)?,
        at_ms: row.get(5)?,
        offset_s: row.get(6)?,
        day: row.get(7)?,
        feelings: Vec::new(),
        people: Vec::new(),
        tags: Vec::new(),
    })
}
