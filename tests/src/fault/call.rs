//! The n-th write, sync, rename or read of a session fails: it is told, and nothing that was acknowledged is lost.

use super::chance::Chance;
use super::check;
use super::child::{self, Order};
use super::diary::Diary;
use super::place::Place;
use super::record::{Call, Fails, Recorder, Watch};
use super::tally::Tally;
use nearer_core::schema::SCHEMA;

/// EIO, ENOSPC, EDQUOT: what a disk says that breaks, is full, or is full for this user.
const ERRORS: [i32; 3] = [5, 28, 122];
/// Actions of a session on a vault that has some.
const BEFORE: usize = 6;
const ACTIONS: usize = 8;

/// One session for each call that fails, every `step`-th of its kind; 1 tries all.
pub fn fails(seed: u64, step: usize) -> Tally {
    let mut tally = Tally::new(
        "an I/O call fails",
        "told, no panic, acknowledged actions, opens after, integrity, index",
    );
    let states = Diary::states(seed, BEFORE + ACTIONS);
    let (new, old) = (Place::new(), Place::new());
    child::run(&Order::new("write", &old, seed).actions(0, BEFORE), None);
    let recorder = Recorder::build();
    for (before, from) in [(&new, 0), (&old, BEFORE)] {
        for kind in ['W', 'S', 'N', 'R'] {
            // There are few renames: each is tried.
            let step = if kind == 'N' { 1 } else { step };
            let mut at = 1 + Chance::of(seed, from).below(step);
            loop {
                let chance = &mut Chance::of(seed, at);
                let fails = Fails { kind, at, with: *chance.pick(&ERRORS), for_good: chance.coin() };
                let place = before.copy();
                let order = Order::new("write", &place, seed).actions(from, ACTIONS);
                let said =
                    child::run(&order, Some((&recorder, Watch { fails: Some(fails), ..Watch::default() })));
                if !recorder.take().iter().any(|record| record.call == Call::Failed) {
                    break;
                }
                tally.round(format!("{kind} {at}, from {from}"), survives(&place, &said, &states, from));
                at += step;
            }
        }
    }
    tally
}

fn survives(place: &Place, said: &child::Said, states: &[Diary], from: usize) -> Result<(), String> {
    let errors = String::from_utf8_lossy(&said.errors);
    if errors.contains("panicked") {
        return Err(format!("a panic: {errors}"));
    }
    let told = said.lines.iter().any(|line| line.starts_with("refused"));
    if !told && !said.says("closed") {
        return Err(format!("ended without a word: {:?}", said.lines.last()));
    }
    if said.says("lost") {
        return Err("something was gone right after".to_owned());
    }
    let sure = said.acknowledged().unwrap_or(from);
    // What was refused at its very end may be there: it was written, and only to make it sure failed.
    check::stands(place, &SCHEMA, states, sure, sure + 1).map(drop)
}
