//! What of a merge comes in only where the person says so: settings, and what keeps someone safe.

use super::restored::{MergeChoice, Restored};
use crate::error::Result;
use crate::record::{self, Changed, Document};
use crate::vault::{Id, Table, Tx};
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;
use std::collections::BTreeMap;

/// Settings that keep someone safe.
const SAFETY: [&str; 2] = ["country", "phrases_off"];
const HOLD: &str = "hold";
const UNSET: &str = "unset";

/// How a row of the other side comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Consent {
    /// As it is there.
    Given,
    /// Without what wasn't asked for: from now on it is as this device says.
    InPart,
    Withheld,
}

/// Decides over a row that would come in later than it is here, takes out of it what wasn't asked for, and counts what
/// differs.
pub(super) fn ask(
    tx: &Tx<'_>,
    table: &Table,
    document: &mut Document,
    id: Id,
    choice: MergeChoice,
    restored: &mut Restored,
) -> Result<Consent> {
    match table.name.as_str() {
        "setting" => {
            let ours = record::get(&tx.sql, tx.tables, table, id)?.unwrap_or_default();
            if ["name", "value", "deleted_at"].iter().all(|name| ours.get(*name) == document.get(*name)) {
                return Ok(Consent::Given);
            }
            let name = document.get("name").and_then(Value::as_str).unwrap_or_default();
            let (chosen, counted) = if SAFETY.contains(&name) {
                (choice.safety, &mut restored.safety)
            } else {
                (choice.settings, &mut restored.settings)
            };
            *counted += 1;
            Ok(if chosen { Consent::Given } else { Consent::Withheld })
        }
        "person" => {
            let here = contact(tx, id)?;
            let there = said(document).to_owned();
            let ours = here.as_deref().unwrap_or(UNSET);
            if ours == there {
                return Ok(Consent::Given);
            }
            let held = ours == HOLD || there == HOLD;
            restored.held += u32::from(there == HOLD);
            restored.safety += u32::from(!held);
            let stands = match held {
                true => HOLD,
                false if choice.safety => &there,
                false => ours,
            };
            document.insert("contact".to_owned(), Value::from(stands));
            Ok(if held || choice.safety { Consent::Given } else { Consent::InPart })
        }
        _ => Ok(Consent::Given),
    }
}

/// Holds someone who is held on the other side, whichever side was changed later: that is the safe direction, and the
/// same from both sides without a change of either row's time.
pub(super) fn hold(
    tx: &Tx<'_>,
    table: &Table,
    theirs: &Document,
    id: Id,
    restored: &mut Restored,
) -> Result<()> {
    if table.name == "person" && said(theirs) == HOLD {
        let held = tx
            .sql
            .prepare_cached("UPDATE person SET contact = ?1 WHERE id = ?2 AND contact <> ?1")?
            .execute((HOLD, id))?;
        restored.held += u32::from(held > 0);
    }
    Ok(())
}

/// Says that this device changed a row just now.
pub(super) fn stamp(tx: &Tx<'_>, document: &mut Document) -> Result<Changed> {
    let by: Id = tx.sql.query_row("SELECT id FROM device WHERE pk = ?1", [tx.device], |row| row.get(0))?;
    document.insert("changed_at".to_owned(), Value::String(tx.hlc.0.to_string()));
    document.insert("changed_by".to_owned(), Value::String(by.to_string()));
    Ok(Changed { at: tx.hlc.0, by })
}

/// How many settings, and how many of what keeps someone safe, are another on one side than on the other.
pub(super) fn differences(ours: &Connection, theirs: &Connection) -> Result<(u32, u32)> {
    let (here, there) = (settings(ours)?, settings(theirs)?);
    let names: Vec<&String> =
        here.keys().chain(there.keys().filter(|name| !here.contains_key(*name))).collect();
    let (mut plain, mut safety) = (0, 0);
    for name in names.into_iter().filter(|name| here.get(*name) != there.get(*name)) {
        if SAFETY.contains(&name.as_str()) {
            safety += 1;
        } else {
            plain += 1;
        }
    }
    let here = contacts(ours)?;
    for (id, contact) in contacts(theirs)? {
        safety += u32::from(here.get(&id).map_or(UNSET, String::as_str) != contact);
    }
    Ok((plain, safety))
}

fn settings(sql: &Connection) -> Result<BTreeMap<String, String>> {
    Ok(sql
        .prepare("SELECT name, value FROM setting WHERE deleted_at IS NULL")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

fn contacts(sql: &Connection) -> Result<BTreeMap<Id, String>> {
    Ok(sql
        .prepare("SELECT id, contact FROM person WHERE deleted_at IS NULL")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

fn contact(tx: &Tx<'_>, id: Id) -> Result<Option<String>> {
    Ok(tx
        .sql
        .prepare_cached("SELECT contact FROM person WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

fn said(document: &Document) -> &str {
    document.get("contact").and_then(Value::as_str).unwrap_or(UNSET)
}
