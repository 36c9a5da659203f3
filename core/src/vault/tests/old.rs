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
    let empty = ["tombstone"];
    for table in vault.tables().iter().filter(|table| !empty.contains(&table.name.as_str())) {
        let start = format!("{}: ", table.name);
        assert!(lines.iter().any(|line| line.starts_with(&start)), "{} lost its rows", table.name);
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
