//! The search index: holds folded words under a key made of the entry's time, newest last.
//!
//! The index is contentless: to take an entry out, the same words must be handed in again. They are made again from
//! the entry's rows, so an entry is taken out *before* anything changes by which it is found. What the words depend on
//! beside the rows (the folding, the language's words for feelings) is named by `search_version`: where that changes,
//! all entries are indexed anew.
//!
//! Filters are made-up words of the index (`marks`): a filter is one more word to look for, and as quick.

use super::model::EntryKind;
use super::query::index_text;
use super::row::{EntryRow, felt, people, tags};
use crate::error::{NearerError, Result};
use crate::form::Feelings;
use crate::record::Word;
use crate::vault::{Id, Tx, Vault};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// Counts the ways of folding and of marking.
const VERSION: u8 = 3;

/// Names what the words of the index depend on, beside the rows.
fn version(feelings: &Feelings) -> i64 {
    let mut hash = Sha256::new();
    hash.update([VERSION]);
    let families =
        feelings.families.iter().flat_map(|family| &family.words).map(|word| (&word.id, &word.word));
    let plain = feelings.body.iter().chain(&feelings.full).map(|word| (&word.id, &word.word));
    for (id, word) in families.chain(plain) {
        hash.update(format!("{id}\n{word}\n"));
    }
    hash.finalize()[..7].iter().fold(1, |number, byte| number << 8 | i64::from(*byte))
}

/// What an entry is found by.
#[derive(Debug, Clone)]
pub(super) struct Indexed<'a> {
    text: &'a str,
    people: String,
    tags: String,
    feelings: String,
    marks: String,
}

impl<'a> Indexed<'a> {
    /// An entry without people, tags and feelings so far.
    pub fn of(text: &'a str, kind: EntryKind, stage: Option<u8>, star: bool) -> Self {
        let mut marks = mark::any();
        for more in
            [Some(mark::kind(kind)), stage.map(mark::stage), star.then(mark::star)].into_iter().flatten()
        {
            add(&mut marks, &more);
        }
        Indexed { text, people: String::new(), tags: String::new(), feelings: String::new(), marks }
    }

    pub fn add_person(&mut self, id: Id, name: &str) {
        add(&mut self.people, &index_text(name));
        add(&mut self.marks, &mark::person(id));
    }

    pub fn add_tag(&mut self, id: Id, name: &str) {
        add(&mut self.tags, &index_text(name));
        add(&mut self.marks, &mark::tag(id));
    }

    pub fn add_feeling(&mut self, feelings: &Feelings, id: &str) {
        add(&mut self.feelings, &index_text(feelings.word(id).unwrap_or(id)));
        add(&mut self.marks, &mark::feeling(id));
    }
}

/// Adds words to words.
fn add(words: &mut String, more: &str) {
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(more);
}

/// Made-up words. They begin with a character that no typed word can hold, and end in letters and digits, which is
/// all that the tokenizer leaves together.
pub(super) mod mark {
    use super::{EntryKind, Id, Word};

    const BEGINS: char = '\u{e000}';
    /// In place of what the tokenizer would split at.
    const JOINS: char = '\u{e001}';

    fn made(kind: char, rest: &str) -> String {
        let joined = rest.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { JOINS });
        [BEGINS, kind].into_iter().chain(joined).collect()
    }

    /// Stands for every entry.
    pub fn any() -> String {
        made('a', "")
    }

    pub fn kind(kind: EntryKind) -> String {
        made('k', kind.word())
    }

    pub fn stage(stage: u8) -> String {
        made('s', &stage.to_string())
    }

    pub fn star() -> String {
        made('i', "")
    }

    /// The half of an id that is chance.
    fn of_id(kind: char, id: Id) -> String {
        made(kind, &id.bytes()[8..].iter().map(|byte| format!("{byte:02x}")).collect::<String>())
    }

    pub fn person(id: Id) -> String {
        of_id('p', id)
    }

    pub fn tag(id: Id) -> String {
        of_id('t', id)
    }

    pub fn feeling(id: &str) -> String {
        made('f', &id.to_lowercase())
    }
}

/// A key for an entry of this time: after all others of the same millisecond.
pub(super) fn key_at(tx: &Tx<'_>, at_ms: i64) -> Result<i64> {
    let first = at_ms.checked_mul(4096).ok_or_else(|| NearerError::internal("search key"))?;
    let last: Option<i64> = tx
        .sql
        .prepare_cached("SELECT max(search_key) FROM entry WHERE search_key BETWEEN ?1 AND ?1 + 4095")?
        .query_row([first], |row| row.get(0))?;
    match last {
        None => Ok(first),
        Some(last) if last < first + 4095 => Ok(last + 1),
        Some(_) => key_at(tx, at_ms + 1),
    }
}

pub(super) fn put(tx: &Tx<'_>, key: i64, entry: &Indexed<'_>) -> Result<()> {
    let Indexed { text, people, tags, feelings, marks } = entry;
    tx.sql
        .prepare_cached(
            "INSERT INTO entry_search (rowid, text, people, tags, feelings, marks) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((key, index_text(text), people, tags, feelings, marks))?;
    Ok(())
}

/// Takes an entry out, as it stands in its rows.
pub(super) fn take_out(tx: &Tx<'_>, feelings: &Feelings, entry: &EntryRow) -> Result<()> {
    let Indexed { text, people, tags, feelings, marks } = read(&tx.sql, feelings, entry)?;
    tx.sql
        .prepare_cached(
            "INSERT INTO entry_search (entry_search, rowid, text, people, tags, feelings, marks)
             VALUES ('delete', ?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((entry.search_key, index_text(text), people, tags, feelings, marks))?;
    Ok(())
}

/// What an entry is found by, read from its row.
pub(super) fn read<'a>(sql: &Connection, feelings: &Feelings, entry: &'a EntryRow) -> Result<Indexed<'a>> {
    let mut indexed = Indexed::of(&entry.text, entry.kind, entry.stage, entry.star);
    for (id, name) in people(sql, entry.pk)? {
        indexed.add_person(id, &name);
    }
    for (id, name) in tags(sql, entry.pk)? {
        indexed.add_tag(id, &name);
    }
    for felt in felt(sql, entry.pk)? {
        indexed.add_feeling(feelings, &felt.word);
    }
    Ok(indexed)
}

/// Indexes all entries anew where what their words depend on has changed since they were indexed.
pub fn refresh_index(vault: &Vault, feelings: &Feelings) -> Result<()> {
    let found: i64 = vault
        .read(|sql| Ok(sql.query_row("SELECT search_version FROM vault_state", [], |row| row.get(0))?))?;
    if found == version(feelings) {
        return Ok(());
    }
    vault.write(|tx| index_anew(tx, feelings))
}

/// Indexes all entries anew.
pub fn index_anew(tx: &Tx<'_>, feelings: &Feelings) -> Result<()> {
    tx.sql.execute_batch("INSERT INTO entry_search (entry_search) VALUES ('delete-all')")?;
    let mut entries = tx.sql.prepare(&format!(
        "SELECT {} FROM entry WHERE deleted_at IS NULL ORDER BY search_key",
        super::row::COLUMNS
    ))?;
    let mut rows = entries.query([])?;
    while let Some(row) = rows.next()? {
        let entry = super::row::entry_row(row)?;
        put(tx, entry.search_key, &read(&tx.sql, feelings, &entry)?)?;
    }
    tx.sql.execute("UPDATE vault_state SET search_version = ?1", [version(feelings)])?;
    Ok(())
}

/// Whether every entry stands in the index under its key, and nothing else does.
pub fn index_is_whole(sql: &Connection) -> Result<bool> {
    let missing = sql
        .prepare(
            "SELECT 1 FROM entry WHERE deleted_at IS NULL
             AND search_key NOT IN (SELECT id FROM entry_search_docsize)",
        )?
        .exists([])?;
    let more = sql
        .prepare(
            "SELECT 1 FROM entry_search_docsize
             WHERE id NOT IN (SELECT search_key FROM entry WHERE deleted_at IS NULL)",
        )?
        .exists([])?;
    Ok(!missing && !more)
}

/// A key of the index for an entry of this moment that comes from elsewhere.
pub fn search_key(tx: &Tx<'_>, at_ms: i64) -> Result<i64> {
    key_at(tx, at_ms)
}
