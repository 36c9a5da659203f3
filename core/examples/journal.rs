//! Fills an encrypted vault with made-up entries and prints how long searches take in it:
//!
//! ```text
//! cargo run -p nearer-core --example journal -- 100000
//! ```

use nearer_core::course::{self, Content};
use nearer_core::error::NearerError;
use nearer_core::form::FeltWord;
use nearer_core::house::House;
use nearer_core::journal::{self, EntryDraft, JournalAsk, JournalFilter, Written};
use nearer_core::person;
use nearer_core::rooms::FILINGS;
use nearer_core::text::built_in;
use nearer_core::time::{Clock, FixedClock};
use nearer_core::vault::{Folders, Id, MemoryKeyStore};
use std::error::Error;
use std::io::Write;
use std::sync::Arc;
use std::time::Instant;

/// 2026-11-24T12:00:00 in Berlin.
const NOON_MS: i64 = 1_795_518_000_000;
const HOUR_MS: i64 = 3_600_000;
const RUNS: usize = 50;
const SOMETIMES: [&str; 12] = [
    "We sat on the bench by the river",
    "She asked what I was thinking",
    "I said fine, and it wasn't",
    "The café was loud",
    "He stayed on the phone for an hour",
    "I went home early",
    "喜欢这样的沉默",
    "Nothing happened, and that was good",
    "My chest closed, quick and quiet",
    "Tomorrow I'll call back",
    "Mum sent a photo of the garden",
    "I wanted to leave and didn't",
];

fn main() -> Result<(), Box<dyn Error>> {
    let count: i64 = std::env::args().nth(1).map_or(Ok(100_000), |count| count.parse())?;
    let folder = tempfile::tempdir()?;
    let content = Arc::new(Content::open(built_in(), "en", FILINGS)?);
    let clock = Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin"));
    let house = House::open(
        &Folders::within(folder.path()),
        &MemoryKeyStore::default(),
        clock as Arc<dyn Clock>,
        content,
    )?;
    let noor = house.write(|tx| person::add(tx, "Noor", None))?.id;
    let mut out = std::io::stdout().lock();
    let began = Instant::now();
    fill(&house, count, noor)?;
    writeln!(out, "{count} entries in {:.1} s", began.elapsed().as_secs_f64())?;
    writeln!(out, "{:34} {:>7} {:>10} {:>10}", "looked for", "found", "median, ms", "slowest")?;
    for (name, ask) in asks(noor) {
        let found =
            || house.search(|see| Ok(journal::find(see.sql, &see.content.feelings, &ask)?.lines.len()));
        report(&mut out, name, found)?;
    }
    report(&mut out, "(things to write about)", || {
        house.read(|see| Ok(course::prompts(see.sql, see.content, see.today()?)?.len()))
    })?;
    report(&mut out, "(weeks of the month)", || {
        house.read(|see| Ok(journal::month(see.sql, None, see.today()?, 0)?.weeks.len()))
    })?;
    report(&mut out, "(on this day)", || {
        house.read(|see| Ok(journal::on_this_day(see.sql, &see.content.feelings, see.today()?)?.len()))
    })?;
    report(&mut out, "(what to filter by)", || {
        house.read(|see| Ok(journal::counts(see.sql, &see.content.feelings)?.tags.len()))
    })?;
    house.vault.close();
    Ok(())
}

/// Writes entries, an hour apart, the last of them now.
fn fill(house: &House, count: i64, noor: Id) -> Result<(), NearerError> {
    for start in (0..count).step_by(5000) {
        house.write(|tx| {
            for n in start..count.min(start + 5000) {
                let pick = |k: i64| SOMETIMES[usize::try_from((n * 7 + k * n / 3 + k) % 12).unwrap_or(0)];
                let draft = EntryDraft {
                    text: format!("{}. {}. {}. Line {n}.", pick(1), pick(2), pick(5)),
                    mood: i8::try_from(n % 7 - 3).ok(),
                    feelings: vec![FeltWord {
                        word: ["calm", "lonely", "uneasy"][(n % 3) as usize].to_owned(),
                        intensity: None,
                    }],
                    people: if n % 50 == 0 { vec![noor] } else { Vec::new() },
                    tags: vec![["walk", "work", "evening"][(n / 3 % 3) as usize].to_owned()],
                    star: n % 500 == 0,
                    at_ms: Some(NOON_MS - (count - n) * HOUR_MS),
                    ..EntryDraft::default()
                };
                journal::write(tx, &tx.content.feelings, &draft, Written::FREELY)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// What is looked for, by the name that its line has.
fn asks(noor: Id) -> [(&'static str, JournalAsk); 13] {
    let with = |typed: &str, filter: JournalFilter| JournalAsk {
        typed: typed.to_owned(),
        filter,
        ..JournalAsk::default()
    };
    let none = JournalFilter::default;
    let noor = || JournalFilter { person: Some(noor), ..none() };
    [
        ("(first page)", with("", none())),
        ("b", with("b", none())),
        ("bench", with("bench", none())),
        ("cafe", with("cafe", none())),
        ("\"quick and quiet\"", with("\"quick and quiet\"", none())),
        ("river -chest", with("river -chest", none())),
        ("沉默", with("沉默", none())),
        ("line 77", with("line 77", none())),
        ("nowhere", with("nowhere", none())),
        ("(with Noor)", with("", noor())),
        ("garden (with Noor)", with("garden", noor())),
        ("calm (with a star)", with("calm", JournalFilter { star: true, ..none() })),
        ("garden, ranked", JournalAsk { ranked: true, ..with("garden", none()) }),
    ]
}

/// A line of the table: how many were found, and how long it takes.
fn report(
    out: &mut dyn Write,
    name: &str,
    find: impl Fn() -> Result<usize, NearerError>,
) -> Result<(), Box<dyn Error>> {
    let (mut times, mut found) = (Vec::new(), 0);
    for _ in 0..RUNS {
        let began = Instant::now();
        found = find()?;
        times.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    writeln!(out, "{name:34} {found:>7} {:>10.2} {:>10.2}", times[RUNS / 2], times[RUNS - 1])?;
    Ok(())
}
