//! What forms file here.

use super::store::{MomentKind, Moves, NewMoment, add};
use crate::error::Result;
use crate::form::{FeltWord, FieldName, FilingKind, Given, Picked, filing};
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[Distancing::KIND, Approach::KIND];

/// Which moves someone picked to get away.
pub const MOVES: FieldName = Distancing::KIND.field("moves");
/// Which way someone came near.
pub const WAY: FieldName = Approach::KIND.field("way");

filing! {
    "pattern" / "distancing-moment":
    /// A moment in which somebody stepped back.
    struct Distancing<'a> {
        /// From whom.
        person: Option<Id>,
        /// What happened just before.
        trigger: &'a str,
        /// What the distance was for.
        need: Option<&'a str>,
        /// What was felt.
        feelings: Vec<FeltWord>,
        /// How strong the wish to be away was.
        urge: Option<i32>,
        /// What was done to get away.
        moves: Picked<'a>,
        /// How long it took to come back.
        until_back: Option<&'a str>,
    }
}

impl Distancing<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let moment = NewMoment {
            kind: MomentKind::Distancing,
            person: self.person,
            happened: self.trigger.to_owned(),
            need: self.need.map(str::to_owned),
            feelings: self.feelings,
            urge: self.urge,
            moves: Moves {
                picked: self.moves.options.iter().map(|id| (*id).to_owned()).collect(),
                own: self.moves.own.map(str::to_owned),
            },
            until_back: self.until_back.map(str::to_owned),
            ..NewMoment::default()
        };
        add_some(tx, &moment, given)
    }
}

filing! {
    "pattern" / "approach-moment":
    /// A moment in which somebody came nearer.
    struct Approach<'a> {
        /// To whom.
        person: Option<Id>,
        /// What was done.
        what: &'a str,
        /// Which way it went.
        way: Option<&'a str>,
        /// What came of it.
        happened: &'a str,
        /// What was felt.
        feelings: Vec<FeltWord>,
    }
}

impl Approach<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let moment = NewMoment {
            kind: MomentKind::Approach,
            person: self.person,
            happened: self.happened.to_owned(),
            feelings: self.feelings,
            what: self.what.to_owned(),
            way: self.way.map(str::to_owned),
            ..NewMoment::default()
        };
        add_some(tx, &moment, given)
    }
}

/// Adds a moment of which something was said.
fn add_some(tx: &Tx<'_>, moment: &NewMoment, given: &Given<'_>) -> Result<Option<Id>> {
    if *moment == (NewMoment { kind: moment.kind, ..NewMoment::default() }) {
        return Ok(None);
    }
    add(tx, moment, Some(given.run.id)).map(Some)
}
