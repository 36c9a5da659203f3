//! Answers in words, and what they are made with.

use super::answer::Answer;
use super::dialogue::{Turn, walked};
use super::feeling::Feelings;
use super::model::{Form, Recall, Shown, Step, StepKind};
use super::option::StepOption;
use crate::text::{Catalogue, args};
use crate::vault::Id;
use std::collections::BTreeMap;

/// A question and its answer in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReviewLine {
    /// The question.
    pub ask: String,
    /// The answer, written out.
    pub answer: String,
}

/// What a run may show that its own answers don't hold. Rooms above know it.
pub trait Memory {
    /// The name of a person.
    fn name(&self, _id: Id) -> Option<String> {
        None
    }

    /// What the person wrote before, the latest first.
    fn recalled(&self, _what: Recall) -> Vec<String> {
        Vec::new()
    }

    /// Answers of the run that asked for this one.
    fn earlier(&self, _steps: &[String]) -> Vec<ReviewLine> {
        Vec::new()
    }

    /// What was expected by the run that asked for this one, in words.
    fn expected(&self) -> Option<String> {
        None
    }

    /// Lines for what a review shows that no step answered.
    fn shown(&self, _what: Shown) -> Vec<ReviewLine> {
        Vec::new()
    }
}

/// Knows nothing: for runs that are kept nowhere.
#[derive(Debug)]
pub struct NoMemory;

impl Memory for NoMemory {}

/// What words are made with: the catalogue, the feeling words, and what rooms above know.
pub struct Wording<'a> {
    /// Sentences and dates, in the reader's language.
    pub catalogue: &'a Catalogue,
    /// The words for feelings.
    pub feelings: &'a Feelings,
    /// What rooms above know: names of people, earlier answers.
    pub memory: &'a dyn Memory,
}

impl std::fmt::Debug for Wording<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wording")
    }
}

/// Questions and their answers in words, of the steps that have one.
pub fn review(
    form: &Form,
    answers: &BTreeMap<&str, &Answer>,
    of: &[String],
    words: &Wording<'_>,
) -> Vec<ReviewLine> {
    of.iter()
        .filter_map(|id| {
            let step = form.step(id)?;
            let answer = answer_in_words(step, answers.get(id.as_str())?, words)?;
            Some(ReviewLine { ask: step.ask.clone(), answer })
        })
        .collect()
}

/// An answer in words; none where there is nothing to say.
pub(super) fn answer_in_words(step: &Step, answer: &Answer, words: &Wording<'_>) -> Option<String> {
    let said = match answer {
        Answer::Done | Answer::Skipped => return None,
        Answer::Text { text } => text.trim().to_owned(),
        Answer::Scale { value } => match &step.kind {
            StepKind::Scale { high, .. } => format!("{value}/{high}"),
            _ => value.to_string(),
        },
        Answer::Choice { picked, own } => {
            let StepKind::Choice { options, .. } = &step.kind else { return None };
            // Fear is never said in words: it lives as what the programme may suggest about a person.
            let said = |option: &&StepOption| picked.contains(&option.id) && option.fear.is_none();
            let texts = options.iter().filter(said).map(|option| option.text.clone());
            let own = own.iter().map(|own| own.trim().to_owned()).filter(|own| !own.is_empty());
            texts.chain(own).collect::<Vec<_>>().join(", ")
        }
        Answer::Emotions { felt } => felt
            .iter()
            .map(|f| {
                let word = words.feelings.word_or_id(&f.word);
                f.intensity.map_or_else(|| word.clone(), |intensity| format!("{word} {intensity}/10"))
            })
            .collect::<Vec<_>>()
            .join(", "),
        Answer::Listed { items } => items
            .iter()
            .map(|item| item.trim())
            .filter(|item| !item.is_empty())
            .map(|item| format!("- {item}"))
            .collect::<Vec<_>>()
            .join("\n"),
        Answer::Person { id: None } => words.catalogue.text("person-nobody"),
        Answer::Person { id: Some(id) } => words.memory.name(*id)?,
        Answer::Plan { cue, act, .. } => plan_in_words(cue, act),
        Answer::Dialogue { replies } => {
            let StepKind::Dialogue { turns } = &step.kind else { return None };
            said_in(turns, replies).join("\n\n")
        }
        Answer::Date { day } => words.catalogue.day(*day),
        Answer::FollowUp { in_days: None } => return None,
        Answer::FollowUp { in_days: Some(days) } => in_days(words.catalogue, *days),
    };
    Some(said).filter(|said| !said.is_empty())
}

/// A role-play as it went: what the other one said, and what was said back.
fn said_in(turns: &[Turn], replies: &[String]) -> Vec<String> {
    let road = walked(turns, replies).unwrap_or_default();
    let back = |place: usize, turn: &Turn| {
        let id = replies.get(place)?;
        turn.replies.iter().find(|reply| reply.id == *id).map(|reply| format!("— {}", reply.text))
    };
    road.iter()
        .enumerate()
        .flat_map(|(place, turn)| [Some(turn.says.clone()), back(place, turn)])
        .flatten()
        .collect()
}

/// "When I next see them, I say hello."
pub fn plan_in_words(cue: &str, act: &str) -> String {
    format!("{}, {}", cue.trim().trim_end_matches([',', '.']), act.trim())
}

/// "tomorrow", "in 3 days".
pub(crate) fn in_days(catalogue: &Catalogue, days: u32) -> String {
    catalogue.say("follow-up-in", &args([("days", days.into())]))
}
