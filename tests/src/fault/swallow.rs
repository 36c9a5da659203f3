//! Files that are made up to fill the memory: what a process takes that reads them.

use super::backup::peak;
use super::child::{self, Order, say};
use super::place::Place;
use super::tally::Tally;
use nearer_core::backup::read_document;
use nearer_core::bring::{habits, journal};
use nearer_core::errand::Errand;
use nearer_core::error::{NearerError, Result};
use nearer_core::schema::SCHEMA;
use nearer_core::text::{Catalogue, Pack, built_in};
use std::fs;
use std::path::Path;

/// What a process may take that reads any of these files, in bytes, its own 40 MB included.
const MOST: u64 = 200_000_000;
/// How often something small stands in a file.
const OFTEN: usize = 5_000_000;

/// Files by name, small on the disk and large for a reader that trusts them.
const MADE_UP: &[&str] = &["item.json", "rich.json", "line.csv", "tags.csv", "row.json", "2024-05-18.md"];

fn make(name: &str) -> String {
    let header = "full_date,date,weekday,time,mood,activities,note_title,note\n";
    let objects = "{},".repeat(OFTEN);
    match name {
        "item.json" => format!(
            "{{\"entries\":[{{\"creationDate\":\"2024-05-18T10:00:00Z\",\"text\":\"x\",\"photos\":[{objects}{{}}]}}]}}"
        ),
        "rich.json" => format!(
            "{{\"entries\":[{{\"creationDate\":\"2024-05-18T10:00:00Z\",\"richText\":\"{{\\\"contents\\\":[{objects}{{}}]}}\"}}]}}"
        ),
        "line.csv" => format!("{header}{}\n", ",".repeat(3 * OFTEN)),
        "tags.csv" => format!("{header}2024-05-18,,,10:00,good,{},,x\n", "a|".repeat(OFTEN)),
        "row.json" => format!(
            "{{\"format\":\"nearer-document\",\"version\":1,\"schema\":{},\"device\":[{{\"id\":[{objects}{objects}{{}}]}}]}}",
            SCHEMA.latest()
        ),
        _ => format!("---\ntags: [{}]\n---\nx", "a,".repeat(OFTEN / 2)),
    }
}

/// The child's side: reads the file and says what the process took at most, in bytes.
pub fn swallow(order: &Order) -> Result<()> {
    let vault = Place::at(&order.base).open(&SCHEMA)?;
    let catalogue = Catalogue::read(&Pack::open(built_in(), "en")?)?;
    let name = MADE_UP.get(order.from).ok_or(NearerError::internal("file"))?;
    let path = order.base.join(name);
    let answer = if *name == "row.json" {
        read_document(&path, &SCHEMA).map(drop)
    } else {
        journal::look_at(&vault, &catalogue, &path, None, &Errand::quiet()).map(drop)
    };
    say(&format!("answered {answer:?}"));
    // A zip, a database, or neither: what is none is told by its beginning.
    if habits::read(Path::new(&path)).is_ok() {
        return Err(NearerError::internal("habits"));
    }
    peak()?;
    vault.close();
    Ok(())
}

/// Whatever a file is made up of, the process that reads it answers, and takes no more than it says.
pub fn memory_of_made_up_files(seed: u64, rounds: usize) -> Tally {
    let mut tally = Tally::new("memory, made-up files", "an answer within 200 MB");
    let place = Place::new();
    for (number, name) in MADE_UP.iter().enumerate() {
        fs::write(place.base.join(name), make(name)).expect("written");
        for _ in 0..rounds {
            let said = child::run(&Order::new("swallow", &place, seed).actions(number, 0), None);
            let answered = said.lines.iter().any(|line| line.starts_with("answered "));
            let peak = said.lines.iter().find_map(|line| line.strip_prefix("peak ")?.parse::<u64>().ok());
            let outcome = match peak {
                Some(peak) if answered && peak <= MOST => Ok(()),
                other => Err(format!("it took {other:?}")),
            };
            tally.round(name, outcome);
        }
        fs::remove_file(place.base.join(name)).expect("removed");
    }
    tally
}
