//! Mistakes that somebody who writes content makes, and what is said of each.

use crate::example::{folder, opened_with};
use serde::Deserialize;
use std::fs;

#[derive(Debug, Deserialize)]
struct Groups {
    group: Vec<Group>,
}

/// Mistakes of one kind.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub title: String,
    #[serde(rename = "mistake")]
    pub mistakes: Vec<Mistake>,
}

/// A mistake in the example.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mistake {
    /// The file that it is made in, or that it adds.
    #[serde(rename = "in")]
    pub path: String,
    /// What stands there; empty: the whole file.
    #[serde(default)]
    pub from: String,
    /// What is written in its place.
    pub to: String,
    /// What is said then; `…` stands for anything.
    pub said: String,
}

/// All of them.
pub fn all() -> Vec<Group> {
    let groups: Groups = toml::from_str(include_str!("mistakes.toml")).expect("the list of mistakes");
    groups.group
}

impl Mistake {
    /// Makes it, and gives what is said.
    pub fn made(&self) -> String {
        let text = match self.from.is_empty() {
            true => self.to.clone(),
            false => {
                let text = fs::read_to_string(folder().join(&self.path)).expect("readable");
                assert!(text.contains(&self.from), "{} has no {}", self.path, self.from);
                text.replacen(&self.from, &self.to, 1)
            }
        };
        match opened_with(&self.path, &text) {
            Ok(_) => format!("nothing is said of {} in {}", self.to, self.path),
            Err(error) => error.to_string(),
        }
    }
}

/// Whether the text holds these pieces in their order, from its beginning to its end; `…` stands for anything.
pub fn is(text: &str, wanted: &str) -> bool {
    let pieces: Vec<&str> = wanted.split('…').collect();
    let [first, between @ .., last] = pieces.as_slice() else { return text == wanted };
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    for piece in between {
        let Some((_, after)) = rest.split_once(piece) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}
