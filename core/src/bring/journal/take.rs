//! Taking in what was looked at.

use super::item::{Keys, cleaned, fits, usual};
use super::look::{JournalFile, print_of};
use super::model::{JournalChoice, JournalPlan, JournalTaken};
use super::own;
use super::read::{Found, Item};
use super::report::{add_up, list_failure, said};
use super::watch::{goes_on, gone_on};
use crate::backup::{self, CameIn, Restored};
use crate::bring::LookedAt;
use crate::course::Content;
use crate::errand::Errand;
use crate::error::{NearerError, Reason, Result};
use crate::form::Feelings;
use crate::journal::{self, EntryDraft, MOODS, Written};
use crate::text::Catalogue;
use crate::time::{Moment, Stamp, zone_of};
use crate::vault::{Tx, Vault};
use chrono_tz::Tz;

impl LookedAt for JournalFile {
    type By = ();
    type Choice = JournalChoice;
    type Plan = JournalPlan;
    type Report = JournalTaken;

    fn plan(&self, _vault: &Vault, _content: &Content, (): &()) -> Result<JournalPlan> {
        Ok(self.plan.clone())
    }

    /// The file is read a second time, and must be the one that was looked at: else `Invalid` with `ChangedFile`.
    fn take(
        &self,
        vault: &Vault,
        content: &Content,
        choice: &JournalChoice,
        errand: &Errand,
    ) -> Result<JournalTaken> {
        take(vault, &content.feelings, &content.catalogue, self, choice, errand)
    }
}

/// Takes in what was looked at, in one transaction: on any error, and when given up, the vault is as it was.
///
/// Errors: `Cancelled`; `Invalid`: `ChangedFile` where the file is another one than the one that was looked at, and
/// those of the reading.
fn take(
    vault: &Vault,
    feelings: &Feelings,
    catalogue: &Catalogue,
    file: &JournalFile,
    choice: &JournalChoice,
    errand: &Errand,
) -> Result<JournalTaken> {
    if vault.is_closing() {
        return Err(NearerError::Closed);
    }
    if let Some(own) = &file.own {
        let go_on = || gone_on(vault, errand, 0, 1);
        return backup::undoable(vault, CameIn::Diary, &errand.part(0, 90), |tx| {
            let taken = own::take(tx, feelings, catalogue, own, &go_on)?;
            let brought = Restored { added: taken.added, ..Restored::default() };
            Ok((taken, brought))
        });
    }
    if print_of(&file.source.path)? != file.seen {
        return Err(NearerError::invalid("import", Reason::ChangedFile));
    }
    for word in &choice.moods {
        if word.mood.is_some_and(|mood| !MOODS.contains(&mood)) {
            return Err(NearerError::invalid("mood", journal::no_mood()));
        }
    }
    let all = file.source.bytes()?;
    let mut taken = backup::undoable(vault, CameIn::Diary, &errand.part(0, 20), |tx| {
        let elsewhere = zone_of(choice.zone.as_deref().unwrap_or(&tx.now.zone))?;
        let mut taking = TakingIn {
            feelings,
            catalogue,
            choice,
            elsewhere,
            done: JournalTaken::default(),
            keys: Keys::default(),
        };
        let errand = errand.part(20, 100);
        file.source.each(&|| goes_on(vault, &errand), &mut |found, read| {
            gone_on(vault, &errand, read, all)?;
            taking.take(tx, found)
        })?;
        let brought = Restored { added: taking.done.added, ..Restored::default() };
        Ok((taking.done, brought))
    })?;
    taken.words = said(
        catalogue,
        ("import-added", taken.added),
        &[
            ("import-already-here", taken.already_here),
            ("import-twice", taken.twice),
            ("import-failed", taken.failed),
            ("import-without-mood", taken.without_mood),
        ],
        &taken.left_out,
    );
    // It is done: a "no" that comes now is too late.
    let _ = errand.reached(1, 1);
    Ok(taken)
}

struct TakingIn<'a> {
    feelings: &'a Feelings,
    catalogue: &'a Catalogue,
    choice: &'a JournalChoice,
    elsewhere: Tz,
    done: JournalTaken,
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
            let chosen = self.choice.moods.iter().find(|choice| choice.label == mood.label);
            chosen.map_or_else(|| mood.suggested.or_else(|| usual(&mood.label)), |choice| choice.mood)
        });
        let mut names = item.tags.clone();
        if self.choice.mood_words_as_tags {
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
