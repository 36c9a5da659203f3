//! The bin: what was deleted lies here for thirty days, can be taken back or removed for good, and is purged after.
//! Which kinds of things lie in it, the register of rooms says.

mod model;
mod store;

pub use crate::record::BinKind;
pub use model::BinItem;
#[cfg(test)]
pub(crate) use store::sweep_now;
pub use store::{items, purge_answers, purge_now, restore, sweep};

#[cfg(test)]
mod tests;
