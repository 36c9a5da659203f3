//! The language mechanism, proven by Spanish.

use super::*;
use crate::text::{Translate, built_in};
use std::collections::{BTreeMap, BTreeSet};

/// Stages whose exercises are in Spanish. Lessons were written anew in English; none is translated yet.
const WHOLE: [u8; 2] = [1, 5];

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

/// Keys that Spanish must have: the interface's own parts, the toolbox, and the exercises of two stages.
fn wanted(content: &Content) -> Vec<String> {
    let mut forms: BTreeSet<&str> = content.toolbox.items.iter().map(|item| item.form.as_str()).collect();
    forms.extend(["getting-through-tonight", "check-on-me", "if-i-go-quiet"]);
    for stage in content.stages.iter().filter(|stage| WHOLE.contains(&stage.number)) {
        forms.extend(stage.forms.iter().map(String::as_str));
    }
    let starts: Vec<String> = forms
        .iter()
        .map(|id| format!("form.{id}."))
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

#[test]
fn spanish_has_its_stages_the_toolbox_and_every_string_and_no_key_too_many() {
    let spanish = Content::open(built_in(), "es-MX", crate::rooms::FILINGS).expect("Spanish reads");
    assert_eq!(spanish.pack.language(), "es");
    let (english, translated) = (texts(&CONTENT), texts(&spanish));
    let keys: BTreeSet<String> = english.keys().cloned().collect();
    assert_eq!(spanish.pack.dangling(&keys), Vec::<String>::new());

    let missing: Vec<String> = wanted(&CONTENT).into_iter().filter(|key| !spanish.pack.has(key)).collect();
    assert!(missing.is_empty(), "not in Spanish:\n{}", missing.join("\n"));
    let strings = spanish.catalogue.missing_in_first();
    assert!(strings.is_empty(), "strings that are not in Spanish: {strings:?}");

    // What isn't there falls back to English, text by text.
    let falls_back = "lesson.why-closeness-alarms.title";
    assert_eq!(translated[falls_back], english[falls_back]);
    assert_ne!(translated["stage.5.title"], english["stage.5.title"]);
    assert_eq!(translated.len(), english.len());
    assert!(spanish.phrases.found_in("ya no quiero vivir"));
}
