use crate::error::Result;
use crate::text::pack::from_toml;
use crate::text::{Pack, fold};
use serde::Deserialize;

/// Phrases about dying or hurting oneself, in one language. They are looked for in what was just saved,
/// on the device, and nothing is kept of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrases {
    phrases: Vec<String>,
    except: Vec<String>,
}

/// What is looked for in a text that was just saved, to offer people to call.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhrasesFile {
    /// Phrases about dying or hurting oneself: whole words, whatever their case and accents.
    phrases: Vec<String>,
    /// Everyday phrases that hold one of the others: taken out of the text before it is looked at.
    except: Vec<String>,
}

/// Reads `phrases.toml` of the language in use; a language without one looks for nothing.
pub fn read_phrases(pack: &Pack) -> Result<Phrases> {
    let path = format!("{}/phrases.toml", pack.language());
    let Some(source) = pack.file(&path) else { return Ok(Phrases::default()) };
    let read: PhrasesFile = from_toml(&path, &source)?;
    let spaced = |phrases: Vec<String>| phrases.iter().map(|phrase| spaced(phrase)).collect();
    Ok(Phrases { phrases: spaced(read.phrases), except: spaced(read.except) })
}

impl Phrases {
    /// Whether the language has no phrases: then nothing is found.
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// True where one of the phrases stands in the text as whole words, whatever its case, accents and marks.
    pub fn found_in(&self, text: &str) -> bool {
        let mut words = spaced(text);
        for except in &self.except {
            words = words.replace(except.as_str(), " ");
        }
        self.phrases.iter().any(|phrase| words.contains(phrase.as_str()))
    }
}

/// Folded words with one space before and after each. An apostrophe is dropped: people leave it out.
fn spaced(text: &str) -> String {
    let folded = fold(text).replace(['\'', '\u{2019}'], "");
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}
