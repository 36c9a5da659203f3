//! Both front ends hold the same places, screens, step kinds, controls, actions, models and intents. Their sources are read, not run:
//! a table has a row for everything that one of them has, and an empty cell needs a reason in `ios/parity.toml`.

use nearer_tests::{files, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const ANDROID: &[&str] = &["android/kit/src", "android/shared/src", "android/app/src", "android/desktop/src"];
const IPHONE: &[&str] = &["ios/Nearer", "ios/NearerKit/Sources", "ios/Share", "ios/Widgets"];

/// These are no screen's: the whole app's, and what all models are made of.
const NO_SCREENS: &[&str] = &["AppModel", "ScreenModel"];

/// What a front end has, in one of the tables.
type Rows = BTreeSet<String>;

#[test]
fn both_front_ends_hold_the_same() {
    let (kotlin, swift) = (Tree::of(ANDROID, ".kt"), Tree::of(IPHONE, ".swift"));
    let kotlin_models = Tree::of(&["android/kit/src"], ".kt").models("\nclass ", "\n    fun ");
    let swift_models =
        Tree::of(&["ios/NearerKit/Sources"], ".swift").models("\npublic final class ", "\n    public func ");
    let tables = [
        ("places", kotlin.cases("Place."), swift.cases_of("PlaceView: View")),
        ("screens", kotlin.cases("Screen."), swift.cases_of("ScreenView: View")),
        ("steps", kotlin.cases("StepPart."), swift.cases_of("StepBody: View")),
        ("controls", kotlin.tags(), swift.identifiers()),
        ("actions", kotlin.actions(), swift.actions()),
        ("models", names(&kotlin_models), names(&swift_models)),
        ("intents", intents(&kotlin_models, &swift_models), intents(&swift_models, &kotlin_models)),
    ];
    let mut reasons = reasons(&read(&root().join("ios/parity.toml")));
    let (mut page, mut unexplained) = (String::new(), Vec::new());
    for (table, android, iphone) in &tables {
        assert!(
            android.len() > 4 && iphone.len() > 4,
            "{table}: hardly anything was found, the search is broken"
        );
        writeln!(page, "\n{table:44} Android  iPhone").expect("a string");
        for row in android.union(iphone) {
            let mut cells =
                [android.contains(row), iphone.contains(row)].map(|here| if here { "yes" } else { "" });
            let mut why = String::new();
            for (cell, side) in cells.iter_mut().zip(["android", "iphone"]) {
                if cell.is_empty() {
                    match reasons.remove(&(format!("{table}.{side}"), row.clone())) {
                        Some(reason) => (*cell, why) = ("–", reason),
                        None => unexplained.push(format!("{table}: {row} is missing on {side}")),
                    }
                }
            }
            writeln!(page, "  {row:42} {:8} {:6}  {why}", cells[0], cells[1]).expect("a string");
        }
    }
    for row in exports().iter().map(|(room, function)| format!("{room}.{function}")) {
        if tables[4].1.contains(&row) || tables[4].2.contains(&row) {
            continue;
        }
        match reasons.remove(&("actions".to_owned(), row.clone())) {
            Some(reason) => writeln!(page, "  {row:42} –        –       {reason}").expect("a string"),
            None => unexplained.push(format!("actions: {row} is called by neither")),
        }
    }
    let missing =
        core_step_kinds().into_iter().filter(|kind| !tables[2].1.contains(kind)).collect::<Vec<_>>();
    // Cargo shows it with `--nocapture`, and whenever the test fails.
    eprintln!("{page}");
    assert!(missing.is_empty(), "step kinds of the core that nobody shows: {missing:?}");
    assert!(unexplained.is_empty(), "without a reason in ios/parity.toml:\n{}", unexplained.join("\n"));
    assert!(reasons.is_empty(), "ios/parity.toml explains what is there by now: {:?}", reasons.keys());
}

fn names(models: &BTreeMap<String, Rows>) -> Rows {
    models.keys().cloned().collect()
}

/// What can be done with the models that the other front end has, too: `TodayModel.mark`.
fn intents(models: &BTreeMap<String, Rows>, others: &BTreeMap<String, Rows>) -> Rows {
    let of = |name: &String| models[name].iter().map(|intent| format!("{name}.{intent}")).collect::<Vec<_>>();
    models.keys().filter(|name| others.contains_key(*name)).flat_map(of).collect()
}

/// Reasons by table with side, and row. The file is as simple as this: sections, and lines of two strings.
fn reasons(text: &str) -> BTreeMap<(String, String), String> {
    let (mut section, mut found) = (String::new(), BTreeMap::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = name.to_owned();
            continue;
        }
        let parts: Vec<&str> = line.split('"').collect();
        assert!(
            parts.len() == 5 && parts[2].trim() == "=" && !parts[3].is_empty(),
            "ios/parity.toml: {line}"
        );
        found.insert((section.clone(), parts[1].to_owned()), parts[3].to_owned());
    }
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The sources of a front end.
struct Tree(Vec<String>);

impl Tree {
    fn of(folders: &[&str], ending: &str) -> Self {
        let paths = folders.iter().flat_map(|folder| files(&root().join(folder), ending));
        Self(paths.map(|path| read(&path)).collect())
    }

    /// Kotlin: the cases of a `when` that show something: `is Screen.Stage -> StageScreen(…)`.
    fn cases(&self, type_name: &str) -> Rows {
        let lines = self.0.iter().flat_map(|text| text.lines()).map(str::trim);
        let arms = lines.filter_map(|line| {
            let (case, then) = line.split_once(" -> ")?;
            let name = case.strip_prefix("is ").unwrap_or(case).strip_prefix(type_name)?;
            let shows =
                then.starts_with(char::is_uppercase) && ["Screen(", "Step("].iter().any(|s| then.contains(s));
            shows.then(|| camel(name))
        });
        arms.collect()
    }

    /// Swift: the cases of the `switch` in this view.
    fn cases_of(&self, view: &str) -> Rows {
        let text =
            self.0.iter().find_map(|text| text.split_once(&format!("struct {view} {{"))).expect("the view").1;
        let body = text.split("\n}").next().unwrap_or_default();
        let cases = body.lines().filter_map(|line| line.trim().strip_prefix("case ."));
        cases.map(|case| case.chars().take_while(|c| c.is_alphanumeric()).collect()).collect()
    }

    /// Kotlin: what is given to `testTag`, and to the functions that hand it on.
    fn tags(&self) -> Rows {
        self.literals(
            &[
                "testTag(",
                " Chip(",
                " MarkButton(",
                " PickChip(",
                " WordGroup(",
                " NumberField(",
                " TimeField(",
                " PastDay(",
                " DayChoice(",
                " AnyDay(",
                " WeekdayChips(",
                " named(",
                " Deed(",
                " Move(",
                " ValueRow(",
                " PassphraseField(",
            ],
            &[" tag = "],
        )
    }

    /// Swift: what is given to `accessibilityIdentifier`, and to the views that hand it on.
    fn identifiers(&self) -> Rows {
        let mut found = self.literals(&["accessibilityIdentifier("], &[" id: "]);
        // A practice's two buttons get theirs without a name.
        found.extend(self.literals(&[" button("], &[]));
        found
    }

    /// The literals inside the parentheses of these calls, and those right after these names.
    fn literals(&self, calls: &[&str], names: &[&str]) -> Rows {
        let mut found = Rows::new();
        for text in &self.0 {
            for call in calls {
                for (at, _) in text.match_indices(call) {
                    found.extend(strings(parenthesised(&text[at + call.len()..])));
                }
            }
            for name in names {
                for (at, _) in text.match_indices(name) {
                    let after = &text[at + name.len()..];
                    if after.starts_with('"') {
                        found.extend(strings(after).into_iter().next());
                    }
                }
            }
        }
        found.retain(|row| is_tag(row));
        found
    }

    /// The screens' models, each with what can be done: its public functions. Loading is no intent: a model of Android's
    /// loads by itself, and reads again what failed by a function that all of them have.
    fn models(&self, class: &str, function: &str) -> BTreeMap<String, Rows> {
        let mut found = BTreeMap::new();
        for part in self.0.iter().flat_map(|text| text.split(class).skip(1)) {
            let name: String = part.chars().take_while(|c| c.is_alphanumeric()).collect();
            if !name.ends_with("Model") || NO_SCREENS.contains(&name.as_str()) {
                continue;
            }
            let body = part.split("\n}\n").next().unwrap_or_default();
            let functions = body.split(function).skip(1).map(|rest| {
                let generic =
                    rest.strip_prefix('<').and_then(|rest| rest.split_once("> ")).map(|(_, rest)| rest);
                generic.unwrap_or(rest).chars().take_while(|c| c.is_alphanumeric()).collect::<String>()
            });
            found.insert(name, functions.filter(|name| name != "load").collect());
        }
        found
    }

    /// The rooms' functions that are called, as `journal.write`.
    fn actions(&self) -> Rows {
        exports()
            .into_iter()
            .filter(|(room, function)| self.calls(room, function))
            .map(|(r, f)| format!("{r}.{f}"))
            .collect()
    }

    fn calls(&self, room: &str, function: &str) -> bool {
        let mut forms = vec![format!("{room}().{function}("), format!("{room}.{function}(")];
        match room {
            "course" => forms.extend(["run:", "form:"].map(|label| format!("$0.{function}({label}"))),
            "library" => forms.extend(
                [
                    "Library.",
                    "Library.open(host.language).",
                    "ask({ try $0.",
                    "ask { try $0.",
                    "ask { it.",
                    "told { it.",
                ]
                .map(|before| format!("{before}{function}(")),
            ),
            "journal" => forms.push(format!("read {{ it.{function}(")),
            // What was looked at goes by what it is for.
            "lookedatjournal" => forms.push(format!("opened.{function}(")),
            "lookedatbackup" => forms.extend(["read.", "copy."].map(|seen| format!("{seen}{function}("))),
            "lookedathabits" => forms.push(format!("file.{function}(")),
            "lookedatanswers" => forms.extend(
                ["lookAtAnswers(path)", "lookAtAnswers(path: path)"]
                    .map(|seen| format!("{seen}.{function}(")),
            ),
            "lookedatquestionnaire" => {
                forms.extend(["lookAt(it).", "path: path)?."].map(|seen| format!("{seen}{function}(")));
            }
            "nearer" => forms.push(format!("Nearer.{function}(")),
            _ => {}
        }
        self.0.iter().any(|text| forms.iter().any(|form| text.contains(form)))
    }
}

/// The rooms of the façade and their functions, in a front end's spelling. What hands over a room is no action.
fn exports() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for path in files(&root().join("bindings/src"), ".rs") {
        let text = read(&path);
        for block in text.split("#[uniffi::export]\nimpl ").skip(1) {
            let (name, body) = block.split_once(" {").expect("an impl");
            let room = if name == "SettingsRoom" { "settings".to_owned() } else { name.to_lowercase() };
            for line in body.split("\n}").next().unwrap_or_default().lines() {
                let Some(function) = line.strip_prefix("    pub fn ") else { continue };
                let hands_over = room == "nearer" && line.contains("(&self) -> Result<Arc<");
                if !hands_over {
                    found.insert((
                        room.clone(),
                        snake_to_camel(function.split('(').next().unwrap_or_default()),
                    ));
                }
            }
        }
    }
    assert!(found.len() > 30, "the façade was not understood");
    found
}

/// The core's own list of step kinds: what neither front end knows must not go unseen.
fn core_step_kinds() -> Rows {
    let text = read(&root().join("core/src/form/view.rs"));
    let body = text
        .split_once("pub enum StepPart {")
        .expect("the step kinds")
        .1
        .split("\n}")
        .next()
        .unwrap_or_default()
        .to_owned();
    let variants = body.lines().filter(|line| line.starts_with("    ") && !line.starts_with("     "));
    let names =
        variants.map(|line| line.trim().chars().take_while(|c| c.is_alphanumeric()).collect::<String>());
    names.filter(|name| name.starts_with(char::is_uppercase)).map(|name| camel(&name)).collect()
}

fn camel(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn snake_to_camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + &part[..1].to_uppercase() + &part[1..])
}

/// As a control is called: `form-next`, `entry-*`. A `*` alone says nothing.
fn is_tag(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-*".contains(c))
}

/// Up to the parenthesis that closes what was opened before.
fn parenthesised(text: &str) -> &str {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

/// The string literals of a piece of Kotlin or Swift; what is put into them becomes `*`.
fn strings(text: &str) -> Vec<String> {
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some(open) = rest.find('"') {
        rest = &rest[open + 1..];
        let mut literal = String::new();
        while let Some(c) = rest.chars().next() {
            rest = &rest[c.len_utf8()..];
            let skipped = match c {
                '"' => break,
                '\\' if rest.starts_with('(') => Some(inserted(&rest[1..], '(', ')') + 1),
                '$' if rest.starts_with('{') => Some(inserted(&rest[1..], '{', '}') + 1),
                '$' => Some(rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())),
                _ => None,
            };
            match skipped {
                Some(length) => {
                    literal.push('*');
                    rest = &rest[length..];
                }
                None => literal.push(c),
            }
        }
        found.push(literal);
    }
    found
}

/// How long what is put into a string is, with its closing bracket.
fn inserted(text: &str, open: char, close: char) -> usize {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        depth += i32::from(c == open) - i32::from(c == close);
        if depth == 0 {
            return at + c.len_utf8();
        }
    }
    text.len()
}

#[test]
fn literals_are_read_from_both_languages() {
    assert_eq!(strings(r#""line-${n.filterNot { it.isBlank() }}", "mood-$each""#), ["line-*", "mood-*"]);
    assert_eq!(strings(r#""line-\(n.filter { !$0.isWhitespace })" and "\(id)-\(n)""#), ["line-*", "*-*"]);
    assert!(is_tag("entry-*") && is_tag("back") && !is_tag("*-*") && !is_tag("A word"));
}
