//! Every model names what it shows. Their sources are read: what a model asks of the core must be its topics, no
//! fewer, or it would show what is no more, and no others, or it would ask again in vain. Which rooms' changes alter a
//! topic, the core's own tests hold.

use nearer_core::house::Topic;
use nearer_tests::{files, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The day alone: time changes it, and it is read where it is asked for.
const THE_DAY: &str = "today().view().day";
/// These hear the feed themselves.
const HEARS_ITSELF: &[&str] = &["AppModel", "Reminding"];

type Topics = BTreeSet<String>;

/// The sources of a front end, by their paths.
fn sources(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let found = files(&root().join(folder), ending).into_iter();
    found
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("readable")))
        .map(|(path, text)| (path, text.replace(THE_DAY, "")))
        .collect()
}

fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + &part[..1].to_uppercase() + &part[1..])
}

/// A topic in Rust's spelling: `CAME_IN` and `cameIn` are `CameIn`.
fn spelled(name: &str) -> String {
    if name.chars().any(|c| c.is_ascii_lowercase()) {
        return name[..1].to_uppercase() + &name[1..];
    }
    name.split('_').map(|part| part[..1].to_owned() + &part[1..].to_lowercase()).collect()
}

/// A front end's own functions over objects of the façade, by name: the object, and what they do.
type Helpers = BTreeMap<String, (String, String)>;

/// What a piece of a front end's source asks of the core, as topics.
fn asked(text: &str, helpers: &Helpers) -> Topics {
    let mut found = Topics::new();
    for (call, topic) in Topic::CALLS {
        let (room, method) = call.split_once('.').expect("an object and its method");
        let method = camel(method);
        let forms = [format!("{room}().{method}("), format!("{room}.{method}(")];
        if forms.iter().any(|form| text.contains(form)) {
            found.insert(format!("{topic:?}"));
        }
    }
    for (name, (object, body)) in helpers {
        // Of settings, `read` is the façade's own.
        if !text.replace("settings().read(", "").contains(&format!(".{name}(")) {
            continue;
        }
        found.extend(asked(body, &Helpers::new()));
        for (call, topic) in Topic::CALLS {
            let (room, method) = call.split_once('.').expect("an object and its method");
            if room == object && bare(body, &camel(method)) {
                found.insert(format!("{topic:?}"));
            }
        }
    }
    found
}

/// Whether a function is called on nothing but what the text itself is about.
fn bare(text: &str, method: &str) -> bool {
    text.match_indices(&format!("{method}(")).any(|(at, _)| {
        !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '.' || c == '_')
            && !text[..at].ends_with("func ")
    })
}

/// From an opening bracket up to the one that closes it; both are left out.
fn within(text: &str, open: char, close: char) -> &str {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        depth += i32::from(c == open) - i32::from(c == close);
        if depth == 0 {
            return &text[1..at];
        }
    }
    ""
}

/// The names that follow these beginnings.
fn named(text: &str, before: &str) -> Topics {
    text.match_indices(before)
        .map(|(at, _)| &text[at + before.len()..])
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>())
        .filter(|name| !name.is_empty())
        .map(|name| spelled(&name))
        .collect()
}

#[test]
fn models_of_android_read_again_what_they_ask_for() {
    let models = sources("android/kit/src", ".kt");
    let helpers = kotlin_helpers(&models);
    assert!(helpers.contains_key("exercises") && helpers.contains_key("sheetOf"), "{:?}", helpers.keys());
    let mut reads = 0;
    for (path, text) in &models {
        for (at, name) in text.match_indices("reads") {
            let rest = &text[at + name.len()..];
            if !rest.starts_with(['(', ' ']) || text[..at].ends_with(char::is_alphanumeric) {
                continue;
            }
            let arguments = if rest.starts_with('(') { within(rest, '(', ')') } else { "" };
            let after = if rest.starts_with('(') { &rest[arguments.len() + 2..] } else { rest };
            // The functions themselves.
            let is_told_of = text[..at].ends_with("> ") || arguments.contains("*topics");
            if !after.trim_start().starts_with('{') || is_told_of {
                continue;
            }
            let work = within(after.trim_start(), '{', '}');
            reads += 1;
            assert_eq!(named(arguments, "Topic."), asked(work, &helpers), "{path}: {work}");
        }
    }
    assert!(reads > 40, "only {reads} were found: the search is broken");
    let of = |name: &str| models.iter().find(|(path, _)| path.ends_with(name)).expect("there").1;
    // Pages are read as someone goes down the list.
    let journal = of("/JournalModel.kt");
    let pages = journal.split_once("private suspend fun load").expect("the pages").1;
    assert_eq!(named(journal, "changes.after(Topic."), asked(pages, &helpers));
}

/// `fun Course.exercises(): … = …` and their like, up to an empty line.
fn kotlin_helpers(screens: &BTreeMap<String, String>) -> Helpers {
    let mut found = Helpers::new();
    for text in screens.values() {
        for (at, _) in text.match_indices("fun ") {
            let body = text[at + 4..].split("\n\n").next().unwrap_or_default();
            let Some((object, rest)) = body.split_once('.') else { continue };
            let Some((name, _)) = rest.split_once('(') else { continue };
            let is_word = |word: &str| !word.is_empty() && word.chars().all(char::is_alphanumeric);
            if is_word(object) && is_word(name) && object.starts_with(char::is_uppercase) {
                found.insert(name.to_owned(), (object.to_lowercase(), body.to_owned()));
            }
        }
    }
    let objects = objects();
    found.retain(|_, (object, _)| objects.contains(object.as_str()));
    found
}

/// The façade's objects that topics are read from.
fn objects() -> BTreeSet<&'static str> {
    let rooms = Topic::CALLS.iter().filter_map(|(call, _)| call.split_once('.')).map(|(room, _)| room);
    rooms.chain(["nearer"]).collect()
}

#[test]
fn models_of_the_iphone_load_again_what_they_ask_for() {
    let models = sources("ios/NearerKit/Sources", ".swift");
    let screens: String = sources("ios/Nearer", ".swift").into_values().collect();
    let helpers = swift_helpers(&models);
    assert!(helpers.contains_key("exercises"), "{:?}", helpers.keys());
    let mut naming = 0;
    for (path, text) in &models {
        for part in text.split("\npublic final class ").skip(1) {
            let name: String = part.chars().take_while(|c| c.is_alphanumeric()).collect();
            let body = part.split("\n}\n").next().unwrap_or_default();
            if HEARS_ITSELF.contains(&name.as_str()) {
                continue;
            }
            let list = body.split_once("static let topics: [Topic] = [");
            let topics = list.map_or("", |(_, rest)| rest.split(']').next().unwrap_or_default());
            // What is read in one go is a struct of the same file.
            let made = text.split("\nprivate struct ").skip(1).filter(|made| {
                let name: String = made.chars().take_while(|c| c.is_alphanumeric()).collect();
                body.contains(&format!("{name}(nearer"))
            });
            let made: String = made.filter_map(|made| made.split("\n}\n").next()).collect();
            let asks = asked(&(without_deeds(body) + &made), &helpers);
            assert_eq!(named(topics, "."), asks, "{path}: {name}");
            if list.is_some() {
                naming += 1;
                let is_heard = screens.contains(&format!("app.changes.of({name}.topics)"))
                    || body.contains("app.changes.of(Self.topics)");
                assert!(is_heard, "{name} is not loaded again");
            }
        }
    }
    assert!(naming > 20, "only {naming} were found: the search is broken");
}

/// `extension Course { func exercises() … }` and their like.
fn swift_helpers(models: &BTreeMap<String, String>) -> Helpers {
    let mut found = Helpers::new();
    let extensions = models.values().flat_map(|text| text.split("\nextension ").skip(1));
    for (object, body) in extensions.filter_map(|text| text.split_once(" {")) {
        let body = body.split("\n}").next().unwrap_or_default();
        for function in body.split("func ").skip(1) {
            let name = function.split('(').next().unwrap_or_default();
            found.insert(name.to_owned(), (object.to_lowercase(), body.to_owned()));
        }
    }
    let objects = objects();
    found.retain(|_, (object, _)| objects.contains(object.as_str()));
    found
}

/// Without what somebody does: it is told of, and what it reads is read for it alone.
fn without_deeds(body: &str) -> String {
    let mut rest = body.to_owned();
    for deed in ["app.act(", "app.offer(", "app.offer {", ".run(app) {"] {
        while let Some(at) = rest.find(deed) {
            let open = at + deed.len() - 1;
            let (from, to) = if deed.ends_with('(') { ('(', ')') } else { ('{', '}') };
            let length = within(&rest[open..], from, to).len() + 2;
            rest.replace_range(at..open + length, "");
        }
    }
    rest
}

#[test]
fn sources_are_understood() {
    assert_eq!(spelled("CAME_IN"), "CameIn");
    assert_eq!(spelled("cameIn"), "CameIn");
    assert_eq!(within("(a(b)c) d", '(', ')'), "a(b)c");
    assert_eq!(
        named("Topic.CAME_IN, Topic.TODAY, key = id", "Topic."),
        ["CameIn", "Today"].map(str::to_owned).into()
    );
    let helpers = Helpers::from([(
        "exercises".to_owned(),
        ("course".to_owned(), "exercises() = path().stages.flatMap { stage(it) }".to_owned()),
    )]);
    let kotlin = "it.habits().list(); nearer.course().exercises().find { }";
    assert_eq!(asked(kotlin, &helpers), ["Path", "Practices"].map(str::to_owned).into());
    assert_eq!(asked("try habits.setSettings(x)", &helpers), Topics::new());
    let swift = "app.call { $0.people().all() }; app.act({ try $0.kept().groups() }) { }";
    assert_eq!(asked(&without_deeds(swift), &helpers), Topics::from(["People".to_owned()]));
}
