use crate::error::{NearerError, Reason, Result};
use crate::record::{self, BinKind, Binned, Rows, or_default, words};
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
    Ok(Person { id, name, relation: relation.map(str::to_owned), contact: Contact::Unset })
}

/// Gives a person another name. Called through the journal, whose index knows names.
///
/// Errors: `Invalid` for an empty name or one of more than 80 characters; `NotFound`.
pub fn rename(tx: &Tx<'_>, id: Id, name: &str) -> Result<()> {
    record::update(tx, &BIN.rows, id, &[("name", &checked(name)?)])
}

/// Says whether forms may coach nearer to this person.
///
/// Errors: `NotFound`.
pub fn set_contact(tx: &Tx<'_>, id: Id, contact: Contact) -> Result<()> {
    let near_since = (contact == Contact::Near).then(|| tx.today());
    record::update(tx, &BIN.rows, id, &[("contact", &contact), ("near_day", &near_since)])
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

/// Days after which it is asked again whether somebody is feared: people change, and so does what one can say.
const NEAR_HOLDS: i64 = 90;

/// Whether forms may coach nearer to this person on a day: what was said longer ago than ninety days, or nobody knows
/// when, counts as not asked yet. A hold has no end.
///
/// Errors: `NotFound`.
pub fn contact(sql: &Connection, id: Id, today: Day) -> Result<Contact> {
    let found: (Option<Contact>, Option<Day>) = sql
        .prepare_cached("SELECT contact, near_day FROM person WHERE id = ?1 AND deleted_at IS NULL")?
        .query_row([id], |row| Ok((or_default(row.get(0).map(Some))?, or_default(row.get(1))?)))
        .optional()?
        .ok_or_else(|| NearerError::not_found("person"))?;
    Ok(match found {
        (Some(Contact::Near), day) if day.is_none_or(|day| today.since(day) >= NEAR_HOLDS) => Contact::Unset,
        (contact, _) => contact.unwrap_or_default(),
    })
}

/// Puts someone into the bin. Called through the journal, whose index knows names.
pub fn delete(tx: &Tx<'_>, id: Id) -> Result<()> {
    record::put_in_bin(tx, &BIN, id)
}

/// Everyone, by name.
pub fn all(sql: &Connection) -> Result<Vec<Person>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, name, relation, contact FROM person WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE, pk",
    )?;
    record::readable(statement.query_map([], person)?)
}

/// The person of this id, unless they lie in the bin.
///
/// Errors: `NotFound`.
pub fn get(sql: &Connection, id: Id) -> Result<Person> {
    sql.prepare_cached("SELECT id, name, relation, contact FROM person WHERE id = ?1 AND deleted_at IS NULL")?
        .query_row([id], person)
        .optional()?
        .ok_or_else(|| NearerError::not_found("person"))
}

/// The person of this name, case aside; the oldest where there are several.
pub fn by_name(sql: &Connection, name: &str) -> Result<Option<Person>> {
    Ok(sql
        .prepare_cached(
            "SELECT id, name, relation, contact FROM person
             WHERE deleted_at IS NULL AND name = ?1 COLLATE NOCASE ORDER BY pk LIMIT 1",
        )?
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

/// What another room's row keeps of a person: none for nobody, and for someone who is gone for good.
pub fn link(sql: &Connection, id: Option<Id>) -> Result<Option<i64>> {
    let Some(id) = id else { return Ok(None) };
    Ok(sql
        .prepare_cached("SELECT pk FROM person WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get(0)?,
        name: or_default(row.get(1))?,
        relation: or_default(row.get(2))?,
        contact: or_default(row.get(3))?,
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
