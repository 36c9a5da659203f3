//! A CSV archive of Loop's shape, which Loop's readers and spreadsheets open. Not all of a practice fits into it: the
//! open document holds everything.

use super::entry::zipped;
use crate::error::{NearerError, Result};
use crate::habit::{
    self, AmountUnit, Counts, ExportedPractice, IncomingMark, Mark, MarkKind, Measured, SCREEN_COLOURS,
    TargetKind,
};
use crate::time::Day;
use crate::vault::{Vault, create_file, write_whole};
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Longest name of a habit's folder.
const MOST_FOLDER: usize = 100;

/// Writes all practices with their marks and strengths, in the clear: the person asked for it. The file stands there
/// whole or not at all.
pub fn write_habits(vault: &Vault, path: &Path) -> Result<()> {
    let today = vault.now()?.day;
    let practices = vault.read(|sql| habit::exported(sql, today))?;
    write_whole(path, |part| write(part, &practices, today))
}

fn write(part: &Path, practices: &[ExportedPractice], today: Day) -> Result<()> {
    let mut zip = ZipWriter::new(create_file(part)?);
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut put = |name: &str, text: &str| -> Result<()> {
        zip.start_file(name, options).map_err(zipped)?;
        Ok(zip.write_all(text.as_bytes())?)
    };
    put("Habits.csv", &habits(practices)?)?;
    for (position, practice) in (1..).zip(practices) {
        let folder = folder(position, &practice.chosen.name);
        put(&format!("{folder}/Checkmarks.csv"), &checkmarks(practice)?)?;
        put(&format!("{folder}/Scores.csv"), &scores(practice)?)?;
    }
    put("Checkmarks.csv", &wide(practices, today, |practice, day| value(practice, practice.mark(day))))?;
    put("Scores.csv", &wide(practices, today, |practice, day| score(practice.strength(day))))?;
    zip.finish().map_err(zipped)?.sync_all()?;
    Ok(())
}

fn table(rows: Vec<Vec<String>>) -> Result<String> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(|_| NearerError::internal("archive"))?;
    }
    let bytes = writer.into_inner().map_err(|_| NearerError::internal("archive"))?;
    String::from_utf8(bytes).map_err(|_| NearerError::internal("archive"))
}

fn habits(practices: &[ExportedPractice]) -> Result<String> {
    let header = [
        "Position",
        "Name",
        "Type",
        "Question",
        "Description",
        "FrequencyNumerator",
        "FrequencyDenominator",
        "Color",
        "Unit",
        "Target Type",
        "Target Value",
        "Archived?",
    ];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    for (position, practice) in (1..).zip(practices) {
        let chosen = &practice.chosen;
        let (times, days) = chosen.schedule.frequency();
        // There, a target is for all of the schedule's days: once in them is how often.
        let (kind, times, target) = match practice.counts() {
            Counts::Marks => ("YES_NO", times, None),
            Counts::Amounts { kind, need, .. } => ("NUMERICAL", times, Some((kind, need))),
        };
        let unit = target.map_or("", |_| unit(chosen.measured.as_ref()));
        rows.push(vec![
            format!("{position:03}"),
            chosen.name.clone(),
            kind.to_owned(),
            String::new(),
            chosen.why.clone(),
            times.to_string(),
            days.to_string(),
            format!("#{:06X}", SCREEN_COLOURS.get(usize::from(chosen.colour)).copied().unwrap_or(0)),
            unit.to_owned(),
            target.map_or_else(String::new, |(kind, _)| target_type(kind).to_owned()),
            target.map_or_else(String::new, |(_, need)| decimal(need)),
            practice.archived.to_string(),
        ]);
    }
    table(rows)
}

fn target_type(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::AtLeast => "AT_LEAST",
        TargetKind::AtMost => "AT_MOST",
    }
}

fn unit(measured: Option<&Measured>) -> &str {
    match measured.map(|measured| &measured.unit) {
        Some(AmountUnit::Own { words }) => words,
        Some(AmountUnit::Minutes) => "minutes",
        Some(AmountUnit::Times) | None => "times",
    }
}

/// Thousandths with a decimal point: "2.5".
fn decimal(thousandths: i64) -> String {
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

/// The position and what is left of the name.
fn folder(position: u32, name: &str) -> String {
    let kept = |c: &char| c.is_ascii_alphanumeric() || " ._-".contains(*c);
    let name: String = name.chars().filter(kept).take(MOST_FOLDER).collect();
    format!("{position:03} {name}").trim().to_owned()
}

/// Newest first, as there.
fn checkmarks(practice: &ExportedPractice) -> Result<String> {
    let mut rows = vec![["Date", "Value", "Notes"].map(str::to_owned).to_vec()];
    for IncomingMark { day, mark, note } in practice.marks.iter().rev() {
        rows.push(vec![day.to_string(), value(practice, Some(*mark)), note.clone()]);
    }
    table(rows)
}

fn scores(practice: &ExportedPractice) -> Result<String> {
    let mut rows = vec![["Date", "Score"].map(str::to_owned).to_vec()];
    rows.extend(
        practice.strengths.iter().rev().map(|(day, strength)| vec![day.to_string(), score(*strength)]),
    );
    table(rows)
}

fn score(strength: f64) -> String {
    format!("{strength:.4}")
}

fn value(practice: &ExportedPractice, mark: Option<Mark>) -> String {
    match (practice.counts(), mark) {
        (_, None) => "UNKNOWN".to_owned(),
        (_, Some(Mark { kind: MarkKind::Skipped, .. })) => "SKIP".to_owned(),
        (Counts::Amounts { .. }, Some(mark)) => practice.rule.value(Some(mark)).to_string(),
        (Counts::Marks, Some(Mark { kind: MarkKind::Done, .. })) => "YES_MANUAL".to_owned(),
        (Counts::Marks, Some(_)) => "NO".to_owned(),
    }
}

/// All practices beside each other, newest day first, each line with a comma at its end. Names aren't quoted there:
/// what would break a line is left out of them.
fn wide(
    practices: &[ExportedPractice],
    today: Day,
    cell: impl Fn(&ExportedPractice, Day) -> String,
) -> String {
    let mut text = String::from("Date,");
    for practice in practices {
        let name = practice.chosen.name.replace([',', '"', '\n', '\r'], " ");
        let _ = write!(text, "{name},");
    }
    text.push('\n');
    let first = practices.iter().filter_map(|practice| practice.marks.first()).map(|mark| mark.day).min();
    let days = first.map_or(0, |first| today.since(first) + 1);
    for day in (0..days).map(|ago| today.plus(-ago)) {
        let _ = write!(text, "{day},");
        for practice in practices {
            let _ = write!(text, "{},", cell(practice, day));
        }
        text.push('\n');
    }
    text
}
