//! What forms file here.

use super::goal::add_goal;
use super::sheet::{SheetKind, SheetSection, fill_sheet};
use super::store::add;
use crate::error::Result;
use crate::form::{FieldShape, Filed, FilingKind, Given, Planned, Words, filing, sections};
use crate::record::Word;
use crate::vault::{Id, Tx};

/// All kinds of them.
pub const FILING: &[FilingKind] = &[
    GivenItem::KIND,
    GivenGoal::KIND,
    sheet(
        SheetKind::Tonight,
        &sections(["signs", "alone", "company", "tell", "professionals", "out_of_reach", "worth"]),
    ),
    sheet(SheetKind::HardWeeks, &sections(["signs", "situations", "moves", "people", "words"])),
    sheet(SheetKind::People, &sections(["people"])),
    sheet(SheetKind::Card, &sections(["card"])),
    sheet(SheetKind::Values, &sections(["values"])),
];

filing! {
    "plan" / "item":
    /// A plan of the if–then kind.
    struct GivenItem<'a> {
        /// The plan: when, and what then.
        plan: Option<Planned<'a>>,
    }
}

impl GivenItem<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        self.plan.map(|plan| add(tx, plan.cue, plan.act, given.run.about(), Some(given.run.id))).transpose()
    }
}

filing! {
    "plan" / "goal":
    /// Something that the person wants of the programme.
    struct GivenGoal<'a> {
        /// The goal.
        goal: &'a str,
        /// Why it matters to them.
        reasons: Words<'a>,
    }
}

impl GivenGoal<'_> {
    fn file(self, tx: &Tx<'_>, given: &Given<'_>) -> Result<Option<Id>> {
        add_goal(tx, self.goal, &self.reasons.joined(), Some(given.run.id))
    }
}

/// A sheet of these sections.
const fn sheet(kind: SheetKind, fields: &'static [(&'static str, FieldShape)]) -> FilingKind {
    FilingKind { room: "plan", kind: SheetKind::WORDS[kind as usize], fields, file: file_sheet }
}

/// Fills the sections that were answered.
fn file_sheet(tx: &Tx<'_>, given: &Given<'_>) -> Result<Filed> {
    let answered: Vec<SheetSection> = given
        .sections()
        .map(|(section, words)| SheetSection { section: section.to_owned(), lines: words.lines() })
        .filter(|section| !section.lines.is_empty())
        .collect();
    Ok(fill_sheet(tx, SheetKind::named(&given.filing.kind)?, &answered)?.into())
}
