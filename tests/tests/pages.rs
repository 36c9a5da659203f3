//! Pages for people name files, tests and pages that are there.

use nearer_core::course::Content;
use nearer_core::rooms::FILINGS;
use nearer_core::text::built_in;
use nearer_tests::{files, root};
use std::collections::BTreeSet;
use std::fs;

const PAGES: [&str; 7] = [
    "README.md",
    "CONTRIBUTING.md",
    "ARCHITECTURE.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "core/content/README.md",
    "ios/README.md",
];

fn pages() -> Vec<(String, String)> {
    let docs = files(&root().join("docs"), ".md");
    let docs = docs.iter().map(|file| file.strip_prefix(root()).expect("inside").display().to_string());
    let all: BTreeSet<String> = PAGES.iter().map(|page| (*page).to_owned()).chain(docs).collect();
    let read = |page: String| {
        let text = fs::read_to_string(root().join(&page)).unwrap_or_else(|error| panic!("{page}: {error}"));
        (page, text)
    };
    all.into_iter().map(read).collect()
}

/// What stands between single backticks, outside of examples.
fn quoted(page: &str) -> Vec<&str> {
    let told = page.split("```").step_by(2);
    told.flat_map(|text| text.split('`').skip(1).step_by(2)).collect()
}

/// All files that are ours, as paths from the root.
fn ours() -> BTreeSet<String> {
    let parts = ["core", "bindings", "tests", "android/app", "android/kit", "android/shared", "docs", ".ci"];
    let parts = parts.iter().chain(&[
        "android/contract",
        "android/desktop",
        "ios/Nearer",
        "ios/Share",
        "ios/Widgets",
        ".github",
    ]);
    let kit = ["ios/NearerKit/Sources", "ios/NearerKit/Tests"];
    let within = parts.chain(&kit).flat_map(|part| files(&root().join(part), ""));
    let beside = [root(), root().join("android"), root().join("android/gradle"), root().join("ios")];
    let beside = beside.into_iter().flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten());
    let all = within.chain(beside.map(|entry| entry.path()).filter(|path| path.is_file()));
    all.map(|file| file.strip_prefix(root()).expect("inside").display().to_string()).collect()
}

#[test]
fn pages_name_files_that_are_there() {
    let ours = ours();
    let endings =
        [".rs", ".kt", ".swift", ".md", ".toml", ".py", ".ftl", ".sql", ".yml", ".kts", ".mill", ".sh"];
    let mut looked_at = 0;
    for (page, text) in pages() {
        for name in quoted(&text) {
            let is_file = endings.iter().any(|ending| name.ends_with(ending));
            if !is_file || name.contains([' ', '*', '<', '…', '$', '{']) || name.starts_with('.') {
                continue;
            }
            let is_there = ours.iter().any(|file| file == name || file.ends_with(&format!("/{name}")));
            assert!(is_there, "{page} names {name}, which is not there");
            looked_at += 1;
        }
    }
    assert!(looked_at > 80, "only {looked_at} names were found");
}

#[test]
fn pages_lead_to_pages_that_are_there() {
    let mut looked_at = 0;
    for (page, text) in pages() {
        let folder = root().join(&page).parent().map(std::path::Path::to_path_buf).expect("a folder");
        let headings: Vec<String> = text
            .lines()
            .filter_map(|line| line.strip_prefix('#'))
            .map(|line| line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-"))
            .map(|line| line.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect())
            .collect();
        for (at, begins) in text.match_indices("](") {
            let to = text[at + begins.len()..].split(')').next().unwrap_or_default();
            if to.starts_with("http") {
                continue;
            }
            let (file, anchor) = to.split_once('#').unwrap_or((to, ""));
            assert!(folder.join(file).exists(), "{page} leads to {to}");
            if file.is_empty() {
                assert!(
                    headings.iter().any(|heading| heading == anchor),
                    "{page} leads to its own #{anchor}"
                );
            }
            looked_at += 1;
        }
    }
    assert!(looked_at > 30, "only {looked_at} links were found");
}

/// The table of the programme is what `programme` prints: its last line sums it up.
#[test]
fn readme_counts_the_programme_as_it_is() {
    let content = Content::open(built_in(), "en", FILINGS).expect("the built-in programme reads");
    let count = |text: &str| text.split_whitespace().count();
    let (lessons, forms) = (content.lessons().count(), content.forms().count());
    let minutes: u32 = content.lessons().map(|lesson| lesson.minutes).sum::<u32>()
        + content.forms().map(|form| form.minutes).sum::<u32>();
    let words: usize =
        content.lessons().map(|lesson| count(&lesson.body) + count(&lesson.short)).sum::<usize>()
            + content.forms().map(|form| content.words_of(form)).sum::<usize>();
    let wanted = format!("{:32} {lessons:>7} {forms:>5} {minutes:>7} {words:>6}", "   in all");
    let readme = fs::read_to_string(root().join("README.md")).expect("readable");
    let told = readme.lines().find(|line| line.starts_with("   in all")).expect("a sum");
    assert_eq!(told, wanted, "take over what `cargo run -p nearer-core --example programme` prints");
}

/// A recipe ends with the test that proves it.
#[test]
fn recipes_name_tests_that_are_there() {
    let mut sources = String::new();
    for file in ["core", "bindings", "tests"].iter().flat_map(|part| files(&root().join(part), ".rs")) {
        sources.push_str(&fs::read_to_string(file).expect("readable"));
    }
    let mut looked_at = 0;
    for (page, text) in pages() {
        for name in quoted(&text) {
            let (name, is_begun) = name.strip_suffix('…').map_or((name, false), |name| (name, true));
            let is_test =
                name.chars().all(|c| c.is_ascii_lowercase() || c == '_') && name.matches('_').count() > 2;
            if !is_test {
                continue;
            }
            let wanted = if is_begun { format!("fn {name}") } else { format!("fn {name}(") };
            assert!(sources.contains(&wanted), "{page} names {name}, and there is no such test");
            looked_at += 1;
        }
    }
    let recipes = fs::read_to_string(root().join("CONTRIBUTING.md")).expect("readable");
    let recipes =
        recipes.split("## Recipes").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("recipes");
    for recipe in recipes.split("\n**").skip(1) {
        let name = recipe.split('.').next().unwrap_or_default();
        let proves = recipe.contains("Proof") || recipe.contains("(`the_bindings_decide_nothing`)");
        assert!(proves, "the recipe for '{name}' names no test");
    }
    assert!(looked_at > 10, "only {looked_at} tests were found");
}
