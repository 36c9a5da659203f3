mod bounded;
mod own;

use super::look::look_within;
use super::read::Limits;
use super::*;
use crate::backup::write_document;
use crate::bring::LookedAt;
use crate::errand::{Errand, ProgressError, ProgressObserver};
use crate::error::{NearerError, Reason, Result};
use crate::fixture::{CONTENT, Fixture, dump, fixture};
use crate::journal::{self, EntryView, JournalAsk};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zip::write::SimpleFileOptions;

fn ours(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import").join(name)
}

fn look(house: &Fixture, path: &Path) -> Result<JournalFile> {
    look_at(&house.vault, &CONTENT.catalogue, path, None, &Errand::quiet())
}

fn bring_in(house: &Fixture, import: &JournalFile, choice: &JournalChoice) -> JournalTaken {
    import.take(&house.vault, &CONTENT, choice, &Errand::quiet()).expect("taken in")
}

fn entries(house: &Fixture) -> Vec<EntryView> {
    let mut all = Vec::new();
    let each = |sql: &_| {
        journal::each(sql, &CONTENT.feelings, |entry| {
            all.push(entry);
            Ok(())
        })
    };
    house.vault.read(each).expect("read");
    all
}

/// Looks, takes in, and takes in again, also after something was deleted and purged: it adds nothing.
fn twice(name: &str, choice: &JournalChoice) -> (JournalPlan, JournalTaken, Vec<EntryView>) {
    let house = fixture();
    let before = dump(&house.vault);
    let import = look(&house, &ours(name)).expect("looked at");
    assert_eq!(dump(&house.vault), before, "looking changes nothing");
    let imported = bring_in(&house, &import, choice);
    let plan = import.plan.clone();
    assert_eq!((imported.added, imported.failed, imported.twice), (plan.entries, plan.failed, plan.twice));
    assert_eq!((&imported.failures, imported.left_out), (&plan.failures, plan.left_out));
    let all = entries(&house);
    house.vault.write(|tx| journal::delete(tx, &CONTENT.feelings, all[0].id)).expect("deleted");
    if let Some(other) = all.get(1) {
        house.vault.write(|tx| crate::record::purge(tx, "entry", other.id)).expect("purged");
    }
    let after = dump(&house.vault);
    let again = look(&house, &ours(name)).expect("looked at");
    assert_eq!((again.plan.entries, again.plan.already_here), (0, plan.entries));
    assert_eq!(bring_in(&house, &again, choice).added, 0);
    assert_eq!(bring_in(&house, &import, choice).added, 0, "also by the first look");
    assert_eq!(dump(&house.vault), after);
    (plan, imported, all)
}

fn lines(plan: &JournalPlan) -> Vec<(u32, FailureKind)> {
    plan.failures.iter().map(|failure| (failure.line, failure.kind)).collect()
}

fn texts(all: &[EntryView]) -> Vec<&str> {
    all.iter().map(|entry| entry.text.as_str()).collect()
}

fn choice(label: &str, mood: i8) -> MoodChoice {
    MoodChoice { label: label.to_owned(), mood: Some(mood) }
}

#[test]
fn daylio_with_eight_columns_line_by_line() {
    let choice = JournalChoice {
        moods: vec![choice("in awe", 3)],
        mood_words_as_tags: true,
        zone: Some("America/New_York".to_owned()),
    };
    let (plan, imported, all) = twice("daylio-8-columns.csv", &choice);
    assert_eq!(plan.format, JournalFormat::DaylioCsv);
    let failed = [
        (5, FailureKind::NoDate),
        (6, FailureKind::WrongColumns),
        (9, FailureKind::WrongColumns),
        (11, FailureKind::InTheFuture),
    ];
    assert_eq!(lines(&plan), failed);
    assert_eq!((plan.entries, plan.twice, plan.needs_zone), (4, 1, true));
    let labels: Vec<_> = plan.moods.iter().map(|m| (m.label.as_str(), m.entries, m.suggested)).collect();
    assert_eq!(labels, [("meh", 2, Some(0)), ("good", 1, Some(2)), ("in awe", 1, None)]);
    assert_eq!(plan.failures[0].words, "Line 5: there is no date.");
    assert_eq!(
        texts(&all),
        [
            "=1+1",
            "**Title**\n\nThe line after it\non two lines",
            "",
            "**On the jetty**\n\nShe asked.\nI said **something true** & stayed."
        ]
    );
    let jetty = &all[3];
    assert_eq!(
        (jetty.mood, jetty.zone.as_str(), jetty.day.to_string().as_str()),
        (Some(3), "America/New_York", "2024-05-18")
    );
    assert_eq!(jetty.tags, ["Café", "in awe", "lake", "mum"]);
    // 10:04 in New York.
    assert_eq!((jetty.at_ms, jetty.offset_s), (1_716_041_040_000, -14_400));
    assert_eq!(jetty.written_ms, jetty.at_ms);
    assert_eq!(imported.words, "4 entries were brought in. 1 is in the file twice. 4 can't be brought in.");
}

#[test]
fn daylio_s_other_headers() {
    let (plan, _, all) = twice("daylio-7-columns.csv", &JournalChoice::default());
    assert_eq!(lines(&plan), [(4, FailureKind::NotADate)]);
    assert_eq!(texts(&all), ["Went to bed, said nothing", "", "Quiet on the terrace"]);
    assert_eq!(all.iter().map(|entry| entry.mood).collect::<Vec<_>>(), [Some(-3), Some(0), Some(2)]);
    assert_eq!(all[2].tags, ["friends", "garden"]);
    let (_, _, all) = twice("daylio-9-columns.csv", &JournalChoice::default());
    assert_eq!(
        texts(&all),
        [
            "No time was noted",
            "**Rang him**\n\nI rang first.\n\n- Sleep Quality: 8/10 points\n- Energy: 4/10 points"
        ]
    );
    assert_eq!(all[0].day.to_string(), "2026-02-02");
}

#[test]
fn a_word_without_a_meaning_leaves_the_entry_and_is_said() {
    let house = fixture();
    let import = look(&house, &ours("daylio-8-columns.csv")).expect("looked at");
    let none = MoodChoice { label: "good".to_owned(), mood: None };
    let imported =
        bring_in(&house, &import, &JournalChoice { moods: vec![none], ..JournalChoice::default() });
    assert_eq!((imported.added, imported.without_mood), (4, 2));
    assert!(texts(&entries(&house)).contains(&"good"), "what had nothing else has the word as its text");
}

#[test]
fn daylio_s_backup_with_its_own_moods_and_offsets() {
    let (plan, _, all) = twice("diary.daylio", &JournalChoice::default());
    assert_eq!(plan.format, JournalFormat::DaylioBackup);
    assert_eq!((plan.entries, plan.failed, plan.twice, plan.left_out.photos), (2, 2, 1, 2));
    let labels: Vec<_> = plan.moods.iter().map(|m| (m.label.as_str(), m.suggested)).collect();
    assert_eq!(labels, [("far away", Some(-3)), ("rad", Some(3))]);
    assert_eq!(texts(&all), ["**Lake**\n\nFirst swim of the year.\nCold.", ""]);
    assert_eq!((all[0].zone.as_str(), all[0].offset_s), ("Europe/Berlin", 7200));
    assert_eq!((all[1].zone.as_str(), all[1].offset_s, all[1].mood), ("Etc/GMT-9", 32_400, Some(-3)));
    assert_eq!(all[1].tags, ["brother", "lake"]);
}

#[test]
fn day_one_alone_and_in_its_zip() {
    for name in ["day-one.json", "day-one.zip"] {
        let (plan, imported, all) = twice(name, &JournalChoice::default());
        assert_eq!(plan.format, JournalFormat::DayOne);
        assert_eq!((plan.entries, plan.twice, plan.needs_zone), (3, 1, false));
        let kinds: Vec<_> = lines(&plan).into_iter().map(|(_, kind)| kind).collect();
        assert_eq!(kinds, [FailureKind::NotADate, FailureKind::Unreadable]);
        let body = fs::read_to_string(ours("day-one.json")).expect("readable");
        let begins =
            body.lines().position(|line| line.contains("22222222222222222222222222222222")).expect("there");
        assert_eq!(plan.failures[0].line as usize, begins, "the line where the object opens");
        let left = LeftOut { photos: 1, recordings: 1, places: 1, weather: 1, other: 0 };
        assert_eq!(imported.left_out, left);
        assert_eq!(
            texts(&all),
            [
                "# Snow\n\nNobody on the platform. I liked it.",
                "Only in rich text",
                "A zone that nobody knows"
            ]
        );
        assert_eq!((all[0].zone.as_str(), all[0].star, all[0].tags.len()), ("Asia/Tokyo", true, 2));
        assert_eq!(all[0].day.to_string(), "2023-12-17");
        assert_eq!(all[2].zone, "Europe/Berlin");
        assert!(
            imported.words.contains("1 photo stays behind. 1 recording stays behind. 1 place stays behind.")
        );
    }
}

#[test]
fn jrnl_and_pages() {
    let (plan, _, all) = twice("jrnl.json", &JournalChoice::default());
    let kinds: Vec<_> = lines(&plan).into_iter().map(|(_, kind)| kind).collect();
    assert_eq!(kinds, [FailureKind::NotADate, FailureKind::Empty]);
    assert_eq!(texts(&all), ["A short walk.\n\nNobody spoke, and it was fine.", "No body"]);
    assert_eq!((all[0].star, all[0].tags.clone()), (true, vec!["Walk".to_owned(), "work".to_owned()]));

    let (plan, _, all) = twice("pages", &JournalChoice::default());
    assert_eq!(plan.format, JournalFormat::Pages);
    let failed: Vec<_> = plan.failures.iter().map(|f| (f.file.as_str(), f.line, f.kind)).collect();
    assert_eq!(
        failed,
        [
            ("2024-02-30.md", 0, FailureKind::NotADate),
            ("2024-05-21.md", 2, FailureKind::NotText),
            ("2024-05-22.md", 0, FailureKind::Empty),
            ("no-date.md", 0, FailureKind::NoDate),
        ]
    );
    assert_eq!(plan.failures[1].words, "2024-05-21.md, line 2: this isn't UTF-8 text.");
    assert_eq!(
        texts(&all),
        [
            "**A long walk**\n\nWe said little.",
            "Text with a mark before it.\nAnd a second line.",
            "# Its own heading\n\nand words"
        ]
    );
    assert_eq!(all[0].tags, ["Café", "walk"]);
    assert_eq!(all[1].at_ms, 1_716_120_180_000, "14:03 in Berlin");

    let (plan, _, _) = twice("pages.zip", &JournalChoice::default());
    let failed: Vec<_> = plan.failures.iter().map(|f| (f.file.as_str(), f.kind)).collect();
    assert_eq!(
        failed,
        [("../2024-05-19.md", FailureKind::UnsafeName), ("/2024-05-20.md", FailureKind::UnsafeName)]
    );
    assert_eq!(plan.entries, 1);
}

fn house_purge(house: &Fixture, id: crate::vault::Id) {
    house.vault.write(|tx| crate::record::purge(tx, "entry", id)).expect("purged");
    house.vault.write(|tx| journal::index_anew(tx, &CONTENT.feelings)).expect("indexed");
}

#[test]
fn files_that_are_none_of_these_say_so_and_change_nothing() {
    let house = fixture();
    let before = dump(&house.vault);
    let folder = tempfile::tempdir().expect("a folder");
    let refused = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("written");
        let NearerError::Invalid { field, reason } = look(&house, &path).expect_err("refused") else {
            panic!("{name} is told otherwise")
        };
        assert_eq!(field, "import", "{name}");
        reason
    };
    let unknown = Reason::UnknownFile;
    assert_eq!(refused("a.bin", b"\x00\x01\x02"), unknown);
    assert_eq!(refused("a.csv", b"a,b,c\n1,2,3\n"), unknown);
    assert_eq!(refused("a.json", b"{}"), unknown);
    assert_eq!(refused("b.json", b"{\"metadata\":{}}"), unknown);
    assert_eq!(refused("c.csv", b"\xff\xfef\x00u\x00"), Reason::NotUtf8);
    assert_eq!(
        refused("d.json", b"{\"entries\":[{\"date\":\"2022-01-01\"},\n{\"title\":\n"),
        Reason::BrokenLine { line: 3 }
    );
    assert_eq!(refused("e.json", b"{\"entries\":[{\"title\":\"\xff\"}]}"), Reason::BrokenLine { line: 1 });
    assert_eq!(refused("f.zip", b"PK\x03\x04 and nothing more"), Reason::DamagedFile);
    let whole = fs::read(ours("diary.daylio")).expect("readable");
    assert_eq!(refused("g.daylio", &whole[..whole.len() - 30]), Reason::DamagedFile);
    assert_eq!(
        look(&house, Path::new("/nowhere/a.csv")).expect_err("refused"),
        NearerError::not_found("file")
    );
    assert_eq!(dump(&house.vault), before);
}

/// A zip in a folder of its own.
fn zipped(files: &[(&str, &[u8])]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("made.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).expect("made"));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("ended");
    (folder, path)
}

#[test]
fn an_item_without_an_end_fills_no_memory_and_stops_nothing_before_or_after_it() {
    let house = fixture();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("open.csv");
    let header = "full_date,date,weekday,time,mood,activities,note_title,note\n";
    let mut text = header.to_owned();
    text.push_str("2024-05-18,,,10:00,good,,,before\n2024-05-17,,,10:00,good,,,\"never closed\n");
    for n in 0..20_000 {
        text.push_str(&format!(
            "2023-01-{:02},,,{:02}:{:02},good,,,line {n}\n",
            n % 28 + 1,
            n / 28 % 24,
            n / 672 % 60
        ));
    }
    fs::write(&path, &text).expect("written");
    let small = Limits { item: 100_000, ..Limits::ALL };
    let import =
        look_within(&house.vault, &CONTENT.catalogue, &path, None, &Errand::quiet(), small).expect("read");
    assert_eq!(lines(&import.plan), [(3, FailureKind::WrongColumns)]);
    assert_eq!(import.plan.entries, 20_001);
    let long = format!("{{\"entries\":[{{\"date\":\"2022-01-01\",\"title\":\"{}\"}}]}}", "x".repeat(200_000));
    let path = folder.path().join("long.json");
    fs::write(&path, long).expect("written");
    let refused = look_within(&house.vault, &CONTENT.catalogue, &path, None, &Errand::quiet(), small);
    assert_eq!(
        refused.expect_err("refused"),
        NearerError::invalid("import", Reason::TooMuchAtOnce { line: 1 })
    );
}

#[derive(Debug)]
struct Stops(u8);

impl ProgressObserver for Stops {
    fn reached(&self, percent: u8) -> Result<bool, ProgressError> {
        Ok(percent < self.0)
    }
}

#[test]
fn given_up_it_leaves_the_vault_as_it_was() {
    let house = fixture();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("long.csv");
    let mut text = "full_date,date,weekday,time,mood,activities,note_title,note\n".to_owned();
    for n in 0..60_000 {
        text.push_str(&format!(
            "{}-01-{:02},,,{:02}:{:02},good,a | b,,line {n}\n",
            1980 + n / 40_320,
            n % 28 + 1,
            n / 28 % 24,
            n / 672 % 60
        ));
    }
    fs::write(&path, &text).expect("written");
    let before = dump(&house.vault);
    let import = look(&house, &path).expect("looked at");
    assert_eq!(import.plan.entries, 60_000);
    let errand = Errand::watched(Arc::new(Stops(3))).expect("watched");
    let given_up = import.take(&house.vault, &CONTENT, &JournalChoice::default(), &errand);
    assert_eq!(given_up, Err(NearerError::Cancelled));
    assert_eq!(dump(&house.vault), before);
    let mut file = fs::OpenOptions::new().append(true).open(&path).expect("opened");
    file.write_all(b"2024-05-18,,,10:00,good,,,later\n").expect("written");
    let changed = import.take(&house.vault, &CONTENT, &JournalChoice::default(), &Errand::quiet());
    assert_eq!(changed, Err(NearerError::invalid("import", Reason::ChangedFile)));
    let bad = JournalChoice { zone: Some("Mars/Olympus".to_owned()), ..JournalChoice::default() };
    let import = look(&house, &ours("jrnl.json")).expect("looked at");
    let refused = import.take(&house.vault, &CONTENT, &bad, &Errand::quiet());
    assert_eq!(refused, Err(NearerError::invalid("zone", Reason::UnknownZone)));
    assert_eq!(dump(&house.vault), before);
}

#[test]
fn what_was_brought_in_is_found() {
    let house = fixture();
    bring_in(
        &house,
        &look(&house, &ours("daylio-8-columns.csv")).expect("looked at"),
        &JournalChoice::default(),
    );
    let asked = JournalAsk { typed: "cafe jetty".to_owned(), ..JournalAsk::default() };
    let page = house.vault.search(|sql| journal::find(sql, &CONTENT.feelings, &asked)).expect("found");
    assert_eq!(page.lines.len(), 1);
}

/// The files of other projects that lie beside this one where it is developed. Their reports are printed.
#[test]
fn real_files_of_other_apps() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let expected = [
        ("daylio-8-columns.csv", 11, vec![(5, FailureKind::WrongColumns)]),
        ("daylio-missing-fields.csv", 3, vec![(3, FailureKind::NoDate), (5, FailureKind::WrongColumns)]),
    ];
    for (name, count, failed) in expected {
        let path = folder.join(name);
        if !path.exists() {
            eprintln!("SKIPPED: {name} is not beside the project");
            continue;
        }
        let house = fixture();
        let import = look(&house, &path).expect("looked at");
        let imported = bring_in(
            &house,
            &import,
            &JournalChoice { mood_words_as_tags: true, ..JournalChoice::default() },
        );
        eprintln!(
            "{name}: {}\n  looked at: {}\n  done: {}",
            import.plan.format_words, import.plan.words, imported.words
        );
        for failure in &imported.failures {
            eprintln!("  {}", failure.words);
        }
        assert_eq!((imported.added, lines(&import.plan)), (count, failed), "{name}");
        assert_eq!(
            bring_in(&house, &look(&house, &path).expect("looked at"), &JournalChoice::default()).added,
            0
        );
    }
}
