//! Prints what every answer of the programme does for somebody's safety, so that a clinician can read it in half an hour.
//!
//! `cargo run -p nearer-core --example safety` reads the built-in programme; with a folder after it, the pack that lies
//! there.

#![allow(clippy::print_stdout, reason = "it is a program that prints")]

use nearer_core::assessment::ScoringKey;
use nearer_core::course::Content;
use nearer_core::form::{ApproachGate, Fear, SaysOfPerson, Step, StepKind, StepOption};
use nearer_core::rooms::FILINGS;
use nearer_core::text::{Folder, built_in};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let files = match std::env::args().nth(1) {
        Some(folder) => Box::new(Folder(PathBuf::from(folder))),
        None => built_in(),
    };
    let content = match Content::open(files, "en", FILINGS) {
        Ok(content) => content,
        Err(error) => {
            println!("{error}");
            return ExitCode::FAILURE;
        }
    };
    println!("# The app's own questions\n");
    rows("gates", content.gates.steps());
    println!("\n# Check-ins\n");
    for kind in &content.check_ins.kinds {
        for chip in kind.chips.iter().filter(|chip| chip.opens.is_some()) {
            row(
                &kind.title,
                &chip.text,
                "hint of fear: the notice, the question at once or on Today; kept in no words",
            );
        }
    }
    println!("\n# Exercises\n");
    for form in content.forms() {
        rows(&form.id, form.steps.iter());
        match form.approach {
            ApproachGate::No => {}
            ApproachGate::AfterPerson => {
                row(&form.id, "whoever is picked", "coaches nearer: the question about fear comes first");
            }
            ApproachGate::BeforePlan => {
                row(
                    &form.id,
                    "whoever is picked",
                    "about anyone: the question about fear comes before a plan",
                );
            }
        }
        if content.asks_first(form) {
            row(
                &form.id,
                "before it",
                "the three questions of the day, distress before and after, grounding",
            );
        }
    }
    println!("\n# Questionnaires\n");
    content.measures.iter().for_each(|measure| key(&measure.key));
    for known in &content.keys {
        for rule in &known.safety {
            row(&known.id, &format!("{rule:?}"), "\"Are you safe right now?\"");
        }
    }
    println!("\n# People\n");
    row(
        "person",
        "\"Turn exercises on again?\", no",
        "near, asked once more after fourteen days; what was planned stays off",
    );
    row("person", "\"Turn exercises on again?\", else", "hold stays; the notice");
    row(
        "person",
        "this person has died",
        "nothing leads on to them; the question isn't asked; letters stay open",
    );
    row("person", "this is a child (*)", "the question is whether it is safe at home");
    println!("\n# Moods and words\n");
    row("check-in", "the lowest mood on three of seven days", "\"Are you safe right now?\"");
    row("any text", "a phrase of phrases.toml, in any language", "people to call, once a day; kept nowhere");
    row("some forms", "a phrase about hurting somebody (*)", "leave the room and call; kept nowhere");
    row(
        "repair, thanks",
        "they asked not to be contacted (*)",
        "nothing is planned, nothing there to be sent",
    );
    println!("\n(*) waits for a clinician to read it; so do gate-home and the notice safe-at-home.");
    ExitCode::SUCCESS
}

fn rows<'a>(place: &str, steps: impl Iterator<Item = &'a Step>) {
    for step in steps {
        let (StepKind::Choice { options, .. } | StepKind::Fact { options, .. }) = &step.kind else {
            continue;
        };
        for option in options {
            let does = does(option);
            if !does.is_empty() {
                let said = if option.text.is_empty() { &option.id } else { &option.text };
                row(&format!("{place} {}", step.id), said, &does.join("; "));
            }
        }
    }
}

fn does(option: &StepOption) -> Vec<String> {
    let mut does = Vec::new();
    match option.fear {
        Some(Fear::Named) => does.push("fear named: hold, the notice; kept in no words".to_owned()),
        Some(Fear::Hinted) => {
            does.push("hint of fear: the question, the notice; kept in no words".to_owned())
        }
        None => {}
    }
    match option.contact {
        Some(SaysOfPerson::Hold) => does.push("hold".to_owned()),
        Some(SaysOfPerson::Near) => does.push("near, for ninety days".to_owned()),
        None => {}
    }
    does.extend(option.opens.iter().map(|notice| format!("the notice {notice}")));
    if option.safety {
        does.push("\"Are you safe right now?\"".to_owned());
    }
    if option.lighter {
        does.push("the light version is chosen beforehand".to_owned());
    }
    does
}

fn key(key: &ScoringKey) {
    for rule in &key.safety {
        let what = rule.item.as_ref().or(rule.subscale.as_ref()).map_or("", String::as_str);
        let bounds = match (rule.at_least, rule.at_most) {
            (Some(low), Some(high)) => format!("{low} to {high}"),
            (Some(low), None) => format!("{low} and more"),
            (None, Some(high)) => format!("{high} and less"),
            (None, None) => "any answer".to_owned(),
        };
        row(&format!("{} {what}", key.measure), &bounds, "\"Are you safe right now?\"");
    }
    for opens in &key.opens {
        let does = match (opens.fear, &opens.notice) {
            (Some(_), _) => "hint of fear: the question, the notice; kept in no words".to_owned(),
            (None, Some(notice)) => format!("the notice {notice}"),
            (None, None) => String::new(),
        };
        row(&format!("{} {}", key.measure, opens.item), &opens.is, &does);
    }
}

fn row(place: &str, said: &str, does: &str) {
    println!("{place:44} {said:52} {does}");
}
