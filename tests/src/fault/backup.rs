//! Backups are made and taken in: what is killed or starved leaves whole backups and whole vaults only.

use super::chance::Chance;
use super::check;
use super::child::{self, Order, Said, say};
use super::diary::Diary;
use super::full;
use super::place::{Place, clock_at, feelings};
use super::tally::Tally;
use nearer_core::backup::{
    self, RestoreMode, Source, keep_up, local_backups, open_source, restore, write_backup,
};
use nearer_core::course::Content;
use nearer_core::errand::Errand;
use nearer_core::error::{NearerError, Result};
use nearer_core::rooms::FILINGS;
use nearer_core::schema::SCHEMA;
use nearer_core::text::built_in;
use nearer_core::vault::Vault;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

pub(super) const PASSPHRASE: &str = "a passphrase of tests";
/// Actions in the fuller and in the emptier vault.
const FULL: usize = 60;
const HALF: usize = 30;

pub(super) fn backup_file(base: &Path) -> PathBuf {
    base.join("out.age")
}

pub(super) fn source(base: &Path) -> Source {
    Source::Backup { path: backup_file(base).display().to_string(), passphrase: PASSPHRASE.to_owned() }
}

/// The child's side: makes a backup of both kinds, again and again.
pub fn back_up(order: &Order) -> Result<()> {
    let place = Place::at(&order.base);
    say("ready");
    let clock = clock_at(order.from);
    let vault = place.open_by(Arc::clone(&clock) as Arc<_>, &SCHEMA)?;
    say("open");
    for number in 0..order.count {
        // The first one of the app's own is of a day of its own each time.
        clock.advance(86_400_000);
        let made = write_backup(&vault, &backup_file(&order.base), PASSPHRASE, &Errand::quiet())
            .and_then(|_| vault.write(|tx| nearer_core::plan::add(tx, "a", "b", None, None)))
            .and_then(|_| keep_up(&vault, &Errand::quiet()));
        if let Err(error) = made {
            say(&format!("refused {error:?}"));
            return Err(error);
        }
        say(&format!("done {}", number + 1));
    }
    vault.close();
    say("closed");
    Ok(())
}

/// The child's side: takes back what was taken in last.
pub fn take_back(order: &Order) -> Result<()> {
    let vault = Place::at(&order.base).open_by(clock_at(FULL + 1), &SCHEMA)?;
    let content = Content::open(built_in(), "en", FILINGS)?;
    say("ready");
    backup::take_back(&vault, feelings(), &content.catalogue, &Errand::quiet())?;
    say("done 1");
    vault.close();
    say("closed");
    Ok(())
}

/// The child's side: takes in the backup that lies there.
pub fn take_in(order: &Order) -> Result<()> {
    let mode = if order.deed == "merge" { RestoreMode::Merge } else { RestoreMode::Replace };
    let vault = Place::at(&order.base).open_by(clock_at(FULL + 1), &SCHEMA)?;
    let incoming = open_source(&order.base, &source(&order.base), || vault.identities(), &SCHEMA)?;
    say("ready");
    restore(&vault, feelings(), &incoming, mode, &Errand::quiet())?;
    say("done 1");
    vault.close();
    say("closed");
    Ok(())
}

/// Kills a child that makes backups: each file that stands there under its name is whole.
pub fn killed_while_backing_up(seed: u64, rounds: usize) -> Tally {
    let mut tally = Tally::new("kill, backup", "every backup that stands is whole, the vault too");
    let (before, states) = (Place::new(), Diary::states(seed, FULL));
    child::run(&Order::new("write", &before, seed).actions(0, FULL), None);
    for round in 0..rounds {
        let chance = &mut Chance::of(seed, round);
        let place = before.copy();
        let mut said = Said::default();
        let child = child::start(&Order::new("backup", &place, seed).actions(FULL, 4));
        child.says("open", &mut said);
        thread::sleep(Duration::from_millis(chance.below(900) as u64));
        child.kill(&mut said);
        let outcome = backups_are_whole(&place)
            .and_then(|()| check::stands(&place, &SCHEMA, &states, FULL, FULL).map(drop));
        tally.round(format!("round {round}"), outcome);
    }
    tally
}

fn backups_are_whole(place: &Place) -> std::result::Result<(), String> {
    let vault = place.open(&SCHEMA).map_err(|error| format!("does not open: {error:?}"))?;
    let folder = place.vault();
    let mut sources: Vec<Source> = local_backups(&folder)
        .map_err(|error| format!("no list: {error:?}"))?
        .into_iter()
        .map(|own| Source::Local { name: own.name })
        .collect();
    if backup_file(&place.base).exists() {
        sources.push(source(&place.base));
    }
    for from in sources {
        open_source(&folder, &from, || vault.identities(), &SCHEMA)
            .map_err(|error| format!("a backup that stands does not open: {error:?}"))?;
    }
    vault.close();
    Ok(())
}

/// Kills a child that takes in a backup, or takes back what came in: the vault is as it was, or as it shall be.
pub fn killed_while_taking_in(deed: &str, seed: u64, rounds: usize) -> Tally {
    let name = match deed {
        "merge" => "kill, merge",
        "take-back" => "kill, take back",
        _ => "kill, restore",
    };
    let mut tally = Tally::new(name, "the old state or the new one, whole; the new one once acknowledged");
    let states: Vec<Diary> = Diary::states(seed, FULL).into_iter().map(without_versions).collect();
    let emptier = Place::new();
    child::run(&Order::new("write", &emptier, seed).actions(0, HALF), None);
    // One lineage: the fuller vault goes on where the emptier one stands.
    let grown = emptier.copy();
    child::run(&Order::new("write", &grown, seed).actions(HALF, FULL - HALF), None);
    let merged = emptier.copy();
    if deed == "take-back" {
        let from = grown.open(&SCHEMA).expect("opens");
        write_backup(&from, &backup_file(&merged.base), PASSPHRASE, &Errand::quiet()).expect("a backup");
        from.close();
        take_in(&Order::new("merge", &merged, seed)).expect("merged");
    }
    let (target, from, was, becomes) = match deed {
        "merge" => (&emptier, &grown, HALF, FULL),
        "take-back" => (&merged, &emptier, FULL, HALF),
        _ => (&grown, &emptier, FULL, HALF),
    };
    let origin = from.open(&SCHEMA).expect("opens");
    for round in 0..rounds {
        let chance = &mut Chance::of(seed, round);
        let place = target.copy();
        write_backup(&origin, &backup_file(&place.base), PASSPHRASE, &Errand::quiet()).expect("a backup");
        let mut said = Said::default();
        let child = child::start(&Order::new(deed, &place, seed));
        child.says("ready", &mut said);
        thread::sleep(Duration::from_micros(chance.below(120_000) as u64));
        child.kill(&mut said);
        let stands = |at| check::stands_as(&place, &SCHEMA, &states, at, at, without_versions).map(drop);
        let new = stands(becomes);
        let outcome = match said.acknowledged() {
            Some(_) => new,
            None => new.or_else(|_| stands(was)),
        };
        tally.round(format!("round {round}"), outcome);
    }
    origin.close();
    tally
}

/// A merge keeps the side that was changed earlier as a version, so that there may be more of them.
fn without_versions(mut diary: Diary) -> Diary {
    for entry in &mut diary.entries {
        entry.before.clear();
    }
    diary
}

/// The disk fills while backups are made: refused as such, and no half one stands under its name.
pub fn full_while_backing_up(seed: u64, rounds: usize) -> Tally {
    let mut tally = Tally::new("disk full, backup", "Full, whole backups only, the vault whole");
    let (before, states) = (Place::new(), Diary::states(seed, FULL));
    child::run(&Order::new("write", &before, seed).actions(0, FULL), None);
    for round in 0..rounds {
        let place = before.copy();
        let order = Order::new("backup", &place, seed).actions(FULL, 3);
        let said = full::starve(&place, &order, &mut Chance::of(seed, round), 1_500_000);
        let outcome = full::answered(&said)
            .and_then(|()| backups_are_whole(&place))
            .and_then(|()| check::stands(&place, &SCHEMA, &states, FULL, FULL).map(drop));
        tally.round(format!("round {round}"), outcome);
    }
    tally
}

/// Bytes of the vault that is weighed.
const HEAVY: usize = 128_000_000;
/// What a backup may take beside the vault's size.
const BESIDE: u64 = 60_000_000;
/// What sealing a passphrase may take before the vault is read: scrypt's 128 MB, and the process itself.
const BEFORE: u64 = 134_217_728 + 40_000_000;

/// The child's side: makes a heavy vault. Not of entries: what they are does not matter here, and indexing
/// them would take minutes.
pub fn fill(order: &Order) -> Result<()> {
    let vault = Place::at(&order.base).open(&SCHEMA)?;
    let piece = "a word and another one ".repeat(4_000);
    vault.write(|tx| {
        for number in 0..i64::try_from(HEAVY / piece.len()).unwrap_or(0) {
            tx.sql.execute(
                "INSERT INTO version (kind, id, body, changed_at, changed_by, kept_at)
                 VALUES ('entry', ?1, ?2, ?3, ?4, ?5)",
                (tx.new_id(), &piece, number, tx.device, tx.now.at_ms),
            )?;
        }
        Ok(())
    })?;
    vault.close();
    Ok(())
}

/// The child's side: makes a backup and says what the process took at most, in bytes.
pub fn weigh(order: &Order) -> Result<()> {
    let vault: Vault = Place::at(&order.base).open(&SCHEMA)?;
    write_backup(&vault, &backup_file(&order.base), PASSPHRASE, &Errand::quiet())?;
    peak()?;
    vault.close();
    Ok(())
}

/// Says what this process took at most, in bytes.
pub(super) fn peak() -> Result<()> {
    let status = fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    let peak: u64 = peak.and_then(|peak| peak.trim().parse().ok()).ok_or(NearerError::internal("status"))?;
    say(&format!("peak {}", peak * 1024));
    Ok(())
}

/// A backup's process takes the vault's size once and 60 MB at most, and before that what scrypt takes: never both.
pub fn memory_of_a_backup(seed: u64, rounds: usize) -> Tally {
    let mut tally = Tally::new("memory, backup", "the vault's size plus 60 MB, or scrypt's 128 MB");
    let place = Place::new();
    child::run(&Order::new("fill", &place, seed), None);
    let size = fs::metadata(place.file()).map_or(0, |file| file.len());
    for round in 0..rounds {
        let said = child::run(&Order::new("weigh", &place, seed), None);
        let peak = said.lines.iter().find_map(|line| line.strip_prefix("peak ")?.parse::<u64>().ok());
        let outcome = match peak {
            Some(peak) if size > HEAVY as u64 && peak <= BEFORE.max(size + BESIDE) => Ok(()),
            other => Err(format!("a vault of {size} bytes took {other:?}")),
        };
        tally.round(format!("round {round}"), outcome);
    }
    tally
}
