//! What a call sees and acts with.

use super::House;
use crate::course::Content;
use crate::error::Result;
use crate::time::{Day, DayBoundary, Stamp};
use crate::vault::{Tables, Tx};
use rusqlite::Connection;
use std::ops::Deref;

/// What a reading sees.
#[derive(Debug)]
pub struct See<'a> {
    /// A reader's connection, within one transaction.
    pub sql: &'a Connection,
    /// The programme that the reading is answered with.
    pub content: &'a Content,
    /// What tables the file has that hold what can't be made again.
    pub tables: &'a Tables,
    /// When the person's day ends.
    pub day_boundary: DayBoundary,
    now: Result<Stamp>,
}

impl<'a> See<'a> {
    /// `now` was read before the door was opened: no foreign code runs in a transaction.
    pub(super) fn of(house: &'a House, sql: &'a Connection, now: Result<Stamp>) -> Self {
        let House { vault, content, .. } = house;
        See { sql, content, tables: vault.tables(), day_boundary: vault.day_boundary(), now }
    }

    /// The moment of this call, the same for all of it.
    ///
    /// Errors: those of the clock. Who asks for no time reads on without: a journal can be read in a zone that this
    /// version has never heard of.
    pub fn now(&self) -> Result<&Stamp> {
        self.now.as_ref().map_err(Clone::clone)
    }

    /// The person's day.
    pub fn today(&self) -> Result<Day> {
        Ok(self.now()?.day)
    }
}

/// What one action of the person is done with: its transaction, and the programme.
#[derive(Debug)]
pub struct Act<'a, 'v> {
    /// The programme that the action is done with.
    pub content: &'a Content,
    tx: &'a Tx<'v>,
}

impl<'a, 'v> Act<'a, 'v> {
    pub(super) fn of(tx: &'a Tx<'v>, content: &'a Content) -> Self {
        Act { content, tx }
    }
}

impl<'v> Deref for Act<'_, 'v> {
    type Target = Tx<'v>;

    fn deref(&self) -> &Tx<'v> {
        self.tx
    }
}
