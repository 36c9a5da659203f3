//! How a room declares what forms file in it, and how content is held against that.

use super::field::Fields;
use super::given::Given;
use super::model::{Filing, Form, StepKind};
use super::read::line_of;
use crate::error::Result;
use crate::text::pack::content;
use crate::time::Day;
use crate::vault::{Id, Tx};

/// Files what was given, from the answers alone.
pub type File = fn(&Tx<'_>, &Given<'_>) -> Result<Filed>;

/// A kind of row that a room takes from forms, its fields, and how it is filed.
#[derive(Debug, Clone, Copy)]
pub struct FilingKind<F = File> {
    /// The room that files it, by the name that content uses.
    pub room: &'static str,
    /// The kind of row, by the name that content uses; unique within the room.
    pub kind: &'static str,
    /// The fields that a form may fill.
    pub fields: &'static Fields,
    /// Files what was given. It runs in the transaction that finishes the run.
    pub file: F,
}

impl<F> FilingKind<F> {
    /// Whether it is the kind of this filing of a form.
    pub fn takes(&self, filing: &Filing) -> bool {
        self.room == filing.room && self.kind == filing.kind
    }

    /// One of its fields, for those who look up which steps fill it. A name that isn't declared doesn't compile where
    /// the field is a constant.
    pub const fn field(&self, name: &str) -> FieldName {
        let mut place = 0;
        while place < self.fields.len() {
            let (field, _) = self.fields[place];
            if is_same(field, name) {
                return FieldName { room: self.room, kind: self.kind, field };
            }
            place += 1;
        }
        panic!("this kind of filing declares no such field")
    }
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut place = 0;
    while place < one.len() && place < other.len() && one[place] == other[place] {
        place += 1;
    }
    place == one.len() && place == other.len()
}

/// Names a field that some kind of filing declares.
#[derive(Debug, Clone, Copy)]
pub struct FieldName {
    room: &'static str,
    kind: &'static str,
    field: &'static str,
}

impl FieldName {
    /// The kinds of the steps that fill it in this form.
    pub fn steps<'a>(&self, form: &'a Form) -> impl Iterator<Item = &'a StepKind> {
        let of = *self;
        let filings =
            form.files.iter().filter(move |filing| filing.room == of.room && filing.kind == of.kind);
        let steps =
            filings.filter_map(move |filing| filing.fields.get(of.field)).flat_map(|joined| joined.ids());
        steps.filter_map(|id| form.step(id)).map(|step| &step.kind)
    }
}

/// What a filing became.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filed {
    /// The row; none where there was nothing to file.
    pub id: Option<Id>,
    /// The day on which it is shown again.
    pub again_on: Option<Day>,
}

impl From<Option<Id>> for Filed {
    fn from(id: Option<Id>) -> Self {
        Filed { id, again_on: None }
    }
}

/// Declares the fields of a filing as a struct that is read from what was given. With a room and a kind before it, it
/// has a `KIND` for the room's `FILING`, which files by the struct's own `file`.
macro_rules! filing {
    (
        $room:literal / $kind:literal:
        $(#[$about:meta])*
        struct $name:ident $(<$life:lifetime>)? { $($(#[$of:meta])* $field:ident: $type:ty,)+ }
    ) => {
        $crate::form::filing! {
            $(#[$about])*
            struct $name $(<$life>)? { $($(#[$of])* $field: $type,)+ }
        }

        impl $(<$life>)? $name $(<$life>)? {
            const KIND: $crate::form::FilingKind = $crate::form::FilingKind {
                room: $room,
                kind: $kind,
                fields: Self::FIELDS,
                file: |tx, given| Ok($name::of(given).file(tx, given)?.into()),
            };
        }
    };
    (
        $(#[$about:meta])*
        struct $name:ident $(<$life:lifetime>)? { $($(#[$of:meta])* $field:ident: $type:ty,)+ }
    ) => {
        $(#[$about])*
        #[derive(Debug)]
        struct $name $(<$life>)? {
            $($(#[$of])* $field: $type,)+
        }

        impl<'a> $name $(<$life>)? {
            const FIELDS: &'static $crate::form::Fields =
                &[$((stringify!($field), <$type as $crate::form::Field<'a>>::SHAPE),)+];

            fn of(given: &$crate::form::Given<'a>) -> Self {
                Self { $($field: $crate::form::Field::of(given, stringify!($field)),)+ }
            }
        }
    };
}

pub(crate) use filing;

/// Checks a form's filings against what the rooms take; `fields` gives those of a filing that some room does. `source`
/// is the form's own text, empty for a form that wasn't written as a file.
///
/// Errors: `Content` with the file, the line, the filing and the reason.
pub fn check_filing(
    form: &Form,
    file: &str,
    source: &str,
    fields: impl Fn(&Filing) -> Option<&'static Fields>,
) -> Result<()> {
    for (place, filing) in form.files.iter().enumerate() {
        let bad_at = |field: Option<&str>, why: String| {
            let line = line_of(source, "files", place, field);
            content(file, line, &format!("files {}/{}: {why}", filing.room, filing.kind))
        };
        let fields = fields(filing).ok_or_else(|| bad_at(None, "no room takes this".to_owned()))?;
        for (field, joined) in &filing.fields {
            let bad = |why: String| bad_at(Some(field), why);
            let (_, shape) = fields
                .iter()
                .find(|(name, _)| name == field)
                .ok_or_else(|| bad(format!("no field '{field}'")))?;
            if !shape.takes_several() && joined.ids().len() != 1 {
                return Err(bad(format!("field '{field}' takes one step")));
            }
            for id in joined.ids() {
                let step = form.step(id).ok_or_else(|| bad(format!("no step '{id}'")))?;
                if !shape.fits(&step.kind) {
                    return Err(bad(format!("step '{id}' does not fit field '{field}'")));
                }
                if let Some(option) = shape.refused(&step.kind) {
                    return Err(bad(format!("field '{field}' takes no option '{option}'")));
                }
            }
        }
    }
    Ok(())
}
