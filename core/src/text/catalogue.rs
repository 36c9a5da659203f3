use super::Pack;
use crate::error::{NearerError, Result};
use crate::time::Day;
use chrono::Datelike;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use unic_langid::LanguageIdentifier;

/// Interface strings in one language, with the pack's first language behind it for what is missing.
pub struct Catalogue {
    language: String,
    /// The asked-for language first.
    bundles: Vec<FluentBundle<FluentResource>>,
    /// Keys of the messages that need no arguments, in the order of the alphabet.
    plain: BTreeSet<String>,
    /// Keys of all messages, in any of the languages.
    all: BTreeSet<String>,
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Catalogue({})", self.language)
    }
}

impl Catalogue {
    /// Reads the strings of the pack's language, and of its first language for what the former lacks.
    ///
    /// Errors: `Content` with the file and the reason.
    pub fn read(pack: &Pack) -> Result<Self> {
        let mut bundles = Vec::new();
        let (mut plain, mut all) = (BTreeSet::new(), BTreeSet::new());
        for language in pack.chain() {
            let path = format!("{language}/strings.ftl");
            let Some(source) = pack.file(&path) else { continue };
            for (key, has_arguments) in keys(&source) {
                all.insert(key.clone());
                if !has_arguments {
                    plain.insert(key);
                }
            }
            bundles.push(bundle(&path, language, source)?);
        }
        Ok(Catalogue { language: pack.language().to_owned(), bundles, plain, all })
    }

    /// The sentence of a message without arguments. A key that is in no language shows as itself.
    pub fn text(&self, key: &str) -> String {
        self.say(key, &FluentArgs::new())
    }

    /// The sentence of a message, with its plurals resolved. Numbers are written by front ends, so
    /// arguments are counts and ready words.
    pub fn say(&self, key: &str, args: &FluentArgs<'_>) -> String {
        for bundle in &self.bundles {
            let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let said = bundle.format_pattern(pattern, Some(args), &mut errors);
            if errors.is_empty() {
                return said.into_owned();
            }
        }
        key.to_owned()
    }

    /// A day in words: "24 November 2026".
    pub fn day(&self, day: Day) -> String {
        let date = day.date();
        let month = self.text(&format!("month-{}", date.month()));
        let (year, number) = (date.year().to_string(), date.day().to_string());
        self.say("date", &args([("day", number.into()), ("month", month.into()), ("year", year.into())]))
    }

    /// A number with one decimal: "3.2".
    pub fn decimal(&self, value: f64) -> String {
        format!("{value:.1}").replace('.', &self.text("decimal-sign"))
    }

    /// Keys that the language in use lacks: their messages are said in the pack's first language.
    pub fn missing_in_first(&self) -> Vec<String> {
        let lacks = |key: &&String| self.bundles.first().is_none_or(|bundle| !bundle.has_message(key));
        self.all.iter().filter(lacks).cloned().collect()
    }

    /// All messages without arguments: what a front end takes over once.
    pub fn plain(&self) -> HashMap<String, String> {
        self.plain.iter().map(|key| (key.clone(), self.text(key))).collect()
    }
}

/// Arguments of a message.
pub fn args<'a, const N: usize>(pairs: [(&'a str, fluent_bundle::FluentValue<'a>); N]) -> FluentArgs<'a> {
    pairs.into_iter().collect()
}

fn bundle(path: &str, language: &str, source: String) -> Result<FluentBundle<FluentResource>> {
    let bad = |line: u32, why: String| NearerError::Content { file: path.to_owned(), line, why };
    let identifier: LanguageIdentifier =
        language.parse().map_err(|_| bad(0, format!("'{language}' is no language")))?;
    let resource = FluentResource::try_new(source).map_err(|(resource, errors)| {
        let at = errors.first().map_or(0, |error| error.pos.start);
        let line = resource.source().get(..at).map_or(0, |before| before.lines().count());
        bad(u32::try_from(line).unwrap_or(0), "not a Fluent message".to_owned())
    })?;
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Isolation marks are for mixed directions inside a sentence; ours hold counts and dates only.
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).map_err(|_| bad(0, "a key is there twice".to_owned()))?;
    Ok(bundle)
}

/// Keys, and whether their message names an argument (`{ $count }`).
fn keys(source: &str) -> BTreeMap<String, bool> {
    let mut messages: BTreeMap<String, bool> = BTreeMap::new();
    let mut current = None;
    for line in source.lines() {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let key = line.split('=').next().unwrap_or_default().trim().to_owned();
            messages.insert(key.clone(), false);
            current = Some(key);
        }
        if let (Some(key), true) = (&current, line.contains('$') && !line.starts_with('#')) {
            messages.insert(key.clone(), true);
        }
    }
    messages
}
