use super::content::Content;
use crate::error::Result;
use crate::journal::{self, EntryDraft, Written};
use crate::safety;
use crate::vault::{Id, Tx};

/// Writes an entry that a person writes freely; a very low week asks whether they are safe.
pub fn write_entry(tx: &Tx<'_>, content: &Content, draft: &EntryDraft) -> Result<Id> {
    let id = journal::write(tx, &content.feelings, draft, Written::FREELY)?;
    safety::heed_mood(tx, draft.mood)?;
    Ok(id)
}

/// Edits an entry, with the same look at the mood.
pub fn edit_entry(tx: &Tx<'_>, content: &Content, id: Id, draft: &EntryDraft) -> Result<()> {
    journal::edit(tx, &content.feelings, id, draft)?;
    safety::heed_mood(tx, draft.mood)
}
