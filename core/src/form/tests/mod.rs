mod expect;
mod mirror;

use super::*;
use crate::error::{NearerError, Reason};
use crate::fixture::cases;
use crate::text::Pack;
use proptest::prelude::*;
use std::collections::BTreeMap;

const FORM: &str = r#"
id = "a-form"
title = "A form"
minutes = 2
sources = ["common practice"]
light = ["need", "why"]
intro = "A form for tests."

[[step]]
id = "urge"
kind = "scale"
ask = "How strong?"
range = [0, 10]
ends = ["not", "very"]
optional = true

[[step]]
id = "need"
kind = "choice"
ask = "What for?"
options = [{ id = "air", text = "air" }, { id = "alarm", text = "alarm" }]

[[step]]
id = "why"
kind = "text"
ask = "Why?"
when = { all = [{ step = "need", is = "alarm" }] }

[[step]]
id = "rest"
kind = "read"
ask = "Rest"
text = "A while."
when = { any = [{ step = "urge", at_least = 7 }, { step = "need", is = ["air"] }] }

[[step]]
id = "end"
kind = "review"
of = ["urge", "need", "why"]
ask = "That's all."
"#;

fn pack() -> Pack {
    Pack::open(crate::text::built_in(), "en").expect("the built-in pack")
}

fn form() -> Form {
    read_form(&pack(), "a-form.toml", FORM).expect("a form")
}

fn asked(light: bool, answers: &[(&str, Answer)]) -> Vec<String> {
    let form = form();
    let answers: BTreeMap<String, Answer> =
        answers.iter().map(|(id, a)| ((*id).to_owned(), a.clone())).collect();
    let flow = Flow { form: &form, light, answers: &answers };
    flow.asked().iter().map(|step| step.id.clone()).collect()
}

fn pick(id: &str) -> Answer {
    Answer::Choice { picked: vec![id.to_owned()], own: None }
}

#[test]
fn a_step_is_asked_where_its_condition_holds() {
    let urge = |value| ("urge", Answer::Scale { value });
    assert_eq!(asked(false, &[]), ["urge", "need", "end"]);
    assert_eq!(asked(false, &[("need", pick("alarm"))]), ["urge", "need", "why", "end"]);
    assert_eq!(asked(false, &[("need", pick("air"))]), ["urge", "need", "rest", "end"]);
    assert_eq!(asked(false, &[urge(7), ("need", pick("alarm"))]), ["urge", "need", "why", "rest", "end"]);
    assert_eq!(asked(false, &[urge(6)]), ["urge", "need", "end"]);
    assert_eq!(asked(false, &[("urge", Answer::Skipped)]), ["urge", "need", "end"]);
    assert_eq!(asked(true, &[urge(9), ("need", pick("alarm"))]), ["need", "why"]);
}

#[test]
fn bad_content_names_the_line_and_the_reason() {
    let bad = |from: &str, to: &str| {
        let source = FORM.replacen(from, to, 1);
        assert_ne!(source, FORM, "{from} is not in the form");
        read_form(&pack(), "a-form.toml", &source).expect_err("refused").to_string()
    };
    let table = [
        ("kind = \"scale\"", "kind = \"scal\"", "a-form.toml:9: step 'urge': unknown kind 'scal'"),
        (
            "range = [0, 10]",
            "range = [0, 10]\nmany = true",
            "a-form.toml:9: step 'urge': a scale step has no 'many'",
        ),
        ("range = [0, 10]", "rang = [0, 10]", "a-form.toml:13: unknown field `rang`"),
        ("range = [0, 10]", "", "a-form.toml:9: step 'urge': a scale step needs 'range'"),
        ("is = \"alarm\"", "is = \"alarn\"", "a-form.toml:23: step 'why': 'need' has no option 'alarn'"),
        ("step = \"urge\"", "step = \"rest\"", "a-form.toml:29: step 'rest': no earlier step 'rest'"),
        ("of = [\"urge\"", "of = [\"urg\"", "a-form.toml:36: step 'end': no earlier step 'urg'"),
        ("light = [\"need\"", "light = [\"nead\"", "a-form.toml:0: light names no step 'nead'"),
        ("sources = [\"common practice\"]", "sources = []", "a-form.toml:0: a form needs a source"),
        ("id = \"why\"", "id = \"need\"", "a-form.toml:23: step 'need': this id is there twice"),
    ];
    for (from, to, said) in table {
        let found = bad(from, to);
        assert!(found.starts_with(said), "{found}\nis not\n{said}");
    }
}

#[test]
fn a_mistake_in_a_filing_is_told_with_its_line() {
    const FIELDS: &Fields = &[("urge", FieldShape::Scale)];
    let source = format!(
        "{FORM}\n[[files]]\nroom = \"pattern\"\nkind = \"moment\"\nurge = \"urge\"\nurg = \"urge\"\n"
    );
    let form = read_form(&pack(), "a-form.toml", &source).expect("a form");
    let line = source.lines().position(|line| line.starts_with("urg =")).expect("there") + 1;
    let error = check_filing(&form, "f", &source, |_| Some(FIELDS)).expect_err("refused");
    assert_eq!(error.to_string(), format!("f:{line}: files pattern/moment: no field 'urg'"));
    let error = check_filing(&form, "f", &source, |_| None).expect_err("refused");
    assert_eq!(error.to_string(), format!("f:{}: files pattern/moment: no room takes this", line - 4));
}

#[test]
fn a_filing_must_fit_the_room_that_takes_it() {
    const MOMENT: FilingKind<()> = FilingKind {
        room: "pattern",
        kind: "moment",
        fields: &[("urge", FieldShape::Scale), ("need", FieldShape::OneOf(&["air"]))],
        file: (),
    };
    let check = |files: &str| {
        let form = read_form(&pack(), "f", &format!("{FORM}\n[[files]]\n{files}")).expect("a form");
        check_filing(&form, "f", "", |filing| MOMENT.takes(filing).then_some(MOMENT.fields))
            .map_err(|error| error.to_string())
    };
    assert_eq!(check("room = \"pattern\"\nkind = \"moment\"\nurge = \"urge\""), Ok(()));
    let table = [
        ("room = \"nowhere\"\nkind = \"moment\"", "f:0: files nowhere/moment: no room takes this"),
        (
            "room = \"pattern\"\nkind = \"moment\"\nurg = \"urge\"",
            "f:0: files pattern/moment: no field 'urg'",
        ),
        ("room = \"pattern\"\nkind = \"moment\"\nurge = \"x\"", "f:0: files pattern/moment: no step 'x'"),
        (
            "room = \"pattern\"\nkind = \"moment\"\nurge = \"why\"",
            "f:0: files pattern/moment: step 'why' does not fit field 'urge'",
        ),
        (
            "room = \"pattern\"\nkind = \"moment\"\nneed = \"need\"",
            "f:0: files pattern/moment: field 'need' takes no option 'alarm'",
        ),
    ];
    for (files, said) in table {
        assert_eq!(check(files), Err(said.to_owned()));
    }
}

#[test]
fn answers_are_checked_against_their_step() {
    let form = form();
    let refuse = |step: &str, answer: Answer, reason: Reason| {
        let step = form.step(step).expect("a step");
        assert_eq!(check(step, &answer), Err(NearerError::invalid(&step.id, reason)), "{answer:?}");
    };
    refuse("urge", Answer::Scale { value: 11 }, Reason::OutOfRange { low: 0, high: 10 });
    refuse("urge", Answer::Done, Reason::WrongKind);
    refuse("need", Answer::Skipped, Reason::Required);
    refuse("need", pick("water"), Reason::UnknownOption);
    refuse("need", Answer::Choice { picked: vec![], own: None }, Reason::Required);
    let both = Answer::Choice { picked: vec!["air".to_owned(), "alarm".to_owned()], own: None };
    refuse("need", both, Reason::TooLong { most: 1 });
    refuse("need", Answer::Choice { picked: vec![], own: Some("mine".to_owned()) }, Reason::UnknownOption);
    refuse("why", Answer::Text { text: " ".to_owned() }, Reason::Required);
    let long = "x".repeat(MOST_TEXT as usize + 1);
    refuse("why", Answer::Text { text: long }, Reason::TooLong { most: MOST_TEXT });
    assert_eq!(check(form.step("urge").expect("a step"), &Answer::Skipped), Ok(()));
}

proptest! {
    #![proptest_config(cases(256))]

    /// Forward and back are the same road: the step before the next one is this one.
    #[test]
    fn next_and_previous_are_one_road(urge in 0..=10, alarm: bool, light: bool) {
        let form = form();
        let answers = BTreeMap::from([
            ("urge".to_owned(), Answer::Scale { value: urge }),
            ("need".to_owned(), pick(if alarm { "alarm" } else { "air" })),
        ]);
        let flow = Flow { form: &form, light, answers: &answers };
        for step in flow.asked() {
            if let Some(next) = flow.next(Some(&step.id)) {
                prop_assert_eq!(flow.previous(Some(&next.id)).map(|s| &s.id), Some(&step.id));
            }
        }
        prop_assert_eq!(flow.previous(None).map(|s| &s.id), flow.asked().last().map(|s| &s.id));
    }

    /// A form's snapshot reads back as the form.
    #[test]
    fn a_snapshot_is_the_form(light in proptest::collection::vec(0..5usize, 0..3)) {
        let mut form = form();
        form.light = light.iter().map(|n| form.steps[*n].id.clone()).collect();
        let body = serde_json::to_string(&form).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Form>(&body).expect("a form"), form);
    }
}
