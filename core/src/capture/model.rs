use crate::course::{PersonQuestion, WhoQuestion};
use crate::form::{NoticeView, SafetyView};
use crate::journal::Way;
use crate::vault::Id;
use serde::{Deserialize, Serialize};

/// Two taps: which way it went, and a chip; of a mood, the mood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct CheckIn {
    /// Which way it went.
    pub way: Way,
    /// Id of what was tapped, as `Library::check_ins` gives it; none for a mood.
    #[uniffi(default = None)]
    pub chip: Option<String>,
    /// −3 to +3. Needed for a mood.
    #[uniffi(default = None)]
    pub mood: Option<i8>,
    /// The person whom it is about.
    #[uniffi(default = None)]
    pub person: Option<Id>,
    /// One sentence, or none.
    #[uniffi(default = "")]
    pub text: String,
    /// It shall be on this evening's Today, to add more.
    #[uniffi(default = false)]
    pub more_tonight: bool,
}

/// What a check-in became.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CheckedIn {
    /// The id of the entry that it became.
    pub entry: Id,
    /// A calm word that the chip opens.
    pub notice: Option<NoticeView>,
    /// Whether whom it is about is feared, where the chip hinted at that. Until it is answered, Today asks it.
    pub question: Option<PersonQuestion>,
    /// Whom it is about, where the chip hinted at fear and named nobody. `People::hint` takes the answer.
    pub asks_who: Option<WhoQuestion>,
    /// Whether the person is safe right now, where moods were very low for a while.
    pub safety: Option<SafetyView>,
}
