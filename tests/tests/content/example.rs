//! The pack that has every key once (`core/fixtures/pack`): what it writes for each, and where.

use crate::types::{Shape, Takes, Types};
use nearer_core::course::Content;
use nearer_core::error::Result;
use nearer_core::rooms::FILINGS;
use nearer_core::text::{Folder, PackFiles};
use nearer_tests::{files, root};
use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Files of a pack by their pattern, and the type that each is read into, with its room.
pub const FILES: [(&str, &str, &str); 18] = [
    ("pack.toml", "text", "Manifest"),
    ("en/lessons/*.md", "course", "LessonHeader"),
    ("en/forms/*.toml", "form", "FormFile"),
    ("en/stages.toml", "course", "Stages"),
    ("en/tracks.toml", "course", "Tracks"),
    ("en/moved.toml", "course", "Moved"),
    ("en/toolbox.toml", "course", "Toolbox"),
    ("en/methods.toml", "course", "Methods"),
    ("en/notices.toml", "course", "Notices"),
    ("en/gates.toml", "course", "GatesFile"),
    ("en/feelings.toml", "form", "Feelings"),
    ("en/lines.toml", "plan", "Lines"),
    ("en/phrases.toml", "safety", "PhrasesFile"),
    ("es/phrases.toml", "safety", "PhrasesFile"),
    ("en/prompts.toml", "journal", "Prompts"),
    ("en/check-in.toml", "journal", "CheckIns"),
    ("en/measures/*.key.toml", "assessment", "ScoringKey"),
    ("en/keys/*.toml", "assessment", "KnownKey"),
];

/// The folder of the pack.
pub fn folder() -> PathBuf {
    root().join("core/fixtures/pack")
}

/// The pack, with one of its files as it is given here.
#[derive(Debug)]
struct Edited {
    folder: Folder,
    path: String,
    text: String,
}

impl PackFiles for Edited {
    fn file(&self, path: &str) -> Option<String> {
        if path == self.path { Some(self.text.clone()) } else { self.folder.file(path) }
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let mut paths = self.folder.list(folder);
        let is_inside = self.path.rsplit_once('/').is_some_and(|(inside, _)| inside == folder);
        if is_inside && !paths.contains(&self.path) {
            paths.push(self.path.clone());
        }
        paths
    }
}

/// Opens the pack as it is.
pub fn opened() -> Result<Content> {
    Content::open(Box::new(Folder(folder())), "en", FILINGS)
}

/// Opens the pack with this text as one of its files, in place of the one that is there.
pub fn opened_with(path: &str, text: &str) -> Result<Content> {
    let edited = Edited { folder: Folder(folder()), path: path.to_owned(), text: text.to_owned() };
    Content::open(Box::new(edited), "en", FILINGS)
}

/// A key as the pack writes it.
#[derive(Debug, Clone)]
pub struct Written {
    pub path: String,
    /// Where the key stands.
    pub key: Range<usize>,
    /// What follows it, on one line; empty where it heads tables.
    pub value: String,
    /// The key from the beginning of its line: `step.turn` in a header.
    pub head: String,
}

/// What the pack writes first for each key, by the room and name of its type and its own name.
pub fn written(types: &Types) -> BTreeMap<(String, String), Written> {
    let mut found = BTreeMap::new();
    let folder = folder();
    for (pattern, room, name) in FILES {
        let (start, end) = pattern.split_once('*').unwrap_or((pattern, ""));
        let mut seen = 0;
        for file in files(&folder, end) {
            let path = file.strip_prefix(&folder).expect("inside").to_string_lossy().into_owned();
            if !path.starts_with(start) || (!pattern.contains('*') && path != pattern) {
                continue;
            }
            seen += 1;
            let source = toml_of(&fs::read_to_string(&file).expect("readable"));
            let table = DeTable::parse(&source).unwrap_or_else(|error| panic!("{path}: {error}"));
            let walk = Walk { types, path: &path, source: &source };
            walk.table(room, name, table.get_ref(), &mut found);
        }
        assert!(seen > 0, "the example has no {pattern}");
    }
    found
}

/// The TOML of a file; a lesson's header, at the same places.
fn toml_of(text: &str) -> String {
    match text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")) {
        Some((header, _)) => format!("   \n{header}\n"),
        None => text.to_owned(),
    }
}

struct Walk<'a> {
    types: &'a Types,
    path: &'a str,
    source: &'a str,
}

type Found = BTreeMap<(String, String), Written>;

impl Walk<'_> {
    fn table(&self, room: &str, name: &str, table: &DeTable<'_>, found: &mut Found) {
        let read = self.types.find(room, name);
        let (Shape::Table { keys, .. } | Shape::OneKey(keys)) = &read.shape else { return };
        for (key, value) in table {
            let Some(known) = keys.iter().find(|known| known.name == key.get_ref().as_ref()) else {
                continue;
            };
            let span = key.span();
            let begins = self.source[..span.end].rfind('\n').map_or(0, |before| before + 1);
            let head = self.source[begins..span.end].trim_start_matches('[').to_owned();
            let (path, value_there) = (self.path.to_owned(), self.value(value));
            let written = Written { path, key: span, value: value_there, head };
            found.entry((format!("{}/{}", read.room, read.name), known.name.clone())).or_insert(written);
            self.takes(&read.room, &known.takes, value, found);
        }
    }

    fn takes(&self, room: &str, takes: &Takes, value: &Spanned<DeValue<'_>>, found: &mut Found) {
        match (takes, value.get_ref()) {
            (Takes::Named(name), DeValue::Table(table)) => self.table(room, name, table, found),
            (Takes::List(of), DeValue::Array(items)) => {
                items.iter().for_each(|item| self.takes(room, of, item, found));
            }
            _ => {}
        }
    }

    /// The value on one line; empty for a table under a header of its own.
    fn value(&self, value: &Spanned<DeValue<'_>>) -> String {
        let own_header = match value.get_ref() {
            DeValue::Table(_) => !self.source[value.span()].starts_with('{'),
            DeValue::Array(_) => !self.source[value.span()].starts_with('[') || self.is_header(value),
            _ => false,
        };
        if own_header {
            return String::new();
        }
        self.source[value.span()].split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn is_header(&self, value: &Spanned<DeValue<'_>>) -> bool {
        self.source[value.span()].starts_with("[[")
    }
}
