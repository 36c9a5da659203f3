use crate::guard::{House, guard};
use nearer_core::error::Result;
use nearer_core::journal;
use nearer_core::person::{self, Contact, Person};
use nearer_core::vault::Id;
use std::sync::Arc;

/// The people of someone's life.
#[derive(Debug, uniffi::Object)]
pub struct People(pub(crate) Arc<House>);

#[uniffi::export]
impl People {
    pub fn all(&self) -> Result<Vec<Person>> {
        guard("person", || self.0.vault.read(person::all))
    }

    pub fn add(&self, name: String, relation: Option<String>) -> Result<Person> {
        guard("person", || self.0.vault.write(|tx| person::add(tx, &name, relation.as_deref())))
    }

    pub fn rename(&self, id: Id, name: String) -> Result<()> {
        guard("person", || {
            self.0.vault.write(|tx| journal::rename_person(tx, &self.0.content.feelings, id, &name))
        })
    }

    /// Into the bin: entries stay, without the name.
    pub fn delete(&self, id: Id) -> Result<()> {
        guard("person", || self.0.vault.write(|tx| journal::delete_person(tx, &self.0.content.feelings, id)))
    }

    pub fn set_contact(&self, id: Id, contact: Contact) -> Result<()> {
        guard("person", || self.0.vault.write(|tx| person::set_contact(tx, id, contact)))
    }
}
