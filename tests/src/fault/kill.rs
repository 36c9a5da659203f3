//! The child is killed at random moments: what it had acknowledged is there, the rest a prefix in order.

use super::chance::Chance;
use super::check;
use super::child::{self, Order, Said};
use super::diary::Diary;
use super::place::Place;
use super::tally::Tally;
use super::upgrade::{self, grown};
use nearer_core::error::NearerError;
use nearer_core::schema::SCHEMA;
use std::thread;
use std::time::{Duration, Instant};

/// Actions in one vault before a new one is begun: the states of all are kept to compare with.
const MOST: usize = 300;

/// Kills a child that writes; the next one goes on with the same vault.
pub fn while_writing(seed: u64, rounds: usize) -> Tally {
    let tally = Tally::new("kill, writing", "acknowledged actions, order, integrity, index");
    while_acting("write", tally, seed, rounds)
}

/// Kills a child that changes the key after every action.
pub fn while_rekeying(seed: u64, rounds: usize) -> Tally {
    let tally = Tally::new("kill, change of keys", "opens with one of two keys, acknowledged actions");
    while_acting("rekey", tally, seed, rounds)
}

fn while_acting(deed: &str, mut tally: Tally, seed: u64, rounds: usize) -> Tally {
    let states = Diary::states(seed, MOST + 40);
    let (mut place, mut at) = (Place::new(), 0);
    for round in 0..rounds {
        let chance = &mut Chance::of(seed, round);
        // At times a first start is among those that are cut short.
        if at >= MOST || chance.one_in(8) {
            (place, at) = (Place::new(), 0);
        }
        let mut order = Order::new(deed, &place, seed).actions(at, 40);
        order.checkpoint = [0, 10][chance.below(2)];
        let mut said = Said::default();
        let child = child::start(&order);
        // One in four dies while it opens, the others after some actions.
        let wait = if chance.one_in(4) { "ready" } else { "done" };
        child.says(wait, &mut said);
        thread::sleep(Duration::from_micros(chance.below(30_000) as u64));
        child.kill(&mut said);
        let sure = said.acknowledged().unwrap_or(at);
        let outcome = check::stands(&place, &SCHEMA, &states, sure, sure + 1);
        match &outcome {
            Ok(stands) => at = *stands,
            Err(_) => (place, at) = (Place::new(), 0),
        }
        tally.round(format!("round {round}"), outcome.map(drop));
    }
    tally
}

/// Kills a child that brings the vault up to a newer schema.
pub fn while_migrating(seed: u64, rounds: usize) -> Tally {
    let mut tally = Tally::new("kill, migrating", "all steps once, the copy aside, what was there before");
    let before = Place::new();
    let order = Order::new("write", &before, seed).actions(0, 60);
    child::run(&order, None);
    let states = Diary::states(seed, 60);
    let whole = time_to_open(&before.copy(), seed);
    for round in 0..rounds {
        let chance = &mut Chance::of(seed, round);
        let place = before.copy();
        let mut said = Said::default();
        let child = child::start(&Order::new("migrate", &place, seed).actions(60, 0));
        child.says("ready", &mut said);
        thread::sleep(whole.mul_f64(chance.below(1100) as f64 / 1000.0));
        child.kill(&mut said);
        let outcome = check::stands(&place, grown(), &states, 60, 60)
            .and_then(|_| upgrade::went_well(&place, &states[60]));
        tally.round(format!("round {round}"), outcome);
    }
    tally
}

/// How long an upgrade takes that nobody disturbs.
fn time_to_open(place: &Place, seed: u64) -> Duration {
    let mut said = Said::default();
    let child = child::start(&Order::new("migrate", place, seed).actions(60, 0));
    child.says("ready", &mut said);
    let began = Instant::now();
    child.says("open", &mut said);
    let took = began.elapsed();
    child.kill(&mut said);
    took
}

/// A vault that another process holds is busy, and free again once that one was killed.
pub fn two_processes(seed: u64, rounds: usize) -> Tally {
    let mut tally = Tally::new("two processes", "Busy while held, opens after a kill, nothing lost");
    let states = Diary::states(seed, 5);
    for round in 0..rounds {
        let place = Place::new();
        let mut order = Order::new("write", &place, seed).actions(0, 5);
        order.lingers = true;
        let mut said = Said::default();
        let child = child::start(&order);
        child.says("held", &mut said);
        let refused = place.open(&SCHEMA).err();
        child.kill(&mut said);
        let outcome = match refused {
            Some(NearerError::Busy) => check::stands(&place, &SCHEMA, &states, 5, 5).map(drop),
            other => Err(format!("the second process was answered {other:?}")),
        };
        tally.round(format!("round {round}"), outcome);
    }
    tally
}
