//! Markdown and text files with a date in the name: one file, a folder of them, or a zip.

use super::super::model::{FailureKind, LeftOut};
use super::super::when::{self, When};
use super::{Found, ImportSource, Item, Limits, MOST_WORDS, Sink, key_of, words};
use crate::bounds::{self, GoesOn, Watched};
use crate::bring::archive::Archive;
use crate::error::{NearerError, Reason, Result};
use crate::journal::MOST_TEXT;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

const ENDINGS: [&str; 4] = ["md", "markdown", "txt", "text"];
/// Folders in folders.
const MOST_DEPTH: u32 = 8;
/// Bytes of the longest text that is read: beyond, it is longer than an entry can be in any script.
const MOST_BYTES: u64 = MOST_TEXT as u64 * 4;

pub(in crate::bring::journal) fn is_page(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| ENDINGS.contains(&end.to_lowercase().as_str()))
}

pub(super) fn bytes(source: &ImportSource) -> Result<u64> {
    if source.path.is_dir() {
        return Ok(files(&source.path, source.limits)?.iter().map(|(_, bytes)| bytes).sum());
    }
    Ok(fs::metadata(&source.path)?.len())
}

pub(super) fn each(source: &ImportSource, goes_on: GoesOn<'_>, sink: Sink<'_>) -> Result<()> {
    if source.path.is_dir() {
        let mut read = 0;
        for (path, bytes) in files(&source.path, source.limits)? {
            read += bytes;
            let name = path.strip_prefix(&source.path).unwrap_or(&path).to_string_lossy().into_owned();
            let page = page(&name, Watched::new(bounds::open(&path)?, goes_on));
            sink(found(name, page), read)?;
        }
        return Ok(());
    }
    let name = source.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if is_page(&name) {
        let page = page(&name, Watched::new(bounds::open(&source.path)?, goes_on));
        return sink(found(name, page), 0);
    }
    let mut archive = Archive::open(&source.path, source.limits.zip())?;
    let mut read = 0;
    let files = archive.files()?;
    archive.within(files.iter().filter(|file| is_page(&file.name)))?;
    for inside in files {
        read += inside.bytes;
        if inside.unsafe_name {
            sink(Found { file: inside.name, line: 0, item: Err(FailureKind::UnsafeName) }, read)?;
        } else if is_page(&inside.name) {
            let page = match archive.read(&inside) {
                Ok(file) => page(&inside.name, Watched::new(file, goes_on)),
                Err(NearerError::Invalid { reason: Reason::FileTooLarge { .. }, .. }) => {
                    Err((FailureKind::TooLong, 0))
                }
                Err(_) => Err((FailureKind::Unreadable, 0)),
            };
            sink(found(inside.name, page), read)?;
        }
    }
    Ok(())
}

fn found(file: String, page: Result<Item, (FailureKind, u32)>) -> Found {
    match page {
        Ok(item) => Found { file, line: 1, item: Ok(item) },
        Err((kind, line)) => Found { file, line, item: Err(kind) },
    }
}

/// All pages in a folder and its folders, by name. Links and what is hidden are left alone.
fn files(folder: &Path, limits: Limits) -> Result<Vec<(PathBuf, u64)>> {
    let (mut found, mut waiting) = (Vec::new(), vec![(folder.to_path_buf(), 0)]);
    while let Some((folder, depth)) = waiting.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let (name, kind) = (entry.file_name().to_string_lossy().into_owned(), entry.file_type()?);
            if name.starts_with('.') {
                continue;
            }
            if kind.is_dir() && depth < MOST_DEPTH {
                waiting.push((entry.path(), depth + 1));
            } else if kind.is_file() && is_page(&name) {
                found.push((entry.path(), entry.metadata()?.len()));
            }
            if found.len() as u64 > limits.files {
                let most = u32::try_from(limits.files).unwrap_or(u32::MAX);
                return Err(NearerError::invalid("import", Reason::TooManyInside { most }));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn page(path: &str, from: impl Read) -> Result<Item, (FailureKind, u32)> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let (date, time, title) = when::in_name(stem).map_err(|kind| (kind, 0))?;
    let mut bytes = Vec::new();
    from.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|_| (FailureKind::Unreadable, 0))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err((FailureKind::TooLong, 0));
    }
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        let before = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        (FailureKind::NotText, u32::try_from(before + 1).unwrap_or(u32::MAX))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let (tags, body) = front_matter(&text);
    let body = body.trim();
    if body.is_empty() && title.is_empty() {
        return Err((FailureKind::Empty, 0));
    }
    let headed = body.starts_with('#') || title.is_empty();
    let text = if headed { body.to_owned() } else { format!("**{title}**\n\n{body}").trim().to_owned() };
    Ok(Item {
        source_key: key_of("page", &[&date.and_time(time).to_string(), &text]),
        when: When::wall(date, time),
        text,
        mood: None,
        tags,
        star: false,
        left_out: LeftOut::default(),
    })
}

/// The tags of a header between two lines of `---`, and what follows it. Any other header stays in the text.
fn front_matter(text: &str) -> (Vec<String>, &str) {
    let Some((header, body)) = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) else {
        return (Vec::new(), text);
    };
    let (mut tags, mut in_tags) = (Vec::new(), false);
    for line in header.lines() {
        if tags.len() > MOST_WORDS {
            return (tags, text);
        }
        if let Some(list) = line.strip_prefix("tags:") {
            in_tags = true;
            let list = list.trim().trim_start_matches('[').trim_end_matches(']');
            tags.extend(words(list.split(',').map(unquoted)));
        } else if let Some(tag) = line.trim_start().strip_prefix("- ").filter(|_| in_tags) {
            tags.extend(words([unquoted(tag)]));
        } else if !matches!(line.split(':').next(), Some("date" | "title" | "created")) {
            return (tags, text);
        } else {
            in_tags = false;
        }
    }
    (tags, body)
}

fn unquoted(text: &str) -> &str {
    text.trim().trim_matches(['"', '\'']).trim()
}
