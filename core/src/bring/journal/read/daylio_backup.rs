//! Daylio's own backup: a zip with `backup.daylio`, which is base64 of a JSON document. Moods and tags stand in lists
//! of their own, before or after the entries: the document is gone through twice.

use super::super::model::{FailureKind, LeftOut};
use super::super::when::When;
use super::array::Reading;
use super::daylio_csv::text;
use super::{Found, ImportSource, Item, Mood, Sink, broken, label, words};
use crate::bounds::{GoesOn, Meter, Metered};
use crate::bring::archive::{Archive, FileInside, damaged};
use crate::error::{NearerError, Reason, Result};
use base64::engine::general_purpose::STANDARD;
use base64::read::DecoderReader;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use std::io::{BufReader, Read};
use std::rc::Rc;

pub(in crate::bring::journal) const NAME: &str = "backup.daylio";

#[derive(Deserialize)]
struct Entry {
    id: Option<i64>,
    datetime: Option<i64>,
    #[serde(rename = "timeZoneOffset")]
    offset: Option<i64>,
    mood: Option<i64>,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    note_title: Option<String>,
    #[serde(default)]
    tags: Vec<i64>,
    #[serde(default)]
    assets: Vec<Value>,
}

#[derive(Deserialize)]
struct CustomMood {
    id: i64,
    #[serde(default)]
    custom_name: String,
    mood_group_id: Option<i64>,
}

#[derive(Deserialize)]
struct DaylioTag {
    id: i64,
    #[serde(default)]
    name: String,
}

/// What the entries refer to.
#[derive(Default)]
struct Names {
    moods: HashMap<i64, Mood>,
    tags: HashMap<i64, String>,
}

pub(super) fn bytes(source: &ImportSource) -> Result<u64> {
    let mut archive = Archive::open(&source.path, source.limits.zip())?;
    Ok(inside(&mut archive)?.bytes / 4 * 3)
}

pub(super) fn each(source: &ImportSource, goes_on: GoesOn<'_>, sink: Sink<'_>) -> Result<()> {
    let mut archive = Archive::open(&source.path, source.limits.zip())?;
    let inside = inside(&mut archive)?;
    let mut names = Names::default();
    let mut note = |name: &str, value: Value| {
        names.note(name, value);
        Ok(())
    };
    let limits = (source.limits.item, goes_on);
    read(&mut archive, &inside, limits, &mut |_, _, _| Ok(()), &["customMoods", "tags"], &mut note)?;
    let mut element = |value: Result<Value, FailureKind>, line: u32, read: u64| {
        let item = value.and_then(|value| serde_json::from_value(value).map_err(|_| FailureKind::Unreadable));
        let item = item.and_then(|entry| names.item(entry));
        sink(Found { file: String::new(), line, item }, read)
    };
    read(&mut archive, &inside, limits, &mut element, &[], &mut |_, _| Ok(()))
}

fn inside(archive: &mut Archive) -> Result<FileInside> {
    let found = archive.files()?.into_iter().find(|file| file.name == NAME && !file.unsafe_name);
    found.ok_or_else(|| NearerError::invalid("import", Reason::UnknownFile))
}

fn read(
    archive: &mut Archive,
    inside: &FileInside,
    (most_item, goes_on): (u64, GoesOn<'_>),
    element: &mut dyn FnMut(Result<Value, FailureKind>, u32, u64) -> Result<()>,
    wanted: &[&str],
    other: &mut dyn FnMut(&str, Value) -> Result<()>,
) -> Result<()> {
    let file = archive.read(inside)?;
    // Broken into lines or not: base64 knows no line breaks.
    let unbroken = Unbroken(file);
    let decoded = BufReader::with_capacity(1 << 16, DecoderReader::new(unbroken, &STANDARD));
    let meter = Meter::new(most_item, goes_on);
    let metered = Metered::new(decoded, Rc::clone(&meter)).map_err(|_| damaged())?;
    let mut with_bytes = |value, line| element(value, line, meter.bytes());
    Reading::new("dayEntries", &meter, &mut with_bytes, wanted, other).run(metered).map_err(|error| {
        // The document is in base64: a line of it says nothing to anyone but that it broke.
        if error == broken(1) && meter.bytes() == 0 { damaged() } else { error }
    })
}

/// A reader that leaves line breaks out.
struct Unbroken<R>(R);

impl<R: Read> Read for Unbroken<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        loop {
            let count = self.0.read(into)?;
            if count == 0 {
                return Ok(0);
            }
            let mut kept = 0;
            for at in 0..count {
                if !into[at].is_ascii_whitespace() {
                    into[kept] = into[at];
                    kept += 1;
                }
            }
            if kept > 0 {
                return Ok(kept);
            }
        }
    }
}

impl Names {
    fn note(&mut self, name: &str, value: Value) {
        let Value::Array(rows) = value else { return };
        for row in rows {
            if name == "tags" {
                if let Ok(tag) = serde_json::from_value::<DaylioTag>(row) {
                    self.tags.insert(tag.id, label(&tag.name));
                }
            } else if let Ok(mood) = serde_json::from_value::<CustomMood>(row) {
                // Groups go from 1, the best, to 5.
                let (word, suggested) = match mood.mood_group_id {
                    Some(1) => ("rad", Some(3)),
                    Some(2) => ("good", Some(2)),
                    Some(3) => ("meh", Some(0)),
                    Some(4) => ("bad", Some(-2)),
                    Some(5) => ("awful", Some(-3)),
                    _ => ("", None),
                };
                let own = mood.custom_name.trim();
                let label = label(if own.is_empty() { word } else { own });
                self.moods.insert(mood.id, Mood { label, suggested });
            }
        }
    }

    fn item(&self, entry: Entry) -> Result<Item, FailureKind> {
        let ms = entry.datetime.ok_or(FailureKind::NoDate)?;
        let seconds = i32::try_from(entry.offset.unwrap_or(0) / 1000).map_err(|_| FailureKind::NotADate)?;
        let when = match entry.offset {
            Some(_) if seconds.abs() <= 18 * 3600 => When::Offset { ms, seconds },
            Some(_) => return Err(FailureKind::NotADate),
            None => When::Instant { ms, zone: None },
        };
        let (title, note) = (entry.note_title.unwrap_or_default(), entry.note.unwrap_or_default());
        let id = entry.id.map_or_else(String::new, |id| id.to_string());
        Ok(Item {
            source_key: super::key_of("daylio", &[&id, &ms.to_string()]),
            when,
            text: text(&title, &note, &[]),
            mood: entry
                .mood
                .and_then(|id| self.moods.get(&id))
                .filter(|mood| !mood.label.is_empty())
                .cloned(),
            tags: words(entry.tags.iter().filter_map(|id| self.tags.get(id)).map(String::as_str)),
            star: false,
            left_out: LeftOut {
                photos: u32::try_from(entry.assets.len()).unwrap_or(u32::MAX),
                ..LeftOut::default()
            },
        })
    }
}
