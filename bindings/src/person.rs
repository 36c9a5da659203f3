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
    pub fn all(&self) -> Result<Vec<Person>> {
        self.0.read(|see| person::all(see.sql))
    }

    pub fn add(&self, name: String, relation: Option<String>) -> Result<Person> {
        self.0.write(|tx| person::add(tx, &name, relation.as_deref()))
    }

    pub fn rename(&self, id: Id, name: String) -> Result<()> {
        self.0.write(|tx| journal::rename_person(tx, &tx.content.feelings, id, &name))
    }

    /// Into the bin: entries stay, without the name.
    pub fn delete(&self, id: Id) -> Result<()> {
        self.0.write(|tx| journal::delete_person(tx, &tx.content.feelings, id))
    }

    pub fn set_contact(&self, id: Id, contact: Contact) -> Result<()> {
        self.0.write(|tx| person::set_contact(tx, id, contact))
    }
}
