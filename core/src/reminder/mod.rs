//! What is reminded of, when: the next sixty, over practices, follow-ups, letters and measures.
//!
//! The core plans; a front end registers what was planned with the system, all anew each time. A plan is made of
//! local times, so that the snapshot of it (without a word of the person's) can be laid out again without the key:
//! after a reboot, after travel, when something is put off. A reminder is never lost silently: the last one of
//! those that repeat says that reminders rest until the app is opened.

mod choose;
mod model;
mod place;
mod plan;
mod settings;
mod snapshot;
mod source;

pub use model::{
    MOST_PLANNED, PlannedReminder, ReminderItem, ReminderKind, ReminderPlan, SnoozeChoice, WidgetDot,
    WidgetView,
};
pub use plan::plan;
pub use settings::{QuietHours, ReminderSettings, check_settings, set_settings, settings};
pub use snapshot::{again, marked, shown, snooze, snooze_choices, widget};

#[cfg(test)]
mod tests;
