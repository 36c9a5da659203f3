use crate::guard::Doors;
use nearer_core::error::Result;
use nearer_core::journal;
use nearer_core::person::{self, Contact, Person};
use nearer_core::vault::Id;
use std::sync::Arc;

/// The people of someone's life.
#[derive(Debug, uniffi::Object)]
pub struct People(pub(crate) Arc<Doors>);

#[uniffi::export]
impl People {
    /// Everyone who isn't in the bin, by name.
    pub fn all(&self) -> Result<Vec<Person>> {
        self.0.read(|see| person::all(see.sql))
    }

    /// Adds a person. Two people may share a name. `relation` is what they are to the writer, at most 500 characters.
    ///
    /// Errors: `Invalid`: `Required` for an empty name, `TooLong` for one of more than 80 characters.
    pub fn add(&self, name: String, relation: Option<String>) -> Result<Person> {
        self.0.write(|tx| person::add(tx, &name, relation.as_deref()))
    }

    /// Gives a person another name. Entries are found by the new one from then on.
    ///
    /// Errors: those of `add`; `NotFound`.
    pub fn rename(&self, id: Id, name: String) -> Result<()> {
        self.0.write(|tx| journal::rename_person(tx, &tx.content.feelings, id, &name))
    }

    /// Puts a person into the bin. Entries stay, without the name.
    ///
    /// Errors: `NotFound`.
    pub fn delete(&self, id: Id) -> Result<()> {
        self.0.write(|tx| journal::delete_person(tx, &tx.content.feelings, id))
    }

    /// Says whether forms may coach nearer to this person.
    ///
    /// Errors: `NotFound`.
    pub fn set_contact(&self, id: Id, contact: Contact) -> Result<()> {
        self.0.write(|tx| person::set_contact(tx, id, contact))
    }
}
