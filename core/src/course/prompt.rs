//! Prompts for the journal: by the stage that someone is in, and by what they did not write about lately.

use super::content::Content;
use super::progress::ContentKind;
use crate::error::Result;
use crate::journal;
use crate::record;
use crate::setting;
use crate::time::Day;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Something to write about, offered and never asked.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PromptView {
    /// Goes into the draft that begins from it.
    pub id: String,
    /// What is offered to write about.
    pub text: String,
}

/// How many are offered.
const OFFERED: usize = 3;
/// "Lately", in days; and how long a prompt rests after it was used.
const LATELY: i64 = 14;
const REST: i64 = 60;

/// Three prompts of three topics; none where they are turned off. The same all day.
pub fn prompts(sql: &Connection, content: &Content, today: Day) -> Result<Vec<PromptView>> {
    if setting::read(sql)?.prompts_off {
        return Ok(Vec::new());
    }
    let stage = stage(sql, content)?;
    let topics = &content.prompts.topics;
    let written = journal::written_about(sql, &content.feelings, topics, today.plus(-LATELY))?;
    let about: BTreeMap<&str, u32> = topics.iter().map(|topic| topic.id.as_str()).zip(written).collect();
    let mut ranked = Vec::new();
    for (place, prompt) in content.prompts.prompts.iter().enumerate() {
        let here = prompt.stages.contains(&stage);
        if !here && !prompt.stages.is_empty() {
            continue;
        }
        let rests = journal::last_prompted(sql, &prompt.id)?.is_some_and(|last| today.since(last) < REST);
        let written = about.get(prompt.topic.as_str()).copied().unwrap_or(0);
        // Not used lately, then least written about, then those of the stage; a turn a day for the rest.
        ranked.push(((rests, written, !here, turn(place, today)), prompt));
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut topics: Vec<&str> = Vec::new();
    let mut offered = Vec::new();
    for (_, prompt) in ranked {
        if offered.len() < OFFERED && !topics.contains(&prompt.topic.as_str()) {
            topics.push(&prompt.topic);
            offered.push(PromptView { id: prompt.id.clone(), text: prompt.text.clone() });
        }
    }
    Ok(offered)
}

/// The last stage in which something was done, or the first one.
fn stage(sql: &Connection, content: &Content) -> Result<u8> {
    let done: Vec<(ContentKind, String)> = record::readable(
        sql.prepare_cached("SELECT kind, content FROM course_view_done")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?,
    )?;
    let is_done = |kind: ContentKind, ids: &[String]| {
        ids.iter().any(|id| done.iter().any(|(of, what)| *of == kind && what == id))
    };
    let in_it = content.stages.iter().filter(|stage| {
        is_done(ContentKind::Lesson, &stage.lessons) || is_done(ContentKind::Form, &stage.forms)
    });
    Ok(in_it.map(|stage| stage.number).max().unwrap_or(1))
}

/// Another order every day.
fn turn(place: usize, today: Day) -> u64 {
    let days = u64::try_from(today.since(Day::new(chrono::NaiveDate::default()))).unwrap_or(0);
    let place = u64::try_from(place).unwrap_or(0);
    (place.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ days.wrapping_mul(0xd1b5_4a32_d192_ed03)).rotate_left(23)
        >> 40
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{CONTENT, fixture};

    #[test]
    fn prompts_follow_the_stage_rest_after_use_and_pass_over_what_was_written_about() {
        let house = fixture();
        let today = crate::time::Day::parse("2026-11-24").expect("a day");
        let offered = || house.vault.read(|sql| prompts(sql, &CONTENT, today)).expect("prompts");
        let topic = |id: &str| {
            CONTENT.prompts.prompts.iter().find(|prompt| prompt.id == id).map(|prompt| prompt.topic.as_str())
        };
        assert!(CONTENT.prompts.prompts.len() >= 40);
        assert_eq!(offered().len(), 3);
        // Something of all topics but two: those come first.
        for other in
            CONTENT.prompts.topics.iter().filter(|topic| !["ahead", "trust"].contains(&topic.id.as_str()))
        {
            let word = other.words.split(' ').next().expect("a word");
            let draft = crate::journal::EntryDraft { text: format!("xx {word} xx"), ..Default::default() };
            house
                .vault
                .write(|tx| {
                    crate::journal::write(tx, &CONTENT.feelings, &draft, crate::journal::Written::FREELY)
                })
                .expect("written");
        }
        let first: Vec<String> = offered().into_iter().map(|prompt| prompt.id).collect();
        let topics: Vec<_> = first.iter().take(2).filter_map(|id| topic(id)).collect();
        assert!(topics.contains(&"ahead") && topics.contains(&"trust"), "{topics:?}");
        for prompt in &first {
            let stages = &CONTENT.prompts.prompts.iter().find(|p| p.id == *prompt).expect("there").stages;
            assert!(stages.is_empty() || stages.contains(&1), "{prompt} is of another stage");
        }
        let used = crate::journal::EntryDraft {
            text: "about it".to_owned(),
            prompt: Some(first[0].clone()),
            ..Default::default()
        };
        house
            .vault
            .write(|tx| crate::journal::write(tx, &CONTENT.feelings, &used, crate::journal::Written::FREELY))
            .expect("written");
        assert!(offered().iter().all(|prompt| prompt.id != first[0]));
        let off = crate::setting::Settings { prompts_off: true, ..Default::default() };
        house.vault.write(|tx| crate::setting::write(tx, &off)).expect("set");
        assert_eq!(offered(), Vec::new());
    }
}
