//! Floor 5. The course: stages with their lessons and forms, what was read and done, and the filing of
//! finished forms into their rooms.

mod content;
mod filing;
mod model;
mod progress;
mod run;
mod stage;
mod toolbox;

pub use content::{Content, filing_kinds};
pub use model::{Lesson, Notice, Stage, SuggestedPractice, Toolbox, ToolboxItem};
pub use progress::{Progress, progress_of};
pub use run::{GivenAnswer, answer, back, begin, discard, finish, open_run, resume, set_light, unsaved};
pub use stage::{
    LessonLine, LessonView, PathView, PracticeOffer, StageForm, StageLine, StageView, lesson, mark_read,
    path, stage, take_practice,
};
pub use toolbox::{ToolboxView, toolbox};

/// Offered to higher rooms: what was done last.
pub const VIEWS: &str = "CREATE VIEW course_view_done AS
    SELECT kind, content, done_day AS day, times_done FROM progress
    WHERE done_day IS NOT NULL AND deleted_at IS NULL;";

#[cfg(test)]
mod tests;
