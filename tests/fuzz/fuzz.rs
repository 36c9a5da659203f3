//! Feeds one reader (`NEARER_READER`) with what libFuzzer makes up. Run it by `make fuzz`.
//!
//! Beside panics, hangs and memory beyond its limit (libFuzzer's own flags), an input fails where a reader answers with
//! a defect of ours or with something about our own vault, or where its error says words of the input.

#![no_main]

mod seeds;

use libfuzzer_sys::fuzz_target;
use nearer_core::assessment::ForeignQuestionnaire;
use nearer_core::backup;
use nearer_core::bring::journal::{JournalFormat, fuzz as journal};
use nearer_core::bring::{answers, habits};
use nearer_core::error::NearerError;
use nearer_core::fhir::ReadWords;
use nearer_core::schema::SCHEMA;
use nearer_core::text::{Catalogue, Pack, built_in};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A word that the dictionary puts into inputs: no error may say it.
const MARKER: &str = "Quokka";

struct House {
    reader: String,
    /// A file of this process, in memory where the system has a place for that.
    file: PathBuf,
    catalogue: Catalogue,
}

static HOUSE: LazyLock<House> = LazyLock::new(|| {
    let reader = std::env::var("NEARER_READER").unwrap_or_default();
    let end = if reader == "pages" { "2024-05-18.md" } else { "in" };
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    let file = folder.join(format!("nearer-fuzz-{}-{end}", std::process::id()));
    let pack = Pack::open(built_in(), "en").expect("our own programme");
    let catalogue = Catalogue::read(&pack).expect("our own words");
    House { reader, file, catalogue }
});

fuzz_target!(init: seeds::lay_out_where_asked(), |bytes: &[u8]| {
    if let Err(error) = read(&HOUSE, bytes) {
        let said = format!("{error:?} {error}");
        let ours = matches!(
            error,
            NearerError::Invalid { .. } | NearerError::TooNew { .. } | NearerError::NotFound { .. }
        );
        assert!(ours, "answered as if it were about us: {said}");
        assert!(!said.contains(MARKER) && said.len() < 1_000, "says words of the input");
    }
});

fn read(house: &House, bytes: &[u8]) -> Result<(), NearerError> {
    let written = || {
        fs::write(&house.file, bytes).expect("a file in memory");
        house.file.as_path()
    };
    let over = |format| journal::read_over(written(), format).map(drop);
    match house.reader.as_str() {
        "daylio-csv" => over(JournalFormat::DaylioCsv),
        "daylio" => over(JournalFormat::DaylioBackup),
        "day-one" => over(JournalFormat::DayOne),
        "jrnl" => over(JournalFormat::Jrnl),
        "pages" => over(JournalFormat::Pages),
        "tell" => journal::tell(written()).map(drop),
        "zip" => journal::names(written()).map(drop),
        "html" => {
            let html = String::from_utf8_lossy(bytes);
            let text = journal::markdown(&html);
            // A numbered list grows the most: four letters of a tag become a line, a number and a point.
            assert!(text.len() <= html.len() * 3 + 16, "grew from {} to {}", html.len(), text.len());
            Ok(())
        }
        "loop" => habits::read(written()).map(drop),
        "questionnaire" => {
            let words = ReadWords {
                yes: "Yes".to_owned(),
                no: "No".to_owned(),
                untitled: "A questionnaire".to_owned(),
            };
            ForeignQuestionnaire::read(bytes, &[], &words).map(drop)
        }
        "answers" => answers::read(written()).map(drop),
        "document" => backup::read_document(written(), &SCHEMA).map(drop),
        "payload" => backup::fuzz::read_payload(bytes, &SCHEMA, &house.catalogue).map(drop),
        "sealed" => backup::fuzz::unseal(written(), "a passphrase for fuzzing").map(drop),
        other => panic!("NEARER_READER names no reader: {other}"),
    }
}
