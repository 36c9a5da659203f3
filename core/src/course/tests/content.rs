//! What every text and form of the programme keeps to.

use super::promised::{BESIDE, LEAST, STAGES, TRACKS};
use super::*;
use crate::form::{Step, StepKind, walked};
use crate::text::Translate;
use std::collections::BTreeSet;

/// Claims that nothing in the programme may make.
const FORBIDDEN: [&str; 7] =
    ["cure", "heals", "healing", "proven to change", "guarantee", "always works", "!"];
const LONGEST_SENTENCE: usize = 35;

/// Ways of working that must bring their caution along, by form.
const CAREFUL: [(&str, &str); 23] = [
    ("paced-breathing", "breathing"),
    ("want-out-now", "breathing"),
    ("sitting", "sitting"),
    ("body-scan", "body-scan"),
    ("urge-surfing", "urge-surfing"),
    ("compassion-break", "compassion"),
    ("what-the-anger-says", "anger"),
    ("room-for-a-feeling", "body-scan"),
    ("letter-to-someone-gone", "letter"),
    ("stay-ten-more-minutes", "stay"),
    ("behavioural-experiment", "experiment"),
    ("imagery-safe-haven", "imagery"),
    ("imagery-staying-close", "imagery"),
    ("letter-to-younger-me", "letter"),
    ("downward-arrow", "downward-arrow"),
    ("critic-and-friend", "critic"),
    ("closeness-timeline", "history"),
    ("interview-later", "history"),
    ("learned-then-holds-now", "history"),
    ("thread-to-now", "history"),
    ("interview-people", "history"),
    ("interview-comfort", "history"),
    ("words-i-wanted", "history"),
];

#[test]
fn all_that_is_promised_is_there() {
    let set = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<String>>();
    let mut promised = (BTreeSet::new(), set(&BESIDE));
    for (number, lessons, forms) in STAGES {
        let stage = CONTENT.stages.iter().find(|stage| stage.number == number).expect("a stage");
        assert_eq!(stage.lessons.iter().cloned().collect::<BTreeSet<_>>(), set(lessons), "stage {number}");
        assert_eq!(stage.forms.iter().cloned().collect::<BTreeSet<_>>(), set(forms), "stage {number}");
        promised.0.extend(set(lessons));
        promised.1.extend(set(forms));
        assert!(stage.practice.is_some(), "stage {number} suggests no practice");
        let special = [&stage.with_person, &stage.look_back];
        assert!(special.iter().all(|id| id.as_ref().is_some_and(|id| stage.forms.contains(id))));
    }
    for (id, lessons, forms) in TRACKS {
        let track = CONTENT.track(id).expect("a track");
        assert_eq!(track.lessons().into_iter().collect::<BTreeSet<_>>(), set(lessons), "{id}");
        assert_eq!(track.all_forms().into_iter().collect::<BTreeSet<_>>(), set(forms), "{id}");
        assert_eq!(track.parts.len(), 6);
        promised.0.extend(set(lessons));
        promised.1.extend(set(forms));
    }
    let lessons: BTreeSet<String> = CONTENT.lessons().map(|lesson| lesson.id.clone()).collect();
    let forms: BTreeSet<String> = CONTENT.forms().map(|form| form.id.clone()).collect();
    assert_eq!(lessons, promised.0);
    assert_eq!(forms, promised.1);
    assert!(lessons.len() >= LEAST.0 && forms.len() >= LEAST.1);
    assert_eq!(CONTENT.stages.len(), 10);
}

#[test]
fn each_stands_where_it_says() {
    for stage in &CONTENT.stages {
        for id in &stage.lessons {
            assert_eq!(CONTENT.lesson(id).expect("a lesson").stage, Some(stage.number), "{id}");
        }
    }
    // A stage or a track may name a form whose home is elsewhere; its home names it, too.
    for form in CONTENT.forms() {
        let stage = CONTENT.stages.iter().find(|stage| Some(stage.number) == form.stage);
        assert!(stage.is_none_or(|stage| stage.forms.contains(&form.id)), "{}", form.id);
        let track = CONTENT.tracks.iter().find(|track| Some(&track.id) == form.track.as_ref());
        assert!(track.is_none_or(|track| track.all_forms().contains(&form.id)), "{}", form.id);
    }
    for track in &CONTENT.tracks {
        for id in track.lessons() {
            assert_eq!(CONTENT.lesson(&id).expect("a lesson").track.as_ref(), Some(&track.id), "{id}");
        }
    }
}

#[test]
fn lessons_keep_to_their_length_and_have_a_short_version() {
    for lesson in CONTENT.lessons() {
        let words = lesson.body.split_whitespace().count();
        assert!((250..=500).contains(&words), "{} has {words} words", lesson.id);
        let short = lesson.short.split_whitespace().count();
        assert!((5..=60).contains(&short), "{}'s short version has {short} words", lesson.id);
        let read = words.div_ceil(200);
        let minutes = usize::try_from(lesson.minutes).expect("small");
        assert!(minutes + 1 >= read && minutes <= 5, "{}: {words} words in {minutes} minutes", lesson.id);
    }
}

/// Every text of the programme in its first language, with its key.
fn each_text(visit: &mut dyn FnMut(&str, &str)) {
    let mut each = |key: String, text: &mut String| visit(&key, text);
    CONTENT.lessons().for_each(|lesson| lesson.clone().each_text(&mut each));
    CONTENT.forms().for_each(|form| form.clone().each_text(&mut each));
    CONTENT.gates.steps().for_each(|step| step.clone().each_text(&mut each));
    for method in &CONTENT.methods {
        each(format!("method.{}", method.id), &mut method.caution.clone());
    }
    for notice in CONTENT.notices() {
        each(format!("notice.{}", notice.id), &mut notice.text.clone());
    }
    for (key, text) in CONTENT.catalogue.plain() {
        each(key, &mut text.clone());
    }
    for stage in &CONTENT.stages {
        each(format!("stage.{}", stage.number), &mut stage.summary.clone());
        let practice = stage.practice.as_ref().expect("a practice");
        for text in [&practice.why, &practice.cue, &practice.act] {
            each(format!("stage.{}.practice", stage.number), &mut text.clone());
        }
    }
}

#[test]
fn texts_keep_to_the_voice() {
    let mut seen = 0;
    each_text(&mut |key, text| {
        seen += 1;
        for sentence in text.split(['.', '?', '!', '\n']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= LONGEST_SENTENCE, "{key}: a sentence of {words} words: {sentence}");
        }
        let lower = text.to_lowercase();
        for claim in FORBIDDEN {
            let found = lower.match_indices(claim).any(|(at, _)| {
                let before = lower[..at].chars().next_back();
                !before.is_some_and(char::is_alphabetic)
            });
            assert!(!found, "{key}: says '{claim}': {text}");
        }
        assert!(!text.contains(['\u{2019}', '\u{201c}', '\u{201d}']), "{key}: curly marks: {text}");
    });
    assert!(seen > 5000, "only {seen} texts were looked at");
}

#[test]
fn forms_are_short_and_have_a_light_version() {
    for form in CONTENT.forms() {
        assert!(form.minutes <= 15, "{} takes {} minutes", form.id, form.minutes);
        let is_measure = CONTENT.measure(&form.id).is_ok();
        assert!(is_measure || !form.light.is_empty(), "{} has no light version", form.id);
        assert!(!form.sources.iter().any(|source| source.trim().is_empty()), "{}", form.id);
        assert!(!form.intro.trim().is_empty(), "{}", form.id);
        for id in &form.light {
            let step = form.step(id).expect("a step");
            let tests = step.when.as_ref().map(crate::form::Condition::tests).unwrap_or_default();
            let outside = tests.iter().find(|test| !form.light.contains(&test.step));
            let never = matches!(step.when, Some(crate::form::Condition::All(_)))
                && outside.is_some_and(|test| test.answered != Some(false));
            assert!(!never, "{}: light step '{id}' is never asked", form.id);
        }
    }
}

#[test]
fn careful_methods_bring_their_caution() {
    for (id, method) in CAREFUL {
        let form = CONTENT.form(id).expect("a form");
        assert!(form.methods.iter().any(|m| m == method), "{id} has not the method {method}");
        let begun = CONTENT.gates.around(form, &CONTENT.methods, false);
        let caution = &CONTENT.methods.iter().find(|m| m.id == method).expect("a method").caution;
        assert!(begun.caution.expect("a caution").contains(caution.as_str()), "{id}");
    }
    let says = |method: &str, words: &str| {
        let caution = &CONTENT.methods.iter().find(|m| m.id == method).expect("a method").caution;
        assert!(caution.contains(words), "{method}: {caution}");
    };
    says("breathing", "Dizzy or more afraid? Stop, breathe as you like.");
    says("body-scan", "eyes may stay open");
    says("sitting", "sounds or to your feet");
    says("urge-surfing", "not for urges to hurt yourself");
    says("compassion", "Kindness can sting first");
    says("opposite-action", "Only if nothing threatens");
    says("stay", "Only if nothing threatens");
    says("stay", "following them");
    says("experiment", "never something that really protects you");
    let first: BTreeSet<&str> =
        CONTENT.methods.iter().filter(|m| m.asks_first).map(|m| m.id.as_str()).collect();
    assert_eq!(first, BTreeSet::from(["history", "letter", "imagery", "downward-arrow", "critic"]));
}

#[test]
fn it_happened_counts() {
    let outcomes = CONTENT.forms().filter(|form| form.files.iter().any(|filing| filing.kind == "outcome"));
    let mut looked_at = 0;
    for form in outcomes {
        let filing = form.files.iter().find(|filing| filing.kind == "outcome").expect("a filing");
        let feared = filing.fields["as_feared"].ids()[0].clone();
        let counts = |step: &&Step| {
            step.ask.starts_with("That counts.")
                && step.when.iter().flat_map(crate::form::Condition::tests).any(|test| {
                    test.step == feared
                        && test.is.as_ref().is_some_and(|is| is.ids().contains(&"yes".to_owned()))
                })
        };
        assert!(form.steps.iter().any(|step| counts(&step)), "{}", form.id);
        looked_at += 1;
    }
    assert!(looked_at > 0);
}

#[test]
fn what_the_distance_was_for_can_be_safety_or_a_real_no() {
    let mut looked_at = 0;
    for form in CONTENT.forms() {
        for step in form.steps.iter().filter(|step| step.ask.contains("What was the distance for")) {
            let StepKind::Choice { options, .. } = &step.kind else { panic!("{}: no choice", form.id) };
            let safety = options.iter().find(|option| option.id == "safety").expect("safety");
            assert_eq!(safety.fear, Some(crate::form::Fear::Hinted), "{}", form.id);
            assert!(options.iter().any(|option| option.id == "real-no"), "{}", form.id);
            looked_at += 1;
        }
    }
    assert!(looked_at >= 2, "{looked_at}");
}

#[test]
fn role_plays_branch_and_have_endings() {
    let plays = ["role-play-the-question", "role-play-the-silence", "role-play-help-offered"];
    for id in plays {
        let form = CONTENT.form(id).expect("a form");
        let turns = form.steps.iter().find_map(|step| match &step.kind {
            StepKind::Dialogue { turns } => Some(turns),
            _ => None,
        });
        let turns = turns.expect("a dialogue");
        assert!(turns.iter().filter(|turn| turn.ending.is_some()).count() >= 3, "{id}");
        let mut rng = rng();
        for _ in 0..50 {
            let replies = some_road(turns, &mut rng);
            assert!((2..=5).contains(&replies.len()), "{id}: {replies:?}");
            let road = walked(turns, &replies).expect("a road");
            assert!(road.last().expect("a turn").ending.is_some());
        }
    }
}

#[test]
fn scripts_take_as_long_as_their_form_says() {
    use crate::form::timetable::script_seconds;
    for form in CONTENT.forms() {
        let seconds = |kind: &StepKind| match kind {
            StepKind::Script { lines } => script_seconds(lines),
            StepKind::Timer { seconds, .. } => *seconds,
            _ => 0,
        };
        let longest: u32 = form.steps.iter().map(|step| seconds(&step.kind)).max().unwrap_or(0);
        assert!(longest <= form.minutes * 60 + 60, "{}: {longest} s in {} minutes", form.id, form.minutes);
        if form.methods.iter().any(|method| method == "imagery") {
            assert!((240..=480).contains(&longest), "{}: a script of {longest} s", form.id);
        }
        if form.approach == ApproachGate::AfterPerson {
            let said = format!("{form:?}").to_lowercase();
            for word in ["kiss", "sex", "hug them", "hold their hand"] {
                assert!(!said.contains(word), "{}: asks for '{word}'", form.id);
            }
        }
    }
}

#[test]
fn there_are_words_for_feelings() {
    let words: Vec<_> = CONTENT.feelings.families.iter().flat_map(|family| &family.words).collect();
    let ids: BTreeSet<&str> = words.iter().map(|word| word.id.as_str()).collect();
    assert!(words.len() >= 90 && ids.len() == words.len());
    assert!(words.iter().all(|word| !word.meaning.is_empty()));
}

#[test]
fn a_distance_for_safety_opens_the_notice_with_lines_for_violence() {
    let given = |id: &str| [GivenAnswer { step: "need".to_owned(), answer: pick(id) }];
    let notices =
        |id: &str| unsaved(&CONTENT, "catch-the-distancing", true, &given(id)).expect("a run").notices;
    assert_eq!(notices("air"), Vec::new());
    let shown = notices("safety");
    assert_eq!(
        (shown.len(), shown[0].id.as_str(), shown[0].lines.as_str()),
        (1, "unsafe-relationship", "violence")
    );
}
