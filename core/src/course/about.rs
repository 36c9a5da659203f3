//! The question whether somebody is feared, asked outside of exercises: on a person's page, and after a check-in.

use super::content::Content;
use super::fear::SAFE;
use super::run::notice_view;
use crate::error::{NearerError, Result};
use crate::form::{NoticeView, Step, StepKind};
use crate::habit;
use crate::person::{self, Contact};
use crate::record::{Word, words};
use crate::setting;
use crate::text::args;
use crate::vault::{Id, Tx};
use rusqlite::Connection;

words! {
    /// Whether somebody is ever afraid of a person. The words are the options' of the gates.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
    pub enum Afraid {
        /// No.
        No = "no",
        /// Not sure.
        NotSure = "not-sure",
        /// Yes.
        Yes = "yes",
        /// They would rather not say.
        Skip = "skip",
    }
}

/// One answer that is offered.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AfraidOption {
    /// The answer.
    pub answer: Afraid,
    /// What it says.
    pub text: String,
}

/// The question about one person.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PersonQuestion {
    /// Whom it is about.
    pub person: Id,
    /// What is asked for: their name, or that exercises with them are to be turned on again.
    pub title: String,
    /// The question.
    pub ask: String,
    /// A line of help under it.
    pub hint: String,
    /// The answers, in their order.
    pub options: Vec<AfraidOption>,
}

/// Whom something is about that hinted at fear. It can be left open.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WhoQuestion {
    /// The question.
    pub ask: String,
    /// What follows from naming them.
    pub hint: String,
}

impl WhoQuestion {
    /// The question as the programme asks it.
    pub fn of(content: &Content) -> Self {
        let (ask, hint) = content.gates.asks_who();
        WhoQuestion { ask: ask.to_owned(), hint: hint.to_owned() }
    }
}

/// What followed from an answer.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PersonAnswered {
    /// How it stands with them now.
    pub contact: Contact,
    /// The same in a sentence.
    pub text: String,
    /// A calm word with people to call.
    pub notice: Option<NoticeView>,
}

/// The question before exercises with somebody who is held are turned on again; with anybody else, the same as
/// exercises ask.
///
/// Errors: `NotFound`.
pub fn question_about(sql: &Connection, content: &Content, id: Id) -> Result<PersonQuestion> {
    let person = person::get(sql, id)?;
    let step = content.gates.steps().find(|step| step.id == SAFE);
    let title = match person.contact {
        Contact::Hold => content.catalogue.say("person-lift", &args([("name", person.name.into())])),
        Contact::Unset | Contact::Near => person.name,
    };
    asked(step, id, title)
}

/// The question after something that hinted at fear of them; none where nothing is left to ask: they are held, or have
/// died.
///
/// Errors: `NotFound`.
pub fn question_after_hint(sql: &Connection, content: &Content, id: Id) -> Result<Option<PersonQuestion>> {
    let person = person::get(sql, id)?;
    if person.died || person.contact == Contact::Hold {
        return Ok(None);
    }
    asked(Some(&content.gates.feared), id, person.name).map(Some)
}

/// The question that waits, since something hinted at fear and nobody could be asked: from a widget, or left open.
pub fn waiting_question(sql: &Connection, content: &Content) -> Result<Option<PersonQuestion>> {
    match person::hinted(sql)? {
        Some(id) => question_after_hint(sql, content, id),
        None => Ok(None),
    }
}

/// Setting: something hinted at fear where nobody was named and nobody could be asked, as with a widget.
const WHO_WAITS: &str = "who-waits";

/// Lets the question whom a hint at fear was about wait for Today.
pub fn keep_hint_of_nobody(tx: &Tx<'_>) -> Result<()> {
    setting::write_named(tx, WHO_WAITS, &true)
}

/// Whom a hint at fear was about that waits to be asked; none where there is nobody to name.
pub fn waiting_who(sql: &Connection, content: &Content) -> Result<Option<WhoQuestion>> {
    let waits = setting::read_named::<bool>(sql, WHO_WAITS)? && !person::to_pick(sql)?.is_empty();
    Ok(waits.then(|| WhoQuestion::of(content)))
}

/// The hint was about nobody in particular, or is left open: it isn't asked about again.
pub fn hint_of_nobody(tx: &Tx<'_>) -> Result<()> {
    if setting::read_named::<bool>(&tx.sql, WHO_WAITS)? {
        setting::write_named(tx, WHO_WAITS, &false)?;
    }
    Ok(())
}

/// Somebody was named after a hint at fear of nobody in particular.
///
/// Errors: `NotFound`.
pub fn hint_about(tx: &Tx<'_>, content: &Content, id: Id) -> Result<Option<PersonQuestion>> {
    person::hint(tx, id)?;
    hint_of_nobody(tx)?;
    question_after_hint(&tx.sql, content, id)
}

fn asked(step: Option<&Step>, person: Id, title: String) -> Result<PersonQuestion> {
    let step = step.ok_or_else(|| NearerError::internal("gates"))?;
    let StepKind::Choice { options, .. } = &step.kind else { return Err(NearerError::internal("gates")) };
    let options = options
        .iter()
        .map(|option| Ok(AfraidOption { answer: Afraid::named(&option.id)?, text: option.text.clone() }))
        .collect::<Result<_>>()?;
    Ok(PersonQuestion {
        person,
        title,
        ask: step.ask.clone(),
        hint: step.hint.clone().unwrap_or_default(),
        options,
    })
}

/// Keeps what was answered. No: exercises with them are on, and where they had been off, what was planned before stays
/// off. Anything else leaves them off, or turns them off; of somebody who wasn't held, rather not saying changes
/// nothing.
///
/// Errors: `NotFound`.
pub fn answer_about(tx: &Tx<'_>, content: &Content, id: Id, answer: Afraid) -> Result<PersonAnswered> {
    let held = person::get(&tx.sql, id)?.contact == Contact::Hold;
    let key = match (answer, held) {
        (Afraid::No, true) => {
            person::lift(tx, id)?;
            habit::archive_about(tx, id)?;
            "person-lifted"
        }
        (Afraid::No, false) => {
            person::set_contact(tx, id, Contact::Near)?;
            "person-on"
        }
        (Afraid::Skip, false) => {
            person::set_contact(tx, id, Contact::Unset)?;
            "person-asked-later"
        }
        (_, true) => "person-stays-off",
        (Afraid::NotSure | Afraid::Yes, false) => {
            person::set_contact(tx, id, Contact::Hold)?;
            "person-off-now"
        }
    };
    let warned = answer != Afraid::No;
    Ok(PersonAnswered {
        contact: person::get(&tx.sql, id)?.contact,
        text: content.catalogue.text(key),
        notice: warned.then(|| notice_view(content, &content.gates.fear_opens)).flatten(),
    })
}
