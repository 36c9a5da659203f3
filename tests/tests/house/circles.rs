//! The files of one room need each other in one direction: what two of them need lies below both.

use super::paths::{Named, paths};
use super::shipped;
use nearer_tests::{files, root};
use std::collections::{BTreeMap, BTreeSet};

/// Words of a module's path below `crate`: `journal`, `store`.
type Module = Vec<String>;

#[derive(Default)]
struct Modules(BTreeMap<Module, Vec<Named>>);

impl Modules {
    /// Reads sources, each by its path inside of `src`.
    fn of(sources: &[(String, String)]) -> Self {
        let module = |path: &str| -> Module {
            let stem = path.trim_end_matches(".rs").trim_end_matches("/mod");
            stem.split('/').map(str::to_owned).collect()
        };
        let all: Vec<Module> = sources.iter().map(|(path, _)| module(path)).collect();
        let read = |(path, source): &(String, String)| {
            let own = module(path);
            let below = all.iter().filter(|other| other.len() == own.len() + 1 && other.starts_with(&own));
            let mut starts = vec!["crate", "super", "self"];
            starts.extend(below.filter_map(|child| child.last()).map(String::as_str));
            (own, paths(source, &starts))
        };
        Modules(sources.iter().map(read).collect())
    }

    /// What a path names, by its words below `crate`; none where it leads out of the core.
    fn absolute(&self, of: &Module, path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([of, rest].concat()),
            "super" => {
                let up = path.iter().take_while(|word| *word == "super").count();
                Some([&of[..of.len().checked_sub(up)?], &path[up..]].concat())
            }
            _ => Some([of, path].concat()).filter(|_| self.0.contains_key(&[&of[..], &path[..1]].concat())),
        }
    }

    /// The module that declares what this path names: a face such as `mod.rs` only hands it on.
    fn home(&self, path: &[String], steps: u8) -> Option<Module> {
        let stands = |n: &usize| self.0.contains_key(&path[..*n]);
        let end = (1..=path.len()).rev().find(stands)?;
        let module = path[..end].to_vec();
        let Some(name) = path.get(end).filter(|_| steps > 0) else { return Some(module) };
        let handed_on = self.0[&module].iter().find_map(|named| {
            let from = Some(named).filter(|named| named.name == *name)?;
            self.home(&self.absolute(&module, &from.path)?, steps - 1)
        });
        Some(handed_on.unwrap_or(module))
    }

    /// For each module those of its room that it needs.
    fn needs(&self) -> BTreeMap<&Module, BTreeSet<Module>> {
        let of = |(module, named): (&_, &Vec<Named>)| -> BTreeSet<Module> {
            let module: &Module = module;
            let homes = named.iter().filter_map(|named| {
                let home = self.home(&self.absolute(module, &named.path)?, 8)?;
                // A face that hands on what its files declare needs nothing of them.
                (!named.exported || !home.starts_with(module)).then_some(home)
            });
            homes.filter(|home| home != module && home[0] == module[0]).collect()
        };
        self.0.iter().map(|each| (each.0, of(each))).collect()
    }
}

/// The shortest way from each module back to itself, where there is one: each circle once.
fn circles(needs: &BTreeMap<&Module, BTreeSet<Module>>) -> BTreeSet<Vec<String>> {
    let mut found = BTreeSet::new();
    for start in needs.keys() {
        let mut ways: Vec<Vec<&Module>> = vec![vec![start]];
        let mut seen = BTreeSet::new();
        let mut at = 0;
        while let Some(way) = ways.get(at).cloned() {
            at += 1;
            for next in way.last().and_then(|last| needs.get(*last)).into_iter().flatten() {
                if next == *start {
                    let names: BTreeSet<String> = way.iter().map(|module| module.join("/")).collect();
                    found.insert(names.into_iter().collect());
                    ways.clear();
                    break;
                }
                if seen.insert(next) {
                    ways.push([&way[..], &[next]].concat());
                }
            }
        }
    }
    found
}

#[test]
fn files_of_a_room_need_each_other_in_one_direction() {
    let source = root().join("core/src");
    let inside =
        |file: &std::path::Path| file.strip_prefix(&source).expect("inside").to_string_lossy().into_owned();
    let sources: Vec<(String, String)> =
        files(&source, ".rs").iter().filter_map(|file| Some((inside(file), shipped(file)?))).collect();
    let modules = Modules::of(&sources);
    let needs = modules.needs();
    let arrows: usize = needs.values().map(BTreeSet::len).sum();
    assert!(arrows > 300, "only {arrows} were found: the search is broken");
    assert_eq!(circles(&needs), BTreeSet::new());
}

#[test]
fn a_circle_is_found_also_through_the_face_of_a_room() {
    let room = |store: &str, draft: &str| {
        let sources = [
            ("journal/mod.rs", "mod draft;\nmod store;\npub use store::write;"),
            ("journal/store.rs", store),
            ("journal/draft.rs", draft),
            ("plan.rs", "use crate::journal::write;"),
        ];
        let sources = sources.map(|(path, source)| (path.to_owned(), source.to_owned()));
        circles(&Modules::of(&sources).needs())
    };
    let circle = BTreeSet::from([vec!["journal/draft".to_owned(), "journal/store".to_owned()]]);
    assert_eq!(room("use super::draft;", "use super::write;"), circle);
    assert_eq!(room("use super::{draft::keep, model};", "fn f() { super::store::write() }"), circle);
    assert_eq!(room("", "use super::write;"), BTreeSet::new());
    assert_eq!(room("use super::draft;", "use crate::plan;"), BTreeSet::new());
}
