use super::model::CheckIn;
use super::store::{self, add_sentence, check_kept};
use crate::course::{self, Content};
use crate::error::{NearerError, Result};
use crate::habit::{self, IncomingMark, Mark, MarkKind};
use crate::journal::{self, EntryDraft, Written};
use crate::person;
use crate::safety;
use crate::text::{Catalogue, args};
use crate::time::{Moment, Stamp};
use crate::vault::{self, Id, Tx, Vault};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What can be captured while the vault is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum Captured {
    /// A check-in.
    CheckIn {
        /// What was tapped.
        check_in: CheckIn,
    },
    /// A sentence for a check-in, which may itself still be in the inbox. Where that is gone, the sentence becomes an
    /// entry of its own.
    Sentence {
        /// The id that capturing the check-in gave.
        entry: Id,
        /// The sentence, as it was typed.
        text: String,
    },
    /// Something that was shared or typed.
    Entry {
        /// What was shared or typed.
        draft: EntryDraft,
    },
    /// A practice's mark for the day on which it was tapped, where that day has none by the time it is filed.
    Mark {
        /// The practice's id. Of one that is gone nothing is filed.
        practice: Id,
        /// What was tapped.
        mark: MarkKind,
    },
}

/// What lies in a file of the inbox.
#[derive(Debug, Serialize, Deserialize)]
struct SealedCapture {
    format: u32,
    at_ms: i64,
    zone: String,
    captured: Captured,
}

const FORMAT: u32 = 1;

/// What filing the inbox came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, uniffi::Record)]
pub struct InboxView {
    /// Items that were filed just now.
    pub filed: u32,
    /// Items that still wait: the next time that the vault is opened they are tried again.
    pub waiting: u32,
    /// Files that could not be read; they are kept where they are, out of the way.
    pub aside: u32,
    /// The same in words; empty where there is nothing to say.
    pub words: String,
}

/// Leaves something in the shared folder for the next time that the vault is opened. Needs no key, and not the vault.
///
/// Errors: `NotFound` where no vault ever had this folder; `Invalid` with `TooLong`.
pub fn leave(shared: &Path, id: Option<Id>, now: &Moment, captured: Captured) -> Result<Id> {
    match &captured {
        Captured::CheckIn { check_in } => check_kept(check_in)?,
        Captured::Sentence { text, .. } => {
            journal::check(&EntryDraft { text: text.clone(), ..EntryDraft::default() })?;
        }
        Captured::Entry { draft } => journal::check(draft)?,
        Captured::Mark { .. } => {}
    }
    let id = id.unwrap_or_else(|| Id::new(now.ms));
    let item = SealedCapture { format: FORMAT, at_ms: now.ms, zone: now.zone.clone(), captured };
    let body = serde_json::to_vec(&item).map_err(|_| NearerError::internal("inbox"))?;
    vault::leave(shared, id, &body)?;
    Ok(id)
}

/// Files what waits in the inbox, each item once. Called when the vault was opened. Nothing in it keeps the vault from
/// opening: what can't be read is kept aside, what can't be written now waits for the next time.
pub fn file_inbox(vault: &Vault, content: &Content) -> Result<InboxView> {
    let now = vault.now()?;
    let inbox = vault::look(&vault.shared_folder()?, now.at_ms)?;
    let mut view = InboxView { aside: inbox.aside, ..InboxView::default() };
    if inbox.waiting.is_empty() {
        return Ok(said(view, &content.catalogue));
    }
    let Ok(identities) = vault.identities() else {
        view.waiting = u32::try_from(inbox.waiting.len()).unwrap_or(u32::MAX);
        return Ok(said(view, &content.catalogue));
    };
    let (mut first, mut sentences) = (Vec::new(), Vec::new());
    for waiting in inbox.waiting {
        let Ok(opened) = vault.open_item(&identities, &waiting) else {
            view.waiting += 1;
            continue;
        };
        match opened.as_deref().and_then(|body| serde_json::from_slice::<SealedCapture>(body).ok()) {
            Some(item)
                if item.format == FORMAT && Stamp::of(&moment(&item), vault.day_boundary()).is_ok() =>
            {
                // A sentence comes after what it is added to, also where both were captured in one millisecond.
                let side = if matches!(item.captured, Captured::Sentence { .. }) {
                    &mut sentences
                } else {
                    &mut first
                };
                side.push((waiting, item));
            }
            _ => {
                view.aside += 1;
                let _ = waiting.keep_aside();
            }
        }
    }
    for (waiting, item) in first.into_iter().chain(sentences) {
        match vault.write(|tx| file_once(tx, content, waiting.id, &item)) {
            Ok(new) => {
                view.filed += u32::from(new);
                // Where the file stays, it is known the next time and only removed.
                let _ = waiting.done();
            }
            Err(NearerError::Invalid { .. }) => {
                view.aside += 1;
                let _ = waiting.keep_aside();
            }
            Err(_) => view.waiting += 1,
        }
    }
    Ok(said(view, &content.catalogue))
}

/// What lies in the inbox now.
pub fn inbox_view(vault: &Vault, catalogue: &Catalogue) -> Result<InboxView> {
    let inbox = vault::look(&vault.shared_folder()?, vault.now()?.at_ms)?;
    let waiting = u32::try_from(inbox.waiting.len()).unwrap_or(u32::MAX);
    Ok(said(InboxView { waiting, aside: inbox.aside, ..InboxView::default() }, catalogue))
}

fn said(mut view: InboxView, catalogue: &Catalogue) -> InboxView {
    let mut words = Vec::new();
    for (key, count) in [("inbox-waiting", view.waiting), ("inbox-aside", view.aside)] {
        if count > 0 {
            words.push(catalogue.say(key, &args([("count", count.into())])));
        }
    }
    view.words = words.join(" ");
    view
}

fn moment(item: &SealedCapture) -> Moment {
    Moment { ms: item.at_ms, zone: item.zone.clone() }
}

/// Files an item, unless it was filed before: by its own mark, which also stands after what it became was deleted.
fn file_once(tx: &Tx<'_>, content: &Content, id: Id, item: &SealedCapture) -> Result<bool> {
    let new = tx
        .sql
        .prepare_cached("INSERT OR IGNORE INTO inbox_filed (id, at) VALUES (?1, ?2)")?
        .execute((id, tx.now.at_ms))?;
    if new == 0 || journal::is_known(&tx.sql, id)? {
        return Ok(false);
    }
    // A clock that was put back since must not make it lie in the future.
    let moment = Moment { ms: item.at_ms.min(tx.now.at_ms), zone: item.zone.clone() };
    let at = Stamp::of(&moment, tx.day_boundary)?;
    let there = |id: &Id| person::get(&tx.sql, *id).is_ok();
    match &item.captured {
        Captured::CheckIn { check_in } => {
            let person = check_in.person.filter(there);
            let check_in = CheckIn { person, ..check_in.clone() };
            store::file(tx, content, &check_in, id, &at)?;
            // Nobody could be asked there whom it was about.
            if person.is_none() && store::hints_at_fear(content, &check_in) {
                course::keep_hint_of_nobody(tx)?;
            }
            safety::watch_mood(tx, check_in.mood)?;
        }
        Captured::Sentence { entry, text } => match add_sentence(tx, &content.feelings, *entry, text) {
            Err(NearerError::NotFound { .. } | NearerError::Invalid { .. }) => {
                let draft = EntryDraft { text: text.clone(), ..EntryDraft::default() };
                file_entry(tx, content, &draft, id, &at)?;
            }
            added => added?,
        },
        Captured::Entry { draft } => {
            let people = draft.people.iter().copied().filter(there).collect();
            file_entry(tx, content, &EntryDraft { people, ..draft.clone() }, id, &at)?;
        }
        Captured::Mark { practice, mark } => {
            let mark = Mark { kind: *mark, amount: None };
            let incoming = IncomingMark { day: at.day, mark, note: String::new() };
            match habit::add_marks(tx, *practice, &[incoming]) {
                Err(NearerError::NotFound { .. }) => return Ok(false),
                added => return Ok(added? > 0),
            }
        }
    }
    Ok(true)
}

fn file_entry(tx: &Tx<'_>, content: &Content, draft: &EntryDraft, id: Id, at: &Stamp) -> Result<()> {
    let happened = draft.at_ms.map_or(at.at_ms, |ms| ms.min(tx.now.at_ms));
    let zone = draft.zone.clone().unwrap_or_else(|| at.zone.clone());
    let dated = EntryDraft { at_ms: Some(happened), zone: Some(zone), ..draft.clone() };
    let written = Written { id: Some(id), written: Some(at), ..Written::FREELY };
    store::write(tx, &content.feelings, &dated, written)?;
    Ok(())
}
