use crate::guard::{House, guard};
use nearer_core::course;
use nearer_core::error::Result;
use nearer_core::journal::{self, EntryDraft, EntryView, JournalPage};
use nearer_core::vault::Id;
use std::sync::Arc;

/// The journal. Pages hold 30 entries where `count` is 0, and 200 at most.
#[derive(Debug, uniffi::Object)]
pub struct Journal(pub(crate) Arc<House>);

#[uniffi::export]
impl Journal {
    pub fn write(&self, draft: EntryDraft) -> Result<Id> {
        guard("journal", || self.0.vault.write(|tx| course::write_entry(tx, &self.0.content, &draft)))
    }

    /// After an entry was saved: a sentence about people to call, where its words give reason to, once a day.
    pub fn help_offered(&self, text: String) -> Result<Option<String>> {
        guard("safety", || self.0.offer_help(|| Ok(self.0.content.phrases.found_in(&text))))
    }

    pub fn edit(&self, entry: Id, draft: EntryDraft) -> Result<()> {
        guard("journal", || self.0.vault.write(|tx| course::edit_entry(tx, &self.0.content, entry, &draft)))
    }

    pub fn set_star(&self, entry: Id, star: bool) -> Result<()> {
        guard("journal", || self.0.vault.write(|tx| journal::set_star(tx, entry, star)))
    }

    /// Into the bin; `restore` takes it back.
    pub fn delete(&self, entry: Id) -> Result<()> {
        guard("journal", || self.0.vault.write(|tx| journal::delete(tx, entry)))
    }

    pub fn restore(&self, entry: Id) -> Result<()> {
        guard("journal", || self.0.vault.write(|tx| journal::restore(tx, &self.0.content.feelings, entry)))
    }

    pub fn get(&self, entry: Id) -> Result<EntryView> {
        guard("journal", || self.0.vault.read(|sql| journal::get(sql, &self.0.content.feelings, entry)))
    }

    /// Newest first, from after `before` (the last page's `next`).
    pub fn page(&self, before: Option<i64>, count: u32) -> Result<JournalPage> {
        guard("journal", || {
            self.0.vault.read(|sql| journal::page(sql, &self.0.content.feelings, before, count))
        })
    }

    /// Finds as someone types; anything typed is a query. A newer search ends this one as `Cancelled`.
    pub fn search(&self, typed: String, before: Option<i64>, count: u32) -> Result<JournalPage> {
        guard("search", || {
            self.0.vault.search(|sql| journal::search(sql, &self.0.content.feelings, &typed, before, count))
        })
    }
}
