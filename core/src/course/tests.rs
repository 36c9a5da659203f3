use super::*;
use crate::error::{NearerError, Reason};
use crate::fixture::{CONTENT, Fixture, fixture};
use crate::form::{
    Answer, FeltWord, Form, RunView, StepPart, StepView, Turn, WhichDays, view::script_seconds,
};
use crate::journal;
use crate::text::Translate;
use crate::time::Day;
use crate::vault::Id;
use proptest::prelude::*;
use proptest::test_runner::TestRng;
use std::collections::BTreeSet;

/// Claims that nothing in the programme may make.
const FORBIDDEN: [&str; 7] =
    ["cure", "heals", "healing", "proven to change", "guarantee", "always works", "!"];
const LONGEST_SENTENCE: usize = 35;

/// Every lesson and form that stages 2 and 5, the toolbox and the first start promise.
const PROMISED_LESSONS: [&str; 12] = [
    "attachment-in-one-page",
    "why-closeness-alarms",
    "avoidant-from-inside",
    "fear-of-being-seen",
    "detachment-and-its-cost",
    "meeting-anxious-partners",
    "what-makes-change-possible",
    "kinds-of-help",
    "feelings-as-information",
    "window-of-tolerance",
    "suppressing-costs",
    "urges-rise-and-fall",
];
const PROMISED_FORMS: [&str; 21] = [
    "catch-one-moment",
    "closeness-check",
    "weekly-pulse",
    "which-of-this-is-me",
    "map-of-my-last-distancing",
    "explain-it-to-someone",
    "myths-and-facts",
    "stage-2-look-back",
    "name-it",
    "body-scan",
    "urge-surfing",
    "paced-breathing",
    "five-senses",
    "opposite-action",
    "soothing-menu",
    "a-feeling-i-sent-away",
    "tell-one-feeling",
    "stage-5-look-back",
    "catch-the-distancing",
    "want-out-now",
    "compassion-break-plain",
];

#[test]
fn all_that_is_promised_is_there() {
    let lessons: BTreeSet<&str> = CONTENT.lessons().map(|lesson| lesson.id.as_str()).collect();
    let forms: BTreeSet<&str> = CONTENT.forms().map(|form| form.id.as_str()).collect();
    assert_eq!(lessons, BTreeSet::from(PROMISED_LESSONS));
    assert_eq!(forms, BTreeSet::from(PROMISED_FORMS));
    assert_eq!(
        CONTENT.stages.iter().map(|stage| stage.number).collect::<Vec<_>>(),
        (1..=10).collect::<Vec<_>>()
    );
    for number in [2, 5] {
        let stage = &CONTENT.stages[number - 1];
        assert!(stage.practice.is_some() && stage.with_person.is_some() && stage.look_back.is_some());
    }
}

#[test]
fn lessons_keep_to_their_length_and_have_a_short_version() {
    for lesson in CONTENT.lessons() {
        let words = lesson.body.split_whitespace().count();
        assert!((250..=500).contains(&words), "{} has {words} words", lesson.id);
        let short = lesson.short.split_whitespace().count();
        assert!((5..=60).contains(&short), "{}'s short version has {short} words", lesson.id);
    }
}

#[test]
fn texts_keep_to_the_voice() {
    let check = |key: &str, text: &str| {
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
            assert!(!found, "{key}: says '{claim}'");
        }
    };
    for lesson in CONTENT.lessons() {
        lesson.clone().each_text(&mut |key, text| check(&key, text));
    }
    for form in CONTENT.forms() {
        form.clone().each_text(&mut |key, text| check(&key, text));
    }
}

#[test]
fn forms_are_short_and_have_a_light_version_and_their_caution() {
    for form in CONTENT.forms() {
        assert!(form.minutes <= 15, "{} takes {} minutes", form.id, form.minutes);
        let is_measure = CONTENT.measure(&form.id).is_ok();
        assert!(is_measure || !form.light.is_empty(), "{} has no light version", form.id);
        let breathes = form
            .steps
            .iter()
            .any(|step| matches!(&step.kind, crate::form::StepKind::Timer { breathing: Some(_), .. }));
        let careful = breathes
            || ["body-scan", "urge-surfing", "compassion-break-plain", "opposite-action"]
                .contains(&form.id.as_str());
        assert!(!careful || form.caution.is_some(), "{} has no caution", form.id);
    }
}

#[test]
fn scripts_take_as_long_as_their_form_says() {
    for form in CONTENT.forms() {
        let seconds: u32 = form
            .steps
            .iter()
            .map(|step| match &step.kind {
                crate::form::StepKind::Script { lines } => script_seconds(lines),
                crate::form::StepKind::Timer { seconds, .. } => *seconds,
                _ => 0,
            })
            .max()
            .unwrap_or(0);
        assert!(seconds <= form.minutes * 60 + 60, "{}: {seconds} s in {} minutes", form.id, form.minutes);
    }
}

#[test]
fn there_are_words_for_feelings_and_lines_to_call() {
    let words: Vec<_> = CONTENT.feelings.families.iter().flat_map(|family| &family.words).collect();
    let ids: BTreeSet<&str> = words.iter().map(|word| word.id.as_str()).collect();
    assert!(words.len() >= 90 && ids.len() == words.len());
    assert!(words.iter().all(|word| !word.meaning.is_empty()));
    for code in ["US", "CA", "GB", "IE", "AU", "NZ"] {
        let country = CONTENT.lines.of(code).expect("an English-speaking country");
        assert!(country.emergency.is_some(), "{code}");
        assert!(country.lines.iter().any(|line| line.kind == crate::plan::LineKind::Crisis), "{code}");
    }
    assert!(toolbox(&CONTENT, "de").country.is_some());
    assert!(toolbox(&CONTENT, "XX").country.is_none() && !toolbox(&CONTENT, "XX").fallback.is_empty());
}

#[test]
fn a_distance_for_safety_opens_the_notice_with_lines_for_violence() {
    let pick = |id: &str| GivenAnswer {
        step: "need".to_owned(),
        answer: Answer::Choice { picked: vec![id.to_owned()], own: None },
    };
    let notices =
        |id: &str| unsaved(&CONTENT, "catch-the-distancing", true, &[pick(id)]).expect("a run").notices;
    assert_eq!(notices("air"), Vec::new());
    let shown = notices("safety");
    assert_eq!(
        (shown.len(), shown[0].id.as_str(), shown[0].lines.as_str()),
        (1, "unsafe-relationship", "violence")
    );
}

/// An answer that the step takes, drawn at random.
fn draw(step: &StepView, rng: &mut TestRng) -> Answer {
    if step.optional && rng.coin() {
        return Answer::Skipped;
    }
    let words = ["a shop door", "went quiet", "café 你好 🌧️", "she asked"];
    let word = |rng: &mut TestRng| words[rng.below(words.len())].to_owned();
    match &step.part {
        StepPart::Read { .. }
        | StepPart::Timer { .. }
        | StepPart::Script { .. }
        | StepPart::Review { .. } => Answer::Done,
        StepPart::Text { .. } => Answer::Text { text: word(rng) },
        StepPart::Scale { low, high, .. } => {
            let span = usize::try_from(high - low + 1).expect("a range");
            Answer::Scale { value: low + i32::try_from(rng.below(span)).expect("small") }
        }
        StepPart::Choice { options, own_answer, .. } => match *own_answer && rng.coin() {
            true => Answer::Choice { picked: Vec::new(), own: Some(word(rng)) },
            false => Answer::Choice { picked: vec![options[rng.below(options.len())].id.clone()], own: None },
        },
        StepPart::Emotions { .. } => {
            Answer::Emotions { felt: vec![FeltWord { word: "calm".to_owned(), intensity: Some(3) }] }
        }
        StepPart::Listed { .. } => Answer::Listed { items: vec![word(rng)] },
        StepPart::Person => Answer::Person { id: None },
        StepPart::Plan { cue, act } => {
            Answer::Plan { cue: cue.clone(), act: act.clone(), practise: rng.coin() }
        }
        StepPart::Date { which } => Answer::Date {
            day: match which {
                WhichDays::Past => Day::parse("2026-11-01").expect("a day"),
                _ => Day::parse("2027-03-01").expect("a day"),
            },
        },
        StepPart::Dialogue { turns } => Answer::Dialogue { replies: some_road(turns, rng) },
        StepPart::FollowUp { choices, .. } => {
            let asked = rng.coin().then(|| choices[rng.below(choices.len())].in_days);
            Answer::FollowUp { in_days: asked }
        }
    }
}

/// Replies at random, up to an ending.
fn some_road(turns: &[Turn], rng: &mut TestRng) -> Vec<String> {
    let mut replies = Vec::new();
    let mut at = &turns[0];
    while !at.replies.is_empty() {
        let reply = &at.replies[rng.below(at.replies.len())];
        replies.push(reply.id.clone());
        at = turns.iter().find(|turn| turn.id == reply.to).expect("a turn");
    }
    replies
}

trait Draw {
    fn below(&mut self, n: usize) -> usize;
    fn coin(&mut self) -> bool {
        self.below(2) == 0
    }
}

impl Draw for TestRng {
    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next_u32()).expect("fits") % n
    }
}

/// Goes through a form, leaving and resuming before every step, and sometimes going back.
fn go_through(house: &Fixture, form: &Form, light: bool, rng: &mut TestRng) -> RunView {
    let begun = house.vault.write(|tx| begin(tx, &CONTENT, &form.id, light)).expect("begun");
    let run = begun.run.expect("kept");
    let mut backs = 2;
    loop {
        let view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
        let Some(step) = view.step else { break };
        if view.can_go_back && backs > 0 && rng.coin() {
            backs -= 1;
            house.vault.write(|tx| back(tx, &CONTENT, run)).expect("gone back");
            continue;
        }
        let wrong = house.vault.write(|tx| answer(tx, &CONTENT, run, "no-such-step", Answer::Done));
        assert_eq!(wrong, Err(NearerError::invalid("no-such-step", Reason::UnknownStep)));
        house.vault.write(|tx| answer(tx, &CONTENT, run, &step.id, draw(&step, rng))).expect("answered");
    }
    house.vault.write(|tx| finish(tx, &CONTENT, run)).expect("finished")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Every form can be gone through with random answers, left and resumed at every step, and finished
    /// once; and what was filed is filed once.
    #[test]
    fn every_form_can_be_done(seed: [u8; 32], light: bool) {
        thread_local!(static HOUSE: Fixture = fixture());
        HOUSE.with(|house| {
            let mut rng = TestRng::from_seed(proptest::test_runner::RngAlgorithm::ChaCha, &seed);
            for form in CONTENT.forms() {
                let done = go_through(house, form, light, &mut rng);
                assert!(done.finished, "{}", form.id);
                let run = done.run.expect("kept");
                let again = house.vault.write(|tx| finish(tx, &CONTENT, run));
                assert_eq!(again, Err(NearerError::invalid("run", Reason::AlreadyFinished)));
                let filings: i64 = house.vault.read(|sql| Ok(sql.query_row(
                    "SELECT count(*) FROM filing WHERE run_id = ?1", [run], |row| row.get(0))?)).expect("counted");
                assert_eq!(usize::try_from(filings), Ok(form.files.len()), "{}", form.id);
            }
        });
    }
}

#[test]
fn what_is_filed_is_what_was_answered() {
    let house = fixture();
    let sam = house.vault.write(|tx| crate::person::add(tx, "Sam", None)).expect("added");
    let pick = |id: &str| Answer::Choice { picked: vec![id.to_owned()], own: None };
    let moves = Answer::Choice {
        picked: vec!["silent".to_owned(), "left".to_owned()],
        own: Some("cleaned".to_owned()),
    };
    let felt = vec![FeltWord { word: "uneasy".to_owned(), intensity: Some(6) }];
    let given = [
        ("who", Answer::Person { id: Some(sam.id) }),
        ("trigger", Answer::Text { text: "He had missed me".to_owned() }),
        ("need", pick("alarm")),
        ("urge", Answer::Scale { value: 8 }),
        ("feeling", Answer::Emotions { felt: felt.clone() }),
        ("move", moves),
        ("back", pick("away")),
        ("way-back", pick("yes")),
        (
            "repair",
            Answer::Plan { cue: "When I see Sam".to_owned(), act: "I say hello".to_owned(), practise: false },
        ),
        ("close", Answer::Done),
    ];
    let begun = house.vault.write(|tx| begin(tx, &CONTENT, "catch-the-distancing", false)).expect("begun");
    let run = begun.run.expect("kept");
    for (step, given) in given {
        house.vault.write(|tx| answer(tx, &CONTENT, run, step, given.clone())).expect(step);
    }
    house.vault.write(|tx| finish(tx, &CONTENT, run)).expect("finished");

    let page = house.vault.read(|sql| journal::page(sql, &CONTENT.feelings, None, 0)).expect("a page");
    assert_eq!((page.lines.len(), page.lines[0].people.clone()), (1, vec!["Sam".to_owned()]));
    let entry = house.vault.read(|sql| journal::get(sql, &CONTENT.feelings, page.lines[0].id)).expect("read");
    assert_eq!((entry.run, entry.feelings), (Some(run), felt));
    for said in
        ["He had missed me", "the old alarm", "went quiet, left, cleaned", "When I see Sam, I say hello"]
    {
        assert!(entry.text.contains(said), "{said} is not in\n{}", entry.text);
    }
    let moment: (String, String, i64, String, i64) = house
        .vault
        .read(|sql| {
            Ok(sql.query_row(
                "SELECT happened, need, urge, until_back, (SELECT count(*) FROM moment_move) FROM moment",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
            )?)
        })
        .expect("a moment");
    assert_eq!(moment, ("He had missed me".to_owned(), "alarm".to_owned(), 8, "away".to_owned(), 3));
    let plans = house.vault.read(crate::plan::open_items).expect("plans");
    assert_eq!(plans[0].plan, "When I see Sam, I say hello");
}

#[test]
fn an_answer_on_a_branch_that_was_left_files_nothing() {
    let house = fixture();
    let pick = |id: &str| Answer::Choice { picked: vec![id.to_owned()], own: None };
    let run = house
        .vault
        .write(|tx| begin(tx, &CONTENT, "catch-one-moment", false))
        .expect("begun")
        .run
        .expect("kept");
    let form = CONTENT.form("catch-one-moment").expect("a form");
    let choice = form.steps.iter().find(|step| matches!(step.kind, crate::form::StepKind::Choice { .. }));
    let choice = choice.expect("a choice").id.clone();
    let crate::form::StepKind::Choice { options, .. } = &form.step(&choice).expect("a step").kind else {
        panic!("a choice")
    };
    let answer_all = |house: &Fixture, first: &str| -> Vec<String> {
        let mut asked = Vec::new();
        let mut view =
            house.vault.write(|tx| answer(tx, &CONTENT, run, &choice, pick(first))).expect("answered");
        let mut rng = TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha);
        while let Some(step) = view.step {
            asked.push(step.id.clone());
            view = house
                .vault
                .write(|tx| answer(tx, &CONTENT, run, &step.id, draw(&step, &mut rng)))
                .expect("answered");
        }
        asked
    };
    let first = answer_all(&house, &options[0].id);
    let second = answer_all(&house, &options[1].id);
    assert_ne!(first, second, "the two options lead on differently");
    let read = house.vault.read(|sql| crate::form::RunStore::get(sql, run)).expect("a run");
    let counting: Vec<String> = read.flow().counting().keys().map(|id| (*id).to_owned()).collect();
    let left: Vec<&String> = first.iter().filter(|id| !second.contains(id)).collect();
    assert!(
        !left.is_empty() && left.iter().all(|id| !counting.contains(id) && read.answers.contains_key(*id))
    );
}

#[test]
fn a_run_keeps_the_form_it_began_with() {
    let house = fixture();
    let run =
        house.vault.write(|tx| begin(tx, &CONTENT, "name-it", false)).expect("begun").run.expect("kept");
    let mut changed = CONTENT.form("name-it").expect("a form").clone();
    changed.title = "Another title".to_owned();
    changed.steps.reverse();
    let newer = house
        .vault
        .write(|tx| crate::form::RunStore::begin(tx, &CONTENT.pack, &changed, false, None))
        .expect("begun");
    let of_run = |id: Id| house.vault.read(|sql| crate::form::RunStore::get(sql, id)).expect("a run").form;
    assert_eq!(&of_run(run), CONTENT.form("name-it").expect("a form"));
    assert_eq!(of_run(newer.id), changed);
}

#[test]
fn a_run_can_change_to_its_light_version_and_be_put_away() {
    let house = fixture();
    let run =
        house.vault.write(|tx| begin(tx, &CONTENT, "name-it", false)).expect("begun").run.expect("kept");
    let full = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("a view");
    let light = house.vault.write(|tx| set_light(tx, &CONTENT, run, true)).expect("light");
    assert!(light.light && light.steps_in_all < full.steps_in_all);
    assert!(house.vault.read(|sql| open_run(sql, &CONTENT, "name-it")).expect("read").is_some());
    house.vault.write(|tx| discard(tx, &CONTENT, run)).expect("put away");
    assert!(house.vault.read(|sql| open_run(sql, &CONTENT, "name-it")).expect("read").is_none());
}

#[test]
fn the_path_says_what_was_done() {
    let house = fixture();
    house.vault.write(|tx| mark_read(tx, &CONTENT, "kinds-of-help")).expect("read");
    let path = house.vault.read(|sql| path(sql, &CONTENT)).expect("a path");
    assert_eq!(path.stages[1].state, "1 of 8 lessons, 0 of 5 exercises");
    assert_eq!(path.stages[8].state, "0 of 1 exercise");
    assert_eq!((path.stages[2].state.as_str(), path.stages[2].is_written), ("Still being written", false));
    let stage = house.vault.read(|sql| stage(sql, &CONTENT, 2)).expect("a stage");
    assert_eq!(stage.lessons.iter().filter(|lesson| lesson.last_read.is_some()).count(), 1);
}
