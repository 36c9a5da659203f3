//! What forms file here.

use super::store::{NewNote, NoteKind, add};
use crate::error::Result;
use crate::form::{FilingKind, Given, Words, filing};
use crate::time::Day;
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[Agenda::KIND, GivenNote::KIND, Rupture::KIND];

filing! {
    "therapy" / "agenda":
    struct Agenda<'a> {
        items: Words<'a>,
        on: Option<Day>,
    }
}

impl Agenda<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let new = NewNote { words: &self.items.joined(), repair: "", on: self.on };
        add(tx, NoteKind::Agenda, &new, Some(given.run.id))
    }
}

filing! {
    "therapy" / "note":
    struct GivenNote<'a> {
        text: Words<'a>,
        on: Option<Day>,
    }
}

impl GivenNote<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let new = NewNote { words: &self.text.joined(), repair: "", on: self.on };
        add(tx, NoteKind::Note, &new, Some(given.run.id))
    }
}

filing! {
    "therapy" / "rupture":
    struct Rupture<'a> {
        happened: &'a str,
        repair: Words<'a>,
    }
}

impl Rupture<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let new = NewNote { words: self.happened, repair: &self.repair.joined(), on: None };
        add(tx, NoteKind::Rupture, &new, Some(given.run.id))
    }
}
