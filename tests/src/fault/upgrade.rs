//! An upgrade that a later version might bring: steps after the schema's own, big enough to take a while.

use super::diary::Diary;
use super::place::Place;
use nearer_core::schema::SCHEMA;
use nearer_core::vault::{FILE, Migration, Schema};
use std::fs;
use std::sync::LazyLock;

const STEPS: &[&str] = &[
    "CREATE TABLE grown (pk INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
     INSERT INTO grown SELECT i, printf('%0200d', i) FROM n;",
    "UPDATE grown SET words = words || ' again'; CREATE INDEX grown_by_words ON grown (words);",
    "ALTER TABLE entry ADD COLUMN grown INTEGER; UPDATE entry SET grown = pk;",
];

/// What must be there when all steps are done, each once.
const COUNTED: &str = "SELECT count(*) = 3000 AND sum(length(words)) = 3000 * 206
    AND NOT EXISTS (SELECT 1 FROM entry WHERE grown IS NOT pk AND pk <= ?1) FROM grown";

pub fn grown() -> &'static Schema {
    static GROWN: LazyLock<Schema> = LazyLock::new(|| {
        let further = STEPS.iter().zip(SCHEMA.latest() + 1..).map(|(sql, to)| Migration { to, sql });
        let migrations: Vec<Migration> = SCHEMA.migrations.iter().copied().chain(further).collect();
        Schema { migrations: migrations.leak(), views: SCHEMA.views, derived: SCHEMA.derived }
    });
    &GROWN
}

/// Checks a vault that was upgraded, and the copy that was put aside: it must hold all that was there
/// before, as the old version reads it.
pub fn went_well(place: &Place, before: &Diary) -> Result<(), String> {
    let vault = place.open(grown()).map_err(|error| format!("opens no second time: {error:?}"))?;
    let entries = before.entries.len();
    let counted: bool = vault
        .read(|sql| Ok(sql.query_row(COUNTED, [entries as i64], |row| row.get(0))?))
        .map_err(|error| format!("the upgrade can't be read: {error:?}"))?;
    vault.close();
    if !counted {
        return Err("the upgrade's steps are not there, each once".to_owned());
    }
    let old = Place::new();
    let aside = place.vault().join(format!("{FILE}.before-{}", SCHEMA.latest() + 1));
    fs::copy(&aside, old.file()).map_err(|error| format!("no copy was put aside: {error}"))?;
    fs::copy(place.keys().join("current"), old.keys().join("current")).map_err(|error| error.to_string())?;
    let vault = old.open(&SCHEMA).map_err(|error| format!("the copy put aside does not open: {error:?}"))?;
    let found = vault.read(Diary::read).map_err(|error| format!("the copy can't be read: {error:?}"))?;
    vault.close();
    if found == *before {
        return Ok(());
    }
    Err(format!("the copy put aside holds {} of {entries} entries", found.entries.len()))
}
