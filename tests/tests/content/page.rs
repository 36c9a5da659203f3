//! `core/content/README.md`: written by hand but for the blocks between `<!-- … -->` and `<!-- end -->`, which are made of
//! the types, of the example and of the mistakes.

use crate::example::{FILES, Written, folder, opened};
use crate::mistakes;
use crate::types::{Key, Read, Shape, Takes, Types};
use nearer_core::course::Content;
use nearer_core::form::{FieldShape, STEP_KINDS};
use nearer_core::rooms::FILINGS;
use nearer_core::text::{Catalogue, Pack, Translate, built_in};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

/// What a type is called on the page, by its room and name.
const TITLES: [(&str, &str, &str); 49] = [
    ("text", "Manifest", "The pack"),
    ("course", "LessonHeader", "A lesson"),
    ("form", "FormFile", "A form"),
    ("form", "StepFile", "A step"),
    ("form", "OptionFile", "An option"),
    ("form", "Breathing", "A breathing pattern"),
    ("form", "ScriptLine", "A line of a script"),
    ("form", "Turn", "A turn of a role-play"),
    ("form", "Reply", "A reply"),
    ("form", "Condition", "A condition"),
    ("form", "Test", "A test of an answer"),
    ("form", "Filing", "A filing"),
    ("form", "EndLine", "A sentence for the end"),
    ("course", "Stages", "The stages"),
    ("course", "Stage", "A stage"),
    ("course", "SuggestedPractice", "A practice that a stage suggests"),
    ("course", "Tracks", "The tracks"),
    ("course", "Track", "A track"),
    ("course", "TrackPart", "A part of a track"),
    ("course", "Moved", "What took its place"),
    ("course", "MovedLesson", "A lesson that went"),
    ("course", "MovedForm", "A form that went"),
    ("course", "Preset", "What is filled in beforehand"),
    ("course", "Toolbox", "The toolbox"),
    ("course", "ToolboxItem", "A thing for right now"),
    ("course", "Methods", "The methods"),
    ("course", "Method", "A method"),
    ("course", "Notices", "The notices"),
    ("course", "Notice", "A notice"),
    ("course", "GatesFile", "The gates"),
    ("form", "Feelings", "Words for feelings"),
    ("form", "FeelingFamily", "A family of feelings"),
    ("form", "FeelingWord", "A feeling"),
    ("form", "PlainWord", "A plain word"),
    ("plan", "Lines", "Numbers to call"),
    ("plan", "CountryLines", "A country"),
    ("plan", "Line", "A line to call"),
    ("safety", "PhrasesFile", "Phrases"),
    ("journal", "Prompts", "Prompts of the journal"),
    ("journal", "Prompt", "A prompt"),
    ("journal", "PromptTopic", "A topic"),
    ("journal", "CheckIns", "The check-in"),
    ("journal", "CheckInKind", "A way of a check-in"),
    ("journal", "Chip", "A chip"),
    ("assessment", "ScoringKey", "A measure's key"),
    ("assessment", "AboutWhom", "Whom a measure is about"),
    ("assessment", "Subscale", "A score"),
    ("assessment", "KnownKey", "A key of a published instrument"),
    ("assessment", "KnownSubscale", "A score of a published instrument"),
];

/// Tables that several others hold: they stand under the first.
const SMALL: [(&str, &str, &str); 5] = [
    ("assessment", "SafetyRule", "A safety rule"),
    ("assessment", "Opens", "An answer that opens a notice"),
    ("assessment", "PublishedBand", "A band"),
    ("assessment", "Reliable", "What a reliable change takes"),
    ("assessment", "KnownSafety", "A safety rule of a published instrument"),
];

fn title(read: &Read) -> &'static str {
    let found = TITLES.iter().chain(&SMALL).find(|(room, name, _)| *room == read.room && *name == read.name);
    found.unwrap_or_else(|| panic!("{}/{} has no title on the page", read.room, read.name)).2
}

fn link(read: &Read) -> String {
    let title = title(read);
    let anchor: String =
        title.to_lowercase().replace(' ', "-").chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
    format!("[{title}](#{anchor})")
}

/// Tables that files of content are read into, as `room/Name`, in the order in which they are reached.
pub fn reached(types: &Types) -> Vec<&Read> {
    let mut found: Vec<&Read> = Vec::new();
    for (_, room, name) in FILES {
        reach(types, types.find(room, name), &mut found);
    }
    found
}

fn reach<'a>(types: &'a Types, read: &'a Read, found: &mut Vec<&'a Read>) {
    let (Shape::Table { keys, .. } | Shape::OneKey(keys)) = &read.shape else { return };
    if found.iter().any(|other| other.room == read.room && other.name == read.name) {
        return;
    }
    found.push(read);
    for key in keys {
        let mut takes = &key.takes;
        while let Takes::List(of) = takes {
            takes = of;
        }
        if let Takes::Named(name) = takes {
            reach(types, types.find(&read.room, name), found);
        }
    }
}

/// The page with its blocks made anew.
pub fn made(page: &str, types: &Types, written: &BTreeMap<(String, String), Written>) -> String {
    let mut made = String::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let _ = writeln!(made, "{line}");
        let Some(block) = line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->")) else {
            continue;
        };
        let _ = writeln!(made, "\n{}\n", one(block, types, written).trim_end());
        let end = lines.find(|line| *line == "<!-- end -->");
        let _ = writeln!(made, "{}", end.unwrap_or_else(|| panic!("'{block}' has no end")));
    }
    made
}

/// Names of the blocks of a page.
pub fn blocks(page: &str) -> Vec<&str> {
    let marks = page.lines().filter_map(|line| line.strip_prefix("<!-- ")?.strip_suffix(" -->"));
    marks.filter(|mark| *mark != "end").collect()
}

fn one(block: &str, types: &Types, written: &BTreeMap<(String, String), Written>) -> String {
    let (what, of) = block.split_once(' ').unwrap_or((block, ""));
    match what {
        "keys" => {
            let (room, name) = of.split_once('/').expect("a room and a name");
            table(types, types.find(room, name), written)
        }
        "kinds" => kinds(types),
        "filings" => filings(types),
        "file" => {
            let language = of.rsplit('.').next().unwrap_or_default();
            let text = fs::read_to_string(folder().join(of)).expect("a file of the example");
            format!("````{language}\n{}\n````", text.trim_end())
        }
        "texts" => texts(&opened().expect("the example reads")),
        "mistakes" => mistakes(),
        _ => panic!("there is no block '{block}'"),
    }
}

fn table(types: &Types, read: &Read, written: &BTreeMap<(String, String), Written>) -> String {
    let (Shape::Table { keys, .. } | Shape::OneKey(keys)) = &read.shape else {
        panic!("{} has no keys", read.name)
    };
    let must = match read.shape {
        Shape::OneKey(_) => "One of these keys:",
        _ => "",
    };
    let mut made = format!("### {}\n\n{}\n\n", title(read), format!("{} {must}", read.about).trim());
    made.push_str("| key | takes | | what it says | example |\n|---|---|---|---|---|\n");
    let of = format!("{}/{}", read.room, read.name);
    for key in keys {
        if key.takes == Takes::Rest {
            let _ =
                writeln!(made, "| *a field* | one id of a step, or a list of ids | may | {} | |", key.about);
            continue;
        }
        let example = written
            .get(&(of.clone(), key.name.clone()))
            .unwrap_or_else(|| panic!("the example has no key '{}' of {of}", key.name));
        let example = match (example.value.as_str(), &key.takes) {
            ("", Takes::List(_)) => format!("`[[{}]]`", example.head),
            ("", _) => format!("`[{}]`", example.head),
            (value, _) => format!("`{} = {}`", key.name, short(value)),
        };
        let needed = if key.needed { "must" } else { "may" };
        let _ = writeln!(
            made,
            "| `{}` | {} | {needed} | {} | {} |",
            key.name,
            takes(types, &read.room, &key.takes),
            cell(&said(types, &read.room, key)),
            cell(&example)
        );
    }
    made
}

fn short(value: &str) -> String {
    match value.char_indices().nth(60) {
        Some((at, _)) => format!("{} …", &value[..at]),
        None => value.to_owned(),
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// What is said of a key; of a closed set, also what each of its words means.
fn said(types: &Types, room: &str, key: &Key) -> String {
    assert!(!key.about.is_empty(), "nothing is said of the key '{}' of {room}", key.name);
    let Takes::Named(name) = &key.takes else { return key.about.clone() };
    let Shape::Word(words) = &types.find(room, name).shape else { return key.about.clone() };
    let words: Vec<String> = words.iter().map(|(word, about)| format!("`{word}`: {about}")).collect();
    format!("{} {}", key.about, words.join(" "))
}

fn takes(types: &Types, room: &str, of: &Takes) -> String {
    match of {
        Takes::Text => "text".to_owned(),
        Takes::Whole => "whole number".to_owned(),
        Takes::Number => "number".to_owned(),
        Takes::Exact => "number in quotes".to_owned(),
        Takes::Truth => "`true` or `false`".to_owned(),
        Takes::List(of) => match of.as_ref() {
            Takes::Text => "list of texts".to_owned(),
            Takes::Whole => "list of whole numbers".to_owned(),
            of => format!("several: {}", takes(types, room, of)),
        },
        Takes::Row(of) => {
            let each: Vec<String> = of.iter().map(|one| takes(types, room, one)).collect();
            format!("list of {}: {}", of.len(), each.join(", "))
        }
        Takes::Named(name) => {
            let read = types.find(room, name);
            match &read.shape {
                Shape::Word(words) => {
                    let words: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
                    words.join(", ")
                }
                Shape::Either(either) => {
                    let each: Vec<String> = either.iter().map(|one| takes(types, &read.room, one)).collect();
                    each.join(" or ")
                }
                Shape::Table { .. } | Shape::OneKey(_) => link(read),
            }
        }
        Takes::Rest => "anything".to_owned(),
    }
}

fn listed(keys: &[&str]) -> String {
    keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}

fn kinds(types: &Types) -> String {
    let mut made = String::from("| kind | what it is | must have | may have |\n|---|---|---|---|\n");
    for kind in STEP_KINDS {
        // An expectation is a choice that says more.
        let about = match kind.name {
            "expect" => &types.find("form", "Expects").about,
            name => types.kinds.get(name).unwrap_or_else(|| panic!("no kind {name}")),
        };
        let (needs, may) = (listed(kind.needs), listed(kind.takes));
        let _ = writeln!(made, "| `{}` | {} | {needs} | {may} |", kind.name, cell(about));
    }
    made
}

/// The steps that a field takes.
fn fits(shape: FieldShape) -> String {
    let one = |kind: &str| format!("one `{kind}` step");
    let some = |kind: &str| format!("`{kind}` steps, of which the first one that was answered counts");
    match shape {
        FieldShape::Words => "steps of any kind, in words".to_owned(),
        FieldShape::Text => one("text"),
        FieldShape::Scale => some("scale"),
        FieldShape::Choice => some("choice"),
        FieldShape::Expect => some("expect"),
        FieldShape::OneOf(words) => {
            format!("{}, with options of these ids: {}", some("choice"), listed(words))
        }
        FieldShape::Emotions => one("emotions"),
        FieldShape::Person => one("person"),
        FieldShape::Plan => one("plan"),
        FieldShape::Date => one("date"),
        FieldShape::FollowUp => one("follow_up"),
        FieldShape::List => one("list"),
    }
}

fn filings(types: &Types) -> String {
    let pack = Pack::open(built_in(), "en").expect("the built-in pack");
    let catalogue = Catalogue::read(&pack).expect("a catalogue");
    let mut made = String::from(
        "| `room`, `kind` | what is filed | field | takes | what it holds |\n|---|---|---|---|---|\n",
    );
    for kind in FILINGS.rooms.iter().flat_map(|room| room.iter()) {
        let declared = types.filings.get(&(kind.room.to_owned(), kind.kind.to_owned()));
        let mut first = true;
        for (field, shape) in kind.fields {
            let (about, holds) = match declared {
                Some(declared) => {
                    (declared.about.clone(), declared.fields.get(*field).cloned().unwrap_or_default())
                }
                None => page_of(types, &catalogue, kind.room, kind.kind, field),
            };
            assert!(!about.is_empty(), "nothing is said of {}/{}", kind.room, kind.kind);
            assert!(!holds.is_empty(), "nothing is said of {}/{} {field}", kind.room, kind.kind);
            let head = match first {
                true => format!("`{}`, `{}` | {about}", kind.room, kind.kind),
                false => "|".to_owned(),
            };
            first = false;
            let _ = writeln!(made, "| {head} | `{field}` | {} | {holds} |", fits(*shape));
        }
    }
    made
}

/// What is said of a section of a page that fills itself.
fn page_of(types: &Types, catalogue: &Catalogue, room: &str, kind: &str, field: &str) -> (String, String) {
    if room == "map" {
        let text = |key: String| catalogue.text(&key);
        let holds = format!("{}: {}.", text(format!("map-{field}")), text(format!("map-{field}-hint")));
        return (format!("{}: {}.", catalogue.text("map-title"), catalogue.text("map-hint")), holds);
    }
    let Shape::Word(sheets) = &types.find("plan", "SheetKind").shape else { return Default::default() };
    let about = sheets.iter().find(|(word, _)| word == kind).map(|(_, about)| about.clone());
    (about.unwrap_or_default(), "A section of that page: it takes the place of what stood there.".to_owned())
}

/// Keys under which an overlay has its texts.
fn texts(content: &Content) -> String {
    let mut keys = BTreeSet::new();
    let mut each = |key: String, text: &mut String| {
        if !text.trim().is_empty() {
            keys.insert(key);
        }
    };
    content.lessons().for_each(|lesson| lesson.clone().each_text(&mut each));
    let own = content.forms().filter(|form| content.measure(&form.id).is_err());
    own.for_each(|form| form.clone().each_text(&mut each));
    content.measures.iter().for_each(|measure| measure.clone().each_text(&mut each));
    content.keys.iter().for_each(|key| key.clone().each_text(&mut each));
    content.gates.steps().for_each(|step| step.clone().each_text(&mut each));
    content.feelings.clone().each_text(&mut each);
    content.lines.clone().each_text(&mut each);
    content.toolbox.clone().each_text(&mut each);
    content.check_ins.clone().each_text(&mut each);
    content.prompts.clone().each_text(&mut each);
    content.each_list_text(&mut each);
    format!("```text\n{}\n```", keys.into_iter().collect::<Vec<_>>().join("\n"))
}

fn mistakes() -> String {
    let mut made = String::new();
    for group in mistakes::all() {
        let _ = writeln!(made, "**{}**\n\n| is written | is said |\n|---|---|", group.title);
        let mut told = BTreeSet::new();
        for mistake in &group.mistakes {
            let file = mistake.path.rsplit('/').next().unwrap_or_default();
            let line = mistake.to.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            let written = match (mistake.from.is_empty(), line) {
                (true, _) => format!("*a whole {file}*"),
                (false, "") => format!("no `{}`", short(mistake.from.trim())),
                (false, line) => format!("`{}`", short(line.trim())),
            };
            if told.insert(&mistake.said) {
                let _ = writeln!(made, "| {} | {} |", cell(&written), cell(&mistake.said));
            }
        }
        made.push('\n');
    }
    made
}
