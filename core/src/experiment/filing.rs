//! What forms file here.

use super::store::{AsFeared, NewExperiment, Outcome, add, close};
use crate::error::Result;
use crate::form::{AskedAgain, FilingKind, Given, Words, filing};
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[Begun::KIND, Ended::KIND];

filing! {
    "experiment" / "experiment":
    struct Begun<'a> {
        person: Option<Id>,
        belief: &'a str,
        prediction: &'a str,
        sureness: Option<i32>,
        drops: Words<'a>,
        act: Words<'a>,
        due: AskedAgain,
    }
}

impl Begun<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let Self { person, belief, prediction, sureness, drops, act, due: AskedAgain } = self;
        let (drops, act) = (&drops.joined(), &act.joined());
        let new = NewExperiment { person, belief, prediction, sureness, drops, act };
        add(tx, &new, Some(given.run.id))
    }
}

filing! {
    "experiment" / "outcome":
    /// Belongs to the experiment of the run that asked for this one.
    struct Ended<'a> {
        happened: &'a str,
        as_feared: Option<AsFeared>,
        sureness: Option<i32>,
        learned: &'a str,
    }
}

impl Ended<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let Some(asked_by) = given.run.follows else { return Ok(None) };
        let Self { happened, as_feared, sureness, learned } = self;
        close(tx, asked_by, &Outcome { happened, as_feared, sureness, learned })
    }
}
