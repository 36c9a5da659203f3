//! Plans of the if–then kind, goals, sheets such as the plan for getting through tonight, and the
//! lines to call when it gets hard.

mod check;
mod filing;
mod goal;
mod lines;
mod sheet;
mod store;

pub use check::CHECKS;
pub use filing::FILING;
pub use goal::{GOAL_BIN, Goal, add_goal, delete_goal, goals, set_goal_done};
pub use sheet::{SheetKind, SheetSection, fill_sheet, sheet};

pub use lines::{CountryLines, Line, LineKind, Lines, Sureness};
pub use store::{BIN, PlanItem, add, delete, open_items, set_done};

#[cfg(test)]
mod tests;
