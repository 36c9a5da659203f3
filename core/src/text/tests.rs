use super::*;
use crate::error::{NearerError, Reason};
use crate::form::read_form;
use std::fs;
use tempfile::TempDir;

const FORM: &str = r#"
id = "hello"
title = "Hello"
minutes = 1
sources = ["common practice"]
intro = "Say hello."

[[step]]
id = "how"
kind = "choice"
ask = "How?"
options = [{ id = "loud", text = "loudly" }, { id = "soft", text = "softly" }]
"#;

/// A pack of somebody's own: English with a Spanish overlay that lacks some texts.
fn own_pack(language: &str) -> (TempDir, Pack) {
    let folder = TempDir::new().expect("a folder");
    let write = |path: &str, text: &str| {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("a parent")).expect("made");
        fs::write(file, text).expect("written");
    };
    write("pack.toml", "id = \"own\"\nversion = 1\ntitle = \"Own\"\nlanguages = [\"en\", \"es\"]");
    write("en/forms/hello.toml", FORM);
    write("en/strings.ftl", "action-back = Back\nwith-count = { $n } left\naction-next = Next\n");
    write(
        "es/texts/hello.toml",
        "\"form.hello.title\" = \"Hola\"\n\"form.hello.how.option.soft\" = \"en voz baja\"",
    );
    write("es/strings.ftl", "action-back = Atrás\n");
    let pack = Pack::open(Box::new(Folder(folder.path().to_path_buf())), language).expect("a pack");
    (folder, pack)
}

#[test]
fn an_overlay_replaces_texts_and_falls_back_text_by_text() {
    let (_folder, pack) = own_pack("es-MX");
    let (file, source) = pack.folder("forms").remove(0);
    let form = read_form(&pack, &file, &source).expect("a form");
    assert_eq!((form.title.as_str(), form.intro.as_str()), ("Hola", "Say hello."));
    let crate::form::StepKind::Choice { options, .. } = &form.steps[0].kind else { panic!("a choice") };
    let texts: Vec<&str> = options.iter().map(|option| option.text.as_str()).collect();
    assert_eq!(texts, ["loudly", "en voz baja"]);
    let mut known = std::collections::BTreeSet::new();
    form.clone().each_text(&mut |key, _| {
        known.insert(key);
    });
    assert_eq!(pack.dangling(&known), Vec::<String>::new());
    known.remove("form.hello.title");
    assert_eq!(pack.dangling(&known), ["form.hello.title"]);
}

#[test]
fn strings_fall_back_to_the_first_language_and_only_plain_ones_cross() {
    let (_folder, pack) = own_pack("es");
    let catalogue = Catalogue::read(&pack).expect("a catalogue");
    assert_eq!(catalogue.text("action-back"), "Atrás");
    assert_eq!(catalogue.text("action-next"), "Next");
    assert_eq!(catalogue.say("with-count", &args([("n", 3.into())])), "3 left");
    let mut plain: Vec<String> = catalogue.plain().into_keys().collect();
    plain.sort();
    assert_eq!(plain, ["action-back", "action-next"]);
}

#[test]
fn a_language_the_pack_lacks_is_its_first_one() {
    let (_folder, pack) = own_pack("fr");
    assert_eq!(pack.language(), "en");
}

#[test]
fn a_broken_file_is_told_with_its_line() {
    let (folder, _) = own_pack("en");
    fs::write(folder.path().join("es/texts/hello.toml"), "\"a\" = \"b\"\nbroken\n").expect("written");
    let files = Box::new(Folder(folder.path().to_path_buf()));
    let refused = Pack::open(files, "es").expect_err("broken");
    assert!(matches!(refused, NearerError::Content { file, line: 2, .. } if file == "es/texts/hello.toml"));
    fs::write(folder.path().join("en/strings.ftl"), "good = Good\n= bad\n").expect("written");
    fs::write(folder.path().join("es/texts/hello.toml"), "").expect("written");
    let pack = Pack::open(Box::new(Folder(folder.path().to_path_buf())), "en").expect("a pack");
    let refused = Catalogue::read(&pack).expect_err("broken");
    assert!(matches!(refused, NearerError::Content { file, .. } if file == "en/strings.ftl"));
}

#[test]
fn what_cant_be_taken_is_said_with_its_place_in_a_file() {
    let words = Catalogue::read(&Pack::open(built_in(), "en").expect("the pack")).expect("a catalogue");
    let said = |field: &str| invalid_sentence(&words, field, Reason::TooLong { most: 12 });
    assert_eq!(said("title"), "At most 12.");
    assert_eq!(said("Questionnaire.item[3] (line 40)"), "Questionnaire.item[3] (line 40): At most 12.");
}
