use super::condition::Condition;
use serde::{Deserialize, Serialize};

/// A sentence for the end of a form: what was answered, said back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndLine {
    /// The sentence, about what was answered; it judges nothing. `{step}` is a slot for an answer, and a clause in `[…]`
    /// is left out where a slot in it has none.
    pub text: String,
    /// It is said only where this holds. Left out: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// How the two circles stand beside it. Left out: at rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circles: Option<Stand>,
}

impl EndLine {
    /// Whether it says nothing of any answer: it is said only where no other sentence holds.
    pub(super) fn is_fallback(&self) -> bool {
        self.when.is_none() && !self.text.contains('{')
    }
}

/// Which way it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stand {
    /// Back, and turned away.
    Back,
    /// Apart, and well so: a real no, safety.
    Apart,
    /// Nearer.
    Nearer,
}
