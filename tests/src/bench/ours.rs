//! Our side, through the core's own doors: what a front end's call does, without the crossing.

use super::Result;
use super::made::{FEELINGS, Made, NOON_MS, PEOPLE, TAGS};
use nearer_core::course::Content;
use nearer_core::form::FeltWord;
use nearer_core::house::House;
use nearer_core::journal::{self, EntryDraft, JournalPage, Written};
use nearer_core::person;
use nearer_core::rooms::FILINGS;
use nearer_core::text::built_in;
use nearer_core::time::{Clock, FixedClock};
use nearer_core::vault::{Folders, Id, MemoryKeyStore};
use std::path::Path;
use std::sync::Arc;

#[derive(Debug)]
pub struct Ours {
    house: House,
    clock: Arc<FixedClock>,
    people: Vec<Id>,
}

impl Ours {
    pub fn make(folder: &Path) -> Result<Self> {
        let content = Arc::new(Content::open(built_in(), "en", FILINGS)?);
        debug_assert!(FEELINGS.iter().all(|id| content.feelings.word(id).is_some()));
        let clock = Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin"));
        let handed = Arc::clone(&clock) as Arc<dyn Clock>;
        let house = House::open(&Folders::within(folder), &MemoryKeyStore::default(), handed, content)?;
        let people = house.write(|tx| {
            PEOPLE.iter().map(|name| Ok(person::add(tx, name, None)?.id)).collect::<Result<_, _>>()
        })?;
        Ok(Ours { house, clock, people })
    }

    pub fn set_synchronous(&self, how: &str) -> Result<()> {
        Ok(self.house.vault.maintain(|sql| Ok(sql.execute_batch(&format!("PRAGMA synchronous = {how}"))?))?)
    }

    /// Adds entries in one transaction.
    pub fn fill(&self, entries: &[Made]) -> Result<()> {
        let drafts: Vec<EntryDraft> = entries.iter().map(|made| self.draft(made)).collect();
        self.house.write(|tx| {
            for draft in &drafts {
                journal::write(tx, &tx.content.feelings, draft, Written::FREELY)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Adds one entry as a person does, in one transaction.
    pub fn add(&self, made: &Made) -> Result<Id> {
        self.clock.set(made.at_ms.max(NOON_MS));
        let draft = self.draft(made);
        Ok(self.house.write(|tx| journal::write(tx, &tx.content.feelings, &draft, Written::FREELY))?)
    }

    pub fn first_page(&self, count: u32) -> Result<JournalPage> {
        Ok(self.house.read(|see| journal::page(see.sql, &see.content.feelings, None, count))?)
    }

    pub fn search(&self, typed: &str, count: u32) -> Result<JournalPage> {
        Ok(self.house.search(|see| journal::search(see.sql, &see.content.feelings, typed, None, count))?)
    }

    fn draft(&self, made: &Made) -> EntryDraft {
        let felt =
            |(word, intensity): (&str, u8)| FeltWord { word: word.to_owned(), intensity: Some(intensity) };
        EntryDraft {
            text: made.text.clone(),
            mood: Some(made.mood),
            feelings: made.feelings.map(felt).to_vec(),
            people: vec![self.people[made.person]],
            tags: made.tags.map(|tag| TAGS[tag].to_owned()).to_vec(),
            at_ms: Some(made.at_ms),
            ..EntryDraft::default()
        }
    }
}
