//! The laws of merging, over histories of three devices that share a beginning, do what people do, purge, make again
//! under natural ids, and take each other's vaults in, by clocks that are minutes apart.

use super::*;
use crate::backup::merge::{Taking, merge_unless};
use crate::error::Result;
use crate::fixture::dump_of;
use crate::fixture::life::{Scene, deed};
use crate::habit::MarkKind;
use crate::vault::{Tx, VaultInMemory, repeat_ids};

#[derive(Debug, Clone)]
enum Step {
    Do(usize, Deed),
    /// A device puts something into its bin; thirty-one days of use pass for all; the device drops it.
    Drop(usize, Deed),
    /// The same, by hand and at once.
    Purge(usize, Deed),
    /// The first takes in what the second holds.
    Take(usize, usize),
}

/// How far two clocks are ahead of the third, in milliseconds; what all begin with; and what they do.
fn histories() -> impl Strategy<Value = ([i64; 2], Vec<Deed>, Vec<Step>)> {
    let skew = || prop_oneof![Just(0), -2_500..2_500_i64, -300_000..300_000_i64];
    let device = || 0..3_usize;
    let step = prop_oneof![
        6 => (device(), change()).prop_map(|(n, deed)| Step::Do(n, deed)),
        2 => (device(), deed()).prop_map(|(n, deed)| Step::Do(n, deed)),
        2 => (device(), deletion()).prop_map(|(n, deed)| Step::Drop(n, deed)),
        2 => (device(), deletion()).prop_map(|(n, deed)| Step::Purge(n, deed)),
        1 => (device(), deletion()).prop_map(|(n, deed)| Step::Do(n, deed)),
        3 => (device(), 1..3_usize).prop_map(|(to, by)| Step::Take(to, (to + by) % 3)),
    ];
    let skews = (skew(), skew()).prop_map(|(one, other)| [one, other]);
    (skews, proptest::sample::subsequence(beginning(), 0..=12), proptest::collection::vec(step, 0..16))
}

/// Few things, some of which lead to others: what one device purges another changes, or hangs something on. Among all
/// that people do, that is rare.
fn beginning() -> Vec<Deed> {
    let entry = |text: &str| Deed::Entry {
        text: text.to_owned(),
        mood: None,
        with: Some(0),
        tag: Some("t".to_owned()),
        days_ago: 0,
    };
    vec![
        Deed::Person("Sam".to_owned()),
        entry("a"),
        entry("b"),
        Deed::Ladder("c".to_owned(), Some(0)),
        Deed::Practice("d".to_owned()),
        Deed::EditPractice(0, "with Sam".to_owned()),
        Deed::Mark(0, 0, MarkKind::Done, "e".to_owned()),
        Deed::Belief("f".to_owned(), 60),
        Deed::Bring("g".to_owned(), 1),
        Deed::Import(0, "h".to_owned()),
        Deed::Sheet("i".to_owned()),
        Deed::Run { form: "name-it", words: "j".to_owned(), finish: false },
    ]
}

fn change() -> impl Strategy<Value = Deed> {
    let words = || "[a-d]{1,2}";
    prop_oneof![
        words().prop_map(|name| Deed::RenamePerson(0, name)),
        words().prop_map(|name| Deed::EditPractice(0, name)),
        (0..2_i64, words()).prop_map(|(ago, note)| Deed::Mark(0, ago, MarkKind::Done, note)),
        (0..2_i64).prop_map(|ago| Deed::ClearMark(0, ago)),
        (0..3_usize, words()).prop_map(|(n, text)| Deed::EditEntry(n, text)),
        (words(), 0..5_i64).prop_map(|(text, days_ago)| Deed::Entry {
            text,
            mood: None,
            with: Some(0),
            tag: Some("t".to_owned()),
            days_ago
        }),
        (0..100_i32).prop_map(|rating| Deed::Belief("f".to_owned(), rating)),
        words().prop_map(|title| Deed::Bring(title, 1)),
        words().prop_map(|text| Deed::Import(0, text)),
        words().prop_map(Deed::Practice),
        (0..2_usize).prop_map(Deed::TakeOut),
        Just(Deed::Resume(0)),
    ]
}

fn deletion() -> impl Strategy<Value = Deed> {
    prop_oneof![
        Just(Deed::DeletePerson(0)),
        Just(Deed::DeletePractice(0)),
        (0..3_usize).prop_map(Deed::DeleteEntry),
        Just(Deed::DeleteKept(1, 0)),
        Just(Deed::DeleteKept(3, 0)),
        Just(Deed::DeleteMeasure(0)),
    ]
}

impl Scene for VaultInMemory {
    fn write<T>(&self, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        VaultInMemory::write(self, work)
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

pub(super) fn fresh() -> VaultInMemory {
    thread_local!(static FIRST: VaultInMemory = VaultInMemory::begin(&SCHEMA, crate::fixture::NOON_MS, "Europe/Berlin").expect("begun"));
    FIRST.with(|first| first.copy().expect("a copy"))
}

/// The same rows on another device, whose clock is `skew` milliseconds ahead.
pub(super) fn on_another_device(of: &VaultInMemory, skew: i64) -> VaultInMemory {
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

pub(super) fn take_in(to: &VaultInMemory, from: &VaultInMemory) -> Restored {
    let (sql, tables) = from.copy().expect("a copy").into_parts();
    let incoming = Incoming::of(sql, tables);
    to.write(|tx| {
        let restored = merge_unless(tx, &|| false, &incoming, &Taking::ALL, &Errand::quiet())?;
        journal::index_anew(tx, &CONTENT.feelings)?;
        Ok(restored)
    })
    .expect("merged")
}

pub(super) fn merged(one: &VaultInMemory, other: &VaultInMemory) -> VaultInMemory {
    let both = one.copy().expect("a copy");
    take_in(&both, other);
    both
}

/// What stands after a merge, and what waits: all but who keeps which older side, since when something waits, and
/// where the index keeps an entry.
pub(super) fn stands(house: &VaultInMemory) -> Vec<String> {
    let lines = house.read(dump_of).expect("read");
    lines.into_iter().filter_map(super::merge::without_what_is_own).collect()
}

fn nobody_living_is_buried(house: &VaultInMemory) {
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
fn played(skews: [i64; 2], before: &[Deed], steps: &[Step]) -> [VaultInMemory; 3] {
    let first = fresh();
    repeat_ids();
    for deed in before {
        act(&first, deed);
    }
    let devices = [on_another_device(&first, skews[0]), on_another_device(&first, skews[1]), first];
    for step in steps {
        match step {
            Step::Do(n, deed) => act(&devices[*n], deed),
            Step::Drop(n, deed) => {
                act(&devices[*n], deed);
                devices.iter().for_each(|device| device.live(31));
                act(&devices[*n], &Deed::Wait(0));
            }
            Step::Purge(n, deed) => {
                act(&devices[*n], deed);
                act(&devices[*n], &Deed::Purge(0));
            }
            Step::Take(to, from) => {
                take_in(&devices[*to], &devices[*from]);
            }
        }
        devices.iter().for_each(|device| device.clock.advance(1_000));
    }
    devices
}

fn the_laws_hold(devices: &[VaultInMemory; 3]) {
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
