//! The part of an entry that a list shows, with what was looked for marked in it.

use super::model::Span;
use super::query::{Query, Term, TextWord, words};
use crate::text::plain;

/// Characters of a snippet, and of the words before the first hit in it.
const SNIPPET: usize = 180;
const BEFORE_HIT: usize = 40;

/// A snippet of the text without its marks. Where nothing is looked for, the beginning is enough.
pub(super) fn line_text(text: &str, query: &Query) -> Vec<Span> {
    let beginning = match text.char_indices().nth(3 * SNIPPET) {
        Some((end, _)) if query.wanted.is_empty() => &text[..end],
        _ => text,
    };
    let text = plain(beginning);
    if query.wanted.is_empty() {
        return begun(&text);
    }
    snippet(&text, &query.wanted)
}

/// The beginning, where nothing is marked.
fn begun(text: &str) -> Vec<Span> {
    let end = end(text, 0);
    let mut spans = Vec::new();
    push(&mut spans, &text[..end], false);
    if end < text.len() {
        push(&mut spans, "…", false);
    }
    spans
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

/// Whether this term is among these words.
pub(super) fn stands_in(words: &[TextWord<'_>], term: &Term) -> bool {
    (0..words.len()).any(|start| begins_at(words, start, term))
}

fn begins_at(words: &[TextWord<'_>], start: usize, term: &Term) -> bool {
    term.words.iter().enumerate().all(|(place, token)| {
        let last = place + 1 == term.words.len();
        words.get(start + place).is_some_and(|word| match last && term.prefix {
            true => word.folded.starts_with(token.as_str()),
            false => word.folded == token.as_str(),
        })
    })
}

/// Which words belong to a hit.
pub(super) fn hits(words: &[TextWord<'_>], wanted: &[Term]) -> Vec<bool> {
    let mut hits = vec![false; words.len()];
    for term in wanted {
        for start in 0..words.len() {
            if begins_at(words, start, term) {
                hits[start..start + term.words.len()].fill(true);
            }
        }
    }
    hits
}

fn begin(text: &str, words: &[TextWord<'_>], hit_at: usize) -> usize {
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
