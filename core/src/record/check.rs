//! How a room checks a row before it believes it: one that came in from a file, or one of the vault.
//!
//! The room decides what a row may say, by the same functions that its own writing uses. Here is what these checks
//! read a row by. Each answer is the column's value, or an error that names table and column and never carries the
//! value.
//!
//! Errors: `Invalid` with `table.column` and the reason.

use super::aggregate::{Document, id_of};
use super::word::Word;
use crate::error::{NearerError, Reason, Result};
use crate::time::{Day, FIRST_MS, LAST_MS, MOST_OFFSET_S, zone_of};
use crate::vault::Id;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::ops::RangeInclusive;

/// Longest name that content gives something: a form, a step, an option, a feeling. In characters.
pub const MOST_NAMED: u32 = 255;
/// Longest name of an imported item, in characters.
pub const MOST_SOURCE: u32 = 2_000;

/// What a room says of one of its tables.
#[derive(Debug, Clone, Copy)]
pub struct Checked {
    /// Name of the table.
    pub table: &'static str,
    /// Whether a row may stand in the vault.
    pub check: fn(&RowCheck<'_>) -> Result<()>,
    /// The row's natural id, where its table has such ids.
    pub natural: Option<fn(&RowCheck<'_>) -> Result<Id>>,
}

/// A row that is looked at.
#[derive(Debug, Clone, Copy)]
pub struct RowCheck<'a> {
    table: &'a str,
    row: &'a Document,
}

impl<'a> RowCheck<'a> {
    /// A look at a row. Errors name the table before the column.
    pub fn new(table: &'a str, row: &'a Document) -> Self {
        RowCheck { table, row }
    }

    /// The whole row, as it is said outside: links are ids, parts are lists under their table's name.
    pub fn document(&self) -> &'a Document {
        self.row
    }

    /// An error about this column.
    pub fn refuse(&self, column: &str, reason: Reason) -> NearerError {
        NearerError::invalid(&format!("{}.{column}", self.table), reason)
    }

    /// Puts the table before the field in an error of a room's own check.
    pub fn room<T>(&self, checked: Result<T>) -> Result<T> {
        checked.map_err(|error| match error {
            NearerError::Invalid { field, reason } => self.refuse(&field, reason),
            other => other,
        })
    }

    fn value(&self, column: &str) -> Option<&'a Value> {
        self.row.get(column).filter(|value| !value.is_null())
    }

    /// A text of at most `most` characters; none where nothing stands there.
    pub fn maybe_text(&self, column: &str, most: u32) -> Result<Option<&'a str>> {
        let Some(value) = self.value(column) else { return Ok(None) };
        let text = value.as_str().ok_or_else(|| self.refuse(column, Reason::WrongKind))?;
        // Counting takes a while for a long text, and most are short.
        if text.len() > most as usize && text.chars().count() > most as usize {
            return Err(self.refuse(column, Reason::TooLong { most }));
        }
        Ok(Some(text))
    }

    /// A text that may be empty.
    pub fn text(&self, column: &str, most: u32) -> Result<&'a str> {
        self.maybe_text(column, most)?.ok_or_else(|| self.refuse(column, Reason::Required))
    }

    /// A text with something in it.
    pub fn words(&self, column: &str, most: u32) -> Result<&'a str> {
        let text = self.text(column, most)?;
        if text.trim().is_empty() { Err(self.refuse(column, Reason::Required)) } else { Ok(text) }
    }

    /// The id of something of the content; none where nothing stands there.
    pub fn maybe_named(&self, column: &str) -> Result<Option<&'a str>> {
        self.value(column).map(|_| self.named(column)).transpose()
    }

    /// The id of something of the content: 1 to 255 characters.
    pub fn named(&self, column: &str) -> Result<&'a str> {
        self.words(column, MOST_NAMED)
    }

    /// One of a closed set, as its room names it.
    pub fn one_of<T>(&self, column: &str, named: impl Fn(&str) -> Option<T>) -> Result<T> {
        named(self.named(column)?).ok_or_else(|| self.refuse(column, Reason::UnknownOption))
    }

    /// One of a closed set, as its room names it; none where nothing stands there.
    pub fn maybe_one_of<T>(&self, column: &str, named: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
        self.value(column).map(|_| self.one_of(column, named)).transpose()
    }

    /// One of a closed set, by its word.
    pub fn word<W: Word>(&self, column: &str) -> Result<W> {
        self.one_of(column, |word| W::named(word).ok())
    }

    /// One of a closed set, by its word; none where nothing stands there.
    pub fn maybe_word<W: Word>(&self, column: &str) -> Result<Option<W>> {
        self.maybe_one_of(column, |word| W::named(word).ok())
    }

    /// A whole number of these.
    pub fn maybe_number<N: TryFrom<i64>>(
        &self,
        column: &str,
        range: RangeInclusive<i64>,
    ) -> Result<Option<N>> {
        let Some(value) = self.value(column) else { return Ok(None) };
        let number = match value {
            Value::String(digits) => digits.parse().ok(),
            value => value.as_i64(),
        };
        let number: i64 = number.ok_or_else(|| self.refuse(column, Reason::NotANumber))?;
        let out = || self.refuse(column, Reason::OutOfRange { low: *range.start(), high: *range.end() });
        if !range.contains(&number) {
            return Err(out());
        }
        N::try_from(number).map(Some).map_err(|_| out())
    }

    /// A whole number within `range`, both ends included. Beyond 2^53 it may stand as a string of digits.
    pub fn number<N: TryFrom<i64>>(&self, column: &str, range: RangeInclusive<i64>) -> Result<N> {
        self.maybe_number(column, range)?.ok_or_else(|| self.refuse(column, Reason::Required))
    }

    /// A number that is 0 for no and 1 for yes.
    pub fn yes_or_no(&self, column: &str) -> Result<bool> {
        Ok(self.number::<i64>(column, 0..=1)? == 1)
    }

    /// An instant that the calendar holds: milliseconds since 1970-01-01T00:00:00Z.
    pub fn time(&self, column: &str) -> Result<i64> {
        self.number(column, FIRST_MS..=LAST_MS)
    }

    /// An instant that the calendar holds, in milliseconds since 1970-01-01T00:00:00Z; none where nothing stands
    /// there.
    pub fn maybe_time(&self, column: &str) -> Result<Option<i64>> {
        self.maybe_number(column, FIRST_MS..=LAST_MS)
    }

    /// A day as `2026-11-24`; none where nothing stands there.
    pub fn maybe_day(&self, column: &str) -> Result<Option<Day>> {
        let Some(text) = self.maybe_text(column, MOST_NAMED)? else { return Ok(None) };
        Day::parse(text).map(Some).map_err(|_| self.refuse(column, Reason::NotADay))
    }

    /// A day as `2026-11-24`.
    pub fn day(&self, column: &str) -> Result<Day> {
        self.maybe_day(column)?.ok_or_else(|| self.refuse(column, Reason::Required))
    }

    /// `at_ms, offset_s, zone`: an instant with the place where it was one.
    pub fn place(&self, at: &str, offset: &str, zone: &str) -> Result<()> {
        self.time(at)?;
        self.number::<i64>(offset, -MOST_OFFSET_S..=MOST_OFFSET_S)?;
        zone_of(self.named(zone)?).map_err(|_| self.refuse(zone, Reason::UnknownZone))?;
        Ok(())
    }

    /// The moment of a row: `at_ms, offset_s, zone, day`.
    pub fn moment(&self) -> Result<()> {
        self.place("at_ms", "offset_s", "zone")?;
        self.day("day").map(|_| ())
    }

    /// The columns that every row of a person's has.
    pub fn common(&self) -> Result<()> {
        id_of(self.row).map_err(|_| self.refuse("id", Reason::NotAnId))?;
        self.time("created_at")?;
        self.maybe_time("deleted_at")?;
        self.number::<i64>("changed_at", 0..=i64::MAX)?;
        self.link("changed_by")?.ok_or_else(|| self.refuse("changed_by", Reason::LeadsNowhere))?;
        self.link("run_id")?;
        self.maybe_text("source_key", MOST_SOURCE).map(|_| ())
    }

    /// A link to another row; none where nothing stands there.
    pub fn link(&self, column: &str) -> Result<Option<Id>> {
        let Some(value) = self.value(column) else { return Ok(None) };
        let id = value.as_str().and_then(|text| Id::parse(text).ok());
        id.map(Some).ok_or_else(|| self.refuse(column, Reason::NotAnId))
    }

    /// A link that the row can't be without.
    pub fn linked(&self, column: &str) -> Result<Id> {
        self.link(column)?.ok_or_else(|| self.refuse(column, Reason::LeadsNowhere))
    }

    /// A column that holds JSON, as its room reads it.
    pub fn json<T: DeserializeOwned>(&self, column: &str, most: u32) -> Result<T> {
        serde_json::from_str(self.text(column, most)?).map_err(|_| self.refuse(column, Reason::WrongKind))
    }

    /// The parts under this name, `most` at most.
    pub fn parts(&self, name: &'a str, most: u32) -> Result<Vec<RowCheck<'a>>> {
        let Some(value) = self.value(name) else { return Ok(Vec::new()) };
        let wrong = || self.refuse(name, Reason::WrongKind);
        let rows = value.as_array().ok_or_else(wrong)?;
        if rows.len() > most as usize {
            return Err(self.refuse(name, Reason::TooLong { most }));
        }
        rows.iter().map(|row| Ok(RowCheck::new(name, row.as_object().ok_or_else(wrong)?))).collect()
    }
}
