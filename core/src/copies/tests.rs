use super::ledger::{Kept, Ledger};
use super::rule::{is_due, is_overdue, too_old};
use super::*;
use crate::backup::{self, RestoreMode, Source, set_recovery};
use crate::errand::Errand;
use crate::error::{NearerError, Reason, Result};
use crate::fixture::{CONTENT, DAY_MS, Fixture, HOUR_MS, NOON_MS, dump, fixture};
use crate::time::{Clock, Day, DayBoundary, Moment, Stamp};
use crate::vault::Hlc;
use crate::{journal, person};
use parking_lot::Mutex;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const RECOVERS: &str = "four words make it";

/// How a call of a folder goes wrong.
#[derive(Debug, Clone)]
enum Mood {
    /// It fails, and nothing was done.
    Fails(FolderError),
    /// It is done, and says that it failed.
    FailsAfter,
    /// It says that it was done, and nothing was.
    Nothing,
    /// Half of the file arrives.
    Half,
    /// One bit of it is another.
    Bent,
}

/// A folder on this disk whose calls go wrong when told to.
#[derive(Debug)]
struct Place {
    path: PathBuf,
    /// From which call on, how many, and how.
    spell: Option<(usize, usize, Mood)>,
    calls: Mutex<usize>,
}

impl Place {
    fn at(path: &Path) -> Self {
        Place { path: path.to_owned(), spell: None, calls: Mutex::default() }
    }

    fn files(&self) -> BTreeSet<String> {
        let entries = fs::read_dir(&self.path).expect("a folder").flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    fn mood(&self) -> Option<Mood> {
        let mut calls = self.calls.lock();
        *calls += 1;
        let call = *calls - 1;
        let (at, times, mood) = self.spell.as_ref()?;
        (call >= *at && call - at < *times).then(|| mood.clone())
    }

    fn carry(&self, from: &Path, to: &Path) -> Result<(), FolderError> {
        let mood = self.mood();
        match &mood {
            Some(Mood::Fails(error)) => return Err(error.clone()),
            Some(Mood::Nothing) => return Ok(()),
            _ => {}
        }
        let mut bytes = fs::read(from).map_err(|_| FolderError::Failed)?;
        match mood {
            Some(Mood::Half) => bytes.truncate(bytes.len() / 2),
            Some(Mood::Bent) => {
                let middle = bytes.len() / 2;
                bytes[middle] = bytes[middle].wrapping_add(1);
            }
            _ => {}
        }
        fs::write(to, bytes).map_err(|_| FolderError::Gone)?;
        if matches!(mood, Some(Mood::FailsAfter)) { Err(FolderError::Failed) } else { Ok(()) }
    }
}

impl CopyFolder for Place {
    fn list(&self) -> Result<Vec<String>, FolderError> {
        match self.mood() {
            Some(Mood::Fails(error)) => Err(error),
            Some(Mood::FailsAfter) => Err(FolderError::Failed),
            Some(Mood::Nothing) => Ok(Vec::new()),
            _ if !self.path.is_dir() => Err(FolderError::Gone),
            _ => Ok(self.files().into_iter().collect()),
        }
    }
    fn read(&self, name: String, to: String) -> Result<(), FolderError> {
        self.carry(&self.path.join(name), Path::new(&to))
    }
    fn write(&self, from: String, name: String) -> Result<(), FolderError> {
        self.carry(Path::new(&from), &self.path.join(name))
    }
    fn delete(&self, name: String) -> Result<(), FolderError> {
        match self.mood() {
            Some(Mood::Fails(error)) => return Err(error),
            Some(Mood::Nothing) => return Ok(()),
            _ => {}
        }
        let _ = fs::remove_file(self.path.join(name));
        Ok(())
    }
}

/// A vault with something in it and a recovery passphrase, and a folder.
fn lived() -> (Fixture, TempDir) {
    let house = fixture();
    write(&house, "An evening on the bridge.");
    set_recovery(&house.vault, RECOVERS, &Errand::quiet()).expect("set");
    (house, TempDir::new().expect("a folder"))
}

fn write(house: &Fixture, text: &str) {
    let draft = journal::EntryDraft { text: text.to_owned(), ..journal::EntryDraft::default() };
    house
        .vault
        .write(|tx| journal::write(tx, &CONTENT.feelings, &draft, journal::Written::FREELY))
        .expect("written");
}

fn start(house: &Fixture, place: &Place) -> Result<CopiesView> {
    start_copies(&house.vault, place, "Documents › Nearer", &CONTENT.catalogue, &Errand::quiet())
}

fn keep(house: &Fixture, place: &Place, which: WhichCopy) -> CopiesView {
    keep_copies(&house.vault, place, which, &CONTENT.catalogue, &Errand::quiet()).expect("told")
}

#[test]
fn one_file_and_the_passphrase_bring_everything_to_another_phone() {
    let (house, folder) = lived();
    house.vault.write(|tx| person::add(tx, "Sam", None)).expect("written");
    let place = Place::at(folder.path());
    let view = start(&house, &place).expect("made");
    assert_eq!((view.by_themselves, view.folder.as_str(), view.lines.len()), (true, "Documents › Nearer", 1));
    assert_eq!(view.words, "Last copy on 24 November 2026. It was opened and counted: one entry, all there.");
    let name = view.lines[0].name.clone();
    assert!(name.starts_with("Nearer 2026-11-24 12.00.00 ") && name.ends_with(".age"), "{name}");
    assert_eq!(place.files(), BTreeSet::from([name.clone()]));

    let other = fixture();
    let path = folder.path().join(&name).to_string_lossy().into_owned();
    let from = |passphrase: &str| {
        let source = Source::Backup { path: path.clone(), passphrase: passphrase.to_owned() };
        backup::open_incoming(&other.vault, &source)
    };
    assert_eq!(
        from("five words never make it").map(drop),
        Err(NearerError::invalid("passphrase", Reason::WrongPassphrase))
    );
    let incoming = from(RECOVERS).expect("opens");
    let feelings = &CONTENT.feelings;
    backup::restore(&other.vault, feelings, &incoming, RestoreMode::Replace, &Errand::quiet())
        .expect("restored");
    let without = |lines: Vec<String>| -> Vec<String> {
        // Whose file it is, and on which days it was open here, is each phone's own.
        let own = ["device:", "vault_state:", "opened_day:", "taken:"];
        lines.into_iter().filter(|line| !own.iter().any(|own| line.starts_with(own))).collect()
    };
    let (here, there) = (without(dump(&house.vault)), without(dump(&other.vault)));
    assert!(here.len() >= 2, "{here:?}");
    assert_eq!(here, there);
}

#[test]
fn a_copy_by_hand_is_read_back_and_opens_with_the_same_passphrase() {
    let (house, folder) = lived();
    let path = folder.path().join("by hand.age");
    let write = || write_copy(&house.vault, &path, &CONTENT.catalogue, &Errand::quiet());
    let made = write().expect("made");
    assert_eq!((made.entries, made.words.as_str()), (1, "It was opened and counted: one entry, all there."));
    assert_eq!(made.bytes, fs::metadata(&path).expect("there").len());
    let path_of = path.to_string_lossy().into_owned();
    let source = Source::Backup { path: path_of, passphrase: RECOVERS.to_owned() };
    backup::open_incoming(&house.vault, &source).expect("opens");
    let other = fixture();
    let none =
        write_copy(&other.vault, &folder.path().join("none.age"), &CONTENT.catalogue, &Errand::quiet());
    assert_eq!(none, Err(NearerError::not_found("recovery passphrase")));
    assert!(!folder.path().join("none.age").exists());
}

#[test]
fn without_a_recovery_passphrase_no_copy_is_begun() {
    let house = fixture();
    let folder = TempDir::new().expect("a folder");
    let none = start(&house, &Place::at(folder.path()));
    assert_eq!(none, Err(NearerError::not_found("recovery passphrase")));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn one_is_made_a_day_and_only_after_a_change() {
    let (house, folder) = lived();
    let place = Place::at(folder.path());
    start(&house, &place).expect("made");
    write(&house, "Later that day.");
    assert_eq!(keep(&house, &place, WhichCopy::Todays).lines.len(), 1, "today has one");
    house.clock.advance(DAY_MS);
    assert_eq!(keep(&house, &place, WhichCopy::Todays).lines.len(), 2);
    house.clock.advance(DAY_MS);
    assert_eq!(keep(&house, &place, WhichCopy::Todays).lines.len(), 2, "nothing has changed");
    write(&house, "The day after.");
    house.clock.advance(HOUR_MS);
    let view = keep(&house, &place, WhichCopy::Todays);
    assert_eq!((view.lines.len(), view.lines[0].entries), (3, 3));
    assert_eq!(place.files().len(), 3);
    house.clock.advance(HOUR_MS);
    let newer = keep(&house, &place, WhichCopy::Now);
    assert_eq!(newer.lines.len(), 3, "of a day the last one stays");
    assert!(newer.lines[0].at_ms > view.lines[0].at_ms, "by hand whenever it is wanted");
    let stopped = stop_copies(&house.vault, &CONTENT.catalogue).expect("stopped");
    assert!(!stopped.by_themselves);
    write(&house, "And on.");
    house.clock.advance(DAY_MS);
    assert_eq!(keep(&house, &place, WhichCopy::Todays).lines.len(), 3);
    assert!(!house.folder.path().join("vault.copy.out").exists());
    assert!(!house.folder.path().join("vault.copy.back").exists());
}

#[test]
fn no_failure_of_the_folder_calls_something_safe_that_is_not_and_the_next_try_makes_up_for_it() {
    let moods = [
        Mood::Fails(FolderError::Gone),
        Mood::Fails(FolderError::Full),
        Mood::Fails(FolderError::ReadOnly),
        Mood::Fails(FolderError::Offline),
        Mood::Fails(FolderError::Slow),
        Mood::FailsAfter,
        Mood::Nothing,
        Mood::Half,
        Mood::Bent,
    ];
    for mood in moods {
        for at in 0..4 {
            for times in [1, usize::MAX] {
                let told = format!("{mood:?} from call {at}, {times} times");
                let (house, folder) = lived();
                let place = Place { spell: Some((at, times, mood.clone())), ..Place::at(folder.path()) };
                let view = start(&house, &place).expect("told");
                is_safe_or_said(&house, &place, &view, &told);
                let well = Place::at(folder.path());
                house.clock.advance(HOUR_MS);
                write(&house, "On.");
                let view = keep(&house, &well, WhichCopy::Now);
                assert_eq!((view.trouble, view.lines[0].entries), (None, 2), "{told}");
                is_safe_or_said(&house, &well, &view, &told);
                assert!(well.files().len() <= 2, "{told}: {:?}", well.files());
            }
        }
    }
}

/// What is called safe lies there and opens; where nothing is new, it is said why.
fn is_safe_or_said(house: &Fixture, place: &Place, view: &CopiesView, told: &str) {
    assert!(view.trouble.is_some() || !view.lines.is_empty(), "{told}");
    assert_eq!(view.trouble.is_some(), !view.trouble_words.is_empty(), "{told}");
    for line in &view.lines {
        let path = place.path.join(&line.name).to_string_lossy().into_owned();
        let source = Source::Backup { path, passphrase: RECOVERS.to_owned() };
        let opened = backup::open_incoming(&house.vault, &source);
        assert!(opened.is_ok(), "{told}: {} is called safe: {opened:?}", line.name);
    }
}

#[test]
fn a_folder_that_failed_is_tried_again_after_a_while_and_not_before() {
    let (house, folder) = lived();
    let place = Place::at(folder.path());
    start(&house, &place).expect("made");
    house.clock.advance(DAY_MS);
    write(&house, "On.");
    let gone = Place::at(&folder.path().join("gone"));
    let view = keep(&house, &gone, WhichCopy::Todays);
    assert_eq!(view.trouble, Some(FolderTrouble::Gone));
    assert!(view.trouble_words.starts_with("The folder isn't there any more"), "{}", view.trouble_words);
    assert_eq!(view.lines.len(), 1, "the one before is as safe as it was");
    house.clock.advance(14 * 60_000);
    assert_eq!(keep(&house, &place, WhichCopy::Todays).trouble, Some(FolderTrouble::Gone), "not yet");
    house.clock.advance(60_000);
    let view = keep(&house, &place, WhichCopy::Todays);
    assert_eq!((view.trouble, view.lines.len()), (None, 2));
}

#[test]
fn copies_of_another_phone_and_of_other_programs_are_left_alone() {
    let (house, folder) = lived();
    let place = Place::at(folder.path());
    let others = ["Nearer 2020-01-01 12.00.00 aaaaaaaa.age", "holiday.jpg", "Nearer.sync-conflict.age"];
    for other in others {
        fs::write(folder.path().join(other), "theirs").expect("written");
    }
    start(&house, &place).expect("made");
    for _ in 0..40 {
        house.clock.advance(DAY_MS);
        write(&house, "On.");
        keep(&house, &place, WhichCopy::Todays);
    }
    for other in others {
        assert!(folder.path().join(other).exists(), "{other}");
    }
    let known = copies_known(&house.folders());
    assert_eq!(known.len() + others.len(), place.files().len());
    let left = delete_copies(known, &place);
    assert_eq!((left.len(), place.files().len()), (0, others.len()));
}

fn at(day: Day) -> Stamp {
    let ms = NOON_MS + day.since(Day::of_utc(NOON_MS)) * DAY_MS;
    Stamp::of(&Moment { ms, zone: "UTC".to_owned() }, DayBoundary::default()).expect("a stamp")
}

fn copy_of(day: Day) -> Kept {
    let line = CopyLine { name: day.to_string(), at_ms: at(day).at_ms, day, bytes: 1, entries: 1 };
    Kept { line, hlc: 0 }
}

/// Two years, a copy on each day.
#[test]
fn thirty_days_and_a_month_each_for_a_year_are_kept() {
    let first = Day::parse("2026-01-01").expect("a day");
    let mut kept: Vec<Kept> = Vec::new();
    for n in 0..730 {
        let today = first.plus(n);
        kept.push(copy_of(today));
        let gone = too_old(&kept, &at(today));
        assert!(gone.len() <= 2, "{today}: {gone:?}");
        kept.retain(|copy| !gone.contains(&copy.line.name));
        let days: BTreeSet<Day> = kept.iter().map(|copy| copy.line.day).collect();
        for back in 0..30.min(n + 1) {
            assert!(days.contains(&today.plus(-back)), "{today}: {back} days ago is gone");
        }
        let older: Vec<Day> = days.iter().copied().filter(|day| today.since(*day) >= 30).collect();
        let months: BTreeSet<Day> = older.iter().map(|day| day.month().0).collect();
        assert_eq!(older.len(), months.len(), "{today}: two of one month in {older:?}");
        // Of each month that is over for thirty days, its last day stands, for a year.
        for month in &months {
            let (_, last) = month.month();
            let of_it = older.iter().find(|day| day.month().0 == *month).expect("one");
            assert!(*of_it == last || today.since(last) < 30, "{today}: {of_it} for {month}");
        }
        assert!(older.iter().all(|day| today.since(*day) < 366), "{today}: {older:?}");
        assert!(kept.len() <= 30 + 13, "{today}: {}", kept.len());
    }
    assert!((30 + 11..=30 + 13).contains(&kept.len()), "{}", kept.len());
}

#[test]
fn clocks_that_jump_take_no_copies_along() {
    let first = Day::parse("2026-11-01").expect("a day");
    let mut kept: Vec<Kept> = (0..40).map(|n| copy_of(first.plus(n))).collect();
    assert_eq!(too_old(&kept, &at(Day::parse("1970-01-02").expect("a day"))), Vec::<String>::new());
    let far = at(Day::parse("2080-01-01").expect("a day"));
    let gone = too_old(&kept, &far);
    assert_eq!(gone, ["2026-11-01", "2026-11-02"], "two at a time, the oldest");
    // One from 2080 is there when the clock is right again: it stays, and counts for no month.
    kept.push(copy_of(far.day));
    let gone = too_old(&kept, &at(first.plus(39)));
    assert!(!gone.contains(&far.day.to_string()), "{gone:?}");
    let only = [copy_of(Day::parse("2020-02-02").expect("a day"))];
    assert_eq!(too_old(&only, &at(first)), Vec::<String>::new(), "the newest stays whatever its age");
}

#[test]
fn when_a_copy_is_due_and_when_a_word_is_said() {
    let today = Day::parse("2026-11-24").expect("a day");
    let folder = TempDir::new().expect("a folder");
    let none = Ledger { by_themselves: true, ..Ledger::read(folder.path(), today) };
    let made = |day: &str| Ledger { kept: vec![copy_of(Day::parse(day).expect("a day"))], ..none.clone() };
    let failed =
        |ms| Ledger { trouble: Some(FolderTrouble::Offline), tried_ms: at(today).at_ms + ms, ..none.clone() };
    let off = Ledger { by_themselves: false, ..none.clone() };
    for (ledger, hlc, due) in [
        (none.clone(), 7, true),
        (off.clone(), 7, false),
        (made("2026-11-23"), 7, true),
        (made("2026-11-23"), 0, false),
        (made("2026-11-24"), 7, false),
        (made("2026-12-24"), 7, true),
        (failed(-1), 7, false),
        (failed(-15 * 60_000), 7, true),
        (failed(DAY_MS), 7, true),
    ] {
        assert_eq!(is_due(&ledger, &at(today), Hlc(hlc)), due, "{ledger:?}");
    }
    for (ledger, after, overdue) in
        [(made("2026-11-24"), 14, false), (made("2026-11-24"), 15, true), (none, 15, true), (off, 99, false)]
    {
        assert_eq!(is_overdue(&ledger, today.plus(after)), overdue, "{ledger:?} after {after}");
    }
}

#[test]
fn a_file_of_what_is_known_that_is_lost_or_forged_harms_no_copy() {
    let (house, folder) = lived();
    let place = Place::at(folder.path());
    fs::write(folder.path().join("holiday.jpg"), "theirs").expect("written");
    start(&house, &place).expect("made");
    let path = house.folder.path().join("vault.copies");
    let before = fs::read_to_string(&path).expect("there");
    fs::write(&path, "nothing").expect("written");
    assert!(copies(&house.vault, &CONTENT.catalogue).expect("told").lines.is_empty());
    let forged = before.replace("Nearer 2026-11-24", "Nearer 1999-01-01");
    let forged = forged.replace("\"kept\":[", "\"kept\":[{\"name\":\"holiday.jpg\",\"at_ms\":0,\"day\":\"2020-01-01\",\"bytes\":1,\"entries\":1,\"hlc\":0},");
    fs::write(&path, forged).expect("written");
    for _ in 0..3 {
        house.clock.advance(DAY_MS);
        write(&house, "On.");
        assert_eq!(keep(&house, &place, WhichCopy::Now).trouble, None);
    }
    assert!(folder.path().join("holiday.jpg").exists());
    assert_eq!(house.clock.now().expect("now").ms, NOON_MS + 3 * DAY_MS);
}

#[test]
fn a_word_is_said_on_days_without_a_safe_copy() {
    let (house, folder) = lived();
    let place = Place::at(folder.path());
    start(&house, &place).expect("made");
    house.clock.advance(15 * DAY_MS);
    let view = copies(&house.vault, &CONTENT.catalogue).expect("told");
    assert!(view.overdue_words.starts_with("Your last safe copy is from 24 November 2026."), "{view:?}");
}
