//! Floor 1. Forms: typed steps written as content, and runs through them that can be left and resumed.
//!
//! An exercise, a questionnaire, a check-in are all forms. This room reads them, says which steps are
//! asked, checks answers, and keeps runs. It does not know where answers are filed: each room above
//! declares what it takes, and the course files.

mod answer;
mod feeling;
mod flow;
mod model;
mod read;
mod store;
pub(crate) mod view;

pub use answer::{Answer, FeltWord, MOST_TEXT, check};
pub use feeling::{FeelingFamily, FeelingWord, Feelings, PlainWord};
pub use flow::Flow;
pub use model::{Breathing, Condition, Filing, Form, Joined, ScriptLine, Step, StepKind, StepOption, Test};
pub use read::{FieldShape, FilingKind, check_filing, read_form};
pub use store::{BIN, Run, RunStore};
pub use view::{
    FormLine, NoticeView, OptionView, ReviewLine, RunView, StepPart, StepView, Wording, answer_in_words,
    run_view,
};

#[cfg(test)]
mod tests;
