//! The course as a person goes through it, and the content it goes through.

mod content;
mod ending;
mod expect;
mod fear;
mod filing;
mod follow_up;
mod gate;
mod lessons;
mod lines;
mod map;
mod moved;
mod promised;
mod run;
mod spanish;

use super::*;
use crate::error::{NearerError, Reason};
use crate::fixture::{CONTENT, Fixture};
use crate::form::{Answer, ApproachGate, FeltWord, Form, RunView, StepPart, StepView, Turn, WhichDays};
use crate::time::Day;
use crate::vault::Id;
use proptest::prelude::Rng;
use proptest::test_runner::TestRng;

fn pick(id: &str) -> Answer {
    Answer::Choice { picked: vec![id.to_owned()], own: None }
}

/// Begins a form and gives its run.
fn begun(house: &Fixture, form: &str, light: bool) -> Id {
    house.vault.write(|tx| begin(tx, &CONTENT, form, light)).expect("begun").run.expect("kept")
}

/// Answers a step, and gives what is shown then.
fn give(house: &Fixture, run: Id, step: &str, given: Answer) -> RunView {
    house.vault.write(|tx| answer(tx, &CONTENT, run, step, given)).expect(step)
}

/// Answers all steps that are left, those named here as said, the others as drawn from `rng`.
fn give_all(house: &Fixture, run: Id, said: &[(&str, Answer)], rng: &mut TestRng) -> RunView {
    let mut view = house.vault.read(|sql| resume(sql, &CONTENT, run)).expect("resumed");
    while let Some(step) = view.step {
        let said = said.iter().find(|(id, _)| *id == step.id).map(|(_, answer)| answer.clone());
        let given = said.unwrap_or_else(|| draw(&step, rng));
        view = give(house, run, &step.id, given);
    }
    house.vault.write(|tx| finish(tx, &CONTENT, run)).expect("finished")
}

fn add_person(house: &Fixture, name: &str) -> Id {
    house.vault.write(|tx| crate::person::add(tx, name, None)).expect("added").id
}

fn rng() -> TestRng {
    TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha)
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
