//! The vault under clocks that jump, stand still and lie.

use super::*;
use crate::fixture::life::{Deed, act, everything};
use crate::fixture::{DAY_MS, HOUR_MS, NOON_MS};
use crate::time::{ClockError, Moment};
use parking_lot::Mutex;

/// 2100-01-01.
const FAR_MS: i64 = 4_102_444_800_000;
/// 2009-01-01.
const EMPTY_MS: i64 = 1_230_768_000_000;

/// When each row, tombstone and version was changed, in the order of changes, as `table pk`.
fn order(vault: &Vault) -> Vec<(i64, String)> {
    vault
        .read(|sql| {
            let mut all = Vec::new();
            for table in vault.tables().iter().filter(|table| table.column("changed_at").is_some()) {
                let mut rows = sql.prepare(&format!("SELECT changed_at, pk FROM {}", table.name))?;
                let rows = rows.query_map([], |row| {
                    Ok((row.get(0)?, format!("{} {}", table.name, row.get::<_, i64>(1)?)))
                })?;
                all.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
            }
            all.sort();
            Ok(all)
        })
        .expect("read")
}

fn names(order: &[(i64, String)]) -> Vec<&str> {
    order.iter().map(|(_, name)| name.as_str()).collect()
}

fn hlc(vault: &Vault) -> i64 {
    vault.read(Hlc::last).expect("read").0
}

fn plan(house: &Fixture, words: &str) {
    act(house, &Deed::Plan(words.to_owned()));
}

/// One of each kind of row, one purged, some of them changed while the clock showed `wrong`.
fn lived(house: &mut Fixture, wrong: i64) {
    plan(house, "first");
    plan(house, "purged");
    house.clock.advance(HOUR_MS);
    plan(house, "second");
    house.clock.set(wrong);
    house.reopen();
    everything(house, "Ibis");
    act(house, &Deed::DeletePlan(1));
    let purged = house
        .vault
        .read(|sql| Ok(sql.query_row("SELECT id FROM plan_item WHERE cue = 'purged'", [], |row| row.get(0))?))
        .expect("there");
    house.clock.advance(1);
    house.vault.write(|tx| crate::record::purge(tx, "plan_item", purged)).expect("purged");
    house.clock.advance(1);
    plan(house, "last under the wrong clock");
}

#[test]
fn a_clock_that_was_ahead_heals_once_it_is_right_again() {
    let mut house = fixture();
    lived(&mut house, FAR_MS);
    let before = order(&house.vault);
    assert!(before.iter().filter(|(at, _)| Hlc(*at).ms() >= FAR_MS).count() > 20);
    let words = crate::fixture::dump(&house.vault);
    let right = NOON_MS + 2 * HOUR_MS;
    house.clock.set(right);
    house.reopen();
    let after = order(&house.vault);
    assert_eq!(names(&after), names(&before), "every row keeps its place");
    assert!(after.iter().all(|(at, _)| *at <= Hlc::at(right).0));
    // What was not ahead is as it was, and equal readings are equal still.
    let readings = |order: &[(i64, String)]| order.iter().map(|(at, _)| *at).collect::<Vec<_>>();
    let (then, now) = (readings(&before), readings(&after));
    for (a, b) in then.windows(2).zip(now.windows(2)) {
        assert_eq!(a[0] == a[1], b[0] == b[1]);
    }
    assert!(
        then.iter().zip(&now).filter(|(_, now)| Hlc(**now).ms() < NOON_MS + HOUR_MS).all(|(a, b)| a == b)
    );
    plan(&house, "later");
    assert_eq!(names(&order(&house.vault)).last().map(|name| &name[..9]), Some("plan_item"));
    assert!(order(&house.vault).last().is_some_and(|(at, _)| Hlc(*at).ms() == right));
    // When something happened is the person's, and stays as they had it.
    let at = |lines: &[String]| {
        let lines = lines.iter().filter(|line| line.starts_with("entry: "));
        lines
            .filter_map(|line| Some(line.split(" at_ms=").nth(1)?.split(' ').next()?.to_owned()))
            .collect::<Vec<_>>()
    };
    let mut kept = (at(&words), at(&crate::fixture::dump(&house.vault)));
    kept.0.sort();
    kept.1.sort();
    assert_eq!(kept.0, kept.1);
    assert!(kept.0.iter().any(|at| at.starts_with("4102")));
}

#[test]
fn it_heals_at_the_next_action_where_the_app_stayed_open() {
    let house = fixture();
    house.clock.set(FAR_MS);
    plan(&house, "ahead");
    house.clock.set(NOON_MS + HOUR_MS);
    plan(&house, "later");
    let order = order(&house.vault);
    assert_eq!(names(&order), ["plan_item 1", "plan_item 2"]);
    assert!(order.iter().all(|(at, _)| Hlc(*at).ms() <= NOON_MS + HOUR_MS));
    assert!(Hlc(hlc(&house.vault)).ms() <= NOON_MS + HOUR_MS);
}

#[test]
fn a_vault_that_was_opened_first_under_a_clock_far_ahead_heals_too() {
    let (folder, keys) = (tempfile::TempDir::new().expect("a folder"), MemoryKeyStore::default());
    let clock = Arc::new(FixedClock::new(FAR_MS, "Europe/Berlin"));
    let vault =
        Vault::open(&Folders::within(folder.path()), &keys, Arc::clone(&clock) as Arc<dyn Clock>, &SCHEMA)
            .expect("opened");
    vault.write(|tx| person::add(tx, MARKED, None)).expect("added");
    clock.set(NOON_MS);
    vault.write(|tx| person::add(tx, MARKED, None)).expect("added");
    assert!(order(&vault).iter().all(|(at, _)| Hlc(*at).ms() <= NOON_MS));
    let made: i64 = vault
        .read(|sql| Ok(sql.query_row("SELECT max(made_at) FROM device", [], |row| row.get(0))?))
        .expect("read");
    assert_eq!(made, NOON_MS);
}

#[test]
fn a_young_vault_whose_clock_is_set_back_changes_no_row() {
    for days in [2, 31, 300] {
        let mut house = fixture();
        plan(&house, "first");
        let before = order(&house.vault);
        house.clock.advance(-days * DAY_MS);
        house.reopen();
        plan(&house, "second");
        assert_eq!(order(&house.vault)[..1], before, "{days}");
    }
}

#[test]
fn an_action_that_fails_leaves_the_clock_to_the_next_one() {
    let house = fixture();
    house.clock.set(FAR_MS);
    plan(&house, "ahead");
    house.clock.set(NOON_MS + HOUR_MS);
    let failed: Result<()> = house.vault.write(|_| Err(NearerError::not_found("anything")));
    assert!(failed.is_err());
    assert_eq!(Hlc(hlc(&house.vault)).ms(), FAR_MS, "nothing of it is kept");
    plan(&house, "later");
    assert!(Hlc(hlc(&house.vault)).ms() <= NOON_MS + HOUR_MS);
}

#[test]
fn an_empty_battery_changes_no_order() {
    for wrong in [0, -1, EMPTY_MS] {
        let mut house = fixture();
        house.live(3);
        lived(&mut house, wrong);
        let then = order(&house.vault);
        house.clock.set(NOON_MS + 3 * DAY_MS + 2 * HOUR_MS);
        house.reopen();
        plan(&house, "later");
        let order = order(&house.vault);
        assert_eq!(order[..then.len()], then, "{wrong}");
        assert!(
            then.iter().all(|(at, _)| Hlc(*at).ms() >= NOON_MS),
            "{wrong}: it counts on from the last reading"
        );
    }
}

#[test]
fn a_clock_set_back_into_days_that_were_lived_through_changes_no_row() {
    for days in [2, 8, 30, 90] {
        let mut house = fixture();
        for day in 0..100 {
            plan(&house, &format!("day {day}"));
            house.live(1);
        }
        let before = order(&house.vault);
        house.clock.advance(-days * DAY_MS);
        house.reopen();
        plan(&house, "under the earlier clock");
        let after = order(&house.vault);
        assert_eq!(after[..before.len()], before, "{days}");
        assert_eq!(after.len(), before.len() + 1);
    }
}

#[test]
fn no_number_in_the_file_keeps_it_from_being_written() {
    for reading in [i64::MAX, i64::MAX - 1, Hlc::at(FAR_MS).0, Hlc::at(i64::MAX).0, -1, i64::MIN] {
        let house = fixture();
        plan(&house, "first");
        house
            .vault
            .write(|tx| {
                tx.sql.execute("UPDATE vault_state SET hlc = ?1", [reading])?;
                Ok(tx.sql.execute("UPDATE plan_item SET changed_at = ?1", [reading])?)
            })
            .expect("poisoned");
        house.clock.advance(HOUR_MS);
        plan(&house, "second");
        plan(&house, "third");
        let order = order(&house.vault);
        assert_eq!(names(&order), ["plan_item 1", "plan_item 2", "plan_item 3"], "{reading}");
        assert!(order.windows(2).all(|pair| pair[0].0 < pair[1].0), "{reading}");
        assert!(Hlc(hlc(&house.vault)).ms() <= NOON_MS + HOUR_MS, "{reading}");
    }
}

/// A phone that travels.
#[derive(Debug)]
struct Travelling(Mutex<Moment>);

impl Clock for Travelling {
    fn now(&self) -> std::result::Result<Moment, ClockError> {
        Ok(self.0.lock().clone())
    }
}

/// How often the app was opened, by days, after this many hours of travel between two zones, opened every hour.
fn opened_days(from: &str, to: &str, begun_ms: i64, hours: i64) -> u32 {
    let (folder, keys) = (tempfile::TempDir::new().expect("a folder"), MemoryKeyStore::default());
    let clock = Arc::new(Travelling(Mutex::new(Moment { ms: begun_ms, zone: from.to_owned() })));
    let vault =
        Vault::open(&Folders::within(folder.path()), &keys, Arc::clone(&clock) as Arc<dyn Clock>, &SCHEMA)
            .expect("opened");
    for hour in 1..=hours {
        let zone = if hour % 2 == 0 { from } else { to };
        *clock.0.lock() = Moment { ms: begun_ms + hour * HOUR_MS, zone: zone.to_owned() };
        vault.write(|_| Ok(())).expect("opened");
    }
    vault.read(|sql| opened_since(sql, 0)).expect("counted")
}

#[test]
fn days_are_the_world_s_over_the_date_line_and_changes_of_clocks() {
    let midnight = NOON_MS - NOON_MS.rem_euclid(DAY_MS);
    // 2026-03-28T00:00:00Z, and 2026-10-24: the nights after it have 23 and 25 hours.
    let (spring, autumn) = (1_774_656_000_000, 1_792_800_000_000);
    let table = [
        ("Pacific/Kiritimati", "Pacific/Pago_Pago", midnight, 23, 1),
        ("Pacific/Kiritimati", "Pacific/Pago_Pago", midnight, 24, 2),
        ("Pacific/Kiritimati", "Pacific/Pago_Pago", midnight, 10 * 24, 11),
        ("Europe/Berlin", "Europe/Berlin", spring, 71, 3),
        ("Europe/Berlin", "Europe/Berlin", autumn, 71, 3),
        ("Australia/Lord_Howe", "Europe/Berlin", autumn, 72, 4),
    ];
    for (from, to, begun_ms, hours, days) in table {
        assert_eq!(opened_days(from, to, begun_ms, hours), days, "{from} {to} {hours}");
    }
}

#[test]
fn opened_days_are_few_in_the_file_and_a_wrong_clock_counts_none() {
    let mut house = fixture();
    house.live(130);
    let count = |house: &Fixture| house.vault.read(|sql| opened_since(sql, 0)).expect("counted");
    assert_eq!(count(&house), 100);
    let right = NOON_MS + 130 * DAY_MS;
    for wrong in [0, EMPTY_MS, EMPTY_MS + DAY_MS] {
        house.clock.set(wrong);
        house.reopen();
        let newest = house.vault.read(|sql| opened_at(sql, 1)).expect("read");
        assert_eq!((count(&house), newest), (100, Some(right)), "{wrong}");
    }
}
