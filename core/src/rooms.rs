//! The register of rooms: which there are, on which floor, and what each gives to what stands above it. The schema's
//! views, the filings, the checks of rows, the kinds of the bin and the house's floors come from here.
//!
//! A test fails for what is missing here. For a filing that is missing, the content is refused.

use crate::assessment::FileMeasure;
use crate::course::Filings;
use crate::error::{NearerError, Reason, Result};
use crate::form::FilingKind;
use crate::record::{self, BinKind, Binned, Checked, Document, RowCheck};
use crate::vault::{Id, Role, Room, Table, Tables};
use crate::{
    assessment, belief, capture, course, experiment, form, habit, history, journal, lock, pattern, person,
    plan, reminder, safety, setting, tag, therapy, trust,
};
use serde_json::Value;

type ValueCheck = fn(Value) -> Result<()>;

/// A room as it stands in the register.
#[derive(Debug, Clone, Copy)]
pub struct RoomEntry {
    /// Name of its folder, or file, in the core.
    pub name: &'static str,
    /// What it tells observers of: rows of its own, first of all.
    pub tells: &'static [Room],
    /// SQL that makes the views through which others read its rows.
    views: &'static str,
    /// What it says of its tables.
    checks: &'static [Checked],
    /// Settings that are its own, by the name of their row.
    settings: &'static [(&'static str, ValueCheck)],
    /// What it takes from forms.
    filing: &'static [FilingKind],
    /// What it takes from forms that are measures.
    measure_filing: &'static [FilingKind<FileMeasure>],
    /// What of it can lie in the bin.
    bin: &'static [Binned],
}

/// A room that owns no rows.
const fn bare(name: &'static str) -> RoomEntry {
    RoomEntry {
        name,
        tells: &[],
        views: "",
        checks: &[],
        settings: &[],
        filing: &[],
        measure_filing: &[],
        bin: &[],
    }
}

/// All rooms by their floors, from the bottom up. A room imports only from lower floors; those of one floor don't know
/// each other.
pub const FLOORS: &[&[RoomEntry]] = &[
    &[bare("error")],
    &[bare("time"), bare("bounds"), bare("errand"), bare("passphrase")],
    &[bare("vault"), bare("text")],
    &[RoomEntry { checks: record::CHECKS, ..bare("record") }],
    &[RoomEntry { tells: &[Room::Form], checks: form::CHECKS, bin: &[form::BIN], ..bare("form") }],
    &[bare("fhir")],
    &[
        RoomEntry {
            tells: &[Room::Person],
            views: person::VIEWS,
            checks: person::CHECKS,
            bin: &[person::BIN],
            ..bare("person")
        },
        RoomEntry { tells: &[Room::Tag], views: tag::VIEWS, checks: tag::CHECKS, ..bare("tag") },
        RoomEntry {
            tells: &[Room::Setting],
            checks: setting::CHECKS,
            filing: setting::FILING,
            ..bare("setting")
        },
    ],
    &[
        RoomEntry {
            // What is being typed changes with each letter, and nothing that a list shows.
            tells: &[Room::Journal, Room::Draft],
            views: journal::VIEWS,
            checks: journal::CHECKS,
            filing: journal::FILING,
            bin: &[journal::BIN],
            ..bare("journal")
        },
        RoomEntry {
            tells: &[Room::Belief],
            views: belief::VIEWS,
            checks: belief::CHECKS,
            filing: belief::FILING,
            bin: &[belief::BIN],
            ..bare("belief")
        },
        RoomEntry {
            tells: &[Room::Habit],
            views: habit::VIEWS,
            checks: habit::CHECKS,
            settings: &[("practices", habit::check_settings)],
            filing: habit::FILING,
            bin: &[habit::BIN],
            ..bare("habit")
        },
        RoomEntry {
            tells: &[Room::Plan],
            checks: plan::CHECKS,
            filing: plan::FILING,
            bin: &[plan::BIN, plan::GOAL_BIN],
            ..bare("plan")
        },
        RoomEntry {
            tells: &[Room::History],
            views: history::VIEWS,
            checks: history::CHECKS,
            filing: history::FILING,
            bin: &[history::BIN],
            ..bare("history")
        },
        RoomEntry {
            tells: &[Room::Assessment],
            views: assessment::VIEWS,
            checks: assessment::CHECKS,
            measure_filing: assessment::FILING,
            bin: &[assessment::BIN, assessment::MEASURE_BIN],
            ..bare("assessment")
        },
    ],
    &[
        RoomEntry {
            tells: &[Room::Experiment],
            checks: experiment::CHECKS,
            filing: experiment::FILING,
            bin: &[experiment::BIN],
            ..bare("experiment")
        },
        RoomEntry {
            tells: &[Room::Pattern],
            views: pattern::VIEWS,
            checks: pattern::CHECKS,
            filing: pattern::FILING,
            bin: &[pattern::BIN],
            ..bare("pattern")
        },
        RoomEntry {
            tells: &[Room::Therapy],
            checks: therapy::CHECKS,
            filing: therapy::FILING,
            bin: &[therapy::BIN],
            ..bare("therapy")
        },
        RoomEntry {
            tells: &[Room::Trust],
            checks: trust::CHECKS,
            filing: trust::FILING,
            bin: &[trust::BIN],
            ..bare("trust")
        },
        RoomEntry { tells: &[Room::Safety], checks: safety::CHECKS, ..bare("safety") },
    ],
    &[RoomEntry {
        tells: &[Room::Course],
        views: course::VIEWS,
        checks: course::CHECKS,
        filing: course::FILING,
        ..bare("course")
    }],
    &[RoomEntry { checks: capture::CHECKS, ..bare("capture") }],
    &[
        bare("today"),
        bare("insight"),
        bare("kept"),
        RoomEntry { settings: &[("reminders", reminder::check_settings)], ..bare("reminder") },
        RoomEntry { settings: &[("lock", lock::check_settings)], ..bare("lock") },
    ],
    &[bare("rooms")],
    &[bare("bin")],
    &[bare("backup")],
    &[bare("bring"), bare("export"), bare("copies")],
    &[bare("schema")],
    &[bare("house")],
    &[bare("demo")],
];

/// All rooms, from the lowest floor up.
fn rooms() -> impl Iterator<Item = &'static RoomEntry> {
    FLOORS.iter().flat_map(|floor| floor.iter())
}

const fn count() -> usize {
    let (mut floor, mut count) = (0, 0);
    while floor < FLOORS.len() {
        count += FLOORS[floor].len();
        floor += 1;
    }
    count
}

/// One part of every room's entry, from the lowest floor up.
macro_rules! of_every_room {
    ($part:ident) => {{
        let mut parts = [bare("").$part; count()];
        let (mut floor, mut at) = (0, 0);
        while floor < FLOORS.len() {
            let mut place = 0;
            while place < FLOORS[floor].len() {
                parts[at] = FLOORS[floor][place].$part;
                place += 1;
                at += 1;
            }
            floor += 1;
        }
        parts
    }};
}

/// SQL that makes the views of all rooms, each after those that it reads; empty for a room that has none.
pub const VIEWS: &[&str] = &const { of_every_room!(views) };

/// What the rooms take from forms.
pub const FILINGS: Filings =
    Filings { rooms: &const { of_every_room!(filing) }, measures: &const { of_every_room!(measure_filing) } };

/// What can lie in the bin, from the lowest floor up.
pub fn binned() -> impl Iterator<Item = &'static Binned> {
    rooms().flat_map(|room| room.bin)
}

/// How rows of this kind lie in the bin.
pub fn binned_as(kind: BinKind) -> Result<&'static Binned> {
    binned().find(|binned| binned.kind == kind).ok_or_else(|| NearerError::internal("a kind of no room"))
}

fn checked(table: &str) -> Result<&'static Checked> {
    let mut all = rooms().flat_map(|room| room.checks);
    all.find(|checked| checked.table == table).ok_or_else(|| NearerError::internal("a table of no room"))
}

/// Whether a row with its parts may stand in the vault: what its room's own writing would let stand.
///
/// Errors: `Invalid` with `table.column` and the reason.
pub fn check(tables: &Tables, table: &Table, row: &Document) -> Result<()> {
    let looked_at = RowCheck::new(&table.name, row);
    if table.role == Role::Aggregate {
        looked_at.common()?;
    }
    (checked(&table.name)?.check)(&looked_at)?;
    match table.name.as_str() {
        // What was purged, or said before, is a row of a person's.
        "tombstone" | "version" => {
            looked_at.one_of("kind", |kind| tables.aggregates().find(|table| table.name == kind)).map(|_| ())
        }
        "setting" => {
            let name = looked_at.named("name")?;
            let own = rooms().flat_map(|room| room.settings).find(|(own, _)| *own == name);
            own.map_or(Ok(()), |(_, check)| looked_at.room(check(looked_at.json("value", u32::MAX)?)))
        }
        _ => Ok(()),
    }
}

/// The id that a row must have, where it has another one.
pub fn other_id(table: &Table, row: &Document) -> Result<Option<Id>> {
    let Some(natural) = checked(&table.name)?.natural else { return Ok(None) };
    let natural = natural(&RowCheck::new(&table.name, row))?;
    Ok((record::id_of(row)? != natural).then_some(natural))
}

/// Gives a row the id that is made of what it says. False where another row has it.
pub fn mend_id(sql: &rusqlite::Connection, table: &Table, pk: i64, natural: Id) -> Result<bool> {
    if record::pk_of(sql, table, natural)?.is_some() {
        return Ok(false);
    }
    sql.execute(&format!("UPDATE {} SET id = ?1 WHERE pk = ?2", table.name), (natural, pk))?;
    Ok(true)
}

/// An id that is not the one that is made of what the row says, and can't become it.
pub fn wrong_id(table: &Table) -> NearerError {
    NearerError::invalid(&format!("{}.id", table.name), Reason::KeyDoesNotFit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::life::everything;
    use crate::fixture::{CONTENT, NOON_MS, fixture};
    use crate::house::House;
    use crate::schema::SCHEMA;
    use crate::time::{Clock, FixedClock};
    use crate::vault::{Folders, KeySlot, KeyStore, MemoryKeyStore, Vault};
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;
    use std::sync::Arc;
    use tempfile::TempDir;

    #[test]
    fn every_table_is_some_room_s() {
        let house = fixture();
        let tables = house.vault.tables();
        let whole = tables.iter().filter(|table| !matches!(table.role, Role::Part { .. }));
        let mut names: Vec<&str> = whole.map(|table| table.name.as_str()).collect();
        let mut known: Vec<&str> =
            rooms().flat_map(|room| room.checks).map(|checked| checked.table).collect();
        names.sort_unstable();
        known.sort_unstable();
        assert_eq!(known, names);
    }

    #[test]
    fn every_filing_names_the_room_that_takes_it_and_is_named_by_some_form() {
        let mut kinds = Vec::new();
        for room in rooms() {
            let of_measures = room.measure_filing.iter().map(|kind| (kind.room, kind.kind));
            let own = room.filing.iter().map(|kind| (kind.room, kind.kind)).chain(of_measures);
            for (named, kind) in own {
                // My map is a page of the course's, and content has always known it by its own name.
                let is_page = rooms().all(|other| other.name != named);
                assert!(named == room.name || is_page, "{} takes {kind} for {named}", room.name);
                kinds.push((named, kind));
            }
        }
        let once: BTreeSet<_> = kinds.iter().copied().collect();
        assert_eq!(once.len(), kinds.len(), "{kinds:?}");
        let files = CONTENT.forms().flat_map(|form| &form.files);
        assert_eq!(once, files.map(|filing| (filing.room.as_str(), filing.kind.as_str())).collect());
    }

    #[test]
    fn every_kind_of_the_bin_is_some_room_s() {
        let mut kinds: Vec<BinKind> = binned().map(|binned| binned.kind).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, BinKind::ALL);
        let called: BTreeSet<String> = binned().map(|binned| CONTENT.catalogue.text(binned.called)).collect();
        assert_eq!(called.len(), kinds.len(), "{called:?}");
    }

    #[test]
    fn whoever_tells_of_changes_is_told_of_by_its_name() {
        let mut told: Vec<Room> = rooms().flat_map(|room| room.tells).copied().collect();
        told.sort_unstable();
        assert_eq!(told, Room::ALL);
        for room in rooms() {
            let owns = !room.bin.is_empty() || !room.filing.is_empty() || !room.measure_filing.is_empty();
            assert!(!owns || !room.tells.is_empty(), "{} tells nobody of its rows", room.name);
            for (at, told) in room.tells.iter().enumerate() {
                let name = format!("{told:?}").to_lowercase();
                assert!(name == room.name || at > 0, "{} tells of {name}", room.name);
            }
            for binned in room.bin {
                assert!(room.tells.contains(&binned.rows.room), "{}", binned.rows.table);
                let checked = room.checks.iter().any(|checked| checked.table == binned.rows.table);
                assert!(checked, "{} is no table of {}", binned.rows.table, room.name);
            }
        }
    }

    /// Every row passes the check of its room, and has the id that is its own.
    fn all_pass(vault: &Vault) {
        let tables = vault.tables();
        let looked_at = vault.read(|sql| {
            let mut rows = 0;
            for table in tables.iter().filter(|table| !matches!(table.role, Role::Part { .. })) {
                record::each(sql, tables, table, |row| {
                    assert_eq!(check(tables, table, &row), Ok(()), "{}", table.name);
                    assert_eq!(other_id(table, &row), Ok(None), "{}", table.name);
                    rows += 1;
                    Ok(())
                })?;
            }
            Ok(rows)
        });
        assert!(looked_at.expect("read") > 20);
    }

    #[test]
    fn what_rooms_write_passes_their_own_checks() {
        let house = fixture();
        everything(&house, "Ibis");
        all_pass(&house.vault);
    }

    #[test]
    fn what_earlier_versions_wrote_passes_as_well() {
        for earlier in &SCHEMA.migrations[..SCHEMA.migrations.len() - 1] {
            let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/vault-{}", earlier.to));
            let folder = TempDir::new().expect("a folder");
            for file in fs::read_dir(kept).expect("there").flatten() {
                fs::copy(file.path(), folder.path().join(file.file_name())).expect("copied");
            }
            let keys = MemoryKeyStore::default();
            keys.save(KeySlot::Current, vec![7; 32]).expect("saved");
            let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin"));
            let house = House::open(&Folders::within(folder.path()), &keys, clock, Arc::clone(&CONTENT));
            all_pass(&house.expect("opens").vault);
        }
    }
}
