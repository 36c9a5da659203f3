//! Measures: questionnaires with the keys that score them, and what was answered.
//!
//! A measure is a FHIR Questionnaire and a key beside it: ours (`measures/<id>.json`, `<id>.key.toml`) or one that
//! somebody brought, joined to a key that the app knows (`keys/<id>.toml`) or to a simple one. A person fills it in
//! as a form. Only answers are kept; scores are computed from them each time, so a corrected key corrects the past
//! too. No score without all of its items, and no label but a published one with its source.

mod asking;
mod change;
mod check;
mod filing;
mod foreign;
mod kept;
mod key;
mod known;
mod measure;
mod offer;
mod safety;
mod score;
mod store;
mod view;

pub use change::{Band, ReliableChange, band, reliable_change};
pub use check::CHECKS;
pub use filing::{FILING, FileMeasure, file};
pub use foreign::{
    Counting, ForeignQuestionnaire, JoinedItem, KeyChoice, MOST_BYTES, SimpleKey, SimpleMethod,
    measure as measure_of,
};
pub use kept::{
    KeptReading, MEASURE_BIN, is_kept, keep_measure, kept_measure, kept_measures, kept_source,
    remove_measure, url_of,
};
pub use key::{AboutWhom, Opens, PublishedBand, Reliable, SafetyRule, ScoreMethod, ScoringKey, Subscale};
pub(crate) use known::KnownSubscale;
pub use known::{FoundBy, KeyLine, KnownKey, Proposal, fits, named, propose, read_keys};
pub use measure::{Measure, minutes_of, read_measures};
pub use offer::{Offer, Rhythm, due, next_due, offer_of, offered, put_off, rhythms, set_offer};
pub use safety::{holds_danger, raises_safety};
pub use score::{SubscaleScore, Values, score};
pub use store::{
    Answered, BIN, ForeignAnswers, about, all_of, delete, is_known, last_answered, people, series,
    take_answers, values_of,
};
pub use view::{
    AnswersView, ChangeView, MeasureLine, ScoreView, ScoresView, answers, changes, float, label,
    measure_line, number, score_view, score_views, scores, usual,
};

/// Offered to higher rooms: which measure (its canonical URL) was answered when, and about whom
/// (none: in general).
pub const VIEWS: &str = "CREATE VIEW assessment_view_response AS
    SELECT id, measure, person, at_ms, day FROM response WHERE deleted_at IS NULL;";

#[cfg(test)]
pub(crate) mod tests;
