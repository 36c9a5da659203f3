use crate::text::{Catalogue, args};

/// Something of a questionnaire that is not taken as it stands: told before anything is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemNote {
    /// Where it stands in the file, with its line.
    pub place: String,
    /// The question's own words; empty where it is about the whole.
    pub said: String,
    /// What it is about.
    pub kind: ItemNoteKind,
}

/// What a note about a questionnaire can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemNoteKind {
    /// A type of item that isn't asked here; the name that FHIR gives it.
    Type(String),
    /// Its answers lie elsewhere, or are of a kind that can't be picked here.
    Options,
    /// More answers to pick from than a screen can hold.
    TooManyOptions,
    /// It has no words to ask with.
    NoText,
    /// Something changes its meaning in a way that isn't understood here.
    Modified,
    /// It is computed or hidden, so it isn't asked.
    Computed,
    /// A condition that can't be followed: it is asked always, and may be passed over.
    Condition,
    /// It may be repeated, and is asked once.
    Once,
    /// Two weights for one answer that differ: it counts nothing.
    Weights,
    /// What stands there beforehand can't be taken over.
    Initial,
    /// A draft, or taken back by whoever made it.
    Status,
}

impl ItemNoteKind {
    /// True where the item isn't asked at all.
    pub(crate) fn leaves_out(&self) -> bool {
        matches!(
            self,
            ItemNoteKind::Type(_)
                | ItemNoteKind::Options
                | ItemNoteKind::TooManyOptions
                | ItemNoteKind::NoText
                | ItemNoteKind::Modified
                | ItemNoteKind::Computed
        )
    }

    /// The sentence for it.
    pub fn sentence(&self, catalogue: &Catalogue) -> String {
        match self {
            ItemNoteKind::Type(name) => {
                catalogue.say("bring-note-type", &args([("type", name.as_str().into())]))
            }
            ItemNoteKind::Options => catalogue.text("bring-note-options"),
            ItemNoteKind::TooManyOptions => catalogue.text("bring-note-many-options"),
            ItemNoteKind::NoText => catalogue.text("bring-note-no-text"),
            ItemNoteKind::Modified => catalogue.text("bring-note-modified"),
            ItemNoteKind::Computed => catalogue.text("bring-note-computed"),
            ItemNoteKind::Condition => catalogue.text("bring-note-condition"),
            ItemNoteKind::Once => catalogue.text("bring-note-once"),
            ItemNoteKind::Weights => catalogue.text("bring-note-weights"),
            ItemNoteKind::Initial => catalogue.text("bring-note-initial"),
            ItemNoteKind::Status => catalogue.text("bring-note-status"),
        }
    }
}
