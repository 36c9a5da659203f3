use super::store::{Contact, MOST_RELATION, checked};
use crate::error::Result;
use crate::record::{Checked, RowCheck};

/// The check of a person.
pub const CHECKS: &[Checked] = &[Checked { table: "person", check, natural: None }];

fn check(row: &RowCheck<'_>) -> Result<()> {
    row.room(checked(row.text("name", u32::MAX)?))?;
    row.maybe_text("relation", MOST_RELATION)?;
    row.word::<Contact>("contact")?;
    row.maybe_day("near_day")?;
    row.maybe_day("died_day")?;
    row.maybe_time("lifted_at")?;
    let marks = ["died", "unpicked", "child", "once_more", "hinted"];
    marks.iter().try_for_each(|mark| row.yes_or_no(mark).map(|_| ()))
}
