//! Whatever alters an answer is told of by a room that its topic names: a screen that reads again where one of these
//! changed shows nothing stale.

use super::answers::{answers, said, topic_of};
use super::*;
use crate::bin::BinKind;
use crate::fixture::life::{Deed, Scene, act, deeds, each_of_everything, everything};
use crate::fixture::{cases, fixture_at};
use crate::plan::{self, SheetKind, SheetSection};
use crate::safety::{self, RaisedBy};
use crate::time::{DayBoundary, Stamp};
use crate::vault::{Change, ColumnKind, Observer, ObserverError, Role, Room, Table, Tx};
use parking_lot::{Condvar, Mutex};
use proptest::prelude::*;
use rusqlite::types::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use tempfile::TempDir;

/// A house that is lived in, with what its feed told.
struct Lived {
    folder: TempDir,
    clock: Arc<FixedClock>,
    house: House,
    heard: Arc<Heard>,
}

#[derive(Debug, Default)]
struct Heard {
    rooms: Mutex<BTreeSet<Room>>,
    came: Condvar,
}

impl Observer for Heard {
    fn changed(&self, change: Change) -> std::result::Result<(), ObserverError> {
        self.rooms.lock().extend(change.rooms);
        self.came.notify_all();
        Ok(())
    }
}

impl Lived {
    fn at(now_ms: i64) -> Self {
        let Fixture { folder, clock, vault, .. } = fixture_at(now_ms);
        let house = House::of(vault, Arc::clone(&CONTENT)).expect("a house");
        let heard = Arc::new(Heard::default());
        house.vault.observe(Arc::clone(&heard) as Arc<dyn Observer>).expect("observed");
        Lived { folder, clock, house, heard }
    }

    /// Lives with all of everything, so that what is read has something to say.
    fn live_in(&self) {
        for words in ["ibis", "crane"] {
            everything(self, words);
            act(self, &Deed::Wait(1));
        }
        act(self, &Deed::EditPractice(0, "with somebody".to_owned()));
        act(self, &Deed::EditEntry(1, "edited ibis".to_owned()));
        act(self, &Deed::DeleteEntry(0));
        self.write(|tx| {
            let lines = SheetSection { section: "signs".to_owned(), lines: vec!["ibis".to_owned()] };
            plan::fill_sheet(tx, SheetKind::Tonight, &[lines])?;
            safety::raise(tx, RaisedBy::Answer, None)?;
            course::take_practice(tx, &CONTENT, 2)?;
            // One that is left open, and one that is asked for this evening.
            course::begin(tx, &CONTENT, "catch-one-moment", false)?;
            let entry =
                journal::write(tx, &CONTENT.feelings, &draft("ibis tonight"), journal::Written::FREELY)?;
            journal::more_tonight(tx, entry, true)
        })
        .expect("done");
        // Whatever waits to be told is told by the time that the last of these is.
        for _ in 0..3 {
            self.told(Room::Draft);
        }
    }

    /// The rooms that were told of since the last time. `quiet` is one of which nothing was to be told.
    fn told(&self, quiet: Room) -> BTreeSet<Room> {
        // What comes last is told last.
        self.write(|tx| {
            tx.changed(quiet);
            Ok(())
        })
        .expect("told");
        let mut rooms = self.heard.rooms.lock();
        while !rooms.contains(&quiet) {
            let late = self.heard.came.wait_for(&mut rooms, Duration::from_secs(30)).timed_out();
            assert!(!late, "nothing was told");
        }
        let mut told = std::mem::take(&mut *rooms);
        told.remove(&quiet);
        told
    }

    fn answers(&self) -> BTreeMap<&'static str, String> {
        let can_take_back = said(backup::can_take_back(&self.house.vault, &CONTENT.catalogue));
        let mut answers = self.house.read(|see| Ok(answers(see, &|_| true))).expect("read");
        answers.insert("backups.can_take_back", can_take_back);
        answers
    }
}

impl Scene for Lived {
    fn write<T>(&self, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        self.house.vault.write(work)
    }

    fn live(&self, days: i64) {
        for _ in 0..days {
            self.clock.advance(DAY_MS);
            self.write(|_| Ok(())).expect("opened");
        }
    }

    fn sweep(&self) -> Result<()> {
        bin::sweep(&self.house.vault)
    }

    fn capture(&self, words: &str) -> Result<()> {
        let now = self.clock.now().map_err(|_| NearerError::internal("clock"))?;
        capture::leave(self.folder.path(), None, &now, Captured::Entry { draft: draft(words) })?;
        capture::file_inbox(&self.house.vault, &CONTENT).map(|_| ())
    }
}

#[test]
fn every_call_of_a_topic_is_asked() {
    let lived = Lived::at(NOON_MS);
    lived.live_in();
    let asked: BTreeSet<&str> = lived.answers().into_keys().collect();
    assert_eq!(asked, Topic::CALLS.iter().map(|(call, _)| *call).collect());
    let known: BTreeSet<Topic> = Topic::CALLS.iter().map(|(_, topic)| *topic).collect();
    assert_eq!(known, Topic::ALL.into_iter().collect());
}

/// Whose rows a table holds.
fn room_of(table: &str) -> Option<Room> {
    Some(match table {
        "setting" => Room::Setting,
        "person" => Room::Person,
        "tag" => Room::Tag,
        "form_snapshot" | "run" | "answer" | "filing" => Room::Form,
        "entry" | "entry_feeling" | "entry_person" | "entry_tag" | "inbox_filed" => Room::Journal,
        "practice" | "mark" | "practice_pause" | "practice_reminder" => Room::Habit,
        "plan_item" | "goal" | "sheet" | "sheet_line" => Room::Plan,
        "moment" | "moment_move" | "moment_feeling" => Room::Pattern,
        "response" | "response_item" | "measure" | "measure_offer" => Room::Assessment,
        "progress" | "follow_up" | "map_part" | "map_section" => Room::Course,
        "belief" | "belief_rating" | "evidence" => Room::Belief,
        "recollection" => Room::History,
        "experiment" => Room::Experiment,
        "session_note" => Room::Therapy,
        "ladder_step" => Room::Trust,
        "safety_flag" => Room::Safety,
        "draft" => Room::Draft,
        _ => return None,
    })
}

/// What a column is set to in every row: little that a room would write, and what it may write today.
fn values(kind: ColumnKind, now: &Stamp) -> Vec<Value> {
    let text = |text: &str| Value::Text(text.to_owned());
    match kind {
        ColumnKind::Integer => [0, now.at_ms, 3].into_iter().map(Value::Integer).collect(),
        ColumnKind::Text => vec![text("x"), text(&now.day.to_string()), text("hold"), text("ibis")],
        ColumnKind::Blob => vec![Value::Blob(vec![7; 16])],
    }
}

/// Ways in which all rows of a table say something else, as SQL and its value.
fn changed(table: &Table, now: &Stamp) -> Vec<(String, Value)> {
    let name = &table.name;
    let mut ways = Vec::new();
    for column in &table.columns {
        let values = match column.refers {
            Some(_) if column.required => Vec::new(),
            Some(_) => vec![Value::Null],
            None => values(column.kind, now),
        };
        let set = format!("UPDATE OR IGNORE {name} SET {} = ?1", column.name);
        ways.extend(values.into_iter().map(|value| (set.clone(), value)));
    }
    if !matches!(table.role, Role::Aggregate) {
        ways.push((format!("DELETE FROM {name} WHERE ?1 = 0"), Value::Integer(0)));
    }
    ways
}

/// Every column of every table is given other values, and nothing that a topic says may alter by rows of a room that it
/// does not name. What it names alters it: nobody reads again in vain.
#[test]
fn nothing_alters_by_rows_of_a_room_that_its_topic_does_not_name() {
    let lived = Lived::at(NOON_MS + 8 * HOUR_MS);
    lived.live_in();
    let house = &lived.house;
    let before = house.write(|tx| Ok(answers_in(house, tx, &|_| true))).expect("read");
    let mut alters: BTreeSet<(Topic, Room)> = BTreeSet::new();
    let mut unnamed = BTreeSet::new();
    let mut tried = 0;
    for table in house.vault.tables().iter() {
        let Some(room) = room_of(&table.name) else {
            assert!(
                ["device", "vault_state", "tombstone", "version", "waiting"].contains(&table.name.as_str())
            );
            continue;
        };
        for (set, value) in changed(table, &house.vault.now().expect("now")) {
            // What is named and known to alter is not asked again.
            let known = alters.clone();
            let wanted = |topic: Topic| !topic.rooms().contains(&room) || !known.contains(&(topic, room));
            let undone = house.vault.write(|tx| {
                if tx.sql.execute(&set, [&value]).is_ok_and(|changed| changed > 0) {
                    tried += 1;
                    for (call, answer) in answers_in(house, tx, &wanted) {
                        if before[call] != answer {
                            alters.insert((topic_of(call), room));
                            if !topic_of(call).rooms().contains(&room) {
                                unnamed.insert(format!("{call} alters by {}: {set}", table.name));
                            }
                        }
                    }
                }
                Err::<(), _>(NearerError::Cancelled)
            });
            assert_eq!(undone, Err(NearerError::Cancelled));
        }
    }
    assert!(tried > 300, "only {tried} values were tried");
    assert!(unnamed.is_empty(), "{}", unnamed.into_iter().collect::<Vec<_>>().join("\n"));
    let named = Topic::ALL.into_iter().filter(|topic| *topic != Topic::CameIn);
    let named = named.flat_map(|topic| topic.rooms().iter().map(move |room| (topic, *room)));
    let in_vain: Vec<_> = named.filter(|pair| !alters.contains(pair) && pair.1 != Room::Setting).collect();
    assert!(in_vain.is_empty(), "named, but nothing alters by it: {in_vain:?}");
}

fn answers_in(house: &House, tx: &Tx<'_>, wanted: &dyn Fn(Topic) -> bool) -> BTreeMap<&'static str, String> {
    // It is asked of the house, through the door of reading.
    let wanted = |topic: Topic| topic != Topic::CameIn && wanted(topic);
    answers(&See::of(house, &tx.sql, Ok(tx.now.clone())), &wanted)
}

/// Does something, and looks whether what altered was told of.
fn all_is_told(lived: &Lived, what: &str, deed: impl FnOnce(&Lived)) {
    let (before, rows) = (lived.answers(), dump_by_table(&lived.house.vault));
    deed(lived);
    let after = dump_by_table(&lived.house.vault);
    let changed = after.iter().filter(|(table, now)| rows.get(*table) != Some(now));
    let changed: BTreeSet<Room> = changed.filter_map(|(table, _)| room_of(table)).collect();
    // Where all changed, the last word is of what is typed.
    let quiet = Room::ALL.iter().rev().find(|room| !changed.contains(room)).copied().unwrap_or(Room::Draft);
    let told = lived.told(quiet);
    for (call, answer) in lived.answers() {
        if before.get(call) != Some(&answer) {
            let rooms = topic_of(call).rooms();
            let is_told = rooms.iter().any(|room| told.contains(room));
            assert!(is_told, "{what}: {call} alters, and only {told:?} was told");
        }
    }
}

fn dump_by_table(vault: &Vault) -> BTreeMap<String, Vec<String>> {
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in crate::fixture::dump(vault) {
        let (table, row) = line.split_once(": ").expect("a row");
        tables.entry(table.to_owned()).or_default().push(row.to_owned());
    }
    tables
}

#[test]
fn whatever_everyone_does_is_told_to_whom_it_alters() {
    let lived = Lived::at(NOON_MS);
    lived.live_in();
    for words in ["heron", "swan"] {
        let told = |deed: Deed| all_is_told(&lived, &format!("{deed:?}"), |lived| act(lived, &deed));
        each_of_everything(words).into_iter().for_each(told);
    }
    for kind in 0..6 {
        all_is_told(&lived, "delete", |lived| act(lived, &Deed::DeleteKept(kind, 0)));
    }
    for n in 0..9 {
        all_is_told(&lived, "take out", |lived| act(lived, &Deed::TakeOut(n % 3)));
        all_is_told(&lived, "purge", |lived| act(lived, &Deed::Purge(n % 2)));
    }
}

proptest! {
    #![proptest_config(cases(4))]
    #[test]
    fn whatever_is_done_is_told_to_whom_it_alters(begun in deeds(), then in deeds()) {
        let lived = Lived::at(NOON_MS);
        lived.live_in();
        begun.iter().for_each(|deed| act(&lived, deed));
        for deed in then {
            match deed {
                // What alters as days pass is not told of: it is asked again when the app is looked at.
                Deed::Wait(_) => act(&lived, &deed),
                _ => all_is_told(&lived, &format!("{deed:?}"), |lived| act(lived, &deed)),
            }
        }
    }
}

#[test]
fn what_comes_in_and_goes_is_told_to_whom_it_alters() {
    let lived = Lived::at(NOON_MS);
    everything(&lived, "ibis");
    let path = lived.folder.path().join("own.json");
    backup::write_document(&lived.house.vault, &path, &Errand::quiet()).expect("written");
    let other = Lived::at(NOON_MS);
    other.live_in();
    let source = Source::Document { path: path.to_string_lossy().into_owned() };
    all_is_told(&other, "merge", |other| {
        let House { vault, content, .. } = &other.house;
        let read = backup::open_incoming(vault, &source).expect("read");
        let mode = backup::RestoreMode::Merge;
        backup::restore_in_words(vault, content, &read, mode, None, &Errand::quiet()).expect("taken in");
    });
    all_is_told(&other, "take back", |other| {
        let House { vault, content, .. } = &other.house;
        backup::take_back(vault, &content.feelings, &content.catalogue, &Errand::quiet()).expect("undone");
    });
    // Spoilt before: a disk that damages a row tells nobody of it.
    other.house.vault.write(|tx| Ok(tx.sql.execute("UPDATE belief SET belief = ''", [])?)).expect("spoilt");
    all_is_told(&other, "look over", |other| {
        let House { vault, content, .. } = &other.house;
        backup::look_over(vault, content, &Errand::quiet()).expect("looked over");
    });
    all_is_told(&other, "for good", |other| {
        let House { vault, content, .. } = &other.house;
        let person = vault.read(crate::person::all).expect("people").first().expect("one").id;
        vault.write(|tx| journal::delete_person(tx, &content.feelings, person)).expect("deleted");
        let kind = BinKind::Person;
        backup::remove_for_good(vault, &content.catalogue, kind, person, &Errand::quiet()).expect("gone");
    });
}

/// At half past two the day is yesterday's until three, and today's where it ends at two.
#[test]
fn when_a_day_ends_is_a_setting_of_all_that_is_read_of_a_day() {
    let lived = Lived::at(NOON_MS - 10 * HOUR_MS + HOUR_MS / 2);
    lived.live_in();
    let before = lived.answers();
    let boundary = DayBoundary::new(120).expect("a boundary");
    let settings = lived.house.vault.read(setting::read).expect("settings");
    let settings = Settings { day_boundary_min: boundary.minutes(), ..settings };
    setting::change(&lived.house.vault, &settings).expect("set");
    assert!(lived.told(Room::Safety).contains(&Room::Setting));
    let after = lived.answers();
    let altered: BTreeSet<&str> =
        after.keys().filter(|call| before[*call] != after[*call]).copied().collect();
    assert!(altered.contains("today.view") && altered.contains("habits.list"), "{altered:?}");
    for call in altered {
        assert!(topic_of(call).rooms().contains(&Room::Setting), "{call} alters by when a day ends");
    }
}
