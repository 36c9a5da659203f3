//! Some words of the iPhone's must be literals, which the system reads as the app is built: titles of shortcuts, names of
//! widgets. They are keys of the catalogue, and `ios/*.xcstrings` holds its words for them, in each language.

use nearer_core::text::{Catalogue, Pack, built_in};
use nearer_tests::{files, root};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs;

fn sources() -> String {
    let folders = ["ios/Nearer", "ios/Widgets", "ios/Share"];
    let all = folders.iter().flat_map(|folder| files(&root().join(folder), ".swift"));
    all.map(|file| fs::read_to_string(file).expect("readable")).collect()
}

/// The literals that follow each of these.
fn literals(text: &str, before: &[&str]) -> BTreeSet<String> {
    let after = before.iter().flat_map(|call| text.split(call).skip(1));
    after.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

/// Our languages, English first, each with its catalogue.
fn catalogues() -> Vec<(String, Catalogue)> {
    let english = Pack::open(built_in(), "en").expect("the built-in pack");
    let spoken = english.languages().to_vec();
    spoken
        .into_iter()
        .map(|language| {
            let pack = Pack::open(built_in(), &language).expect("the built-in pack");
            (language, Catalogue::read(&pack).expect("a catalogue"))
        })
        .collect()
}

/// A String Catalog as Xcode writes it; `unit` says what a text becomes.
fn wanted(keys: &BTreeSet<String>, named: impl Fn(&str) -> String, unit: impl Fn(&str) -> Value) -> Value {
    let catalogues = catalogues();
    let strings: Map<String, Value> = keys
        .iter()
        .map(|key| {
            let said = catalogues.iter().map(|(language, words)| (language.clone(), unit(&words.text(key))));
            let said: Map<String, Value> = said.collect();
            (named(key), json!({ "extractionState": "manual", "localizations": said }))
        })
        .collect();
    json!({ "sourceLanguage": "en", "strings": strings, "version": "1.0" })
}

/// Where a file isn't what it should be, what it should be is left in `out`, to be taken over.
fn is(name: &str, wanted: &Value) {
    let held = fs::read_to_string(root().join("ios").join(name)).unwrap_or_default();
    let held: Value = serde_json::from_str(&held).unwrap_or_default();
    if held != *wanted {
        let out = root().join("out").join(name);
        fs::create_dir_all(root().join("out")).expect("a folder");
        fs::write(&out, format!("{wanted:#}\n")).expect("writable");
        panic!("ios/{name} isn't what the catalogue says: take over {}", out.display());
    }
}

#[test]
fn titles_and_names_are_the_catalogue_s_in_each_language() {
    let calls = [
        "LocalizedStringResource = \"",
        "shortTitle: \"",
        "@Parameter(title: \"",
        ".configurationDisplayName(\"",
    ];
    let keys = literals(&sources(), &calls);
    assert!(keys.len() > 4, "only {keys:?} were found: the search is broken");
    let unit = |text: &str| json!({ "stringUnit": { "state": "translated", "value": text } });
    is("Localizable.xcstrings", &wanted(&keys, str::to_owned, unit));
}

/// What is said to Siri: the app's name, and what it shall do.
#[test]
fn phrases_are_the_catalogue_s_in_each_language() {
    let keys = literals(&sources(), &["phrases: [\"\\(.applicationName) "]);
    assert!(keys.len() > 2, "only {keys:?} were found: the search is broken");
    let named = |key: &str| format!("${{applicationName}} {key}");
    let unit = |text: &str| json!({ "stringSet": { "state": "translated", "values": [format!("${{applicationName}} {text}")] } });
    is("AppShortcuts.xcstrings", &wanted(&keys, named, unit));
}
