use crate::guard::Doors;
use nearer_core::course::{self, Afraid, PersonAnswered, PersonQuestion, PersonToPick};
use nearer_core::error::Result;
use nearer_core::journal;
use nearer_core::person::{self, Contact, Person};
use nearer_core::time::Day;
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

    /// Whom a question about somebody offers, in their order: those who are held last, and without whom the writer leaves
    /// out.
    pub fn to_pick(&self) -> Result<Vec<Person>> {
        self.0.read(|see| person::to_pick(see.sql))
    }

    /// Whom a person step of a form offers, in the same order: who is held can't be picked where the form coaches somebody
    /// nearer.
    pub fn to_pick_at(&self, form: String, step: String) -> Result<Vec<PersonToPick>> {
        self.0.read(|see| course::people_to_pick(see.sql, see.content, &form, &step))
    }

    /// Turns exercises with this person off, whatever was said before.
    ///
    /// Errors: `NotFound`.
    pub fn hold(&self, id: Id) -> Result<()> {
        self.0.write(|tx| person::set_contact(tx, id, Contact::Hold))
    }

    /// The question before exercises with this person are turned on again.
    ///
    /// Errors: `NotFound`.
    pub fn question(&self, id: Id) -> Result<PersonQuestion> {
        self.0.read(|see| course::question_about(see.sql, see.content, id))
    }

    /// Says that something that hinted at fear was about this person, and gives the question that follows; none where
    /// nothing is left to ask.
    ///
    /// Errors: `NotFound`.
    pub fn hint(&self, id: Id) -> Result<Option<PersonQuestion>> {
        self.0.write(|tx| course::hint_about(tx, tx.content, id))
    }

    /// Says that something that hinted at fear was about nobody in particular: Today doesn't ask whom any more.
    pub fn hint_of_nobody(&self) -> Result<()> {
        self.0.write(|tx| course::hint_of_nobody(tx))
    }

    /// Keeps the answer to either question, as a mark and in no words.
    ///
    /// Errors: `NotFound`.
    pub fn answer(&self, id: Id, answer: Afraid) -> Result<PersonAnswered> {
        self.0.write(|tx| course::answer_about(tx, tx.content, id, answer))
    }

    /// Says that this person has died, and on which day, where that is given. Nothing coaches nearer to them, and nobody
    /// asks whether they are feared.
    ///
    /// Errors: `NotFound`; `Invalid` with `InTheFuture`.
    pub fn mark_died(&self, id: Id, day: Option<Day>) -> Result<()> {
        self.0.write(|tx| person::mark_died(tx, id, day))
    }

    /// Takes that back.
    ///
    /// Errors: `NotFound`.
    pub fn undo_died(&self, id: Id) -> Result<()> {
        self.0.write(|tx| person::undo_died(tx, id))
    }

    /// Shows a person where people are picked, or leaves them out there.
    ///
    /// Errors: `NotFound`.
    pub fn set_picked(&self, id: Id, picked: bool) -> Result<()> {
        self.0.write(|tx| person::set_picked(tx, id, picked))
    }

    /// Says that a person is a child, or isn't: the question before exercises with them is about both.
    ///
    /// Errors: `NotFound`.
    pub fn set_child(&self, id: Id, child: bool) -> Result<()> {
        self.0.write(|tx| person::set_child(tx, id, child))
    }
}
