//! What is known of reminders without the key: times on the wall, the person's day, opaque ids. No words.

use super::choose::Together;
use super::model::{
    MOST_PLANNED, MOST_SNOOZED, PlannedReminder, ReminderItem, ReminderKind, ReminderPlan, SnoozeChoice,
    WidgetDot, WidgetView,
};
use super::place::Ground;
use super::settings::QuietHours;
use crate::error::{NearerError, Reason, Result};
use crate::habit::Reminded;
use crate::text::{Catalogue, args};
use crate::time::{DAY_MS, Day, DayBoundary, Moment, Stamp, WallTime, zone_of};
use crate::vault::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

const VERSION: u32 = 1;
/// For how many minutes something can be put off.
const SNOOZES: [u32; 4] = [10, 30, 60, 180];
const MOST_SNOOZE: u32 = 24 * 60;
/// For how long after its time a reminder may still come: a phone that saves its battery lets it wait for an hour.
const STILL_COMES_MS: i64 = 2 * 60 * 60_000;
/// Nothing of ours is longer: what is, isn't ours.
const MOST_BYTES: usize = 1 << 20;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Snapshot {
    version: u32,
    day: Day,
    boundary: u16,
    quiet: Option<QuietHours>,
    planned: Vec<SnapshotLine>,
    /// What came within the last day: it may still stand on the lock screen, and be put off from there.
    recent: Vec<SnapshotLine>,
    snoozed: Vec<Snoozed>,
    today: Vec<WidgetDot>,
    /// What was shown of these; none where nobody kept account of it, as an earlier version didn't.
    #[serde(default)]
    shown: Option<BTreeSet<String>>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct SnapshotLine {
    id: String,
    /// `2026-11-24T18:00`, as it was asked for: a gap of the clock may move it where it is laid out.
    local: String,
    items: Vec<ReminderItem>,
    rests: bool,
}

/// Put off to an instant: travel doesn't move it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Snoozed {
    id: String,
    at_ms: i64,
    items: Vec<ReminderItem>,
}

impl Snapshot {
    pub fn of(planned: &[Together], ground: &Ground, practices: &[Reminded], day: Day) -> Self {
        let line = |one: &Together| {
            let items: Vec<ReminderItem> = one.items.iter().copied().collect();
            SnapshotLine {
                id: name(&one.wall.to_string(), &items),
                local: one.wall.to_string(),
                items,
                rests: one.rests_after,
            }
        };
        let dot = |practice: &Reminded| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
            let strength = (practice.strength.clamp(0.0, 1.0) * 100.0).round() as u8;
            WidgetDot { practice: practice.id, colour: practice.colour, settled: practice.settled, strength }
        };
        Snapshot {
            version: VERSION,
            day,
            boundary: ground.boundary.minutes(),
            quiet: ground.quiet,
            planned: planned.iter().map(line).collect(),
            recent: Vec::new(),
            snoozed: Vec::new(),
            today: practices.iter().filter(|practice| practice.due).map(dot).collect(),
            shown: Some(BTreeSet::new()),
        }
    }

    /// Reads a snapshot. The text may be anything: it lay in a file that others can write.
    ///
    /// Errors: `Invalid`: `FileTooLarge`, `NotJson` with the line, `WrongKind`; `TooNew`.
    pub fn read(text: &str) -> Result<Self> {
        let bad = |reason| NearerError::invalid("snapshot", reason);
        if text.len() > MOST_BYTES {
            return Err(bad(Reason::FileTooLarge { most_mb: 1 }));
        }
        let read: Snapshot = serde_json::from_str(text).map_err(|error| {
            bad(Reason::NotJson { line: u32::try_from(error.line()).unwrap_or(u32::MAX) })
        })?;
        if read.version != VERSION {
            return Err(NearerError::TooNew { found: i64::from(read.version), known: i64::from(VERSION) });
        }
        DayBoundary::new(read.boundary)?;
        if read.planned.len() > MOST_PLANNED
            || read.recent.len() > MOST_PLANNED
            || read.snoozed.len() > MOST_SNOOZED
            || read.shown.as_ref().is_some_and(|shown| shown.len() > MOST_PLANNED + MOST_SNOOZED)
            || read.quiet.is_some_and(|quiet| quiet.check().is_err())
        {
            return Err(bad(Reason::WrongKind));
        }
        Ok(read)
    }

    /// Keeps what was put off and still waits, and what came within the last day.
    pub fn carry_over(&mut self, last: Snapshot, ground: &Ground, now_ms: i64, is_open: impl Fn(Id) -> bool) {
        let came = |line: &SnapshotLine| {
            let wall = WallTime::parse(&line.local).ok()?;
            Some(ground.place_wall(wall)?.at_ms).filter(|at_ms| (now_ms - DAY_MS..=now_ms).contains(at_ms))
        };
        self.recent =
            last.planned.into_iter().chain(last.recent).filter(|line| came(line).is_some()).collect();
        self.recent.truncate(MOST_PLANNED);
        // Put off by a day and out of quiet hours at most: what is said to come later was put off under a wrong clock.
        let still_comes = now_ms + 1..=now_ms + 2 * DAY_MS;
        for mut snoozed in last.snoozed.into_iter().filter(|snoozed| still_comes.contains(&snoozed.at_ms)) {
            snoozed.items.retain(|item| item.practice.is_none_or(&is_open));
            if !snoozed.items.is_empty() {
                self.snoozed.push(snoozed);
            }
        }
    }

    /// Whether something was to come, and nobody was shown it. What came due a moment ago may still be on its way.
    pub fn was_missed(&self, ground: &Ground, now_ms: i64) -> bool {
        let Some(shown) = &self.shown else { return false };
        let missed = |id: &String, at_ms| at_ms < now_ms - STILL_COMES_MS && !shown.contains(id);
        self.snoozed.iter().any(|snoozed| missed(&snoozed.id, snoozed.at_ms))
            || self.planned.iter().any(|line| {
                let placed = WallTime::parse(&line.local).ok().and_then(|wall| ground.place_wall(wall));
                placed.is_some_and(|placed| missed(&line.id, placed.at_ms))
            })
    }

    fn ground(&self, zone: &str) -> Result<Ground> {
        Ok(Ground { zone: zone_of(zone)?, boundary: DayBoundary::new(self.boundary)?, quiet: self.quiet })
    }

    fn written(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|_| NearerError::internal("snapshot"))
    }
}

/// An opaque name: the same for the same things at the same time.
fn name(local: &str, items: &[ReminderItem]) -> String {
    let items: Vec<String> = items
        .iter()
        .map(|item| {
            format!("{:?} {}", item.kind, item.practice.map_or_else(String::new, |id| id.to_string()))
        })
        .collect();
    Id::of_key("reminder", &format!("{local} {}", items.join(" "))).to_string()
}

/// A plan of what the snapshot holds, in this place's time: what is still to come.
pub(super) fn laid_out(
    words: &Catalogue,
    snapshot: &Snapshot,
    ground: &Ground,
    now_ms: i64,
) -> Result<ReminderPlan> {
    let mut planned = Vec::new();
    for line in &snapshot.planned {
        let placed = ground.place_wall(WallTime::parse(&line.local)?);
        if let Some(placed) = placed.filter(|placed| placed.at_ms > now_ms) {
            planned.push(said(words, ground, &line.id, placed.at_ms, &line.items, line.rests));
        }
    }
    planned.sort_by(|a, b| (a.at_ms, &a.id).cmp(&(b.at_ms, &b.id)));
    let mut snoozed: Vec<PlannedReminder> = snapshot
        .snoozed
        .iter()
        .filter(|snoozed| snoozed.at_ms > now_ms)
        .map(|snoozed| said(words, ground, &snoozed.id, snoozed.at_ms, &snoozed.items, false))
        .collect();
    snoozed.sort_by_key(|snoozed| snoozed.at_ms);
    Ok(ReminderPlan { planned, snoozed, snapshot: snapshot.written()?, missed: None })
}

fn said(
    words: &Catalogue,
    ground: &Ground,
    id: &str,
    at_ms: i64,
    items: &[ReminderItem],
    rests_after: bool,
) -> PlannedReminder {
    let kinds: BTreeSet<ReminderKind> = items.iter().map(|item| item.kind).collect();
    let mut text = match kinds.first() {
        Some(ReminderKind::Practice) if kinds.len() == 1 => {
            words.say("reminder-practice", &args([("count", items.len().into())]))
        }
        Some(ReminderKind::FollowUp) if kinds.len() == 1 => words.text("reminder-follow-up"),
        Some(ReminderKind::Letter) if kinds.len() == 1 => words.text("reminder-letter"),
        Some(ReminderKind::Measure) if kinds.len() == 1 => words.text("reminder-measure"),
        Some(ReminderKind::Quiet) if kinds.len() == 1 => words.text("reminder-quiet"),
        _ => words.text("reminder-several"),
    };
    if rests_after {
        text = format!("{text} {}", words.text("reminder-rests"));
    }
    PlannedReminder {
        id: id.to_owned(),
        at_ms,
        local: WallTime::at(ground.zone, at_ms).map_or_else(String::new, |wall| wall.to_string()),
        title: words.text("reminder-title"),
        text,
        items: items.to_vec(),
        rests_after,
    }
}

/// The plan of the snapshot, laid out again where the phone is now, without the key: after a reboot, a change of the
/// zone, an update. Nothing is planned beyond what was.
///
/// Errors: `Invalid` for a snapshot that isn't one; `TooNew`.
pub fn again(words: &Catalogue, snapshot: &str, now: &Moment) -> Result<ReminderPlan> {
    let snapshot = Snapshot::read(snapshot)?;
    laid_out(words, &snapshot, &snapshot.ground(&now.zone)?, now.ms)
}

/// Puts a reminder off, without the key. It needn't be planned any more: it may have come already. Out of quiet
/// hours. Where four are put off already, it joins the one that comes last.
///
/// Errors: `NotFound` for a reminder that isn't in the snapshot; `Invalid` for less than a minute or over a day, and
/// for a snapshot that isn't one; `TooNew`.
pub fn snooze(
    words: &Catalogue,
    snapshot: &str,
    id: &str,
    minutes: u32,
    now: &Moment,
) -> Result<ReminderPlan> {
    if !(1..=MOST_SNOOZE).contains(&minutes) {
        let reason = Reason::OutOfRange { low: 1, high: i64::from(MOST_SNOOZE) };
        return Err(NearerError::invalid("minutes", reason));
    }
    let mut snapshot = Snapshot::read(snapshot)?;
    let ground = snapshot.ground(&now.zone)?;
    let mut known = snapshot.planned.iter().chain(&snapshot.recent);
    let planned = known.find(|line| line.id == id).map(|line| line.items.clone());
    let again = snapshot.snoozed.iter().find(|snoozed| snoozed.id == id).map(|snoozed| snoozed.items.clone());
    let items = again.or(planned).ok_or_else(|| NearerError::not_found("reminder"))?;
    snapshot.snoozed.retain(|snoozed| snoozed.id != id && snoozed.at_ms > now.ms);
    let at_ms = ground.after_quiet(now.ms + i64::from(minutes) * 60_000);
    let full = snapshot.snoozed.len() >= MOST_SNOOZED;
    match snapshot.snoozed.iter_mut().max_by_key(|snoozed| snoozed.at_ms) {
        Some(last) if full => {
            let joined: BTreeSet<ReminderItem> = last.items.iter().chain(&items).copied().collect();
            last.items = joined.into_iter().collect();
        }
        _ => {
            let id = name(&format!("snoozed {at_ms}"), &items);
            snapshot.snoozed.push(Snoozed { id, at_ms, items });
        }
    }
    laid_out(words, &snapshot, &ground, now.ms)
}

/// The plan after a practice was marked for today, without the key: nothing more reminds of it today, and a widget
/// shows it as settled. What was marked lies in the inbox, until the vault is opened and all is planned anew.
///
/// Errors: `Invalid` for a snapshot that isn't one; `TooNew`.
pub fn marked(words: &Catalogue, snapshot: &str, practice: Id, now: &Moment) -> Result<ReminderPlan> {
    let mut snapshot = Snapshot::read(snapshot)?;
    let ground = snapshot.ground(&now.zone)?;
    let day_at = |at_ms| WallTime::at(ground.zone, at_ms).map(|wall| ground.day_of(wall));
    let today = day_at(now.ms);
    let is_other = |item: &ReminderItem| item.practice != Some(practice);
    for line in &mut snapshot.planned {
        if WallTime::parse(&line.local).ok().map(|wall| ground.day_of(wall)) == today {
            line.items.retain(is_other);
        }
    }
    snapshot.planned.retain(|line| !line.items.is_empty());
    for snoozed in snapshot.snoozed.iter_mut().filter(|snoozed| day_at(snoozed.at_ms) == today) {
        snoozed.items.retain(is_other);
    }
    snapshot.snoozed.retain(|snoozed| !snoozed.items.is_empty());
    if today == Some(snapshot.day) {
        for dot in snapshot.today.iter_mut().filter(|dot| dot.practice == practice) {
            dot.settled = true;
        }
    }
    laid_out(words, &snapshot, &ground, now.ms)
}

/// The snapshot after a reminder was shown, without the key: what was never shown can be told of at the next opening.
/// One that isn't in it changes nothing.
///
/// Errors: `Invalid` for a snapshot that isn't one; `TooNew`.
pub fn shown(snapshot: &str, id: &str) -> Result<String> {
    let mut snapshot = Snapshot::read(snapshot)?;
    let mut waits =
        snapshot.planned.iter().map(|line| &line.id).chain(snapshot.snoozed.iter().map(|one| &one.id));
    if waits.any(|waiting| waiting == id) {
        snapshot.shown.get_or_insert_default().insert(id.to_owned());
    }
    snapshot.written()
}

/// For how long a reminder can be put off, the shortest first.
pub fn snooze_choices(words: &Catalogue) -> Vec<SnoozeChoice> {
    let choice = |minutes: u32| SnoozeChoice {
        minutes,
        words: if minutes > 60 {
            words.say("snooze-hours", &args([("hours", (minutes / 60).into())]))
        } else {
            words.say("snooze-minutes", &args([("minutes", minutes.into())]))
        },
    };
    SNOOZES.into_iter().map(choice).collect()
}

/// Today's practices as the snapshot knows them. On a later day nothing is known to be done.
///
/// Errors: `Invalid` for a snapshot that isn't one; `TooNew`.
pub fn widget(words: &Catalogue, snapshot: &str, now: &Moment) -> Result<WidgetView> {
    let snapshot = Snapshot::read(snapshot)?;
    let day = Stamp::of(now, DayBoundary::new(snapshot.boundary)?)?.day;
    let same = day == snapshot.day;
    let dots: Vec<WidgetDot> =
        snapshot.today.iter().map(|dot| WidgetDot { settled: dot.settled && same, ..*dot }).collect();
    let done = u32::try_from(dots.iter().filter(|dot| dot.settled).count()).unwrap_or(u32::MAX);
    let words = words.say("widget-words", &args([("due", dots.len().into()), ("done", done.into())]));
    Ok(WidgetView { day, dots, done, words })
}
