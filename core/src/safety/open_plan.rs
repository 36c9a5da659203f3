//! The plan for getting through tonight, readable without the key: only where its writer chose that, on this device.
//!
//! The file is the choice: it is in no backup and no merge, so that no other device makes a copy that nobody chose there.
//! It holds the plan's words and nothing else, for its owner alone (0600).

use super::view::plan_lines;
use crate::error::{NearerError, Result};
use crate::form::ReviewLine;
use crate::text::Catalogue;
use crate::vault::{OPEN_PLAN, create_file, write_whole};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;

/// What lies in the file.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct OpenPlan {
    sections: Vec<Section>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Section {
    name: String,
    lines: String,
}

/// Longest file that is read: the longest plan is a good deal shorter.
const MOST_BYTES: u64 = 4 << 20;

/// Whether the plan can be read without the key on this device. `private` is the vault's private folder.
pub fn plan_is_open(private: &Path) -> bool {
    private.join(OPEN_PLAN).symlink_metadata().is_ok()
}

/// Lets the plan be read without the key from now on, as it is now, or no longer: then its file is gone when this returns.
///
/// Errors: `Unwritable`, `Full`.
pub fn open_plan(sql: &Connection, catalogue: &Catalogue, private: &Path, open: bool) -> Result<()> {
    if open {
        return write_plan(sql, catalogue, private);
    }
    match fs::remove_file(private.join(OPEN_PLAN)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn write_plan(sql: &Connection, catalogue: &Catalogue, private: &Path) -> Result<()> {
    let sections = plan_lines(sql, catalogue)?
        .into_iter()
        .map(|line| Section { name: line.ask, lines: line.answer })
        .collect();
    let plan = OpenPlan { sections };
    if read(private).as_ref() == Some(&plan) {
        return Ok(());
    }
    let body = serde_json::to_vec(&plan).map_err(|_| NearerError::internal("plan"))?;
    write_whole(&private.join(OPEN_PLAN), |path| {
        let mut file = create_file(path)?;
        file.write_all(&body)?;
        Ok(file.sync_all()?)
    })
}

/// The plan as it can be read without the key; empty where that wasn't chosen, or nothing was written.
pub fn plan_without_key(private: &Path) -> Vec<ReviewLine> {
    let sections = read(private).unwrap_or_default().sections;
    sections.into_iter().map(|section| ReviewLine { ask: section.name, answer: section.lines }).collect()
}

fn read(private: &Path) -> Option<OpenPlan> {
    let mut body = Vec::new();
    File::open(private.join(OPEN_PLAN)).ok()?.take(MOST_BYTES).read_to_end(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}
