//! The language mechanism, proven by Spanish, and by German, which orders and bends words otherwise.

use super::*;
use crate::text::{Translate, built_in};
use std::collections::{BTreeMap, BTreeSet};

/// Stages whose exercises are in Spanish; all lessons are, and both tracks.
const WHOLE: [u8; 10] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/// Exercises that will be others: the looks back and the role-plays. They are shown in English until then.
const NOT_YET: [&str; 13] = [
    "stage-2-look-back",
    "stage-3-look-back",
    "stage-4-look-back",
    "stage-6-look-back",
    "stage-7-look-back",
    "stage-8-look-back",
    "stage-9-look-back",
    "stage-10-look-back",
    "what-has-changed",
    "weekly-relationship-look",
    "role-play-the-question",
    "role-play-the-silence",
    "role-play-help-offered",
];
/// Spanish needs a few more words for a thought than English does.
const MOST_WORDS: usize = 35;

/// All texts of a content by their keys.
fn texts(content: &Content) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut each = |key: String, text: &mut String| {
        found.insert(key, text.clone());
    };
    content.lessons().for_each(|lesson| lesson.clone().each_text(&mut each));
    let measures: BTreeSet<&str> = content.measures.iter().map(|measure| measure.id.as_str()).collect();
    content
        .forms()
        .filter(|form| !measures.contains(form.id.as_str()))
        .for_each(|form| form.clone().each_text(&mut each));
    content.measures.iter().for_each(|measure| measure.clone().each_text(&mut each));
    content.gates.steps().for_each(|step| step.clone().each_text(&mut each));
    content.feelings.clone().each_text(&mut each);
    content.lines.clone().each_text(&mut each);
    content.toolbox.clone().each_text(&mut each);
    content.check_ins.clone().each_text(&mut each);
    content.prompts.clone().each_text(&mut each);
    content.each_list_text(&mut each);
    found.retain(|_, text| !text.trim().is_empty());
    found
}

/// Keys that a language must have: the interface's own parts, the toolbox, the exercises of some stages, and some lessons.
fn wanted(content: &Content, stages: &[u8], lessons: &[String]) -> Vec<String> {
    let of_item = |id: &str| content.form(id).expect("a form").id.as_str();
    let mut forms: BTreeSet<&str> = content.toolbox.items.iter().map(|item| of_item(&item.form)).collect();
    forms.extend(["getting-through-tonight", "check-on-me", "if-i-go-quiet"]);
    for stage in content.stages.iter().filter(|stage| stages.contains(&stage.number)) {
        // What has its home elsewhere comes with that.
        let at_home = |id: &&String| {
            let form = content.form(id).expect("a form");
            let at_home = form.track.is_none() && form.stage.is_none_or(|home| home == stage.number);
            at_home && !NOT_YET.contains(&form.id.as_str())
        };
        forms.extend(stage.forms.iter().filter(at_home).map(String::as_str));
    }
    let starts: Vec<String> = forms
        .iter()
        .map(|id| format!("form.{id}."))
        .chain(lessons.iter().map(|id| format!("lesson.{id}.")))
        .chain(
            [
                "check-in.",
                "prompt.",
                "toolbox.",
                "gate.",
                "method.",
                "notice.",
                "feeling.",
                "word.",
                "stage.",
                "track.",
                "lines.",
            ]
            .map(str::to_owned),
        )
        .collect();
    let all = texts(content).into_keys();
    all.filter(|key| starts.iter().any(|start| key.starts_with(start))).collect()
}

fn holds_an_overlay(asked: &str, language: &str, wanted: &[String]) {
    let overlaid = Content::open(built_in(), asked, crate::rooms::FILINGS).expect("it reads");
    assert_eq!(overlaid.pack.language(), language);
    let (english, translated) = (texts(&CONTENT), texts(&overlaid));
    let keys: BTreeSet<String> = english.keys().cloned().collect();
    assert_eq!(overlaid.pack.dangling(&keys), Vec::<String>::new());

    let missing: Vec<&String> = wanted.iter().filter(|key| !overlaid.pack.has(key)).collect();
    assert!(missing.is_empty(), "not in {language}: {missing:#?}");
    let strings = overlaid.catalogue.missing_in_first();
    assert!(strings.is_empty(), "strings that are not in {language}: {strings:?}");

    // What isn't there falls back to English, text by text.
    let falls_back = "form.what-has-changed.title";
    assert_eq!(translated[falls_back], english[falls_back]);
    assert_ne!(translated["stage.5.title"], english["stage.5.title"]);
    assert_eq!(translated.len(), english.len());
}

#[test]
fn spanish_has_its_stages_the_toolbox_and_every_string_and_no_key_too_many() {
    let lessons: Vec<String> = CONTENT.lessons().map(|lesson| lesson.id.clone()).collect();
    let mut wanted = wanted(&CONTENT, &WHOLE, &lessons);
    let of_tracks: Vec<String> =
        CONTENT.tracks.iter().flat_map(|track| track.all_forms()).map(|id| format!("form.{id}.")).collect();
    let all = texts(&CONTENT).into_keys();
    wanted.extend(all.filter(|key| of_tracks.iter().any(|start| key.starts_with(start))));
    holds_an_overlay("es-MX", "es", &wanted);
}

#[test]
fn german_has_the_first_stage_the_toolbox_what_safety_says_and_every_string() {
    holds_an_overlay("de-CH", "de", &wanted(&CONTENT, &[1], &CONTENT.stages[0].lessons));
}

/// A lesson says in Spanish what it says in English: as many paragraphs, list points, heads and figures, and its point as
/// early. Nobody who reads it is made a man or a woman by a slash.
#[test]
fn lessons_in_spanish_have_the_shape_of_the_english_ones() {
    let spanish = Content::open(built_in(), "es", crate::rooms::FILINGS).expect("Spanish reads");
    let mut wrong = Vec::new();
    for (english, translated) in CONTENT.lessons().zip(spanish.lessons()) {
        assert_eq!(english.id, translated.id);
        let shape = |body: &str| {
            let lines: Vec<&str> = body.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            let points = lines.iter().filter(|line| line.starts_with("- ")).count();
            let heads = lines.iter().filter(|line| line.trim_start_matches("- ").starts_with("**")).count();
            (lines.len(), points, heads)
        };
        let (wanted, found) = (shape(&english.body), shape(&translated.body));
        if wanted != found {
            wrong.push(format!("{}: {found:?} lines, points and heads in place of {wanted:?}", english.id));
        }
        for text in [&translated.title, &translated.point, &translated.short, &translated.body] {
            let sentences = text.split(['.', '?', ':', '\n']);
            let longest = sentences.map(|sentence| sentence.split_whitespace().count()).max().unwrap_or(0);
            if longest > MOST_WORDS || text.contains(['!', '¡', '@', '«']) || text.contains("o/a") {
                wrong.push(format!(
                    "{}: {longest} words in a sentence, or a sign that we don't use",
                    english.id
                ));
            }
        }
        wrong.extend(super::lessons::late(translated));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
