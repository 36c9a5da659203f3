mod reading;
mod real;
mod taking;
mod writing;

use super::*;
use crate::bring::LookedAt;
use crate::errand::Errand;
use crate::error::{NearerError, Reason};
use crate::fixture::{CONTENT, Fixture, dump, fixture};
use crate::habit::{self, PracticeView};
use crate::time::Day;
use rusqlite::Connection;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/loop")
}

/// A database of this name, made of the fixture's statements and these.
fn database(house: &Fixture, fixture: &str, more: &str) -> PathBuf {
    let path = house.folder.path().join(format!("{fixture}.db"));
    let _ = fs::remove_file(&path);
    let sql = Connection::open(&path).expect("a database");
    let made = fs::read_to_string(fixtures().join(format!("{fixture}.sql"))).expect("the fixture");
    sql.execute_batch(&made).expect("made");
    sql.execute_batch(more).expect("more");
    path
}

/// A zip of a fixture's folder.
fn archive(house: &Fixture, folder: &str) -> PathBuf {
    let root = fixtures().join(folder);
    let mut files: Vec<PathBuf> = vec![root.join("Habits.csv")];
    for entry in fs::read_dir(&root).expect("the fixture").flatten().filter(|entry| entry.path().is_dir()) {
        files.push(entry.path().join("Checkmarks.csv"));
    }
    let said = |path: &PathBuf| path.strip_prefix(&root).expect("inside").to_string_lossy().into_owned();
    let files: Vec<(String, Vec<u8>)> =
        files.iter().map(|path| (said(path), fs::read(path).expect("readable"))).collect();
    zipped(house, folder, &files)
}

fn zipped(house: &Fixture, name: &str, files: &[(String, Vec<u8>)]) -> PathBuf {
    let path = house.folder.path().join(format!("{name}.zip"));
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).expect("a file"));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("finished");
    path
}

fn take(house: &Fixture, path: &Path) -> HabitsTaken {
    let file = look_at(&house.vault, path).expect("read");
    file.take(&house.vault, &CONTENT, &(), &Errand::quiet()).expect("taken")
}

fn view(house: &Fixture, path: &Path) -> HabitsPlan {
    look_at(&house.vault, path).expect("read").plan(&house.vault, &CONTENT, &()).expect("a plan")
}

/// All practices, also those that were put away.
fn practices(house: &Fixture) -> Vec<PracticeView> {
    let today = house.vault.now().expect("now").day;
    let words = &CONTENT.catalogue;
    house
        .vault
        .read(|sql| Ok([habit::list(sql, words, today)?, habit::archived(sql, words, today)?].concat()))
        .expect("a list")
}

/// Loop's formula, once more and plainly: a value a day from the first to the last, `none` for a skip.
fn by_hand(days: &[Option<f64>], numerator: u32, denominator: u32, target: Option<(f64, bool)>) -> f64 {
    let frequency = f64::from(numerator) / f64::from(denominator);
    let keep = 0.5_f64.powf(frequency.sqrt() / 13.0);
    let double = if target.is_none() && frequency < 1.0 { 2 } else { 1 };
    let window = (denominator * double) as usize;
    let mut score = if target.is_some_and(|(_, at_most)| at_most) { 1.0 } else { 0.0 };
    for (at, value) in days.iter().enumerate() {
        if value.is_none() {
            continue;
        }
        let from = (at + 1).saturating_sub(window);
        let sum: f64 = days[from..=at].iter().flatten().sum();
        let check = match target {
            None => (sum / f64::from(numerator * double)).min(1.0),
            Some((target, false)) => (sum / target).min(1.0),
            Some((target, true)) => (1.0 - (sum - target) / target).clamp(0.0, 1.0),
        };
        score = score * keep + check * (1.0 - keep);
    }
    score
}
