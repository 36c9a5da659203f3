use super::entry::Writer;
use super::{csv, day_one, markdown};
use crate::course::Content;
use crate::errand::Errand;
use crate::error::{NearerError, Result};
use crate::journal;
use crate::text::args;
use crate::vault::{Vault, create_file, write_whole};
use std::fs;
use std::io::BufWriter;
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
    let entries = write_whole(path, |part| write_part(vault, content, part, format, errand))?;
    let words = content.catalogue.say("export-done", &args([("count", entries.into())]));
    Ok(Exported { entries, bytes: fs::metadata(path)?.len(), words })
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
            ExportFormat::Csv => Box::new(csv::CsvTable::new(&mut out, content)?),
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
