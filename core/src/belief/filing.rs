//! What forms file here. A belief is known by its words: the same words are the same belief.

use super::store::{About, NewBelief, Side, add, add_evidence, rate, set_kinder};
use crate::error::Result;
use crate::form::{FilingKind, Given, filing};
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[Held::KIND, Rated::KIND, Evidence::KIND, Kinder::KIND];

filing! {
    "belief" / "belief":
    struct Held<'a> {
        belief: &'a str,
        about: Option<About>,
        rating: Option<i32>,
    }
}

impl Held<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let new = NewBelief { belief: self.belief, about: self.about, rating: self.rating };
        add(tx, &new, Some(given.run.id))
    }
}

filing! {
    "belief" / "rating":
    struct Rated<'a> {
        belief: &'a str,
        rating: Option<i32>,
    }
}

impl Rated<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        match self.rating {
            Some(rating) => rate(tx, self.belief, rating, Some(given.run.id)),
            None => Ok(None),
        }
    }
}

filing! {
    "belief" / "evidence":
    struct Evidence<'a> {
        belief: &'a str,
        happened: &'a str,
        side: Option<Side>,
    }
}

impl Evidence<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        if self.happened.is_empty() {
            return Ok(None);
        }
        add_evidence(tx, self.belief, self.happened, self.side, Some(given.run.id))
    }
}

filing! {
    "belief" / "kinder":
    struct Kinder<'a> {
        belief: &'a str,
        kinder: &'a str,
    }
}

impl Kinder<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        if self.kinder.is_empty() {
            return Ok(None);
        }
        set_kinder(tx, self.belief, self.kinder, Some(given.run.id))
    }
}
