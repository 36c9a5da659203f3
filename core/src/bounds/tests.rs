use super::*;
use crate::error::{NearerError, Reason};
use serde::de::DeserializeSeed;
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

fn read(text: &str, most: usize) -> Option<Value> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = Within { most }.deserialize(&mut json).expect("JSON");
    json.end().expect("read to its end");
    value
}

#[test]
fn a_value_within_its_memory_is_serde_s() {
    let value = json!({
        "a": [1, -2, 0.5, null, true, "x", [], {}, [[{"b": [18_446_744_073_709_551_615_u64]}]]],
        "": "é",
        "same": {"same": "same"},
    });
    assert_eq!(read(&value.to_string(), MOST_MEMORY), Some(value));
    assert_eq!(read(r#"{"a":1,"a":2}"#, MOST_MEMORY), Some(json!({"a": 2})));
    let deep = "[".repeat(10_000) + &"]".repeat(10_000);
    let mut json = serde_json::Deserializer::from_str(&deep);
    assert!(Within { most: MOST_MEMORY }.deserialize(&mut json).is_err(), "too deep, and no overflow");
}

#[test]
fn a_value_beyond_its_memory_is_read_over_to_its_end() {
    for text in [
        format!("[{}1]", "1,".repeat(1_000)),
        format!("[{}{{}}]", "{},".repeat(100)),
        format!("\"{}\"", "x".repeat(20_000)),
        format!("{{\"{}\":1}}", "x".repeat(20_000)),
        format!("{{{}\"z\":1}}", (0..200).map(|n| format!("\"{n}\":null,")).collect::<String>()),
        format!("[[{}1],\"after\",{{\"after\":[]}}]", "1,".repeat(1_000)),
    ] {
        assert_eq!(read(&text, 10_000), None, "{}", &text[..20]);
        assert!(read(&text, MOST_MEMORY).is_some());
    }
}

fn zipped(names: &[&str]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        zip.start_file(*name, SimpleFileOptions::default()).expect("begun");
        zip.write_all(b"x").expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

/// The end of a zip that says so many files, whose directory begins there.
fn end(files: u16, begins: u32) -> Vec<u8> {
    let mut end = b"PK\x05\x06\0\0\0\0".to_vec();
    end.extend([files.to_le_bytes(), files.to_le_bytes()].concat());
    end.extend([0_u32.to_le_bytes(), begins.to_le_bytes()].concat());
    end.extend([0, 0]);
    end
}

/// The ends of a large zip, laid behind what is there.
fn large_ends(before: u64, files: u64) -> Vec<u8> {
    let mut end = b"PK\x06\x06".to_vec();
    end.extend(44_u64.to_le_bytes());
    end.extend([45, 0, 45, 0]);
    end.extend([0; 8]);
    end.extend([files.to_le_bytes(), files.to_le_bytes()].concat());
    end.extend([46_u64.to_le_bytes(), 0_u64.to_le_bytes()].concat());
    end.extend(b"PK\x06\x07\0\0\0\0");
    end.extend(before.to_le_bytes());
    end.extend(1_u32.to_le_bytes());
    end.extend(self::end(u16::MAX, u32::MAX));
    end
}

#[test]
fn a_zip_opens_within_its_bounds() {
    let zip = zipped(&["a", "b", "c"]);
    assert_eq!(open_zip(Cursor::new(&zip), 3).expect("opened").len(), 3);
    let too_many = |most| NearerError::invalid("import", Reason::TooManyInside { most });
    assert_eq!(open_zip(Cursor::new(&zip), 2).map(drop).expect_err("refused"), too_many(2));
    // What is read of a file afterwards is as it stands, whatever it looks like.
    let mut opened = open_zip(Cursor::new(&zip), 3).expect("opened");
    let mut text = String::new();
    opened.by_name("b").expect("there").read_to_string(&mut text).expect("read");
    assert_eq!(text, "x");
}

#[test]
fn a_zip_that_says_more_than_it_has_takes_no_memory_for_it() {
    let damaged = NearerError::invalid("import", Reason::DamagedFile);
    // Sixteen thousand million files in a hundred bytes.
    let lies = large_ends(0, 1 << 34);
    let refused = open_zip(Cursor::new(&lies), 100).map(drop).expect_err("refused");
    assert_eq!(refused, NearerError::invalid("import", Reason::TooManyInside { most: 100 }));
    // The last end leads nowhere; the one before it would be taken, and says more than was allowed.
    let mut hidden = zipped(&["a", "b", "c"]);
    assert!(open_zip(Cursor::new(&hidden), 10).is_ok());
    let nowhere = u32::try_from(hidden.len() - 5).expect("small");
    hidden.extend(end(1, nowhere));
    assert_eq!(open_zip(Cursor::new(&hidden), 10).map(drop).expect_err("refused"), damaged);
    let mut hidden = large_ends(0, 1 << 34);
    hidden.extend(end(1, 3));
    assert_eq!(open_zip(Cursor::new(&hidden), 10).map(drop).expect_err("refused"), damaged);
    // Something behind the end, and no end at all.
    let mut behind = zipped(&["a"]);
    behind.push(0);
    assert_eq!(open_zip(Cursor::new(&behind), 10).map(drop).expect_err("refused"), damaged);
    assert_eq!(open_zip(Cursor::new(b""), 10).map(drop).expect_err("refused"), damaged);
    // Names of a megabyte each hundred files.
    let long: Vec<String> = (0..400).map(|n| format!("{n}{}", "x".repeat(60_000))).collect();
    let names: Vec<&str> = long.iter().map(String::as_str).collect();
    assert_eq!(open_zip(Cursor::new(&zipped(&names)), 1_000).map(drop).expect_err("refused"), damaged);
}

#[test]
fn a_folder_and_what_is_missing_are_told_as_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = open(folder.path()).expect_err("refused");
    assert_eq!(refused, NearerError::invalid("file", Reason::CantBeRead));
    assert_eq!(open(&folder.path().join("none")).expect_err("refused"), NearerError::not_found("file"));
    let denied = reading(std::io::Error::from(std::io::ErrorKind::PermissionDenied));
    assert_eq!(denied, NearerError::invalid("file", Reason::CantBeRead), "not our own folder");
    std::fs::write(folder.path().join("small"), "1234").expect("written");
    assert_eq!(small(&folder.path().join("small"), 4), Some(b"1234".to_vec()));
    assert_eq!(small(&folder.path().join("small"), 3), None);
}
