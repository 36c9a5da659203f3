//! What the person set for themselves. One row a setting; a new setting needs no migration.

mod check;
mod filing;
mod store;

pub use check::CHECKS;
pub use filing::{FILING, IF_QUIET};
pub use store::{
    Appearance, BroughtHere, IfQuiet, Settings, change, put_away, read, read_named, start, write, write_named,
};

#[cfg(test)]
mod tests;
