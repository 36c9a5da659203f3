use crate::record::Binned;
use crate::vault::Id;
use crate::{
    assessment, belief, experiment, form, habit, history, journal, pattern, person, plan, therapy, trust,
};

/// What can lie in the bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Enum)]
pub enum BinKind {
    /// An entry of the journal.
    Entry,
    /// Somebody in the writer's life. What was written about them stays.
    Person,
    /// A practice; its marks lie hidden with it.
    Practice,
    /// An if–then plan.
    PlanItem,
    /// A moment of stepping back or coming nearer that no check-in wrote.
    Moment,
    /// A filled-in questionnaire.
    Response,
    /// A run of a form with its answers.
    Run,
    /// A belief.
    Belief,
    /// An experiment with its outcome.
    Experiment,
    /// Something remembered.
    Recollection,
    /// A goal.
    Goal,
    /// A note around a session of therapy.
    SessionNote,
    /// A step of a ladder.
    LadderStep,
    /// A questionnaire that somebody brought; its answers lie hidden with it.
    Measure,
}

impl BinKind {
    /// All kinds, in the order of their declaration.
    pub const ALL: [BinKind; 14] = [
        BinKind::Entry,
        BinKind::Person,
        BinKind::Practice,
        BinKind::PlanItem,
        BinKind::Moment,
        BinKind::Response,
        BinKind::Run,
        BinKind::Belief,
        BinKind::Experiment,
        BinKind::Recollection,
        BinKind::Goal,
        BinKind::SessionNote,
        BinKind::LadderStep,
        BinKind::Measure,
    ];

    pub(super) fn binned(self) -> &'static Binned {
        match self {
            BinKind::Entry => &journal::BIN,
            BinKind::Person => &person::BIN,
            BinKind::Practice => &habit::BIN,
            BinKind::PlanItem => &plan::BIN,
            BinKind::Moment => &pattern::BIN,
            BinKind::Response => &assessment::BIN,
            BinKind::Run => &form::BIN,
            BinKind::Belief => &belief::BIN,
            BinKind::Experiment => &experiment::BIN,
            BinKind::Recollection => &history::BIN,
            BinKind::Goal => &plan::GOAL_BIN,
            BinKind::SessionNote => &therapy::BIN,
            BinKind::LadderStep => &trust::BIN,
            BinKind::Measure => &assessment::MEASURE_BIN,
        }
    }
}

/// Something that lies in the bin, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct BinItem {
    /// Which kind of thing it is.
    pub kind: BinKind,
    /// Its id, to restore or remove it by.
    pub id: Id,
    /// What kind of thing it is, in a word or two.
    pub kind_words: String,
    /// The words by which it is known again; empty where it has none.
    pub title: String,
    /// When it was deleted: milliseconds since 1970-01-01T00:00:00Z.
    pub deleted_at_ms: i64,
    /// Whole days until it is removed for good, 0 to 30.
    pub days_left: u32,
    /// The same as a sentence.
    pub days_left_words: String,
}
