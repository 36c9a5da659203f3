//! What all formats write an entry with.

use crate::course::Content;
use crate::error::{NearerError, Result};
use crate::journal::{EntryView, Way};
use crate::text::Catalogue;
use chrono::{DateTime, FixedOffset, SecondsFormat};
use std::io::{Seek, Write};

/// Where an export is written to: zips go back and forth in it.
pub(super) trait Out: Write + Seek {}
impl<T: Write + Seek> Out for T {}

/// Takes entries one by one, the oldest first.
pub(super) trait Writer {
    fn entry(&mut self, entry: &EntryView) -> Result<()>;
    fn end(self: Box<Self>) -> Result<()>;
}

/// The wall clock where something happened, with its offset.
pub(super) fn local(ms: i64, offset_s: i32) -> Result<DateTime<FixedOffset>> {
    let offset = FixedOffset::east_opt(offset_s).ok_or_else(|| NearerError::internal("offset"))?;
    let at = DateTime::from_timestamp_millis(ms).ok_or_else(|| NearerError::internal("time"))?;
    Ok(at.with_timezone(&offset))
}

/// `2026-11-24T12:00:00+01:00`.
pub(super) fn iso(ms: i64, offset_s: i32) -> Result<String> {
    Ok(local(ms, offset_s)?.to_rfc3339_opts(SecondsFormat::Secs, true))
}

/// A mood in words.
pub(super) fn mood_words(catalogue: &Catalogue, mood: i8) -> String {
    catalogue.text(match mood {
        ..=-3 => "mood-minus-3",
        -2 => "mood-minus-2",
        -1 => "mood-minus-1",
        0 => "mood-0",
        1 => "mood-plus-1",
        2 => "mood-plus-2",
        3.. => "mood-plus-3",
    })
}

/// Which way a check-in went and what was tapped, in words.
pub(super) fn check_in_words(content: &Content, way: Way, chip: Option<&str>) -> String {
    let title = content.check_ins.kinds.iter().find(|kind| kind.way == way).map(|kind| kind.title.clone());
    let chip = chip
        .map(|id| content.check_ins.chip(way, id).map_or_else(|| id.to_owned(), |chip| chip.text.clone()));
    title.into_iter().chain(chip).collect::<Vec<_>>().join(": ")
}

/// A full disk is told from a defect of ours.
pub(super) fn zipped(error: zip::result::ZipError) -> NearerError {
    match error {
        zip::result::ZipError::Io(error) => error.into(),
        _ => NearerError::internal("zip"),
    }
}
