//! Brings files of other apps into a new vault that is gone afterwards, and prints what was said before and after:
//!
//! ```text
//! cargo run -p nearer-core --example import -- core/fixtures/import/*
//! ```

use nearer_core::bring::LookedAt;
use nearer_core::bring::journal::{JournalChoice, JournalFailure, look_at};
use nearer_core::course::Content;
use nearer_core::errand::Errand;
use nearer_core::house::House;
use nearer_core::rooms::FILINGS;
use nearer_core::text::built_in;
use nearer_core::time::{Clock, FixedClock};
use nearer_core::vault::{Folders, MemoryKeyStore};
use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

/// 2026-11-24T12:00:00 in Berlin: what is dated later is said to be.
const NOON_MS: i64 = 1_795_518_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let content = Arc::new(Content::open(built_in(), "en", FILINGS)?);
    let mut out = io::stdout().lock();
    for file in std::env::args().skip(1) {
        writeln!(out, "# {file}")?;
        if let Err(error) = report(&mut out, &content, Path::new(&file)) {
            writeln!(out, "{error}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn report(out: &mut dyn Write, content: &Arc<Content>, file: &Path) -> Result<(), Box<dyn Error>> {
    let (folder, clock) =
        (tempfile::tempdir()?, Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin")) as Arc<dyn Clock>);
    let House { vault, content, .. } =
        House::open(&Folders::within(folder.path()), &MemoryKeyStore::default(), clock, Arc::clone(content))?;
    let errand = Errand::quiet();
    let opened = look_at(&vault, &content.catalogue, file, None, &errand)?;
    let plan = opened.plan(&vault, &content, &())?;
    writeln!(out, "{}: {}", plan.format_words, plan.words)?;
    for mood in &plan.moods {
        let meaning = mood.suggested.map_or("asked".to_owned(), |mood| format!("{mood:+}"));
        writeln!(out, "  mood {:20} {:>4} times, {meaning}", mood.label, mood.entries)?;
    }
    writeln!(out, "  tags: {}", plan.tags.join(", "))?;
    failures(out, &plan.failures)?;
    let take = |vault| opened.take(vault, &content, &JournalChoice::default(), &errand);
    writeln!(out, "taken in: {}", take(&vault)?.words)?;
    writeln!(out, "and once more: {}", take(&vault)?.words)?;
    vault.close();
    Ok(())
}

fn failures(out: &mut dyn Write, failures: &[JournalFailure]) -> io::Result<()> {
    for failure in failures {
        writeln!(out, "  {}", failure.words)?;
    }
    Ok(())
}
