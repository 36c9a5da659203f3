//! What someone types, read as a search: words by their beginning, "phrases", and -exclusions.
//! Anything typed is a query; nothing is an error.

use crate::text::fold;
use std::borrow::Cow;

/// A piece of folded text, ready for the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// Index tokens that must stand side by side.
    pub tokens: Vec<String>,
    /// The same as words of a text.
    pub words: Vec<String>,
    /// The last token may go on.
    pub prefix: bool,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    pub wanted: Vec<Term>,
    pub unwanted: Vec<Term>,
}

impl Query {
    pub fn read(typed: &str) -> Self {
        let mut query = Query::default();
        let mut rest = typed.trim_start();
        while !rest.is_empty() {
            let minus = rest.starts_with('-') && rest.len() > 1;
            if minus {
                rest = &rest[1..];
            }
            let (piece, after, phrase) = match rest.strip_prefix('"') {
                Some(open) => match open.split_once('"') {
                    Some((inside, after)) => (inside, after, true),
                    None => (open, "", true),
                },
                None => {
                    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                    (&rest[..end], &rest[end..], false)
                }
            };
            let tokens = phrase_tokens(piece);
            if !tokens.is_empty() {
                let prefix = !phrase && !tokens.last().is_some_and(|last| last.chars().any(is_cjk));
                let side = if minus { &mut query.unwanted } else { &mut query.wanted };
                let words = words(piece).into_iter().map(|word| word.folded.into_owned()).collect();
                side.push(Term { tokens, words, prefix: prefix && !minus });
            }
            rest = after.trim_start();
        }
        query
    }

    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty()
    }

    /// FTS5's expression for what is wanted and these marks, without what is unwanted. `every` is a mark that all
    /// entries have: it stands where nothing else is wanted.
    pub fn expression(&self, marks: &[String], every: &str) -> String {
        self.expression_of(Term::expression, marks, every)
    }

    /// The same for more than is wanted: long beginnings only by their first letters, which the index keeps.
    pub fn wide_expression(&self, marks: &[String], every: &str) -> String {
        self.expression_of(Term::wide_expression, marks, every)
    }

    fn expression_of(&self, wanted: fn(&Term) -> String, marks: &[String], every: &str) -> String {
        let marks = marks.iter().map(|mark| format!("\"{mark}\""));
        let mut all: Vec<String> = self.wanted.iter().map(wanted).chain(marks).collect();
        if all.is_empty() {
            all.push(format!("\"{every}\""));
        }
        let not = self.unwanted.iter().map(|term| format!(" NOT {}", term.expression())).collect::<String>();
        format!("({}){not}", all.join(" AND "))
    }
}

/// The longest prefix that the index stores, in letters. For a longer one FTS5 reads every word that begins so and
/// merges their entries before it gives the first.
const KEPT: usize = 3;

impl Term {
    /// Whether this is a beginning that the index doesn't keep.
    pub fn is_long(&self) -> bool {
        self.prefix && self.tokens.last().is_some_and(|last| last.chars().nth(KEPT).is_some())
    }

    fn expression(&self) -> String {
        self.expression_without(0)
    }

    fn wide_expression(&self) -> String {
        let last = self.tokens.last().filter(|_| self.is_long());
        self.expression_without(last.map_or(0, |last| last.chars().skip(KEPT).map(char::len_utf8).sum()))
    }

    /// Without the last bytes of the last token.
    fn expression_without(&self, bytes: usize) -> String {
        let tokens = self.tokens.join(" ");
        // Tokens are letters, digits and symbols of ours only: no quote can be among them.
        format!("\"{}\"{}", &tokens[..tokens.len() - bytes], if self.prefix { " *" } else { "" })
    }
}

/// One word as it stands in the text, with its place there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TextWord<'a> {
    pub start: usize,
    pub end: usize,
    pub folded: Cow<'a, str>,
}

/// The words of a text: runs of letters and digits; of Chinese, Japanese and Korean each character;
/// and each symbol or emoji.
pub(super) fn words(text: &str) -> Vec<TextWord<'_>> {
    if text.is_ascii() {
        return ascii_words(text);
    }
    let mut words = Vec::new();
    let mut run_start: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let single = is_cjk(c) || is_symbol(c);
        let joins = !single && (c.is_alphanumeric() || is_mark(c));
        if !joins && let Some(start) = run_start.take() {
            words.extend(word(text, start, at));
        }
        if single {
            words.extend(word(text, at, at + c.len_utf8()));
        } else if joins && run_start.is_none() {
            run_start = Some(at);
        }
    }
    if let Some(start) = run_start {
        words.extend(word(text, start, text.len()));
    }
    words
}

/// The same for a text of which every byte is a character, as most texts are, which is quicker.
fn ascii_words(text: &str) -> Vec<TextWord<'_>> {
    let mut words = Vec::with_capacity(text.len() / 5);
    words.extend(ascii_pieces(text).filter_map(|(start, piece)| word(text, start, start + piece.len())));
    words
}

/// Runs of letters and digits of such a text, each with its place there.
fn ascii_pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    let pieces = text.split(|c: char| !c.is_ascii_alphanumeric()).map(move |piece| {
        let start = next;
        next += piece.len() + 1;
        (start, piece)
    });
    pieces.filter(|(_, piece)| !piece.is_empty())
}

/// The word of this stretch; none where folding leaves nothing of it.
fn word(text: &str, start: usize, end: usize) -> Option<TextWord<'_>> {
    let piece = &text[start..end];
    if piece.is_ascii() {
        let folded = match piece.bytes().any(|byte| byte.is_ascii_uppercase()) {
            true => Cow::Owned(piece.to_ascii_lowercase()),
            false => Cow::Borrowed(piece),
        };
        return Some(TextWord { start, end, folded });
    }
    let mut folded = String::new();
    for c in fold(piece).chars() {
        match c {
            c if is_symbol(c) => folded.push_str(&format!("u{:x}", u32::from(c))),
            c if c.is_alphanumeric() || is_mark(c) || is_cjk(c) => folded.push(c),
            _ => {}
        }
    }
    (!folded.is_empty()).then_some(TextWord { start, end, folded: Cow::Owned(folded) })
}

/// The text as it is indexed: folded words, and for neighbouring characters of Chinese, Japanese and
/// Korean also each pair, so that a word of two characters is one token.
pub(super) fn index_text(text: &str) -> String {
    if text.is_ascii() {
        return index_ascii(text);
    }
    index_tokens(&words(text)).join(" ")
}

/// The same for a text of which every byte is a character: runs of letters and digits, in lower case.
fn index_ascii(text: &str) -> String {
    let mut indexed = String::with_capacity(text.len());
    for (_, word) in ascii_pieces(text) {
        if !indexed.is_empty() {
            indexed.push(' ');
        }
        indexed.push_str(word);
    }
    indexed.make_ascii_lowercase();
    indexed
}

fn index_tokens(words: &[TextWord<'_>]) -> Vec<String> {
    let mut tokens = Vec::with_capacity(words.len());
    for (place, word) in words.iter().enumerate() {
        tokens.push(word.folded.clone().into_owned());
        tokens.extend(pair(word, words.get(place + 1)));
    }
    tokens
}

/// Tokens that stand side by side in the index where this piece stands in a text. A character at either
/// end is left out where its pair holds it: 甲乙丙 is looked for as 甲乙 乙 乙丙, and 甲乙 by its pair alone.
fn phrase_tokens(piece: &str) -> Vec<String> {
    let words = words(piece);
    let mut tokens = index_tokens(&words);
    if let [.., before, last] = words.as_slice()
        && pair(before, Some(last)).is_some()
    {
        tokens.pop();
    }
    if let [first, second, ..] = words.as_slice()
        && pair(first, Some(second)).is_some()
    {
        tokens.remove(0);
    }
    tokens
}

fn pair(word: &TextWord<'_>, next: Option<&TextWord<'_>>) -> Option<String> {
    let next = next.filter(|next| next.start == word.end)?;
    let both = word.folded.chars().all(is_cjk) && next.folded.chars().all(is_cjk);
    both.then(|| format!("{}{}", word.folded, next.folded))
}

pub(super) fn is_cjk(c: char) -> bool {
    matches!(u32::from(c),
        0x3040..=0x30ff | 0x31f0..=0x31ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xac00..=0xd7af
        | 0xf900..=0xfaff | 0xff66..=0xff9f | 0x20000..=0x3ffff)
}

fn is_symbol(c: char) -> bool {
    matches!(u32::from(c), 0x2190..=0x2bff | 0x1f000..=0x1faff)
}

fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x0300..=0x036f | 0x0591..=0x05c7 | 0x064b..=0x065f | 0x0900..=0x0dff)
}
