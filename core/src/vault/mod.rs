//! Floor 0. One encrypted file, and the only doors to it.
//!
//! `Vault` opens the file with a key from a `KeyStore`, brings its schema up to date, and hands out
//! connections by purpose: `read`, `search`, `write`, `maintain`. It knows no room: the schema comes
//! from above. No path in here deletes or overwrites a vault.

mod connection;
mod doors;
mod feed;
mod id;
mod key;
mod migration;
mod opening;
mod sidecar;

pub use doors::{Tx, Vault};
pub use feed::{Change, Observer, ObserverError, Room};
pub use id::{Hlc, Id, Ref};
pub use key::{KeySlot, KeyStore, KeyStoreError, MemoryKeyStore};
pub use migration::{Migration, Schema};

/// Name of the vault's file in its folder.
pub const FILE: &str = "vault.db";
/// Name of the sidecar that tells a wrong key from a damaged file.
pub const SIDECAR: &str = "vault.meta";

#[cfg(test)]
mod tests;
