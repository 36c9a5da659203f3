//! Forms: typed steps written as content, and runs through them that can be left and resumed.
//!
//! An exercise, a questionnaire, a check-in are all forms. This room reads them, says which steps are
//! asked, checks answers, and keeps runs. It does not know where answers are filed: each room above declares with
//! `filing!` what it takes and files it, and the course hands it over.

mod answer;
mod approach;
mod check;
mod check_answer;
mod check_row;
mod condition;
mod dialogue;
mod end_line;
mod ending;
mod expect;
mod expected;
mod feeling;
mod field;
mod filing;
mod flow;
mod given;
mod mirror;
mod model;
mod option;
mod past;
mod pick;
mod read;
mod scale;
mod store;
pub(crate) mod timetable;
mod view;
mod words;

pub use answer::{Answer, FeltWord, MOST_INTENSITY, MOST_TEXT};
pub use approach::ApproachGate;
pub use check::STAGES;
pub use check_answer::{check, check_typed};
pub use check_row::{CHECKS, MOST_WORDS};
pub use condition::{Compared, Condition, Joined, Test};
pub use dialogue::{Reply, Turn, first_road, walked};
pub use end_line::{EndLine, Stand};
pub use ending::{Becomes, Becoming, EndView};
pub use expect::{ActKind, Expects, Returns};
pub use expected::{AskedOn, Expected, expected};
pub use feeling::{FeelingFamily, FeelingWord, Feelings, PlainWord};
pub use field::{FieldShape, Fields, sections};
pub(crate) use filing::filing;
pub use filing::{FieldName, File, Filed, FilingKind, check_filing};
pub use flow::Flow;
pub use given::{AskedAgain, Expectation, Field, Given, Picked, Planned, Words};
pub use model::{
    Breathing, Fact, Filing, Form, NumberShape, Recall, ScriptLine, Shown, Step, StepKind, WhichDays,
};
pub use option::{Fear, SaysOfPerson, StepOption};
pub use past::{PickedThen, picked_of};
pub use pick::{GridDay, MonthGrid, month_grid};
pub use read::{KindOfStep, STEP_KINDS, StepFile, read_form, read_steps};
pub use scale::{CirclesView, ScaleValue};
pub use store::{BIN, Run, RunStore};
pub use timetable::{Cue, CueKind, PacedLine};
pub use view::{
    FollowUpChoice, FormLine, NoticeView, OptionView, RunView, SafeNow, SafetyOption, SafetyView, StepPart,
    StepView, run_view,
};
pub use words::{Memory, NoMemory, ReviewLine, Wording, plan_in_words, review};

#[cfg(test)]
mod tests;
