use super::sheet::{SheetKind, id_of};
use crate::error::Result;
use crate::form::{MOST_TEXT, MOST_WORDS};
use crate::record::{Checked, RowCheck};
use crate::vault::Id;

/// Most lines of all sections of a sheet together.
const MOST_LINES: u32 = 2_000;

/// The checks of plans, goals and sheets.
pub const CHECKS: &[Checked] = &[
    Checked { table: "plan_item", check: item, natural: None },
    Checked { table: "goal", check: goal, natural: None },
    Checked { table: "sheet", check: sheet, natural: Some(natural) },
];

fn item(row: &RowCheck<'_>) -> Result<()> {
    row.named("kind")?;
    row.text("cue", MOST_TEXT)?;
    row.text("act", MOST_TEXT)?;
    row.link("person")?;
    row.moment()?;
    row.maybe_time("done_at").map(|_| ())
}

fn goal(row: &RowCheck<'_>) -> Result<()> {
    row.words("goal", MOST_TEXT)?;
    row.text("reasons", MOST_WORDS)?;
    row.moment()?;
    row.maybe_time("done_at").map(|_| ())
}

fn natural(row: &RowCheck<'_>) -> Result<Id> {
    Ok(id_of(row.word::<SheetKind>("kind")?))
}

fn sheet(row: &RowCheck<'_>) -> Result<()> {
    row.word::<SheetKind>("kind")?;
    for line in row.parts("sheet_line", MOST_LINES)? {
        line.named("section")?;
        line.number::<i64>("place", 0..=i64::from(MOST_LINES))?;
        line.text("words", MOST_TEXT)?;
    }
    Ok(())
}
