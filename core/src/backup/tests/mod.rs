mod age_vectors;
mod backup;
mod bounded;
mod clock;
mod consent;
mod document;
mod identity;
mod laws;
mod look_over;
mod merge;
mod report;
mod sift;
mod undo;
mod waits;
mod wild;

use super::*;
use crate::errand::{Errand, ProgressError, ProgressObserver};
use crate::error::{NearerError, Reason};
use crate::fixture::life::{Deed, act, deeds, everything};
use crate::fixture::{CONTENT, DAY_MS, Fixture, HOUR_MS, cases, dump, fixture};
use crate::house::House;
use crate::journal;
use crate::schema::SCHEMA;
use crate::time::Clock;
use crate::vault::{BACKUPS, Folders, KeySlot, KeyStore, MemoryKeyStore, RECOVERY, Vault};
use parking_lot::Mutex;
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const PASSPHRASE: &str = "four words make it";

fn backup_of(house: &Fixture) -> PathBuf {
    let path = house.folder.path().join("out.age");
    write_backup(&house.vault, &path, PASSPHRASE, &Errand::quiet()).expect("a backup");
    path
}

fn read(house: &Fixture, source: &Source) -> crate::error::Result<Incoming> {
    open_source(house.folder.path(), source, || house.vault.identities(), &SCHEMA)
}

fn backup_source(path: &Path, passphrase: &str) -> Source {
    Source::Backup { path: path.display().to_string(), passphrase: passphrase.to_owned() }
}

/// Takes in all of it, settings and safety as well.
fn take(house: &Fixture, incoming: &Incoming, mode: RestoreMode) -> Restored {
    take_as(house, incoming, mode, MergeChoice::ALL)
}

fn take_as(house: &Fixture, incoming: &Incoming, mode: RestoreMode, choice: MergeChoice) -> Restored {
    restore_as(&house.vault, &CONTENT.feelings, incoming, mode, choice, &Errand::quiet()).expect("restored")
}

/// Lines of a dump without what says whose file it is: the devices, and the state's own device.
fn said(vault: &Vault) -> Vec<String> {
    let state = |line: &String| line.split(" 'device'=").next().unwrap_or_default().to_owned();
    dump(vault)
        .iter()
        .filter(|line| !line.starts_with("device: "))
        .map(|line| {
            if line.starts_with("vault_state: ") {
                state(line).split(" device=").next().unwrap_or_default().to_owned()
            } else {
                line.clone()
            }
        })
        .collect()
}

/// Without what the state says of the clock: it never goes back, and moves with each opening.
fn without_clock(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().filter(|line| !line.starts_with("vault_state: ")).collect()
}

fn document_of(house: &Fixture) -> PathBuf {
    let path = house.folder.path().join("out.json");
    write_document(&house.vault, &path, &Errand::quiet()).expect("a document");
    path
}

fn document_source(path: &Path) -> Source {
    Source::Document { path: path.display().to_string() }
}
