//! What a call can answer stands beside it: screens are written by these paragraphs, and nothing else tells of a variant
//! that is missing there.

use nearer_tests::{files, root};
use std::collections::BTreeSet;
use std::fs;

/// A function as its source tells of it.
#[derive(Debug)]
struct Function {
    /// The room, or the file of the bindings.
    place: String,
    owner: String,
    name: String,
    is_public: bool,
    is_exported: bool,
    /// Its doc from `Errors:` on; empty where it has none.
    errors: String,
    /// The same of its file.
    general: String,
    body: String,
}

impl Function {
    fn shown(&self) -> String {
        format!("{} {} {}", self.place, self.owner, self.name)
    }
}

/// Functions of a folder's sources that give a `Result`.
fn functions(folder: &str) -> Vec<Function> {
    let source = root().join(folder);
    let mut found = Vec::new();
    for file in files(&source, ".rs") {
        let inside = file.strip_prefix(&source).expect("inside");
        let is_test = inside.iter().any(|part| part == "tests.rs" || part == "tests" || part == "fixture");
        if is_test || inside.ends_with("fuzz.rs") {
            continue;
        }
        // What `bring` holds goes by its own names.
        let named = inside.strip_prefix("bring").unwrap_or(inside).iter().next().expect("a room");
        let place = named.to_string_lossy().trim_end_matches(".rs").to_owned();
        let text = fs::read_to_string(&file).expect("readable");
        let shipped = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        found.extend(functions_of(&place, shipped));
    }
    found
}

fn functions_of(place: &str, text: &str) -> Vec<Function> {
    let lines: Vec<&str> = text.lines().collect();
    let general = after_errors(lines.iter().filter_map(|line| line.strip_prefix("//!")));
    let (mut owner, mut is_exported) = (String::new(), false);
    let mut found = Vec::new();
    for (place_of, line) in lines.iter().enumerate() {
        is_exported |= line.starts_with("#[uniffi::export");
        if let Some(of) = line.strip_prefix("impl") {
            let of = of.split(" for ").last().unwrap_or_default().trim_start_matches(|c| c != ' ').trim();
            owner = word(of);
        }
        if *line == "}" {
            (owner, is_exported) = (String::new(), false);
        }
        let code = line.trim_start();
        let Some((before, after)) = code.split_once("fn ") else { continue };
        if code.starts_with("//") || !["", "pub ", "pub(super) ", "pub(crate) "].contains(&before) {
            continue;
        }
        let indent = &line[..line.len() - code.len()];
        let end = format!("{indent}}}");
        let body: Vec<&str> = lines[place_of..].iter().take_while(|line| **line != end).copied().collect();
        let body = body.join("\n");
        let (signature, body) = body.split_once('{').unwrap_or((&body, ""));
        if !signature.contains("-> Result<") {
            continue;
        }
        let above = lines[..place_of].iter().rev();
        let mut doc: Vec<&str> = above
            .map(|line| line.trim_start())
            .take_while(|line| line.starts_with("///") || line.starts_with("#["))
            .filter_map(|line| line.strip_prefix("///"))
            .collect();
        doc.reverse();
        found.push(Function {
            place: place.to_owned(),
            owner: owner.clone(),
            name: word(after),
            is_public: before == "pub ",
            is_exported,
            errors: after_errors(doc.into_iter()),
            general: general.clone(),
            body: body.to_owned(),
        });
    }
    found
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn after_errors<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let doc = lines.map(str::trim).collect::<Vec<_>>().join(" ");
    doc.split_once("Errors:").map(|(_, errors)| errors.to_owned()).unwrap_or_default()
}

/// The variants that a call names; of those any call may answer, none.
struct Variants {
    named: BTreeSet<String>,
    reasons: BTreeSet<String>,
}

impl Variants {
    fn read() -> Self {
        let text = fs::read_to_string(root().join("core/src/error/mod.rs")).expect("readable");
        let of = |name: &str| -> BTreeSet<String> {
            let (_, rest) = text.split_once(&format!("pub enum {name} {{")).expect("an enum");
            let body = rest.split("\n}").next().unwrap_or_default();
            let own = body.lines().filter_map(|line| line.strip_prefix("    "));
            own.filter(|line| line.starts_with(|c: char| c.is_uppercase())).map(word).collect()
        };
        let (_, rest) = text.split_once("/// Any call may answer ").expect("the general rule");
        let general = rest.split(':').next().unwrap_or_default();
        let general: BTreeSet<String> = general.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        let all = of("NearerError");
        assert!(general.len() > 5 && general.is_subset(&all), "{general:?}");
        Variants { named: all.difference(&general).cloned().collect(), reasons: of("Reason") }
    }

    /// Those that a paragraph names, also by a reason, and by those of another function.
    fn said(&self, errors: &str, of: &Function, all: &[Function], deep: usize) -> BTreeSet<String> {
        let mut said = BTreeSet::new();
        for quoted in errors.split('`').skip(1).step_by(2) {
            if self.named.contains(quoted) {
                said.insert(quoted.to_owned());
            } else if self.reasons.contains(quoted) {
                said.insert("Invalid".to_owned());
            } else if deep < 4
                && (errors.contains(&format!("hose of `{quoted}`")) || is_second(errors, quoted))
            {
                let meant = meant(quoted, of, all);
                assert!(!meant.is_empty(), "{}: nobody is meant by `{quoted}`", of.shown());
                for other in meant {
                    said.extend(self.said(&other.errors, other, all, deep + 1));
                }
            }
        }
        said
    }

    /// Those that a body makes, not those that it looks for.
    fn made(&self, body: &str) -> BTreeSet<String> {
        let mut made = BTreeSet::new();
        for line in body.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
            let looks = ["matches!(", "if let ", "let Err(", "Err::<"];
            if looks.iter().any(|look| line.contains(look)) || line.starts_with("| NearerError::") {
                continue;
            }
            for (at, begins) in line.match_indices("NearerError::") {
                let after = &line[at + begins.len()..];
                let is_pattern = after.contains(" =>") || line.ends_with("=> error,");
                let variant = match word(after).as_str() {
                    "invalid" => "Invalid".to_owned(),
                    "not_found" => "NotFound".to_owned(),
                    other => other.to_owned(),
                };
                if !is_pattern && self.named.contains(&variant) {
                    made.insert(variant);
                }
            }
        }
        made
    }
}

/// "those of `a` and `b`".
fn is_second(errors: &str, quoted: &str) -> bool {
    let before = errors.split(&format!("` and `{quoted}`")).next().unwrap_or_default();
    before.len() < errors.len() && before.rsplit("hose of `").next().is_some_and(|name| !name.contains('`'))
}

/// The functions that a name in a doc means: `own`, `room::other`, `Type::method`.
fn meant<'a>(quoted: &str, of: &Function, all: &'a [Function]) -> Vec<&'a Function> {
    let (before, name) = quoted.rsplit_once("::").unwrap_or(("", quoted));
    let is_meant = |other: &&Function| {
        other.name == name
            && match before {
                "" => other.place == of.place && (other.owner == of.owner || other.owner.is_empty()),
                before => other.place == before || other.owner == before,
            }
    };
    all.iter().filter(is_meant).collect()
}

#[test]
fn a_public_function_names_the_errors_that_it_makes() {
    let variants = Variants::read();
    let all = functions("core/src");
    let mut looked_at = 0;
    for function in all.iter().filter(|function| function.is_public) {
        let made = variants.made(&function.body);
        let mut said = variants.said(&function.errors, function, &all, 0);
        said.extend(variants.said(&function.general, function, &all, 0));
        let untold: Vec<_> = made.difference(&said).collect();
        assert!(untold.is_empty(), "{} makes {untold:?}, and its doc doesn't say so", function.shown());
        looked_at += usize::from(!made.is_empty());
    }
    assert!(looked_at > 50, "only {looked_at} makers of errors were found");
}

/// What front ends are told of a call is what the core's own function says.
#[test]
fn the_bindings_name_the_errors_of_the_core() {
    let variants = Variants::read();
    let (core, bindings) = (functions("core/src"), functions("bindings/src"));
    let (mut looked_at, mut named) = (0, 0);
    for call in bindings.iter().filter(|call| call.is_exported && call.is_public) {
        let said = variants.said(&call.errors, call, &bindings, 0);
        let mut of_core = BTreeSet::new();
        let mut is_one = false;
        for (at, _) in call.body.match_indices("::") {
            let before =
                call.body[..at].rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
            let after = &call.body[at + 2..];
            let name = word(after);
            if !after[name.len()..].starts_with(['(', ')']) {
                continue;
            }
            // How far a work is told of says nothing of what it answers.
            if before == "Errand" {
                continue;
            }
            let called = core.iter().filter(|function| {
                let is_free = function.owner.is_empty() && function.place == before;
                function.is_public && function.name == name && (is_free || function.owner == before)
            });
            for function in called {
                is_one = true;
                of_core.extend(variants.said(&function.errors, function, &core, 0));
            }
        }
        if call.body.contains(".search(") {
            of_core.insert("Cancelled".to_owned());
        }
        if is_one {
            assert_eq!(said, of_core, "{}: the bindings on the left, the core on the right", call.shown());
            looked_at += 1;
            named += usize::from(!said.is_empty());
        }
    }
    assert!(
        looked_at > 120 && named > 70,
        "only {looked_at} calls were found, {named} with errors of their own"
    );
}
