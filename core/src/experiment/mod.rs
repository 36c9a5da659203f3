//! Floor 4. Behavioural experiments: what was expected, what was tried, and what happened then.

mod check;
mod store;

pub use check::CHECKS;
pub use store::{AsFeared, BIN, Experiment, NewExperiment, Outcome, add, all, close, delete};

use crate::form::{FieldShape, FilingKind};

/// What forms file here. An outcome belongs to the experiment of the run that asked for it.
pub const FILING: &[FilingKind] = &[
    FilingKind {
        room: "experiment",
        kind: "experiment",
        fields: &[
            ("person", FieldShape::Person),
            ("belief", FieldShape::Text),
            ("prediction", FieldShape::Text),
            ("sureness", FieldShape::Scale),
            ("drops", FieldShape::Words),
            ("act", FieldShape::Words),
            ("due", FieldShape::FollowUp),
        ],
    },
    FilingKind {
        room: "experiment",
        kind: "outcome",
        fields: &[
            ("happened", FieldShape::Text),
            ("as_feared", FieldShape::Choice),
            ("sureness", FieldShape::Scale),
            ("learned", FieldShape::Text),
        ],
    },
];

#[cfg(test)]
mod tests;
