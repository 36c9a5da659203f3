//! What practices and reminders cost: `cargo bench -p nearer-core --bench reminders` prints medians, and the best of all rounds.
//!
//! Fifty practices with a reminder each, as an eager person may have them after a year; one practice after a day and
//! after ten years.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use nearer_core::course::Content;
use nearer_core::habit::{self, MarkKind, NewPractice, Reminder, ReminderTime, Schedule};
use nearer_core::house::House;
use nearer_core::reminder;
use nearer_core::rooms::FILINGS;
use nearer_core::text::built_in;
use nearer_core::time::{Clock, FixedClock};
use nearer_core::vault::{Folders, Id, MemoryKeyStore, Vault};
use std::sync::Arc;
use std::time::{Duration, Instant};

const DAY_MS: i64 = 86_400_000;
/// 2026-11-24T12:00:00 in Berlin.
const NOON_MS: i64 = 1_795_518_000_000;
const ROUNDS: usize = 101;

/// What a house is made of, and the clock that it goes by.
struct Timed {
    _folder: tempfile::TempDir,
    clock: Arc<FixedClock>,
    vault: Vault,
    content: Arc<Content>,
}

fn house() -> Timed {
    let folder = tempfile::TempDir::new().unwrap();
    let clock = Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin"));
    let content = Arc::new(Content::open(built_in(), "en", FILINGS).unwrap());
    let handed = Arc::clone(&clock) as Arc<dyn Clock>;
    let House { vault, content, .. } =
        House::open(&Folders::within(folder.path()), &MemoryKeyStore::default(), handed, content).unwrap();
    Timed { _folder: folder, clock, vault, content }
}

/// The median and the best.
fn measured(mut act: impl FnMut()) -> (Duration, Duration) {
    let mut took: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let from = Instant::now();
            act();
            from.elapsed()
        })
        .collect();
    took.sort();
    (took[ROUNDS / 2], took[0])
}

fn told(what: &str, (median, best): (Duration, Duration)) {
    let ms = |took: Duration| took.as_secs_f64() * 1000.0;
    println!("{what:50} {:>9.3} ms  {:>9.3} ms at best", ms(median), ms(best));
}

/// All kinds of schedules and times, and marks on two days of three for a year.
fn fifty(house: &Timed) -> Vec<Id> {
    let schedules = [
        Schedule::Daily { times: 1 },
        Schedule::Weekly { times: 3 },
        Schedule::Weekdays { days: 0b0010101 },
        Schedule::EveryDays { days: 10 },
        Schedule::Monthly,
    ];
    let made = |n: u16| {
        let time = match n % 3 {
            0 => ReminderTime::At { minute: 480 + n * 7 },
            1 => ReminderTime::Within { from: 1080 + n, to: 1300 },
            _ => ReminderTime::AfterCue { cue: 420 + n * 3, minutes: 10 },
        };
        let new = NewPractice {
            name: format!("Practice {n}"),
            schedule: schedules[usize::from(n) % schedules.len()],
            reminders: vec![Reminder { time, weekdays: 127 }],
            ..NewPractice::default()
        };
        house.vault.write(|tx| habit::add(tx, &new)).unwrap()
    };
    let ids: Vec<Id> = (0..50).map(made).collect();
    let marks: Vec<habit::IncomingMark> = {
        let today = house.vault.now().unwrap().day;
        let day = |ago: i64| habit::IncomingMark {
            day: today.plus(-ago),
            mark: MarkKind::Done.into(),
            note: String::new(),
        };
        (1..366).rev().filter(|ago| ago % 3 != 0).map(day).collect()
    };
    house
        .vault
        .write(|tx| ids.iter().try_for_each(|id| habit::add_marks(tx, *id, &marks).map(drop)))
        .unwrap();
    ids
}

fn main() {
    let house = house();
    fifty(&house);
    let now = house.vault.now().unwrap();
    let boundary = house.vault.day_boundary();
    let plan = |last: Option<&str>| {
        house.vault.read(|sql| reminder::plan(sql, &house.content, boundary, &now, last)).unwrap()
    };
    let planned = plan(None);
    assert_eq!(planned.planned.len(), 60);
    told("reminders: plan over 50 practices", measured(|| drop(plan(Some(&planned.snapshot)))));
    let moment = house.clock.now().unwrap();
    let again = || reminder::again(&house.content.catalogue, &planned.snapshot, &moment).unwrap();
    told("reminders: lay a snapshot out again", measured(|| drop(again())));
    let words = &house.content.catalogue;
    told(
        "practices: list of 50 after a year",
        measured(|| drop(house.vault.read(|sql| habit::list(sql, words, now.day)).unwrap())),
    );
    told(
        "practices: week of 50",
        measured(|| drop(house.vault.read(|sql| habit::week(sql, words, now.day, now.day)).unwrap())),
    );
    marking();
}

/// Marking today, after one day and after ten years.
fn marking() {
    let house = house();
    let new = NewPractice { name: "Old".to_owned(), ..NewPractice::default() };
    let id = house.vault.write(|tx| habit::add(tx, &new)).unwrap();
    let mark = || {
        house.vault.write(|tx| habit::mark(tx, id, tx.today(), MarkKind::Done, "")).unwrap();
    };
    told("practices: mark today, after one day", measured(mark));
    let today = house.vault.now().unwrap().day;
    let marks: Vec<habit::IncomingMark> = (0..3652)
        .map(|n| habit::IncomingMark { day: today.plus(n), mark: MarkKind::Done.into(), note: String::new() })
        .collect();
    house.clock.set(NOON_MS + 3652 * DAY_MS);
    house.vault.write(|tx| habit::add_marks(tx, id, &marks)).unwrap();
    told("practices: mark today, after ten years", measured(mark));
    let (words, today) = (&house.content.catalogue, house.vault.now().unwrap().day);
    told(
        "practices: strength after ten years",
        measured(|| drop(house.vault.read(|sql| habit::get(sql, words, id, today)).unwrap())),
    );
}
