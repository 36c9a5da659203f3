use crate::fixture::CONTENT;
use crate::safety::read_phrases;
use crate::text::{Folder, Pack};
use std::fs;

/// Sentences that people might write, ours, a line each, by somebody who didn't know the phrases.
struct Sentences {
    language: &'static str,
    /// They say in words that the writer thinks of dying, of not living on, or of hurting themselves.
    said: &'static str,
    /// They let it be guessed: few phrases can find that, and a test promises nothing.
    hinted: &'static str,
    /// They sound like it and are not.
    harmless: &'static str,
}

macro_rules! sentences {
    ($language:literal) => {
        Sentences {
            language: $language,
            said: include_str!(concat!("../sentences/", $language, "-said.txt")),
            hinted: include_str!(concat!("../sentences/", $language, "-hinted.txt")),
            harmless: include_str!(concat!("../sentences/", $language, "-harmless.txt")),
        }
    };
}

const SENTENCES: [Sentences; 3] = [sentences!("en"), sentences!("es"), sentences!("de")];

/// Of a hundred that say it, and of a hundred harmless ones: the programme's rule fifteen.
const FOUND_AT_LEAST: usize = 85;
const FOUND_AT_MOST: usize = 5;

#[test]
fn what_is_said_is_found_and_what_is_harmless_hardly_ever() {
    for Sentences { language, said, hinted, harmless } in SENTENCES {
        let finds = |line: &&str| CONTENT.phrases.found_in(line);
        let missed: Vec<&str> = said.lines().filter(|line| !finds(line)).collect();
        let wrong: Vec<&str> = harmless.lines().filter(finds).collect();
        let (all, harmless) = (said.lines().count(), harmless.lines().count());
        assert!(all >= 200 && harmless >= 200, "{language}: {all} and {harmless} sentences");
        eprintln!(
            "{language}: found {} of {all}, of what is hinted at {} of {}, of harmless ones {} of {harmless}",
            all - missed.len(),
            hinted.lines().filter(finds).count(),
            hinted.lines().count(),
            wrong.len()
        );
        assert!(missed.len() * 100 <= all * (100 - FOUND_AT_LEAST), "{language}:\n{}", missed.join("\n"));
        assert!(wrong.len() * 100 <= harmless * FOUND_AT_MOST, "{language}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn people_write_in_the_language_that_is_nearest() {
    let spanish = crate::course::Content::open(crate::text::built_in(), "es", crate::rooms::FILINGS)
        .expect("Spanish reads");
    for content in [&*CONTENT, &spanish] {
        assert!(content.phrases.found_in("ya no quiero vivir"));
        assert!(content.phrases.found_in("I don't want to live any more"));
    }
}

#[test]
fn phrases_are_found_as_whole_words_and_everyday_speech_is_not() {
    let phrases = &CONTENT.phrases;
    let found = [
        "I want to kill myself",
        "i don't want to live any more.",
        "I DON\u{2019}T WANT TO LIVE",
        "thinking about suicide again",
        "I hurt myself last night",
        "they would be better off without me",
    ];
    for text in found {
        assert!(phrases.found_in(text), "{text}");
    }
    let not = [
        "I'm dying to see you",
        "these shoes are killing me",
        "I cut myself off from the group",
        "I could have died laughing",
        "The plant died",
        "He told a killer joke",
        "",
    ];
    for text in not {
        assert!(!phrases.found_in(text), "{text}");
    }
    // No form's own examples sound like it: nobody should meet the offer for tapping one.
    for form in CONTENT.forms() {
        for step in &form.steps {
            if let crate::form::StepKind::Text { examples, .. } = &step.kind {
                assert!(!examples.iter().any(|text| phrases.found_in(text)), "{} {}", form.id, step.id);
            }
        }
    }
}

#[test]
fn phrases_hold_in_each_language_and_bad_files_are_named() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    write("pack.toml", "id = \"p\"\nversion = 1\ntitle = \"P\"\nlanguages = [\"en\"]\n");
    let pack = || Pack::open(Box::new(Folder(folder.path().to_owned())), "en").expect("a pack");
    assert!(!read_phrases(&pack()).expect("none").found_in("I want to die"));
    write("en/phrases.toml", "phrases = [\"über alles\"]\nexcept = [\"über alles in\"]\n");
    let read = read_phrases(&pack()).expect("read");
    assert!(read.found_in("UBER, alles!") && !read.found_in("über alles in der Welt"));
    assert!(!read.found_in("überalles"));
    write("en/phrases.toml", "phrases = [\"a\"]\n");
    assert!(read_phrases(&pack()).expect_err("refused").to_string().starts_with("en/phrases.toml:"));
    write("en/phrases.toml", "phrases = [\n  \"a\",\n  \"(want to\",\n]\nexcept = []\n");
    let refused = read_phrases(&pack()).expect_err("refused").to_string();
    assert!(refused.starts_with("en/phrases.toml:3") && refused.contains("no ')'"), "{refused}");
}
