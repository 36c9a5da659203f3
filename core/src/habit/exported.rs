use super::marked::{IncomingMark, all_marks};
use super::model::{Mark, NewPractice};
use super::row::{Which, reminders, rows};
use super::rule::{Counts, Rule};
use super::strength::{Standing, last_counting};
use crate::error::Result;
use crate::time::Day;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// A practice with all that was marked, for an export.
#[derive(Debug, Clone)]
pub struct ExportedPractice {
    /// What the person chose for it, its reminders included.
    pub chosen: NewPractice,
    /// Whether it was archived.
    pub archived: bool,
    /// How its marks are counted.
    pub rule: Rule,
    /// Oldest first.
    pub marks: Vec<IncomingMark>,
    /// Strength at the end of each day, from the first marked one to today.
    pub strengths: Vec<(Day, f64)>,
}

/// All practices in their order, also those that were put away.
pub fn exported(sql: &Connection, today: Day) -> Result<Vec<ExportedPractice>> {
    let exported = |row: super::row::PracticeRow| {
        let marks: Vec<IncomingMark> =
            all_marks(sql, row.id)?.into_iter().filter(|mark| mark.day <= today).collect();
        let by_day: BTreeMap<Day, Mark> = marks.iter().map(|mark| (mark.day, mark.mark)).collect();
        let mut strengths = Vec::new();
        if let Some(first) = by_day.keys().next() {
            let last = last_counting(&by_day, today);
            let from = row.course.began.min(*first);
            Standing::before(&row.course).go(&row.course, &by_day, from, last, |day, standing| {
                if day >= *first {
                    strengths.push((day, standing.strength));
                }
            });
        }
        Ok(ExportedPractice {
            chosen: NewPractice { reminders: reminders(sql, row.pk)?, ..row.chosen },
            archived: row.archived,
            rule: row.course.rule,
            marks,
            strengths,
        })
    };
    rows(sql, Which::All)?.into_iter().map(exported).collect()
}

impl ExportedPractice {
    /// What its marks count: themselves, or amounts.
    pub fn counts(&self) -> Counts {
        self.rule.counts
    }

    /// What was marked on this day; none where nothing was.
    pub fn mark(&self, day: Day) -> Option<Mark> {
        let place = self.marks.binary_search_by_key(&day, |mark| mark.day).ok()?;
        Some(self.marks.get(place)?.mark)
    }

    /// Strength at the end of this day; 0 before the first mark, the last known one after the last.
    pub fn strength(&self, day: Day) -> f64 {
        match self.strengths.binary_search_by_key(&day, |(day, _)| *day) {
            Ok(place) => self.strengths.get(place),
            Err(0) => None,
            Err(_) => self.strengths.last(),
        }
        .map_or(0.0, |(_, strength)| *strength)
    }
}
