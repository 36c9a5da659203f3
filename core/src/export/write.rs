use super::{csv, day_one, markdown};
use crate::course::Content;
use crate::error::{NearerError, Result};
use crate::exchange::Errand;
use crate::journal::{self, EntryView, Way};
use crate::text::{Catalogue, args};
use crate::vault::{Vault, create_file, sync_folder};
use chrono::{DateTime, FixedOffset, SecondsFormat};
use std::fs;
use std::io::{BufWriter, Seek, Write};
use std::path::Path;

/// The kinds of file that the journal can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ExportFormat {
    /// One Markdown file.
    Markdown,
    /// A zip with one Markdown file a day.
    MarkdownDays,
    /// A table: RFC 4180, ISO dates, dot decimals, and nothing in it that a spreadsheet would run.
    Csv,
    /// Day One's JSON; what Day One has no place for (people, feelings, the mood) becomes tags.
    DayOneJson,
    /// The same in the zip that Day One brings in.
    DayOneZip,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Exported {
    /// Entries that were written.
    pub entries: u32,
    /// Size of the file.
    pub bytes: u64,
    /// The same in a sentence.
    pub words: String,
}

/// Writes the whole journal into one file, in the clear: the person asked for it. The file stands there whole, or not
/// at all. Errors: `Full`, `Unwritable`, `Cancelled`, `Closed`.
pub fn write(
    vault: &Vault,
    content: &Content,
    path: &Path,
    format: ExportFormat,
    errand: &Errand,
) -> Result<Exported> {
    if vault.is_closing() {
        return Err(NearerError::Closed);
    }
    let part = path.with_extension("part");
    let written = write_part(vault, content, &part, format, errand).and_then(|entries| {
        fs::rename(&part, path)?;
        sync_folder(path)?;
        Ok(entries)
    });
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    let entries = written?;
    let words = content.catalogue.say("export-done", &args([("count", entries.into())]));
    Ok(Exported { entries, bytes: fs::metadata(path)?.len(), words })
}

/// Where an export is written to: zips go back and forth in it.
pub(super) trait Out: Write + Seek {}
impl<T: Write + Seek> Out for T {}

/// Takes entries one by one, the oldest first.
pub(super) trait Writer {
    fn entry(&mut self, entry: &EntryView) -> Result<()>;
    fn end(self: Box<Self>) -> Result<()>;
}

fn write_part(
    vault: &Vault,
    content: &Content,
    part: &Path,
    format: ExportFormat,
    errand: &Errand,
) -> Result<u32> {
    let mut out = BufWriter::new(create_file(part)?);
    let mut done = 0_u32;
    {
        let mut writer: Box<dyn Writer + '_> = match format {
            ExportFormat::Markdown => Box::new(markdown::One::new(&mut out, content)),
            ExportFormat::MarkdownDays => Box::new(markdown::Days::new(&mut out, content)),
            ExportFormat::Csv => Box::new(csv::Table::new(&mut out, content)?),
            ExportFormat::DayOneJson => Box::new(day_one::Plain::new(&mut out)?),
            ExportFormat::DayOneZip => Box::new(day_one::Zipped::new(&mut out)?),
        };
        vault.read(|sql| {
            let all = journal::count(sql)?;
            journal::each(sql, &content.feelings, |entry| {
                writer.entry(&entry)?;
                done += 1;
                if vault.is_closing() {
                    return Err(NearerError::Cancelled);
                }
                errand.reached(u64::from(done), u64::from(all.max(1)))
            })
        })?;
        writer.end()?;
    }
    let file = out.into_inner().map_err(|error| error.into_error())?;
    file.sync_all()?;
    Ok(done)
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
