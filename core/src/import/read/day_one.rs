//! Day One's JSON, alone or in its zip, which holds a document for every journal and the media in folders.

use super::super::model::{FailureKind, LeftOut};
use super::super::when::When;
use super::archive::Archive;
use super::array::Reading;
use super::{Found, Item, Sink, Source};
use crate::error::{NearerError, Reason, Result};
use chrono::DateTime;
use serde::Deserialize;
use serde_json::Value;
use std::fs::File;
use std::io::Read;

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

pub(super) fn bytes(source: &Source) -> Result<u64> {
    if !is_zip(source)? {
        return Ok(std::fs::metadata(&source.path)?.len());
    }
    Ok(super::archive_names(&source.path, source.limits)?
        .iter()
        .filter(|file| is_journal(&file.name))
        .map(|file| file.bytes)
        .sum())
}

fn is_zip(source: &Source) -> Result<bool> {
    let mut begin = [0; 4];
    let file = File::open(&source.path);
    Ok(file?.read(&mut begin)? == 4 && begin.starts_with(b"PK"))
}

/// The documents lie at the top of the zip.
pub(in crate::import) fn is_journal(name: &str) -> bool {
    !name.contains('/') && name.to_lowercase().ends_with(".json")
}

pub(super) fn each(source: &Source, sink: Sink<'_>) -> Result<()> {
    if !is_zip(source)? {
        let (file, meter) = source.open()?;
        let mut element = |value, line| sink(found("", value, line), meter.bytes());
        return Reading::new("entries", &meter, &mut element, &[], &mut |_, _| Ok(())).run(file);
    }
    let mut archive = Archive::open(&source.path, source.limits)?;
    let files = archive.files()?;
    let journals: Vec<_> = files.iter().filter(|file| is_journal(&file.name) && !file.unsafe_name).collect();
    if journals.is_empty() {
        return Err(NearerError::invalid("import", Reason::UnknownFile));
    }
    let mut before = 0;
    for inside in &journals {
        let (file, meter) = archive.metered(inside)?;
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

fn found(file: &str, value: Value, line: u32) -> Found {
    let item = serde_json::from_value(value).map_err(|_| FailureKind::Unreadable).and_then(item);
    Found { file: file.to_owned(), line, item }
}

fn item(entry: Entry) -> Result<Item, FailureKind> {
    let created = entry.creation_date.unwrap_or_default();
    if created.trim().is_empty() {
        return Err(FailureKind::NoDate);
    }
    let at = DateTime::parse_from_rfc3339(created.trim()).map_err(|_| FailureKind::NotADate)?;
    let written = entry.text.unwrap_or_default();
    let (text, links) = without_media(&written);
    let text = if text.is_empty() { entry.rich_text.as_deref().map(rich).unwrap_or_default() } else { text };
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
        tags: entry.tags,
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
        let inside = link.find("](").filter(|end| !link[..*end].contains('\n'));
        let closed = inside.and_then(|from| link[from..].find(')').map(|end| from + end + 1));
        plain.push_str(&rest[..at]);
        match closed.filter(|end| link[..*end].contains("dayone-moment:")) {
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
fn rich(document: &str) -> String {
    let Ok(document) = serde_json::from_str::<Value>(document) else { return String::new() };
    let contents = document.get("contents").and_then(Value::as_array).into_iter().flatten();
    contents.filter_map(|part| part.get("text").and_then(Value::as_str)).collect::<String>().trim().to_owned()
}
