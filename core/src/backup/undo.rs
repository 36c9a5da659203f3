//! Undoing what came in, for thirty days: a copy of the whole vault is kept from before it. What was written since
//! then stays.

use super::incoming::Incoming;
use super::local::{self, KeptCopy};
use super::merge::{self, Taking};
use super::payload;
use super::replace::{replace, settled};
use super::restored::Restored;
use super::sealing::{self, Opener};
use crate::errand::Errand;
use crate::error::{NearerError, Result};
use crate::form::Feelings;
use crate::record::{self, Changed, words};
use crate::setting;
use crate::text::{Catalogue, args};
use crate::time::Day;
use crate::vault::{Hlc, Id, Tables, Tx, Vault};
use rusqlite::{Connection, OptionalExtension, Row};

/// How often it is tried where somebody writes between the copy and what it was made for.
const TRIES: u32 = 5;

words! {
    /// How something came in.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub enum CameIn {
        /// In place of all that was here.
        Replaced = "replaced",
        /// Together with what was here.
        #[default]
        Merged = "merged",
        /// As a diary, entries alone.
        Diary = "diary",
        /// By taking back.
        TakenBack = "taken-back",
    }
}

impl CameIn {
    /// Whether it puts something in place of all that was here.
    fn exchanges_all(self) -> bool {
        matches!(self, CameIn::Replaced | CameIn::TakenBack)
    }

    fn key(self) -> &'static str {
        match self {
            CameIn::Replaced => "undo-replaced",
            CameIn::Merged => "undo-merged",
            CameIn::Diary => "undo-diary",
            CameIn::TakenBack => "undo-taken-back",
        }
    }
}

/// The last thing that came in and can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CanTakeBack {
    /// When it came in: milliseconds since 1970-01-01T00:00:00Z.
    pub at_ms: i64,
    /// The person's day then.
    pub day: Day,
    /// Things that were written, changed or removed here since. They stay when it is taken back.
    pub written_since: u32,
    /// Whole days until it can't be taken back any more, 0 to 30.
    pub days_left: u32,
    /// When it was, what it brought, and what stays, in sentences.
    pub words: String,
}

/// What taking back did.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct TakenBack {
    /// Things from since then that are still here.
    pub kept: u32,
    /// Things from since then that belonged to what was taken back, and are only in the copy now.
    pub gone_along: u32,
    /// The same in sentences.
    pub words: String,
}

/// Does one transaction that takes something in, with a copy of the vault made first and noted in the same
/// transaction. On any error the vault is as it was and the copy is removed. The copy is removed as well where
/// nothing came in, so that what came in before stays the last to undo.
pub fn undoable<T>(
    vault: &Vault,
    way: CameIn,
    errand: &Errand,
    mut work: impl FnMut(&Tx<'_>) -> Result<(T, Restored)>,
) -> Result<T> {
    for _ in 0..TRIES {
        // A vault that was never written to has nothing that replacing could take away.
        let copy = match way {
            CameIn::Replaced if vault.read(Hlc::last)? == Hlc(0) => None,
            _ => Some(local::make_before(vault, errand)?),
        };
        let done = vault.write(|tx| {
            if copy.as_ref().is_some_and(|copy| Ok(copy.hlc) != Hlc::last(&tx.sql)) {
                return Ok(None);
            }
            let (done, brought) = work(tx)?;
            let noted = copy.as_ref().filter(|_| way.exchanges_all() || brought != Restored::default());
            if let Some(copy) = noted {
                note(tx, copy, way, &brought)?;
            }
            Ok(Some((done, noted.is_some())))
        });
        if let (Some(copy), Err(_) | Ok(None | Some((_, false)))) = (&copy, &done) {
            copy.remove(vault)?;
        }
        if let Some((done, _)) = done? {
            return Ok(done);
        }
    }
    Err(NearerError::Busy)
}

/// What was taken in last, where it can be taken back.
pub fn can_take_back(vault: &Vault, catalogue: &Catalogue) -> Result<Option<CanTakeBack>> {
    let Some(last) = last(vault)? else { return Ok(None) };
    let written_since = vault.read(|sql| written_since(sql, vault.tables(), &last.since(sql)?))?;
    let now_ms = vault.now()?.at_ms;
    let days_left = vault.read(|sql| record::days_left(sql, last.at, now_ms))?;
    let brought = [
        ("day", catalogue.day(last.day).into()),
        ("added", last.brought.added.into()),
        ("changed", last.brought.changed.into()),
        ("removed", last.brought.removed.into()),
    ];
    let since = catalogue.say("undo-since", &args([("count", written_since.into())]));
    let words = format!("{} {since}", catalogue.say(last.way.key(), &args(brought)));
    Ok(Some(CanTakeBack {
        at_ms: last.at,
        day: last.day,
        written_since,
        days_left,
        words: words.trim().to_owned(),
    }))
}

/// Undoes what came in last, in one transaction: the vault holds what it held before, and what was written here
/// since. A copy of what it holds now is kept first, so that this can be undone as well.
///
/// Errors: `NotFound` where nothing can be taken back any more; as reading a backup; `Cancelled`.
pub fn take_back(
    vault: &Vault,
    feelings: &Feelings,
    catalogue: &Catalogue,
    errand: &Errand,
) -> Result<TakenBack> {
    let last = last(vault)?.ok_or_else(|| NearerError::not_found("taken"))?;
    let path = local::path(&vault.folder()?, &last.copy)?;
    let openers: Vec<Opener> = vault.identities()?.into_iter().map(Opener::Identity).collect();
    let (opened, bytes) = sealing::open_with(&path, &openers)?;
    let before = Incoming::read_own(opened, bytes, vault.schema(), &|| errand.goes_on())?;
    let mut taken = undoable(vault, CameIn::TakenBack, &errand.part(0, 30), |tx| {
        let since = last.since(&tx.sql)?;
        let written = written_since(&tx.sql, tx.tables, &since)?;
        let now = if written > 0 {
            Some(payload::of_rows(&tx.sql, tx.tables, &|| vault.is_closing(), &Errand::quiet())?)
        } else {
            None
        };
        replace(tx, vault, &before, &errand.part(30, 60))?;
        if let Some(sql) = now {
            let now = Incoming::of(sql, tx.tables.clone());
            let taking = Taking { since: Some(since), ..Taking::ALL };
            merge::merge(tx, vault, &now, &taking, &errand.part(60, 80))?;
        }
        tx.sql.execute("DELETE FROM taken WHERE pk >= ?1", [last.pk])?;
        settled(tx, feelings)?;
        errand.reached(95, 100)?;
        let kept = written_since(&tx.sql, tx.tables, &since)?;
        let taken = TakenBack { kept, gone_along: written.saturating_sub(kept), words: String::new() };
        Ok((taken, Restored::default()))
    })?;
    setting::start(vault)?;
    let counts = [("kept", taken.kept.into()), ("gone", taken.gone_along.into())];
    taken.words = catalogue.say("undo-done", &args(counts)).trim().to_owned();
    // It is done: a "no" that comes now is too late.
    let _ = errand.reached(1, 1);
    Ok(taken)
}

/// Something that came in, as it was noted.
struct Came {
    pk: i64,
    way: CameIn,
    at: i64,
    day: Day,
    hlc: i64,
    copy: String,
    brought: Restored,
}

impl Came {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let brought: String = row.get(6)?;
        Ok(Came {
            pk: row.get(0)?,
            way: record::or_default(row.get(1))?,
            at: row.get(2)?,
            day: row.get(3)?,
            hlc: row.get(4)?,
            copy: row.get(5)?,
            brought: serde_json::from_str(&brought).unwrap_or_default(),
        })
    }

    /// What this device changed after it.
    fn since(&self, sql: &Connection) -> Result<Changed> {
        let by: Id = sql.query_row(
            "SELECT device.id FROM vault_state JOIN device ON device.pk = vault_state.device",
            [],
            |row| row.get(0),
        )?;
        Ok(Changed { at: self.hlc, by })
    }
}

/// The last one, while its copy is kept.
fn last(vault: &Vault) -> Result<Option<Came>> {
    let now_ms = vault.now()?.at_ms;
    let last = vault.read(|sql| {
        let kept_since = record::kept_until(sql, now_ms)?.unwrap_or(i64::MIN);
        Ok(sql
            .prepare_cached(
                "SELECT pk, way, at, day, hlc, copy, brought FROM taken WHERE at > ?1 ORDER BY pk DESC LIMIT 1",
            )?
            .query_row([kept_since], Came::read)
            .optional()?)
    })?;
    let folder = vault.folder()?;
    Ok(last.filter(|came| local::path(&folder, &came.copy).is_ok()))
}

fn note(tx: &Tx<'_>, copy: &KeptCopy, way: CameIn, brought: &Restored) -> Result<()> {
    let said = serde_json::to_string(brought).map_err(|_| NearerError::internal("taken"))?;
    // Whatever this action itself changed is not from after it.
    let until = Hlc::last(&tx.sql)?.max(tx.hlc);
    tx.sql.execute(
        "INSERT INTO taken (way, at, day, hlc, copy, brought) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (way, tx.steady_ms(), tx.now.day, until.0, &copy.name, said),
    )?;
    Ok(())
}

/// How many things a device changed or purged after this.
fn written_since(sql: &Connection, tables: &Tables, since: &Changed) -> Result<u32> {
    let mut written = 0;
    for name in tables.aggregates().map(|table| table.name.as_str()).chain(["tombstone"]) {
        let count: u32 = sql.query_row(
            &format!(
                "SELECT count(*) FROM {name} WHERE changed_at > ?1
                 AND changed_by = (SELECT pk FROM device WHERE id = ?2)"
            ),
            (since.at, since.by),
            |row| row.get(0),
        )?;
        written += count;
    }
    Ok(written)
}
