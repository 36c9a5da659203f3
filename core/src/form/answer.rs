use crate::text::read_number;
use crate::time::Day;
use crate::vault::Id;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What was answered at a step. Holds ids and the person's own words, never a text of ours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Answer {
    /// A read, a script, a timer or a review was gone through.
    Done,
    /// A text step.
    Text {
        /// The person's own words, at most `MOST_TEXT` characters; a number where the step takes only numbers.
        text: String,
    },
    /// A scale step.
    Scale {
        /// From the step's `low` to its `high`, both included.
        value: i32,
    },
    /// A choice step.
    Choice {
        /// Ids of the options that were picked, each once.
        picked: Vec<String>,
        /// An option in the person's own words, where the step allows one. It counts as one more pick.
        own: Option<String>,
    },
    /// An emotions step.
    Emotions {
        /// At most 40 words, each once.
        felt: Vec<FeltWord>,
    },
    /// A list step.
    #[serde(rename = "list")]
    Listed {
        /// In the order they were written, no more than the step's `most`.
        items: Vec<String>,
    },
    /// None: nobody.
    Person {
        /// The id of the person who was picked.
        id: Option<Id>,
    },
    /// `practise`: it shall become a practice.
    Plan {
        /// The situation: when.
        cue: String,
        /// What the person means to do then: what.
        act: String,
        /// Whether the plan becomes a practice when the run is finished.
        practise: bool,
    },
    /// An optional step was passed over.
    Skipped,
    /// A role-play: ids of the replies that were chosen, one after the other.
    Dialogue {
        /// Ids of replies, in the order they were picked. They lead from the first turn to an ending.
        replies: Vec<String>,
    },
    /// A date step.
    Date {
        /// The day itself, one that the step's `which` allows.
        day: Day,
    },
    /// Days from now; none: it shall not be asked again.
    FollowUp {
        /// One of the days that the step offers.
        in_days: Option<u32>,
    },
}

/// A feeling and how strong it was, 0 to 10.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct FeltWord {
    /// Id of a feeling or body word, or `nothing`, or `cant-tell`.
    pub word: String,
    /// 0 to 10; none where the person didn't say.
    pub intensity: Option<u8>,
}

/// Most characters in an answer of the person's own words. A long letter is a tenth of it.
pub const MOST_TEXT: u32 = 100_000;
/// How strong a feeling can be: 0 to this.
pub const MOST_INTENSITY: u8 = 10;

/// The number of an answer that is one.
pub(super) fn number_of(answer: &Answer) -> Option<Decimal> {
    match answer {
        Answer::Scale { value } => Some(Decimal::from(*value)),
        Answer::Text { text } => read_number(text).ok(),
        _ => None,
    }
}
