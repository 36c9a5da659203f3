//! Floor 3. Plans of the if–then kind, goals, sheets such as the plan for getting through tonight, and the
//! lines to call when it gets hard.

mod check;
mod goal;
mod lines;
mod sheet;
mod store;

pub use check::CHECKS;
pub use goal::{GOAL_BIN, Goal, add_goal, delete_goal, goals, set_goal_done};
pub use sheet::{SheetKind, SheetSection, fill_sheet, sheet};

pub use lines::{CountryLines, Line, LineKind, Lines};
pub use store::{BIN, PlanItem, add, delete, open_items, set_done};

use crate::form::{FieldShape, FilingKind};

/// What forms file here.
pub const FILING: &[FilingKind] = &[
    FilingKind { room: "plan", kind: "item", fields: &[("plan", FieldShape::Plan)] },
    FilingKind {
        room: "plan",
        kind: "goal",
        fields: &[("goal", FieldShape::Text), ("reasons", FieldShape::Words)],
    },
    FilingKind {
        room: "plan",
        kind: "tonight",
        fields: &[
            ("signs", FieldShape::Words),
            ("alone", FieldShape::Words),
            ("company", FieldShape::Words),
            ("tell", FieldShape::Words),
            ("professionals", FieldShape::Words),
            ("out_of_reach", FieldShape::Words),
        ],
    },
    FilingKind {
        room: "plan",
        kind: "hard-weeks",
        fields: &[
            ("signs", FieldShape::Words),
            ("situations", FieldShape::Words),
            ("moves", FieldShape::Words),
            ("people", FieldShape::Words),
            ("words", FieldShape::Words),
        ],
    },
    FilingKind { room: "plan", kind: "people", fields: &[("people", FieldShape::Words)] },
    FilingKind { room: "plan", kind: "card", fields: &[("card", FieldShape::Words)] },
    FilingKind { room: "plan", kind: "values", fields: &[("values", FieldShape::Words)] },
];

#[cfg(test)]
mod tests;
