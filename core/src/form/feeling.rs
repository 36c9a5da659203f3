use crate::text::Translate;
use serde::Deserialize;

/// A feeling word with its short meaning.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct FeelingWord {
    /// Unique among all feeling words. Answers hold this id.
    pub id: String,
    /// The word as it is offered.
    pub word: String,
    /// One short sentence: what the feeling is.
    pub meaning: String,
}

/// Feelings that are kin.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct FeelingFamily {
    /// Unique among families.
    pub id: String,
    /// The family's name, as a heading.
    pub name: String,
    /// In the order they are offered.
    pub words: Vec<FeelingWord>,
}

/// A word that needs no meaning: for something in the body, or a full answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct PlainWord {
    /// Unique among all feeling words. Answers hold this id.
    pub id: String,
    /// The word as it is offered.
    pub word: String,
}

/// The words an emotions step offers, read from `feelings.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Feelings {
    /// Families of feelings, in the order they are offered.
    #[serde(rename = "family")]
    pub families: Vec<FeelingFamily>,
    /// Words for what is felt in the body, offered where a step asks for them.
    pub body: Vec<PlainWord>,
    /// Feeling nothing, and not being able to tell: full answers, each standing alone.
    pub full: Vec<PlainWord>,
}

impl Feelings {
    /// The word of an id, or the id itself: another pack's word still says something.
    pub fn word_or_id(&self, id: &str) -> String {
        self.word(id).unwrap_or(id).to_owned()
    }

    /// The id of a word's family; none for a word of the body, a full answer, and another pack's word.
    pub fn family_of(&self, id: &str) -> Option<String> {
        let has = |family: &&FeelingFamily| family.words.iter().any(|word| word.id == id);
        self.families.iter().find(has).map(|family| family.id.clone())
    }

    /// The word of an id.
    pub fn word(&self, id: &str) -> Option<&str> {
        let feeling = self.families.iter().flat_map(|family| &family.words).find(|word| word.id == id);
        let plain = || self.body.iter().chain(&self.full).find(|word| word.id == id);
        feeling.map(|word| word.word.as_str()).or_else(|| plain().map(|word| word.word.as_str()))
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
        for word in self.body.iter_mut().chain(&mut self.full) {
            visit(format!("word.{}", word.id), &mut word.word);
        }
    }
}
