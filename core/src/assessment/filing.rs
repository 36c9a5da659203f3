//! What forms file here. A measure's form is asked for by the measure's id: which measures there are, the course
//! knows, and hands the one that the run is of.

use super::measure::Measure;
use super::store::file;
use crate::error::Result;
use crate::form::{Field, FieldShape, Filed, FilingKind, Given, filing};
use crate::vault::{Id, Tx};

/// Files what was answered to a measure.
pub type FileMeasure = fn(&Tx<'_>, &Measure, &Given<'_>) -> Result<Filed>;

/// All kinds of them.
pub const FILING: &[FilingKind<FileMeasure>] = &[FilingKind {
    room: "assessment",
    kind: "response",
    fields: Response::FIELDS,
    file: |tx, measure, given| {
        let Response { items: Items, about } = Response::of(given);
        Ok(file(tx, measure, given.run.id, about, given.answers)?.into())
    },
}];

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
