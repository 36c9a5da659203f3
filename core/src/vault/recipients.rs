//! What is sealed for this vault, to whom, and how that changes.

use super::doors::Vault;
use super::folders::Folders;
use super::identity::{Identities, IdentityFile};
use super::key::Key;
use super::shared_recipient;
use super::way_back;
use crate::error::{NearerError, Result};
use age::x25519;

impl Vault {
    /// What opens the app's own backups and the inbox: the present identity first, then former ones.
    pub fn identities(&self) -> Result<Vec<x25519::Identity>> {
        Ok(self.sealed_identities()?.2.all())
    }

    /// What the app's own backups are sealed to.
    pub fn recipients(&self) -> Result<Vec<x25519::Recipient>> {
        let (_, _, identities) = self.sealed_identities()?;
        Ok(std::iter::once(identities.present.to_public()).chain(identities.recovery).collect())
    }

    /// Whether a recovery passphrase opens what is sealed now.
    pub fn has_recovery(&self) -> Result<bool> {
        Ok(self.sealed_identities()?.2.has_recovery())
    }

    /// Lets what is sealed from now on also open with this recovery identity, beside one that was there before.
    pub fn add_recovery(&self, recipient: x25519::Recipient) -> Result<()> {
        self.change_identities(|mut identities| {
            identities.recovery.push(recipient);
            identities
        })
    }

    /// Lets what is sealed from now on open with a new identity and with this recovery identity alone.
    pub fn rotate_identity(&self, recovery: x25519::Recipient) -> Result<()> {
        self.change_identities(|identities| Identities { recovery: vec![recovery], ..identities.rotated() })
    }

    /// Forgets identities that nothing is sealed to any more. Called when nothing is left that only they open.
    pub fn forget_former_identities(&self) -> Result<()> {
        self.change_identities(|identities| Identities { former: Vec::new(), ..identities })
    }

    fn change_identities(&self, change: impl FnOnce(Identities) -> Identities) -> Result<()> {
        // A change of keys writes the same file.
        let _alone = self.rekeying.lock();
        let (folders, key, identities) = self.sealed_identities()?;
        // Before: nothing is sealed any more to one that is about to be forgotten. After: all is, to the new one.
        shared_recipient::settle(folders.shared(), &identities)?;
        let changed = change(identities);
        IdentityFile::of(&changed, &[&key])?.write(folders.private())?;
        way_back::settle(folders.private(), &key, &changed)?;
        shared_recipient::settle(folders.shared(), &changed).map(drop)
    }

    fn sealed_identities(&self) -> Result<(Folders, Key, Identities)> {
        let open = self.open.read();
        let open = open.as_ref().ok_or(NearerError::Closed)?;
        let identities = IdentityFile::read(open.folders.private()).and_then(|file| file.open(&open.key));
        let identities = identities.ok_or_else(|| NearerError::not_found("identity"))?;
        Ok((open.folders.clone(), open.key.clone(), identities))
    }
}
