//! Reading questionnaires: what is taken, what is named, and what is refused, with the place.

use super::*;
use crate::form::{Answer, Compared, Condition, Test};
use rust_decimal::Decimal;

/// All kinds, with one text in place of another.
fn altered(from: &str, to: &str) -> String {
    assert!(ALL_KINDS.contains(from), "{from}");
    ALL_KINDS.replacen(from, to, 1)
}

#[test]
fn all_kinds_of_items_are_asked_and_the_rest_is_named() {
    let read = read(ALL_KINDS).expect("a questionnaire");
    let found = &read.questionnaire;
    let asked: Vec<&str> = found.questions.iter().map(|q| q.link_id.as_str()).collect();
    assert_eq!(
        asked,
        [
            "trees",
            "which-tree",
            "rain",
            "steps",
            "birds",
            "litres",
            "alone",
            "names",
            "much-water",
            "moods",
            "later",
            "closing"
        ]
    );
    let question = |id: &str| found.question(id).expect("a question");
    let trees = question("trees");
    assert_eq!(trees.text, "1. How many trees did you see?");
    assert_eq!(trees.stem, "Take your time.\nOver the last week,\nwhen you were outside:");
    assert_eq!(trees.within, ["outer", "inner"]);
    assert!(trees.required && !question("rain").required);
    let QuestionKind::Choice { options, open: false } = &trees.kind else { panic!("a choice") };
    let weights: Vec<Option<String>> = options.iter().map(|o| o.weight.map(|w| w.to_string())).collect();
    assert_eq!(weights, [Some("0".to_owned()), Some("1.5".to_owned()), Some("3".to_owned()), None]);
    assert_eq!(trees.initial, Some(Answer::Choice { picked: vec!["few".to_owned()], own: None }));
    assert_eq!(trees.range(), Some((Decimal::ZERO, Decimal::from(3))));
    assert_eq!(question("which-tree").within, ["outer", "inner", "trees"]);
    let QuestionKind::Choice { options, .. } = &question("rain").kind else { panic!("a choice") };
    assert_eq!(options.iter().map(|o| o.text.as_str()).collect::<Vec<_>>(), ["none", "some", "much"]);
    assert_eq!(options[1].weight.map(|w| w.to_string()).as_deref(), Some("1.5"));
    let steps = question("steps");
    assert_eq!(steps.kind, QuestionKind::Scale { low: 0, high: 10, ends: ["0".to_owned(), "10".to_owned()] });
    assert_eq!(steps.initial, Some(Answer::Scale { value: 4 }));
    assert_eq!(question("birds").kind, QuestionKind::Number { whole: true, low: None, high: None });
    assert_eq!(
        question("litres").kind,
        QuestionKind::Number { whole: false, low: Some(Decimal::ZERO), high: None }
    );
    assert_eq!(question("alone").kind, QuestionKind::Boolean { yes: "yes".to_owned(), no: "no".to_owned() });
    assert!(question("names").many && question("moods").many);
    assert!(matches!(question("moods").kind, QuestionKind::Choice { open: true, .. }));
    assert_eq!(
        found.words.iter().map(|w| (w.text.as_str(), w.before)).collect::<Vec<_>>(),
        [("That was all.", 12)]
    );
    assert_eq!(found.computed.iter().map(|c| c.link_id.as_str()).collect::<Vec<_>>(), ["total"]);

    let notes: Vec<(&str, &ItemNoteKind, bool)> =
        read.notes.iter().map(|note| (note.said.as_str(), &note.kind, note.kind.leaves_out())).collect();
    assert_eq!(
        notes,
        [
            ("On which day was that?", &ItemNoteKind::Type("date".to_owned()), true),
            ("A picture of it", &ItemNoteKind::Type("attachment".to_owned()), true),
            ("Which animal?", &ItemNoteKind::Options, true),
            ("Say more about the last question.", &ItemNoteKind::Condition, false),
            ("In all", &ItemNoteKind::Computed, true),
        ]
    );
    assert_eq!(read.notes[0].place, "Questionnaire.item[8] (line 145)");
    assert!(!question("later").required, "what is asked always because it can't be told may be passed over");
}

#[test]
fn conditions_become_those_of_the_form() {
    let read = read(ALL_KINDS).expect("a questionnaire");
    let when = |id: &str| read.questionnaire.question(id).and_then(|q| q.when.clone());
    assert_eq!(when("rain"), None);
    let is = |step: &str, id: &str, not| Test {
        is: Some(crate::form::Joined::One(id.to_owned())),
        not,
        ..Test::of(step)
    };
    assert_eq!(when("which-tree"), Some(Condition::All(vec![is("trees", "none", true)])));
    let compared = |step: &str, how, value: &str| Test {
        number: Some((how, value.parse().expect("a number"))),
        ..Test::of(step)
    };
    let company = Condition::Any(vec![is("alone", "no", false), compared("birds", Compared::Above, "100")]);
    assert_eq!(when("names"), Some(company.clone()));
    let water = Condition::All(vec![compared("litres", Compared::AtLeast, "2.5")]);
    assert_eq!(when("much-water"), Some(Condition::Each(vec![company, water])));
}

/// What is put for what, the place that is named, and why it is refused.
const BAD: &[(&str, &str, &str, Reason)] = &[
    ("\"Questionnaire\",\n  \"url\"", "\"Observation\",\n  \"url\"", "Questionnaire", Reason::OtherResource),
    (
        "\"linkId\": \"rain\"",
        "\"linkId\": \"trees\"",
        "Questionnaire.item[1].item[0].item[1].linkId",
        Reason::AlreadyThere,
    ),
    ("\"linkId\": \"rain\", ", "", "Questionnaire.item[1].item[0].item[1]", Reason::Required),
    (
        "\"linkId\": \"rain\"",
        "\"linkId\": 7",
        "Questionnaire.item[1].item[0].item[1].linkId",
        Reason::WrongKind,
    ),
    (
        "\"valueDecimal\": 1.5 }],\n                \"code\"",
        "\"valueDecimal\": \"1.5\" }],\n                \"code\"",
        "Questionnaire.contained[0].compose.include[0].concept[1].extension[0].value",
        Reason::NotANumber,
    ),
    (
        "\"valueDecimal\": 0 }],\n                  \"valueCoding\"",
        "\"valueDecimal\": \"none\" }],\n                  \"valueCoding\"",
        "Questionnaire.item[1].item[0].item[0].answerOption[0].extension[0].value",
        Reason::NotANumber,
    ),
    (
        "\"valueDecimal\": 0 }],\n                  \"valueCoding\"",
        "\"valueDecimal\": 1e99 }],\n                  \"valueCoding\"",
        "Questionnaire.item[1].item[0].item[0].answerOption[0].extension[0].value",
        Reason::NotANumber,
    ),
    ("\"#amount\"", "\"#amounts\"", "Questionnaire.item[1].item[0].item[1]", Reason::LeadsNowhere),
    (
        "\"question\": \"birds\"",
        "\"question\": \"bird\"",
        "Questionnaire.item[6].enableWhen[1]",
        Reason::LeadsNowhere,
    ),
    (
        "\"operator\": \">\"",
        "\"operator\": \"~\"",
        "Questionnaire.item[6].enableWhen[1]",
        Reason::UnknownOption,
    ),
    ("\"enableBehavior\": \"any\",", "", "Questionnaire.item[6]", Reason::Required),
    (
        "\"question\": \"litres\"",
        "\"question\": \"much-water\"",
        "Questionnaire.item[6].item[1]",
        Reason::Circular,
    ),
    ("\"question\": \"alone\"", "\"question\": \"names\"", "Questionnaire.item[6].item[0]", Reason::Circular),
    ("\"valueInteger\": 10 }", "\"valueInteger\": -10 }", "Questionnaire.item[2]", Reason::WrongKind),
    (
        "\"initial\": [{ \"valueInteger\": 4 }]",
        "\"initialInteger\": 4",
        "Questionnaire.item[2]",
        Reason::OtherVersion,
    ),
    (
        "\"valueString\": \"loud\"",
        "\"valueString\": \"quiet\"",
        "Questionnaire.item[7].answerOption[1]",
        Reason::AlreadyThere,
    ),
    ("\"type\": \"boolean\"", "\"type\": \"coding\"", "Questionnaire.item[5]", Reason::OtherVersion),
    ("\"type\": \"boolean\",", "", "Questionnaire.item[5]", Reason::Required),
    ("\"name\": \"AllKinds\",", "\"group\": {},", "Questionnaire.group", Reason::OtherVersion),
    (
        "\"name\": \"AllKinds\",",
        "\"copyrightLabel\": \"x\",",
        "Questionnaire.copyrightLabel",
        Reason::OtherVersion,
    ),
    ("\"name\": \"AllKinds\",", "\"fhirVersion\": \"5.0.0\",", "Questionnaire", Reason::OtherVersion),
    ("\"name\": \"AllKinds\",", "\"implicitRules\": \"http://x\",", "Questionnaire", Reason::ChangesMeaning),
    ("\"name\": \"AllKinds\",", "\"modifierExtension\": [{}],", "Questionnaire", Reason::ChangesMeaning),
    ("\"title\": \"All kinds\",", "\"url\": \"twice\",", "line 6", Reason::AlreadyThere),
];

#[test]
fn bad_questionnaires_are_refused_with_the_place() {
    let reason = |from: &str, to: &str| refused(&altered(from, to));
    for (from, to, place, why) in BAD {
        let (found, reason) = reason(from, to);
        let (way, line) = found.split_once(" (line ").unwrap_or((&found, "1"));
        assert_eq!((way, &reason), (*place, why), "{to}");
        assert!(line.trim_end_matches(')').parse::<u32>().is_ok(), "{found}");
    }
    assert_eq!(refused("{\"resourceType\": \"Questionnaire\"}").1, Reason::Required);
    assert_eq!(refused("[]").1, Reason::OtherResource);
    assert_eq!(refused("{\"resourceType\": \"QuestionnaireResponse\"}").1, Reason::OtherResource);
    assert_eq!(refused("").1, Reason::NotJson { line: 1 });
    assert_eq!(refused("{\"resourceType\":\n\"Questionnaire\",\n}").1, Reason::NotJson { line: 3 });
    assert_eq!(refused(&ALL_KINDS[..ALL_KINDS.len() - 40]).1, Reason::NotJson { line: 167 });
}

#[test]
fn a_modifier_on_an_item_leaves_out_all_that_lies_in_it() {
    let source = altered("\"linkId\": \"inner\",", "\"linkId\": \"inner\", \"modifierExtension\": [{}],");
    let hidden = "\"linkId\": \"inner\", \"extension\": [{\"url\": \"http://hl7.org/fhir/StructureDefinition/\
                  questionnaire-hidden\", \"valueBoolean\": true}],";
    let without = read(&altered("\"linkId\": \"inner\",", hidden)).expect("read");
    assert!(without.questionnaire.question("trees").is_none(), "a hidden group is hidden as a whole");
    let read = read(&source).expect("read");
    assert!(read.questionnaire.question("trees").is_none() && read.questionnaire.question("rain").is_none());
    assert!(read.questionnaire.question("steps").is_some());
    assert!(
        read.notes
            .iter()
            .any(|note| note.kind == ItemNoteKind::Modified && note.said == "when you were outside:")
    );
}

#[test]
fn groups_may_lie_a_hundred_deep() {
    let deep = 140;
    let open: String = (0..deep)
        .map(|n| format!("{{\"linkId\":\"g{n}\",\"type\":\"group\",\"text\":\"in {n}\",\"item\":["))
        .collect();
    let source = format!(
        "{{\"resourceType\":\"Questionnaire\",\"item\":[{open}{{\"linkId\":\"q\",\"type\":\"text\",\"text\":\"t\"}}{}]}}",
        "]}".repeat(deep)
    );
    let found = read(&source).expect("read").questionnaire;
    assert_eq!(found.questions[0].within.len(), deep);
    assert!(found.questions[0].stem.ends_with("in 139"));
}

#[test]
fn numbers_are_read_as_they_were_written() {
    for (written, exact) in [
        ("0.1", "0.1"),
        ("1.50", "1.5"),
        ("-2", "-2"),
        ("1e2", "100"),
        ("12345678.1234567", "12345678.1234567"),
    ] {
        let source = altered("\"valueDecimal\": 3 }]", &format!("\"valueDecimal\": {written} }}]"));
        let read = read(&source).expect("read");
        let QuestionKind::Choice { options, .. } = &read.questionnaire.question("rain").expect("rain").kind
        else {
            panic!("a choice")
        };
        assert_eq!(options[2].weight.map(|w| w.to_string()).as_deref(), Some(exact));
    }
}
