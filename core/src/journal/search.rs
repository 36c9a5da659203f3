use super::model::{EntryLine, JournalPage, Span};
use super::query::{Query, Term, Word, words};
use super::store::{EntryRow, ROW, entry_row, felt, people, tags};
use crate::error::Result;
use crate::form::Feelings;
use crate::text::plain;
use rusqlite::Connection;

/// Entries of a page where none is asked for.
const PAGE: u32 = 30;
const MOST_PAGE: u32 = 200;
/// Characters of a snippet, and of the words before the first hit in it.
const SNIPPET: usize = 180;
const BEFORE_HIT: usize = 40;

/// The journal, newest first, from after `before`.
pub fn page(sql: &Connection, feelings: &Feelings, before: Option<i64>, count: u32) -> Result<JournalPage> {
    let filter =
        format!("{ROW} WHERE deleted_at IS NULL AND search_key < ?1 ORDER BY search_key DESC LIMIT ?2");
    fill(sql, feelings, &Query::default(), count, |limit| {
        let mut statement = sql.prepare_cached(&filter)?;
        let rows = statement.query_map((before.unwrap_or(i64::MAX), limit), entry_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    })
}

/// Entries that match what was typed, newest first, from after `before`. Anything typed is a query.
pub fn search(
    sql: &Connection,
    feelings: &Feelings,
    typed: &str,
    before: Option<i64>,
    count: u32,
) -> Result<JournalPage> {
    let query = Query::read(typed);
    if query.is_empty() {
        // Only marks and spaces: nothing to look for yet.
        return if typed.trim().is_empty() { page(sql, feelings, before, count) } else { Ok(nothing()) };
    }
    let before = before.unwrap_or(i64::MAX);
    fill(sql, feelings, &query, count, |limit| {
        let rows = match query.expression() {
            Some(wanted) => sql
                .prepare_cached(&format!(
                    "{ROW} WHERE search_key IN (SELECT rowid FROM entry_search
                       WHERE entry_search MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3)
                     ORDER BY search_key DESC"
                ))?
                .query_map((wanted, before, limit), entry_row)?
                .collect::<Result<_, _>>()?,
            None => sql
                .prepare_cached(&format!(
                    "{ROW} WHERE deleted_at IS NULL AND search_key < ?2
                       AND search_key NOT IN (SELECT rowid FROM entry_search WHERE entry_search MATCH ?1)
                     ORDER BY search_key DESC LIMIT ?3"
                ))?
                .query_map((query.unwanted_expression(), before, limit), entry_row)?
                .collect::<Result<_, _>>()?,
        };
        Ok(rows)
    })
}

fn nothing() -> JournalPage {
    JournalPage { lines: Vec::new(), next: None }
}

fn fill(
    sql: &Connection,
    feelings: &Feelings,
    query: &Query,
    count: u32,
    rows: impl FnOnce(i64) -> Result<Vec<EntryRow>>,
) -> Result<JournalPage> {
    let count = if count == 0 { PAGE } else { count.min(MOST_PAGE) } as usize;
    let mut rows = rows(i64::try_from(count).unwrap_or(i64::MAX) + 1)?;
    let more = rows.len() > count;
    rows.truncate(count);
    let next = rows.last().filter(|_| more).map(|last| last.search_key);
    let lines = rows.into_iter().map(|row| line(sql, feelings, query, row)).collect::<Result<_>>()?;
    Ok(JournalPage { lines, next })
}

fn line(sql: &Connection, feelings: &Feelings, query: &Query, row: EntryRow) -> Result<EntryLine> {
    Ok(EntryLine {
        snippet: line_text(&row.text, query),
        feelings: felt(sql, row.pk)?.iter().map(|felt| feelings.word_or_id(&felt.word)).collect(),
        people: people(sql, row.pk)?.into_iter().map(|(_, name)| name).collect(),
        tags: tags(sql, row.pk)?,
        id: row.id,
        kind: row.kind,
        mood: row.mood,
        star: row.star,
        at_ms: row.at.at_ms,
        offset_s: row.at.offset_s,
        day: row.at.day,
    })
}

/// A snippet of the text without its marks. Where nothing is looked for, the beginning is enough.
fn line_text(text: &str, query: &Query) -> Vec<Span> {
    let beginning = match text.char_indices().nth(3 * SNIPPET) {
        Some((end, _)) if query.wanted.is_empty() => &text[..end],
        _ => text,
    };
    snippet(&plain(beginning), &query.wanted)
}

/// The part of the text where the first hit stands, cut at words, with the hits marked.
pub(super) fn snippet(text: &str, wanted: &[Term]) -> Vec<Span> {
    let words = words(text);
    let hits: Vec<bool> = hits(&words, wanted);
    let first = hits.iter().position(|hit| *hit).unwrap_or(0);
    let first_at = words.get(first).map_or(0, |word| word.start);
    let start = if hits.iter().any(|hit| *hit) { begin(text, &words, first_at) } else { 0 };
    let end = end(text, start);
    let mut spans = Vec::new();
    if start > 0 {
        push(&mut spans, "…", false);
    }
    let mut at = start;
    for (word, hit) in words.iter().zip(&hits).filter(|(word, _)| word.start >= start && word.end <= end) {
        push(&mut spans, &text[at..word.start], false);
        push(&mut spans, &text[word.start..word.end], *hit);
        at = word.end;
    }
    push(&mut spans, &text[at..end], false);
    if end < text.len() {
        push(&mut spans, "…", false);
    }
    spans
}

fn push(spans: &mut Vec<Span>, text: &str, hit: bool) {
    if text.is_empty() {
        return;
    }
    match spans.last_mut() {
        Some(last) if last.hit == hit => last.text.push_str(text),
        _ => spans.push(Span { text: text.to_owned(), hit }),
    }
}

/// Which words belong to a hit.
fn hits(words: &[Word], wanted: &[Term]) -> Vec<bool> {
    let mut hits = vec![false; words.len()];
    for term in wanted {
        let plain = &term.words;
        for start in 0..words.len() {
            let matched = plain.iter().enumerate().all(|(place, token)| {
                let last = place + 1 == plain.len();
                words.get(start + place).is_some_and(|word| {
                    if last && term.prefix {
                        word.folded.starts_with(token.as_str())
                    } else {
                        word.folded == *token
                    }
                })
            });
            if matched {
                hits[start..start + plain.len()].fill(true);
            }
        }
    }
    hits
}

fn begin(text: &str, words: &[Word], hit_at: usize) -> usize {
    if text[..hit_at].chars().count() <= BEFORE_HIT {
        return 0;
    }
    let earliest = text[..hit_at].char_indices().rev().nth(BEFORE_HIT).map_or(0, |(at, _)| at);
    words.iter().map(|word| word.start).find(|start| *start >= earliest).unwrap_or(hit_at).min(hit_at)
}

fn end(text: &str, start: usize) -> usize {
    let Some((cut, _)) = text[start..].char_indices().nth(SNIPPET) else { return text.len() };
    let cut = start + cut;
    // Back to the last space, unless the word is endless.
    text[start..cut]
        .rfind(char::is_whitespace)
        .map_or(cut, |space| if space > 0 { start + space } else { cut })
}
