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
    struct Distancing<'a> {
        person: Option<Id>,
        trigger: &'a str,
        need: Option<&'a str>,
        feelings: Vec<FeltWord>,
        urge: Option<i32>,
        moves: Picked<'a>,
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
            moves: Moves { picked: self.moves.options.to_vec(), own: self.moves.own.map(str::to_owned) },
            until_back: self.until_back.map(str::to_owned),
            ..NewMoment::default()
        };
        add_some(tx, &moment, given)
    }
}

filing! {
    "pattern" / "approach-moment":
    struct Approach<'a> {
        person: Option<Id>,
        what: &'a str,
        way: Option<&'a str>,
        happened: &'a str,
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
