//! Fields of filings: what each takes.

use super::model::StepKind;

/// What a field of a filing takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldShape {
    /// Steps of any kind, written out in words.
    Words,
    /// One text step.
    Text,
    /// Scale steps, of which the first one that was answered counts.
    Scale,
    /// Choice steps with any options, of which the first one that was answered counts.
    Choice,
    /// Steps of expectations, of which the first one that was answered counts.
    Expect,
    /// Choices whose options are these words, or say that there is nothing to say. The first one that was answered counts.
    OneOf(&'static [&'static str]),
    /// One emotions step.
    Emotions,
    /// One person step.
    Person,
    /// One plan step.
    Plan,
    /// One date step.
    Date,
    /// One follow-up step.
    FollowUp,
    /// One list step.
    List,
}

impl FieldShape {
    /// Whether a step of this kind can fill the field.
    pub(super) fn fits(self, kind: &StepKind) -> bool {
        match self {
            FieldShape::Words => true,
            FieldShape::Text => matches!(kind, StepKind::Text { .. }),
            FieldShape::Scale => matches!(kind, StepKind::Scale { .. }),
            FieldShape::Choice | FieldShape::OneOf(_) => matches!(kind, StepKind::Choice { .. }),
            FieldShape::Expect => matches!(kind, StepKind::Choice { expects: Some(_), .. }),
            FieldShape::Emotions => matches!(kind, StepKind::Emotions { .. }),
            FieldShape::Person => matches!(kind, StepKind::Person),
            FieldShape::Plan => matches!(kind, StepKind::Plan { .. }),
            FieldShape::Date => matches!(kind, StepKind::Date { .. }),
            FieldShape::List => matches!(kind, StepKind::List { .. }),
            FieldShape::FollowUp => matches!(kind, StepKind::FollowUp { .. }),
        }
    }

    /// Whether several steps may be named.
    pub(super) fn takes_several(self) -> bool {
        use FieldShape::{Choice, Expect, OneOf, Scale, Words};
        matches!(self, Words | Choice | Expect | OneOf(_) | Scale)
    }

    /// The first option that a field of a closed set doesn't take.
    pub(super) fn refused(self, kind: &StepKind) -> Option<&str> {
        let (FieldShape::OneOf(words), StepKind::Choice { options, .. }) = (self, kind) else { return None };
        let other = options.iter().find(|option| !option.nothing && !words.contains(&option.id.as_str()));
        other.map(|option| option.id.as_str())
    }
}

/// Fields of a filing: their names in content, and what each takes.
pub type Fields = [(&'static str, FieldShape)];

/// The fields of a page whose sections are filed in words under their names.
pub const fn sections<const N: usize>(names: [&'static str; N]) -> [(&'static str, FieldShape); N] {
    let mut fields = [("", FieldShape::Words); N];
    let mut place = 0;
    while place < N {
        fields[place].0 = names[place];
        place += 1;
    }
    fields
}
