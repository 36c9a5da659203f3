use super::entry::{Out, Writer, check_in_words, iso, mood_words};
use crate::course::Content;
use crate::error::{NearerError, Result};
use crate::journal::EntryView;
use crate::record::Word;
use csv::{Terminator, WriterBuilder};

/// RFC 4180: commas, CRLF, quotes where they are needed.
pub(super) struct CsvTable<'a> {
    csv: csv::Writer<&'a mut dyn Out>,
    content: &'a Content,
}

const HEADER: [&str; 16] = [
    "id",
    "happened",
    "zone",
    "day",
    "written",
    "kind",
    "check_in",
    "mood",
    "mood_words",
    "feelings",
    "people",
    "tags",
    "star",
    "exercise",
    "stage",
    "text",
];

impl<'a> CsvTable<'a> {
    pub fn new(out: &'a mut dyn Out, content: &'a Content) -> Result<Self> {
        let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
        csv.write_record(HEADER).map_err(failed)?;
        Ok(CsvTable { csv, content })
    }
}

impl Writer for CsvTable<'_> {
    fn entry(&mut self, entry: &EntryView) -> Result<()> {
        let words = &self.content.catalogue;
        let feelings =
            entry.feelings.iter().zip(&entry.feeling_words).map(|(felt, word)| match felt.intensity {
                Some(intensity) => format!("{word} {intensity}"),
                None => word.clone(),
            });
        let check_in = entry.way.map(|way| check_in_words(self.content, way, entry.chip.as_deref()));
        let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        let record = [
            entry.id.to_string(),
            iso(entry.at_ms, entry.offset_s)?,
            entry.zone.clone(),
            entry.day.to_string(),
            iso(entry.written_ms, entry.written_offset_s)?,
            entry.kind.word().to_owned(),
            harmless(&check_in.unwrap_or_default()),
            number(entry.mood.map(i64::from)),
            entry.mood.map(|mood| mood_words(words, mood)).unwrap_or_default(),
            harmless(&feelings.collect::<Vec<_>>().join("; ")),
            harmless(&entry.people_names.join("; ")),
            harmless(&entry.tags.join("; ")),
            u8::from(entry.star).to_string(),
            entry.form.clone().unwrap_or_default(),
            number(entry.stage.map(i64::from)),
            harmless(&entry.text),
        ];
        self.csv.write_record(record).map_err(failed)
    }

    fn end(mut self: Box<Self>) -> Result<()> {
        Ok(self.csv.flush()?)
    }
}

/// A spreadsheet takes a cell that begins like this for a formula, and may run it: an apostrophe before it says that it
/// is text.
pub(super) fn harmless(text: &str) -> String {
    let first = text.trim_start_matches([' ', '\u{a0}', '\u{feff}', '"', '\'']).chars().next();
    let runs = first.is_some_and(|c| "=+-@\t\r\n|%＝＋－＠".contains(c));
    if runs { format!("'{text}") } else { text.to_owned() }
}

fn failed(error: csv::Error) -> NearerError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        _ => NearerError::internal("csv"),
    }
}
