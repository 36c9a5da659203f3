//! What is offered to write from: the kinds of a check-in with their chips, and prompts. Content, read here; which
//! prompt is offered is decided where the stage is known.

use super::model::Way;
use super::query::{Query, Term, words};
use super::row::{COLUMNS, entry_row, labels};
use super::snippet::stands_in;
use crate::error::Result;
use crate::form::Feelings;
use crate::record::{self, Word};
use crate::text::Translate;
use crate::time::Day;
use rusqlite::Connection;
use serde::Deserialize;

/// A way that a check-in can go, with what is tapped next.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct CheckInKind {
    /// Which way this kind of check-in goes.
    pub way: Way,
    /// What is tapped to begin it.
    pub title: String,
    /// The question over its chips.
    pub ask: String,
    /// Of a mood there are none: its chips are the seven moods.
    #[serde(default, rename = "chip")]
    pub chips: Vec<Chip>,
}

/// Something to tap in a check-in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Chip {
    /// Unique within its way. An entry keeps this id.
    pub id: String,
    /// What the chip says.
    pub text: String,
    /// Id of a notice that is shown after it.
    pub opens: Option<String>,
}

/// `check-in.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckIns {
    /// All ways, in the order they are offered.
    #[serde(rename = "kind")]
    pub kinds: Vec<CheckInKind>,
}

impl CheckIns {
    /// The chip of this way and id; none where the pack has none.
    pub fn chip(&self, way: Way, id: &str) -> Option<&Chip> {
        let kind = self.kinds.iter().find(|kind| kind.way == way)?;
        kind.chips.iter().find(|chip| chip.id == id)
    }
}

impl Translate for CheckIns {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        for kind in &mut self.kinds {
            let way = kind.way.word();
            visit(format!("check-in.{way}"), &mut kind.title);
            visit(format!("check-in.{way}.ask"), &mut kind.ask);
            for chip in &mut kind.chips {
                visit(format!("check-in.{way}.{}", chip.id), &mut chip.text);
            }
        }
    }
}

/// Something to write about.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// Unique within the pack. An entry that began from the prompt keeps this id.
    pub id: String,
    /// Id of its topic.
    pub topic: String,
    /// What is offered to write about.
    pub text: String,
    /// Stages that it belongs to; empty: any.
    #[serde(default)]
    pub stages: Vec<u8>,
}

/// What prompts are about, with words that show that someone wrote about it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromptTopic {
    /// Prompts name the topic by this id.
    pub id: String,
    /// In the language of the texts, by their beginning.
    pub words: String,
}

/// `prompts.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompts {
    /// What prompts are about.
    #[serde(rename = "topic")]
    pub topics: Vec<PromptTopic>,
    /// All prompts.
    #[serde(rename = "prompt")]
    pub prompts: Vec<Prompt>,
}

impl Translate for Prompts {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        for topic in &mut self.topics {
            visit(format!("prompt.topic.{}", topic.id), &mut topic.words);
        }
        for prompt in &mut self.prompts {
            visit(format!("prompt.{}", prompt.id), &mut prompt.text);
        }
    }
}

/// How many entries since this day hold a word of each of these topics. Few entries are that new: they are read, since
/// the index would put together all that was ever written with so many beginnings.
pub fn written_about(
    sql: &Connection,
    feelings: &Feelings,
    topics: &[PromptTopic],
    since: Day,
) -> Result<Vec<u32>> {
    let topics: Vec<Vec<Term>> = topics.iter().map(|topic| Query::read(&topic.words).wanted).collect();
    let mut counts = vec![0; topics.len()];
    let mut statement =
        sql.prepare_cached(&format!("SELECT {COLUMNS} FROM entry WHERE day >= ?1 AND deleted_at IS NULL"))?;
    let mut rows = statement.query([since])?;
    while let Some(row) = rows.next()? {
        let entry = entry_row(row)?;
        let labels = labels(sql, feelings, entry.pk)?;
        let all: Vec<_> = labels.iter().chain([&entry.text]).map(|text| words(text)).collect();
        for (count, terms) in counts.iter_mut().zip(&topics) {
            *count += u32::from(terms.iter().any(|term| all.iter().any(|words| stands_in(words, term))));
        }
    }
    Ok(counts)
}

/// The day on which an entry last began from this prompt.
pub fn last_prompted(sql: &Connection, prompt: &str) -> Result<Option<Day>> {
    record::one_readable(
        sql.prepare_cached(
            "SELECT day FROM entry WHERE prompt = ?1 AND deleted_at IS NULL ORDER BY at_ms DESC LIMIT 1",
        )?
        .query_row([prompt], |row| row.get(0)),
    )
}
