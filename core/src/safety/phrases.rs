use super::pattern::regex_of;
use super::spaced::spaced;
use crate::error::Result;
use crate::text::Pack;
use crate::text::pack::{content, from_toml};
use regex::Regex;
use serde::Deserialize;
use std::sync::OnceLock;

/// Phrases about dying or hurting oneself, in every language that ships: people write in the language that is nearest,
/// whichever the app speaks. They are looked for in what was just saved, on the device, and nothing is kept of it.
#[derive(Debug, Clone, Default)]
pub struct Phrases {
    languages: Vec<OneLanguage>,
}

#[derive(Debug, Clone)]
struct OneLanguage {
    phrases: String,
    except: String,
    harm: String,
    /// Compiled when the first text is looked at: a widget that opens the programme looks at none.
    compiled: OnceLock<Option<Compiled>>,
}

#[derive(Debug, Clone)]
struct Compiled {
    phrases: Regex,
    except: Regex,
    harm: Regex,
}

/// What is looked for in a text that was just saved, to offer people to call.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhrasesFile {
    /// Phrases about dying or hurting oneself: whole words, whatever their case and accents. `kill*` is any ending,
    /// `(want to|wanna)` one of these, `[just]` with or without, `..` up to three words.
    phrases: Vec<toml::Spanned<String>>,
    /// Everyday phrases that hold one of the others: taken out of the text before it is looked at.
    except: Vec<toml::Spanned<String>>,
    /// Phrases about hurting somebody else. They are looked for in the forms that `harm_in` of `gates.toml` names.
    #[serde(default)]
    harm: Vec<toml::Spanned<String>>,
}

/// Reads `phrases.toml` of every language; one without it looks for nothing.
///
/// Errors: `Content` with the file, the line and why a phrase can't be read.
pub fn read_phrases(pack: &Pack) -> Result<Phrases> {
    let mut languages = Vec::new();
    for language in pack.languages() {
        let path = format!("{language}/phrases.toml");
        let Some(source) = pack.file(&path) else { continue };
        let read: PhrasesFile = from_toml(&path, &source)?;
        languages.push(OneLanguage {
            phrases: one_of(&path, &source, &read.phrases)?,
            except: one_of(&path, &source, &read.except)?,
            harm: one_of(&path, &source, &read.harm)?,
            compiled: OnceLock::new(),
        });
    }
    Ok(Phrases { languages })
}

/// One expression for all; none of them: one that finds nothing.
fn one_of(path: &str, source: &str, phrases: &[toml::Spanned<String>]) -> Result<String> {
    let mut all = Vec::with_capacity(phrases.len());
    for phrase in phrases {
        all.push(regex_of(phrase.get_ref()).map_err(|why| {
            let line = source[..phrase.span().start].matches('\n').count() + 1;
            content(path, line, &why)
        })?);
    }
    Ok(if all.is_empty() { "[^\\s\\S]".to_owned() } else { all.join("|") })
}

impl Phrases {
    /// True where a phrase of one of the languages stands in the text, whatever its case, accents and marks.
    pub fn found_in(&self, text: &str) -> bool {
        let words = spaced(text);
        self.languages.iter().any(|language| language.found_in(&words))
    }

    /// True where a phrase about hurting somebody else stands in it.
    pub fn harm_in(&self, text: &str) -> bool {
        let words = spaced(text);
        self.languages.iter().any(|language| language.harm_in(&words))
    }
}

impl OneLanguage {
    fn found_in(&self, words: &str) -> bool {
        self.compiled().is_some_and(|known| known.holds(&known.phrases, words))
    }

    fn harm_in(&self, words: &str) -> bool {
        self.compiled().is_some_and(|known| known.holds(&known.harm, words))
    }

    fn compiled(&self) -> Option<&Compiled> {
        let compiled = self.compiled.get_or_init(|| {
            let all = (Regex::new(&self.phrases), Regex::new(&self.except), Regex::new(&self.harm));
            // What `regex_of` makes is an expression, and a test compiles every one that ships.
            let (Ok(phrases), Ok(except), Ok(harm)) = all else { return None };
            Some(Compiled { phrases, except, harm })
        });
        compiled.as_ref()
    }
}

impl Compiled {
    /// Nearly no text holds a phrase: only then is it looked at what everyday speech is in it.
    fn holds(&self, phrases: &Regex, words: &str) -> bool {
        phrases.is_match(words) && phrases.is_match(&self.except.replace_all(words, " . "))
    }
}
