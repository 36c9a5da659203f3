//! One encrypted file, and the only doors to it.
//!
//! `Vault` opens the file with a key from a `KeyStore`, brings its schema up to date, and hands out
//! connections by purpose: `read`, `search`, `write`, `maintain`. It knows no room: the schema comes
//! from above. No path in here deletes or overwrites a vault.

mod ahead;
mod connection;
mod doors;
mod ending;
mod erase;
mod feed;
mod file_lock;
mod folders;
mod hlc;
mod id;
mod identity;
mod inbox;
mod key;
mod listed;
mod lock;
mod locked_keys;
#[cfg(test)]
mod memory;
mod migration;
mod opened;
mod opening;
mod recipients;
mod rekey;
mod relock;
mod replacing;
mod shared_recipient;
mod sidecar;
mod table;
mod tries;
mod way_back;
mod whole_file;
mod wrap;
mod writer;

pub use ahead::{bring_back, hold_within};
pub use doors::{Tx, Vault};
pub use erase::{Erased, erase};
pub use feed::{Change, Observer, ObserverError, Room};
pub use folders::Folders;
pub use hlc::Hlc;
#[cfg(test)]
pub(crate) use id::repeat_ids;
pub use id::{Id, Ref};
pub use identity::{IDENTITY, lost_identities, put_aside};
pub use inbox::{Inbox, MOST_ITEM, Waiting, leave, look};
pub use key::{KeySlot, KeyStore, KeyStoreError, MemoryKeyStore};
pub(crate) use listed::listed;
pub use locked_keys::{LockWays, LockedKeys};
#[cfg(test)]
pub(crate) use memory::VaultInMemory;
pub use migration::{Migration, Schema};
pub use opened::{forget_opened, last_known_ms, opened_at, opened_since, opened_within};
pub use replacing::Replacement;
pub use table::{Column, ColumnKind, Role, Table, Tables};
pub use tries::note_try;
pub use way_back::{has_way_back, take_way_back};

/// Name of the vault's file in its folder.
pub const FILE: &str = "vault.db";
/// Name of the sidecar that tells a wrong key from a damaged file.
pub const SIDECAR: &str = "vault.meta";

/// Name of the file in which the plan for tonight can be read without the key, where that was chosen.
pub const OPEN_PLAN: &str = "vault.plan";

/// Name of the file that holds the identity of backups under a recovery passphrase.
pub const RECOVERY: &str = "recovery.age";
/// Name of the inbox's folder in the shared one.
pub const INBOX: &str = "inbox";
/// Name of the file in the shared folder that says whom the inbox is sealed to.
pub const RECIPIENT: &str = "vault.recipient";
/// Name of the file in the shared folder by which reminders are planned again without the key. What is in it is the
/// reminders' own.
pub const SNAPSHOT: &str = "vault.snapshot";
/// Folder beside the vault that holds the app's own backups.
pub const BACKUPS: &str = "backups";
/// Prefix of the folders that unreadable vaults were moved into.
pub const ASIDE: &str = "aside-";

pub use whole_file::{create as create_file, make_folder, sync_folder, write as write_file, write_whole};

#[cfg(test)]
mod tests;
