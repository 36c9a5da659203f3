//! A vault that can't be opened is recovered from a backup: whenever that is cut short, the old vault lies where it
//! lay, or the new one stands whole. An empty one is never taken for either.

use super::backup::{PASSPHRASE, backup_file, source};
use super::chance::Chance;
use super::check;
use super::child::{self, Order, Said, say};
use super::diary::Diary;
use super::keys::FileKeys;
use super::place::{Place, clock_at, content};
use super::tally::Tally;
use nearer_core::backup::write_backup;
use nearer_core::errand::Errand;
use nearer_core::error::{NearerError, Result};
use nearer_core::house::House;
use nearer_core::schema::SCHEMA;
use nearer_core::vault::{Folders, Vault};
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// Actions in the backup, and in the vault that is lost.
const KEPT: usize = 30;
const LOST: usize = 60;

fn recovered(base: &Path) -> Result<Vault> {
    let place = Place::at(base);
    let (keys, clock) = (FileKeys(place.keys()), clock_at(LOST + 1));
    let recovered = House::recover(
        &Folders::within(&place.vault()),
        &keys,
        clock,
        content(),
        &source(base),
        &Errand::quiet(),
    )?;
    Ok(recovered.vault)
}

/// The child's side.
pub fn begin(order: &Order) -> Result<()> {
    say("ready");
    let vault = recovered(&order.base)?;
    say("done 1");
    vault.close();
    say("closed");
    Ok(())
}

/// Kills a child that recovers a damaged vault.
pub fn killed_while_recovering(seed: u64, rounds: usize) -> Tally {
    let mut tally = Tally::new("kill, recover", "the old vault untouched or the new one whole, and again");
    let states = Diary::states(seed, LOST);
    let kept = Place::new();
    child::run(&Order::new("write", &kept, seed).actions(0, KEPT), None);
    let lost = kept.copy();
    child::run(&Order::new("write", &lost, seed).actions(KEPT, LOST - KEPT), None);
    let origin = kept.open(&SCHEMA).expect("opens");
    write_backup(&origin, &backup_file(&kept.base), PASSPHRASE, &Errand::quiet()).expect("a backup");
    origin.close();
    let mut damaged = fs::read(lost.file()).expect("readable");
    damaged[100] ^= 1;
    fs::write(lost.file(), &damaged).expect("damaged");
    let ready = || {
        let place = lost.copy();
        fs::copy(backup_file(&kept.base), backup_file(&place.base)).expect("copied");
        place
    };
    let whole = time_to_recover(&ready(), seed);
    for round in 0..rounds {
        let chance = &mut Chance::of(seed, round);
        let place = ready();
        let mut said = Said::default();
        let child = child::start(&Order::new("recover", &place, seed));
        child.says("ready", &mut said);
        // Most of the time is scrypt's, at the beginning, where there is nothing to cut short.
        let share = if chance.one_in(4) { chance.below(500) } else { 500 + chance.below(600) };
        thread::sleep(whole.mul_f64(share as f64 / 1000.0));
        child.kill(&mut said);
        let outcome = old_or_new(&place, &states, &damaged, said.acknowledged().is_some())
            .and_then(|()| recovers_again(&place, &states));
        tally.round(format!("round {round}"), outcome);
    }
    tally
}

fn time_to_recover(place: &Place, seed: u64) -> Duration {
    let mut said = Said::default();
    let child = child::start(&Order::new("recover", place, seed));
    child.says("ready", &mut said);
    let began = Instant::now();
    child.says("done", &mut said);
    let took = began.elapsed();
    child.kill(&mut said);
    took
}

fn old_or_new(
    place: &Place,
    states: &[Diary],
    damaged: &[u8],
    acknowledged: bool,
) -> std::result::Result<(), String> {
    match place.open(&SCHEMA) {
        Ok(vault) => {
            vault.close();
            check::stands(place, &SCHEMA, states, KEPT, KEPT).map(drop)
        }
        Err(NearerError::Damaged) if acknowledged => Err("the new vault was promised".to_owned()),
        Err(NearerError::Damaged) if fs::read(place.file()).is_ok_and(|file| file == damaged) => Ok(()),
        Err(error) => Err(format!("neither the old vault nor the new one: {error:?}")),
    }
}

/// Whatever was cut short before keeps nobody from recovering.
fn recovers_again(place: &Place, states: &[Diary]) -> std::result::Result<(), String> {
    let vault = recovered(&place.base).map_err(|error| format!("recovers no second time: {error:?}"))?;
    vault.close();
    check::stands(place, &SCHEMA, states, KEPT, KEPT).map(drop)
}
