//! The journal as a list: newest first, with what was looked for and filtered by, or what fits best first.

use super::index::mark;
use super::model::{EntryLine, JournalAsk, JournalFilter, JournalPage};
use super::query::{Query, Term, words};
use super::row::{COLUMNS, COLUMNS_BEGUN, EntryRow, entry_row, felt, labels, people, tags};
use super::snippet::{hits, line_text, stands_in};
use crate::error::{NearerError, Result};
use crate::form::Feelings;
use crate::tag;
use crate::time::Day;
use rusqlite::{Connection, ToSql};

/// Entries of a page where none is asked for.
const PAGE: u32 = 30;
const MOST_PAGE: u32 = 200;
/// Entries that are asked for a long beginning before it is left to the index: some at first, and where at least
/// `COMMON` of those had it, so many. Measured on 100,000 entries: an entry costs 25 µs here, most of it to make sure
/// that its page is genuine, and the index 0.3 µs for each that begins like this.
const TRIED: usize = 16;
const COMMON: usize = 6;
const WALKED: usize = 100;
/// Milliseconds from a day's midnight in UTC within which the person's day lies, wherever they are and whenever
/// their day ends: 14 hours before it, and 36 + 12 after it.
const DAY_BEGINS: i64 = -14 * 3_600_000;
const DAY_ENDS: i64 = 48 * 3_600_000;
/// How much a word counts that is found in the text, a person's name, a tag, a feeling, a mark.
const WEIGHTS: &str = "1.0, 2.0, 2.0, 1.5, 0.0";

/// The journal, newest first, from after `before`.
pub fn page(sql: &Connection, feelings: &Feelings, before: Option<i64>, count: u32) -> Result<JournalPage> {
    find(sql, feelings, &JournalAsk { before, count, ..JournalAsk::default() })
}

/// Entries that match what was typed, newest first, from after `before`. Anything typed is a query.
pub fn search(
    sql: &Connection,
    feelings: &Feelings,
    typed: &str,
    before: Option<i64>,
    count: u32,
) -> Result<JournalPage> {
    find(sql, feelings, &JournalAsk { typed: typed.to_owned(), before, count, ..JournalAsk::default() })
}

/// Entries that match what was typed and pass the filter.
pub fn find(sql: &Connection, feelings: &Feelings, ask: &JournalAsk) -> Result<JournalPage> {
    let query = Query::read(&ask.typed);
    if query.is_empty() && !ask.typed.trim().is_empty() {
        // Only marks and spaces: nothing to look for yet.
        return Ok(JournalPage { lines: Vec::new(), next: None });
    }
    let count = if ask.count == 0 { PAGE } else { ask.count.min(MOST_PAGE) } as usize;
    let mut rows = rows(sql, feelings, ask, &query, count + 1)?;
    let more = rows.len() > count;
    rows.truncate(count);
    let next = if ask.ranked && !query.wanted.is_empty() {
        let shown = ask.before.unwrap_or(0).max(0) + i64::try_from(count).unwrap_or(0);
        more.then_some(shown)
    } else {
        rows.last().filter(|_| more).map(|last| last.search_key)
    };
    let lines = rows.into_iter().map(|row| line(sql, feelings, &query, row)).collect::<Result<_>>()?;
    Ok(JournalPage { lines, next })
}

/// What `find` asks the file: conditions with their values, in order.
#[derive(Default)]
struct Conditions {
    said: Vec<String>,
    values: Vec<Box<dyn ToSql>>,
}

impl Conditions {
    fn add(&mut self, condition: &str, value: impl ToSql + 'static) {
        self.values.push(Box::new(value));
        self.said.push(condition.replace('?', &format!("?{}", self.values.len())));
    }

    fn place(&mut self, value: impl ToSql + 'static) -> String {
        self.values.push(Box::new(value));
        format!("?{}", self.values.len())
    }

    fn all(&self) -> String {
        self.said.join(" AND ")
    }

    fn values(&self) -> Vec<&dyn ToSql> {
        self.values.iter().map(AsRef::as_ref).collect()
    }
}

fn rows(
    sql: &Connection,
    feelings: &Feelings,
    ask: &JournalAsk,
    query: &Query,
    limit: usize,
) -> Result<Vec<EntryRow>> {
    let filter = &ask.filter;
    let marks = marks(filter);
    let by_index = !(query.is_empty() && marks.is_empty());
    if by_index && ask.ranked && !query.wanted.is_empty() {
        return ranked(sql, ask, query, &marks, limit);
    }
    // What is walked without something common can be long without an entry.
    if query.wanted.iter().any(Term::is_long) && query.unwanted.is_empty() {
        let (mut found, after) = walk(sql, feelings, ask, query, &marks, limit)?;
        if let Some(after) = after {
            let rest = JournalAsk { before: Some(after), ..ask.clone() };
            found.extend(newest(sql, &rest, query, &marks, limit - found.len())?);
        }
        return Ok(found);
    }
    newest(sql, ask, query, &marks, limit)
}

fn read(sql: &Connection, statement: &str, given: &Conditions) -> Result<Vec<EntryRow>> {
    let mut statement = sql.prepare_cached(statement)?;
    Ok(statement.query_map(given.values().as_slice(), entry_row)?.collect::<Result<_, _>>()?)
}

fn count(limit: usize) -> Result<i64> {
    i64::try_from(limit).map_err(|_| NearerError::internal("page"))
}

/// What fits best first: all that matches is looked at.
fn ranked(
    sql: &Connection,
    ask: &JournalAsk,
    query: &Query,
    marks: &[String],
    limit: usize,
) -> Result<Vec<EntryRow>> {
    let mut given = Conditions::default();
    given.add("entry_search MATCH ?", query.expression(marks, &mark::any()));
    residual(&mut given, &ask.filter);
    let (most, skip) = (given.place(count(limit)?), given.place(ask.before.unwrap_or(0).max(0)));
    let statement = format!(
        "SELECT {COLUMNS} FROM entry_search JOIN entry ON search_key = entry_search.rowid WHERE {}
         ORDER BY bm25(entry_search, {WEIGHTS}), search_key DESC LIMIT {most} OFFSET {skip}",
        given.all()
    );
    read(sql, &statement, &given)
}

/// Newest first, by the index where there is something to look for in it.
fn newest(
    sql: &Connection,
    ask: &JournalAsk,
    query: &Query,
    marks: &[String],
    limit: usize,
) -> Result<Vec<EntryRow>> {
    let filter = &ask.filter;
    let columns = if query.wanted.is_empty() { COLUMNS_BEGUN } else { COLUMNS };
    let mut given = Conditions::default();
    if query.is_empty() && marks.is_empty() {
        within(&mut given, filter, "search_key", ask.before);
        residual(&mut given, filter);
        let most = given.place(count(limit)?);
        let statement = format!(
            "SELECT {columns} FROM entry WHERE deleted_at IS NULL AND {} ORDER BY search_key DESC LIMIT {most}",
            given.all()
        );
        return read(sql, &statement, &given);
    }
    let expression = query.expression(marks, &mark::any());
    let statement = if filter.first.is_some() || filter.last.is_some() {
        given.add("entry_search MATCH ?", expression);
        within(&mut given, filter, "entry_search.rowid", ask.before);
        residual(&mut given, filter);
        let most = given.place(count(limit)?);
        walked(columns, &given) + " LIMIT " + &most
    } else {
        let matched = given.place(expression);
        let (before, most) = (given.place(ask.before.unwrap_or(i64::MAX)), given.place(count(limit)?));
        format!(
            "SELECT {columns} FROM entry WHERE search_key IN (SELECT rowid FROM entry_search
               WHERE entry_search MATCH {matched} AND rowid < {before} ORDER BY rowid DESC LIMIT {most})
             ORDER BY search_key DESC"
        )
    };
    read(sql, &statement, &given)
}

/// Newest first, where the index would have to put a beginning together. It is asked for more than is wanted, by the
/// first letters that it keeps, and each entry is asked for the rest. Common beginnings are found after a few entries
/// that way; where this one turns out to be rare, the index is quick, and goes on after the key that is answered.
fn walk(
    sql: &Connection,
    feelings: &Feelings,
    ask: &JournalAsk,
    query: &Query,
    marks: &[String],
    limit: usize,
) -> Result<(Vec<EntryRow>, Option<i64>)> {
    let long: Vec<&Term> = query.wanted.iter().filter(|term| term.is_long()).collect();
    let mut given = Conditions::default();
    given.add("entry_search MATCH ?", query.wide_expression(marks, &mark::any()));
    within(&mut given, &ask.filter, "entry_search.rowid", ask.before);
    residual(&mut given, &ask.filter);
    let mut statement = sql.prepare_cached(&walked(COLUMNS, &given))?;
    let mut rows = statement.query(given.values().as_slice())?;
    let (mut found, mut seen) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let entry = entry_row(row)?;
        let key = entry.search_key;
        seen += 1;
        if is_found_by(sql, feelings, &entry, &long)? {
            found.push(entry);
        }
        if found.len() == limit {
            return Ok((found, None));
        }
        if seen >= WALKED || (seen == TRIED && found.len() < COMMON) {
            return Ok((found, Some(key)));
        }
    }
    Ok((found, None))
}

/// CROSS: the index is walked, newest first, and each entry is looked at.
fn walked(columns: &str, given: &Conditions) -> String {
    format!(
        "SELECT {columns} FROM entry_search CROSS JOIN entry ON search_key = entry_search.rowid
         WHERE {} ORDER BY entry_search.rowid DESC",
        given.all()
    )
}

/// Whether all of these terms stand in the entry's text, or in one of its labels.
fn is_found_by(sql: &Connection, feelings: &Feelings, entry: &EntryRow, terms: &[&Term]) -> Result<bool> {
    let text = words(&entry.text);
    let mut missing = terms.iter().filter(|term| !stands_in(&text, term)).peekable();
    if missing.peek().is_none() {
        return Ok(true);
    }
    let labels = labels(sql, feelings, entry.pk)?;
    Ok(missing.all(|term| labels.iter().any(|label| stands_in(&words(label), term))))
}

/// Made-up words of the index for what is filtered by.
fn marks(filter: &JournalFilter) -> Vec<String> {
    let JournalFilter { person, feeling, tag, kind, stage, star, .. } = filter;
    let person = person.map(mark::person);
    let feeling = feeling.as_deref().map(mark::feeling);
    let tag = tag.as_deref().map(|name| mark::tag(tag::id_of(name)));
    let (kind, stage, star) = (kind.map(mark::kind), stage.map(mark::stage), star.then(mark::star));
    [person, feeling, tag, kind, stage, star].into_iter().flatten().collect()
}

/// Keys of the index between which the days lie, and what follows the last page.
fn within(given: &mut Conditions, filter: &JournalFilter, key: &str, before: Option<i64>) {
    let midnight = |day: Day| day.date().and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
    let mut until = before.unwrap_or(i64::MAX);
    if let Some(to) = filter.last {
        until = until.min((midnight(to) + DAY_ENDS) << 12);
    }
    given.add(&format!("{key} < ?"), until);
    if let Some(from) = filter.first {
        given.add(&format!("{key} >= ?"), (midnight(from) + DAY_BEGINS) << 12);
    }
}

/// What the index doesn't hold.
fn residual(given: &mut Conditions, filter: &JournalFilter) {
    if let Some(from) = filter.first {
        given.add("day >= ?", from);
    }
    if let Some(to) = filter.last {
        given.add("day <= ?", to);
    }
}

pub(super) fn line(sql: &Connection, feelings: &Feelings, query: &Query, row: EntryRow) -> Result<EntryLine> {
    let felt = felt(sql, row.pk)?;
    let families = felt.iter().map(|felt| feelings.family_of(&felt.word)).collect();
    let felt = felt.iter().map(|felt| feelings.word_or_id(&felt.word)).collect::<Vec<_>>();
    let people = people(sql, row.pk)?.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    let tags = tags(sql, row.pk)?.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    let found_by = if query.wanted.is_empty() {
        Vec::new()
    } else {
        let labels = people.iter().chain(&tags).chain(&felt);
        labels.filter(|label| hits(&words(label), &query.wanted).contains(&true)).cloned().collect()
    };
    Ok(EntryLine {
        snippet: line_text(&row.text, query),
        feelings: felt,
        families,
        people,
        tags,
        found_by,
        id: row.id,
        kind: row.kind,
        mood: row.mood,
        star: row.star,
        way: row.way,
        chip: row.chip,
        at_ms: row.at.at_ms,
        offset_s: row.at.offset_s,
        day: row.at.day,
    })
}
