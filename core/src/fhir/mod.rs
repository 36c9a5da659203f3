//! FHIR's formats (R4), as far as they are asked, filled in and scored here. A file is read in bounded time and memory,
//! and an error says where; nothing here knows of the vault's tables.

pub mod json;
mod questionnaire;
mod response;
mod value;
mod write;

pub use questionnaire::{
    Choice, Computed, ItemNote, ItemNoteKind, LOINC, NO, Question, QuestionKind, Questionnaire,
    QuestionnaireRead, ReadWords, WordsBetween, YES, answer_of, given, has_loinc, read_questionnaire,
};
pub use response::{
    Authored, MOST_ITEMS, QuestionnaireResponse, Responses, Unusable, UnusableResponse, read_responses,
};
pub use value::{Coding, ItemValue, decimal};
pub use write::{FilledIn, ScoreObserved, bundle, observation, response_resource};

#[cfg(test)]
pub(crate) mod tests;
