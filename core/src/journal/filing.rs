//! What forms file here.

use super::model::{EntryDraft, EntryKind};
use super::store::{Written, write};
use crate::error::Result;
use crate::form::{FeltWord, Filed, FilingKind, Given, Words, filing};
use crate::time::Day;
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[Entry::KIND, Letter::KIND];

filing! {
    "journal" / "entry":
    /// The answers in words, one question after the other.
    struct Entry<'a> {
        /// The steps whose questions and answers become the entry, in this order.
        text: Words<'a>,
        /// Feelings of the entry.
        feelings: Vec<FeltWord>,
        /// Who was there.
        person: Option<Id>,
    }
}

impl Entry<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        let (said, feelings) = (self.text.interview(), self.feelings);
        if said.is_empty() && feelings.is_empty() {
            return Ok(None);
        }
        let people = self.person.into_iter().collect();
        let text = format!("**{}**\n\n{said}", given.run.form.title).trim().to_owned();
        let draft = EntryDraft { text, feelings, people, ..EntryDraft::default() };
        write(tx, given.wording.feelings, &draft, written(given, EntryKind::Exercise)).map(Some)
    }
}

filing! {
    "journal" / "letter":
    /// A letter, and the day on which it is shown again.
    struct Letter<'a> {
        /// The letter.
        text: Words<'a>,
        /// The day on which it is shown. Without one it stays in the journal alone.
        deliver: Option<Day>,
    }
}

impl Letter<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Filed> {
        let text = self.text.joined();
        if text.is_empty() {
            return Ok(Filed::default());
        }
        let text = format!("**{}**\n\n{text}", given.run.form.title);
        let draft = EntryDraft { text, ..EntryDraft::default() };
        let entry = write(tx, given.wording.feelings, &draft, written(given, EntryKind::Letter))?;
        Ok(Filed { id: Some(entry), again_on: self.deliver })
    }
}

fn written<'a>(given: &Given<'a>, kind: EntryKind) -> Written<'a> {
    let form = &given.run.form;
    Written { kind, form: Some(&form.id), stage: form.stage, run: Some(given.run.id), ..Written::FREELY }
}
