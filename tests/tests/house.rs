//! The rules of the house that a compiler doesn't hold.

#[path = "house/circles.rs"]
mod circles;
#[path = "house/functions.rs"]
mod functions;
#[path = "house/names.rs"]
mod names;
#[path = "house/paths.rs"]
mod paths;

use nearer_core::rooms::FLOORS;
use nearer_core::text::{Catalogue, Pack, built_in};
use nearer_tests::{files, root};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The floors of the first drawing in a text that begins with the topmost, from the bottom up: names stand two blanks
/// apart, and what a floor is for may follow.
fn drawn(text: &str) -> Vec<Vec<String>> {
    let drawing = text.split("```").find(|block| block.trim_start_matches("text").starts_with("\ndemo"));
    let is_name = |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
    let floor = |line: &str| line.split("  ").map(str::trim).filter(is_name).map(str::to_owned).collect();
    let lines = drawing.expect("a drawing of the floors").trim_start_matches("text").trim().lines();
    lines.map(floor).rev().collect()
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.iter().any(|entry| entry.name == room))
}

#[test]
fn the_drawings_show_the_floors_of_the_register() {
    let registered: Vec<Vec<&str>> =
        FLOORS.iter().map(|rooms| rooms.iter().map(|entry| entry.name).collect()).collect();
    for page in ["core/src/lib.rs", "ARCHITECTURE.md"] {
        let text = fs::read_to_string(root().join(page)).expect("readable");
        assert_eq!(drawn(&text.replace("//! ", "")), registered, "{page}");
    }
}

#[test]
fn every_room_of_the_register_is_there_and_stands_once() {
    let source = root().join("core/src");
    let there =
        |name: &str| source.join(name).join("mod.rs").exists() || source.join(format!("{name}.rs")).exists();
    let names: Vec<&str> = FLOORS.iter().flat_map(|rooms| rooms.iter()).map(|entry| entry.name).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    assert_eq!(names.iter().find(|name| !there(name)), None);
}

/// What of a file is no test; none where all of it is.
fn shipped(file: &Path) -> Option<String> {
    let of_tests = |part: Component<'_>| ["tests.rs", "tests"].iter().any(|name| part.as_os_str() == *name);
    let text = fs::read_to_string(file).expect("readable");
    let shipped = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    (!file.strip_prefix(root()).expect("inside").components().any(of_tests)).then(|| shipped.to_owned())
}

#[test]
fn rooms_import_downward_only() {
    let source = root().join("core/src");
    let mut looked_at = 0;
    for file in files(&source, ".rs") {
        let inside = file.strip_prefix(&source).expect("inside");
        let room = inside.components().next().expect("a room").as_os_str().to_string_lossy().into_owned();
        let room = room.trim_end_matches(".rs");
        let Some(shipped) = shipped(&file).filter(|_| !["lib", "fixture"].contains(&room)) else { continue };
        let own = floor(room).unwrap_or_else(|| panic!("{room} stands on no floor"));
        let named = paths::paths(&shipped, &["crate"]).into_iter().map(|named| named.path);
        for imported in named.filter(|path| path[0] == "crate").filter_map(|path| path.into_iter().nth(1)) {
            let Some(other) = floor(&imported) else { continue };
            assert!(
                imported == room || other < own,
                "{} imports {imported}, which is no lower floor",
                inside.display()
            );
            looked_at += 1;
        }
    }
    assert!(looked_at > 100, "only {looked_at} imports were found: the search is broken");
}

#[test]
fn screens_know_nothing_of_android() {
    let shared = files(&root().join("android/shared"), ".kt");
    assert!(shared.len() > 10, "only {} shared files", shared.len());
    for file in shared {
        let text = fs::read_to_string(&file).expect("readable");
        let bad = text.lines().find(|line| line.starts_with("import android."));
        assert_eq!(bad, None, "{}", file.display());
    }
}

/// A test of a model draws nothing, and needs no phone.
#[test]
fn models_know_nothing_of_how_they_are_drawn() {
    let models = files(&root().join("android/kit"), ".kt");
    assert!(models.len() > 10, "only {} models", models.len());
    for file in models {
        let text = fs::read_to_string(&file).expect("readable");
        let drawn = |line: &&str| {
            ["android", "androidx", "app.nearer.ui", "app.nearer.look"]
                .iter()
                .any(|package| line.starts_with(&format!("import {package}.")))
        };
        assert_eq!(text.lines().find(drawn), None, "{}", file.display());
    }
}

/// A screen draws what its model read, and asks for what can be done by the model's name: neither the bindings nor the open
/// vault or the programme are known to what draws.
#[test]
fn screens_ask_the_core_nothing() {
    let windows = [
        "android/desktop/src/app/nearer/desktop/Main.kt",
        "android/app/src/main/kotlin/app/nearer/MainActivity.kt",
        "android/app/src/main/kotlin/app/nearer/CaptureActivity.kt",
    ];
    let calls = [
        ".library",
        ".nearer.",
        ".aside",
        ".ask {",
        ".read {",
        ".call {",
        ".act({",
        "app.enter(",
        ".tryTo",
        ".tried(",
    ];
    let shared = files(&root().join("android/shared"), ".kt");
    assert!(shared.len() > 80, "only {} files that draw were found: the search is broken", shared.len());
    for file in shared.into_iter().chain(windows.map(|window| root().join(window))) {
        let text = fs::read_to_string(&file).expect("readable");
        let is_name = |line: &str| line.starts_with("package ") || line.starts_with("import ");
        let asks = |line: &&str| {
            // A window makes the demo's vault, and nothing else by itself.
            let makes = file.ends_with("desktop/Main.kt") && line.ends_with(".Library");
            let imports = line.starts_with("import app.nearer.bindings.") && !makes;
            imports || (!is_name(line) && calls.iter().any(|call| line.contains(call)))
        };
        assert_eq!(text.lines().find(asks), None, "{}", file.display());
    }
}

/// Somebody has to look at each picture, and everybody fetches them.
#[test]
fn the_pictures_to_compare_with_are_few_and_small() {
    let pictures = files(&root().join("android/pictures/screens"), ".png");
    let size: u64 = pictures.iter().map(|picture| fs::metadata(picture).expect("there").len()).sum();
    assert!((100..=250).contains(&pictures.len()), "{} pictures", pictures.len());
    assert!(size <= 15_000_000, "{size} bytes");
}

/// Words that people read come from the catalogue: a key that a screen names must be there, and a key
/// that nobody names says so.
#[test]
fn every_key_of_the_catalogue_is_used() {
    let pack = Pack::open(built_in(), "en").expect("the built-in pack");
    let keys: BTreeSet<String> = Catalogue::read(&pack).expect("a catalogue").plain().into_keys().collect();
    let mut sources = String::new();
    for (folder, ending) in [
        ("android/kit", ".kt"),
        ("android/shared", ".kt"),
        ("android/app/src", ".kt"),
        // What the system shows where the app isn't running: `name="widget_practices"`.
        ("android/app/src/main/res/values", ".xml"),
        ("android/desktop", ".kt"),
        ("core/src", ".rs"),
        ("bindings", ".rs"),
        ("ios/Nearer", ".swift"),
        ("ios/NearerKit/Sources", ".swift"),
    ] {
        for file in files(&root().join(folder), ending) {
            let text = fs::read_to_string(file).expect("readable");
            sources.push_str(&if ending == ".xml" { text.replace('_', "-") } else { text });
        }
    }
    let named = |key: &str| {
        let kotlin = format!("Key.{}", key.replace('-', "_").to_uppercase());
        let swift: String = key.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
        let swift = format!(".{}{}", key[..1].to_owned(), &swift[1..]);
        sources.contains(&format!("\"{key}\""))
            || [kotlin, swift].iter().any(|constant| {
                sources.match_indices(constant).any(|(at, _)| {
                    !sources[at + constant.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
                })
            })
    };
    // Keys made of a part and a number: "month-$n", "mood-minus-$n".
    let counted = |key: &str| {
        let stem = key.trim_end_matches(|c: char| c.is_ascii_digit());
        stem != key && sources.contains(&format!("\"{stem}{}", if stem == "month-" { "{}" } else { "$" }))
    };
    // Keys made of a part and a name: "map-{id}", "safety-{}-option".
    let composed = |key: &str| {
        let starts = key.match_indices('-').map(|(at, _)| &key[..=at]);
        starts.into_iter().any(|start| {
            let written = format!("\"{start}{{");
            sources.match_indices(&written).any(|(at, _)| {
                let rest = &sources[at + written.len()..];
                let end =
                    rest.split_once('}').and_then(|(_, after)| after.split_once('"')).map(|(end, _)| end);
                end.is_some_and(|end| key[start.len()..].ends_with(end))
            })
        })
    };
    let used = |key: &str| named(key) || counted(key) || composed(key);
    let unused: Vec<&String> = keys.iter().filter(|key| !used(key)).collect();
    assert!(unused.is_empty(), "nobody shows {unused:?}");
}

#[test]
fn no_file_holds_two_ideas() {
    let root = root();
    for (folder, ending) in [
        ("core", ".rs"),
        ("bindings", ".rs"),
        ("tests", ".rs"),
        ("android/kit", ".kt"),
        ("android/shared", ".kt"),
        ("android/app", ".kt"),
        ("android/desktop", ".kt"),
        ("ios/NearerKit/Sources", ".swift"),
        ("ios/NearerKit/Tests", ".swift"),
        ("ios/Nearer", ".swift"),
        ("ios/stubs", ".swift"),
    ] {
        for file in files(&root.join(folder), ending) {
            let lines = fs::read_to_string(&file).expect("readable").lines().count();
            assert!(lines <= 450, "{} has {lines} lines", file.display());
        }
    }
}

/// What `make test` tries is the same at every run: each property takes its cases from one place.
#[test]
fn every_property_is_tried_on_fixed_cases() {
    let mut properties = 0;
    for file in ["core", "bindings", "tests"].iter().flat_map(|part| files(&root().join(part), ".rs")) {
        let text = fs::read_to_string(&file).expect("readable");
        for (at, begins) in text.match_indices("\nproptest! {\n") {
            let config = text[at + begins.len()..].trim_start();
            assert!(config.starts_with("#![proptest_config(cases("), "{}", file.display());
            properties += 1;
        }
        let made = text.matches("ProptestConfig").count() + text.matches("TestRunner::").count();
        assert!(made == 0 || file.ends_with("tests/house.rs"), "{} tries cases of its own", file.display());
    }
    assert!(properties > 8, "only {properties} properties were found: the search is broken");
}

/// The façade names a door and the function behind it: what is decided there, each front end would have to know.
#[test]
fn the_bindings_decide_nothing() {
    let mut looked_at = 0;
    for file in files(&root().join("bindings/src"), ".rs") {
        // What a panic becomes is the one thing that is theirs.
        if file.ends_with("guard.rs") {
            continue;
        }
        let text = fs::read_to_string(&file).expect("readable");
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
            let decides = ["if ", "match ", ".unwrap_or(", "unwrap_or_default", ".map_or", ".then(", ".say("];
            assert!(!decides.iter().any(|word| line.contains(word)), "{}: {line}", file.display());
            looked_at += 1;
        }
    }
    assert!(looked_at > 500, "only {looked_at} lines were found: the search is broken");
}

/// What opening means is told once: who opens a bare vault has a reason.
#[test]
fn everyone_opens_what_a_phone_opens() {
    let bare = [
        // The house itself, what builds a vault that nobody has opened yet, and a house without a part of opening.
        "core/src/house/mod.rs",
        "core/src/backup/recover.rs",
        "core/src/fixture/mod.rs",
        // Under schemas of their own.
        "tests/src/fault/place.rs",
    ];
    let root = root();
    for file in ["core", "bindings", "tests"].iter().flat_map(|part| files(&root.join(part), ".rs")) {
        let inside = file.strip_prefix(&root).expect("inside");
        // The vault's own tests look below the house.
        if inside.starts_with("core/src/vault") || inside.ends_with("tests/tests/house.rs") {
            continue;
        }
        let text = fs::read_to_string(&file).expect("readable");
        let opens = text.contains("Vault::open(");
        assert_eq!(opens, bare.iter().any(|known| inside == Path::new(known)), "{}", inside.display());
    }
}

/// Who changed a row, and when, is written by one hand, which also tells the feed: who names the columns beside it has a
/// reason.
#[test]
fn rows_are_stamped_by_one_hand() {
    let reading = [
        // When something was last said decides what is offered and what comes first.
        "safety/store.rs",
        "belief/store.rs",
        // What another device said, and when, is compared and taken over as it was said there.
        "backup/merge.rs",
        "backup/consent.rs",
        "backup/undo.rs",
        // Tells other programs what the columns of the document are.
        "backup/document_schema.rs",
    ];
    let source = root().join("core/src");
    let mut looked_at = 0;
    for file in files(&source, ".rs") {
        let inside = file.strip_prefix(&source).expect("inside");
        let is_test = inside
            .components()
            .any(|part| ["tests.rs", "tests"].iter().any(|name| part.as_os_str() == *name));
        if is_test || inside.starts_with("record") || inside.starts_with("vault") {
            continue;
        }
        let text = fs::read_to_string(&file).expect("readable");
        let names = text.contains("changed_at") || text.contains("changed_by");
        let is_known = reading.iter().any(|known| inside == Path::new(known));
        assert_eq!(names, is_known, "{}", inside.display());
        for written in ["changed_at = ?", "changed_at = excluded", "created_at, changed_at"] {
            assert!(!text.contains(written), "{} stamps rows itself", inside.display());
        }
        looked_at += 1;
    }
    assert!(looked_at > 100, "only {looked_at} files were found: the search is broken");
}

/// When the vault was changed last is asked for by one function, so that no two read the clock in different ways.
#[test]
fn the_last_reading_of_the_clock_is_asked_for_in_one_place() {
    let source = root().join("core/src");
    let reads = |file: &PathBuf| fs::read_to_string(file).expect("readable").contains("SELECT hlc FROM");
    let found: Vec<PathBuf> = files(&source, ".rs").into_iter().filter(reads).collect();
    assert_eq!(found, [source.join("vault/hlc.rs")]);
}
