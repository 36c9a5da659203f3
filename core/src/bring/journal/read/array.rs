//! One large list in a JSON document, an element at a time; what else is in the document is handed over whole.

use super::super::model::FailureKind;
use super::{broken, too_much};
use crate::bounds::{MOST_MEMORY, Meter, Within};
use crate::error::{NearerError, Reason, Result};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::cell::RefCell;
use std::fmt;
use std::io::Read;

/// Takes an element, unless it is too large for the memory, and the line where it begins.
type TakeElement<'a> = dyn FnMut(Result<Value, FailureKind>, u32) -> Result<()> + 'a;
/// Takes another part of the document by its name.
type TakePart<'a> = dyn FnMut(&str, Value) -> Result<()> + 'a;

/// What to do with the document's parts.
pub(super) struct Reading<'a> {
    /// The name of the large list.
    pub list: &'a str,
    pub element: RefCell<&'a mut TakeElement<'a>>,
    /// Names of other parts that are wanted, and who takes them.
    pub wanted: &'a [&'a str],
    pub other: RefCell<&'a mut TakePart<'a>>,
    pub meter: &'a Meter<'a>,
    /// Our own errors, laid aside while serde carries its text.
    failed: RefCell<Option<NearerError>>,
    seen: RefCell<bool>,
}

impl<'a> Reading<'a> {
    pub fn new(
        list: &'a str,
        meter: &'a Meter<'a>,
        element: &'a mut TakeElement<'a>,
        wanted: &'a [&'a str],
        other: &'a mut TakePart<'a>,
    ) -> Self {
        Reading {
            list,
            element: RefCell::new(element),
            wanted,
            other: RefCell::new(other),
            meter,
            failed: RefCell::default(),
            seen: RefCell::new(false),
        }
    }

    /// Reads the document to its end. An error names the line.
    ///
    /// Errors: `Invalid`: `UnknownFile` where the list is not there, `BrokenLine` and `TooMuchAtOnce` with the line;
    /// what `wanted` answers.
    pub fn run(&self, from: impl Read) -> Result<()> {
        let mut json = serde_json::Deserializer::from_reader(from);
        let read = self.deserialize(&mut json).and_then(|()| json.end());
        match (read, self.failed.take()) {
            (_, Some(error)) => Err(error),
            (Ok(()), None) if *self.seen.borrow() => Ok(()),
            (Ok(()), None) => Err(NearerError::invalid("import", Reason::UnknownFile)),
            (Err(_), None) if self.meter.overrun() => Err(too_much(self.meter.line())),
            // A value without an end, or a damaged zip: the reader's own failure has no line in JSON.
            (Err(error), None) if error.is_io() => Err(broken(self.meter.line())),
            (Err(error), None) => Err(broken(u32::try_from(error.line()).unwrap_or(u32::MAX))),
        }
    }

    fn ours<T, E: serde::de::Error>(&self, done: Result<T>) -> Result<T, E> {
        done.map_err(|error| {
            *self.failed.borrow_mut() = Some(error);
            E::custom("")
        })
    }
}

impl<'de> DeserializeSeed<'de> for &Reading<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &Reading<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            self.meter.next_item();
            if name == self.list {
                *self.seen.borrow_mut() = true;
                map.next_value_seed(List(self))?;
            } else if self.wanted.contains(&name.as_str()) {
                let value = map.next_value_seed(Within { most: MOST_MEMORY })?;
                let value = self.ours(value.ok_or_else(|| too_much(self.meter.line())))?;
                self.ours((self.other.borrow_mut())(&name, value))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

struct List<'a, 'b>(&'a Reading<'b>);

impl<'de> DeserializeSeed<'de> for List<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let reading = self.0;
        // A seed, so that the line is asked for where the element begins, not where it ends.
        while let Some((value, line)) = list.next_element_seed(Element(reading))? {
            reading.ours((reading.element.borrow_mut())(value, line))?;
            reading.meter.next_item();
        }
        Ok(())
    }
}

struct Element<'a, 'b>(&'a Reading<'b>);

impl<'de> DeserializeSeed<'de> for Element<'_, '_> {
    type Value = (Result<Value, FailureKind>, u32);
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let line = self.0.meter.line();
        let value = Within { most: MOST_MEMORY }.deserialize(deserializer)?;
        Ok((value.ok_or(FailureKind::TooLong), line))
    }
}
