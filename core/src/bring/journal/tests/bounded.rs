//! What is made up to fill the memory or to be read for ever: counted in bytes and steps, never in time.

use super::*;
use crate::bring::journal::read::{ImportSource, archive_names};
use std::sync::atomic::{AtomicU32, Ordering};

const HEADER: &str = "full_date,date,weekday,time,mood,activities,note_title,note\n";

fn file(text: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("2024-05-18.md");
    fs::write(&path, text).expect("written");
    (folder, path)
}

/// How many items there were and how many failed, and how many bytes were read for it.
fn read(path: &Path, format: JournalFormat, limits: Limits) -> Result<(u32, u32, u64)> {
    let source = ImportSource { path: path.to_path_buf(), format, limits };
    let mut found = (0, 0, 0);
    source.each(&|| true, &mut |item, read| {
        found.0 += u32::from(item.item.is_ok());
        found.1 += u32::from(item.item.is_err());
        found.2 = read;
        Ok(())
    })?;
    Ok(found)
}

#[test]
fn lines_that_a_quote_swallows_are_found_again_without_reading_the_file_for_each() {
    // Each line opens a quote: it runs into the next one, and is given up alone.
    let mut text = HEADER.to_owned();
    for n in 0..4_000 {
        text.push_str(&format!("2023-01-{:02},,,10:00,good,,,\"line {n}\n", n % 28 + 1));
    }
    let (_folder, path) = file(text.as_bytes());
    let (_, failed, bytes) = read(&path, JournalFormat::DaylioCsv, Limits::ALL).expect("read");
    assert!((3_999..=4_000).contains(&failed), "{failed}");
    // Twice what stands there, and what the reader of records holds for each going back.
    assert!(bytes < text.len() as u64 * 3 + 4_000 * 1_000, "{bytes} bytes for {}", text.len());
}

#[test]
fn a_file_whose_every_line_swallows_all_others_is_read_a_few_times_at_most() {
    // Whether a quote is open or not where the line begins, one is open where it ends.
    let mut text = HEADER.to_owned();
    text.push_str(&"2023-01-01,a\"b,\"c\n".repeat(20_000));
    text.push_str("2024-05-18,,,10:00,good,,,after\n");
    let (_folder, path) = file(text.as_bytes());
    let limits = Limits { item: 100_000, ..Limits::ALL };
    let (_, failed, bytes) = read(&path, JournalFormat::DaylioCsv, limits).expect("read");
    assert!(failed > 0);
    assert!(bytes < text.len() as u64 * 12, "{bytes} bytes for {}", text.len());
}

#[test]
fn a_line_of_commas_takes_no_memory_for_each() {
    let mut text = HEADER.to_owned();
    text.push_str(&",".repeat(3_000_000));
    text.push_str("\n2024-05-18,,,10:00,good,,,after\n");
    let (_folder, path) = file(text.as_bytes());
    let (there, failed, _) = read(&path, JournalFormat::DaylioCsv, Limits::ALL).expect("read");
    assert_eq!((there, failed), (1, 1));
    // Words of one list are looked at as far as anyone has them.
    let text = format!("{HEADER}2024-05-18,,,10:00,good,{},,x\n", "a | ".repeat(100_000));
    let (_folder, path) = file(text.as_bytes());
    let source = ImportSource { path, format: JournalFormat::DaylioCsv, limits: Limits::ALL };
    let mut tags = 0;
    source
        .each(&|| true, &mut |found, _| {
            tags = found.item.expect("an item").tags.len();
            Ok(())
        })
        .expect("read");
    assert_eq!(tags, 1_000);
}

#[test]
fn an_item_that_is_small_in_the_file_and_large_in_the_memory_is_left_out_alone() {
    let good = r#"{"date":"2024-05-18","title":"before"}"#;
    let bomb = format!(r#"{{"date":"2024-05-19","title":"x","more":[{}{{}}]}}"#, "{},".repeat(80_000));
    let document = format!(r#"{{"entries":[{good},{bomb},{good}]}}"#);
    let (_folder, path) = file(document.as_bytes());
    assert_eq!(read(&path, JournalFormat::Jrnl, Limits::ALL).expect("read").0, 2);
    assert_eq!(read(&path, JournalFormat::Jrnl, Limits::ALL).expect("read").1, 1);
    // The same in a document that stands as a text in Day One's.
    let rich = format!(r#"{{\"contents\":[{}{{\"text\":\"x\"}}]}}"#, "{},".repeat(80_000));
    let entry = format!(r#"{{"creationDate":"2024-05-18T10:00:00Z","richText":"{rich}"}}"#);
    let (_folder, path) = file(format!(r#"{{"entries":[{entry}]}}"#).as_bytes());
    assert_eq!(read(&path, JournalFormat::DayOne, Limits::ALL).map(|found| (found.0, found.1)), Ok((0, 1)));
    // A list that everything refers to is not read in part.
    let moods = format!("{{\"customMoods\":[{}{{}}],\"dayEntries\":[]}}", "{},".repeat(80_000));
    let encoded = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, moods);
    let (_folder, path) = zipped(&[("backup.daylio", encoded.as_bytes())]);
    let refused = read(&path, JournalFormat::DaylioBackup, Limits::ALL);
    assert_eq!(refused, Err(NearerError::invalid("import", Reason::TooMuchAtOnce { line: 1 })));
}

#[test]
fn pages_of_a_zip_are_read_as_far_as_one_file_could_be() {
    let page = vec![b'x'; 1_000];
    let names: Vec<String> = (1..=9).map(|day| format!("2024-05-0{day}.md")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), page.as_slice())).collect();
    let (_folder, path) = zipped(&files);
    let limits = Limits { unpacked: 9_000, ..Limits::ALL };
    assert_eq!(read(&path, JournalFormat::Pages, limits).expect("read").0, 9);
    let refused = read(&path, JournalFormat::Pages, Limits { unpacked: 8_999, ..Limits::ALL });
    assert!(matches!(refused, Err(NearerError::Invalid { reason: Reason::FileTooLarge { .. }, .. })));
    assert_eq!(archive_names(&path, Limits::ALL).expect("listed").len(), 9);
}

#[test]
fn every_reading_is_given_up_within_an_item() {
    let long = "x".repeat(1 << 20);
    let entry = format!(r#"{{"creationDate":"2024-05-18T10:00:00Z","date":"2024-05-18","text":"{long}"}}"#);
    let entries = format!(r#"{{"entries":[{entry}]}}"#);
    let days = base64::Engine::encode(
        &base64::engine::general_purpose::STANDARD,
        format!(r#"{{"dayEntries":[{{"id":1,"datetime":0,"note":"{long}"}}]}}"#),
    );
    let cases = [
        (JournalFormat::DaylioCsv, file(format!("{HEADER}2024-05-18,,,10:00,good,,,{long}\n").as_bytes())),
        (JournalFormat::Jrnl, file(entries.as_bytes())),
        (JournalFormat::DayOne, file(entries.as_bytes())),
        (JournalFormat::DayOne, zipped(&[("Journal.json", entries.as_bytes())])),
        (JournalFormat::DaylioBackup, zipped(&[("backup.daylio", days.as_bytes())])),
        (JournalFormat::Pages, file(long.as_bytes())),
        (JournalFormat::Pages, zipped(&[("2024-05-18.md", long.as_bytes())])),
    ];
    for (format, (_folder, path)) in cases {
        let source = ImportSource { path, format, limits: Limits::ALL };
        let asked = AtomicU32::new(0);
        let all = source.each(
            &|| {
                asked.fetch_add(1, Ordering::Relaxed);
                true
            },
            &mut |_, _| Ok(()),
        );
        assert_eq!(all, Ok(()), "{format:?}");
        let often = asked.load(Ordering::Relaxed);
        assert!(often >= 15, "{format:?} asks {often} times in a million bytes");
        // From the third time on the answer is no: nothing is read on to the end.
        asked.store(0, Ordering::Relaxed);
        let given_up = source.each(&|| asked.fetch_add(1, Ordering::Relaxed) < 2, &mut |found, _| {
            assert!(found.item.is_err(), "{format:?} was read to its end");
            Ok(())
        });
        assert_eq!(given_up, Err(NearerError::Cancelled), "{format:?}");
        assert!(asked.load(Ordering::Relaxed) <= 6, "{format:?} goes on");
    }
}

#[test]
fn bombs_are_not_unpacked() {
    let house = fixture();
    let zeros = vec![b' '; 70 << 20];
    let (_folder, path) = zipped(&[("Journal.json", &zeros)]);
    let refused = look(&house, &path).expect_err("refused");
    assert!(
        matches!(refused, NearerError::Invalid { reason: Reason::FileTooLarge { .. }, .. }),
        "{refused:?}"
    );
    let small = Limits { unpacked: 1000, ..Limits::ALL };
    let (_folder, path) = zipped(&[("Journal.json", &[b' '; 2000])]);
    let refused = look_within(&house.vault, &CONTENT.catalogue, &path, None, &Errand::quiet(), small);
    assert!(matches!(refused, Err(NearerError::Invalid { reason: Reason::FileTooLarge { .. }, .. })));
    let few = Limits { files: 2, ..Limits::ALL };
    let (_folder, path) =
        zipped(&[("2024-05-18.md", b"x"), ("2024-05-19.md", b"x"), ("2024-05-20.md", b"x")]);
    let refused = look_within(&house.vault, &CONTENT.catalogue, &path, None, &Errand::quiet(), few);
    assert!(matches!(refused, Err(NearerError::Invalid { reason: Reason::TooManyInside { most: 2 }, .. })));
}
