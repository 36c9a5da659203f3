//! Power goes at any moment: what the disk then holds must open, with every acknowledged action.

use super::chance::Chance;
use super::check;
use super::child::{self, Order, done};
use super::diary::Diary;
use super::disk::{Disk, Kept};
use super::place::{Place, feelings};
use super::record::{Call, Record, Recorder, Watch};
use super::tally::Tally;
use super::upgrade::{self, grown};
use nearer_core::schema::SCHEMA;
use nearer_core::vault::Schema;

const HOW: &[Kept] = &[Kept::Nothing, Kept::Some, Kept::Torn, Kept::Torn, Kept::Everything];

/// A child's life as it was recorded, and the disk before it.
#[derive(Debug)]
struct Life {
    before: Disk,
    records: Vec<Record>,
    seed: u64,
    states: Vec<Diary>,
    /// Actions that were there before.
    from: usize,
    schema: &'static Schema,
}

/// Power loss at the first start, up to the first action.
pub fn while_beginning(seed: u64, lives: usize, points: usize) -> Tally {
    let mut tally = Tally::new("power loss, first start", WHAT);
    for life in 0..lives {
        let recorded = record_writing("write", seed, life, 1, false);
        tally_points(&mut tally, &recorded, seed, life, points);
    }
    tally
}

/// Power loss while a person writes, from the first start on.
pub fn while_writing(seed: u64, lives: usize, points: usize) -> Tally {
    let mut tally = Tally::new("power loss, writing", WHAT);
    for life in 0..lives {
        let recorded = record_writing("write", seed, life, 70, false);
        tally_points(&mut tally, &recorded, seed, life, points);
    }
    tally
}

/// Power loss while the key is changed, again and again.
pub fn while_rekeying(seed: u64, lives: usize, points: usize) -> Tally {
    let mut tally = Tally::new("power loss, change of keys", WHAT);
    for life in 0..lives {
        let recorded = record_writing("rekey", seed, life, 12, false);
        tally_points(&mut tally, &recorded, seed, life, points);
    }
    tally
}

/// Power loss while a newer version brings the vault up to its schema.
pub fn while_migrating(seed: u64, lives: usize, points: usize) -> Tally {
    let mut tally = Tally::new("power loss, migrating", WHAT);
    for life in 0..lives {
        let recorded = record_migrating(seed, life);
        tally_points(&mut tally, &recorded, seed, life, points);
    }
    tally
}

/// The same checks of a child that syncs nothing: how many points they found fault with.
pub fn careless_losses(seed: u64, points: usize) -> usize {
    let mut tally = Tally::new("power loss, nothing synced", WHAT);
    tally_points(&mut tally, &record_writing("write", seed, 0, 70, true), seed, 0, points);
    tally.losses.len()
}

const WHAT: &str = "opens, acknowledged actions, order, integrity, index, writes on";

fn record_writing(deed: &str, seed: u64, life: usize, count: usize, careless: bool) -> Life {
    let place = Place::new();
    let recorder = Recorder::build();
    let before = Disk::of(&place.base);
    let mut order = Order::new(deed, &place, seed ^ life as u64).actions(0, count);
    // A small WAL is written back often, so that power goes then as well.
    order.checkpoint = [40, 0, 15][life % 3];
    order.careless = careless;
    let states = Diary::states(order.seed, order.count + 1);
    let said = child::run(&order, Some((&recorder, Watch::default())));
    assert!(said.says("closed"), "the child did not end well: {:?}", said.lines.last());
    Life { before, records: recorder.take(), seed: order.seed, states, from: 0, schema: &SCHEMA }
}

fn record_migrating(seed: u64, life: usize) -> Life {
    let place = Place::new();
    let order = Order::new("write", &place, seed ^ life as u64).actions(0, 40);
    child::run(&order, None);
    let recorder = Recorder::build();
    let before = Disk::of(&place.base);
    let order = Order::new("migrate", &place, order.seed).actions(40, 3);
    let said = child::run(&order, Some((&recorder, Watch::default())));
    assert!(said.says("closed"), "the child did not end well: {:?}", said.lines.last());
    let states = Diary::states(order.seed, 44);
    Life { before, records: recorder.take(), seed: order.seed, states, from: 40, schema: grown() }
}

fn tally_points(tally: &mut Tally, life: &Life, seed: u64, number: usize, points: usize) {
    let chance = &mut Chance::of(seed, number);
    let mut chosen: Vec<usize> = (0..points).map(|_| point(&life.records, chance)).collect();
    chosen.sort_unstable();
    let mut disk = life.before.clone();
    let (mut at, mut sure) = (0, life.from);
    for point in chosen {
        for record in &life.records[at..point] {
            disk.follow(record);
            if record.call == Call::Acknowledge {
                sure = done(&String::from_utf8_lossy(&record.data)).unwrap_or(sure);
            }
        }
        at = point;
        let (names, bytes) = (*chance.pick(HOW), *chance.pick(HOW));
        let after = Place::bare();
        disk.after_power_loss(&after.base, names, bytes, chance);
        let outcome = survives(&after, life, sure);
        tally.round(format!("life {number}, record {point}, names {names:?}, bytes {bytes:?}"), outcome);
    }
}

/// Somewhere in the log; often right after an acknowledgement, when most is promised, or beside a sync or a
/// change of names, when something else becomes sure.
fn point(records: &[Record], chance: &mut Chance) -> usize {
    let at = chance.below(records.len() + 1);
    let next = |wanted: fn(Call) -> bool| records[at..].iter().position(|record| wanted(record.call));
    let ahead = match chance.below(3) {
        0 => next(|call| call == Call::Acknowledge),
        1 => next(|call| call != Call::Write),
        _ => None,
    };
    ahead.map_or(at, |ahead| at + ahead + chance.below(2))
}

/// Opens what was left, checks it whole, and does the next action on it.
fn survives(place: &Place, life: &Life, sure: usize) -> Result<(), String> {
    let at = check::stands(place, life.schema, &life.states, sure, sure + 1)?;
    if life.schema.latest() > SCHEMA.latest() {
        upgrade::went_well(place, &life.states[life.from])?;
    }
    if at + 1 == life.states.len() {
        return Ok(());
    }
    let action = life.states[at].choose(life.seed, at);
    let vault = place.open(life.schema).map_err(|error| format!("opens no second time: {error:?}"))?;
    vault.write(|tx| action.perform(tx, feelings())).map_err(|error| format!("can't go on: {error:?}"))?;
    vault.close();
    check::stands(place, life.schema, &life.states, at + 1, at + 1).map(drop)
}
