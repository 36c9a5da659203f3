//! Day One's JSON, alone or in its zip, which holds a document for every journal and the media in folders.

use super::super::model::{FailureKind, LeftOut};
use super::super::when::{self, When};
use super::array::Reading;
use super::{Found, ImportSource, Item, Sink, broken, words};
use crate::bounds::{self, GoesOn, MOST_MEMORY, Meter, Metered, Within};
use crate::bring::archive::Archive;
use crate::error::{NearerError, Reason, Result};
use chrono::DateTime;
use serde::Deserialize;
use serde::de::DeserializeSeed;
use serde_json::Value;
use std::io::Read;
use std::rc::Rc;

/// Bytes in which a link to a medium ends: theirs take sixty.
const MOST_LINK: usize = 512;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    uuid: Option<String>,
    creation_date: Option<String>,
    time_zone: Option<String>,
    text: Option<String>,
    /// A JSON document, as a string.
    rich_text: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    starred: bool,
    location: Option<Value>,
    weather: Option<Value>,
    #[serde(default)]
    photos: Vec<Value>,
    #[serde(default)]
    audios: Vec<Value>,
    #[serde(default)]
    videos: Vec<Value>,
    #[serde(default)]
    pdf_attachments: Vec<Value>,
}

pub(super) fn bytes(source: &ImportSource) -> Result<u64> {
    if !is_zip(source)? {
        return Ok(std::fs::metadata(&source.path)?.len());
    }
    Ok(super::archive_names(&source.path, source.limits)?
        .iter()
        .filter(|file| is_journal(&file.name))
        .map(|file| file.bytes)
        .sum())
}

fn is_zip(source: &ImportSource) -> Result<bool> {
    let mut begin = [0; 4];
    let mut file = bounds::open(&source.path)?;
    Ok(file.read(&mut begin).map_err(bounds::reading)? == 4 && begin.starts_with(b"PK"))
}

/// The documents lie at the top of the zip.
pub(in crate::bring::journal) fn is_journal(name: &str) -> bool {
    !name.contains('/') && name.to_lowercase().ends_with(".json")
}

pub(super) fn each(source: &ImportSource, goes_on: GoesOn<'_>, sink: Sink<'_>) -> Result<()> {
    if !is_zip(source)? {
        let meter = Meter::new(source.limits.item, goes_on);
        let file = source.open(&meter)?;
        let mut element = |value, line| sink(found("", value, line), meter.bytes());
        return Reading::new("entries", &meter, &mut element, &[], &mut |_, _| Ok(())).run(file);
    }
    let mut archive = Archive::open(&source.path, source.limits.zip())?;
    let files = archive.files()?;
    let journals: Vec<_> = files.iter().filter(|file| is_journal(&file.name) && !file.unsafe_name).collect();
    if journals.is_empty() {
        return Err(NearerError::invalid("import", Reason::UnknownFile));
    }
    archive.within(journals.iter().copied())?;
    let mut before = 0;
    for inside in &journals {
        let meter = Meter::new(source.limits.item, goes_on);
        let file = Metered::new(archive.read(inside)?, Rc::clone(&meter)).map_err(|_| broken(1))?;
        let name = if journals.len() > 1 { inside.name.as_str() } else { "" };
        let mut element = |value, line| sink(found(name, value, line), before + meter.bytes());
        Reading::new("entries", &meter, &mut element, &[], &mut |_, _| Ok(())).run(file)?;
        before += inside.bytes;
    }
    for inside in files.iter().filter(|file| file.unsafe_name) {
        let item = Err(FailureKind::UnsafeName);
        sink(Found { file: inside.name.clone(), line: 0, item }, before)?;
    }
    Ok(())
}

fn found(file: &str, value: Result<Value, FailureKind>, line: u32) -> Found {
    let read = |value| serde_json::from_value(value).map_err(|_| FailureKind::Unreadable);
    let item = value.and_then(read).and_then(item);
    Found { file: file.to_owned(), line, item }
}

fn item(entry: Entry) -> Result<Item, FailureKind> {
    let created = entry.creation_date.unwrap_or_default();
    if created.trim().is_empty() {
        return Err(FailureKind::NoDate);
    }
    if created.len() > when::MOST_DATE {
        return Err(FailureKind::NotADate);
    }
    let at = DateTime::parse_from_rfc3339(created.trim()).map_err(|_| FailureKind::NotADate)?;
    let written = entry.text.unwrap_or_default();
    let (text, links) = without_media(&written);
    let text = match entry.rich_text {
        Some(document) if text.is_empty() => rich(&document)?,
        _ => text,
    };
    let count = |list: usize| u32::try_from(list).unwrap_or(u32::MAX);
    // A link without its picture still stands for one.
    let photos = entry.photos.len().max(links.saturating_sub(entry.audios.len() + entry.videos.len()));
    let left_out = LeftOut {
        photos: count(photos),
        recordings: count(entry.audios.len() + entry.videos.len()),
        places: u32::from(entry.location.is_some()),
        weather: u32::from(entry.weather.is_some()),
        other: count(entry.pdf_attachments.len()),
    };
    if text.is_empty() && left_out == LeftOut::default() {
        return Err(FailureKind::Empty);
    }
    let source_key = match entry.uuid.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
        Some(id) => super::key_of("day-one", &[&id.to_uppercase().replace('-', "")]),
        None => super::key_of("day-one", &[&created, &written]),
    };
    Ok(Item {
        source_key,
        when: When::Instant { ms: at.timestamp_millis(), zone: entry.time_zone },
        text,
        mood: None,
        tags: words(entry.tags.iter().map(String::as_str)),
        star: entry.starred,
        left_out,
    })
}

/// The text without the links to media, and how many there were; backslashes before marks go where Markdown needs
/// none.
fn without_media(text: &str) -> (String, usize) {
    let (mut plain, mut links) = (String::with_capacity(text.len()), 0);
    let mut rest = text;
    while let Some(at) = rest.find("![") {
        let link = &rest[at..];
        let near = beginning(link, MOST_LINK);
        let inside = near.find("](").filter(|end| !near[..*end].contains('\n'));
        let closed = inside.and_then(|from| near[from..].find(')').map(|end| from + end + 1));
        plain.push_str(&rest[..at]);
        match closed.filter(|end| near[..*end].contains("dayone-moment:")) {
            Some(end) => {
                links += 1;
                rest = &link[end..];
            }
            None => {
                plain.push_str("![");
                rest = &link[2..];
            }
        }
    }
    plain.push_str(rest);
    (unescaped(&plain).trim().to_owned(), links)
}

/// The first bytes of a text, as many as end with a whole character.
fn beginning(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}

/// Day One escapes more than Markdown asks for: `1\.`, `\-`, `\!` read badly as they stand.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escaped = chars.next_if(|next| c == '\\' && ".-!()+#>[]{}~|=:&,;'\"?/\\".contains(*next));
        plain.push(escaped.unwrap_or(c));
    }
    plain
}

/// The words of rich text, where there is no plain one.
fn rich(document: &str) -> Result<String, FailureKind> {
    let mut json = serde_json::Deserializer::from_str(document);
    let Ok(document) = (Within { most: MOST_MEMORY }).deserialize(&mut json) else {
        return Ok(String::new());
    };
    let document = document.ok_or(FailureKind::TooLong)?;
    let contents = document.get("contents").and_then(Value::as_array).into_iter().flatten();
    let words = contents.filter_map(|part| part.get("text").and_then(Value::as_str)).collect::<String>();
    Ok(words.trim().to_owned())
}
