use crate::error::{NearerError, Reason, Result};
use crate::record::{self, BinKind, Binned, Cell, Rows, or_default, words};
use crate::time::Day;
use crate::vault::{Id, Room, Tx};
use rusqlite::{Connection, OptionalExtension, Row};

words! {
    /// Whether the programme may coach someone nearer to a person.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, uniffi::Enum)]
    pub enum Contact {
        /// Not asked yet.
        #[default]
        Unset = "unset",
        /// The person said that coming nearer is wanted and safe.
        Near = "near",
        /// Distance may be looking after them: nothing coaches nearer to this person.
        Hold = "hold",
    }
}

words! {
    /// What is known of a person on a day before something coaches nearer to them. Gates look at it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Known {
        /// Not asked yet.
        Unset = "unset",
        /// Asked so long ago, or a hold was lifted so lately, that it is asked again.
        Again = "again",
        /// The same of a child: the question is another.
        Child = "child",
        /// Coming nearer is wanted and safe.
        Near = "near",
        /// Nothing coaches nearer to them.
        Hold = "hold",
        /// They have died.
        Died = "died",
    }
}

/// Somebody in the writer's life.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Person {
    /// The person's id.
    pub id: Id,
    /// The name that the writer gives them, 1 to 80 characters. Two people may share it.
    pub name: String,
    /// What they are to the reader, in their words: "sister", "boss".
    pub relation: Option<String>,
    /// Whether forms may coach nearer to them.
    pub contact: Contact,
    /// They have died: nothing coaches nearer to them, whatever `contact` says.
    pub died: bool,
    /// The day on which they died, where the writer gave it.
    pub died_day: Option<Day>,
    /// They are left out where people are picked.
    pub unpicked: bool,
    /// They are a child.
    pub child: bool,
}

/// How people lie in the bin.
pub const BIN: Binned = Binned {
    kind: BinKind::Person,
    called: "bin-person",
    rows: Rows { room: Room::Person, table: "person", what: "person" },
    title: "name",
    shown: "TRUE",
};

/// Longest name, and longest words for what somebody is to the reader, in characters.
const MOST_NAME: u32 = 80;
pub(super) const MOST_RELATION: u32 = 500;

/// Adds a person. Two people may share a name; an empty name is refused.
///
/// Errors: `Invalid`: `Required` for an empty name, `TooLong` for one of more than 80 characters.
pub fn add(tx: &Tx<'_>, name: &str, relation: Option<&str>) -> Result<Person> {
    add_as(tx, tx.new_id(), name, relation)
}

/// Adds a person under the id that they have in another vault.
///
/// Errors: those of `add`; `Invalid` with `TooLong` for the relation.
pub fn add_as(tx: &Tx<'_>, id: Id, name: &str, relation: Option<&str>) -> Result<Person> {
    let name = checked(name)?;
    let relation = relation.map(str::trim).filter(|relation| !relation.is_empty());
    if relation.is_some_and(|relation| relation.chars().count() > MOST_RELATION as usize) {
        return Err(NearerError::invalid("relation", Reason::TooLong { most: MOST_RELATION }));
    }
    record::insert(tx, &BIN.rows, id, &[("name", &name), ("relation", &relation)])?;
    Ok(Person {
        id,
        name,
        relation: relation.map(str::to_owned),
        contact: Contact::Unset,
        died: false,
        died_day: None,
        unpicked: false,
        child: false,
    })
}

/// Gives a person another name. Called through the journal, whose index knows names.
///
/// Errors: `Invalid` for an empty name or one of more than 80 characters; `NotFound`.
pub fn rename(tx: &Tx<'_>, id: Id, name: &str) -> Result<()> {
    record::update(tx, &BIN.rows, id, &[("name", &checked(name)?)])
}

/// Says whether forms may coach nearer to this person. It answers what was hinted at, too.
///
/// Errors: `NotFound`.
pub fn set_contact(tx: &Tx<'_>, id: Id, contact: Contact) -> Result<()> {
    let near_since = (contact == Contact::Near).then(|| tx.today());
    let cells: [Cell<'_>; 4] =
        [("contact", &contact), ("near_day", &near_since), ("once_more", &false), ("hinted", &false)];
    record::update(tx, &BIN.rows, id, &cells)
}

/// Ends a hold, as its writer asked: coming nearer is coached from now on, what was planned before stays off, and after a
/// while it is asked once more.
///
/// Errors: `NotFound`.
pub fn lift(tx: &Tx<'_>, id: Id) -> Result<()> {
    set_contact(tx, id, Contact::Near)?;
    record::update(tx, &BIN.rows, id, &[("lifted_at", &tx.now.at_ms), ("once_more", &true)])
}

/// Something was said that hints at fear of this person: before anything coaches nearer to them it is asked again. A
/// hold stays.
///
/// Errors: `NotFound`.
pub fn ask_again(tx: &Tx<'_>, id: Id) -> Result<()> {
    match get(&tx.sql, id)?.contact {
        Contact::Near => set_contact(tx, id, Contact::Unset),
        Contact::Unset | Contact::Hold => Ok(()),
    }
}

/// The same where nobody can be asked there and then: the question waits until it is answered. Of somebody who is held,
/// or has died, nothing is asked.
///
/// Errors: `NotFound`.
pub fn hint(tx: &Tx<'_>, id: Id) -> Result<()> {
    ask_again(tx, id)?;
    let person = get(&tx.sql, id)?;
    if person.contact == Contact::Hold || person.died {
        return Ok(());
    }
    record::update(tx, &BIN.rows, id, &[("hinted", &true)])
}

/// Somebody about whom a question waits; of several, whoever was added last.
pub fn hinted(sql: &Connection) -> Result<Option<Id>> {
    Ok(sql
        .prepare_cached(
            "SELECT id FROM person WHERE hinted = 1 AND died = 0 AND contact <> 'hold' AND deleted_at IS NULL
             ORDER BY pk DESC LIMIT 1",
        )?
        .query_row([], |row| row.get(0))
        .optional()?)
}

/// Says that a person has died, and when, where the writer gives the day. Nothing else about them changes, so that it can
/// be taken back.
///
/// Errors: `NotFound`; `Invalid` with `InTheFuture` for a day to come.
pub fn mark_died(tx: &Tx<'_>, id: Id, day: Option<Day>) -> Result<()> {
    if day.is_some_and(|day| day > tx.today()) {
        return Err(NearerError::invalid("died_day", Reason::InTheFuture));
    }
    record::update(tx, &BIN.rows, id, &[("died", &true), ("died_day", &day), ("hinted", &false)])
}

/// Takes that back. They are picked again, too.
///
/// Errors: `NotFound`.
pub fn undo_died(tx: &Tx<'_>, id: Id) -> Result<()> {
    let none: Option<Day> = None;
    record::update(tx, &BIN.rows, id, &[("died", &false), ("died_day", &none), ("unpicked", &false)])
}

/// Leaves somebody out where people are picked, or shows them there again.
///
/// Errors: `NotFound`.
pub fn set_picked(tx: &Tx<'_>, id: Id, picked: bool) -> Result<()> {
    record::update(tx, &BIN.rows, id, &[("unpicked", &!picked)])
}

/// Says that a person is a child, or isn't: what is asked before exercises with them is another question.
///
/// Errors: `NotFound`.
pub fn set_child(tx: &Tx<'_>, id: Id, child: bool) -> Result<()> {
    record::update(tx, &BIN.rows, id, &[("child", &child)])
}

/// Days after a death on which less is suggested: eight weeks.
const LOSS_DAYS: i64 = 56;

/// Whether somebody died in the eight weeks before this day, as far as the writer gave days.
pub fn lately_lost(sql: &Connection, today: Day) -> Result<bool> {
    Ok(sql
        .prepare_cached(
            "SELECT 1 FROM person WHERE died = 1 AND deleted_at IS NULL AND died_day BETWEEN ?1 AND ?2",
        )?
        .exists((today.plus(1 - LOSS_DAYS), today))?)
}

/// Days after which it is asked again whether somebody is feared: people change, and so does what one can say.
const NEAR_HOLDS: i64 = 90;
/// The same after a hold was lifted: a partner may have looked over a shoulder.
const LIFTED_HOLDS: i64 = 14;

/// What is known of this person on a day: what was said longer ago than ninety days, or nobody knows when, is asked
/// again, and once after two weeks where a hold was lifted. A hold has no end.
///
/// Errors: `NotFound`.
pub fn known(sql: &Connection, id: Id, today: Day) -> Result<Known> {
    let found: (Contact, Option<Day>, bool, bool, bool) = sql
        .prepare_cached(
            "SELECT contact, near_day, once_more, died, child FROM person WHERE id = ?1 AND deleted_at IS NULL",
        )?
        .query_row([id], |row| {
            Ok((
                or_default(row.get(0))?,
                or_default(row.get(1))?,
                or_default(row.get(2))?,
                or_default(row.get(3))?,
                or_default(row.get(4))?,
            ))
        })
        .optional()?
        .ok_or_else(|| NearerError::not_found("person"))?;
    let (contact, near_day, once_more, died, child) = found;
    let holds = if once_more { LIFTED_HOLDS } else { NEAR_HOLDS };
    let is_past = near_day.is_none_or(|day| today.since(day) >= holds);
    Ok(match contact {
        _ if died => Known::Died,
        Contact::Hold => Known::Hold,
        Contact::Near if !is_past => Known::Near,
        Contact::Unset | Contact::Near if child => Known::Child,
        Contact::Unset => Known::Unset,
        Contact::Near => Known::Again,
    })
}

/// Puts someone into the bin. Called through the journal, whose index knows names.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}

/// Everyone, by name.
pub fn all(sql: &Connection) -> Result<Vec<Person>> {
    let mut statement = sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM person WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE, pk"
    ))?;
    record::readable(statement.query_map([], person)?)
}

impl Person {
    /// Nothing coaches nearer to them, and one day it may again.
    pub fn is_held(&self) -> bool {
        self.contact == Contact::Hold && !self.died
    }
}

/// Whom a question about somebody offers: everyone by name, those who are held last and unmarked; without whom the
/// writer wants to leave out.
pub fn to_pick(sql: &Connection) -> Result<Vec<Person>> {
    let mut people = all(sql)?;
    people.retain(|person| !person.unpicked);
    people.sort_by_key(Person::is_held);
    Ok(people)
}

/// The person of this id, unless they lie in the bin.
///
/// Errors: `NotFound`.
pub fn get(sql: &Connection, id: Id) -> Result<Person> {
    sql.prepare_cached(&format!("SELECT {COLUMNS} FROM person WHERE id = ?1 AND deleted_at IS NULL"))?
        .query_row([id], person)
        .optional()?
        .ok_or_else(|| NearerError::not_found("person"))
}

/// The person of this name, case aside; the oldest where there are several.
pub fn by_name(sql: &Connection, name: &str) -> Result<Option<Person>> {
    Ok(sql
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM person
             WHERE deleted_at IS NULL AND name = ?1 COLLATE NOCASE ORDER BY pk LIMIT 1",
        ))?
        .query_row([name.trim()], person)
        .optional()?)
}

/// The name alone, also of someone in the bin: what was written about them stays readable.
pub fn name(sql: &Connection, id: Id) -> Result<Option<String>> {
    Ok(sql
        .prepare_cached("SELECT name FROM person WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// Those to whom nothing leads: held at a distance, or died.
pub fn kept_apart(sql: &Connection) -> Result<Vec<Id>> {
    Ok(sql
        .prepare_cached("SELECT id FROM person_view_name WHERE contact = 'hold'")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// What another room's row keeps of a person: none for nobody, and for someone who is gone for good.
pub fn link(sql: &Connection, id: Option<Id>) -> Result<Option<i64>> {
    let Some(id) = id else { return Ok(None) };
    Ok(sql
        .prepare_cached("SELECT pk FROM person WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

const COLUMNS: &str = "id, name, relation, contact, died, died_day, unpicked, child";

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get(0)?,
        name: or_default(row.get(1))?,
        relation: or_default(row.get(2))?,
        contact: or_default(row.get(3))?,
        died: or_default(row.get(4))?,
        died_day: or_default(row.get(5))?,
        unpicked: or_default(row.get(6))?,
        child: or_default(row.get(7))?,
    })
}

pub(super) fn checked(name: &str) -> Result<String> {
    let name = name.trim();
    if name.is_empty() {
        return Err(NearerError::invalid("name", Reason::Required));
    }
    if name.chars().count() > MOST_NAME as usize {
        return Err(NearerError::invalid("name", Reason::TooLong { most: MOST_NAME }));
    }
    Ok(name.to_owned())
}
