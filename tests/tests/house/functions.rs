//! A function is read at a glance.

use nearer_tests::{files, root};
use std::fs;

/// Lines of a function, from its name to its last brace.
const MOST: usize = 70;

/// The functions of a source and how many lines they have.
fn functions(source: &str) -> Vec<(&str, usize)> {
    let lines: Vec<&str> = source.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let begins = line.trim_start();
        let margin = &line[..line.len() - begins.len()];
        let bare = ["pub ", "pub(crate) ", "pub(super) "].iter().find_map(|seen| begins.strip_prefix(seen));
        let Some(rest) = bare.unwrap_or(begins).trim_start_matches("const ").strip_prefix("fn ") else {
            continue;
        };
        let opens = lines[at..].iter().position(|line| line.ends_with(['{', '}', ';'])).unwrap_or(0);
        if !lines[at + opens].ends_with('{') {
            continue;
        }
        let closing = format!("{margin}}}");
        let ends = lines[at..].iter().position(|line| *line == closing).expect("a last brace");
        found.push((rest.split(['(', '<']).next().unwrap_or_default(), ends + 1));
    }
    found
}

#[test]
fn every_function_is_read_at_a_glance() {
    let mut looked_at = 0;
    for file in ["core", "bindings", "tests"].iter().flat_map(|part| files(&root().join(part), ".rs")) {
        let text = fs::read_to_string(&file).expect("readable");
        for (name, lines) in functions(&text) {
            assert!(lines <= MOST, "{name} in {} has {lines} lines", file.display());
            looked_at += 1;
        }
    }
    assert!(looked_at > 1000, "only {looked_at} functions were found: the search is broken");
}

#[test]
fn functions_are_measured_from_their_name_to_their_last_brace() {
    let source = "fn one() {}\npub const fn two(\n    n: u8,\n) {\n    {\n    }\n}\n    fn three();\n    fn four<T>() {\n        x\n    }\n";
    assert_eq!(functions(source), [("two", 6), ("four", 3)]);
}
