use super::store::{About, Side};
use crate::error::Result;
use crate::form::MOST_TEXT;
use crate::record::{Checked, RowCheck};

/// The checks of beliefs, of how true they felt, and of what speaks for and against them.
pub const CHECKS: &[Checked] = &[
    Checked { table: "belief", check: belief, natural: None },
    Checked { table: "belief_rating", check: rating, natural: None },
    Checked { table: "evidence", check: evidence, natural: None },
];

fn belief(row: &RowCheck<'_>) -> Result<()> {
    row.words("belief", MOST_TEXT)?;
    row.maybe_word::<About>("about")?;
    row.text("kinder", MOST_TEXT)?;
    row.moment()
}

fn rating(row: &RowCheck<'_>) -> Result<()> {
    row.linked("belief")?;
    row.number::<i32>("rating", 0..=100)?;
    row.moment()
}

fn evidence(row: &RowCheck<'_>) -> Result<()> {
    row.linked("belief")?;
    row.text("happened", MOST_TEXT)?;
    row.maybe_word::<Side>("side")?;
    row.moment()
}
