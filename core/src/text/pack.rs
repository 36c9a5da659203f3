use crate::error::{NearerError, Result};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::path::PathBuf;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");

/// Where a pack's files come from.
pub trait PackFiles: Debug + Send + Sync {
    /// The file's text; none where there is no such file or it is not UTF-8.
    fn file(&self, path: &str) -> Option<String>;
    /// Paths of the files directly in this folder, sorted.
    fn list(&self, folder: &str) -> Vec<String>;
}

/// A pack in a folder on disk: a therapist's own, or one in development.
#[derive(Debug)]
pub struct Folder(pub PathBuf);

impl PackFiles for Folder {
    fn file(&self, path: &str) -> Option<String> {
        std::fs::read_to_string(self.0.join(path)).ok()
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.0.join(folder)) else { return Vec::new() };
        let mut paths: Vec<String> = entries
            .flatten()
            .filter(|entry| entry.path().is_file())
            .map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy()))
            .collect();
        paths.sort();
        paths
    }
}

#[derive(Debug)]
struct BuiltIn;

impl PackFiles for BuiltIn {
    fn file(&self, path: &str) -> Option<String> {
        BUILT_IN.get_file(path).and_then(|file| file.contents_utf8()).map(str::to_owned)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let Some(dir) = BUILT_IN.get_dir(folder) else { return Vec::new() };
        let mut paths: Vec<String> =
            dir.files().map(|file| file.path().to_string_lossy().into_owned()).collect();
        paths.sort();
        paths
    }
}

/// The files of the programme that the app ships with.
pub fn built_in() -> Box<dyn PackFiles> {
    Box::new(BuiltIn)
}

/// What a pack is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    /// Lower-case words joined by hyphens.
    id: String,
    /// A number that grows with each release.
    version: u32,
    /// The pack's name, in its first language.
    title: String,
    /// Codes such as `en`. The first one holds the structure; the others are overlays of texts.
    languages: Vec<String>,
    /// Id of the form that a new person is offered first. None in a pack that only adds to another.
    first_form: Option<String>,
    /// Id of the form that asks what came of an expectation. A pack whose forms expect something needs one.
    outcome_form: Option<String>,
}

/// An opened pack in one language.
#[derive(Debug)]
pub struct Pack {
    files: Box<dyn PackFiles>,
    manifest: Manifest,
    language: String,
    overlay: BTreeMap<String, String>,
}

/// Content whose texts an overlay can replace. A key is stable: it is made of ids.
pub trait Translate {
    /// Visits every text under its key. The overlay of another language replaces texts by these keys.
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String));
}

impl Pack {
    /// Opens a pack in the language asked for, or in its first one where it doesn't have that.
    /// `es-MX` finds `es`.
    pub fn open(files: Box<dyn PackFiles>, language: &str) -> Result<Self> {
        let source = files.file("pack.toml").ok_or_else(|| content("pack.toml", 0, "missing"))?;
        let manifest: Manifest = from_toml("pack.toml", &source)?;
        let first = manifest.languages.first().ok_or_else(|| content("pack.toml", 0, "no language"))?;
        let asked = language.split(['-', '_']).next().unwrap_or_default();
        let language = manifest.languages.iter().find(|l| *l == asked).unwrap_or(first).clone();
        let mut overlay = BTreeMap::new();
        if language != *first {
            for path in files.list(&format!("{language}/texts")) {
                let source = files.file(&path).unwrap_or_default();
                overlay.extend(from_toml::<BTreeMap<String, String>>(&path, &source)?);
            }
        }
        Ok(Pack { files, manifest, language, overlay })
    }

    /// The pack's id, as `pack.toml` says it.
    pub fn id(&self) -> &str {
        &self.manifest.id
    }

    /// The pack's version: a number that grows with each release.
    pub fn version(&self) -> u32 {
        self.manifest.version
    }

    /// The pack's name, in its first language.
    pub fn title(&self) -> &str {
        &self.manifest.title
    }

    /// Id of the form that is offered before all others; none where the pack names none.
    pub fn first_form(&self) -> Option<&str> {
        self.manifest.first_form.as_deref()
    }

    /// Id of the form that asks what came of an expectation; none where nothing is expected.
    pub fn outcome_form(&self) -> Option<&str> {
        self.manifest.outcome_form.as_deref()
    }

    /// Codes of its languages, such as `en`. The first holds the structure.
    pub fn languages(&self) -> &[String] {
        &self.manifest.languages
    }

    /// The language in use.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The language that holds the structure.
    pub fn first_language(&self) -> &str {
        self.manifest.languages.first().map_or("en", String::as_str)
    }

    /// The language in use, then the first one where it is another.
    pub fn chain(&self) -> Vec<&str> {
        let mut chain = vec![self.language()];
        if self.language() != self.first_language() {
            chain.push(self.first_language());
        }
        chain
    }

    /// The text of the file at this path within the pack; none where there is none, or it isn't UTF-8.
    pub fn file(&self, path: &str) -> Option<String> {
        self.files.file(path)
    }

    /// Files of the first language in this folder, with their texts.
    pub fn folder(&self, name: &str) -> Vec<(String, String)> {
        let folder = format!("{}/{name}", self.first_language());
        let paths = self.files.list(&folder);
        paths.into_iter().filter_map(|path| self.files.file(&path).map(|text| (path, text))).collect()
    }

    /// Reads one TOML file of the first language and puts the overlay's texts in.
    pub fn toml<T: DeserializeOwned + Translate>(&self, name: &str) -> Result<T> {
        let path = format!("{}/{name}", self.first_language());
        let source = self.files.file(&path).ok_or_else(|| content(&path, 0, "missing"))?;
        let mut read: T = from_toml(&path, &source)?;
        self.translate(&mut read);
        Ok(read)
    }

    /// Puts the overlay's texts in, text by text; what it lacks stays in the first language.
    pub fn translate(&self, content: &mut dyn Translate) {
        if self.overlay.is_empty() {
            return;
        }
        content.each_text(&mut |key, text| {
            if let Some(translated) = self.overlay.get(&key) {
                text.clone_from(translated);
            }
        });
    }

    /// True where the language in use has its own text for this key.
    pub fn has(&self, key: &str) -> bool {
        self.language == self.first_language() || self.overlay.contains_key(key)
    }

    /// Keys of the overlay that are none of these: ids that content no longer has.
    pub fn dangling(&self, known: &BTreeSet<String>) -> Vec<String> {
        self.overlay.keys().filter(|key| !known.contains(*key)).cloned().collect()
    }
}

/// An error in content, at a line (0 where it is about the whole file).
pub(crate) fn content(file: &str, line: usize, why: &str) -> NearerError {
    NearerError::Content {
        file: file.to_owned(),
        line: u32::try_from(line).unwrap_or(0),
        why: why.to_owned(),
    }
}

/// Reads TOML; an error names the file, the line and the reason.
pub(crate) fn from_toml<T: DeserializeOwned>(file: &str, source: &str) -> Result<T> {
    toml::from_str(source).map_err(|error| {
        let line = error
            .span()
            .and_then(|span| source.get(..span.start))
            .map_or(0, |before| before.matches('\n').count() + 1);
        content(file, line, error.message())
    })
}
