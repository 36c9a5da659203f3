//! What makes a choice one of expectations: what kind of act it is about, and when it is asked what came.

use crate::record::words;
use serde::{Deserialize, Serialize};

words! {
    /// What kind of act an expectation is about.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
    #[serde(rename_all = "kebab-case")]
    pub enum ActKind {
        /// Something true was told.
        Told = "told",
        /// Something was asked for, or asked.
        Asked = "asked",
        /// Staying, where leaving was near.
        Stayed = "stayed",
        /// Help, comfort or a kind word was let in.
        LetIn = "let-in",
        /// A need or a limit was said.
        SaidNo = "said-no",
        /// Coming back after distance.
        CameBack = "came-back",
        /// Something else was tried.
        Tried = "tried",
        /// Only noticed or guessed. It stays out of what is counted as feared.
        Noticed = "noticed",
    }
}

/// When a person is asked what came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Returns {
    /// The day after the planned day; without one on the third day.
    DayAfter,
    /// The day after the session; where its day isn't known, after a week.
    Session,
    /// After a week.
    Week,
    /// In the same run.
    Here,
}

/// What the person expects, as a choice of one. It is asked by itself what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expects {
    /// What kind of act it is about.
    pub act_kind: ActKind,
    /// When it is asked what came.
    pub returns: Returns,
    /// Id of an earlier date step: the day on which it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<String>,
    /// Id of the later step that says what came, where that is in the same run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<String>,
}

impl Expects {
    /// Whether it is asked later what came.
    pub fn comes_back(&self) -> bool {
        self.returns != Returns::Here
    }
}
