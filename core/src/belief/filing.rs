//! What forms file here. A belief is known by its words: the same words are the same belief.

use super::store::{About, NewBelief, Side, add, add_evidence, rate, set_kinder};
use crate::error::Result;
use crate::form::{FilingKind, Given, filing};
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[Held::KIND, Rated::KIND, Evidence::KIND, Kinder::KIND];

filing! {
    "belief" / "belief":
    /// A belief that the person works with. Nothing is filed without `belief`.
    struct Held<'a> {
        /// The belief, as a sentence.
        belief: &'a str,
        /// Whom it is about.
        about: Option<About>,
        /// How true it feels.
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
    /// How true a belief feels today: the belief of these words, which is added where it is new.
    struct Rated<'a> {
        /// The belief, word for word.
        belief: &'a str,
        /// How true it feels.
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
    /// Something that speaks for or against a belief.
    struct Evidence<'a> {
        /// The belief, word for word.
        belief: &'a str,
        /// What happened.
        happened: &'a str,
        /// Which side it speaks for.
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
    /// The rule that the person would rather live by than a belief.
    struct Kinder<'a> {
        /// The belief, word for word.
        belief: &'a str,
        /// The rule.
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
