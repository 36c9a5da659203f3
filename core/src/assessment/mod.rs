//! Floor 3. Measures: questionnaires with the keys that score them, and what was answered.
//!
//! A measure is a FHIR Questionnaire (`measures/<id>.json`) and a key beside it (`<id>.key.toml`).
//! A person fills it in as a form. Only answers are kept; scores are computed from them each time,
//! so a corrected key corrects the past too. No score without all of its items, no label, no cut-off.

mod coming;
mod key;
mod measure;
mod questionnaire;
mod safety;
mod score;
mod store;
mod view;

pub use coming::next_due;
pub use key::{AboutWhom, Method, SafetyRule, ScoringKey, Subscale};
pub use measure::{Measure, read_measures};
pub use questionnaire::{Question, Questionnaire};
pub use safety::raises_safety;
pub use score::{Band, SubscaleScore, band, score};
pub use store::{Answered, BIN, about, delete, due, file, last_answered, series};
pub use view::{MeasureLine, ScoreView, measure_line, score_view};

use crate::form::{FieldShape, FilingKind};

/// What forms file here.
pub const FILING: &[FilingKind] = &[FilingKind {
    room: "assessment",
    kind: "response",
    fields: &[("items", FieldShape::Words), ("about", FieldShape::Person)],
}];

/// Offered to higher rooms: which measure (its canonical URL) was answered when, and about whom
/// (none: in general).
pub const VIEWS: &str = "CREATE VIEW assessment_view_response AS
    SELECT id, measure, person, at_ms, day FROM response WHERE deleted_at IS NULL;";

#[cfg(test)]
mod tests;
