//! Taking in what was looked at.

use super::item::{Keys, cleaned, fits, usual};
use super::look::{Import, print_of};
use super::model::{ImportPlan, Imported};
use super::own;
use super::read::{Found, Item};
use super::report::{add_up, list_failure, said};
use super::watch::{goes_on, gone_on};
use crate::error::{NearerError, Reason, Result};
use crate::exchange::{self, CameIn, Errand, Restored};
use crate::form::Feelings;
use crate::journal::{self, EntryDraft, MOODS, Written};
use crate::text::Catalogue;
use crate::time::{Moment, Stamp, zone_of};
use crate::vault::{Tx, Vault};
use chrono_tz::Tz;

/// Takes in what was looked at, in one transaction: on any error, and when given up, the vault is as it was.
///
/// Errors: `Cancelled`; `Invalid`: `ChangedFile` where the file is another one than the one that was looked at, and
/// those of the reading.
pub fn take(
    vault: &Vault,
    feelings: &Feelings,
    catalogue: &Catalogue,
    import: &Import,
    plan: &ImportPlan,
    errand: &Errand,
) -> Result<Imported> {
    if vault.is_closing() {
        return Err(NearerError::Closed);
    }
    if let Some(own) = &import.own {
        let go_on = || gone_on(vault, errand, 0, 1);
        return exchange::undoable(vault, CameIn::Diary, &errand.part(0, 90), |tx| {
            let imported = own::take(tx, feelings, catalogue, own, &go_on)?;
            let brought = Restored { added: imported.added, ..Restored::default() };
            Ok((imported, brought))
        });
    }
    if print_of(&import.source.path)? != import.seen {
        return Err(NearerError::invalid("import", Reason::ChangedFile));
    }
    for choice in &plan.moods {
        if choice.mood.is_some_and(|mood| !MOODS.contains(&mood)) {
            return Err(NearerError::invalid("mood", journal::no_mood()));
        }
    }
    let all = import.source.bytes()?;
    let mut imported = exchange::undoable(vault, CameIn::Diary, &errand.part(0, 20), |tx| {
        let elsewhere = zone_of(plan.zone.as_deref().unwrap_or(&tx.now.zone))?;
        let mut taking = TakingIn {
            feelings,
            catalogue,
            plan,
            elsewhere,
            done: Imported::default(),
            keys: Keys::default(),
        };
        let errand = errand.part(20, 100);
        import.source.each(&|| goes_on(vault, &errand), &mut |found, read| {
            gone_on(vault, &errand, read, all)?;
            taking.take(tx, found)
        })?;
        let brought = Restored { added: taking.done.added, ..Restored::default() };
        Ok((taking.done, brought))
    })?;
    imported.words = said(
        catalogue,
        ("import-added", imported.added),
        &[
            ("import-already-here", imported.already_here),
            ("import-twice", imported.twice),
            ("import-failed", imported.failed),
            ("import-without-mood", imported.without_mood),
        ],
        &imported.left_out,
    );
    // It is done: a "no" that comes now is too late.
    let _ = errand.reached(1, 1);
    Ok(imported)
}

struct TakingIn<'a> {
    feelings: &'a Feelings,
    catalogue: &'a Catalogue,
    plan: &'a ImportPlan,
    elsewhere: Tz,
    done: Imported,
    keys: Keys,
}

impl TakingIn<'_> {
    fn take(&mut self, tx: &Tx<'_>, found: Found) -> Result<()> {
        let placed = found.item.and_then(|item| {
            let (ms, zone) = item.when.place(self.elsewhere)?;
            fits(&item, ms, tx.now.at_ms)?;
            Ok((item, ms, zone))
        });
        let (item, ms, zone) = match placed {
            Ok(placed) => placed,
            Err(kind) => {
                self.done.failed += 1;
                list_failure(&mut self.done.failures, self.catalogue, found.file, found.line, kind);
                return Ok(());
            }
        };
        if !self.keys.note(&item.source_key)? {
            self.done.twice += 1;
            return Ok(());
        }
        if journal::is_imported(&tx.sql, &item.source_key)? {
            self.done.already_here += 1;
            return Ok(());
        }
        let (draft, too_many) = self.draft(&item, ms, zone);
        let at = Stamp::of(&Moment { ms, zone: draft.zone.clone().unwrap_or_default() }, tx.day_boundary)?;
        let written = Written { source_key: Some(&item.source_key), written: Some(&at), ..Written::FREELY };
        journal::write(tx, self.feelings, &draft, written)?;
        self.done.added += 1;
        self.done.without_mood += u32::from(item.mood.is_some() && draft.mood.is_none());
        add_up(&mut self.done.left_out, &item.left_out);
        self.done.left_out.other += u32::from(too_many);
        Ok(())
    }

    fn draft(&self, item: &Item, ms: i64, zone: String) -> (EntryDraft, bool) {
        let mood = item.mood.as_ref().and_then(|mood| {
            let chosen = self.plan.moods.iter().find(|choice| choice.label == mood.label);
            chosen.map_or_else(|| mood.suggested.or_else(|| usual(&mood.label)), |choice| choice.mood)
        });
        let mut names = item.tags.clone();
        if self.plan.mood_words_as_tags {
            names.extend(item.mood.iter().map(|mood| mood.label.clone()));
        }
        let (tags, too_many) = cleaned(&names);
        let mut text = item.text.clone();
        if text.trim().is_empty() && mood.is_none() {
            // An entry needs something to stand on: the mood's own word, or what was done.
            text = item.mood.as_ref().map_or_else(|| tags.join(", "), |mood| mood.label.clone());
        }
        let draft = EntryDraft {
            text,
            mood,
            tags,
            star: item.star,
            at_ms: Some(ms),
            zone: Some(zone),
            ..EntryDraft::default()
        };
        (draft, too_many)
    }
}
