use crate::text::{Catalogue, args};

/// Something of a questionnaire that is not taken as it stands: told before anything is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where it stands in the file, with its line.
    pub place: String,
    /// The question's own words; empty where it is about the whole.
    pub said: String,
    /// What it is about.
    pub kind: NoteKind,
}

/// What a note about a questionnaire can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteKind {
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

impl NoteKind {
    /// True where the item isn't asked at all.
    pub(crate) fn leaves_out(&self) -> bool {
        matches!(
            self,
            NoteKind::Type(_)
                | NoteKind::Options
                | NoteKind::TooManyOptions
                | NoteKind::NoText
                | NoteKind::Modified
                | NoteKind::Computed
        )
    }

    /// The sentence for it.
    pub fn sentence(&self, catalogue: &Catalogue) -> String {
        match self {
            NoteKind::Type(name) => catalogue.say("bring-note-type", &args([("type", name.as_str().into())])),
            NoteKind::Options => catalogue.text("bring-note-options"),
            NoteKind::TooManyOptions => catalogue.text("bring-note-many-options"),
            NoteKind::NoText => catalogue.text("bring-note-no-text"),
            NoteKind::Modified => catalogue.text("bring-note-modified"),
            NoteKind::Computed => catalogue.text("bring-note-computed"),
            NoteKind::Condition => catalogue.text("bring-note-condition"),
            NoteKind::Once => catalogue.text("bring-note-once"),
            NoteKind::Weights => catalogue.text("bring-note-weights"),
            NoteKind::Initial => catalogue.text("bring-note-initial"),
            NoteKind::Status => catalogue.text("bring-note-status"),
        }
    }
}
