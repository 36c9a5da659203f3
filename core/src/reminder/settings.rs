use crate::error::{NearerError, Reason, Result};
use crate::setting;
use crate::time::DAY_MINUTES;
use crate::vault::Tx;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Hours in which nothing comes, by the clock on the wall: from this minute after midnight up to that one, which is
/// outside. An end before the start lies after midnight; two equal ones are no hours at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct QuietHours {
    /// The first minute after midnight, 0 to 1439.
    pub from: u16,
    /// The minute after midnight at which they are over, 0 to 1439.
    pub to: u16,
}

impl QuietHours {
    /// Offered first where somebody wants quiet hours: from 22:00 to 7:00.
    pub const FIRST: QuietHours = QuietHours { from: 22 * 60, to: 7 * 60 };

    /// Refuses a minute that no day has.
    ///
    /// Errors: `Invalid` with `quiet`.
    pub fn check(&self) -> Result<()> {
        check_minute("quiet", self.from).and_then(|()| check_minute("quiet", self.to))
    }

    /// Whether this minute after midnight lies within them.
    pub fn holds(&self, minute: u16) -> bool {
        if self.from <= self.to {
            (self.from..self.to).contains(&minute)
        } else {
            minute >= self.from || minute < self.to
        }
    }
}

/// What the person chose for all reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(default)]
pub struct ReminderSettings {
    /// Off: nothing is planned at all.
    pub on: bool,
    /// Follow-ups, letters and measures are reminded of, on their day.
    pub due_on: bool,
    /// At this minute after midnight.
    pub due_minute: u16,
    /// Hours in which nothing comes; none: no such hours.
    pub quiet: Option<QuietHours>,
}

impl Default for ReminderSettings {
    fn default() -> Self {
        ReminderSettings { on: true, due_on: true, due_minute: 18 * 60, quiet: None }
    }
}

/// Name of the row that holds them.
const SETTINGS: &str = "reminders";

/// Those that were chosen; the defaults where what stands there is none that can be.
pub fn settings(sql: &Connection) -> Result<ReminderSettings> {
    let read = setting::read_named(sql, SETTINGS)?;
    Ok(if check(&read).is_ok() { read } else { ReminderSettings::default() })
}

/// Refuses what no settings of reminders are.
///
/// Errors: `Invalid`: `WrongKind`, `OutOfRange`.
pub fn check_settings(value: Value) -> Result<()> {
    let read = serde_json::from_value(value).map_err(|_| NearerError::invalid("value", Reason::WrongKind))?;
    check(&read)
}

/// Keeps what the person chose for all reminders.
///
/// Errors: `Invalid` for a minute that no day has.
pub fn set_settings(tx: &Tx<'_>, settings: &ReminderSettings) -> Result<()> {
    check(settings)?;
    setting::write_named(tx, SETTINGS, settings)
}

fn check(settings: &ReminderSettings) -> Result<()> {
    settings.quiet.map_or(Ok(()), |quiet| quiet.check())?;
    check_minute("due_minute", settings.due_minute)
}

fn check_minute(field: &str, minute: u16) -> Result<()> {
    if minute < DAY_MINUTES {
        return Ok(());
    }
    Err(NearerError::invalid(field, Reason::OutOfRange { low: 0, high: i64::from(DAY_MINUTES) - 1 }))
}
