//! What forms file here.

use super::store::{AsFeared, NewExperiment, Outcome, add, close};
use crate::error::Result;
use crate::form::{AskedAgain, FilingKind, Given, Words, filing};
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[Begun::KIND, Ended::KIND];

filing! {
    "experiment" / "experiment":
    /// An experiment: what is predicted, and what is tried.
    struct Begun<'a> {
        /// With whom.
        person: Option<Id>,
        /// The belief that is tried out.
        belief: &'a str,
        /// What the person thinks will happen.
        prediction: &'a str,
        /// How sure they are.
        sureness: Option<i32>,
        /// The habit of distance that is left out.
        drops: Words<'a>,
        /// What is done.
        act: Words<'a>,
        /// When it is asked how it went.
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
    /// How an experiment went: of the run that asked for this one.
    struct Ended<'a> {
        /// What happened.
        happened: &'a str,
        /// Whether it was as feared.
        as_feared: Option<AsFeared>,
        /// How sure the person is of the prediction now.
        sureness: Option<i32>,
        /// What they take from it.
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
