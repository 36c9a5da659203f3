//! Floor 2. What the person set for themselves. One row a setting; a new setting needs no migration.

mod store;

pub use store::{Brought, Settings, read, start, write};

#[cfg(test)]
mod tests;
