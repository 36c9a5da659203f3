//! What forms file here.

use super::store::{HoldsNow, NewRecollection, RecollectionKind, add};
use crate::error::Result;
use crate::form::{FilingKind, Given, Words, filing};
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[Event::KIND, Caregiver::KIND, Learned::KIND];

filing! {
    "history" / "event":
    /// A moment on the timeline of closeness.
    struct Event<'a> {
        /// When it was: an age, a year, a time of life.
        when: &'a str,
        /// What happened.
        happened: &'a str,
        /// How near it felt.
        nearness: Option<i32>,
        /// With whom.
        person: Option<Id>,
    }
}

impl Event<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let new = NewRecollection {
            subject: self.when,
            words: self.happened,
            nearness: self.nearness,
            person: self.person,
            ..NewRecollection::default()
        };
        add(tx, RecollectionKind::Event, &new, Some(given.run.id))
    }
}

filing! {
    "history" / "caregiver":
    /// Somebody who cared for the person early, in a few words and one memory.
    struct Caregiver<'a> {
        /// Who it was.
        caregiver: &'a str,
        /// Words for how it was with them.
        words: Words<'a>,
        /// One memory that shows it.
        memory: &'a str,
    }
}

impl Caregiver<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let new = NewRecollection {
            subject: self.caregiver,
            words: &self.words.joined(),
            memory: self.memory,
            ..NewRecollection::default()
        };
        add(tx, RecollectionKind::Caregiver, &new, Some(given.run.id))
    }
}

filing! {
    "history" / "learned":
    /// Something that was learned early, and whether it holds today.
    struct Learned<'a> {
        /// What was learned.
        learned: &'a str,
        /// Whether it holds today.
        holds_now: Option<HoldsNow>,
        /// What is true today.
        today: &'a str,
    }
}

impl Learned<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let new = NewRecollection {
            subject: self.learned,
            words: self.today,
            holds_now: self.holds_now,
            ..NewRecollection::default()
        };
        add(tx, RecollectionKind::Learned, &new, Some(given.run.id))
    }
}
