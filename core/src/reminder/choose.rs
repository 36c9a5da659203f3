//! Which of all that could come are planned: the nearest, and of everything at least its first.

use super::model::{MOST_PLANNED, ReminderItem};
use super::place::{Ground, Placed};
use super::source::{ReminderSource, ReminderWhen};
use crate::time::{Day, WallTime};
use std::collections::{BTreeMap, BTreeSet};

/// Days ahead that are filled with what repeats: who hasn't opened the app for two months isn't reminded on.
const REPEATED_DAYS: i64 = 60;
/// Days ahead in which the first of what repeats is looked for.
const FIRST_DAYS: i64 = 370;

/// What comes at one minute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Together {
    pub at_ms: i64,
    /// As it was asked for, before a gap of the clock moved it.
    pub wall: WallTime,
    pub items: BTreeSet<ReminderItem>,
    pub repeats: bool,
    pub rests_after: bool,
}

/// Chooses what is planned, in the order in which it comes: 60 at most.
///
/// Each source gets its first time, the nearest sources first. The places that are left go to the nearest times of
/// any source. Reminders of the same minute share one place. With more than 60 sources, those whose first time is
/// farthest wait for the next plan.
pub(super) fn choose(
    sources: &[ReminderSource<'_>],
    ground: &Ground,
    today: Day,
    now_ms: i64,
) -> Vec<Together> {
    let mut all: BTreeMap<i64, Together> = BTreeMap::new();
    let mut firsts: BTreeSet<i64> = BTreeSet::new();
    let mut put = |placed: Placed, source: &ReminderSource<'_>| {
        let together = all.entry(placed.at_ms).or_insert_with(|| Together {
            at_ms: placed.at_ms,
            wall: placed.wall,
            items: BTreeSet::new(),
            repeats: false,
            rests_after: false,
        });
        together.items.insert(source.item);
        together.repeats |= source.repeats();
        all.len()
    };
    for source in sources {
        let ReminderWhen::Once { day, minute } = source.when else { continue };
        if let Some(placed) = ground.place(day, minute).filter(|placed| placed.at_ms > now_ms) {
            put(placed, source);
            firsts.insert(placed.at_ms);
        }
    }
    let mut waiting: Vec<&ReminderSource<'_>> = sources.iter().filter(|source| source.repeats()).collect();
    let mut enough = false;
    for ahead in 0..FIRST_DAYS {
        let day = today.plus(ahead);
        let mut still = Vec::new();
        // Once the places are taken, only what has no time yet is looked at.
        let looked_at: Vec<&ReminderSource<'_>> =
            if enough { waiting.clone() } else { sources.iter().filter(|source| source.repeats()).collect() };
        for source in looked_at {
            let waits = waiting.iter().any(|other| std::ptr::eq(*other, source));
            match times_of(source, ground, day).filter(|placed| placed.at_ms > now_ms) {
                Some(placed) => {
                    enough |= put(placed, source) >= MOST_PLANNED;
                    if waits {
                        firsts.insert(placed.at_ms);
                    }
                }
                None if waits => still.push(source),
                None => {}
            }
        }
        waiting = still;
        enough |= ahead + 1 >= REPEATED_DAYS;
        if enough && waiting.is_empty() {
            break;
        }
    }
    let mut chosen: BTreeSet<i64> = firsts.into_iter().take(MOST_PLANNED).collect();
    for at_ms in all.keys() {
        if chosen.len() >= MOST_PLANNED {
            break;
        }
        chosen.insert(*at_ms);
    }
    let mut planned: Vec<Together> = all.into_values().filter(|one| chosen.contains(&one.at_ms)).collect();
    if let Some(last) = planned.iter_mut().rev().find(|one| one.repeats) {
        last.rests_after = true;
    }
    planned
}

fn times_of(source: &ReminderSource<'_>, ground: &Ground, day: Day) -> Option<Placed> {
    let ReminderWhen::Practice { practice, reminder, name } = &source.when else { return None };
    if !practice.asks_on(day, reminder.weekdays) {
        return None;
    }
    ground.place(day, ground.minute(reminder.time, name, day))
}
