//! Files that were cut short or changed: a prefix of what was written, or the answer that it is damaged.

use super::chance::Chance;
use super::check;
use super::child::{self, Order};
use super::diary::Diary;
use super::place::{Place, feelings};
use super::tally::Tally;
use nearer_core::error::NearerError;
use nearer_core::journal::{self, EntryDraft};
use nearer_core::schema::SCHEMA;
use nearer_core::vault::{Id, SIDECAR, Vault};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Actions in the vaults that are damaged.
const COUNT: usize = 120;

/// A vault as the disk holds it while it is open, and once it was closed.
#[derive(Debug)]
struct Vaults {
    states: Vec<Diary>,
    copies: Vec<Place>,
}

impl Vaults {
    fn write(seed: u64) -> Self {
        let mut copies = Vec::new();
        // The WAL is written back at times, so that both files hold something of the whole.
        for checkpoint in [0, 60] {
            let place = Place::new();
            let mut order = Order::new("write", &place, seed).actions(0, COUNT);
            (order.checkpoint, order.lingers) = (checkpoint, true);
            let mut said = child::Said::default();
            let child = child::start(&order);
            child.says("held", &mut said);
            copies.push(place.copy());
            child.kill(&mut said);
            drop(place.open(&SCHEMA).expect("opens"));
            copies.push(place.copy());
        }
        Vaults { states: Diary::states(seed, COUNT), copies }
    }
}

/// Damages the vault's file or its WAL in random places.
pub fn of_the_file(seed: u64, rounds: usize) -> Tally {
    let tally = Tally::new("damage, file and WAL", "a prefix or Damaged, never a wrong row");
    each_harmed(tally, seed, rounds, |place, states| reads(place, states).map(drop))
}

/// Damages the same, and reads entry by entry.
pub fn of_one_entry(seed: u64, rounds: usize) -> Tally {
    let tally = Tally::new("damage, entry by entry", "each entry and search is right or Damaged");
    each_harmed(tally, seed, rounds, |place, states| opened(place, |vault| reads_alone(vault, states)))
}

/// Damages the same, and edits every entry: what an edit keeps as the version before was written once.
pub fn of_an_edited_entry(seed: u64, rounds: usize) -> Tally {
    let tally = Tally::new("damage, edits", "done or Damaged, no wrong text kept as a version");
    each_harmed(tally, seed, rounds, |place, states| opened(place, |vault| edits(vault, states)))
}

/// Where the answer is that it is damaged, both files stay byte for byte as they were.
pub fn leaves_the_file_alone(seed: u64, rounds: usize) -> Tally {
    let tally = Tally::new("damage, left as it was", "file and WAL byte for byte where Damaged");
    each_harmed(tally, seed, rounds, |place, states| {
        // An empty WAL is as good as none.
        let bytes = || (fs::read(place.file()).ok(), fs::read(place.wal()).unwrap_or_default());
        let before = bytes();
        let damaged = reads(place, states).is_ok_and(|answer| answer == Answer::Damaged);
        let after = bytes();
        let changed = match (before.0 == after.0, before.1 == after.1) {
            (true, true) => None,
            (false, true) => Some("the file"),
            (true, false) => Some("the WAL"),
            (false, false) => Some("the file and its WAL"),
        };
        match changed.filter(|_| damaged) {
            Some(file) => Err(format!("{file} changed after the answer was Damaged")),
            None => Ok(()),
        }
    })
}

/// Harms one of the vaults in each round, and asks what came of it.
fn each_harmed(
    mut tally: Tally,
    seed: u64,
    rounds: usize,
    outcome: impl Fn(&Place, &[Diary]) -> Result<(), String>,
) -> Tally {
    let vaults = Vaults::write(seed);
    for round in 0..rounds {
        let chance = &mut Chance::of(seed, round);
        let place = chance.pick(&vaults.copies).copy();
        let what = harm_either(&place, chance);
        tally.round(format!("round {round}, {what}"), outcome(&place, &vaults.states));
    }
    tally
}

/// What came of a vault that opened; one that is damaged may say so at once.
fn opened(place: &Place, outcome: impl FnOnce(&Vault) -> Result<(), String>) -> Result<(), String> {
    match place.open(&SCHEMA) {
        Ok(vault) => outcome(&vault),
        Err(NearerError::Damaged) => Ok(()),
        Err(other) => Err(format!("opening is answered {other:?}")),
    }
}

/// Cuts, changes or removes the sidecar, in half of the rounds with the first page: then it can't be told
/// any more what is wrong, and without that the vault opens.
pub fn of_the_sidecar(seed: u64, rounds: usize) -> Tally {
    let mut tally = Tally::new("damage, sidecar", "opens; Unreadable or Damaged with the first page");
    let vaults = Vaults::write(seed);
    for round in 0..rounds {
        let chance = &mut Chance::of(seed, round);
        let place = chance.pick(&vaults.copies).copy();
        let sidecar = place.vault().join(SIDECAR);
        if chance.one_in(3) {
            fs::remove_file(&sidecar).expect("removed");
        } else {
            harm(&sidecar, chance, usize::MAX);
        }
        let both = chance.coin();
        if both {
            let _ = fs::remove_file(place.wal());
            flip(&place.file(), chance.below(4096), 0);
        }
        let opened = place.open(&SCHEMA);
        let outcome = match opened {
            Ok(vault) if !both => read_back(&vault, &vaults.states).map(drop),
            Err(NearerError::Unreadable | NearerError::Damaged | NearerError::WrongKey) if both => Ok(()),
            other => Err(format!("the answer is {other:?}")),
        };
        tally.round(format!("round {round}, first page hit: {both}"), outcome);
    }
    tally
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// So many actions are there.
    Prefix(usize),
    Damaged,
}

fn reads(place: &Place, states: &[Diary]) -> Result<Answer, String> {
    match place.open(&SCHEMA) {
        Err(NearerError::Damaged) => Ok(Answer::Damaged),
        Err(other) => Err(format!("opening is answered {other:?}")),
        Ok(vault) => {
            let answer = read_back(&vault, states);
            vault.close();
            answer
        }
    }
}

fn read_back(vault: &Vault, states: &[Diary]) -> Result<Answer, String> {
    match vault.read(Diary::read) {
        Err(NearerError::Damaged) => Ok(Answer::Damaged),
        Err(other) => Err(format!("reading is answered {other:?}")),
        Ok(found) => check::standing(states, &found, 0, COUNT).map(Answer::Prefix),
    }
}

/// Reads every entry alone, and looks for it by its word: each answer is right or that it is damaged. Unlike
/// reading everything in one go, nothing read later gives a wrong row away.
fn reads_alone(vault: &Vault, states: &[Diary]) -> Result<(), String> {
    let last = &states[COUNT];
    for at in 0..last.entries.len() {
        let pk = at as i64 + 1;
        let read = vault.read(|sql| {
            let mut one = sql.prepare("SELECT text, deleted_at IS NOT NULL FROM entry WHERE pk = ?1")?;
            Ok(one.query_row([pk], |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?)))?)
        });
        let (text, deleted) = match read {
            Ok(read) => read,
            Err(NearerError::Damaged | NearerError::NotFound { .. }) => continue,
            Err(other) => return Err(format!("reading entry {at} alone is answered {other:?}")),
        };
        let held = |state: &&Diary| state.entries.get(at).is_some_and(|entry| *entry.text == *text);
        if !states.iter().any(|state| held(&state)) {
            return Err(format!("entry {at}, read alone, is none that was written: {} bytes", text.len()));
        }
        let word = text.split(' ').next().unwrap_or_default();
        let found = vault.search(|sql| journal::search(sql, feelings(), &format!("\"{word}\""), None, 10));
        match found {
            Ok(page) if page.lines.len() == usize::from(!deleted) => {}
            Err(NearerError::Damaged) => {}
            Ok(page) => return Err(format!("entry {at} is found {} times", page.lines.len())),
            Err(other) => return Err(format!("looking for entry {at} is answered {other:?}")),
        }
    }
    Ok(())
}

fn edits(vault: &Vault, states: &[Diary]) -> Result<(), String> {
    let draft = EntryDraft {
        text: "edited".to_owned(),
        mood: None,
        feelings: Vec::new(),
        people: Vec::new(),
        tags: Vec::new(),
        star: false,
        ..EntryDraft::default()
    };
    for at in 0..states[COUNT].entries.len() {
        let edited = vault.write(|tx| {
            let sql = "SELECT id FROM entry WHERE pk = ?1";
            let id: Id = tx.sql.query_row(sql, [at as i64 + 1], |row| row.get(0))?;
            journal::edit(tx, feelings(), id, &draft)
        });
        match edited {
            Ok(()) | Err(NearerError::Damaged | NearerError::NotFound { .. }) => {}
            Err(other) => return Err(format!("editing entry {at} is answered {other:?}")),
        }
    }
    let found = match vault.read(Diary::read) {
        Ok(found) => found,
        Err(NearerError::Damaged) => return Ok(()),
        Err(other) => return Err(format!("reading is answered {other:?}")),
    };
    for (at, entry) in found.entries.iter().enumerate() {
        let written = |text: &Arc<str>| {
            states.iter().any(|state| state.entries.get(at).is_some_and(|entry| entry.text == *text))
        };
        if let Some(wrong) = entry.before.iter().find(|text| !written(text)) {
            return Err(format!("entry {at} has a version that nobody wrote: {} bytes", wrong.len()));
        }
    }
    Ok(())
}

fn harm_either(place: &Place, chance: &mut Chance) -> String {
    let wal = place.wal();
    if chance.coin() && fs::metadata(&wal).is_ok_and(|file| file.len() > 0) {
        return format!("WAL {}", harm(&wal, chance, usize::MAX));
    }
    // Half of the harm goes to the first pages, which everything hangs on.
    let most = if chance.coin() { 4 * 4096 } else { usize::MAX };
    format!("file {}", harm(&place.file(), chance, most))
}

/// Cuts the file, or changes one to eight bits or a whole sector of it, and says so.
fn harm(file: &Path, chance: &mut Chance, most: usize) -> String {
    let mut bytes = fs::read(file).expect("readable");
    let at = chance.below(bytes.len().min(most));
    match chance.below(4) {
        0 => {
            // At any byte, or at the end of a page, where a cut is hardest to see.
            let at = if chance.coin() { at } else { at / 4096 * 4096 };
            bytes.truncate(at);
            fs::write(file, bytes).expect("written");
            format!("cut at {at}")
        }
        1 => {
            let sector = at / 512 * 512;
            let end = (sector + 512).min(bytes.len());
            bytes[sector..end].fill(0);
            fs::write(file, bytes).expect("written");
            format!("without the sector at {sector}")
        }
        _ => {
            let flips = 1 + chance.below(8);
            for _ in 0..flips {
                flip(file, chance.below(bytes.len().min(most)), chance.below(8));
            }
            format!("with {flips} bits changed, near {at}")
        }
    }
}

fn flip(file: &Path, at: usize, bit: usize) {
    let mut bytes = fs::read(file).expect("readable");
    bytes[at] ^= 1 << bit;
    fs::write(file, bytes).expect("written");
}
