//! A change of the lock of an open vault.

use super::doors::Vault;
use super::ending;
use super::locked_keys::{LockWays, LockedKeys, move_key};
use super::rekey::hold;
use crate::error::{NearerError, Result};

impl Vault {
    /// Lets the vault's key be kept in another way. The key stays the same; a change of keys after makes worthless what
    /// the old way had kept. On an error the one way holds or the other, never none.
    ///
    /// Errors: those of the key store.
    pub fn move_key(&self, from: &LockedKeys<'_>, to: &LockedKeys<'_>) -> Result<()> {
        let _inside = ending::come_in();
        // A change of keys writes the same slots.
        let _alone = self.rekeying.lock();
        let (folders, key) = {
            let guard = self.open.read();
            let open = guard.as_ref().ok_or(NearerError::Closed)?;
            (open.folders.clone(), open.key.clone())
        };
        hold(from, &key)?;
        let moved = move_key(&key, from, to);
        // Which one holds is asked of the slots; what screens are told follows.
        let ways = if moved.is_ok() { to.ways() } else { LockWays::of(&folders, to.store) };
        let told = ways.write(folders.private());
        moved.and(told)
    }
}
