//! What there is to be reminded of.

use super::model::{ReminderItem, ReminderKind};
use super::settings::ReminderSettings;
use crate::assessment;
use crate::course::{self, Content};
use crate::error::Result;
use crate::habit::{Reminded, Reminder};
use crate::safety;
use crate::setting::IfQuiet;
use crate::time::Day;
use rusqlite::Connection;

/// Days after its day on which it is asked a second time what came of an expectation.
const ONCE_MORE_AFTER: i64 = 4;
/// Most follow-ups and letters that are looked at.
const MOST_FOLLOW_UPS: u32 = 100;

/// One thing that comes once or again and again.
#[derive(Debug, Clone)]
pub(super) struct ReminderSource<'a> {
    pub item: ReminderItem,
    pub when: ReminderWhen<'a>,
}

#[derive(Debug, Clone)]
pub(super) enum ReminderWhen<'a> {
    /// A practice's reminder, on the days on which the practice asks.
    Practice { practice: &'a Reminded, reminder: Reminder, name: String },
    /// At a minute after midnight of a person's day.
    Once { day: Day, minute: u16 },
}

impl ReminderSource<'_> {
    pub fn repeats(&self) -> bool {
        matches!(self.when, ReminderWhen::Practice { .. })
    }
}

/// Everything, as it stands today: each practice's reminders, and what comes due on a day from today on.
pub(super) fn sources<'a>(
    sql: &Connection,
    content: &Content,
    settings: &ReminderSettings,
    if_quiet: Option<IfQuiet>,
    practices: &'a [Reminded],
    today: Day,
) -> Result<Vec<ReminderSource<'a>>> {
    if !settings.on {
        return Ok(Vec::new());
    }
    let mut found = of_practices(practices);
    let mut once = |kind, day| {
        let item = ReminderItem { kind, practice: None };
        found.push(ReminderSource { item, when: ReminderWhen::Once { day, minute: settings.due_minute } });
    };
    if settings.due_on {
        // What came of an expectation is asked once more, and then no more.
        let outcome = content.pack.outcome_form();
        for due in course::coming_follow_ups(sql, content, today.plus(-ONCE_MORE_AFTER), MOST_FOLLOW_UPS)? {
            let kind = if due.form.is_some() { ReminderKind::FollowUp } else { ReminderKind::Letter };
            let again =
                (due.form.is_some() && due.form.as_deref() == outcome).then(|| due.due.plus(ONCE_MORE_AFTER));
            for day in [Some(due.due), again].into_iter().flatten().filter(|day| *day >= today) {
                once(kind, day);
            }
        }
        for measure in course::measures(sql, content)? {
            if let Some(day) = assessment::next_due(sql, &measure, today)?.filter(|day| *day >= today) {
                once(ReminderKind::Measure, day);
            }
        }
    }
    // Whoever plans is here today.
    if let Some(day) = safety::quiet_day(if_quiet, today) {
        once(ReminderKind::Quiet, day);
    }
    Ok(found)
}

pub(super) fn of_practices(practices: &[Reminded]) -> Vec<ReminderSource<'_>> {
    let mut found = Vec::new();
    for practice in practices {
        for (place, reminder) in practice.reminders.iter().enumerate() {
            found.push(ReminderSource {
                item: ReminderItem { kind: ReminderKind::Practice, practice: Some(practice.id) },
                when: ReminderWhen::Practice {
                    practice,
                    reminder: *reminder,
                    name: format!("{} {place}", practice.id),
                },
            });
        }
    }
    found
}
