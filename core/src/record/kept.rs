//! What is kept beside the rows: which devices wrote, what was purged, what waits, what rows said before.

use super::aggregate::Document;
use super::check::{Checked, MOST_SOURCE, RowCheck};
use crate::error::{Reason, Result};

/// Largest earlier version of a row, in characters of its JSON: an entry and its labels.
const MOST_VERSION: u32 = 16_000_000;

/// The checks of what no room owns.
pub const CHECKS: &[Checked] = &[
    Checked { table: "device", check: device, natural: None },
    Checked { table: "tombstone", check: tombstone, natural: None },
    Checked { table: "version", check: version, natural: None },
    Checked { table: "waiting", check: waiting, natural: None },
    Checked { table: "vault_state", check: state, natural: None },
];

fn device(row: &RowCheck<'_>) -> Result<()> {
    row.linked("id")?;
    row.time("made_at").map(|_| ())
}

fn tombstone(row: &RowCheck<'_>) -> Result<()> {
    row.named("kind")?;
    row.linked("id")?;
    row.maybe_text("source_key", MOST_SOURCE)?;
    row.time("at")?;
    changed(row)
}

fn version(row: &RowCheck<'_>) -> Result<()> {
    row.named("kind")?;
    row.linked("id")?;
    row.json::<Document>("body", MOST_VERSION)?;
    row.time("kept_at")?;
    changed(row)
}

fn waiting(row: &RowCheck<'_>) -> Result<()> {
    row.named("kind")?;
    row.linked("id")?;
    row.json::<Document>("body", MOST_VERSION)?;
    row.number::<i64>("whole", 0..=1)?;
    row.time("kept_at")?;
    changed(row)
}

fn state(row: &RowCheck<'_>) -> Result<()> {
    row.link("vault_id")?;
    row.maybe_number::<i64>("old_words", 0..=i64::MAX)?;
    row.number::<i64>("hlc", 0..=i64::MAX).map(|_| ())
}

fn changed(row: &RowCheck<'_>) -> Result<()> {
    row.number::<i64>("changed_at", 0..=i64::MAX)?;
    row.link("changed_by")?.map(|_| ()).ok_or_else(|| row.refuse("changed_by", Reason::LeadsNowhere))
}
