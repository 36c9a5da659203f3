//! One word for one thing: a type that others can see shares its name with none.

use super::shipped;
use nearer_tests::{files, root};
use std::collections::BTreeMap;

/// The types that a source declares, and whether others can see them.
fn types(source: &str) -> Vec<(String, bool)> {
    let declared = source.lines().filter_map(|line| {
        let trimmed = line.trim_start();
        let seen = ["pub ", "pub(crate) ", "pub(super) "].iter().find_map(|of| trimmed.strip_prefix(of));
        let rest = seen.unwrap_or(trimmed);
        let own = ["struct ", "enum ", "trait "].iter().find_map(|kind| rest.strip_prefix(kind));
        // One within an `impl` belongs to the trait.
        let other = rest.strip_prefix("type ").filter(|_| line == trimmed);
        let name: String = own.or(other)?.chars().take_while(|c| c.is_alphanumeric()).collect();
        (!name.is_empty()).then_some((name, seen.is_some()))
    });
    declared.collect()
}

#[test]
fn no_two_types_of_the_core_bear_one_name() {
    let source = root().join("core/src");
    let mut named: BTreeMap<String, Vec<(String, bool)>> = BTreeMap::new();
    for file in files(&source, ".rs") {
        let inside = file.strip_prefix(&source).expect("inside").to_string_lossy().into_owned();
        for (name, seen) in shipped(&file).iter().flat_map(|text| types(text)) {
            named.entry(name).or_default().push((inside.clone(), seen));
        }
    }
    assert!(named.len() > 500, "only {} types were found: the search is broken", named.len());
    // What nobody else sees may be called by its plainest name in several files.
    named.retain(|_, places| places.len() > 1 && places.iter().any(|(_, seen)| *seen));
    assert!(named.is_empty(), "{named:#?}");
}

#[test]
fn types_are_found_in_every_form() {
    let source = "pub struct One<'a> {\n    pub(super) enum Two {\ntrait Three: Four {\n    type Value = u8;\ntype Five = u8;\n\
        // struct Six\nlet structure = 7;";
    let found: Vec<(String, bool)> = types(source);
    let found: Vec<(&str, bool)> = found.iter().map(|(name, seen)| (name.as_str(), *seen)).collect();
    assert_eq!(found, [("One", true), ("Two", true), ("Three", false), ("Five", false)]);
}
