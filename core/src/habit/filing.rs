//! What forms file here: a plan, where the person said that it shall become a practice.

use super::store::add_plan;
use crate::error::Result;
use crate::form::{FilingKind, Given, Planned, filing};
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[Practised::KIND];

filing! {
    "habit" / "practice":
    /// A practice, where the person ticks that the plan shall become one.
    struct Practised<'a> {
        /// The plan: when, and what then.
        plan: Option<Planned<'a>>,
    }
}

impl Practised<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let Some(Planned { cue, act, practise: true }) = self.plan else { return Ok(None) };
        add_plan(tx, cue, act, &given.run.form.id, given.run.about(), given.run.id).map(Some)
    }
}
