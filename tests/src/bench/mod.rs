//! How fast we are against plain rusqlite on the same work, in the same run, on the same machine.
//!
//! Nothing here asserts: a slow machine fails no test. `make bench` prints the table and writes `out/bench.json`.

mod floor;
mod made;
mod ours;
mod table;

pub use table::{Row, print, write};

use floor::{Floor, PAGE};
use made::{Asked, Made, asked, made};
use ours::Ours;
use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

type Result<T, E = Box<dyn Error>> = std::result::Result<T, E>;

/// Calls of each kind. Both sides take turns, so that a busy moment of the machine hits both.
const PAGES: u64 = 1000;
const SEARCHES: u64 = 2000;
const ADDS_FULL: u64 = 300;
const ADDS_OFF: u64 = 1000;

/// Times of one side, in ms, sorted.
#[derive(Debug, Default)]
struct Times(Vec<f64>);

impl Times {
    fn note(&mut self, took: Duration) {
        self.0.push(took.as_secs_f64() * 1000.0);
    }

    fn at(&mut self, share: f64) -> f64 {
        self.0.sort_by(f64::total_cmp);
        let place = ((self.0.len() as f64 * share).ceil() as usize).clamp(1, self.0.len());
        self.0[place - 1]
    }
}

/// Both sides of one kind of work.
#[derive(Debug, Default)]
struct Pair {
    ours: Times,
    floor: Times,
}

impl Pair {
    fn rows(mut self, name: &str, n: u64, p99: bool) -> Vec<Row> {
        let mut rows = vec![Row::of(&format!("{name}, median"), n, self.ours.at(0.5), self.floor.at(0.5))];
        if p99 {
            rows.push(Row::of(
                &format!("{name}, 99th percentile"),
                n,
                self.ours.at(0.99),
                self.floor.at(0.99),
            ));
        }
        rows
    }
}

fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<Duration> {
    let started = Instant::now();
    black_box(work()?);
    Ok(started.elapsed())
}

/// All rows, for vaults of these sizes; the growth from the first size to the last comes at the end.
pub fn run(sizes: &[u64], folder: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for n in sizes {
        rows.extend(of_size(*n, &folder.join(n.to_string()))?);
    }
    if let [small, .., large] = sizes {
        rows.extend(growth(&rows, *small, *large));
    }
    Ok(rows)
}

fn of_size(n: u64, folder: &Path) -> Result<Vec<Row>> {
    std::fs::create_dir_all(folder)?;
    let (mut floor, ours) = (Floor::make(&folder.join("floor.db"))?, Ours::make(&folder.join("ours"))?);
    let entries: Vec<Made> = (0..n).map(|number| made(number, n)).collect();
    for some in entries.chunks(5000) {
        floor.fill(some)?;
        ours.fill(some)?;
    }
    drop(entries);
    let mut rows = first_page(&ours, &floor, n)?;
    rows.extend(search(&ours, &floor, n)?);
    for (how, count) in [("FULL", ADDS_FULL), ("OFF", ADDS_OFF)] {
        floor.set_synchronous(how)?;
        ours.set_synchronous(how)?;
        rows.extend(add(&ours, &mut floor, n, how, count)?);
    }
    Ok(rows)
}

fn first_page(ours: &Ours, floor: &Floor, n: u64) -> Result<Vec<Row>> {
    let mut pair = Pair::default();
    for _ in 0..PAGES {
        pair.ours.note(timed(|| ours.first_page(PAGE))?);
        pair.floor.note(timed(|| Ok(floor.first_page(i64::MAX)?))?);
    }
    Ok(pair.rows("first page", n, true))
}

fn search(ours: &Ours, floor: &Floor, n: u64) -> Result<Vec<Row>> {
    let mut pair = Pair::default();
    for number in 0..SEARCHES {
        let Asked { typed, expression } = asked(number);
        pair.ours.note(timed(|| ours.search(&typed, PAGE))?);
        pair.floor.note(timed(|| Ok(floor.search(&expression, i64::MAX)?))?);
    }
    Ok(pair.rows("search newest first", n, true))
}

fn add(ours: &Ours, floor: &mut Floor, n: u64, how: &str, count: u64) -> Result<Vec<Row>> {
    let mut pair = Pair::default();
    for number in 0..count {
        let new = made(n + number + if how == "OFF" { ADDS_FULL } else { 0 }, n);
        pair.ours.note(timed(|| ours.add(&new))?);
        pair.floor.note(timed(|| Ok(floor.add(&new)?))?);
    }
    Ok(pair.rows(&format!("add an entry, synchronous={how}"), n, false))
}

/// Our median at the large size against our median at the small one: the small one stands in the floor's column.
fn growth(rows: &[Row], small: u64, large: u64) -> Vec<Row> {
    let of_large = rows.iter().filter(|row| row.n == large && row.name.ends_with(", median"));
    of_large
        .filter_map(|row| {
            let before = rows.iter().find(|other| other.n == small && other.name == row.name)?;
            let name = row.name.trim_end_matches(", median");
            Some(Row::of(&format!("growth from {small}: {name}"), large, row.ours_ms, before.ours_ms))
        })
        .collect()
}
