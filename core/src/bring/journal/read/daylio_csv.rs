//! Daylio's CSV export, read by its header: seven, eight or nine columns were seen, in this order or another.
//!
//! A quote that never closes swallows the lines after it. Such a record doesn't fit its header, or has a line in it
//! that looks like a record: then only its first line is given up, and reading goes on at the next one.

use super::super::html::markdown;
use super::super::model::{FailureKind, LeftOut};
use super::super::when::{self, NOON, When};
use super::{Found, ImportSource, Item, MOST_CELLS, Mood, Sink, broken, key_of, label, words};
use crate::bounds::{self, GoesOn, Meter, Metered};
use crate::error::{NearerError, Reason, Result};
use csv::{ByteRecord, Position, ReaderBuilder};
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};

/// Where each column stands.
#[derive(Debug, Default)]
struct Columns {
    full_date: Option<usize>,
    date: Option<usize>,
    year: Option<usize>,
    time: Option<usize>,
    mood: Option<usize>,
    activities: Option<usize>,
    scales: Option<usize>,
    title: Option<usize>,
    note: Option<usize>,
    count: usize,
}

impl Columns {
    /// None where this is no header of Daylio's.
    fn read(header: &ByteRecord) -> Option<Self> {
        let mut columns = Columns { count: header.len(), ..Columns::default() };
        for (at, name) in header.iter().enumerate() {
            let column = match std::str::from_utf8(name).ok()?.trim() {
                "full_date" => &mut columns.full_date,
                "date" => &mut columns.date,
                "year" => &mut columns.year,
                "time" => &mut columns.time,
                "mood" => &mut columns.mood,
                "activities" => &mut columns.activities,
                "scales" => &mut columns.scales,
                "note_title" => &mut columns.title,
                "note" => &mut columns.note,
                _ => continue,
            };
            *column = Some(at);
        }
        let dated = columns.full_date.is_some() || (columns.date.is_some() && columns.year.is_some());
        (dated && columns.mood.is_some()).then_some(columns)
    }
}

/// Whether a file that begins like this is one of Daylio's.
pub(in crate::bring::journal) fn is_header(line: &[u8]) -> bool {
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    let mut reader = ReaderBuilder::new().has_headers(false).delimiter(delimiter(line)).from_reader(line);
    let mut header = ByteRecord::new();
    matches!(reader.read_byte_record(&mut header), Ok(true)) && Columns::read(&header).is_some()
}

fn delimiter(header: &[u8]) -> u8 {
    let first = header.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| first.iter().filter(|byte| **byte == wanted).count();
    if count(b';') > count(b',') { b';' } else { b',' }
}

type Reader<'a> = csv::Reader<Metered<'a, BufReader<File>>>;

/// Bytes that the reader of records holds: small, since each going back reads them anew.
const BUFFER: usize = 512;
/// How often the whole of a file may be read anew to find lines that a quote swallowed. Beyond, what was swallowed is
/// given up whole, so that no file is read more often than this.
const MOST_AGAIN: u64 = 4;

pub(super) fn each(source: &ImportSource, goes_on: GoesOn<'_>, sink: Sink<'_>) -> Result<()> {
    let head = bounds::head(&mut bounds::open(&source.path)?, 4096)?;
    let skipped = if head.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let meter = Meter::of_table(source.limits.item, MOST_CELLS, goes_on);
    let mut reader: Reader<'_> = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&head))
        .buffer_capacity(BUFFER)
        .from_reader(source.open(&meter)?);
    let mut again = source.bytes()?.saturating_mul(MOST_AGAIN).saturating_add(source.limits.item);
    let mut record = ByteRecord::new();
    let none = || NearerError::invalid("import", Reason::UnknownFile);
    if !reader.read_byte_record(&mut record).map_err(|_| broken(1))? {
        return Err(none());
    }
    let columns = Columns::read(&record).ok_or_else(none)?;
    loop {
        meter.next_item();
        let began = reader.position().clone();
        let read = reader.read_byte_record(&mut record);
        if matches!(read, Ok(false)) {
            return Ok(());
        }
        if read.is_err() && (!meter.overrun() || !goes_on()) {
            return Err(broken(line_of(&began)));
        }
        // An empty line is passed over by the reader: the record knows where it begins itself.
        let began = record.position().filter(|_| read.is_ok()).unwrap_or(&began).clone();
        let line = line_of(&began);
        let ended = reader.position().line();
        let swallowed = read.is_err() || swallows(&record, &columns, ended.saturating_sub(began.line()) > 1);
        let item = if swallowed || record.len() != columns.count {
            Err(FailureKind::WrongColumns)
        } else {
            item(&record, &columns)
        };
        sink(Found { file: String::new(), line, item }, meter.bytes())?;
        if swallowed {
            match again.checked_sub(reader.position().byte().saturating_sub(began.byte())) {
                Some(left) => {
                    again = left;
                    next_line(&mut reader, &began, skipped, &meter)?;
                }
                None => again = 0,
            }
        }
    }
}

fn line_of(position: &Position) -> u32 {
    u32::try_from(position.line()).unwrap_or(u32::MAX)
}

/// Whether this record, of several lines, has others in it.
fn swallows(record: &ByteRecord, columns: &Columns, several: bool) -> bool {
    let like_a_record = |line: &[u8]| {
        let commas = line.iter().filter(|byte| **byte == b',' || **byte == b';').count();
        commas + 1 >= columns.count.min(6) && line.first().is_some_and(u8::is_ascii_digit)
    };
    several
        && (record.len() != columns.count
            || record.iter().any(|field| field.split(|byte| *byte == b'\n').skip(1).any(like_a_record)))
}

/// Goes on at the line after the one where this record begins.
fn next_line(reader: &mut Reader<'_>, began: &Position, skipped: u64, meter: &Meter<'_>) -> Result<()> {
    let file = reader.get_mut();
    file.seek(SeekFrom::Start(began.byte() + skipped)).map_err(bounds::reading)?;
    let (mut length, mut piece) = (0, [0; 256]);
    loop {
        meter.next_item();
        let count = file.read(&mut piece).map_err(bounds::reading)?;
        match piece[..count].iter().position(|byte| *byte == b'\n') {
            Some(at) => {
                length += at as u64 + 1;
                break;
            }
            None if count == 0 => break,
            None => length += count as u64,
        }
    }
    let mut next = Position::new();
    next.set_byte(began.byte() + length).set_line(began.line() + 1).set_record(began.record() + 1);
    let to = SeekFrom::Start(began.byte() + length + skipped);
    meter.next_item();
    reader.seek_raw(to, next).map_err(|_| broken(line_of(began)))
}

fn item(record: &ByteRecord, columns: &Columns) -> Result<Item, FailureKind> {
    let field = |at: Option<usize>| -> Result<&str, FailureKind> {
        let bytes = at.and_then(|at| record.get(at)).unwrap_or_default();
        std::str::from_utf8(bytes).map_err(|_| FailureKind::NotText)
    };
    let (mood, activities) = (field(columns.mood)?.trim(), field(columns.activities)?);
    let (scales, title, note) = (field(columns.scales)?, field(columns.title)?, field(columns.note)?);
    let (full_date, date, year) = (field(columns.full_date)?, field(columns.date)?, field(columns.year)?);
    let time = field(columns.time)?;
    let day = match (columns.full_date, full_date.trim()) {
        (Some(_), iso) if !iso.is_empty() || columns.year.is_none() => when::iso_date(iso)?,
        _ => when::month_and_day(date, year)?,
    };
    let source_key =
        key_of("daylio-csv", &[full_date, date, year, time, mood, activities, scales, title, note]);
    Ok(Item {
        source_key,
        when: When::wall(day, when::time(time).unwrap_or(NOON)),
        text: text(title, note, &list(scales)),
        mood: Some(mood)
            .filter(|mood| !mood.is_empty())
            .map(|word| Mood { label: label(word), suggested: None }),
        tags: list(activities),
        star: false,
        left_out: LeftOut::default(),
    })
}

fn list(joined: &str) -> Vec<String> {
    words(joined.split('|'))
}

/// The title, the note, and each scale as a point of a list.
pub(super) fn text(title: &str, note: &str, scales: &[String]) -> String {
    let title = markdown(title);
    let title = if title.is_empty() { title } else { format!("**{}**", title.replace('\n', " ")) };
    let scales =
        scales.iter().map(|scale| format!("- {}", scale.replace('\n', " "))).collect::<Vec<_>>().join("\n");
    let parts = [title, markdown(note), scales];
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\n\n")
}
