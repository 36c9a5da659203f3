mod clock;
mod erase;
mod feed;
mod folders;
mod locked_keys;
mod moody;
mod old;
mod plaintext;
mod rekey;
mod way_back;

use super::*;
use crate::error::{NearerError, Result};
use crate::fixture::{Fixture, fixture};
use crate::schema::SCHEMA;
use crate::time::{Clock, FixedClock};
use crate::{journal, person};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock, mpsc};
use std::time::Duration;

const MARKED: &str = "Quetzalfederkleid";

pub(super) fn open(folder: &Path, keys: &dyn KeyStore) -> Result<Vault> {
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(crate::fixture::NOON_MS, "Europe/Berlin"));
    Vault::open(&Folders::within(folder), keys, clock, &SCHEMA)
}

fn write_marked(house: &Fixture) {
    let feelings = &crate::fixture::CONTENT.feelings;
    house
        .vault
        .write(|tx| {
            let person = person::add(tx, MARKED, Some(MARKED))?;
            let draft = journal::EntryDraft {
                text: format!("{MARKED} {MARKED}"),
                mood: Some(1),
                feelings: Vec::new(),
                people: vec![person.id],
                tags: vec![MARKED.to_owned()],
                star: false,
                ..journal::EntryDraft::default()
            };
            journal::write(tx, feelings, &draft, journal::Written::FREELY)
        })
        .expect("written");
}

/// Names and bytes of all files in the vault's folder but the lock.
pub(super) fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path))
        .filter(|(_, path)| path.is_file())
        .filter(|(name, _)| !name.ends_with(".lock") && !name.ends_with("-shm"))
        .map(|(name, path)| (name, fs::read(path).expect("readable")))
        .collect()
}

#[test]
fn what_was_left_half_written_beside_the_vault_goes_at_the_next_opening() {
    let house = fixture();
    house.vault.close();
    let folder = house.folder.path();
    for name in [SIDECAR, IDENTITY, "vault.exchange"] {
        fs::write(folder.join(format!("{name}.new")), "half").expect("written");
    }
    open(folder, &house.keys).expect("opened").close();
    assert!(bytes(folder).keys().all(|name| !name.ends_with(".new")), "{:?}", bytes(folder).keys());
}

fn contains(haystack: &[u8], needle: &str) -> bool {
    let folded = needle.to_lowercase();
    [needle, &folded].iter().any(|n| haystack.windows(n.len()).any(|window| window == n.as_bytes()))
}

#[test]
fn what_was_written_is_there_after_reopening() {
    let mut house = fixture();
    write_marked(&house);
    house.reopen();
    let people = house.vault.read(person::all).expect("read");
    assert_eq!(people[0].name, MARKED);
}

#[test]
fn a_wrong_key_is_told_from_damage_and_changes_nothing() {
    let house = fixture();
    write_marked(&house);
    house.vault.close();
    let folder = house.folder.path();
    let before = bytes(folder);

    let other = MemoryKeyStore::default();
    assert_eq!(open(folder, &other).expect_err("no key"), NearerError::KeyMissing);
    other.save(KeySlot::Current, vec![7; 32]).expect("saved");
    assert_eq!(open(folder, &other).expect_err("a wrong key"), NearerError::WrongKey);
    assert_eq!(bytes(folder), before);

    fs::rename(folder.join(SIDECAR), folder.join("aside")).expect("moved");
    assert_eq!(open(folder, &other).expect_err("can't be told"), NearerError::Unreadable);
    fs::rename(folder.join("aside"), folder.join(SIDECAR)).expect("moved back");

    let mut damaged = fs::read(folder.join(FILE)).expect("readable");
    damaged[100] ^= 1;
    fs::write(folder.join(FILE), &damaged).expect("written");
    assert_eq!(open(folder, &house.keys).expect_err("damaged"), NearerError::Damaged);
    assert_eq!(fs::read(folder.join(FILE)).expect("readable"), damaged);
}

#[test]
fn the_next_key_opens_a_vault_whose_change_of_keys_was_cut_short() {
    let house = fixture();
    write_marked(&house);
    house.vault.close();
    let right = house.keys.load(KeySlot::Current).expect("loaded").expect("a key");
    let cut_short = MemoryKeyStore::default();
    cut_short.save(KeySlot::Current, vec![9; 32]).expect("saved");
    cut_short.save(KeySlot::Next, right.clone()).expect("saved");
    open(house.folder.path(), &cut_short).expect("opens with the next key").close();
    assert_eq!(cut_short.load(KeySlot::Current), Ok(Some(right)));
    assert_eq!(cut_short.load(KeySlot::Next), Ok(None));
}

#[test]
fn a_lost_file_is_not_made_anew() {
    let house = fixture();
    house.vault.close();
    fs::remove_file(house.folder.path().join(FILE)).expect("removed");
    assert_eq!(open(house.folder.path(), &house.keys).expect_err("lost"), NearerError::not_found("vault"));
    assert!(!house.folder.path().join(FILE).exists());
}

#[test]
fn an_emptied_file_is_not_made_anew() {
    let house = fixture();
    house.vault.close();
    let (file, sidecar) = (house.folder.path().join(FILE), house.folder.path().join(SIDECAR));
    fs::write(&file, b"").expect("emptied");
    let before = fs::read(&sidecar).expect("readable");
    assert_eq!(open(house.folder.path(), &house.keys).expect_err("emptied"), NearerError::Damaged);
    let other = MemoryKeyStore::default();
    other.save(KeySlot::Current, vec![7; 32]).expect("saved");
    assert_eq!(open(house.folder.path(), &other).expect_err("emptied"), NearerError::Damaged);
    assert_eq!(
        (fs::read(&file).expect("readable"), fs::read(&sidecar).expect("readable")),
        (Vec::new(), before)
    );
    // Without a sidecar it is a first start that was cut short.
    fs::remove_file(&sidecar).expect("removed");
    open(house.folder.path(), &house.keys).expect("begun again");
}

#[derive(Debug)]
struct Refusing(KeyStoreError);

impl KeyStore for Refusing {
    fn load(&self, _: KeySlot) -> Result<Option<Vec<u8>>, KeyStoreError> {
        Err(self.0.clone())
    }
    fn save(&self, _: KeySlot, _: Vec<u8>) -> Result<(), KeyStoreError> {
        Err(self.0.clone())
    }
    fn delete(&self, _: KeySlot) -> Result<(), KeyStoreError> {
        Err(self.0.clone())
    }
}

#[test]
fn the_key_store_s_own_errors_come_through() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let locked = open(folder.path(), &Refusing(KeyStoreError::Locked)).expect_err("locked");
    assert_eq!(locked, NearerError::Locked);
    let cancelled = open(folder.path(), &Refusing(KeyStoreError::Cancelled)).expect_err("cancelled");
    assert_eq!(cancelled, NearerError::Cancelled);
    assert!(!folder.path().join(FILE).exists());
}

#[test]
fn a_folder_that_can_t_be_written_says_so() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("a-file");
    fs::write(&file, b"not a folder").expect("written");
    let refused = open(&file.join("vault"), &MemoryKeyStore::default()).expect_err("no folder");
    assert_eq!(refused, NearerError::Unwritable);
}

#[test]
fn a_vault_is_open_once() {
    let house = fixture();
    assert_eq!(open(house.folder.path(), &house.keys).expect_err("held"), NearerError::Busy);
    house.vault.close();
    open(house.folder.path(), &house.keys).expect("free again");
}

/// What a version after this one might want of the file.
static NEWER: LazyLock<Schema> = LazyLock::new(|| {
    let next =
        Migration { to: known() + 1, sql: "CREATE TABLE from_the_future (pk INTEGER PRIMARY KEY) STRICT" };
    let migrations = SCHEMA.migrations.iter().copied().chain([next]).collect::<Vec<_>>();
    Schema { migrations: migrations.leak(), views: SCHEMA.views, derived: SCHEMA.derived }
});

fn known() -> i64 {
    SCHEMA.migrations.last().expect("a step").to
}

#[test]
fn a_newer_vault_is_refused_and_left_as_it_is_with_its_wal() {
    let house = fixture();
    write_marked(&house);
    house.vault.close();
    let folder = house.folder.path();
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(crate::fixture::NOON_MS, "UTC"));
    let newer = Vault::open(&Folders::within(folder), &house.keys, clock, &NEWER).expect("upgraded");
    newer.write(|tx| person::add(tx, "Later", None)).expect("written");
    // Copied while open: the file and a WAL that was never checkpointed.
    let copy = tempfile::TempDir::new().expect("a folder");
    for (name, file) in bytes(folder) {
        fs::write(copy.path().join(name), file).expect("copied");
    }
    let before = bytes(copy.path());
    assert!(before[&format!("{FILE}-wal")].len() > 1000, "the WAL must hold something");
    let refused = open(copy.path(), &house.keys).expect_err("newer");
    assert_eq!(refused, NearerError::TooNew { found: known() + 1, known: known() });
    assert_eq!(bytes(copy.path()), before);
}

#[test]
fn an_upgrade_keeps_a_copy_and_gives_the_schema_of_a_fresh_file() {
    let house = fixture();
    write_marked(&house);
    house.vault.close();
    let schema_of = |vault: &Vault| {
        vault
            .read(|sql| {
                let mut statement =
                    sql.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")?;
                let rows = statement.query_map([], |row| {
                    Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<String>>(2)?))
                })?;
                Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
            })
            .expect("a schema")
    };
    let clock = || Arc::new(FixedClock::new(crate::fixture::NOON_MS, "UTC")) as Arc<dyn Clock>;
    let upgraded = Vault::open(&house.folders(), &house.keys, clock(), &NEWER).expect("upgraded");
    let fresh_folder = tempfile::TempDir::new().expect("a folder");
    let fresh =
        Vault::open(&Folders::within(fresh_folder.path()), &MemoryKeyStore::default(), clock(), &NEWER)
            .expect("fresh");
    assert_eq!(schema_of(&upgraded), schema_of(&fresh));
    assert_eq!(upgraded.read(person::all).expect("read")[0].name, MARKED);

    let aside = house.folder.path().join(format!("{FILE}.before-{}", known() + 1));
    assert!(!contains(&fs::read(&aside).expect("a copy"), MARKED));
    let old = tempfile::TempDir::new().expect("a folder");
    fs::copy(&aside, old.path().join(FILE)).expect("copied");
    let restored = open(old.path(), &house.keys).expect("the copy opens with the old version");
    assert_eq!(restored.read(person::all).expect("read")[0].name, MARKED);
}

#[test]
fn an_error_and_a_panic_keep_nothing_and_harm_nothing() {
    let house = fixture();
    let failed: Result<()> = house.vault.write(|tx| {
        person::add(tx, "Half", None)?;
        Err(NearerError::internal("test"))
    });
    assert!(failed.is_err());
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        house.vault.write(|tx| -> Result<()> {
            person::add(tx, "Half", None)?;
            panic!("in the middle of an action")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(house.vault.read(person::all).expect("read"), Vec::new());
    house.vault.write(|tx| person::add(tx, "Whole", None)).expect("still writes");
}

#[test]
fn closing_while_eight_threads_call_lets_each_call_end_well() {
    for _ in 0..20 {
        let house = Arc::new(fixture());
        let threads: Vec<_> = (0..8)
            .map(|n: usize| {
                let house = Arc::clone(&house);
                std::thread::spawn(move || {
                    loop {
                        let done = if n.is_multiple_of(2) {
                            house.vault.write(|tx| person::add(tx, "Sam", None)).map(|_| ())
                        } else {
                            house.vault.read(person::all).map(|_| ())
                        };
                        match done {
                            Ok(()) => {}
                            Err(NearerError::Closed) => return,
                            Err(other) => panic!("a call ended with {other:?}"),
                        }
                    }
                })
            })
            .collect();
        std::thread::sleep(Duration::from_millis(5));
        house.vault.close();
        for thread in threads {
            thread.join().expect("no panic");
        }
    }
}

#[test]
fn a_newer_search_interrupts_the_one_before() {
    let house = Arc::new(fixture());
    let (started, wait) = mpsc::channel();
    let of_thread = Arc::clone(&house);
    let first = std::thread::spawn(move || {
        of_thread.vault.search(|sql| {
            started.send(()).expect("heard");
            // Counts for as long as nobody interrupts it.
            let endless =
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
            Ok(sql.query_row(endless, [], |row| row.get::<_, i64>(0))?)
        })
    });
    wait.recv().expect("started");
    // Started isn't yet counting: a search that comes in between waits for its turn, and a newer one interrupts both.
    let mut newer = Vec::new();
    while !first.is_finished() {
        let house = Arc::clone(&house);
        newer.push(std::thread::spawn(move || house.vault.search(|_| Ok(()))));
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(first.join().expect("no panic"), Err(NearerError::Cancelled));
    let ended: Vec<_> = newer.into_iter().map(|search| search.join().expect("no panic")).collect();
    assert!(ended.contains(&Ok(())), "{ended:?}");
    assert!(ended.iter().all(|end| matches!(end, Ok(()) | Err(NearerError::Cancelled))), "{ended:?}");
}

/// A merge compares readings of the clock: none may say two things. A removal that no room was told of had shared one
/// with what came next, where both fell into one millisecond.
#[test]
fn each_action_that_writes_has_a_reading_of_the_clock_of_its_own() {
    let house = VaultInMemory::begin(&SCHEMA, crate::fixture::NOON_MS, "Europe/Berlin").expect("begun");
    let touch = || {
        house.write(|tx| {
            tx.sql.execute("UPDATE vault_state SET search_version = search_version + 1", [])?;
            Ok(tx.hlc)
        })
    };
    assert!(touch().expect("written") < touch().expect("written"));
    let before = house.read(Hlc::last);
    house.write(|tx| Ok(tx.hlc)).expect("nothing written");
    let after = house.read(Hlc::last);
    assert_eq!(before, after, "what writes nothing takes none");
}
