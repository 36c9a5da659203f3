use crate::error::{NearerError, Reason, Result};
use crate::record::words;
use crate::text::{Catalogue, args};
use rust_decimal::prelude::ToPrimitive;

/// What an amount is counted in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum AmountUnit {
    /// Minutes.
    Minutes,
    /// How many times.
    Times,
    /// In the person's words: "pages".
    Own {
        /// The unit's name, 1 to 20 characters.
        words: String,
    },
}

words! {
    /// Units that have no words of the person's, as they stand in the file.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(super) enum UnitKind {
        Minutes = "minutes",
        Times = "times",
    }
}

words! {
    /// Which way a target bounds the amount.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
    pub enum TargetKind {
        /// This much or more.
        AtLeast = "at-least",
        /// This much or less.
        AtMost = "at-most",
    }
}

/// How much is aimed for, each time that the practice is due.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Record)]
pub struct Target {
    /// Whether more or less than the amount is aimed for.
    pub kind: TargetKind,
    /// In the practice's unit; kept in thousandths. Above 0 for `AtLeast`.
    pub amount: f64,
}

/// An amount is noted with each mark.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Measured {
    /// What the amounts are counted in.
    pub unit: AmountUnit,
    /// How much is aimed for; none: amounts are noted and not judged.
    pub target: Option<Target>,
}

/// Largest amount, in units.
const MOST_AMOUNT: f64 = 1_000_000.0;
/// The same in thousandths, as it is kept.
pub(super) const MOST_THOUSANDTHS: i64 = 1_000_000_000;
/// Longest name of a unit, in characters.
pub const MOST_UNIT: u32 = 20;

/// An amount in thousandths, as it is kept.
pub(super) fn thousandths(field: &str, amount: f64) -> Result<i64> {
    if !(0.0..=MOST_AMOUNT).contains(&amount) {
        return Err(NearerError::invalid(field, Reason::OutOfRange { low: 0, high: 1_000_000 }));
    }
    #[expect(clippy::cast_possible_truncation, reason = "a million units at most")]
    let rounded = (amount * 1000.0).round() as i64;
    Ok(rounded)
}

/// Thousandths as an amount in units.
pub(super) fn units(thousandths: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let units = thousandths as f64 / 1000.0;
    units
}

impl Target {
    /// Refuses what nobody can aim for.
    ///
    /// Errors: `Invalid` with `target` and `OutOfRange`.
    pub fn check(&self) -> Result<()> {
        let kept = thousandths("target", self.amount)?;
        if kept == 0 && self.kind == TargetKind::AtLeast {
            return Err(NearerError::invalid("target", Reason::OutOfRange { low: 1, high: 1_000_000 }));
        }
        Ok(())
    }
}

impl Measured {
    pub(super) fn check(&self) -> Result<()> {
        if let AmountUnit::Own { words } = &self.unit {
            if words.trim().is_empty() {
                return Err(NearerError::invalid("unit", Reason::Required));
            }
            if words.chars().count() > MOST_UNIT as usize {
                return Err(NearerError::invalid("unit", Reason::TooLong { most: MOST_UNIT }));
            }
        }
        self.target.as_ref().map_or(Ok(()), Target::check)
    }

    /// The columns `unit`, `own_unit`, `target_kind`, `target`.
    pub(super) fn columns(of: Option<&Measured>) -> Result<MeasuredColumns<'_>> {
        let Some(measured) = of else { return Ok(MeasuredColumns::default()) };
        let (unit, own_unit) = match &measured.unit {
            AmountUnit::Minutes => (Some(UnitKind::Minutes), None),
            AmountUnit::Times => (Some(UnitKind::Times), None),
            AmountUnit::Own { words } => (None, Some(words.trim())),
        };
        let (kind, target) = match measured.target {
            Some(Target { kind, amount }) => (Some(kind), Some(thousandths("target", amount)?)),
            None => (None, None),
        };
        Ok(MeasuredColumns { unit, own_unit, kind, target })
    }

    pub(super) fn from_columns(
        unit: Option<UnitKind>,
        own_unit: Option<String>,
        kind: Option<TargetKind>,
        target: Option<i64>,
    ) -> Option<Self> {
        let unit = match (unit, own_unit) {
            (_, Some(words)) => AmountUnit::Own { words },
            (Some(UnitKind::Minutes), None) => AmountUnit::Minutes,
            (Some(UnitKind::Times), None) => AmountUnit::Times,
            (None, None) => return None,
        };
        let target = kind.zip(target).map(|(kind, amount)| Target { kind, amount: units(amount) });
        Some(Measured { unit, target })
    }
}

#[derive(Debug, Default)]
pub(super) struct MeasuredColumns<'a> {
    pub unit: Option<UnitKind>,
    pub own_unit: Option<&'a str>,
    pub kind: Option<TargetKind>,
    pub target: Option<i64>,
}

/// An amount in units, as it was typed in this language.
///
/// Errors: `Invalid` with the field: `Required`, `NotANumber`, `AmbiguousNumber`, `OutOfRange`.
pub(super) fn read_amount(words: &Catalogue, field: &str, typed: &str) -> Result<f64> {
    let number = words.typed_number(typed).map_err(|reason| NearerError::invalid(field, reason))?;
    let amount = number.to_f64().ok_or_else(|| NearerError::invalid(field, Reason::NotANumber))?;
    thousandths(field, amount).map(|_| amount)
}

/// An amount in units, as it is typed in this language.
pub(super) fn amount_typed(words: &Catalogue, amount: f64) -> String {
    thousandths("amount", amount).map_or_else(|_| String::new(), |kept| words.number_in_field(kept))
}

/// What amounts are counted in: "minutes". Without a unit of its own, times.
pub(super) fn unit_words(words: &Catalogue, unit: Option<&AmountUnit>) -> String {
    match unit {
        Some(AmountUnit::Own { words: unit }) => unit.clone(),
        Some(AmountUnit::Minutes) => words.text("unit-minutes"),
        Some(AmountUnit::Times) | None => words.text("unit-times"),
    }
}

/// An amount in words: "20 minutes", "2.5 km". Without a unit of its own it is counted in times.
pub(super) fn amount_words(words: &Catalogue, unit: Option<&AmountUnit>, thousandths: i64) -> String {
    let number = words.number_in_field(thousandths);
    // Plurals follow the whole number; a broken one takes the plural.
    let count = if thousandths % 1000 == 0 { thousandths / 1000 } else { 2 };
    match unit {
        Some(AmountUnit::Own { words: unit }) => format!("{number} {unit}"),
        Some(AmountUnit::Minutes) => {
            words.say("amount-minutes", &args([("count", count.into()), ("number", number.into())]))
        }
        Some(AmountUnit::Times) | None => {
            words.say("amount-times", &args([("count", count.into()), ("number", number.into())]))
        }
    }
}
