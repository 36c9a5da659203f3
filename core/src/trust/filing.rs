//! What forms file here.

use super::store::add;
use crate::error::Result;
use crate::form::{FilingKind, Given, filing};
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[Ladder::KIND];

filing! {
    "trust" / "ladder":
    /// Steps of trust towards a person, from the smallest to the largest.
    struct Ladder {
        /// Whom it is about.
        person: Option<Id>,
        /// The steps, the smallest first.
        steps: Vec<String>,
    }
}

impl Ladder {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        add(tx, self.person, &self.steps, Some(given.run.id))
    }
}
