use crate::time::Day;
use crate::vault::Id;
use serde::{Deserialize, Serialize};

/// Most reminders that are planned at once: iOS keeps 64 that wait, and the rest is for what is put off.
pub const MOST_PLANNED: usize = 60;
/// Most that are put off at once.
pub(super) const MOST_SNOOZED: usize = 4;

/// What a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum ReminderKind {
    /// A practice that is due.
    Practice,
    /// What an exercise was asked to come back to.
    FollowUp,
    /// A letter to oneself.
    Letter,
    /// A questionnaire whose time has come.
    Measure,
    /// The one line to someone who went quiet, where they asked for it.
    Quiet,
}

/// One of the things that a reminder is about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, uniffi::Record,
)]
pub struct ReminderItem {
    /// What it is about.
    pub kind: ReminderKind,
    /// To mark it from the reminder; none for the other kinds, which open Today.
    pub practice: Option<Id>,
}

/// One notification to register. Things that come at the same minute come in one.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlannedReminder {
    /// Opaque, and the same for the same reminder in every plan.
    pub id: String,
    /// When it comes: milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    /// What the wall shows then: `2026-11-24T18:00`.
    pub local: String,
    /// For a lock screen: nothing about therapy, no name.
    pub title: String,
    /// The line under the title, for a lock screen as well.
    pub text: String,
    /// All things that come at this minute.
    pub items: Vec<ReminderItem>,
    /// The last of those that repeat: its text says so.
    pub rests_after: bool,
}

/// All that is to be registered, in place of all that was before.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReminderPlan {
    /// The nearest first; 60 at most.
    pub planned: Vec<PlannedReminder>,
    /// Put off by the person, the nearest first; 4 at most.
    pub snoozed: Vec<PlannedReminder>,
    /// To be written to a file beside the vault, and handed in where a plan is asked for without the key. It holds
    /// times, opaque ids, and for a widget how today stands; no words.
    pub snapshot: String,
    /// Said once, with the first plan after it: something of the last plan was never shown, since the phone was off or
    /// the app was stopped. Only where each reminder that is shown is told of by `reminder_shown`.
    pub missed: Option<String>,
}

/// For how long something can be put off.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SnoozeChoice {
    /// How long, in minutes.
    pub minutes: u32,
    /// "10 minutes", "2 hours".
    pub words: String,
}

/// Today's practices without their names, for a widget.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WidgetView {
    /// The person's day.
    pub day: Day,
    /// One for each practice that is due, in the person's order.
    pub dots: Vec<WidgetDot>,
    /// How many of those are done.
    pub done: u32,
    /// "2 of 3 done today."
    pub words: String,
}

/// A practice as a widget shows it: a coloured dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct WidgetDot {
    /// The practice's id.
    pub practice: Id,
    /// Place in the palette, 0 to 7.
    pub colour: u8,
    /// Nothing more is to be done today.
    pub settled: bool,
    /// 0 to 100.
    pub strength: u8,
}
