//! Prints the programme as a table, and fails where it lacks what it promises.
//!
//! `cargo run -p nearer-core --example programme` reads the built-in programme; with a folder after it, the
//! pack that lies there: a mistake in it is told with file, line and reason.

#![allow(clippy::print_stdout, reason = "it is a program that prints")]

use nearer_core::course::Content;
use nearer_core::rooms::FILINGS;
use nearer_core::text::{Folder, built_in};
use std::path::PathBuf;
use std::process::ExitCode;

#[path = "../src/course/tests/promised.rs"]
mod promised;

fn main() -> ExitCode {
    let folder = std::env::args().nth(1);
    let open = |language: &str| {
        let files = match &folder {
            Some(folder) => Box::new(Folder(PathBuf::from(folder))),
            None => built_in(),
        };
        Content::open(files, language, FILINGS)
    };
    let content = match open("en").and_then(|content| {
        // Another language bends sentences of its own, which can go wrong by themselves.
        content.pack.languages().iter().skip(1).try_for_each(|language| open(language).map(|_| ()))?;
        Ok(content)
    }) {
        Ok(content) => content,
        Err(error) => {
            println!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let mut missing = Vec::new();
    println!("{:32} {:>7} {:>5} {:>7} {:>6}", "", "lessons", "forms", "minutes", "words");
    for (number, lessons, forms) in promised::STAGES {
        let title = content.stages.iter().find(|stage| stage.number == number).map(|stage| &*stage.title);
        let name = format!("{number:2} {}", title.unwrap_or("?"));
        row(&content, &name, lessons, forms, &mut missing);
    }
    for (id, lessons, forms) in promised::TRACKS {
        let title = content.tracks.iter().find(|track| track.id == id).map(|track| &*track.title);
        row(&content, &format!("   {}", title.unwrap_or("?")), lessons, forms, &mut missing);
    }
    row(&content, "   toolbox and the app's own", &[], &promised::BESIDE, &mut missing);
    let lessons: Vec<&str> = content.lessons().map(|lesson| &*lesson.id).collect();
    let forms: Vec<&str> = content.forms().map(|form| &*form.id).collect();
    row(&content, "   in all", &lessons, &forms, &mut missing);
    let (least_lessons, least_forms) = promised::LEAST;
    if lessons.len() < least_lessons || forms.len() < least_forms {
        missing.push(format!("at least {least_lessons} lessons and {least_forms} forms"));
    }
    if missing.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("missing: {}", missing.join(", "));
    ExitCode::FAILURE
}

/// Minutes of lessons and forms in full, and words of lessons and of all that forms say.
fn row(content: &Content, name: &str, lessons: &[&str], forms: &[&str], missing: &mut Vec<String>) {
    let (mut minutes, mut words) = (0, 0);
    for id in lessons {
        match content.lesson(id) {
            Ok(lesson) => {
                minutes += lesson.minutes;
                words += count(&lesson.body) + count(&lesson.short);
            }
            Err(_) => missing.push((*id).to_owned()),
        }
    }
    for id in forms {
        match content.form(id) {
            Ok(form) => {
                minutes += form.minutes;
                words += content.words_of(form);
            }
            Err(_) => missing.push((*id).to_owned()),
        }
    }
    println!("{name:32} {:>7} {:>5} {minutes:>7} {words:>6}", lessons.len(), forms.len());
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}
