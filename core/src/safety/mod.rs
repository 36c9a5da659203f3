//! Whether the person is safe: what raises the question, what was answered, and what follows.
//!
//! Nothing here blocks a step, and nobody is alerted. What raised the question is kept as a kind, never in
//! words; phrases in free text are looked for without keeping anything.

mod check;
mod offered;
mod open_plan;
mod pattern;
mod phrases;
mod quiet;
mod spaced;
mod store;
mod view;

pub use crate::form::SafeNow;
pub use check::CHECKS;
pub use offered::Offered;
pub use open_plan::{open_plan, plan_is_open, plan_without_key};
pub use phrases::{Phrases, read_phrases};
pub use quiet::quiet_day;
pub use store::{
    Flag, RaisedBy, answer, flag, flag_of_run, mood_is_very_low, raise, raised_lately, standing_flag,
    watch_mood,
};
pub use view::{plan_lines, safety_after, safety_today, safety_view};

#[cfg(test)]
mod tests;
