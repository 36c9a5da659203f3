//! The disk is full: the action is refused as such, earlier ones are kept, and it goes on with space.

use super::chance::Chance;
use super::check;
use super::child::{self, Order, Said};
use super::diary::Diary;
use super::place::Place;
use super::record::{Recorder, Watch};
use super::tally::Tally;
use super::upgrade::{self, grown};
use nearer_core::schema::SCHEMA;
use std::fs;

/// The disk fills while a person writes: in every other round space comes back while the child lives.
pub fn while_writing(seed: u64, rounds: usize) -> Tally {
    let mut tally = Tally::new("disk full, writing", "Full, earlier actions, goes on with space");
    let states = Diary::states(seed, 60);
    let before = Place::new();
    child::run(&Order::new("write", &before, seed).actions(0, 20), None);
    for round in 0..rounds {
        let place = before.copy();
        let order = Order::new("write", &place, seed).actions(20, 40);
        let said = starve(&place, &order, &mut Chance::of(seed, round), 1_500_000);
        let outcome = answered(&said).and_then(|()| {
            let sure = said.acknowledged().unwrap_or(20);
            check::stands(&place, &SCHEMA, &states, sure, sure).map(drop)
        });
        tally.round(format!("round {round}"), outcome);
    }
    tally
}

/// The disk fills while the vault is upgraded.
pub fn while_migrating(seed: u64, rounds: usize) -> Tally {
    let mut tally = Tally::new("disk full, migrating", "Full, all steps once, the copy aside");
    let states = Diary::states(seed, 20);
    let before = Place::new();
    child::run(&Order::new("write", &before, seed).actions(0, 20), None);
    for round in 0..rounds {
        let place = before.copy();
        let order = Order::new("migrate", &place, seed).actions(20, 0);
        let said = starve(&place, &order, &mut Chance::of(seed, round), 6_000_000);
        let outcome = answered(&said)
            .and_then(|()| check::stands(&place, grown(), &states, 20, 20))
            .and_then(|_| upgrade::went_well(&place, &states[20]));
        tally.round(format!("round {round}"), outcome);
    }
    tally
}

/// Lets the child run with less space than it needs.
pub fn starve(place: &Place, order: &Order, chance: &mut Chance, most: usize) -> Said {
    if chance.coin() {
        fs::write(place.base.join("ballast"), b"something to remove").expect("written");
    }
    let recorder = Recorder::build();
    // At times so little that the vault does not even open.
    let most = if chance.one_in(4) { 40_000 } else { most };
    let space = Some(chance.below(most));
    child::run(order, Some((&recorder, Watch { space, ..Watch::default() })))
}

/// Every refusal must name the full disk, and nothing may be missing right after it.
pub fn answered(said: &Said) -> Result<(), String> {
    let wrong = |line: &&String| line.starts_with("refused") && !line.ends_with(" Full") || *line == "lost";
    match said.lines.iter().find(wrong) {
        Some(line) => Err(format!("the child was answered: {line}")),
        None => Ok(()),
    }
}

/// Whether a child of this seed was refused at all: a test of the test.
pub fn is_refused(seed: u64) -> bool {
    let place = Place::new();
    let recorder = Recorder::build();
    let order = Order::new("write", &place, seed).actions(0, 40);
    let said = child::run(&order, Some((&recorder, Watch { space: Some(1_200_000), ..Watch::default() })));
    said.says("refused Full")
}
