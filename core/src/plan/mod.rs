//! Floor 3. Plans of the if–then kind, and the lines to call when it gets hard.

mod lines;
mod store;

pub use lines::{CountryLines, Line, LineKind, Lines};
pub use store::{BIN, PlanItem, add, delete, open_items, set_done};

use crate::form::{FieldShape, FilingKind};

/// What forms file here.
pub const FILING: &[FilingKind] =
    &[FilingKind { room: "plan", kind: "item", fields: &[("plan", FieldShape::Plan)] }];

#[cfg(test)]
mod tests;
