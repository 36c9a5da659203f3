//! Which copies are kept, and when another one is due. Pure: days in, names out.

use super::ledger::{Kept, Ledger};
use crate::time::{Day, Stamp, can_be_now, can_be_today};
use crate::vault::Hlc;
use std::collections::BTreeMap;

/// Days of which each keeps its last copy.
const DAYS: i64 = 30;
/// Days of which each month keeps its last copy.
const YEAR: i64 = 366;
/// How many go at once: a clock that jumps empties no folder in one go.
const AT_ONCE: usize = 2;
/// Minutes until a folder that failed is tried again.
const RETRY_MS: i64 = 15 * 60_000;
/// Days after which a word is said.
const OVERDUE: i64 = 14;

/// Names of those that go, the oldest first. Never the newest of all, and none where the clock is surely wrong.
pub(super) fn too_old(kept: &[Kept], now: &Stamp) -> Vec<String> {
    if !can_be_now(now.at_ms) {
        return Vec::new();
    }
    let mut last_of: BTreeMap<(i32, Option<Day>), &Kept> = BTreeMap::new();
    let mut stays = Vec::new();
    for copy in kept {
        let age = now.day.since(copy.line.day);
        if age < 0 || !can_be_today(copy.line.day) {
            // Of a day that is still to come, or can't have been: a wrong clock made it. It goes once its day is over.
            stays.push(copy);
        } else if age < DAYS {
            last_of.insert((0, Some(copy.line.day)), copy);
        } else if age < YEAR {
            last_of.insert((1, Some(copy.line.day.month().0)), copy);
        }
    }
    stays.extend(last_of.values());
    stays.extend(kept.last());
    let goes = kept.iter().filter(|copy| !stays.iter().any(|stays| stays.line.name == copy.line.name));
    goes.take(AT_ONCE).map(|copy| copy.line.name.clone()).collect()
}

/// Whether today's copy is to be made.
pub(super) fn is_due(ledger: &Ledger, now: &Stamp, hlc: Hlc) -> bool {
    let made_today = ledger.kept.iter().any(|copy| copy.line.day == now.day);
    let unchanged = ledger.kept.last().is_some_and(|last| last.hlc == hlc.0);
    // Where the clock went back since, nothing is known of when it was.
    let just_failed = ledger.trouble.is_some() && (0..RETRY_MS).contains(&(now.at_ms - ledger.tried_ms));
    ledger.by_themselves && !made_today && !unchanged && !just_failed
}

/// Whether a word is said of how long ago the last safe one was.
pub(super) fn is_overdue(ledger: &Ledger, today: Day) -> bool {
    let last = ledger.kept.last().map(|last| last.line.day);
    ledger.by_themselves && today.since(last.unwrap_or(ledger.since)) > OVERDUE
}
