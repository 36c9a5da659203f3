//! Vaults of earlier versions, as those versions wrote them. A version that changes the schema adds one here.

use super::{bytes, open};
use crate::fixture::{CONTENT, dump, fixture};
use crate::schema::SCHEMA;
use crate::vault::{KeySlot, KeyStore, MemoryKeyStore, Vault};
use crate::{bin, habit, journal, person, record};
use std::fs;
use std::path::Path;

fn open_old(version: i64) -> (tempfile::TempDir, Vault) {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/vault-{version}"));
    let folder = tempfile::TempDir::new().expect("a folder");
    for (name, file) in bytes(&kept) {
        fs::write(folder.path().join(name), file).expect("copied");
    }
    let keys = MemoryKeyStore::default();
    keys.save(KeySlot::Current, vec![7; 32]).expect("saved");
    let vault = open(folder.path(), &keys).expect("an old vault opens");
    journal::refresh_index(&vault, &CONTENT.feelings).expect("an index");
    (folder, vault)
}

fn schema_of(vault: &Vault) -> Vec<(String, String, Option<String>)> {
    vault
        .read(|sql| {
            let mut statement =
                sql.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
        .expect("a schema")
}

#[test]
fn there_is_a_vault_of_every_earlier_version_and_each_upgrades_to_the_schema_of_a_fresh_one() {
    let fresh = fixture();
    for step in &SCHEMA.migrations[..SCHEMA.migrations.len() - 1] {
        let (_folder, vault) = open_old(step.to);
        assert_eq!(schema_of(&vault), schema_of(&fresh.vault), "from version {}", step.to);
        let verdict: String = vault
            .read(|sql| Ok(sql.query_row("PRAGMA integrity_check", [], |row| row.get(0))?))
            .expect("checked");
        assert_eq!(verdict, "ok");
    }
}

#[test]
fn everything_of_the_first_version_is_there_after_the_upgrade() {
    let (_folder, vault) = open_old(1);
    let lines = dump(&vault);
    // Neither was there anything in it then, nor is the other there now: its rows are versions.
    let without = ["tombstone", "entry_version"];
    let first = include_str!("../../../migrations/0001_first.sql");
    let names = first.split("CREATE TABLE ").skip(1).filter_map(|rest| rest.split([' ', '(']).next());
    let names: Vec<&str> =
        names.filter(|name| !without.contains(name) && !name.starts_with("entry_search")).collect();
    assert!(names.len() > 15, "{names:?}");
    for table in names {
        let start = format!("{table}: ");
        assert!(lines.iter().any(|line| line.starts_with(&start)), "{table} lost its rows");
    }
    let people = vault.read(person::all).expect("read");
    assert_eq!(people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Kim", "Mum", "Sam"]);
    let found =
        vault.search(|sql| journal::search(sql, &CONTENT.feelings, "after edit", None, 9)).expect("searched");
    assert_eq!(found.lines.len(), 1);
    let today = vault.now().expect("now").day;
    assert_eq!(vault.read(|sql| habit::list(sql, &CONTENT.catalogue, today)).expect("read").len(), 1);
    let now = vault.now().expect("now").at_ms;
    let binned = vault.read(|sql| bin::items(sql, &CONTENT, now)).expect("a list");
    assert_eq!(binned.len(), 1);
    assert_eq!(binned[0].title, "in the bin");
}

#[test]
fn an_earlier_version_of_an_entry_can_be_put_back_after_the_upgrade() {
    let (_folder, vault) = open_old(1);
    let found =
        vault.search(|sql| journal::search(sql, &CONTENT.feelings, "after edit", None, 9)).expect("searched");
    let id = found.lines[0].id;
    let kept = vault.read(|sql| record::versions(sql, "entry", id)).expect("versions");
    assert_eq!(kept.len(), 1);
    let document = &kept[0].document;
    assert_eq!(document["text"], "before the edit");
    assert_eq!((&document["mood"], &document["star"]), (&serde_json::json!(-1), &serde_json::json!(1)));
    // Its parts are in the form in which any aggregate is put.
    let now =
        vault.read(|sql| record::get(sql, vault.tables(), vault.tables().get("entry")?, id)).expect("read");
    let mut before = now.expect("the entry");
    before.extend(document.clone());
    vault
        .write(|tx| {
            record::put(&tx.sql, tx.tables, tx.tables.get("entry")?, &before, record::Dangling::Refuse)
        })
        .expect("put back");
    let entry = vault.read(|sql| journal::get(sql, &CONTENT.feelings, id)).expect("read");
    assert_eq!(entry.text, "before the edit");
    assert_eq!(entry.people_names, ["Kim"]);
    assert_eq!(entry.tags, ["Café", "work"]);
    assert_eq!(entry.feelings.len(), 2);
}

#[test]
fn everything_of_the_second_version_is_there_after_the_upgrade() {
    let (_folder, vault) = open_old(2);
    let lines = dump(&vault);
    let start = |table: &str| lines.iter().filter(|line| line.starts_with(&format!("{table}: "))).count();
    assert_eq!((start("person"), start("tombstone"), start("version")), (1, 1, 1));
    let found = vault.search(|sql| journal::search(sql, &CONTENT.feelings, "ibis edited", None, 9));
    assert_eq!(found.expect("searched").lines.len(), 1);
    let runs = vault.read(|sql| Ok(sql.query_row("SELECT count(*) FROM run", [], |row| row.get(0))?));
    let runs: i64 = runs.expect("counted");
    assert_eq!(runs, 5);
    // A form as an earlier version kept it reads as it was, without what forms have learned since.
    let ids: Vec<crate::vault::Id> = vault
        .read(|sql| {
            let mut all = sql.prepare("SELECT id FROM run")?;
            Ok(all.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
        })
        .expect("read");
    for id in ids {
        let run = vault.read(|sql| crate::form::RunStore::get(sql, id)).expect("a run of an earlier version");
        assert!(run.finished_ms.is_some() && run.follows.is_none() && run.form.methods.is_empty());
    }
}

/// The sixth was written with a row of every kind, one of them in the bin, and one purged before.
#[test]
fn everything_of_the_sixth_version_is_there_after_the_upgrade() {
    let (_folder, vault) = open_old(6);
    let lines = dump(&vault);
    for table in vault.tables().iter().filter(|table| table.name != "waiting") {
        let start = format!("{}: ", table.name);
        assert!(lines.iter().any(|line| line.starts_with(&start)), "{} lost its rows", table.name);
    }
    let count = |table: &str| lines.iter().filter(|line| line.starts_with(&format!("{table}: "))).count();
    assert_eq!((count("entry"), count("run"), count("tombstone"), count("version")), (9, 7, 1, 1));
    let found = vault.search(|sql| journal::search(sql, &CONTENT.feelings, "heron edited", None, 9));
    assert_eq!(found.expect("searched").lines.len(), 1);
    let now = vault.now().expect("now").at_ms;
    let binned = vault.read(|sql| bin::items(sql, &CONTENT, now)).expect("a list");
    assert_eq!(binned.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(), ["heron in the bin"]);
}
