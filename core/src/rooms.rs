//! The register of rooms: whose a table is, what a row of it may say, and what the rooms take from forms.
//!
//! A new table says so by a test that fails (`every_table_is_some_room_s`), a filing that isn't listed by a form that
//! is refused.

use crate::course::Filings;
use crate::error::{NearerError, Reason, Result};
use crate::record::{self, Checked, Document, RowCheck};
use crate::vault::{Id, Role, Table, Tables};
use crate::{
    assessment, belief, capture, course, experiment, form, habit, history, journal, pattern, person, plan,
    reminder, safety, setting, tag, therapy, trust,
};
use serde_json::Value;

/// What each room says of its tables, from the lowest floor up.
const ROOMS: &[&[Checked]] = &[
    record::CHECKS,
    form::CHECKS,
    person::CHECKS,
    tag::CHECKS,
    setting::CHECKS,
    journal::CHECKS,
    belief::CHECKS,
    habit::CHECKS,
    plan::CHECKS,
    history::CHECKS,
    assessment::CHECKS,
    experiment::CHECKS,
    pattern::CHECKS,
    therapy::CHECKS,
    trust::CHECKS,
    safety::CHECKS,
    course::CHECKS,
    capture::CHECKS,
];

/// What each room takes from forms.
pub const FILINGS: Filings = Filings {
    rooms: &[
        setting::FILING,
        journal::FILING,
        belief::FILING,
        habit::FILING,
        plan::FILING,
        history::FILING,
        experiment::FILING,
        pattern::FILING,
        therapy::FILING,
        trust::FILING,
        course::FILING,
    ],
    measures: assessment::FILING,
};

type ValueCheck = fn(Value) -> Result<()>;

/// Settings that are a room's own, by the name of their row.
const SETTINGS: &[(&str, ValueCheck)] =
    &[("practices", habit::check_settings), ("reminders", reminder::check_settings)];

fn checked(table: &str) -> Result<&'static Checked> {
    let mut all = ROOMS.iter().flat_map(|room| room.iter());
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
            let own = SETTINGS.iter().find(|(own, _)| *own == name);
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
    use crate::vault::{KeySlot, KeyStore, MemoryKeyStore, Vault};
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
            ROOMS.iter().flat_map(|room| room.iter()).map(|checked| checked.table).collect();
        names.sort_unstable();
        known.sort_unstable();
        assert_eq!(known, names);
    }

    #[test]
    fn every_filing_is_taken_by_one_room_and_named_by_some_form() {
        let of_rooms = FILINGS.rooms.iter().flat_map(|room| room.iter());
        let mut kinds: Vec<_> = of_rooms.map(|kind| (kind.room, kind.kind)).collect();
        kinds.extend(FILINGS.measures.iter().map(|kind| (kind.room, kind.kind)));
        let once: BTreeSet<_> = kinds.iter().copied().collect();
        assert_eq!(once.len(), kinds.len(), "{kinds:?}");
        let files = CONTENT.forms().flat_map(|form| &form.files);
        assert_eq!(once, files.map(|filing| (filing.room.as_str(), filing.kind.as_str())).collect());
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
        for version in 1..SCHEMA.migrations.len() {
            let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/vault-{version}"));
            let folder = TempDir::new().expect("a folder");
            for file in fs::read_dir(kept).expect("there").flatten() {
                fs::copy(file.path(), folder.path().join(file.file_name())).expect("copied");
            }
            let keys = MemoryKeyStore::default();
            keys.save(KeySlot::Current, vec![7; 32]).expect("saved");
            let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin"));
            let house = House::open(folder.path(), &keys, clock, Arc::clone(&CONTENT));
            all_pass(&house.expect("opens").vault);
        }
    }
}
