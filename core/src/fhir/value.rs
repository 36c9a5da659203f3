//! Answers as FHIR writes them: `{"valueInteger":3}`.
//!
//! Errors: `Invalid` with the place, its line and the reason.

use super::json::{Node, Place, Value};
use crate::error::{NearerError, Reason, Result};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Largest weight or answer, to both sides of zero: sums of all items stay exact.
const MOST_NUMBER: i64 = 1_000_000_000;
/// Longest code, system and display text, in characters.
const MOST_CODE: u32 = 500;
const MOST_DISPLAY: u32 = 2_000;

/// A code of a code system, with its words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coding {
    /// The URL of the code system; none where the source names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// The code itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The words for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}

/// The value of one answer. Its JSON is what is stored and what FHIR writes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ItemValue {
    /// A whole number.
    #[serde(rename = "valueInteger")]
    Integer(i32),
    /// A number with decimals, exact.
    #[serde(rename = "valueDecimal", with = "json_number")]
    Decimal(Decimal),
    /// Yes or no.
    #[serde(rename = "valueBoolean")]
    Boolean(bool),
    /// A code, or words in place of one.
    #[serde(rename = "valueCoding")]
    Coding(Coding),
    /// Words of the person's own.
    #[serde(rename = "valueString")]
    Text(String),
}

/// Decimals of at most fifteen digits as JSON numbers, which keep them exactly.
mod json_number {
    use rust_decimal::Decimal;
    use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(value: &Decimal, to: S) -> Result<S::Ok, S::Error> {
        match value.is_integer().then(|| value.to_i64()).flatten() {
            Some(whole) => to.serialize_i64(whole),
            None => to.serialize_f64(value.to_f64().unwrap_or_default()),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
        let read = f64::deserialize(from)?;
        // The shortest digits that give this number are those that were written.
        Decimal::from_f64(read).map(|value| value.normalize()).ok_or_else(|| D::Error::custom("no decimal"))
    }
}

impl Coding {
    /// Reads a FHIR `Coding`.
    ///
    /// Errors: `Invalid` with the place: `Required` where it has neither code nor words, `TooLong`, `WrongKind`.
    pub fn read(place: &Place<'_>) -> Result<Self> {
        let coding = Coding {
            system: Coding::system_of(place)?,
            code: short(place, "code", MOST_CODE)?,
            display: short(place, "display", MOST_DISPLAY)?,
        };
        if coding.code.is_none() && coding.display.is_none() {
            return Err(place.refuse(Reason::Required));
        }
        Ok(coding)
    }

    /// The URL of the code system of a FHIR `Coding`; none where it names none.
    ///
    /// Errors: `Invalid` with the place.
    pub(super) fn system_of(place: &Place<'_>) -> Result<Option<String>> {
        short(place, "system", MOST_CODE)
    }

    /// The same code; a system that one of the two doesn't name is not held against it.
    fn is_same(&self, other: &Coding) -> bool {
        let system = match (&self.system, &other.system) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        match (&self.code, &other.code) {
            (Some(one), Some(other)) => one == other && system,
            (None, None) => self.display == other.display,
            _ => false,
        }
    }
}

fn short(place: &Place<'_>, name: &str, most: u32) -> Result<Option<String>> {
    let Some(text) = place.text(name)?.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    if text.chars().count() > most as usize {
        return Err(place.refuse(Reason::TooLong { most }));
    }
    Ok(Some(text.to_owned()))
}

impl ItemValue {
    /// Reads `value[x]` of the types that are answers here.
    pub fn read(name: &str, place: &Place<'_>) -> Result<Self> {
        match (name, &place.node.value) {
            ("valueInteger", Value::Number(_)) => {
                let whole = decimal(place)?;
                whole
                    .to_i32()
                    .filter(|_| whole.is_integer())
                    .map(ItemValue::Integer)
                    .ok_or_else(|| place.refuse(Reason::NotANumber))
            }
            ("valueDecimal", Value::Number(_)) => Ok(ItemValue::Decimal(decimal(place)?)),
            ("valueInteger" | "valueDecimal", _) => Err(place.refuse(Reason::NotANumber)),
            ("valueBoolean", Value::Bool(value)) => Ok(ItemValue::Boolean(*value)),
            ("valueCoding", Value::Object(_)) => Ok(ItemValue::Coding(Coding::read(place)?)),
            ("valueString", Value::Text(text)) => Ok(ItemValue::Text(text.to_string())),
            _ => Err(place.refuse(Reason::WrongKind)),
        }
    }

    /// As it is stored.
    pub(crate) fn to_json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|_| NearerError::internal("item value"))
    }

    /// Reads what `to_json` wrote.
    ///
    /// Errors: `Internal` where it is something else.
    pub(crate) fn of_json(json: &str) -> Result<Self> {
        serde_json::from_str(json).map_err(|_| NearerError::internal("item value"))
    }

    /// The number that it is; none for yes and no, codes and words.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            ItemValue::Integer(value) => Some(Decimal::from(*value)),
            ItemValue::Decimal(value) => Some(*value),
            _ => None,
        }
    }

    /// True for the same answer, also where one of the two leaves the words of a code away.
    pub fn is_same(&self, other: &ItemValue) -> bool {
        match (self, other) {
            (ItemValue::Coding(one), ItemValue::Coding(other)) => one.is_same(other),
            (one, other) => match (one.number(), other.number()) {
                (Some(one), Some(other)) => one == other,
                _ => one == other,
            },
        }
    }

    /// The answer as it is read: a code by its words, or by itself where it has none. `true` and `false` stand
    /// untranslated.
    pub fn words(&self) -> String {
        match self {
            ItemValue::Integer(value) => value.to_string(),
            ItemValue::Decimal(value) => value.normalize().to_string(),
            ItemValue::Boolean(value) => value.to_string(),
            ItemValue::Coding(coding) => {
                coding.display.clone().or_else(|| coding.code.clone()).unwrap_or_default()
            }
            ItemValue::Text(text) => text.clone(),
        }
    }
}

/// A JSON number, exact; refused where it has more than fifteen digits or is beyond a thousand million.
pub fn decimal(place: &Place<'_>) -> Result<Decimal> {
    let refuse = || place.refuse(Reason::NotANumber);
    let Node { value: Value::Number(text), .. } = place.node else { return Err(refuse()) };
    // Longer ones are no weights or answers that anybody meant; exponents stay small for the same reason.
    if text.len() > 24 {
        return Err(refuse());
    }
    let read = match text.contains(['e', 'E']) {
        true => Decimal::from_scientific(text),
        false => Decimal::from_str(text),
    };
    let read = read.map_err(|_| refuse())?.normalize();
    let digits = read.mantissa().unsigned_abs().to_string().len();
    if digits > 15 || read.abs() > Decimal::from(MOST_NUMBER) {
        return Err(refuse());
    }
    Ok(read)
}
