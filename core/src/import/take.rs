//! Looking at a file, and taking it in.

use super::meter::MOST_ITEM;
use super::model::{
    FailureKind, ImportFailure, ImportFormat, ImportPlan, ImportPreview, ImportSample, Imported, LeftOut,
    MoodLabel,
};
use super::read::{Found, Item, Limits, Source};
use super::recognise::recognise;
use super::when::zone;
use crate::error::{NearerError, Reason, Result};
use crate::exchange::{self, Errand, Incoming, RestoreMode};
use crate::form::Feelings;
use crate::journal::{self, EntryDraft, MOST_PARTS, MOST_TEXT, Written};
use crate::tag;
use crate::text::{Catalogue, args, fold, plain};
use crate::time::{DayBoundary, Moment, Stamp};
use crate::vault::{Tx, Vault};
use chrono_tz::Tz;
use std::collections::hash_map::DefaultHasher;
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::time::SystemTime;

/// Most entries of one file: thirty a day for ninety years.
const MOST_ENTRIES: u32 = 1_000_000;
/// Failures and names that are listed; all are counted.
const MOST_LISTED: usize = 100;
const MOST_TAGS_SHOWN: usize = 50;
/// Different moods and names that are told apart.
const MOST_NAMES: usize = 10_000;
const SAMPLES: usize = 3;
/// Characters of a sample.
const SAMPLE: usize = 120;

/// A file that was looked at.
#[derive(Debug)]
pub struct Import {
    pub preview: ImportPreview,
    source: Source,
    seen: (u64, Option<SystemTime>),
    /// Our own document, read and checked.
    own: Option<Incoming>,
}

/// Reads a file to its end and says what is in it. Changes nothing. `format` none: it is told by its content.
///
/// Errors: `NotFound`; `Invalid` with `UnknownFile`, `NotUtf8`, `DamagedFile`, `FileTooLarge`, or `BrokenLine` for the
/// line from which nothing can be read; `Cancelled`.
pub fn open(
    vault: &Vault,
    catalogue: &Catalogue,
    path: &Path,
    format: Option<ImportFormat>,
    errand: &Errand,
) -> Result<Import> {
    open_within(vault, catalogue, path, format, errand, Limits::ALL)
}

pub(super) fn open_within(
    vault: &Vault,
    catalogue: &Catalogue,
    path: &Path,
    format: Option<ImportFormat>,
    errand: &Errand,
    limits: Limits,
) -> Result<Import> {
    if vault.is_closing() {
        return Err(NearerError::Closed);
    }
    debug_assert!(MOST_ITEM > u64::from(MOST_TEXT) * 4);
    let format = match format {
        Some(format) => format,
        None => recognise(path, limits)?,
    };
    let seen = print_of(path)?;
    let source = Source { path: path.to_path_buf(), format, limits };
    if format == ImportFormat::Nearer {
        let own = exchange::read_document(path, vault.schema())?;
        let view = own.view(catalogue)?;
        let mut preview = empty(format, catalogue);
        preview.entries = view.entries;
        preview.words = [view.words, view.until_words].join(". ");
        return Ok(Import { preview, source, seen, own: Some(own) });
    }
    let now = vault.now()?;
    let mut looking = Looking {
        preview: empty(format, catalogue),
        moods: HashMap::new(),
        tags: HashMap::new(),
        keys: Keys::default(),
        boundary: vault.day_boundary(),
        elsewhere: zone(&now.zone)?,
        now_ms: now.at_ms,
        catalogue,
    };
    let all = source.bytes()?;
    vault.read(|sql| {
        source.each(&mut |found, read| {
            gone_on(vault, errand, read, all)?;
            looking.note(found, |key| journal::is_imported(sql, key))
        })
    })?;
    let _ = errand.reached(1, 1);
    Ok(Import { preview: looking.done(), source, seen, own: None })
}

/// What tells whether a file is still the same one.
fn print_of(path: &Path) -> Result<(u64, Option<SystemTime>)> {
    let file = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => NearerError::not_found("file"),
        _ => error.into(),
    })?;
    Ok((file.len(), file.modified().ok()))
}

fn gone_on(vault: &Vault, errand: &Errand, read: u64, all: u64) -> Result<()> {
    if vault.is_closing() {
        return Err(NearerError::Cancelled);
    }
    errand.reached(read, all.max(1))
}

fn empty(format: ImportFormat, catalogue: &Catalogue) -> ImportPreview {
    ImportPreview {
        format,
        format_words: catalogue.text(format.key()),
        entries: 0,
        already_here: 0,
        twice: 0,
        failed: 0,
        failures: Vec::new(),
        moods: Vec::new(),
        tags: Vec::new(),
        tags_in_all: 0,
        first: None,
        last: None,
        left_out: LeftOut::default(),
        needs_zone: false,
        samples: Vec::new(),
        words: String::new(),
    }
}

/// Keys of the items so far, as short as they tell them apart: a million of them take some 16 MB.
#[derive(Default)]
struct Keys(HashSet<u64>);

impl Keys {
    /// Whether it is the first of its key.
    fn note(&mut self, key: &str) -> Result<bool> {
        let mut hash = DefaultHasher::new();
        key.hash(&mut hash);
        let new = self.0.insert(hash.finish());
        if self.0.len() > MOST_ENTRIES as usize {
            return Err(NearerError::invalid("import", Reason::TooLong { most: MOST_ENTRIES }));
        }
        Ok(new)
    }
}

struct Looking<'a> {
    preview: ImportPreview,
    moods: HashMap<String, (u32, Option<i8>)>,
    tags: HashMap<String, (String, u32)>,
    keys: Keys,
    boundary: DayBoundary,
    elsewhere: Tz,
    now_ms: i64,
    catalogue: &'a Catalogue,
}

impl Looking<'_> {
    fn note(&mut self, found: Found, is_imported: impl Fn(&str) -> Result<bool>) -> Result<()> {
        let checked = found.item.and_then(|item| self.place(&item).map(|stamp| (item, stamp)));
        let (item, stamp) = match checked {
            Ok(checked) => checked,
            Err(kind) => {
                self.preview.failed += 1;
                list_failure(&mut self.preview.failures, self.catalogue, found.file, found.line, kind);
                return Ok(());
            }
        };
        if !self.keys.note(&item.source_key)? {
            self.preview.twice += 1;
            return Ok(());
        }
        if is_imported(&item.source_key)? {
            self.preview.already_here += 1;
            return Ok(());
        }
        let preview = &mut self.preview;
        preview.entries += 1;
        preview.needs_zone |= matches!(item.when, super::when::When::Wall(_));
        preview.first = Some(preview.first.map_or(stamp.day, |first| first.min(stamp.day)));
        preview.last = Some(preview.last.map_or(stamp.day, |last| last.max(stamp.day)));
        add_up(&mut preview.left_out, &item.left_out);
        if preview.samples.len() < SAMPLES {
            let beginning = plain(&item.text).chars().take(SAMPLE).collect();
            preview.samples.push(ImportSample { day: stamp.day, beginning });
        }
        if let Some(mood) = item.mood.filter(|_| self.moods.len() < MOST_NAMES) {
            let known = mood.suggested.or_else(|| usual(&mood.label));
            self.moods.entry(mood.label).or_insert((0, known)).0 += 1;
        }
        for name in cleaned(&item.tags).0 {
            if self.tags.len() < MOST_NAMES {
                self.tags.entry(fold(&name)).or_insert((name, 0)).1 += 1;
            }
        }
        Ok(())
    }

    fn place(&self, item: &Item) -> Result<Stamp, FailureKind> {
        let (ms, zone) = item.when.place(self.elsewhere);
        fits(item, ms, self.now_ms)?;
        Stamp::of(&Moment { ms, zone }, self.boundary).map_err(|_| FailureKind::NotADate)
    }

    fn done(mut self) -> ImportPreview {
        let mut moods: Vec<MoodLabel> = self
            .moods
            .into_iter()
            .map(|(label, (entries, suggested))| MoodLabel { label, entries, suggested })
            .collect();
        moods.sort_by(|a, b| b.entries.cmp(&a.entries).then_with(|| a.label.cmp(&b.label)));
        let mut tags: Vec<(String, u32)> = self.tags.into_values().collect();
        tags.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let preview = &mut self.preview;
        preview.moods = moods;
        preview.tags_in_all = u32::try_from(tags.len()).unwrap_or(u32::MAX);
        preview.tags = tags.into_iter().take(MOST_TAGS_SHOWN).map(|(name, _)| name).collect();
        preview.words = said(
            self.catalogue,
            ("import-would-add", preview.entries),
            &[
                ("import-already-here", preview.already_here),
                ("import-twice", preview.twice),
                ("import-failed", preview.failed),
            ],
            &preview.left_out,
        );
        self.preview
    }
}

/// What an entry can hold, and when it can be.
fn fits(item: &Item, ms: i64, now_ms: i64) -> Result<(), FailureKind> {
    if ms > now_ms {
        return Err(FailureKind::InTheFuture);
    }
    if ms < 0 {
        return Err(FailureKind::TooLongAgo);
    }
    let most = MOST_TEXT as usize;
    if item.text.len() > most && item.text.chars().count() > most {
        return Err(FailureKind::TooLong);
    }
    if item.text.trim().is_empty() && item.mood.is_none() && cleaned(&item.tags).0.is_empty() {
        return Err(FailureKind::Empty);
    }
    Ok(())
}

/// What the words mean that Daylio begins with.
fn usual(label: &str) -> Option<i8> {
    match label.to_lowercase().as_str() {
        "rad" => Some(3),
        "good" => Some(2),
        "meh" => Some(0),
        "bad" => Some(-2),
        "awful" => Some(-3),
        _ => None,
    }
}

/// Names as tags can be: once each, not too long, no more than an entry holds; and whether some were too many.
fn cleaned(names: &[String]) -> (Vec<String>, bool) {
    let (mut seen, mut tags) = (HashSet::new(), Vec::new());
    for name in names {
        let name: String =
            name.trim().trim_start_matches('#').trim().chars().take(tag::MOST_NAME as usize).collect();
        let name = name.trim_end();
        if !fold(name).is_empty() && seen.insert(fold(name)) {
            tags.push(name.to_owned());
        }
    }
    let most = MOST_PARTS as usize;
    let too_many = tags.len() > most;
    tags.truncate(most);
    (tags, too_many)
}

fn add_up(sum: &mut LeftOut, more: &LeftOut) {
    sum.photos += more.photos;
    sum.recordings += more.recordings;
    sum.places += more.places;
    sum.weather += more.weather;
    sum.other += more.other;
}

fn list_failure(
    failures: &mut Vec<ImportFailure>,
    catalogue: &Catalogue,
    file: String,
    line: u32,
    kind: FailureKind,
) {
    if failures.len() >= MOST_LISTED {
        return;
    }
    let why = catalogue.text(kind.key());
    let key = match (file.is_empty(), line) {
        (true, _) => "import-at-line",
        (false, 0) => "import-in-file",
        (false, _) => "import-in-file-at-line",
    };
    let said = args([("file", file.clone().into()), ("line", line.into()), ("why", why.into())]);
    failures.push(ImportFailure { words: catalogue.say(key, &said), file, line, kind });
}

/// Sentences for what was counted; of what there is none nothing is said.
fn said(catalogue: &Catalogue, first: (&str, u32), more: &[(&str, u32)], left: &LeftOut) -> String {
    let left = [
        ("import-left-photos", left.photos),
        ("import-left-recordings", left.recordings),
        ("import-left-places", left.places),
        ("import-left-weather", left.weather),
        ("import-left-other", left.other),
    ];
    let counted = more.iter().copied().chain(left).filter(|(_, count)| *count > 0);
    let sentences = std::iter::once(first).chain(counted);
    let sentences = sentences.map(|(key, count)| catalogue.say(key, &args([("count", count.into())])));
    sentences.collect::<Vec<_>>().join(" ")
}

/// Takes in what was looked at, in one transaction: on any error, and when given up, the vault is as it was.
pub fn take(
    vault: &Vault,
    feelings: &Feelings,
    catalogue: &Catalogue,
    import: &Import,
    plan: &ImportPlan,
    errand: &Errand,
) -> Result<Imported> {
    if vault.is_closing() {
        return Err(NearerError::Closed);
    }
    if let Some(own) = &import.own {
        let restored = exchange::restore(vault, feelings, own, RestoreMode::Merge, errand)?;
        let words = restored.words(catalogue, RestoreMode::Merge);
        return Ok(Imported { added: restored.added, words, ..Imported::default() });
    }
    if print_of(&import.source.path)? != import.seen {
        return Err(NearerError::invalid("import", Reason::ChangedFile));
    }
    for choice in &plan.moods {
        if choice.mood.is_some_and(|mood| !(-3..=3).contains(&mood)) {
            return Err(NearerError::invalid("mood", Reason::OutOfRange { low: -3, high: 3 }));
        }
    }
    let all = import.source.bytes()?;
    let mut imported = vault.write(|tx| {
        let elsewhere = zone(plan.zone.as_deref().unwrap_or(&tx.now.zone))?;
        let mut taking =
            Taking { feelings, catalogue, plan, elsewhere, done: Imported::default(), keys: Keys::default() };
        import.source.each(&mut |found, read| {
            gone_on(vault, errand, read, all)?;
            taking.take(tx, found)
        })?;
        Ok(taking.done)
    })?;
    imported.words = said(
        catalogue,
        ("import-added", imported.added),
        &[
            ("import-already-here", imported.already_here),
            ("import-twice", imported.twice),
            ("import-failed", imported.failed),
            ("import-without-mood", imported.without_mood),
        ],
        &imported.left_out,
    );
    // It is done: a "no" that comes now is too late.
    let _ = errand.reached(1, 1);
    Ok(imported)
}

struct Taking<'a> {
    feelings: &'a Feelings,
    catalogue: &'a Catalogue,
    plan: &'a ImportPlan,
    elsewhere: Tz,
    done: Imported,
    keys: Keys,
}

impl Taking<'_> {
    fn take(&mut self, tx: &Tx<'_>, found: Found) -> Result<()> {
        let placed = found.item.and_then(|item| {
            let (ms, zone) = item.when.place(self.elsewhere);
            fits(&item, ms, tx.now.at_ms)?;
            Ok((item, ms, zone))
        });
        let (item, ms, zone) = match placed {
            Ok(placed) => placed,
            Err(kind) => {
                self.done.failed += 1;
                list_failure(&mut self.done.failures, self.catalogue, found.file, found.line, kind);
                return Ok(());
            }
        };
        if !self.keys.note(&item.source_key)? {
            self.done.twice += 1;
            return Ok(());
        }
        if journal::is_imported(&tx.sql, &item.source_key)? {
            self.done.already_here += 1;
            return Ok(());
        }
        let (draft, too_many) = self.draft(&item, ms, zone);
        let at = Stamp::of(&Moment { ms, zone: draft.zone.clone().unwrap_or_default() }, tx.day_boundary)?;
        let written = Written { source_key: Some(&item.source_key), written: Some(&at), ..Written::FREELY };
        journal::write(tx, self.feelings, &draft, written)?;
        self.done.added += 1;
        self.done.without_mood += u32::from(item.mood.is_some() && draft.mood.is_none());
        add_up(&mut self.done.left_out, &item.left_out);
        self.done.left_out.other += u32::from(too_many);
        Ok(())
    }

    fn draft(&self, item: &Item, ms: i64, zone: String) -> (EntryDraft, bool) {
        let mood = item.mood.as_ref().and_then(|mood| {
            let chosen = self.plan.moods.iter().find(|choice| choice.label == mood.label);
            chosen.map_or_else(|| mood.suggested.or_else(|| usual(&mood.label)), |choice| choice.mood)
        });
        let mut names = item.tags.clone();
        if self.plan.mood_words_as_tags {
            names.extend(item.mood.iter().map(|mood| mood.label.clone()));
        }
        let (tags, too_many) = cleaned(&names);
        let mut text = item.text.clone();
        if text.trim().is_empty() && mood.is_none() {
            // An entry needs something to stand on: the mood's own word, or what was done.
            text = item.mood.as_ref().map_or_else(|| tags.join(", "), |mood| mood.label.clone());
        }
        let draft = EntryDraft {
            text,
            mood,
            tags,
            star: item.star,
            at_ms: Some(ms),
            zone: Some(zone),
            ..EntryDraft::default()
        };
        (draft, too_many)
    }
}
