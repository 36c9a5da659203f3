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
    /// What the person wants to bring to a session.
    struct Agenda<'a> {
        /// What they want to bring.
        items: Words<'a>,
        /// The day of the session.
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
    /// A note about a session.
    struct GivenNote<'a> {
        /// The note.
        text: Words<'a>,
        /// The day of the session.
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
    /// A rupture with a helper, and what would mend it.
    struct Rupture<'a> {
        /// What happened.
        happened: &'a str,
        /// What was done, or could be done, to mend it.
        repair: Words<'a>,
    }
}

impl Rupture<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let new = NewNote { words: self.happened, repair: &self.repair.joined(), on: None };
        add(tx, NoteKind::Rupture, &new, Some(given.run.id))
    }
}
