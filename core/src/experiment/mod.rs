//! Behavioural experiments: what was expected, what was tried, and what happened then.

mod check;
mod filing;
mod store;

pub use check::CHECKS;
pub use filing::FILING;
pub use store::{
    AsFeared, BIN, Experiment, NewExperiment, Outcome, add, all, close, delete, of_run, with_outcome,
};

#[cfg(test)]
mod tests;
