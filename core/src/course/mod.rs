//! The course: stages with their lessons and forms, what was read and done, and handing finished forms to
//! the rooms that file them.

mod about;
mod at_once;
mod check;
mod content;
mod expectation;
mod fear;
mod filing;
mod follow_up;
mod gate;
mod links;
mod map;
mod measure;
mod memory;
mod model;
mod offer;
mod old_words;
mod path;
mod progress;
mod prompt;
mod read;
mod run;
mod stage;
mod suggest;
mod toolbox;
mod track;
mod whom;

pub use about::{
    Afraid, AfraidOption, PersonAnswered, PersonQuestion, WhoQuestion, answer_about, hint_about,
    hint_of_nobody, keep_hint_of_nobody, question_about, question_after_hint, waiting_question, waiting_who,
};
pub use at_once::{FirstQuestion, answer_at_once, first_question};
pub use check::CHECKS;
pub use content::{Content, Filings};
pub use follow_up::{FollowUp, answered, ask_tomorrow, coming_follow_ups, due_follow_ups};
pub use gate::Gates;
pub use map::{FILING, MapSection, MapView, SECTIONS, edit_map, map};
pub use measure::{
    form, latest_scores, measure, measure_answers, measure_changes, measure_lines, measure_of_url,
    measure_scores, measured_people, measures, offered_measures, set_measure_offered, skip_measure,
};
pub use model::{
    Lesson, LessonShape, Method, Notice, NoticeLines, Stage, SuggestedPractice, Toolbox, ToolboxItem, Track,
    TrackPart,
};
pub use offer::{PracticeOffer, PracticeSuggestion, suggestions, take_practice, take_practice_as};
pub use old_words::{OldEntry, OldWords, leave_old_words, look_for_old_words, old_words, take_out_old_words};
pub use path::{PathView, path};
pub use progress::{ContentKind, Progress, progress_of};
pub use prompt::{PromptView, prompts};
pub use run::{
    GivenAnswer, answer, back, begin, discard, finish, help_for, notice_view, open_run, resume, set_light,
    unsaved,
};
pub use stage::{LessonLine, LessonView, StageForm, StageLine, StageView, lesson, mark_read, stage};
pub use suggest::{NextKind, NextStep, first_form, next_step};
pub use toolbox::{Call, LinesToCall, ToolboxView, toolbox};
pub use track::{TrackLine, TrackPartView, TrackView, track};
pub use whom::{PersonToPick, people_to_pick};

/// Offered to higher rooms: what was done last.
pub const VIEWS: &str = "CREATE VIEW course_view_done AS
    SELECT kind, content, done_day AS day, times_done FROM progress
    WHERE done_day IS NOT NULL AND deleted_at IS NULL;";

#[cfg(test)]
mod tests;
