use super::model::{Mark, MarkKind, Reminder, Schedule};
use super::row::{Which, all_reminders, rows};
use super::rule::Course;
use super::schedule::{is_due, is_open};
use super::standing::DayCounting;
use crate::error::Result;
use crate::record;
use crate::time::Day;
use crate::vault::Id;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// A practice as reminders need it: without a word of the person's.
#[derive(Debug, Clone)]
pub struct Reminded {
    /// The practice's id.
    pub id: Id,
    /// Place in the palette, 0 to 7.
    pub colour: u8,
    /// In the order the person gave them.
    pub reminders: Vec<Reminder>,
    /// Offered today, or marked.
    pub due: bool,
    /// Nothing more is to be done today.
    pub settled: bool,
    /// As it stands today, 0 to 1.
    pub strength: f64,
    today: Day,
    course: Course,
    marks: BTreeMap<Day, Mark>,
    last_done: Option<Day>,
}

/// All practices of which something may be said: not put away, and about nobody who is kept at a distance.
pub fn reminded(sql: &Connection, today: Day) -> Result<Vec<Reminded>> {
    let mut reminders = all_reminders(sql)?;
    let kept = rows(sql, Which::Kept)?.into_iter().filter(|row| !row.held);
    kept.map(|row| {
        let counting = DayCounting::read(sql, row.pk, &row.course, today, today)?;
        let last_done = match row.course.rule.schedule {
            Schedule::EveryDays { .. } => last_done(sql, row.pk)?,
            _ => None,
        };
        Ok(Reminded {
            id: row.id,
            colour: row.chosen.colour,
            reminders: reminders.remove(&row.pk).unwrap_or_default(),
            due: is_due(&row.course, &counting.marks, today),
            settled: !is_open(&row.course, &counting.marks, today),
            strength: counting.standing(&row.course, today).strength,
            today,
            last_done,
            marks: counting.marks,
            course: row.course,
        })
    })
    .collect()
}

fn last_done(sql: &Connection, practice: i64) -> Result<Option<Day>> {
    record::one_readable(
        sql.prepare_cached(
            "SELECT day FROM mark WHERE practice = ?1 AND mark = 'done' AND deleted_at IS NULL
             ORDER BY day DESC LIMIT 1",
        )?
        .query_row([practice], |row| row.get(0)),
    )
}

impl Reminded {
    /// Whether a reminder that may come on these weekdays comes on this day, as things stand today.
    ///
    /// Where the schedule asks every day or on chosen days, and for "so often a week" until it was done so often:
    /// every day on which Today would show it. What is asked once in n days or once a month is reminded of on the
    /// day on which it comes due, or on the next of the weekdays, and then again n days or a month later.
    pub fn asks_on(&self, day: Day, weekdays: u8) -> bool {
        let may = |day: Day| weekdays & (1 << day.weekday()) != 0;
        if day < self.today || !may(day) || self.course.is_paused(day) {
            return false;
        }
        if day == self.today && self.marks.contains_key(&day) && self.settled {
            return false;
        }
        match self.course.rule.schedule {
            Schedule::EveryDays { .. } | Schedule::Monthly => {
                for back in 0..7 {
                    let earlier = day.plus(-back);
                    if back > 0 && may(earlier) {
                        return false;
                    }
                    if self.comes_due(earlier) {
                        return true;
                    }
                }
                false
            }
            _ => is_open(&self.course, &self.marks, day),
        }
    }

    /// Whether this is a day on which something that is asked for now and then comes due.
    fn comes_due(&self, day: Day) -> bool {
        let began = self.course.began;
        match self.course.rule.schedule {
            Schedule::EveryDays { days } => {
                let from = self.last_done.map_or(began, |last| last.plus(i64::from(days)).max(began));
                day >= from && day.since(from) % i64::from(days) == 0
            }
            Schedule::Monthly => {
                let (first, last) = day.month();
                let done = self.marks.range(first..=last).any(|(_, mark)| mark.kind == MarkKind::Done);
                !done && day == first.max(began)
            }
            _ => false,
        }
    }
}
