use crate::text::Translate;
use serde::Deserialize;

/// A feeling word with its short meaning.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct FeelingWord {
    pub id: String,
    pub word: String,
    pub meaning: String,
}

/// Feelings that are kin.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct FeelingFamily {
    pub id: String,
    pub name: String,
    pub words: Vec<FeelingWord>,
}

/// A word for something in the body.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct BodyWord {
    pub id: String,
    pub word: String,
}

/// The words an emotions step offers, read from `feelings.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Feelings {
    #[serde(rename = "family")]
    pub families: Vec<FeelingFamily>,
    pub body: Vec<BodyWord>,
}

impl Feelings {
    /// Feeling nothing, and not being able to tell, are full answers.
    pub const NOTHING: &str = "nothing";
    pub const CANT_TELL: &str = "cant-tell";

    /// The word of an id, or the id itself: another pack's word still says something.
    pub fn word_or_id(&self, id: &str) -> String {
        self.word(id).unwrap_or(id).to_owned()
    }

    /// The word of an id.
    pub fn word(&self, id: &str) -> Option<&str> {
        let feeling = self.families.iter().flat_map(|family| &family.words).find(|word| word.id == id);
        feeling
            .map(|word| word.word.as_str())
            .or_else(|| self.body.iter().find(|word| word.id == id).map(|word| word.word.as_str()))
    }
}

impl Translate for Feelings {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        for family in &mut self.families {
            visit(format!("feeling.{}", family.id), &mut family.name);
            for word in &mut family.words {
                visit(format!("feeling.{}.{}", family.id, word.id), &mut word.word);
                visit(format!("feeling.{}.{}.meaning", family.id, word.id), &mut word.meaning);
            }
        }
        for word in &mut self.body {
            visit(format!("body.{}", word.id), &mut word.word);
        }
    }
}
