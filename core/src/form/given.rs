//! What a finished run hands over to be filed, read by the fields that a filing declares.

use super::answer::{Answer, FeltWord};
use super::expect::ActKind;
use super::expected::expected;
use super::field::FieldShape;
use super::model::{Filing, StepKind};
use super::store::Run;
use super::words::{Wording, answer_in_words};
use crate::record::Word;
use crate::time::Day;
use crate::vault::Id;
use std::collections::BTreeMap;

/// The answers that one filing of a run names. Only what `filing!` declares reads them by field, so that no room can
/// ask for one that it didn't declare.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The finished run.
    pub run: &'a Run,
    /// The filing of the form that is carried out: which steps fill which fields.
    pub filing: &'a Filing,
    /// Those that count, by step.
    pub answers: &'a BTreeMap<&'a str, &'a Answer>,
    /// What answers are written out with.
    pub wording: &'a Wording<'a>,
}

impl<'a> Given<'a> {
    /// Everything that was filed, by field: of a page whose sections are the fields, each in words.
    pub fn sections(self) -> impl Iterator<Item = (&'a str, Words<'a>)> {
        let fields = self.filing.fields.iter();
        fields.map(move |(field, joined)| (field.as_str(), Words { given: self, steps: joined.ids() }))
    }

    fn steps(&self, field: &str) -> &'a [String] {
        self.filing.fields.get(field).map_or(&[], |joined| joined.ids())
    }

    /// The first of a field's steps that was answered, and its answer.
    fn answered(&self, field: &str) -> Option<(&'a str, &'a Answer)> {
        let answered = |step: &'a String| Some((step.as_str(), self.answers.get(step.as_str()).copied()?));
        self.steps(field).iter().filter_map(answered).find(|(_, answer)| **answer != Answer::Skipped)
    }

    fn answer(&self, field: &str) -> Option<&'a Answer> {
        self.answered(field).map(|(_, answer)| answer)
    }

    fn said(&self, step: &str, answer: &Answer) -> Option<String> {
        answer_in_words(self.run.form.step(step)?, answer, self.wording)
    }

    /// Ids of what was picked, less what says something of fear: that is filed nowhere.
    fn picked(&self, field: &str) -> Vec<&'a str> {
        let Some((step, Answer::Choice { picked, .. })) = self.answered(field) else { return Vec::new() };
        let Some(StepKind::Choice { options, .. }) = self.run.form.step(step).map(|step| &step.kind) else {
            return Vec::new();
        };
        let says_fear = |id: &str| options.iter().any(|option| option.id == id && option.fear.is_some());
        picked.iter().map(String::as_str).filter(|id| !says_fear(id)).collect()
    }

    fn says_nothing(&self, step: &str, picked: &str) -> bool {
        match self.run.form.step(step).map(|step| &step.kind) {
            Some(StepKind::Choice { options, .. }) => {
                options.iter().any(|option| option.id == picked && option.nothing)
            }
            _ => false,
        }
    }
}

/// The type of a filing's field: which steps may fill it, and what it reads from their answers.
pub trait Field<'a> {
    /// The steps that may fill a field of this type.
    const SHAPE: FieldShape;

    /// Reads the field from the answers that count. A field without an answer gives the type's empty value.
    fn of(given: &Given<'a>, field: &str) -> Self;
}

/// What was written in a text step, trimmed; empty where nothing was.
impl<'a> Field<'a> for &'a str {
    const SHAPE: FieldShape = FieldShape::Text;

    fn of(given: &Given<'a>, field: &str) -> Self {
        match given.answer(field) {
            Some(Answer::Text { text }) => text.trim(),
            _ => "",
        }
    }
}

/// The number that was picked on a scale.
impl<'a> Field<'a> for Option<i32> {
    const SHAPE: FieldShape = FieldShape::Scale;

    fn of(given: &Given<'a>, field: &str) -> Self {
        match given.answer(field) {
            Some(Answer::Scale { value }) => Some(*value),
            _ => None,
        }
    }
}

/// What was picked of several, and words of the person's own.
#[derive(Debug, Clone)]
pub struct Picked<'a> {
    /// Ids of options.
    pub options: Vec<&'a str>,
    /// The option in the person's own words, untrimmed.
    pub own: Option<&'a str>,
}

impl<'a> Field<'a> for Picked<'a> {
    const SHAPE: FieldShape = FieldShape::Choice;

    fn of(given: &Given<'a>, field: &str) -> Self {
        let own = match given.answer(field) {
            Some(Answer::Choice { own, .. }) => own.as_deref(),
            _ => None,
        };
        Picked { options: given.picked(field), own }
    }
}

/// Id of the option that was picked; of several, the first.
impl<'a> Field<'a> for Option<&'a str> {
    const SHAPE: FieldShape = FieldShape::Choice;

    fn of(given: &Given<'a>, field: &str) -> Self {
        given.picked(field).into_iter().next()
    }
}

/// One of a closed set. A form that was begun under another version may offer a word that this one doesn't have: then
/// none was picked, and the rest of what was said is filed all the same.
impl<'a, W: Word> Field<'a> for Option<W> {
    const SHAPE: FieldShape = FieldShape::OneOf(W::WORDS);

    fn of(given: &Given<'a>, field: &str) -> Self {
        Option::<&str>::of(given, field).and_then(|word| W::named(word).ok())
    }
}

impl<'a> Field<'a> for Vec<FeltWord> {
    const SHAPE: FieldShape = FieldShape::Emotions;

    fn of(given: &Given<'a>, field: &str) -> Self {
        match given.answer(field) {
            Some(Answer::Emotions { felt }) => felt.clone(),
            _ => Vec::new(),
        }
    }
}

impl<'a> Field<'a> for Option<Id> {
    const SHAPE: FieldShape = FieldShape::Person;

    fn of(given: &Given<'a>, field: &str) -> Self {
        match given.answer(field) {
            Some(Answer::Person { id }) => *id,
            _ => None,
        }
    }
}

impl<'a> Field<'a> for Option<Day> {
    const SHAPE: FieldShape = FieldShape::Date;

    fn of(given: &Given<'a>, field: &str) -> Self {
        match given.answer(field) {
            Some(Answer::Date { day }) => Some(*day),
            _ => None,
        }
    }
}

/// A plan of the if–then kind.
#[derive(Debug, Clone, Copy)]
pub struct Planned<'a> {
    /// The situation: when.
    pub cue: &'a str,
    /// What the person means to do then: what.
    pub act: &'a str,
    /// It shall become a practice.
    pub practise: bool,
}

impl<'a> Field<'a> for Option<Planned<'a>> {
    const SHAPE: FieldShape = FieldShape::Plan;

    fn of(given: &Given<'a>, field: &str) -> Self {
        match given.answer(field) {
            Some(Answer::Plan { cue, act, practise }) => Some(Planned { cue, act, practise: *practise }),
            _ => None,
        }
    }
}

/// The items of a list that have words, trimmed.
impl<'a> Field<'a> for Vec<String> {
    const SHAPE: FieldShape = FieldShape::List;

    fn of(given: &Given<'a>, field: &str) -> Self {
        Words::of(given, field).lines()
    }
}

/// What was expected, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    /// The option, or the person's own words.
    pub words: String,
    /// Whether it is what they are afraid of; none where that wasn't said.
    pub feared: Option<bool>,
    /// What kind of act it is about.
    pub act_kind: ActKind,
}

impl<'a> Field<'a> for Option<Expectation> {
    const SHAPE: FieldShape = FieldShape::Expect;

    fn of(given: &Given<'a>, field: &str) -> Self {
        let (id, answer) = given.answered(field)?;
        let step = given.run.form.step(id)?;
        let expected = expected(step, Some(answer))?;
        let words = given.said(id, answer)?;
        Some(Expectation { words, feared: expected.feared, act_kind: expected.expects.act_kind })
    }
}

/// It is asked again. The course keeps what every follow-up step asks for; naming one in a filing says what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskedAgain;

impl<'a> Field<'a> for AskedAgain {
    const SHAPE: FieldShape = FieldShape::FollowUp;

    fn of(_given: &Given<'a>, _field: &str) -> Self {
        AskedAgain
    }
}

/// Answers of any steps, to be written out in words.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    given: Given<'a>,
    steps: &'a [String],
}

impl<'a> Field<'a> for Words<'a> {
    const SHAPE: FieldShape = FieldShape::Words;

    fn of(given: &Given<'a>, field: &str) -> Self {
        Words { given: *given, steps: given.steps(field) }
    }
}

impl Words<'_> {
    /// The items of lists, and any other answer as a line.
    pub fn lines(&self) -> Vec<String> {
        let of = |step: &String| match self.given.answers.get(step.as_str()) {
            Some(Answer::Listed { items }) => items.clone(),
            Some(answer) => self.given.said(step, answer).into_iter().collect(),
            None => Vec::new(),
        };
        let lines = self.steps.iter().flat_map(of);
        lines.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    }

    /// The lines, one under the other.
    pub fn joined(&self) -> String {
        self.lines().join("\n")
    }

    /// The same less the options that say that there is nothing to say; lists with a mark before each item.
    pub fn substance(&self) -> String {
        let of = |step: &String| match self.given.answers.get(step.as_str())? {
            Answer::Choice { picked, own } => {
                let picked = picked.iter().filter(|id| !self.given.says_nothing(step, id)).cloned().collect();
                self.given.said(step, &Answer::Choice { picked, own: own.clone() })
            }
            answer => self.given.said(step, answer),
        };
        self.steps.iter().filter_map(of).collect::<Vec<_>>().join("\n")
    }

    /// The questions with their answers, one after the other.
    pub fn interview(&self) -> String {
        let said = self.steps.iter().filter_map(|step| {
            let answer = self.given.said(step, self.given.answers.get(step.as_str())?)?;
            Some(format!("*{}*\n{answer}", self.given.run.form.step(step)?.ask.trim()))
        });
        said.collect::<Vec<_>>().join("\n\n")
    }
}
