//! Our own document as a diary: its entries with their people, tags and feelings, and nothing else of it. What is here
//! stays as it is: nothing is removed, set or changed by a file that was brought in as a journal.

use super::item::{cleaned, fits_in_time};
use super::model::{FailureKind, JournalPlan, JournalSample, JournalTaken};
use super::report::{MOST_TAGS_SHOWN, SAMPLE, SAMPLES, list_own_failure, said};
use super::watch::gone_on;
use crate::backup::{self, DiaryEntry, Incoming};
use crate::errand::Errand;
use crate::error::Result;
use crate::form::Feelings;
use crate::journal::{self, MOST_PARTS, Written};
use crate::person::{self, Contact};
use crate::record;
use crate::text::{Catalogue, plain};
use crate::time::{DayBoundary, Moment, Stamp};
use crate::vault::{Id, Tx, Vault};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Says what is in it that isn't here.
pub(super) fn look(
    vault: &Vault,
    catalogue: &Catalogue,
    own: &Incoming,
    errand: &Errand,
    mut plan: JournalPlan,
) -> Result<JournalPlan> {
    let now_ms = vault.now()?.at_ms;
    let (boundary, mut tags) = (vault.day_boundary(), BTreeSet::new());
    let mut number = 0;
    vault.read(|sql| {
        backup::each_entry(own, |mut entry| {
            number += 1;
            gone_on(vault, errand, 0, 1)?;
            let stamp = match place(&mut entry, now_ms, boundary) {
                Ok((stamp, _)) => stamp,
                Err(kind) => {
                    plan.failed += 1;
                    list_own_failure(&mut plan.failures, catalogue, number, kind);
                    return Ok(());
                }
            };
            if is_known(sql, &entry)? {
                plan.already_here += 1;
                return Ok(());
            }
            plan.entries += 1;
            plan.first = Some(plan.first.map_or(stamp.day, |first| first.min(stamp.day)));
            plan.last = Some(plan.last.map_or(stamp.day, |last| last.max(stamp.day)));
            if plan.samples.len() < SAMPLES {
                let beginning = plain(&entry.draft.text).chars().take(SAMPLE).collect();
                plan.samples.push(JournalSample { day: stamp.day, beginning });
            }
            tags.extend(entry.draft.tags);
            Ok(())
        })
    })?;
    plan.tags_in_all = u32::try_from(tags.len()).unwrap_or(u32::MAX);
    plan.tags = tags.into_iter().take(MOST_TAGS_SHOWN).collect();
    let counted = [("import-already-here", plan.already_here), ("import-failed", plan.failed)];
    plan.words = said(catalogue, ("import-would-add", plan.entries), &counted, &plan.left_out);
    add_rest(catalogue, own, &mut plan.words)?;
    Ok(plan)
}

/// Takes its new entries in, within the action of whoever asks.
pub(super) fn take(
    tx: &Tx<'_>,
    feelings: &Feelings,
    catalogue: &Catalogue,
    own: &Incoming,
    go_on: &dyn Fn() -> Result<()>,
) -> Result<JournalTaken> {
    let mut done = JournalTaken::default();
    let mut number = 0;
    backup::each_entry(own, |mut entry| {
        number += 1;
        go_on()?;
        let (at, too_many) = match place(&mut entry, tx.now.at_ms, tx.day_boundary) {
            Ok(placed) => placed,
            Err(kind) => {
                done.failed += 1;
                list_own_failure(&mut done.failures, catalogue, number, kind);
                return Ok(());
            }
        };
        if is_known(&tx.sql, &entry)? {
            done.already_here += 1;
            return Ok(());
        }
        let mut people = Vec::new();
        for id in &entry.draft.people {
            people.extend(somebody(tx, own, *id)?);
        }
        entry.draft.people = people;
        let written = Stamp::of(&entry.written, tx.day_boundary).unwrap_or(at);
        let kept = Written {
            kind: entry.kind,
            form: entry.form.as_deref(),
            stage: entry.stage,
            run: None,
            id: Some(entry.id),
            source_key: entry.source_key.as_deref(),
            way: entry.way,
            chip: entry.chip.as_deref(),
            written: Some(&written),
        };
        journal::write(tx, feelings, &entry.draft, kept)?;
        done.added += 1;
        done.left_out.other += u32::from(too_many);
        Ok(())
    })?;
    let counted = [("import-already-here", done.already_here), ("import-failed", done.failed)];
    done.words = said(catalogue, ("import-added", done.added), &counted, &done.left_out);
    add_rest(catalogue, own, &mut done.words)?;
    Ok(done)
}

/// Says that there is more in it than came in.
fn add_rest(catalogue: &Catalogue, own: &Incoming, words: &mut String) -> Result<()> {
    if backup::holds_more(own)? {
        words.push(' ');
        words.push_str(&catalogue.text("import-only-entries"));
    }
    Ok(())
}

/// Makes of an entry what an entry here can be, and says when it was and whether something was too much for it.
fn place(entry: &mut DiaryEntry, now_ms: i64, boundary: DayBoundary) -> Result<(Stamp, bool), FailureKind> {
    let draft = &mut entry.draft;
    let (ms, zone) = (draft.at_ms.unwrap_or_default(), draft.zone.clone().unwrap_or_default());
    fits_in_time(&draft.text, ms, now_ms)?;
    let nothing = draft.text.trim().is_empty() && draft.mood.is_none() && draft.feelings.is_empty();
    if nothing && entry.way.is_none() {
        return Err(FailureKind::Empty);
    }
    let at = Stamp::of(&Moment { ms, zone }, boundary).map_err(|_| FailureKind::NotADate)?;
    let (tags, mut too_many) = cleaned(&draft.tags);
    draft.tags = tags;
    let most = MOST_PARTS as usize;
    too_many |= draft.people.len().max(draft.feelings.len()) > most;
    draft.people.truncate(most);
    draft.feelings.truncate(most);
    draft.feelings.retain(|felt| felt.intensity.is_none_or(|intensity| intensity <= 10));
    Ok((at, too_many))
}

/// Whether this entry is or was here, by its id or by the name that another import gave it.
fn is_known(sql: &Connection, entry: &DiaryEntry) -> Result<bool> {
    let imported = match &entry.source_key {
        Some(key) => journal::is_imported(sql, key)?,
        None => false,
    };
    Ok(imported || journal::is_known(sql, entry.id)?)
}

/// The person whom an entry names: the one who is here; else a new one of that name, held where they were held there.
/// None for someone who was removed here: bringing in a diary takes nobody out of the bin, and not back from beyond it.
fn somebody(tx: &Tx<'_>, own: &Incoming, id: Id) -> Result<Option<Id>> {
    if person::get(&tx.sql, id).is_ok() {
        return Ok(Some(id));
    }
    let gone = person::name(&tx.sql, id)?.is_some() || record::tombstone(&tx.sql, "person", id)?.is_some();
    let Some(there) = backup::person_of(own, id)?.filter(|_| !gone) else { return Ok(None) };
    if person::add_as(tx, id, &there.name, there.relation.as_deref()).is_err() {
        return Ok(None);
    }
    if there.contact == Contact::Hold {
        person::set_contact(tx, id, Contact::Hold)?;
    }
    Ok(Some(id))
}
