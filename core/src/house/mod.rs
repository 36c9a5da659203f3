//! The open house: the vault, the programme, and what opening means, told once. Phones, tests, benches, examples and
//! the demo come in here; tests of the vault alone open a `Vault`.

mod erase;
mod limits;
mod see;
mod topic;

pub use erase::{ErasedAll, Trace, TraceError, Traces, erase};
pub use limits::{Limits, limits};
pub use see::{Act, See};
pub use topic::{Topic, topics};

use crate::backup::{self, IncomingView, Source};
use crate::bin;
use crate::capture;
use crate::course::{self, Content};
use crate::errand::Errand;
use crate::error::Result;
use crate::journal;
use crate::safety::{self, Offered};
use crate::schema::SCHEMA;
use crate::setting;
use crate::time::Clock;
use crate::vault::{Folders, Id, KeyStore, LockedKeys, Vault, lost_identities};
use std::cell::Cell;
use std::sync::Arc;

/// An open vault with the programme that it is read by. Safe to call from any thread.
#[derive(Debug)]
pub struct House {
    /// The open vault.
    pub vault: Vault,
    /// The programme, in the language that the house was opened with.
    pub content: Arc<Content>,
    offered: Offered,
}

impl House {
    /// Opens the vault in these folders, or makes it where there never was one.
    ///
    /// Errors: those of `unlock`. None of them changes the file.
    pub fn open(
        folders: &Folders,
        keys: &dyn KeyStore,
        clock: Arc<dyn Clock>,
        content: Arc<Content>,
    ) -> Result<Self> {
        House::unlock(folders, keys, clock, content, None)
    }

    /// The same with the passphrase that it is locked with, where there is one.
    ///
    /// Errors: those of `Vault::open` and `LockedKeys::find`.
    pub fn unlock(
        folders: &Folders,
        keys: &dyn KeyStore,
        clock: Arc<dyn Clock>,
        content: Arc<Content>,
        passphrase: Option<&str>,
    ) -> Result<Self> {
        let locked = LockedKeys::find(folders, keys, passphrase)?;
        House::of(Vault::open(folders, &locked, clock, &SCHEMA)?, content)
    }

    /// Opens a vault whose lock was forgotten, or whose key the key store lost, with the recovery passphrase. The lock is
    /// off afterwards, and the vault under a new key wherever there is room for that.
    ///
    /// Errors: those of `backup::take_lock_off`, where nothing was changed, and those of `open`.
    pub fn unlock_with_recovery(
        folders: &Folders,
        keys: &dyn KeyStore,
        clock: Arc<dyn Clock>,
        content: Arc<Content>,
        passphrase: &str,
    ) -> Result<Self> {
        backup::take_lock_off(folders, keys, passphrase)?;
        let house = House::open(folders, keys, clock, content)?;
        // What the forgotten lock had kept opens nothing from now on. Without room for that it opens what it did before.
        let _ = house.vault.rekey(keys);
        Ok(house)
    }

    /// Makes a new vault from a backup where the old one can't be opened, and opens it as any other.
    ///
    /// Errors: those of `backup::recover`, where the old vault lies where it lay, and those of `open`.
    pub fn recover(
        folders: &Folders,
        keys: &dyn KeyStore,
        clock: Arc<dyn Clock>,
        content: Arc<Content>,
        source: &Source,
        errand: &Errand,
    ) -> Result<Self> {
        let keys = LockedKeys::for_recovery(folders, keys)?;
        backup::recover(folders, &keys, Arc::clone(&clock), &SCHEMA, &content.feelings, source, errand)?;
        House::of(Vault::open(folders, &keys, clock, &SCHEMA)?, content)
    }

    /// What a backup or a document holds, for someone who decides whether to begin with it. Needs no vault; nothing is
    /// changed.
    ///
    /// Errors: those of `backup::open_source_while`.
    pub fn look_into(
        folders: &Folders,
        keys: &dyn KeyStore,
        content: &Content,
        source: &Source,
        errand: &Errand,
    ) -> Result<IncomingView> {
        let identities = || lost_identities(folders.private(), &LockedKeys::for_recovery(folders, keys)?);
        let goes_on = || errand.goes_on();
        let incoming = backup::open_source_while(folders.private(), source, identities, &SCHEMA, &goes_on)?;
        incoming.view(&content.catalogue)
    }

    /// What every vault needs once its file is open: settings in force, an index made by today's words, a bin without
    /// what is due, and what was captured meanwhile.
    pub fn of(vault: Vault, content: Arc<Content>) -> Result<Self> {
        setting::start(&vault)?;
        journal::refresh_index(&vault, &content.feelings)?;
        bin::sweep(&vault)?;
        // What lies in the inbox never keeps the vault from opening: what can't be filed now waits.
        let _ = capture::file_inbox(&vault, &content);
        // What is said of old entries can wait for another opening.
        let _ = course::look_for_old_words(&vault, &content);
        let house = House { vault, content, offered: Offered::default() };
        house.keep_open_plan();
        Ok(house)
    }

    /// Reads: all of it sees one commit, at one moment. Never waits for a writing.
    pub fn read<T>(&self, work: impl FnOnce(&See<'_>) -> Result<T>) -> Result<T> {
        let now = self.vault.now();
        self.vault.read(|sql| work(&See::of(self, sql, now)))
    }

    /// Searches. A newer search ends this one.
    ///
    /// Errors: `Cancelled` where a newer search began.
    pub fn search<T>(&self, work: impl FnOnce(&See<'_>) -> Result<T>) -> Result<T> {
        let now = self.vault.now();
        self.vault.search(|sql| work(&See::of(self, sql, now)))
    }

    /// Does one action of the person: durable when this returns, and on any error nothing of it is kept.
    pub fn write<T>(&self, work: impl FnOnce(&Act<'_, '_>) -> Result<T>) -> Result<T> {
        let done = self.vault.write(|tx| work(&Act::of(tx, &self.content)))?;
        self.keep_open_plan();
        Ok(done)
    }

    /// What can be read of the plan without the key follows the plan, where that was chosen. A full disk keeps nobody
    /// from acting: then it follows with the next action.
    fn keep_open_plan(&self) {
        let Ok(private) = self.vault.folder() else { return };
        if safety::plan_is_open(&private) {
            let _ = self.read(|see| safety::open_plan(see.sql, &see.content.catalogue, &private, true));
        }
    }

    /// Lets the plan for tonight be read without the key on this device, or no longer.
    ///
    /// Errors: `Unwritable`, `Full`.
    pub fn open_plan(&self, open: bool) -> Result<()> {
        let private = self.vault.folder()?;
        self.read(|see| safety::open_plan(see.sql, &see.content.catalogue, &private, open))
    }

    /// Whether it can be.
    pub fn plan_is_open(&self) -> Result<bool> {
        Ok(safety::plan_is_open(&self.vault.folder()?))
    }

    /// Sentences about what was not as it should be when the vault was opened, and was put right. Nearly always none.
    pub fn put_right(&self) -> Result<Vec<String>> {
        // A closed house says so.
        self.vault.folder()?;
        let stranger = self.vault.met_a_stranger().then(|| self.content.catalogue.text("put-right-stranger"));
        Ok(stranger.into_iter().collect())
    }

    /// After an entry was saved: a sentence about people to call, where its words give reason to, once a day.
    pub fn help_after_words(&self, text: &str) -> Result<Option<String>> {
        let offered = self.offered(|| Ok(self.content.phrases.found_in(text)))?;
        Ok(offered.then(|| self.content.catalogue.text("phrases-offer")))
    }

    /// The same after an answer: at a step of a run, whether or not it is finished later.
    pub fn help_after_answer(&self, run: Id, step: &str) -> Result<Option<String>> {
        let found = Cell::new(None);
        let offered = self.offered(|| {
            found.set(self.read(|see| course::help_for(see.sql, see.content, run, step))?);
            Ok(found.get().is_some())
        })?;
        Ok(found.get().filter(|_| offered).map(|key| self.content.catalogue.text(key)))
    }

    fn offered(&self, mentions: impl FnOnce() -> Result<bool>) -> Result<bool> {
        let (today, settings) = self.read(|see| Ok((see.today()?, setting::read(see.sql)?)))?;
        self.offered.offer(&settings, today, mentions)
    }
}

#[cfg(test)]
mod tests;
