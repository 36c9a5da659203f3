use super::store::AsFeared;
use crate::error::Result;
use crate::form::{ActKind, MOST_TEXT, MOST_WORDS};
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
    row.maybe_number::<u8>("feared", 0..=1)?;
    row.maybe_word::<ActKind>("act_kind")?;
    row.maybe_number::<i32>("felt", 0..=10)?;
    row.text("leaves", MOST_WORDS)?;
    row.maybe_day("outcome_day")?;
    row.moment()
}
