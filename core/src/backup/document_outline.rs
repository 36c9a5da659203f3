//! Where the parts of an open document stand. A program that rewrote it may have put its members in any order, and
//! rows can only be read once those are there that they lead to: so a file is gone over twice, and no more of it is
//! ever in memory than a row.

use crate::bounds::Meter;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::io::Read;

/// Most members of a document or of its tables that are noted: some three times as many as there are tables.
const MOST_MEMBERS: usize = 128;
/// Longest name or text of the head that is kept: nothing that is ours comes near it.
const MOST_NAME: usize = 64;

/// What a document says of itself, and where its lists begin.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub format: Option<String>,
    pub version: Option<i64>,
    pub schema: Option<i64>,
    /// Lists that stand beside the head, as the first format had them.
    pub beside: Vec<ListPlace>,
    /// Lists under `tables`.
    pub tables: Vec<ListPlace>,
    /// A member of the head that is there twice or is not of its kind, or one that isn't known.
    pub odd: bool,
}

/// Where a list begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListPlace {
    pub name: String,
    /// Bytes before it.
    pub at: u64,
    /// The line on which it begins, from 1.
    pub line: u32,
}

impl Outline {
    /// Goes over all of it, which the meter counts. An error is one of JSON, of the disk, or of the meter: a member
    /// of the head and a row are each an item of it.
    pub fn read(from: impl Read, meter: &Meter<'_>) -> Result<Self, serde_json::Error> {
        let mut outline = Outline::default();
        let mut json = serde_json::Deserializer::from_reader(from);
        json.deserialize_map(Head { outline: &mut outline, meter })?;
        json.end()?;
        Ok(outline)
    }

    fn note(&mut self, name: String, said: MemberValue, begins: ListPlace) {
        let new = match (name.as_str(), said) {
            ("format", MemberValue::Text(text)) => self.format.replace(text).is_none(),
            ("version", MemberValue::Number(number)) => self.version.replace(number).is_none(),
            ("schema", MemberValue::Number(number)) => self.schema.replace(number).is_none(),
            (_, MemberValue::List) => {
                self.beside.push(begins);
                true
            }
            _ => false,
        };
        self.odd |= !new;
    }
}

/// Where the next value begins: `serde_json` asks a reader for one byte after the other, and has asked for none beyond
/// the colon.
fn here(meter: &Meter<'_>, name: &str) -> ListPlace {
    ListPlace { name: name.to_owned(), at: meter.bytes(), line: meter.line() }
}

/// The outermost object.
struct Head<'a> {
    outline: &'a mut Outline,
    meter: &'a Meter<'a>,
}

impl<'de> Visitor<'de> for Head<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a document of Nearer")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (mut members, mut grouped) = (0, false);
        while let Some(name) = map.next_key::<String>()? {
            members += 1;
            if members > MOST_MEMBERS || name.len() > MOST_NAME {
                return Err(A::Error::custom("more members than a document has"));
            }
            if name == "tables" {
                self.outline.odd |= grouped;
                grouped = true;
                map.next_value_seed(Grouped { tables: &mut self.outline.tables, meter: self.meter })?;
            } else {
                let (said, begins) = map.next_value_seed(Member { name: &name, meter: self.meter })?;
                self.outline.note(name, said, begins);
            }
        }
        Ok(())
    }
}

/// The object under `tables`.
struct Grouped<'a> {
    tables: &'a mut Vec<ListPlace>,
    meter: &'a Meter<'a>,
}

impl<'de> DeserializeSeed<'de> for Grouped<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Grouped<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("tables by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            if self.tables.len() == MOST_MEMBERS || name.len() > MOST_NAME {
                return Err(A::Error::custom("more tables than a document has"));
            }
            let (said, begins) = map.next_value_seed(Member { name: &name, meter: self.meter })?;
            if !matches!(said, MemberValue::List) {
                return Err(A::Error::custom("a table is a list"));
            }
            self.tables.push(begins);
        }
        Ok(())
    }
}

/// A member's value: what of it is kept.
#[derive(Debug)]
enum MemberValue {
    Text(String),
    Number(i64),
    List,
    Other,
}

struct Member<'a> {
    name: &'a str,
    meter: &'a Meter<'a>,
}

impl<'de> DeserializeSeed<'de> for Member<'_> {
    type Value = (MemberValue, ListPlace);
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.meter.next_item();
        let begins = here(self.meter, self.name);
        Ok((deserializer.deserialize_any(AnyMember(self.meter))?, begins))
    }
}

struct AnyMember<'a>(&'a Meter<'a>);

impl<'de> Visitor<'de> for AnyMember<'_> {
    type Value = MemberValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member of a document")
    }

    fn visit_str<E>(self, text: &str) -> Result<MemberValue, E> {
        Ok(if text.len() <= MOST_NAME { MemberValue::Text(text.to_owned()) } else { MemberValue::Other })
    }

    fn visit_i64<E>(self, number: i64) -> Result<MemberValue, E> {
        Ok(MemberValue::Number(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<MemberValue, E> {
        Ok(i64::try_from(number).map_or(MemberValue::Other, MemberValue::Number))
    }

    fn visit_f64<E>(self, _: f64) -> Result<MemberValue, E> {
        Ok(MemberValue::Other)
    }

    fn visit_bool<E>(self, _: bool) -> Result<MemberValue, E> {
        Ok(MemberValue::Other)
    }

    fn visit_unit<E>(self) -> Result<MemberValue, E> {
        Ok(MemberValue::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<MemberValue, A::Error> {
        while rows.next_element::<IgnoredAny>()?.is_some() {
            self.0.next_item();
        }
        Ok(MemberValue::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<MemberValue, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(MemberValue::Other)
    }
}
