//! A value of JSON in a bounded memory. serde_json's own `Value` takes up to three hundred times the bytes that it was
//! read from: `{}` is an object of six hundred bytes.

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::cell::Cell;
use std::fmt;

/// Memory that one value may take, in bytes: an entry of two million characters in any script and all that stands
/// around it, six times over.
pub const MOST_MEMORY: usize = 48 << 20;

/// What a value, and an object beyond that, take at most: a value is 32 bytes in a list that may be half empty, and an
/// object's first member makes a node for eleven.
const VALUE: usize = 64;
const OBJECT: usize = 640;

/// Reads one value that takes at most so many bytes of memory. What takes more is read over to its end, and is none.
#[derive(Debug, Clone, Copy)]
pub struct Within {
    /// The bound, in bytes of memory.
    pub most: usize,
}

impl<'de> DeserializeSeed<'de> for Within {
    type Value = Option<Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let budget = Budget { left: Cell::new(self.most), spent: Cell::new(false) };
        let value = Part(&budget).deserialize(deserializer)?;
        Ok((!budget.spent.get()).then_some(value))
    }
}

struct Budget {
    left: Cell<usize>,
    spent: Cell<bool>,
}

impl Budget {
    /// Whether there is still room for so many bytes.
    fn takes(&self, bytes: usize) -> bool {
        match self.left.get().checked_sub(bytes) {
            Some(left) => self.left.set(left),
            None => self.spent.set(true),
        }
        !self.spent.get()
    }
}

#[derive(Clone, Copy)]
struct Part<'a>(&'a Budget);

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        if self.0.takes(VALUE) {
            deserializer.deserialize_any(self)
        } else {
            deserializer.deserialize_ignored_any(IgnoredAny).map(|_| Value::Null)
        }
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(if self.0.takes(text.len()) { Value::String(text.to_owned()) } else { Value::Null })
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(self)? {
            if self.0.spent.get() {
                values = Vec::new();
            } else {
                values.push(value);
            }
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        self.0.takes(OBJECT);
        while let Some(name) = map.next_key_seed(Name(self.0))? {
            let value = map.next_value_seed(self)?;
            if self.0.spent.get() {
                members = Map::new();
            } else {
                members.insert(name, value);
            }
        }
        Ok(Value::Object(members))
    }
}

/// A member's name: where there is no room for it, nothing is kept of it.
struct Name<'a>(&'a Budget);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name<'_> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<String, E> {
        Ok(if self.0.takes(name.len()) { name.to_owned() } else { String::new() })
    }
}
