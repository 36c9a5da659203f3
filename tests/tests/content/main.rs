//! What people who write content are told: the page of all keys is made of the types that read them, every key stands once
//! in an example that loads, and every mistake is told with its file, its line and its reason.

mod example;
mod mistakes;
mod page;
mod types;

use example::{opened, opened_with, written};
use nearer_core::error::NearerError;
use nearer_core::form::STEP_KINDS;
use nearer_tests::root;
use std::collections::BTreeSet;
use std::fs;
use types::{Shape, Types};

#[test]
fn the_page_says_what_the_readers_take() {
    let path = root().join("core/content/README.md");
    let page = fs::read_to_string(&path).expect("the page");
    let types = Types::of_core();
    let made = page::made(&page, &types, &written(&types));
    if std::env::var_os("NEARER_PUBLISH").is_some() {
        fs::write(&path, &made).expect("written");
    }
    let published = fs::read_to_string(&path).expect("the page");
    assert!(published == made, "run this test with NEARER_PUBLISH=1 to write the page anew, and read it");

    let blocks = page::blocks(&page);
    let tables = blocks.iter().filter_map(|block| block.strip_prefix("keys ")).map(str::to_owned);
    let reached = page::reached(&types).into_iter().map(|read| format!("{}/{}", read.room, read.name));
    assert_eq!(tables.collect::<BTreeSet<_>>(), reached.collect::<BTreeSet<_>>());
    for block in ["kinds", "filings", "texts", "mistakes"] {
        assert_eq!(blocks.iter().filter(|other| **other == block).count(), 1, "{block}");
    }
}

/// What content may say is closed: a key that nobody knows is refused, wherever it stands. A filing's other keys are the
/// fields of its room, and checked there.
#[test]
fn every_table_of_content_refuses_a_key_that_it_does_not_know() {
    let types = Types::of_core();
    let reached = page::reached(&types);
    for read in &reached {
        if let Shape::Table { strict, .. } = &read.shape {
            assert_eq!(*strict, read.name != "Filing", "{}/{}", read.room, read.name);
        }
    }
    for read in &types.read {
        let is_strict = matches!(read.shape, Shape::Table { strict: true, .. });
        let is_reached = reached.iter().any(|other| other.room == read.room && other.name == read.name);
        assert!(!is_strict || is_reached, "{}/{} is of no file on the page", read.room, read.name);
    }
    assert!(reached.len() > 40, "only {} tables were found", reached.len());
}

#[test]
fn the_example_has_every_key_and_loads() {
    let content = opened().expect("the example reads");
    assert_eq!(content.forms().count(), 3);
    let types = Types::of_core();
    let written = written(&types);
    let mut looked_at = 0;
    for read in page::reached(&types) {
        let (Shape::Table { keys, .. } | Shape::OneKey(keys)) = &read.shape else { continue };
        for key in keys.iter().filter(|key| key.takes != types::Takes::Rest) {
            let of = (format!("{}/{}", read.room, read.name), key.name.clone());
            assert!(written.contains_key(&of), "the example has no {of:?}");
            looked_at += 1;
        }
    }
    assert!(looked_at > 200, "only {looked_at} keys were found");
}

#[test]
fn a_misspelled_key_is_told_with_its_file_and_line() {
    let types = Types::of_core();
    for ((of, key), written) in written(&types) {
        let source = fs::read_to_string(example::folder().join(&written.path)).expect("readable");
        let misspelled = misspelled(&source, &written);
        let error = opened_with(&written.path, &misspelled).expect_err(&format!("{of}: {key}x passes"));
        let NearerError::Content { file, line, why } = &error else { panic!("{of}: {error}") };
        let wanted = source[..written.key.start].matches('\n').count() + 1;
        assert_eq!(file, &written.path, "{of}: {key}: {why}");
        assert!(why.contains(&key), "{of}: {key}: {why}");
        // Of a filing's own two keys the missing one is named, at the table that misses it.
        if of != "form/Filing" {
            assert_eq!(usize::try_from(*line), Ok(wanted), "{of}: {key}: {why}");
        }
    }
}

/// The text with an x behind the key; where the key heads tables, behind it in all of their headers.
fn misspelled(source: &str, written: &example::Written) -> String {
    let end = written.key.end;
    if !written.value.is_empty() {
        return format!("{}x{}", &source[..end], &source[end..]);
    }
    let header = |line: &str| {
        let after = line.trim_start_matches('[').strip_prefix(&written.head)?;
        let is_same = line.starts_with('[') && after.starts_with([']', '.']);
        is_same.then(|| format!("{}x{after}", &line[..line.len() - after.len()]))
    };
    let lines = source.lines().map(|line| header(line).unwrap_or_else(|| line.to_owned()));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn each_mistake_is_told_as_the_page_says() {
    let mut wrong = Vec::new();
    for mistake in mistakes::all().iter().flat_map(|group| &group.mistakes) {
        let said = mistake.made();
        if !mistakes::is(&said, &mistake.said) {
            wrong.push(format!("{said}\n  is not {}", mistake.said));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every sentence that a reader of content can refuse something with was provoked.
#[test]
fn every_reason_is_among_the_mistakes() {
    let readers = [
        "form/read.rs",
        "form/check.rs",
        "form/dialogue.rs",
        "form/filing.rs",
        "course/links.rs",
        "course/content.rs",
        "course/model.rs",
        "assessment/key.rs",
        "assessment/known.rs",
        "assessment/measure.rs",
        "text/pack.rs",
    ];
    let said: Vec<String> =
        mistakes::all().iter().flat_map(|group| &group.mistakes).map(mistakes::Mistake::made).collect();
    let mut looked_at = 0;
    for reader in readers {
        let source = fs::read_to_string(root().join("core/src").join(reader)).expect("readable");
        for reason in reasons(&source) {
            let wanted = format!("…{reason}…");
            assert!(
                said.iter().any(|said| mistakes::is(said, &wanted)),
                "{reader}: nothing provokes '{reason}'"
            );
            looked_at += 1;
        }
    }
    assert!(looked_at > 60, "only {looked_at} reasons were found");
}

/// Sentences between quotes, with `…` for what is put in.
fn reasons(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in
        source.lines().map(str::trim).filter(|line| !line.starts_with("//") && !line.contains("panic!"))
    {
        for text in line.replace("\\n", "").split('"').skip(1).step_by(2) {
            let mut reason = String::new();
            let mut within = false;
            for c in text.chars() {
                match c {
                    '{' => {
                        within = true;
                        reason.push('…');
                    }
                    '}' => within = false,
                    c if !within => reason.push(c),
                    _ => {}
                }
            }
            // A made-up address is no sentence, and two measures of one url take two files more than a mistake has.
            let other = ["made up", "another measure has the same url"];
            if reason.contains(' ') && !other.contains(&reason.as_str()) {
                found.push(reason);
            }
        }
    }
    found
}

const FILED: &str = "\n[[files]]\nroom = \"experiment\"\nkind = \"experiment\"\nexpect = \"x\"\n";

/// What the page says of each kind is what its reader does: a key that must be there can't be missing, and no other
/// kind's key may stand there.
#[test]
fn a_kind_of_step_takes_its_own_keys_alone() {
    let types = Types::of_core();
    let written = written(&types);
    let value = |key: &str| written[&("form/StepFile".to_owned(), key.to_owned())].value.clone();
    let given = |key: &&str| match *key {
        // It stands under a header of its own.
        "turn" => "turn = [{ id = \"a\", says = \"Hm.\", ending = \"That was all.\" }]\n".to_owned(),
        "of" => "of = [\"person\"]\n".to_owned(),
        "fact" => "fact = \"expectation\"\n".to_owned(),
        key => format!("{key} = {}\n", value(key)),
    };
    let keys: BTreeSet<&str> =
        STEP_KINDS.iter().flat_map(|kind| kind.needs.iter().chain(kind.takes)).copied().collect();
    let said = |kind: &str, keys: &[&str]| {
        let of_kind = |key: &&str| match (kind, *key) {
            // Options of an expectation say more.
            ("expect", "options") => given(key).replace(" }", ", feared = true }"),
            _ => given(key),
        };
        let keys: String = keys.iter().map(of_kind).collect();
        // What is expected is filed.
        let files = if kind == "expect" { FILED } else { "" };
        let form = format!("{BEGUN}\n[[step]]\nid = \"x\"\nkind = \"{kind}\"\nask = \"\"\n{keys}{files}");
        opened_with("en/forms/new.toml", &form).map(|_| ()).map_err(|error| error.to_string())
    };
    for kind in STEP_KINDS {
        let ok = if kind.name == "review" { vec!["of"] } else { kind.needs.to_vec() };
        assert_eq!(said(kind.name, &ok), Ok(()), "{}", kind.name);
        for needed in kind.needs {
            let without: Vec<&str> = kind.needs.iter().filter(|key| *key != needed).copied().collect();
            let told = said(kind.name, &without).expect_err(needed);
            assert!(told.ends_with(&format!(" {} step needs '{needed}'", kind.name)), "{told}");
        }
        for other in keys.iter().filter(|key| !kind.needs.contains(key) && !kind.takes.contains(key)) {
            let with: Vec<&str> = ok.iter().chain([other]).copied().collect();
            let told = said(kind.name, &with).expect_err(other);
            assert!(told.ends_with(&format!("a {} step has no '{other}'", kind.name)), "{told}");
        }
    }
}

/// A form with a step that others can look at.
const BEGUN: &str = r#"
id = "new"
title = "New"
minutes = 1
sources = ["common practice"]
intro = ""
methods = ["breathing", "sitting"]

[[step]]
id = "person"
kind = "person"
ask = ""
"#;
