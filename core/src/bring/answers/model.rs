use crate::assessment::ScoreView;
use crate::fhir::Unusable;
use crate::time::Day;

/// What a file of answers would bring, for someone to decide by. Nothing was changed.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AnswersPlan {
    /// Filled-in questionnaires that are new.
    pub added: u32,
    /// Those that are here already, or were deleted here.
    pub already_here: u32,
    /// Those that can be taken, in the order of the file.
    pub lines: Vec<AnswersLine>,
    /// Those that can't, in the order of the file.
    pub failures: Vec<AnswersFailure>,
    /// What would be done, in a sentence.
    pub words: String,
}

/// One filled-in questionnaire of the file.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct AnswersLine {
    /// Where it stands in the file, with its line.
    pub place: String,
    /// Id of the measure that it belongs to.
    pub measure: String,
    /// The measure's name.
    pub title: String,
    /// The person's day on which it was filled in.
    pub day: Day,
    /// Whether it is new.
    pub is_new: bool,
    /// The scores that its answers come to, computed here.
    pub scores: Vec<ScoreView>,
    /// What it states itself, and whether the answers come to the same.
    pub stated: Vec<StatedScore>,
    /// What else to know, in sentences.
    pub notes: Vec<String>,
}

/// A score that the file states.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct StatedScore {
    /// Id of the subscale.
    pub subscale: String,
    /// The score as the file states it.
    pub stated: f64,
    /// What the answers come to; none where answers are missing.
    pub computed: Option<f64>,
    /// Whether the answers come to another score, or to none. The answers count, never what the file states.
    pub differs: bool,
    /// The same in a sentence.
    pub text: String,
}

/// One that can't be taken.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AnswersFailure {
    /// Where it stands in the file, with its line.
    pub place: String,
    /// Why it can't be taken, in a sentence.
    pub words: String,
}

/// What taking in did.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AnswersTaken {
    /// Filled-in questionnaires that were added.
    pub added: u32,
    /// Those that were here already, or were deleted here.
    pub already_here: u32,
    /// Those that could not be taken.
    pub failed: u32,
    /// The same in a sentence.
    pub words: String,
}

/// Why a response can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotTaken {
    /// The file doesn't say what was answered when.
    Unusable(Unusable),
    /// No questionnaire of its URL is known here.
    NoQuestionnaire,
    /// None of its answers is one that the questionnaire takes.
    NothingFits,
    /// It lies in the future.
    Future,
}

impl NotTaken {
    /// Its key in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            NotTaken::Unusable(Unusable::NotCompleted) => "bring-answers-not-completed",
            NotTaken::Unusable(Unusable::NoDay) => "bring-answers-no-day",
            NotTaken::Unusable(Unusable::AboutSomebody) => "bring-answers-about-somebody",
            NotTaken::NoQuestionnaire => "bring-answers-no-questionnaire",
            NotTaken::NothingFits => "bring-answers-nothing-fits",
            NotTaken::Future => "bring-answers-future",
        }
    }
}
