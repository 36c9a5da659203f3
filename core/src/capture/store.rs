use super::model::{CheckIn, CheckedIn};
use crate::course::{self, Content, WhoQuestion};
use crate::error::{NearerError, Reason, Result};
use crate::form::Feelings;
use crate::journal::{self, EntryDraft, EntryKind, EntryView, Way, Written};
use crate::pattern::{self, MomentKind, NewMoment};
use crate::person;
use crate::record;
use crate::safety;
use crate::time::Stamp;
use crate::vault::{Id, Tx};

/// Writes an entry and keeps watch over its mood.
///
/// Errors: `Invalid`: `Required` where there is no text, no mood and no feeling, `TooLong`, `OutOfRange`,
/// `InTheFuture`; `NotFound` for a person who isn't there.
pub fn write(tx: &Tx<'_>, feelings: &Feelings, draft: &EntryDraft, written: Written<'_>) -> Result<Id> {
    let id = journal::write(tx, feelings, draft, written)?;
    safety::watch_mood(tx, draft.mood)?;
    Ok(id)
}

/// Replaces an entry; a check-in's moment follows it.
///
/// Errors: those of `write`; `NotFound`.
pub fn edit(tx: &Tx<'_>, feelings: &Feelings, id: Id, draft: &EntryDraft) -> Result<()> {
    journal::edit(tx, feelings, id, draft)?;
    moment_follows(tx, feelings, id)?;
    safety::watch_mood(tx, draft.mood)?;
    Ok(())
}

/// Saves what was typed at a place, new or into the entry that was edited, and lets go of its draft, in one: no crash
/// leaves both, or neither.
///
/// Errors: those of `write` and `edit`.
pub fn save(tx: &Tx<'_>, feelings: &Feelings, entry: Option<Id>, draft: &EntryDraft) -> Result<Id> {
    let id = match entry {
        None => write(tx, feelings, draft, Written::FREELY)?,
        Some(id) => {
            edit(tx, feelings, id, draft)?;
            id
        }
    };
    journal::drop_draft(tx, entry)?;
    Ok(id)
}

/// Puts an earlier version back; a check-in's moment follows it.
///
/// Errors: `NotFound`; `Invalid` with the field.
pub fn put_back(tx: &Tx<'_>, feelings: &Feelings, id: Id, version: i64) -> Result<()> {
    journal::put_back(tx, feelings, id, version)?;
    moment_follows(tx, feelings, id)
}

fn moment_follows(tx: &Tx<'_>, feelings: &Feelings, id: Id) -> Result<()> {
    if pattern::is_there(&tx.sql, id)? {
        let entry = journal::get(&tx.sql, feelings, id)?;
        pattern::follow_entry(tx, id, &stamp_of(&entry), entry.people.first().copied())?;
    }
    Ok(())
}

fn stamp_of(entry: &EntryView) -> Stamp {
    Stamp { at_ms: entry.at_ms, offset_s: entry.offset_s, zone: entry.zone.clone(), day: entry.day }
}

/// Files a check-in, at the second tap.
///
/// Errors: `Invalid`: `UnknownOption` for a chip, `Required` for a mood without a number and for any other way
/// without a chip, `OutOfRange`; `NotFound` for a person who isn't there.
pub fn check_in(tx: &Tx<'_>, content: &Content, check_in: &CheckIn) -> Result<CheckedIn> {
    check_kept(check_in)?;
    let chip = match (&check_in.chip, check_in.way) {
        (Some(id), way) => match content.check_ins.chip(way, id) {
            Some(chip) => Some(chip),
            None => return Err(NearerError::invalid("chip", Reason::UnknownOption)),
        },
        (None, _) => None,
    };
    let entry = file(tx, content, check_in, tx.new_id(), &tx.now)?;
    let raised = safety::watch_mood(tx, check_in.mood)?;
    let flag = match raised {
        Some(id) => safety::flag(&tx.sql, id)?,
        None => None,
    };
    let safety = flag.map(|flag| safety::safety_view(Some(&tx.sql), &content.catalogue, Some(flag)));
    let hints = hints_at_fear(content, check_in);
    let question = match check_in.person.filter(|_| hints) {
        Some(person) => course::question_after_hint(&tx.sql, content, person)?,
        None => None,
    };
    Ok(CheckedIn {
        entry,
        question,
        asks_who: (hints && check_in.person.is_none()).then(|| WhoQuestion::of(content)),
        notice: chip.and_then(|chip| chip.opens.as_deref()).and_then(|id| course::notice_view(content, id)),
        safety: safety.transpose()?,
    })
}

/// Refuses what is no check-in in any language: a mood without one, and what no entry can hold.
pub(super) fn check_kept(check_in: &CheckIn) -> Result<()> {
    match (check_in.way, &check_in.chip, check_in.mood) {
        (Way::Mood, _, None) => return Err(NearerError::invalid("mood", Reason::Required)),
        (Way::Back | Way::Nearer, None, _) => return Err(NearerError::invalid("chip", Reason::Required)),
        _ => {}
    }
    journal::check(&draft_of(check_in))
}

fn draft_of(check_in: &CheckIn) -> EntryDraft {
    EntryDraft {
        text: check_in.text.trim().to_owned(),
        mood: check_in.mood,
        people: check_in.person.into_iter().collect(),
        ..EntryDraft::default()
    }
}

/// The entry, and the moment where there was one, under this id and at this time.
pub(super) fn file(tx: &Tx<'_>, content: &Content, check_in: &CheckIn, id: Id, at: &Stamp) -> Result<Id> {
    let draft = EntryDraft { at_ms: Some(at.at_ms), zone: Some(at.zone.clone()), ..draft_of(check_in) };
    let hints_at_fear = hints_at_fear(content, check_in);
    if let (true, Some(person)) = (hints_at_fear, check_in.person) {
        person::hint(tx, person)?;
    }
    // What hints at fear is kept in no words.
    let chip = || check_in.chip.clone().filter(|_| !hints_at_fear);
    let written = Written {
        kind: EntryKind::CheckIn,
        id: Some(id),
        way: Some(check_in.way),
        chip: check_in.chip.as_deref().filter(|_| !hints_at_fear),
        written: Some(at),
        ..Written::FREELY
    };
    journal::write(tx, &content.feelings, &draft, written)?;
    let kind = match check_in.way {
        Way::Back => MomentKind::Distancing,
        Way::Nearer => MomentKind::Approach,
        Way::Mood => return more(tx, check_in, id),
    };
    let moment = NewMoment {
        kind,
        person: check_in.person,
        happened: draft.text,
        need: chip().filter(|_| kind == MomentKind::Distancing),
        way: chip().filter(|_| kind == MomentKind::Approach),
        ..NewMoment::default()
    };
    pattern::add_as(tx, id, at, &moment, None)?;
    more(tx, check_in, id)
}

/// Whether the chip opens the notice about fear.
pub(super) fn hints_at_fear(content: &Content, check_in: &CheckIn) -> bool {
    let chip = check_in.chip.as_deref().and_then(|id| content.check_ins.chip(check_in.way, id));
    chip.and_then(|chip| chip.opens.as_deref()) == Some(content.gates.fear_opens.as_str())
}

fn more(tx: &Tx<'_>, check_in: &CheckIn, id: Id) -> Result<Id> {
    if check_in.more_tonight {
        journal::more_tonight(tx, id, true)?;
    }
    Ok(id)
}

/// Adds a sentence to an entry, as a paragraph of its own.
///
/// Errors: `NotFound`; `Invalid`: `Required`, `TooLong`.
pub fn add_sentence(tx: &Tx<'_>, feelings: &Feelings, id: Id, sentence: &str) -> Result<()> {
    let sentence = sentence.trim();
    if sentence.is_empty() {
        return Err(NearerError::invalid("text", Reason::Required));
    }
    let entry = journal::get(&tx.sql, feelings, id)?;
    let text = [entry.text.trim_end(), sentence].into_iter().filter(|part| !part.is_empty());
    let text = text.collect::<Vec<_>>().join("\n\n");
    let draft = entry.with_text(text);
    journal::edit(tx, feelings, id, &draft)
}

/// Puts an entry into the bin, and its moment with it.
///
/// Errors: `NotFound`.
pub fn delete(tx: &Tx<'_>, feelings: &Feelings, id: Id) -> Result<()> {
    journal::delete(tx, feelings, id)?;
    if pattern::is_there(&tx.sql, id)? && !record::is_in_bin(&tx.sql, &pattern::BIN, id)? {
        pattern::delete(tx, id)?;
    }
    Ok(())
}

/// Takes an entry back out of the bin, and its moment with it.
///
/// Errors: `NotFound` where no such entry lies in the bin.
pub fn restore(tx: &Tx<'_>, feelings: &Feelings, id: Id) -> Result<()> {
    journal::restore(tx, feelings, id)?;
    if record::is_in_bin(&tx.sql, &pattern::BIN, id)? {
        record::take_out_of_bin(tx, &pattern::BIN, id)?;
    }
    Ok(())
}
