use super::choose::choose;
use super::model::ReminderPlan;
use super::place::Ground;
use super::settings::settings;
use super::snapshot::{Snapshot, laid_out};
use super::source::sources;
use crate::course::Content;
use crate::error::Result;
use crate::habit::{self, Reminded};
use crate::setting;
use crate::time::{DayBoundary, Moment, Stamp, can_be_now, zone_of};
use crate::vault;
use rusqlite::Connection;

/// Plans anew, in the zone that the person is in. What was put off is carried over from the snapshot of the last plan
/// where it is handed in; one that can't be read is passed over.
pub fn plan(
    sql: &Connection,
    content: &Content,
    boundary: DayBoundary,
    now: &Stamp,
    last_snapshot: Option<&str>,
) -> Result<ReminderPlan> {
    let now = &believed(sql, boundary, now)?;
    let settings = settings(sql)?;
    let ground = Ground { zone: zone_of(&now.zone)?, boundary, quiet: settings.quiet };
    let practices = habit::reminded(sql, now.day)?;
    let if_quiet = setting::read(sql)?.if_quiet;
    let sources = sources(sql, content, &settings, if_quiet, &practices, now.day)?;
    let chosen = choose(&sources, &ground, now.day, now.at_ms);
    let mut snapshot = Snapshot::of(&chosen, &ground, &practices, now.day);
    let mut missed = None;
    if let Some(last) = last_snapshot.and_then(|text| Snapshot::read(text).ok()).filter(|_| settings.on) {
        missed = last.was_missed(&ground, now.at_ms).then(|| content.catalogue.text("reminders-missed"));
        snapshot.carry_over(last, &ground, now.at_ms, |id| is_open(&practices, id));
    }
    let plan = laid_out(&content.catalogue, &snapshot, &ground, now.at_ms)?;
    Ok(ReminderPlan { missed, ..plan })
}

/// From when on is planned. Under a clock that is surely wrong nothing would be due for years: what was there would be
/// planned no more, and the plan would stay empty also once the clock is right. It begins where the vault knows last.
fn believed(sql: &Connection, boundary: DayBoundary, now: &Stamp) -> Result<Stamp> {
    if can_be_now(now.at_ms) {
        return Ok(now.clone());
    }
    let ms = vault::last_known_ms(sql)?.max(now.at_ms);
    Stamp::of(&Moment { ms, zone: now.zone.clone() }, boundary)
}

/// Whether a practice is still to be done: what was put off and then done, put away or deleted is dropped.
fn is_open(practices: &[Reminded], id: vault::Id) -> bool {
    practices.iter().any(|practice| practice.id == id && !practice.settled)
}
