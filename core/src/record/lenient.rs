//! Reading that goes on: a row that can't be understood never takes along those beside it. What is left out of a list
//! here is what `backup::look_over` finds and counts.

use crate::error::{NearerError, Result};
use rusqlite::Error;

/// Whether an error says that a value is of another kind than is wanted: a fault of the row, not of the storage.
fn is_row(error: &Error) -> bool {
    matches!(
        error,
        Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::InvalidColumnType(..)
            | Error::Utf8Error(..)
    )
}

/// The rows that can be understood, in their order.
pub fn readable<T>(rows: impl Iterator<Item = rusqlite::Result<T>>) -> Result<Vec<T>> {
    rows.filter(|row| !matches!(row, Err(error) if is_row(error)))
        .map(|row| row.map_err(NearerError::from))
        .collect()
}

/// The row that was asked for; none where there is none, and where it can't be understood.
pub fn one_readable<T>(found: rusqlite::Result<T>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Error::QueryReturnedNoRows) => Ok(None),
        Err(error) if is_row(&error) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// A value in a row; its default where it can't be understood, so that the rest of the row is read.
pub fn or_default<T: Default>(value: rusqlite::Result<T>) -> rusqlite::Result<T> {
    match value {
        Err(error) if is_row(&error) => Ok(T::default()),
        value => value,
    }
}
