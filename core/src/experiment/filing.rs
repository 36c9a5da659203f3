//! What forms file here.

use super::store::{AsFeared, NewExperiment, Outcome, add, close};
use crate::error::Result;
use crate::form::{AskedAgain, Expectation, Fear, FilingKind, Given, RunStore, Words, filing};
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
        /// What the person thinks will happen, in their own words.
        prediction: &'a str,
        /// The same, where it was picked.
        expect: Option<Expectation>,
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
        let Self { person, belief, prediction, expect, sureness, drops, act, due: AskedAgain } = self;
        let (drops, act) = (&drops.joined(), &act.joined());
        let prediction = expect.as_ref().map_or(prediction, |expect| expect.words.as_str());
        let (feared, act_kind) =
            (expect.as_ref().and_then(|e| e.feared), expect.as_ref().map(|e| e.act_kind));
        let new = NewExperiment { person, belief, prediction, feared, act_kind, sureness, drops, act };
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
        /// How it was, 0 (hard to bear) to 10 (good).
        felt: Option<i32>,
        /// What it leaves them with.
        leaves: Words<'a>,
        /// What they take from it, in their own words.
        learned: &'a str,
    }
}

impl Ended<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let chain = given.run.follows.map(|asked_by| RunStore::chain(&tx.sql, asked_by)).transpose()?;
        let Self { happened, as_feared, sureness, felt, leaves, learned } = self;
        let leaves = &leaves.joined();
        let picked = given.run.flow().picked_options();
        let outcome = match picked.iter().any(|(_, option)| option.fear == Some(Fear::Named)) {
            // What frightened is no outcome to count or to show: the expectation closes without one.
            true => Outcome::default(),
            false => Outcome { happened, as_feared, sureness, felt, leaves, learned },
        };
        // Where it didn't come to it and is asked again, the second outcome follows the first.
        for run in chain.unwrap_or_default() {
            if let Some(id) = close(tx, run.id, &outcome)? {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }
}
