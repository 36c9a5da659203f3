//! What a made-up person does, action by action, and what the vault must hold after each.
//!
//! The n-th action follows from the seed and from what is there, so that a checker can tell from the
//! vault's content alone after how many actions it stands.

use super::chance::Chance;
use nearer_core::error::{NearerError, Result};
use nearer_core::form::{Feelings, FeltWord};
use nearer_core::habit::{self, MarkKind, NewPractice};
use nearer_core::journal::{self, EntryDraft, Written};
use nearer_core::person;
use nearer_core::time::Day;
use nearer_core::vault::{Id, Tx};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that the actions wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diary {
    pub people: Vec<Arc<str>>,
    pub entries: Vec<Entry>,
    pub practices: Vec<Arc<str>>,
    /// Note by practice and day; a mark that was taken back is none.
    pub marks: BTreeMap<(usize, String), Option<Arc<str>>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub text: Arc<str>,
    pub mood: Option<i8>,
    pub star: bool,
    pub person: Option<usize>,
    pub tag: Option<Arc<str>>,
    pub deleted: bool,
    /// What it said before its edits, oldest first.
    pub before: Vec<Arc<str>>,
}

#[derive(Debug, Clone)]
pub enum Action {
    AddPerson(Arc<str>),
    Rename(usize, Arc<str>),
    Write(Entry),
    Edit(usize, Entry),
    Delete(usize),
    Restore(usize),
    AddPractice(Arc<str>),
    Mark(usize, String, Arc<str>),
    ClearMark(usize, String),
}

const WORDS: &[&str] = &[
    "kitchen", "quiet", "door", "evening", "glad", "answered", "späte", "Straße", "窓", "warm", "later",
    "again", "nearly", "walked", "home", "said", "nothing", "soup", "bench", "rain", "🙂", "tomorrow",
];

impl Diary {
    /// The states after none, one, two, … of the seed's actions.
    pub fn states(seed: u64, count: usize) -> Vec<Diary> {
        let mut states = vec![Diary::default()];
        for number in 0..count {
            let mut next = states[number].clone();
            let action = next.choose(seed, number);
            next.apply(&action);
            states.push(next);
        }
        states
    }

    /// The seed's action of this number, given what is there.
    pub fn choose(&self, seed: u64, number: usize) -> Action {
        let chance = &mut Chance::of(seed, number);
        let kept: Vec<usize> = (0..self.entries.len()).filter(|at| !self.entries[*at].deleted).collect();
        let binned: Vec<usize> = (0..self.entries.len()).filter(|at| self.entries[*at].deleted).collect();
        let name = |what: &str| Arc::from(format!("{what} {number}"));
        match chance.below(12) {
            0 => Action::AddPerson(name("Person")),
            1 if !self.people.is_empty() => Action::Rename(chance.below(self.people.len()), name("Renamed")),
            2 | 3 if !kept.is_empty() => Action::Edit(*chance.pick(&kept), self.entry(chance, number)),
            4 if !kept.is_empty() => Action::Delete(*chance.pick(&kept)),
            5 if !binned.is_empty() => Action::Restore(*chance.pick(&binned)),
            6 => Action::AddPractice(name("Practice")),
            7 | 8 if !self.practices.is_empty() => {
                let day = format!("2020-10-{:02}", 1 + chance.below(28));
                Action::Mark(chance.below(self.practices.len()), day, name("Note"))
            }
            9 if !self.marks.is_empty() => {
                let marks: Vec<_> = self.marks.keys().collect();
                let (practice, day) = *chance.pick(&marks);
                Action::ClearMark(*practice, day.clone())
            }
            _ => Action::Write(self.entry(chance, number)),
        }
    }

    fn entry(&self, chance: &mut Chance, number: usize) -> Entry {
        // Some are longer than a page of the file, so that they run over several.
        let words = if chance.one_in(6) { 200 + chance.below(2500) } else { 2 + chance.below(40) };
        let mut text = format!("mark{number}");
        for _ in 0..words {
            text.push(' ');
            text.push_str(WORDS[chance.below(WORDS.len())]);
        }
        Entry {
            text: text.into(),
            mood: [None, Some(-2), Some(0), Some(3)][chance.below(4)],
            star: chance.one_in(5),
            person: (!self.people.is_empty() && chance.coin()).then(|| chance.below(self.people.len())),
            tag: chance.one_in(3).then(|| Arc::from(format!("tag {}", chance.below(9)))),
            deleted: false,
            before: Vec::new(),
        }
    }

    pub fn apply(&mut self, action: &Action) {
        match action.clone() {
            Action::AddPerson(name) => self.people.push(name),
            Action::Rename(at, name) => self.people[at] = name,
            Action::Write(entry) => self.entries.push(entry),
            Action::Edit(at, mut entry) => {
                entry.before.clone_from(&self.entries[at].before);
                entry.before.push(Arc::clone(&self.entries[at].text));
                self.entries[at] = entry;
            }
            Action::Delete(at) => self.entries[at].deleted = true,
            Action::Restore(at) => self.entries[at].deleted = false,
            Action::AddPractice(name) => self.practices.push(name),
            Action::Mark(practice, day, note) => {
                self.marks.insert((practice, day), Some(note));
            }
            Action::ClearMark(practice, day) => {
                self.marks.insert((practice, day), None);
            }
        }
    }
}

impl Action {
    /// Does it through the rooms, in one transaction.
    pub fn perform(&self, tx: &Tx<'_>, feelings: &Feelings) -> Result<()> {
        match self {
            Action::AddPerson(name) => person::add(tx, name, None).map(drop),
            Action::Rename(at, name) => journal::rename_person(tx, feelings, nth(tx, "person", *at)?, name),
            Action::Write(entry) => {
                journal::write(tx, feelings, &draft(tx, entry)?, Written::FREELY).map(drop)
            }
            Action::Edit(at, entry) => {
                journal::edit(tx, feelings, nth(tx, "entry", *at)?, &draft(tx, entry)?)
            }
            Action::Delete(at) => journal::delete(tx, feelings, nth(tx, "entry", *at)?),
            Action::Restore(at) => journal::restore(tx, feelings, nth(tx, "entry", *at)?),
            Action::AddPractice(name) => habit::add(tx, &practice(name)).map(drop),
            Action::Mark(at, day, note) => {
                habit::mark(tx, nth(tx, "practice", *at)?, Day::parse(day)?, MarkKind::Done, note)
            }
            Action::ClearMark(at, day) => habit::clear_mark(tx, nth(tx, "practice", *at)?, Day::parse(day)?),
        }
    }
}

fn practice(name: &str) -> NewPractice {
    NewPractice {
        name: name.to_owned(),
        why: format!("why {name}"),
        cue: "When the kettle is on".to_owned(),
        act: "I breathe".to_owned(),
        ..NewPractice::default()
    }
}

fn draft(tx: &Tx<'_>, entry: &Entry) -> Result<EntryDraft> {
    Ok(EntryDraft {
        text: entry.text.to_string(),
        mood: entry.mood,
        feelings: vec![FeltWord { word: "tense".to_owned(), intensity: Some(3) }],
        people: entry.person.map(|at| nth(tx, "person", at)).transpose()?.into_iter().collect(),
        tags: entry.tag.iter().map(|tag| tag.to_string()).collect(),
        star: entry.star,
        ..EntryDraft::default()
    })
}

/// The id of the row that was made as the n-th of its table.
fn nth(tx: &Tx<'_>, table: &str, at: usize) -> Result<Id> {
    let at = i64::try_from(at).map_err(|_| NearerError::internal("place"))?;
    let sql = format!("SELECT id FROM {table} ORDER BY pk LIMIT 1 OFFSET ?1");
    Ok(tx.sql.prepare_cached(&sql)?.query_row([at], |row| row.get(0))?)
}
