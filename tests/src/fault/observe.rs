//! Clocks that jump back, and observers that are slow or fail: neither harms what is written.

use super::chance::Chance;
use super::diary::Diary;
use super::place::{Place, feelings, moment_of};
use super::tally::Tally;
use nearer_core::person;
use nearer_core::schema::SCHEMA;
use nearer_core::time::{Clock, ClockError, Moment};
use nearer_core::vault::{Change, Observer, ObserverError, Room, Vault};
use parking_lot::Mutex;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

const DAY_MS: usize = 86_400_000;

/// A clock that goes by days in either direction at every look.
#[derive(Debug)]
struct Jumping(Mutex<(Chance, i64)>);

impl Clock for Jumping {
    fn now(&self) -> Result<Moment, ClockError> {
        let (chance, now) = &mut *self.0.lock();
        let by = i64::try_from(chance.below(5 * DAY_MS)).unwrap_or(0);
        // More often back than ahead.
        *now += if chance.one_in(3) { by } else { -by };
        Ok(Moment { ms: *now, zone: "Pacific/Apia".to_owned() })
    }
}

/// Tells of every change, waits until it may go on, and then does what it must.
#[derive(Debug)]
struct Slow {
    told: Mutex<Sender<Change>>,
    goes_on: Mutex<Receiver<()>>,
}

impl Observer for Slow {
    fn changed(&self, change: Change) -> Result<(), ObserverError> {
        let _ = self.told.lock().send(change);
        let _ = self.goes_on.lock().recv();
        Ok(())
    }
}

/// Fails every second time and panics every other.
#[derive(Debug)]
struct Failing(Mutex<usize>);

impl Observer for Failing {
    fn changed(&self, _: Change) -> Result<(), ObserverError> {
        let mut count = self.0.lock();
        *count += 1;
        if count.is_multiple_of(2) {
            // A panic without the hook, which would print it.
            std::panic::resume_unwind(Box::new("an observer of a front end fails"));
        }
        Err(ObserverError::Failed)
    }
}

/// Tells of every change and goes on.
#[derive(Debug)]
struct Telling(Mutex<Sender<Change>>);

impl Observer for Telling {
    fn changed(&self, change: Change) -> Result<(), ObserverError> {
        let _ = self.0.lock().send(change);
        Ok(())
    }
}

/// The logical clock goes ahead although the phone's goes back.
pub fn clock_goes_back(seed: u64, rounds: usize) -> Tally {
    let mut tally = Tally::new("clock goes back", "changed_at ascends, ids unique, feed in order, all there");
    for round in 0..rounds {
        let chance = Chance::of(seed, round);
        let place = Place::new();
        let clock = Arc::new(Jumping(Mutex::new((chance, moment_of(0)))));
        let vault = place.open_by(clock, &SCHEMA).expect("a vault");
        tally.round(format!("round {round}"), ascends(&vault, seed ^ round as u64));
    }
    tally
}

fn ascends(vault: &Vault, seed: u64) -> Result<(), String> {
    const ACTIONS: usize = 60;
    let (sender, told) = channel();
    let told_of = |error| format!("{error:?}");
    vault.observe(Arc::new(Telling(Mutex::new(sender)))).map_err(told_of)?;
    let mut diary = Diary::default();
    let mut before = 0;
    for number in 0..ACTIONS {
        let action = diary.choose(seed, number);
        let now = vault
            .write(|tx| {
                action.perform(tx, feelings())?;
                Ok(tx.hlc.0)
            })
            .map_err(told_of)?;
        if now <= before {
            return Err(format!("action {number} has the logical time {now}, the one before {before}"));
        }
        before = now;
        diary.apply(&action);
    }
    if vault.read(Diary::read).map_err(told_of)? != diary {
        return Err("not all that was written is there".to_owned());
    }
    for table in ["person", "entry", "practice", "mark", "tag"] {
        let sql = format!(
            "SELECT count(*) = count(DISTINCT id) AND coalesce(max(changed_at), 0) <= ?1 FROM {table}"
        );
        let right: bool =
            vault.read(|at| Ok(at.query_row(&sql, [before], |row| row.get(0))?)).map_err(told_of)?;
        if !right {
            return Err(format!("{table} has an id twice or a row of a later time"));
        }
    }
    let mut last = 0;
    while last < ACTIONS as u64 {
        let change =
            told.recv_timeout(Duration::from_secs(10)).map_err(|_| format!("told only of {last}"))?;
        if change.number <= last {
            return Err(format!("change {} was told after {last}", change.number));
        }
        last = change.number;
    }
    Ok(())
}

/// Writers go on while an observer still sits on the first change; what came meanwhile is told at once.
pub fn slow_and_failing_observers(seed: u64, rounds: usize) -> Tally {
    let mut tally =
        Tally::new("slow and failing observers", "writes return, reports coalesce, others are told");
    for round in 0..rounds {
        let writes = 2 + Chance::of(seed, round).below(30);
        let vault = Place::new();
        let vault = vault.open(&SCHEMA).expect("a vault");
        tally.round(format!("round {round}"), coalesces(&vault, writes as u64));
    }
    tally
}

fn coalesces(vault: &Vault, writes: u64) -> Result<(), String> {
    let (tell, told) = channel();
    let (go, goes_on) = channel();
    let seen = |error| format!("{error:?}");
    vault.observe(Arc::new(Failing(Mutex::default()))).map_err(seen)?;
    let slow = Slow { told: Mutex::new(tell), goes_on: Mutex::new(goes_on) };
    vault.observe(Arc::new(slow)).map_err(seen)?;
    let add = || vault.write(|tx| person::add(tx, "Sam", None)).map_err(seen);
    add()?;
    let first = told.recv_timeout(Duration::from_secs(10)).map_err(|_| "not told".to_owned())?;
    // The observer sits on the first change until we let it go: these writes return before that.
    for _ in 1..writes {
        add()?;
    }
    if told.try_recv().is_ok() {
        return Err("a second report came before the first was taken".to_owned());
    }
    go.send(()).map_err(|_| "the observer is gone".to_owned())?;
    let second = told.recv_timeout(Duration::from_secs(10)).map_err(|_| "not told again".to_owned())?;
    drop(go);
    let wanted = Change { number: writes, rooms: vec![Room::Person] };
    if (first.number, &second) != (1, &wanted) || told.recv_timeout(Duration::from_millis(20)).is_ok() {
        return Err(format!("told of {first:?} and {second:?} instead of 1 and {writes}"));
    }
    Ok(())
}
