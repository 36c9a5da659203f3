//! Whom a person step offers: all who can be picked, and last, with a word why not, who is held where the form coaches
//! nearer to somebody.

use super::content::Content;
use crate::error::Result;
use crate::person::{self, Person};
use rusqlite::Connection;

/// Somebody whom a person step offers.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PersonToPick {
    /// Who it is.
    pub person: Person,
    /// Whether they can be picked here. A tap on somebody who can't does nothing.
    pub can_be_picked: bool,
    /// Why they can't be picked, in a sentence; none where they can.
    pub note: Option<String>,
}

/// Whom a step of a form offers, in their order: those who are held last. They can be picked wherever the form coaches
/// nobody nearer, and where the app's own step asks whom an answer about fear was about. A form that nobody knows any more
/// coaches nobody.
pub fn people_to_pick(
    sql: &Connection,
    content: &Content,
    form: &str,
    step: &str,
) -> Result<Vec<PersonToPick>> {
    let coaches =
        content.form(form).is_ok_and(|form| form.approach == crate::form::ApproachGate::AfterPerson)
            && !content.gates.asks_whom(step);
    let offered = person::to_pick(sql)?.into_iter().map(|person| {
        let can_be_picked = !(coaches && person.is_held());
        let note = (!can_be_picked).then(|| content.catalogue.text("person-not-now"));
        PersonToPick { person, can_be_picked, note }
    });
    Ok(offered.collect())
}
