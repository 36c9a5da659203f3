use crate::record::Binned;
use crate::vault::Id;
use crate::{
    assessment, belief, experiment, form, habit, history, journal, pattern, person, plan, therapy, trust,
};

/// What can lie in the bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Enum)]
pub enum BinKind {
    Entry,
    Person,
    Practice,
    PlanItem,
    Moment,
    Response,
    Run,
    Belief,
    Experiment,
    Recollection,
    Goal,
    SessionNote,
    LadderStep,
    /// A questionnaire that somebody brought; its answers lie hidden with it.
    Measure,
}

impl BinKind {
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
    pub kind: BinKind,
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
