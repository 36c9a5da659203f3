use super::store::AsFeared;
use crate::error::Result;
use crate::form::{MOST_TEXT, MOST_WORDS};
use crate::record::{Checked, RowCheck};

/// The check of an experiment.
pub const CHECKS: &[Checked] = &[Checked { table: "experiment", check, natural: None }];

fn check(row: &RowCheck<'_>) -> Result<()> {
    row.link("person")?;
    row.words("prediction", MOST_TEXT)?;
    for column in ["belief", "happened", "learned"] {
        row.text(column, MOST_TEXT)?;
    }
    for column in ["drops", "act"] {
        row.text(column, MOST_WORDS)?;
    }
    for column in ["sureness", "sureness_after"] {
        row.maybe_number::<i32>(column, 0..=100)?;
    }
    row.maybe_word::<AsFeared>("as_feared")?;
    row.maybe_day("outcome_day")?;
    row.moment()
}
