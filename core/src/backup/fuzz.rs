//! The readers of what comes in whole one by one, without a vault: for fuzzing.

use super::incoming::Incoming;
use super::payload;
use super::sealing;
use crate::errand::Errand;
use crate::error::Result;
use crate::text::Catalogue;
use crate::vault::{Schema, Vault};
use rusqlite::{Connection, MAIN_DB};
use std::io::{Read, copy, sink};
use std::path::Path;

/// Reads what stands in a backup once it is unsealed, and shows it.
pub fn read_payload(bytes: &[u8], schema: &Schema, catalogue: &Catalogue) -> Result<u32> {
    let incoming = Incoming::read(bytes, bytes.len() as u64, schema, &|| true)?;
    Ok(incoming.view(catalogue)?.entries)
}

/// A payload of the schema of `version` without a row: what a fuzzer begins with.
pub fn empty_payload(schema: &Schema, version: i64) -> Result<Vec<u8>> {
    let sql = payload::of_version(schema, version)?;
    for derived in schema.derived {
        sql.execute_batch(&format!("DROP TABLE IF EXISTS {derived}"))?;
    }
    small(sql)
}

/// What stands in a backup of this vault.
pub fn payload_of(vault: &Vault) -> Result<Vec<u8>> {
    small(payload::of_vault(vault, &Errand::quiet())?)
}

/// In the smallest pages: each table and index takes one, and a fuzzer wants few bytes.
fn small(mut sql: Connection) -> Result<Vec<u8>> {
    sql.execute_batch("PRAGMA page_size = 512; VACUUM")?;
    Ok(sql.serialize(MAIN_DB)?.to_vec())
}

/// Opens a sealed file with this passphrase and reads it to its end. Answers how many bytes are in it.
pub fn unseal(path: &Path, passphrase: &str) -> Result<u64> {
    let (opened, _) = sealing::open_with(path, &sealing::openers(passphrase))?;
    copy(&mut opened.take(1 << 30), &mut sink()).map_err(|_| sealing::damaged())
}
