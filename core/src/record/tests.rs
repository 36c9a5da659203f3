use super::*;
use crate::fixture::life::everything;
use crate::fixture::{Fixture, dump, fixture};
use crate::vault::Role;

#[test]
fn everything_leaves_no_table_empty() {
    let house = fixture();
    everything(&house, "Ibis");
    let lines = dump(&house.vault);
    for table in
        house.vault.tables().iter().filter(|table| !["tombstone", "waiting"].contains(&table.name.as_str()))
    {
        let start = format!("{}: ", table.name);
        assert!(lines.iter().any(|line| line.starts_with(&start)), "{} is never tried", table.name);
    }
}

#[test]
fn every_row_that_a_person_owns_is_an_aggregate_or_a_part_of_one() {
    let house = fixture();
    let tables = house.vault.tables();
    let lasting: Vec<&str> = tables.lasting().map(|table| table.name.as_str()).collect();
    assert_eq!(
        lasting,
        ["device", "filing", "form_snapshot", "inbox_filed", "tombstone", "version", "waiting"]
    );
    for table in tables.aggregates() {
        for column in ["id", "created_at", "changed_at", "changed_by", "deleted_at"] {
            assert!(table.column(column).is_some(), "{} has no {column}", table.name);
        }
    }
    assert_eq!(tables.iter().filter(|table| table.role == Role::State).count(), 1);
}

#[test]
fn an_aggregate_said_outside_comes_back_as_it_was() {
    let house = fixture();
    everything(&house, "Ibis");
    let rows = || {
        let lines = dump(&house.vault).into_iter();
        lines.filter(|line| !line.starts_with("vault_state: ")).collect::<Vec<_>>()
    };
    let before = rows();
    house
        .vault
        .write(|tx| {
            for table in tx.tables.aggregates() {
                let mut rows = Vec::new();
                each(&tx.sql, tx.tables, table, |document| {
                    rows.push(document);
                    Ok(())
                })?;
                for document in rows {
                    let id = id_of(&document)?;
                    assert_eq!(get(&tx.sql, tx.tables, table, id)?, Some(document.clone()));
                    assert!(put(&tx.sql, tx.tables, table, &document, Dangling::Refuse)?);
                }
            }
            Ok(())
        })
        .expect("put back");
    assert_eq!(rows(), before);
}

#[test]
fn whatever_lives_again_under_its_id_is_no_longer_buried() {
    let house = fixture();
    everything(&house, "Ibis");
    purge_all_and_put_it_again(&house);
}

/// A change of keys opens another writer.
#[test]
fn nor_is_it_after_a_change_of_keys() {
    let house = fixture();
    everything(&house, "Ibis");
    house.vault.rekey(&house.keys).expect("a new key");
    purge_all_and_put_it_again(&house);
}

fn purge_all_and_put_it_again(house: &Fixture) {
    house
        .vault
        .write(|tx| {
            let mut all = Vec::new();
            for table in tx.tables.aggregates() {
                each(&tx.sql, tx.tables, table, |document| {
                    all.push((table, document));
                    Ok(())
                })?;
            }
            for (table, document) in all.iter().rev() {
                purge(tx, &table.name, id_of(document)?)?;
                assert!(tombstone(&tx.sql, &table.name, id_of(document)?)?.is_some());
            }
            for (table, document) in &all {
                put(&tx.sql, tx.tables, table, document, Dangling::Refuse)?;
                assert_eq!(tombstone(&tx.sql, &table.name, id_of(document)?)?, None, "{}", table.name);
            }
            Ok(())
        })
        .expect("purged and put");
}
