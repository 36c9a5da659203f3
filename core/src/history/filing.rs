//! What forms file here.

use super::store::{HoldsNow, NewRecollection, RecollectionKind, add};
use crate::error::Result;
use crate::form::{FilingKind, Given, Words, filing};
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[Event::KIND, Caregiver::KIND, Learned::KIND];

filing! {
    "history" / "event":
    struct Event<'a> {
        when: &'a str,
        happened: &'a str,
        nearness: Option<i32>,
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
    struct Caregiver<'a> {
        caregiver: &'a str,
        words: Words<'a>,
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
    struct Learned<'a> {
        learned: &'a str,
        holds_now: Option<HoldsNow>,
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
