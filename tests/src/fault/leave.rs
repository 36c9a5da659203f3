//! The process ends by itself, by `exit`, while other threads are in the vault: as a desktop app does whose window is
//! closed. SQLCipher lets go of its ciphers then (`atexit`); who was still using one crashed.

use super::chance::Chance;
use super::check;
use super::child::{self, Order, say};
use super::deed;
use super::diary::Diary;
use super::place::{Place, clock_at, feelings, moment_of};
use super::tally::Tally;
use nearer_core::error::Result;
use nearer_core::schema::SCHEMA;
use nearer_core::time::Clock;
use std::process::exit;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// More actions than a child comes to before it leaves.
const MANY: usize = 400;
/// Threads that read meanwhile.
const READERS: usize = 3;

/// Lets children leave while one thread writes and others read.
pub fn while_writing(seed: u64, rounds: usize) -> Tally {
    let mut tally =
        Tally::new("exit, writing", "ends without a crash, acknowledged actions, order, integrity");
    let states = Diary::states(seed, MANY);
    for round in 0..rounds {
        let place = Place::new();
        let mut order = Order::new("leave", &place, seed).actions(0, MANY);
        order.leaves_after_us = Chance::of(seed, round).below(40_000);
        let said = child::run(&order, None);
        let outcome = match said.ended {
            Some(0) => {
                let sure = said.acknowledged().unwrap_or(0);
                check::stands(&place, &SCHEMA, &states, sure, sure + 1).map(drop)
            }
            ended => Err(format!("ended with {ended:?}")),
        };
        tally.round(format!("round {round}"), outcome);
    }
    tally
}

/// What the child does.
pub(super) fn leave(order: &Order) -> Result<()> {
    let place = Place::at(&order.base);
    let clock = clock_at(order.from);
    let vault = Arc::new(deed::open(order, &place, Arc::clone(&clock) as Arc<dyn Clock>, &SCHEMA)?);
    say("open");
    for _ in 0..READERS {
        let vault = Arc::clone(&vault);
        thread::spawn(move || while vault.read(Diary::read).is_ok() {});
    }
    let after = Duration::from_micros(order.leaves_after_us as u64);
    thread::spawn(move || {
        thread::sleep(after);
        exit(0)
    });
    let mut diary = Diary::default();
    for number in order.from..order.from + order.count {
        let action = diary.choose(order.seed, number);
        clock.set(moment_of(number));
        vault.write(|tx| action.perform(tx, feelings()))?;
        diary.apply(&action);
        say(&format!("done {}", number + 1));
    }
    thread::sleep(Duration::from_secs(1));
    Ok(())
}
