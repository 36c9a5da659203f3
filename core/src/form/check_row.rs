//! What makes rows of runs and of the forms that they keep ones that can be believed.

use super::answer::{Answer, MOST_TEXT};
use super::model::Form;
use crate::error::{Reason, Result};
use crate::record::{Checked, MOST_NAMED, RowCheck};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Longest words that several steps together come to, in characters: a list of forty long letters.
pub const MOST_WORDS: u32 = 40 * MOST_TEXT;
/// Largest form that is kept with a run, in characters of its JSON.
const MOST_FORM: u32 = 4_000_000;
/// Most answers of a run: a questionnaire has a thousand questions at most, and steps around them.
const MOST_ANSWERS: u32 = 6_000;
/// Most filings of a form.
const MOST_FILINGS: i64 = 10_000;

/// The checks of what a run keeps.
pub const CHECKS: &[Checked] = &[
    Checked { table: "form_snapshot", check: snapshot, natural: None },
    Checked { table: "run", check: run, natural: None },
    Checked { table: "filing", check: filing, natural: None },
];

/// The name of a form's text: what a run refers to it by.
pub(super) fn hash_of(body: &str) -> Vec<u8> {
    Sha256::digest(body.as_bytes()).to_vec()
}

/// A form's text under the hash that is its own: under another, a file could put words of its own in the place of a
/// form's.
fn snapshot(row: &RowCheck<'_>) -> Result<()> {
    let body = row.text("body", MOST_FORM)?;
    let hash = hash_of(body).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    if row.text("hash", MOST_NAMED)? != hash {
        return Err(row.refuse("hash", Reason::KeyDoesNotFit));
    }
    let form: Form = row.json("body", MOST_FORM)?;
    if row.named("form")? != form.id {
        return Err(row.refuse("form", Reason::UnknownOption));
    }
    row.named("pack")?;
    row.named("language")?;
    row.number::<u32>("version", 0..=i64::from(u32::MAX)).map(|_| ())
}

fn run(row: &RowCheck<'_>) -> Result<()> {
    row.named("form")?;
    row.text("snapshot", MOST_NAMED)?;
    row.yes_or_no("light")?;
    row.maybe_named("at_step")?;
    row.moment()?;
    row.maybe_time("finished_ms")?;
    row.maybe_day("finished_day")?;
    row.link("follows")?;
    for answer in row.parts("answer", MOST_ANSWERS)? {
        answer.named("step")?;
        answer.json::<Answer>("value", MOST_WORDS)?;
        answer.time("answered_at")?;
    }
    Ok(())
}

fn filing(row: &RowCheck<'_>) -> Result<()> {
    row.linked("run_id")?;
    row.number::<i64>("filing", 0..=MOST_FILINGS)?;
    row.named("kind")?;
    row.link("id")?;
    row.time("at").map(|_| ())
}
