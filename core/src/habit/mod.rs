//! Daily practices: what is done how often, what was marked, and how strong it has grown.

mod check;
mod colour;
mod days;
mod draft;
mod exported;
mod filing;
mod mark;
mod marked;
mod model;
mod reminded;
mod review;
mod row;
mod rule;
mod schedule;
mod standing;
mod store;
mod streak;
mod strength;
mod target;
mod view;

pub use check::{CHECKS, check_settings};
pub use colour::{SCREEN_COLOURS, nearest_colour};
pub use days::{
    DayCell, DayState, HeatMap, MOST_DAYS, MonthLine, PracticeMonth, WeekLine, WeekView, heat_map, month,
    week,
};
pub use draft::{PracticeDraft, ReminderDraft, ReminderTimeChoice, ScheduleChoice, UnitChoice, draft};
pub use exported::{ExportedPractice, exported};
pub use filing::FILING;
pub use mark::{MOST_NOTE, add_marks, clear_mark, is_known, mark, mark_amount, mark_typed, once_more};
pub use marked::{IncomingMark, all_marks};
pub use model::{Mark, MarkKind, NewPractice, Pause, Reminder, ReminderTime, Schedule};
pub use reminded::{Reminded, reminded};
pub use review::{PracticeReview, PracticeReviewLine, ReviewSpan, SmallerOffer, review};
pub use row::source_keys;
pub use rule::{Counts, Course, Rule};
pub use schedule::is_due;
pub use standing::{count_all_anew, forget_standings};
pub use store::{
    BIN, COLOURS, MOST_NAME, MOST_TEXT, Origin, add, add_from, archive, archive_about, delete, edit,
    is_taken, let_rest, pause, reorder, resume, smaller_was_said, take, unarchive,
};
pub use streak::{Streak, Stretch};
pub use strength::{Standing, standing};
pub use target::{AmountUnit, MOST_UNIT, Measured, Target, TargetKind};
pub use view::{
    PracticeSettings, PracticeSheet, PracticeView, StreakView, archived, colour_names, get, list,
    set_settings, settings, sheet,
};

/// Offered to higher rooms: what was marked when, and the last day on which anything was.
pub const VIEWS: &str = "CREATE VIEW habit_view_mark AS
    SELECT practice.id AS practice, practice.name, mark.day, mark.mark FROM mark
    JOIN practice ON practice.pk = mark.practice
    WHERE mark.deleted_at IS NULL AND practice.deleted_at IS NULL;
    CREATE VIEW habit_view_last AS SELECT max(day) AS day FROM mark WHERE deleted_at IS NULL;";

#[cfg(test)]
mod tests;
