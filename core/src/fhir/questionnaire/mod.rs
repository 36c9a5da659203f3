//! A FHIR R4 Questionnaire as far as it is asked and scored: our own and those that people bring.

mod condition;
mod given;
mod item;
mod note;
mod option;
mod read;
mod tree;

pub use given::{answer_of, given};
pub use note::{ItemNote, ItemNoteKind};
pub use read::{QuestionnaireRead, ReadWords, read_questionnaire};

use super::value::{Coding, ItemValue};
use crate::form::{Answer, Condition};
use rust_decimal::Decimal;

/// The code system of LOINC.
pub const LOINC: &str = "http://loinc.org";

/// A questionnaire as far as it is asked and scored.
#[derive(Debug, Clone, PartialEq)]
pub struct Questionnaire {
    /// Canonical URL: what a response is kept under.
    pub url: String,
    /// The version, as the resource says it; empty where it says none.
    pub version: String,
    /// The title, as the resource says it, or words in place of one.
    pub title: String,
    /// Says what it is for and what it is not; shown before it is answered.
    pub description: String,
    /// Whose words it is; empty where the file doesn't say.
    pub copyright: String,
    /// What the whole measures: a LOINC panel, for instance.
    pub codes: Vec<Coding>,
    /// In the order they are asked.
    pub questions: Vec<Question>,
    /// Words between the questions that have a condition of their own, or follow the last one.
    pub words: Vec<WordsBetween>,
    /// Totals and the like, which are computed here and not asked.
    pub computed: Vec<Computed>,
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Unique in its questionnaire; also the id of its step in the form.
    pub link_id: String,
    /// Codes of the question, such as LOINC's.
    pub codes: Vec<Coding>,
    /// The question's own words.
    pub text: String,
    /// The words of its groups and those just before it; empty where there are none.
    pub stem: String,
    /// Link ids of the groups and questions that it lies in, the outermost first.
    pub within: Vec<String>,
    /// How it is answered.
    pub kind: QuestionKind,
    /// False: it may be passed over.
    pub required: bool,
    /// Several answers may be given.
    pub many: bool,
    /// Asked only where this holds; none: always.
    pub when: Option<Condition>,
    /// What is filled in beforehand; it counts only once it is given as an answer.
    pub initial: Option<Answer>,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum QuestionKind {
    /// A whole number within a range.
    Scale {
        /// The lowest number, included.
        low: i32,
        /// The highest number, included.
        high: i32,
        /// What the lowest and the highest mean.
        ends: [String; 2],
    },
    /// A number that is typed.
    Number {
        /// Only whole numbers are taken.
        whole: bool,
        /// The lowest number, included; none: no bound.
        low: Option<Decimal>,
        /// The highest number, included; none: no bound.
        high: Option<Decimal>,
    },
    /// Something to pick.
    Choice {
        /// In the order of the file.
        options: Vec<Choice>,
        /// Words of one's own are an answer too.
        open: bool,
    },
    /// Yes or no.
    Boolean {
        /// The word for yes.
        yes: String,
        /// The word for no.
        no: String,
    },
    /// Never scored.
    Text,
}

/// Something that can be picked.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Unique in its question.
    pub id: String,
    /// What the option says.
    pub text: String,
    /// The answer that a response holds for it.
    pub value: ItemValue,
    /// What it counts; none: it has no number ("no occasion", "can't tell yet").
    pub weight: Option<Decimal>,
}

/// Words to read, before the question at this place.
#[derive(Debug, Clone, PartialEq)]
pub struct WordsBetween {
    /// Unique in its questionnaire; empty where they follow the last question.
    pub link_id: String,
    /// The words themselves.
    pub text: String,
    /// Shown only where this holds; none: always.
    pub when: Option<Condition>,
    /// The place of the question that they stand before, from 0; behind the last one they stand at the end.
    pub before: usize,
}

/// An item that holds what is computed from others.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// Unique in its questionnaire.
    pub link_id: String,
    /// Codes of the item, such as LOINC's.
    pub codes: Vec<Coding>,
    /// The item's own words.
    pub text: String,
}

/// Id of the option for yes of a question that takes yes or no.
pub const YES: &str = "yes";
/// Id of the option for no of such a question.
pub const NO: &str = "no";

impl Questionnaire {
    /// The question of this link id; none where there is none.
    pub fn question(&self, link_id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.link_id == link_id)
    }

    /// Takes questions out that hold a total under one of these LOINC codes: they are computed here. Answers the
    /// notes about them.
    pub(crate) fn take_totals(&mut self, loinc: &[&str]) -> Vec<ItemNote> {
        let is_total = |question: &Question| loinc.iter().any(|code| has_loinc(&question.codes, code));
        let mut notes = Vec::new();
        for question in self.questions.iter().filter(|question| is_total(question)) {
            notes.push(ItemNote {
                place: question.link_id.clone(),
                said: question.text.clone(),
                kind: ItemNoteKind::Computed,
            });
            self.computed.push(Computed {
                link_id: question.link_id.clone(),
                codes: question.codes.clone(),
                text: question.text.clone(),
            });
        }
        // What stood before a question that goes stands before the one after it.
        let gone: Vec<usize> =
            self.questions.iter().enumerate().filter(|(_, q)| is_total(q)).map(|(at, _)| at).collect();
        for words in &mut self.words {
            words.before -= gone.iter().filter(|at| **at < words.before).count();
        }
        self.questions.retain(|question| !is_total(question));
        notes
    }
}

/// True where one of the codes is this one of LOINC.
pub fn has_loinc(codes: &[Coding], code: &str) -> bool {
    codes.iter().any(|coding| {
        coding.code.as_deref() == Some(code) && coding.system.as_deref().is_none_or(|system| system == LOINC)
    })
}

impl Question {
    /// Lowest and highest number that an answer can count; none where answers have no numbers or no bounds.
    pub fn range(&self) -> Option<(Decimal, Decimal)> {
        match &self.kind {
            _ if self.many => None,
            QuestionKind::Scale { low, high, .. } => Some((Decimal::from(*low), Decimal::from(*high))),
            QuestionKind::Number { low, high, .. } => (*low).zip(*high),
            QuestionKind::Choice { options, .. } => {
                let weights = || options.iter().filter_map(|option| option.weight);
                weights().min().zip(weights().max())
            }
            QuestionKind::Boolean { .. } => Some((Decimal::ZERO, Decimal::ONE)),
            QuestionKind::Text => None,
        }
    }

    /// True where an answer can count in a score.
    pub fn is_numeric(&self) -> bool {
        !self.many && (self.range().is_some() || matches!(self.kind, QuestionKind::Number { .. }))
    }

    /// What this answer counts; none where it has no number.
    pub fn number(&self, value: &ItemValue) -> Option<Decimal> {
        let found = match (&self.kind, value) {
            _ if self.many => None,
            (QuestionKind::Choice { options, .. }, value) => {
                options.iter().find(|option| option.value.is_same(value))?.weight
            }
            (QuestionKind::Boolean { .. }, ItemValue::Boolean(yes)) => Some(Decimal::from(u8::from(*yes))),
            (QuestionKind::Scale { .. } | QuestionKind::Number { .. }, value) => value.number(),
            _ => None,
        }?;
        let within = self.range().is_none_or(|(low, high)| (low..=high).contains(&found));
        within.then_some(found)
    }

    /// The answer in words.
    pub fn words(&self, value: &ItemValue) -> String {
        match (&self.kind, value) {
            (QuestionKind::Choice { options, .. }, value) => options
                .iter()
                .find(|option| option.value.is_same(value))
                .map_or_else(|| value.words(), |option| option.text.clone()),
            (QuestionKind::Boolean { yes, no }, ItemValue::Boolean(said)) => {
                if *said {
                    yes.clone()
                } else {
                    no.clone()
                }
            }
            (QuestionKind::Scale { high, .. }, ItemValue::Integer(value)) => format!("{value}/{high}"),
            (_, value) => value.words(),
        }
    }
}
