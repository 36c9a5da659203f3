use super::csv;
use super::*;
use crate::bring::LookedAt;
use crate::bring::journal::{JournalChoice, look_at};
use crate::errand::Errand;
use crate::fixture::{CONTENT, DAY_MS, Fixture, NOON_MS, fixture};
use crate::form::FeltWord;
use crate::journal::{self, EntryDraft, Written};
use crate::person;
use std::fs;
use std::io::Read;
use std::path::PathBuf;

fn lived() -> Fixture {
    let house = fixture();
    let noor = house.vault.write(|tx| person::add(tx, "Noor", None)).expect("added").id;
    let drafts = [
        EntryDraft {
            text: "First line\n\n- a point\n- \"quoted\", with a comma".to_owned(),
            mood: Some(-2),
            feelings: vec![FeltWord { word: "calm".to_owned(), intensity: Some(3) }],
            people: vec![noor],
            tags: vec!["two words".to_owned()],
            star: true,
            at_ms: Some(NOON_MS - DAY_MS),
            zone: Some("Asia/Tokyo".to_owned()),
            ..EntryDraft::default()
        },
        EntryDraft {
            text: "=HYPERLINK(\"x\")".to_owned(),
            at_ms: Some(NOON_MS - 1000),
            ..EntryDraft::default()
        },
        EntryDraft { text: "a \\*star\\* 1\\. 猫 🙂".to_owned(), mood: Some(3), ..EntryDraft::default() },
    ];
    for draft in &drafts {
        house
            .vault
            .write(|tx| journal::write(tx, &CONTENT.feelings, draft, Written::FREELY))
            .expect("written");
    }
    house
}

fn written(house: &Fixture, format: ExportFormat, name: &str) -> PathBuf {
    let path = house.folder.path().join(name);
    let exported = write(&house.vault, &CONTENT, &path, format, &Errand::quiet()).expect("written");
    assert_eq!((exported.entries, exported.bytes), (3, fs::metadata(&path).expect("there").len()));
    assert!(!path.with_extension("part").exists());
    path
}

#[test]
fn markdown_in_one_and_by_days() {
    let house = lived();
    let one = fs::read_to_string(written(&house, ExportFormat::Markdown, "all.md")).expect("text");
    let expected = "# 2026-11-23

## 20:00 ★

- Mood: low
- Feelings: calm 3/10
- With: Noor
- Tags: #two-words

First line

- a point
- \"quoted\", with a comma

# 2026-11-24

## 11:59

=HYPERLINK(\"x\")

## 12:00

- Mood: very good

a \\*star\\* 1\\. 猫 🙂
";
    assert_eq!(one, expected);
    let days = written(&house, ExportFormat::MarkdownDays, "days.zip");
    let mut zip = zip::ZipArchive::new(fs::File::open(days).expect("there")).expect("a zip");
    assert_eq!(zip.file_names().collect::<Vec<_>>(), ["2026-11-23.md", "2026-11-24.md"]);
    let mut day = String::new();
    zip.by_index(1).expect("there").read_to_string(&mut day).expect("text");
    assert!(expected.ends_with(&day));
}

#[test]
fn a_table_is_rfc_4180_and_runs_nothing() {
    let house = lived();
    let bytes = fs::read(written(&house, ExportFormat::Csv, "all.csv")).expect("readable");
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert!(text.starts_with("id,happened,zone,day,written,kind,") && text.ends_with("\r\n"));
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<::csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("a table");
    assert_eq!(rows.len(), 3);
    let first = &rows[0];
    assert_eq!((&first[1], &first[2], &first[3]), ("2026-11-23T20:00:00+09:00", "Asia/Tokyo", "2026-11-23"));
    assert_eq!((&first[7], &first[9], &first[10], &first[12]), ("-2", "calm 3", "Noor", "1"));
    assert_eq!(&first[15], "First line\n\n- a point\n- \"quoted\", with a comma");
    assert_eq!(&rows[1][15], "'=HYPERLINK(\"x\")");
    for runs in ["+1", "-1", "@x", "\tx", "  =1", "\u{ff1d}1", "\"=1"] {
        assert!(csv::harmless(runs).starts_with('\''), "{runs}");
    }
    for plain in ["a=1", "", "1-2", "é"] {
        assert_eq!(csv::harmless(plain), plain);
    }
}

#[test]
fn day_one_reads_back_what_was_written_for_it() {
    let from = lived();
    for (format, name) in [(ExportFormat::DayOneJson, "one.json"), (ExportFormat::DayOneZip, "one.zip")] {
        let path = written(&from, format, name);
        let to = fixture();
        let looked =
            look_at(&to.vault, &CONTENT.catalogue, &path, None, &Errand::quiet()).expect("looked at");
        let choice = JournalChoice::default();
        looked.take(&to.vault, &CONTENT, &choice, &Errand::quiet()).expect("taken");
        let said = |house: &Fixture| {
            let mut all = Vec::new();
            house
                .vault
                .read(|sql| {
                    journal::each(sql, &CONTENT.feelings, |entry| {
                        all.push((entry.text, entry.at_ms / 1000, entry.zone, entry.day, entry.star));
                        Ok(())
                    })
                })
                .expect("read");
            all
        };
        assert_eq!(said(&to), said(&from));
        let tags: Vec<String> = to
            .vault
            .read(|sql| journal::counts(sql, &CONTENT.feelings))
            .expect("counted")
            .tags
            .into_iter()
            .map(|tag| tag.name)
            .collect();
        assert_eq!(tags, ["Noor", "calm", "mood +3", "mood -2", "two words"]);
    }
}
