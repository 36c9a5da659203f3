//! Floor 2. What the person set for themselves. One row a setting; a new setting needs no migration.

mod check;
mod store;

pub use check::CHECKS;
pub use store::{Brought, IfQuiet, Settings, change, read, read_named, start, write, write_named};

use crate::form::{FieldShape, FilingKind};

/// What forms file here: what the app may say to someone who went quiet. The option's id is the setting.
pub const FILING: &[FilingKind] =
    &[FilingKind { room: "setting", kind: "if-quiet", fields: &[("choice", FieldShape::Choice)] }];

#[cfg(test)]
mod tests;
