use super::foreign::{self, ForeignQuestionnaire, KeyChoice, MOST_BYTES};
use super::offer::{self, MOST_DAYS};
use crate::error::{Reason, Result};
use crate::fhir::{ItemValue, MOST_ITEMS, ReadWords};
use crate::form::MOST_WORDS;
use crate::record::{Checked, MOST_SOURCE, RowCheck};
use crate::vault::Id;
use serde_json::Value;

/// The checks of answers, of questionnaires that were brought, and of what is wanted of them.
pub const CHECKS: &[Checked] = &[
    Checked { table: "response", check: response, natural: None },
    Checked { table: "measure", check: measure, natural: Some(measure_id) },
    Checked { table: "measure_offer", check: measure_offer, natural: Some(offer_id) },
];

fn response(row: &RowCheck<'_>) -> Result<()> {
    row.words("measure", MOST_SOURCE)?;
    row.text("version", MOST_SOURCE)?;
    row.link("person")?;
    row.moment()?;
    for item in row.parts("response_item", MOST_ITEMS)? {
        item.words("link_id", MOST_SOURCE)?;
        item.number::<i64>("place", 0..=i64::from(MOST_ITEMS))?;
        item.json::<ItemValue>("value", MOST_WORDS)?;
    }
    Ok(())
}

fn measure_id(row: &RowCheck<'_>) -> Result<Id> {
    Ok(foreign::id_of(row.words("url", MOST_SOURCE)?))
}

/// One that this version's reader doesn't take is kept for one that does, as long as it is JSON.
fn measure(row: &RowCheck<'_>) -> Result<()> {
    row.text("version", MOST_SOURCE)?;
    row.text("title", MOST_SOURCE)?;
    row.json::<KeyChoice>("scoring", MOST_WORDS)?;
    let most = u32::try_from(MOST_BYTES).unwrap_or(u32::MAX);
    row.json::<Value>("questionnaire", most)?;
    let source = row.text("questionnaire", most)?;
    match ForeignQuestionnaire::read(source.as_bytes(), &[], &ReadWords::default()) {
        Ok(brought) if brought.read.questionnaire.url != row.words("url", MOST_SOURCE)? => {
            Err(row.refuse("url", Reason::KeyDoesNotFit))
        }
        _ => Ok(()),
    }
}

fn offer_id(row: &RowCheck<'_>) -> Result<Id> {
    Ok(offer::id_of(row.words("measure", MOST_SOURCE)?))
}

fn measure_offer(row: &RowCheck<'_>) -> Result<()> {
    row.words("measure", MOST_SOURCE)?;
    row.maybe_number::<u8>("is_on", 0..=1)?;
    row.maybe_number::<u32>("every_days", 1..=i64::from(MOST_DAYS))?;
    row.maybe_day("put_off_day").map(|_| ())
}
