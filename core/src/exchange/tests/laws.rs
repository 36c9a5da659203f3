//! The laws of merging, over histories of three devices that share a beginning, do what people do, purge, make again
//! under natural ids, and take each other's vaults in, by clocks that are minutes apart.

use super::*;
use crate::error::Result;
use crate::exchange::merge::{Taking, merge_unless};
use crate::fixture::dump_of;
use crate::fixture::life::{House, deed};
use crate::vault::{Memory, Tx, repeat_ids};

#[derive(Debug, Clone)]
enum Step {
    Do(usize, Deed),
    /// The first takes in what the second holds.
    Take(usize, usize),
}

fn histories() -> impl Strategy<Value = ([i64; 2], Vec<Deed>, Vec<Step>)> {
    let skew = || -300_000..300_000_i64;
    let step = prop_oneof![
        9 => (0..3_usize, deed()).prop_map(|(device, deed)| Step::Do(device, deed)),
        2 => (0..3_usize, 1..3_usize).prop_map(|(to, by)| Step::Take(to, (to + by) % 3)),
    ];
    let skews = (skew(), skew()).prop_map(|(one, other)| [one, other]);
    (skews, proptest::collection::vec(deed(), 0..10), proptest::collection::vec(step, 0..36))
}

impl House for Memory {
    fn write<T>(&self, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        Memory::write(self, work)
    }

    fn live(&self, days: i64) {
        for _ in 0..days {
            self.clock.advance(DAY_MS);
            self.write(|_| Ok(())).expect("opened");
        }
    }

    fn sweep(&self) -> Result<()> {
        self.write(crate::bin::sweep_now)
    }

    /// There is no folder for an inbox.
    fn capture(&self, _: &str) -> Result<()> {
        Ok(())
    }
}

pub(super) fn fresh() -> Memory {
    thread_local!(static FIRST: Memory = Memory::begin(&SCHEMA, crate::fixture::NOON_MS, "Europe/Berlin").expect("begun"));
    FIRST.with(|first| first.copy().expect("a copy"))
}

/// The same rows on another device, whose clock is `skew` milliseconds ahead.
pub(super) fn on_another_device(of: &Memory, skew: i64) -> Memory {
    let other = of.copy().expect("a copy");
    other.clock.advance(skew);
    other
        .write(|tx| {
            tx.sql
                .execute("INSERT INTO device (id, made_at) VALUES (?1, ?2)", (tx.new_id(), tx.now.at_ms))?;
            Ok(tx.sql.execute("UPDATE vault_state SET device = last_insert_rowid()", [])?)
        })
        .expect("another device");
    other
}

pub(super) fn take_in(to: &Memory, from: &Memory) -> Restored {
    let (sql, tables) = from.copy().expect("a copy").into_parts();
    let incoming = Incoming::of(sql, tables);
    to.write(|tx| {
        let restored = merge_unless(tx, &|| false, &incoming, &Taking::ALL, &Errand::quiet())?;
        journal::index_anew(tx, &CONTENT.feelings)?;
        Ok(restored)
    })
    .expect("merged")
}

pub(super) fn merged(one: &Memory, other: &Memory) -> Memory {
    let both = one.copy().expect("a copy");
    take_in(&both, other);
    both
}

/// What stands after a merge, and what waits: all but who keeps which older side, since when something waits, and
/// where the index keeps an entry.
pub(super) fn stands(house: &Memory) -> Vec<String> {
    let lines = house.read(dump_of).expect("read");
    lines.into_iter().filter_map(super::merge::without_what_is_own).collect()
}

fn nobody_living_is_buried(house: &Memory) {
    let both = house.read(|sql| {
        let mut both = Vec::new();
        for table in SCHEMA_TABLES.with(|tables| tables.clone()) {
            let found: i64 = sql.query_row(
                &format!("SELECT count(*) FROM {table} JOIN tombstone t ON t.kind = '{table}' AND t.id = {table}.id"),
                [],
                |row| row.get(0),
            )?;
            if found > 0 {
                both.push(table);
            }
        }
        Ok(both)
    });
    assert_eq!(both, Ok(Vec::new()));
}

thread_local!(static SCHEMA_TABLES: Vec<String> = {
    let (_, tables) = fresh().into_parts();
    tables.aggregates().map(|table| table.name.clone()).collect()
});

/// Plays a history, and answers what the three devices hold at its end.
fn played(skews: [i64; 2], before: &[Deed], steps: &[Step]) -> [Memory; 3] {
    let first = fresh();
    repeat_ids();
    for deed in before {
        act(&first, deed);
    }
    let devices = [on_another_device(&first, skews[0]), on_another_device(&first, skews[1]), first];
    for step in steps {
        match step {
            Step::Do(device, deed) => act(&devices[*device], deed),
            Step::Take(to, from) => {
                take_in(&devices[*to], &devices[*from]);
            }
        }
    }
    devices
}

fn the_laws_hold(devices: &[Memory; 3]) {
    let [a, b, c] = devices;
    let (ab, bc) = (merged(a, b), merged(b, c));
    let once = stands(&ab);
    assert_eq!(once, stands(&merged(b, a)), "commutative");
    assert_eq!(stands(&bc), stands(&merged(c, b)), "commutative");
    assert_eq!(take_in(&ab, b), Restored::default(), "idempotent");
    assert_eq!(stands(&ab), once, "idempotent");
    let all = stands(&merged(&ab, c));
    assert_eq!(all, stands(&merged(a, &bc)), "associative");
    assert_eq!(all, stands(&merged(&merged(c, a), b)), "converging");
    for device in devices {
        nobody_living_is_buried(device);
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn merging_converges_in_any_order((skews, before, steps) in histories()) {
        the_laws_hold(&played(skews, &before, &steps));
    }
}
