//! The paths that a source names.

/// A path such as `super::store::put`, by its words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    pub path: Vec<String>,
    /// What the source calls it.
    pub name: String,
    /// It is offered to others by that name: `pub use`.
    pub exported: bool,
}

impl Named {
    fn of(path: Vec<String>, renamed: Option<&str>, exported: bool) -> Self {
        let name = renamed.or(path.last().map(String::as_str)).unwrap_or_default().trim().to_owned();
        Named { path, name, exported }
    }
}

/// All paths of a source: each leaf of its `use`s, and elsewhere those that begin with one of `starts`.
pub fn paths(source: &str, starts: &[&str]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut rest = String::new();
    let mut open: Option<(bool, String)> = None;
    for line in source.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
        match &mut open {
            Some((_, tree)) => tree.push_str(line),
            None => {
                let bare = ["pub ", "pub(crate) ", "pub(super) "].iter().find_map(|of| line.strip_prefix(of));
                match bare.unwrap_or(line).strip_prefix("use ") {
                    Some(tree) => open = Some((bare.is_some(), tree.to_owned())),
                    None => rest.extend([line, "\n"]),
                }
            }
        }
        if let Some((exported, tree)) = open.take_if(|(_, tree)| tree.ends_with(';')) {
            leaves(tree.trim_end_matches(';'), &[], &mut |path, renamed| {
                found.push(Named::of(path, renamed, exported));
            });
        }
    }
    for start in starts {
        for (at, _) in rest.match_indices(&format!("{start}::")) {
            if !rest[..at].ends_with(|c: char| is_of_word(c) || c == ':') {
                let path = rest[at..].split(|c: char| !is_of_word(c) && c != ':').next().unwrap_or_default();
                found.push(Named::of(words(path.trim_end_matches(':')), None, false));
            }
        }
    }
    found
}

/// Hands out the leaves of a tree such as `super::{store, model::{self, Kind}}`.
fn leaves(tree: &str, before: &[String], each: &mut dyn FnMut(Vec<String>, Option<&str>)) {
    let Some((stem, inner)) = tree.split_once('{') else {
        let mut parts = tree.split(" as ");
        let mut path = [before, &words(parts.next().unwrap_or_default())].concat();
        path.pop_if(|word| word == "self" || word == "*");
        return each(path, parts.next());
    };
    let stem = [before, &words(stem)].concat();
    let inner = inner.trim_end().strip_suffix('}').unwrap_or(inner);
    let (mut depth, mut piece) = (0, String::new());
    for c in inner.chars().chain([',']) {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if c != ',' || depth > 0 {
            piece.push(c);
        } else if !piece.trim().is_empty() {
            leaves(piece.trim(), &stem, each);
            piece.clear();
        }
    }
}

fn words(path: &str) -> Vec<String> {
    path.split("::").map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[test]
fn paths_are_found_in_every_form() {
    let source = "use crate::error::Result;\npub use store::put;\n// use crate::nobody;\n\
        use crate::{habit, journal::{self, page as leaf}, plan::{\n    a,\n    b,\n}};\nlet x = crate::tag::ensure(1);";
    let found = paths(source, &["crate"]);
    assert_eq!(
        found.iter().filter(|named| named.exported).map(|named| &*named.name).collect::<Vec<_>>(),
        ["put"]
    );
    assert_eq!(found[4].name, "leaf");
    let found: Vec<String> = found.into_iter().map(|named| named.path.join("::")).collect();
    let all = [
        "crate::error::Result",
        "store::put",
        "crate::habit",
        "crate::journal",
        "crate::journal::page",
        "crate::plan::a",
        "crate::plan::b",
        "crate::tag::ensure",
    ];
    assert_eq!(found, all);
}
