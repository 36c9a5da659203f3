//! Looking at a file: what is in it, and what must be asked.

use super::item::{Keys, cleaned, fits, usual};
use super::model::{FailureKind, JournalFormat, JournalPlan, JournalSample, LeftOut, MoodLabel};
use super::own;
use super::read::{Found, ImportSource, Item, Limits, MOST_ITEM};
use super::recognise::recognise;
use super::report::{MOST_TAGS_SHOWN, SAMPLE, SAMPLES, add_up, list_failure, said};
use super::watch::{goes_on, gone_on};
use super::when::When;
use crate::backup::{self, Incoming};
use crate::bounds;
use crate::errand::Errand;
use crate::error::{NearerError, Result};
use crate::journal::{self, MOST_TEXT};
use crate::text::{Catalogue, fold, plain};
use crate::time::{DayBoundary, Moment, Stamp, zone_of};
use crate::vault::Vault;
use chrono_tz::Tz;
use std::collections::HashMap;
use std::path::Path;
use std::time::SystemTime;

/// Different moods and names that are told apart.
const MOST_NAMES: usize = 10_000;

/// A file that was looked at.
#[derive(Debug)]
pub struct JournalFile {
    /// What the person is shown before they decide. A file may be larger than the memory: it is made while looking.
    pub(super) plan: JournalPlan,
    pub(super) source: ImportSource,
    pub(super) seen: (u64, Option<SystemTime>),
    /// Our own document, read and checked.
    pub(super) own: Option<Incoming>,
}

/// Reads a file to its end and says what is in it. Changes nothing. `format` none: it is told by its content.
///
/// Errors: `NotFound`; `Invalid` with `UnknownFile`, `NotUtf8`, `DamagedFile`, `FileTooLarge`, or `BrokenLine` for the
/// line from which nothing can be read; `Cancelled`.
pub fn look_at(
    vault: &Vault,
    catalogue: &Catalogue,
    path: &Path,
    format: Option<JournalFormat>,
    errand: &Errand,
) -> Result<JournalFile> {
    look_within(vault, catalogue, path, format, errand, Limits::ALL)
}

pub(super) fn look_within(
    vault: &Vault,
    catalogue: &Catalogue,
    path: &Path,
    format: Option<JournalFormat>,
    errand: &Errand,
    limits: Limits,
) -> Result<JournalFile> {
    if vault.is_closing() {
        return Err(NearerError::Closed);
    }
    debug_assert!(MOST_ITEM > u64::from(MOST_TEXT) * 4);
    let format = match format {
        Some(format) => format,
        None => recognise(path, limits)?,
    };
    let seen = print_of(path)?;
    let source = ImportSource { path: path.to_path_buf(), format, limits };
    if format == JournalFormat::Nearer {
        let own = backup::read_document_while(path, vault.schema(), &|| goes_on(vault, errand))?;
        let plan = own::look(vault, catalogue, &own, errand, empty(format, catalogue))?;
        return Ok(JournalFile { plan, source, seen, own: Some(own) });
    }
    let now = vault.now()?;
    let mut looking = Looking {
        plan: empty(format, catalogue),
        moods: HashMap::new(),
        tags: HashMap::new(),
        keys: Keys::default(),
        boundary: vault.day_boundary(),
        elsewhere: zone_of(&now.zone)?,
        now_ms: now.at_ms,
        catalogue,
    };
    let all = source.bytes()?;
    vault.read(|sql| {
        source.each(&|| goes_on(vault, errand), &mut |found, read| {
            gone_on(vault, errand, read, all)?;
            looking.note(found, |key| journal::is_imported(sql, key))
        })
    })?;
    let _ = errand.reached(1, 1);
    Ok(JournalFile { plan: looking.done(), source, seen, own: None })
}

/// What tells whether a file is still the same one.
pub(super) fn print_of(path: &Path) -> Result<(u64, Option<SystemTime>)> {
    let file = std::fs::metadata(path).map_err(bounds::reading)?;
    Ok((file.len(), file.modified().ok()))
}

fn empty(format: JournalFormat, catalogue: &Catalogue) -> JournalPlan {
    JournalPlan {
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

struct Looking<'a> {
    plan: JournalPlan,
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
                self.plan.failed += 1;
                list_failure(&mut self.plan.failures, self.catalogue, found.file, found.line, kind);
                return Ok(());
            }
        };
        if !self.keys.note(&item.source_key)? {
            self.plan.twice += 1;
            return Ok(());
        }
        if is_imported(&item.source_key)? {
            self.plan.already_here += 1;
            return Ok(());
        }
        let plan = &mut self.plan;
        plan.entries += 1;
        plan.needs_zone |= matches!(item.when, When::Wall(_));
        plan.first = Some(plan.first.map_or(stamp.day, |first| first.min(stamp.day)));
        plan.last = Some(plan.last.map_or(stamp.day, |last| last.max(stamp.day)));
        add_up(&mut plan.left_out, &item.left_out);
        if plan.samples.len() < SAMPLES {
            let beginning = plain(&item.text).chars().take(SAMPLE).collect();
            plan.samples.push(JournalSample { day: stamp.day, beginning });
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
        let (ms, zone) = item.when.place(self.elsewhere)?;
        fits(item, ms, self.now_ms)?;
        Stamp::of(&Moment { ms, zone }, self.boundary).map_err(|_| FailureKind::NotADate)
    }

    fn done(mut self) -> JournalPlan {
        let mut moods: Vec<MoodLabel> = self
            .moods
            .into_iter()
            .map(|(label, (entries, suggested))| MoodLabel { label, entries, suggested })
            .collect();
        moods.sort_by(|a, b| b.entries.cmp(&a.entries).then_with(|| a.label.cmp(&b.label)));
        let mut tags: Vec<(String, u32)> = self.tags.into_values().collect();
        tags.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let plan = &mut self.plan;
        plan.moods = moods;
        plan.tags_in_all = u32::try_from(tags.len()).unwrap_or(u32::MAX);
        plan.tags = tags.into_iter().take(MOST_TAGS_SHOWN).map(|(name, _)| name).collect();
        plan.words = said(
            self.catalogue,
            ("import-would-add", plan.entries),
            &[
                ("import-already-here", plan.already_here),
                ("import-twice", plan.twice),
                ("import-failed", plan.failed),
            ],
            &plan.left_out,
        );
        self.plan
    }
}
