use super::store::MomentKind;
use crate::error::{Reason, Result};
use crate::form::{MOST_INTENSITY, MOST_TEXT};
use crate::record::{Checked, RowCheck};

/// Most moves, and most feelings, of a moment.
const MOST_PARTS: u32 = 100;

/// The check of a moment.
pub const CHECKS: &[Checked] = &[Checked { table: "moment", check, natural: None }];

fn check(row: &RowCheck<'_>) -> Result<()> {
    row.word::<MomentKind>("kind")?;
    row.link("person")?;
    row.text("happened", MOST_TEXT)?;
    row.text("what", MOST_TEXT)?;
    for column in ["need", "until_back", "way"] {
        row.maybe_named(column)?;
    }
    row.maybe_number::<i32>("urge", 0..=10)?;
    row.moment()?;
    for moved in row.parts("moment_move", MOST_PARTS)? {
        moved.number::<i64>("place", 0..=i64::from(MOST_PARTS))?;
        if moved.maybe_named("move")?.is_some() == moved.maybe_text("own", MOST_TEXT)?.is_some() {
            return Err(moved.refuse("own", Reason::WrongKind));
        }
    }
    for felt in row.parts("moment_feeling", MOST_PARTS)? {
        felt.number::<i64>("place", 0..=i64::from(MOST_PARTS))?;
        felt.named("feeling")?;
        felt.maybe_number::<u8>("intensity", 0..=i64::from(MOST_INTENSITY))?;
    }
    Ok(())
}
