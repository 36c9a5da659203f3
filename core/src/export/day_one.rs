use super::entry::{Out, Writer, zipped};
use crate::error::{NearerError, Result};
use crate::journal::EntryView;
use chrono::{DateTime, SecondsFormat};
use serde_json::json;
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Name of the document in the zip.
const JOURNAL: &str = "Journal.json";

/// The document alone.
pub(super) struct Plain<'a> {
    out: &'a mut dyn Out,
    first: bool,
}

impl<'a> Plain<'a> {
    pub fn new(out: &'a mut dyn Out) -> Result<Self> {
        begin(out)?;
        Ok(Plain { out, first: true })
    }
}

impl Writer for Plain<'_> {
    fn entry(&mut self, entry: &EntryView) -> Result<()> {
        one(self.out, entry, std::mem::take(&mut self.first))
    }

    fn end(self: Box<Self>) -> Result<()> {
        end(self.out)
    }
}

/// The document in a zip.
pub(super) struct Zipped<'a> {
    zip: ZipWriter<&'a mut dyn Out>,
    first: bool,
}

impl<'a> Zipped<'a> {
    pub fn new(out: &'a mut dyn Out) -> Result<Self> {
        let mut zip = ZipWriter::new(out);
        zip.start_file(JOURNAL, SimpleFileOptions::default().large_file(true)).map_err(zipped)?;
        begin(&mut zip)?;
        Ok(Zipped { zip, first: true })
    }
}

impl Writer for Zipped<'_> {
    fn entry(&mut self, entry: &EntryView) -> Result<()> {
        let first = std::mem::take(&mut self.first);
        one(&mut self.zip, entry, first)
    }

    fn end(mut self: Box<Self>) -> Result<()> {
        end(&mut self.zip)?;
        self.zip.finish().map_err(zipped)?.flush()?;
        Ok(())
    }
}

fn begin(out: &mut (impl Write + ?Sized)) -> Result<()> {
    Ok(out.write_all(b"{\"metadata\":{\"version\":\"1.0\"},\"entries\":[")?)
}

fn one(out: &mut (impl Write + ?Sized), entry: &EntryView, first: bool) -> Result<()> {
    out.write_all(if first { b"\n" } else { b",\n" })?;
    let utc = |ms: i64| -> Result<String> {
        let at = DateTime::from_timestamp_millis(ms).ok_or_else(|| NearerError::internal("time"))?;
        Ok(at.to_rfc3339_opts(SecondsFormat::Secs, true))
    };
    let mood = entry.mood.map(|mood| format!("mood {mood:+}"));
    let tags = entry.tags.iter().chain(&entry.people_names).chain(&entry.feeling_words).cloned().chain(mood);
    let uuid = entry.id.to_string().replace('-', "").to_uppercase();
    let document = json!({
        "uuid": uuid,
        "creationDate": utc(entry.at_ms)?,
        "modifiedDate": utc(entry.written_ms)?,
        "timeZone": entry.zone,
        // Day One reads a backslash as an escape.
        "text": entry.text.replace('\\', "\\\\"),
        "tags": tags.collect::<Vec<_>>(),
        "starred": entry.star,
        "isPinned": false,
        "isAllDay": false,
        "duration": 0,
    });
    let said = serde_json::to_string(&document).map_err(|_| NearerError::internal("json"))?;
    Ok(out.write_all(said.as_bytes())?)
}

fn end(out: &mut (impl Write + ?Sized)) -> Result<()> {
    out.write_all(b"\n]}\n")?;
    Ok(out.flush()?)
}
