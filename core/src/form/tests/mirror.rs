//! Sentences with slots: what they say, what they drop, and what is refused.

use super::*;
use crate::form::mirror::said;
use crate::text::{Catalogue, built_in};
use crate::vault::Id;

const FORM: &str = r#"
id = "a-mirror"
title = "A mirror"
minutes = 2
sources = ["common practice"]
intro = "For tests."

[[step]]
id = "who"
kind = "person"
ask = "Who?"

[[step]]
id = "for"
kind = "choice"
many = true
own_answer = true
ask = "What for?"
options = [
  { id = "air", text = "air" },
  { id = "no", text = "a real no", mirror = "a no that you meant" },
  { id = "safety", text = "safety", fear = "hinted" },
  { id = "unknown", text = "can't tell", nothing = true },
]

[[step]]
id = "moved"
kind = "choice"
ask = "Which way?"
options = [{ id = "back", text = "back" }, { id = "near", text = "nearer" }]

[[step]]
id = "words"
kind = "text"
optional = true
ask = "In words?"

[[step]]
id = "things"
kind = "list"
optional = true
ask = "Which?"

[[step]]
id = "before"
kind = "scale"
ask = "How strong?"
range = [0, 10]
ends = ["not", "very"]

[[step]]
id = "day"
kind = "date"
ask = "When?"

[[step]]
id = "read"
kind = "read"
ask = "Read"
text = "A while."
"#;

struct Sam;

impl Memory for Sam {
    fn name(&self, _: Id) -> Option<String> {
        Some("Sam".to_owned())
    }

    fn expected(&self) -> Option<String> {
        Some("they sigh".to_owned())
    }
}

fn pick(ids: &[&str], own: Option<&str>) -> Answer {
    Answer::Choice { picked: ids.iter().map(|id| (*id).to_owned()).collect(), own: own.map(str::to_owned) }
}

fn mirrored(language: &str, text: &str, answers: &[(&str, Answer)]) -> Option<String> {
    let pack = Pack::open(built_in(), language).expect("the built-in pack");
    let form = read_form(&pack, "a-mirror.toml", FORM).expect("a form");
    let answers = answers.iter().map(|(id, answer)| ((*id).to_owned(), answer.clone())).collect();
    let flow = Flow { form: &form, light: false, answers: &answers };
    let catalogue = Catalogue::read(&pack).expect("sentences");
    let feelings: Feelings = pack.toml("feelings.toml").expect("feelings");
    said(text, &flow, &Wording { catalogue: &catalogue, feelings: &feelings, memory: &Sam })
}

#[test]
fn a_slot_says_the_answer_and_a_clause_without_one_is_dropped() {
    let back = ("moved", pick(&["back"], None));
    let text = "You stepped {moved}[, and it was for {for}].";
    let table = [
        (vec![back.clone()], "You stepped back."),
        (vec![back.clone(), ("for", pick(&["air"], None))], "You stepped back, and it was for air."),
        (
            vec![back.clone(), ("for", pick(&["air", "no"], None))],
            "You stepped back, and it was for air and a no that you meant.",
        ),
        (vec![back.clone(), ("for", pick(&["unknown"], None))], "You stepped back."),
        // What opens the question about fear is said back in no words.
        (vec![back.clone(), ("for", pick(&["safety"], None))], "You stepped back."),
        (vec![back.clone(), ("for", Answer::Skipped)], "You stepped back."),
        // Own words are never bent into a sentence.
        (vec![back.clone(), ("for", pick(&[], Some("my  own\nroom")))], "You stepped back.\n“my own room”"),
    ];
    for (answers, said) in table {
        assert_eq!(mirrored("en", text, &answers).as_deref(), Some(said));
    }
    assert_eq!(mirrored("en", text, &[]), None, "what it needs wasn't answered");
}

#[test]
fn own_words_stand_on_a_line_of_their_own() {
    let words = ("words", Answer::Text { text: " I'd like to come along ".to_owned() });
    let things =
        ("things", Answer::Listed { items: vec!["tea".to_owned(), " ".to_owned(), "rain".to_owned()] });
    let said = |text: &str, answers: &[(&str, Answer)]| mirrored("en", text, answers);
    assert_eq!(
        said("You'd say: {words}", std::slice::from_ref(&words)).as_deref(),
        Some("You'd say:\n“I'd like to come along”")
    );
    assert_eq!(
        said(
            "[You'd say: {words}][ It was {before} strong.]",
            &[words.clone(), ("before", Answer::Scale { value: 4 })]
        )
        .as_deref(),
        Some("You'd say:\n“I'd like to come along”\nIt was 4 strong.")
    );
    assert_eq!(
        said("On it: {things}", std::slice::from_ref(&things)).as_deref(),
        Some("On it:\n“tea”\n“rain”")
    );
    assert_eq!(said("{things.count} of them.", &[things]).as_deref(), Some("2 of them."));
    assert_eq!(said("You'd say: {words}", &[]), None);
    assert_eq!(
        mirrored("es", "Dirías: {words}", &[words]).as_deref(),
        Some("Dirías:\n“I'd like to come along”")
    );
    let long = Answer::Text { text: "word ".repeat(100) };
    let cut = said("You wrote: {words}", &[("words", long)]).expect("said");
    assert!(cut.chars().count() < 270 && cut.ends_with("word …”"), "{cut}");
}

#[test]
fn a_name_a_number_a_day_and_what_was_expected_can_be_said() {
    let said = |text: &str, answers: &[(&str, Answer)]| mirrored("en", text, answers);
    let sam = ("who", Answer::Person { id: Some(Id::new(1)) });
    assert_eq!(
        said("{who}, and {before}.", &[sam, ("before", Answer::Scale { value: 7 })]).as_deref(),
        Some("Sam, and 7.")
    );
    assert_eq!(said("With {who}.", &[("who", Answer::Person { id: None })]), None, "nobody has no name");
    let day = crate::time::Day::parse("2026-12-03").expect("a day");
    assert_eq!(said("On {day}.", &[("day", Answer::Date { day })]).as_deref(), Some("On 3 December 2026."));
    assert_eq!(said("You expected: {expected}", &[]).as_deref(), Some("You expected:\n“they sigh”"));
    let near = ("moved", pick(&["near"], None));
    assert_eq!(
        said("{moved}, once. {moved}.", &[near]).as_deref(),
        Some("Nearer, once. Nearer."),
        "sentences begin so"
    );
}

#[test]
fn a_sentence_that_could_not_be_said_is_refused_with_its_line_and_the_reason() {
    let table = [
        ("You stepped {back}.", "no step 'back' for the slot"),
        ("You stepped {moved.", "a '{' is never closed"),
        ("You stepped moved}.", "a '}' was never opened"),
        ("You [stepped {moved}.", "a '[' is never closed"),
        ("You [stepped.]", "a clause in brackets has a slot"),
        ("You [stepped [{moved}]].", "brackets stand by themselves, one pair after the other"),
        ("It was for {for}.", "the slot 'for' may hold own words, so its clause stands in brackets"),
        ("You said {words}.", "own words of 'words' come after a colon, and nothing after them"),
        ("You expected {expected}.", "what was expected comes after a colon, and nothing after it"),
        ("You read {read}.", "the answer to 'read' can't be said in a sentence"),
        ("{before.count} of them.", "nothing can be counted at 'before'"),
    ];
    for (text, why) in table {
        let source = format!("{FORM}\n[[end]]\ntext = \"{text}\"\n");
        let line = u32::try_from(source.lines().count()).expect("short");
        let refused = read_form(&pack(), "a-mirror.toml", &source).expect_err(text);
        let expected =
            NearerError::Content { file: "a-mirror.toml".to_owned(), line, why: format!("the end: {why}") };
        assert_eq!(refused, expected);
    }
}
