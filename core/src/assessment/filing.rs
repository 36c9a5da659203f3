//! What forms file here. A measure's form is asked for by the measure's id: which measures there are, the course
//! knows, and hands the one that the run is of.

use super::measure::Measure;
use super::offer;
use super::store::{NewResponse, given_of, keep};
use crate::error::Result;
use crate::form::{Answer, Field, FieldShape, Filed, FilingKind, Given, StepKind, filing};
use crate::vault::{Id, Tx};
use std::collections::BTreeMap;

/// Files what was answered to a measure.
pub type FileMeasure = fn(&Tx<'_>, &Measure, &Given<'_>) -> Result<Filed>;

/// All kinds of them.
pub const FILING: &[FilingKind<FileMeasure>] = &[FilingKind {
    room: "assessment",
    kind: "response",
    fields: Response::FIELDS,
    file: |tx, measure, given| {
        let Response { items: Items, about } = Response::of(given);
        Ok(file(tx, measure, given.run.id, about, &without_fear(given))?.into())
    },
}];

/// Files what was answered. `answers` may hold other steps' too: only questions are items. None where every
/// item was passed over: then there is nothing to file, and the measure rests for its while.
///
/// Errors: `NotFound` for a person who is not there: answers about someone never count as in general.
pub fn file(
    tx: &Tx<'_>,
    measure: &Measure,
    run_id: Id,
    person: Option<Id>,
    answers: &BTreeMap<&str, &Answer>,
) -> Result<Option<Id>> {
    let given = given_of(measure, answers);
    if given.is_empty() || (measure.key.needs_person && person.is_none()) {
        offer::put_off(tx, measure)?;
        return Ok(None);
    }
    let new = NewResponse { person, at: &tx.now, run: Some(run_id), source_key: None, given };
    keep(tx, measure, new).map(Some)
}

/// The answers without what says something of fear: that is filed nowhere.
fn without_fear<'a>(given: &Given<'a>) -> BTreeMap<&'a str, &'a Answer> {
    let says_fear = |step: &str, answer: &Answer| {
        let (Some(StepKind::Choice { options, .. }), Answer::Choice { picked, .. }) =
            (given.run.form.step(step).map(|step| &step.kind), answer)
        else {
            return false;
        };
        options.iter().any(|option| option.fear.is_some() && picked.contains(&option.id))
    };
    let answers = given.answers.iter().map(|(step, answer)| (*step, *answer));
    answers.filter(|(step, answer)| !says_fear(step, answer)).collect()
}

filing! {
    /// The answers to a measure. The app files them by itself.
    struct Response {
        /// The steps that ask the items.
        items: Items,
        /// Whom it is about.
        about: Option<Id>,
    }
}

/// The steps that ask the items, of any kind. Which of the answers they are, the measure itself says.
#[derive(Debug)]
struct Items;

impl<'a> Field<'a> for Items {
    const SHAPE: FieldShape = FieldShape::Words;

    fn of(_given: &Given<'a>, _field: &str) -> Self {
        Items
    }
}
