//! Loop's CSV archive: `Habits.csv`, and a folder for each habit with its `Checkmarks.csv`.

use super::model::{DayValue, LoopHabit, MOST_HABITS, MOST_MARKS, note, too_many, unknown_file};
use crate::bounds::{Meter, Metered};
use crate::bring::archive::{Archive, FileInside, ZipLimits, damaged};
use crate::error::Result;
use crate::habit::nearest_colour;
use crate::time::Day;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Seek};
use std::rc::Rc;

/// How much of an archive is read.
const LIMITS: ZipLimits = ZipLimits { files: 5_000, one: 32_000_000, all: 200_000_000 };
/// Bytes and cells of one line of a table: a note and all that stands beside it.
const MOST_LINE: u64 = 1 << 20;
const MOST_CELLS: u64 = 100_000;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<LoopHabit>> {
    let mut archive = Archive::of(Cursor::new(bytes), LIMITS)?;
    let files = archive.files()?;
    let habits = files.iter().find(|file| file.name == "Habits.csv").ok_or_else(unknown_file)?;
    // The folder begins with the habit's position: its name is cut and loses letters.
    let folders: BTreeMap<u32, &FileInside> = files
        .iter()
        .filter_map(|file| {
            let (folder, name) = file.name.split_once('/')?;
            let position = folder.split(' ').next()?.parse().ok()?;
            (name == "Checkmarks.csv").then_some((position, file))
        })
        .collect();
    archive.within(folders.values().copied().chain([habits]))?;
    let mut habits = read_habits(&unpacked(&mut archive, habits)?)?;
    let mut marks = 0;
    for (position, habit) in &mut habits {
        let Some(file) = folders.get(position) else { continue };
        let text = unpacked(&mut archive, file)?;
        habit.entries = read_marks(&text, habit.numerical)?;
        marks += habit.entries.len();
        if marks > MOST_MARKS {
            return Err(too_many(MOST_MARKS));
        }
    }
    Ok(habits.into_iter().map(|(_, habit)| habit).collect())
}

/// A file's text, after a byte order mark.
fn unpacked<R: Read + Seek>(archive: &mut Archive<R>, file: &FileInside) -> Result<String> {
    let mut bytes = Vec::new();
    archive.read(file)?.read_to_end(&mut bytes).map_err(|_| damaged())?;
    let mut text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    };
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Ok(text)
}

/// A table's columns, by the names in its first line.
struct Columns(BTreeMap<String, usize>);

impl Columns {
    /// The cell under the first of these names that the table has.
    fn cell<'a>(&self, row: &'a csv::StringRecord, names: &[&str]) -> &'a str {
        names.iter().find_map(|name| row.get(*self.0.get(*name)?)).unwrap_or_default()
    }
}

/// Hands over a table's rows one by one, of which there are `most` at most.
fn each_row(
    text: impl Read,
    most: usize,
    mut begun: impl FnMut(&Columns) -> Result<()>,
    mut row: impl FnMut(&Columns, &csv::StringRecord) -> Result<()>,
) -> Result<()> {
    let meter = Meter::of_table(MOST_LINE, MOST_CELLS, &|| true);
    let text = Metered::new(std::io::BufReader::new(text), Rc::clone(&meter)).map_err(|_| damaged())?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text);
    let mut record = csv::StringRecord::new();
    let mut columns = None;
    let mut read = 0;
    while reader.read_record(&mut record).map_err(|_| damaged())? {
        meter.next_item();
        match &columns {
            None => {
                let names = record.iter().enumerate().map(|(at, name)| (name.trim().to_lowercase(), at));
                let found = columns.insert(Columns(names.collect()));
                begun(found)?;
            }
            Some(columns) => {
                read += 1;
                if read > most {
                    return Err(too_many(most));
                }
                row(columns, &record)?;
            }
        }
    }
    match columns {
        Some(_) => Ok(()),
        None => begun(&Columns(BTreeMap::new())),
    }
}

/// Habits with their positions. Older archives call some columns otherwise, and have no kinds.
fn read_habits(text: &str) -> Result<Vec<(u32, LoopHabit)>> {
    let mut found = Vec::new();
    let begun = |columns: &Columns| {
        let known = ["position", "name"].iter().all(|name| columns.0.contains_key(*name));
        if known { Ok(()) } else { Err(unknown_file()) }
    };
    each_row(text.as_bytes(), MOST_HABITS, begun, |columns, row| {
        let cell = |names: &[&str]| columns.cell(row, names);
        let number = |names: &[&str]| cell(names).trim().parse::<u32>().ok();
        let Some(position) = number(&["position"]) else { return Err(damaged()) };
        let colour =
            u32::from_str_radix(cell(&["color"]).trim().trim_start_matches('#'), 16).unwrap_or(0x75_75_75);
        found.push((
            position,
            LoopHabit {
                name: cell(&["name"]).to_owned(),
                question: cell(&["question"]).to_owned(),
                description: cell(&["description"]).to_owned(),
                numerator: number(&["frequencynumerator", "numrepetitions"]).unwrap_or(1),
                denominator: number(&["frequencydenominator", "interval"]).unwrap_or(1),
                numerical: cell(&["type"]) == "NUMERICAL",
                unit: cell(&["unit"]).to_owned(),
                at_most: cell(&["target type"]) == "AT_MOST",
                target: cell(&["target value"]).trim().parse().unwrap_or(0.0),
                colour: nearest_colour(colour & 0xff_ff_ff),
                archived: cell(&["archived?"]) == "true",
                ..LoopHabit::default()
            },
        ));
        Ok(())
    })?;
    Ok(found)
}

/// Days with their values. The oldest archives have neither header nor notes.
fn read_marks(text: &str, numerical: bool) -> Result<Vec<(Day, DayValue, String)>> {
    let with_header = text.trim_start().get(..4).is_some_and(|start| start.eq_ignore_ascii_case("date"));
    let header = if with_header { "" } else { "Date,Value,Notes\n" };
    let text = header.as_bytes().chain(text.as_bytes());
    let mut found = Vec::new();
    each_row(
        text,
        MOST_MARKS,
        |_| Ok(()),
        |columns, row| {
            let day = Day::parse(columns.cell(row, &["date"]).trim()).map_err(|_| damaged())?;
            let value = value(columns.cell(row, &["value"]).trim(), numerical);
            found.push((day, value, note(columns.cell(row, &["notes"]))));
            Ok(())
        },
    )?;
    Ok(found)
}

fn value(text: &str, numerical: bool) -> DayValue {
    match text {
        "YES_MANUAL" => DayValue::Yes,
        "YES_AUTO" => DayValue::Auto,
        "NO" => DayValue::No,
        "SKIP" => DayValue::Skip,
        number => match (number.parse::<i64>(), number.parse::<f64>()) {
            (Ok(value), _) => DayValue::numbered(value, numerical),
            // Not as Loop writes it: units with a decimal point.
            (_, Ok(value)) if numerical && (0.0..1e6).contains(&value) => {
                #[expect(clippy::cast_possible_truncation, reason = "a million units at most")]
                let amount = (value * 1000.0).round() as i64;
                DayValue::Amount(amount)
            }
            _ => DayValue::Unknown,
        },
    }
}
