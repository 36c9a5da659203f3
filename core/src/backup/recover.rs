use super::restore::{Source, open_source_while, restore};
use super::restored::RestoreMode;
use crate::errand::Errand;
use crate::error::Result;
use crate::form::Feelings;
use crate::time::Clock;
use crate::vault::{Folders, KeyStore, Replacement, Schema, Vault, lost_identities};
use std::sync::Arc;

/// Makes a new vault from a backup where the old one can't be opened. The backup is read to its end and checked, and
/// the new vault is whole, before the old one is moved aside, which is never removed. Whatever fails or is cut short
/// leaves the one or the other: what was decided is gone on with at the next opening.
///
/// The new vault lies there closed: opening it is the house's.
///
/// Errors: those of `open_incoming`; `Cancelled`; `KeyMissing` where the vault's own identity is needed and no key opens
/// it.
pub fn recover(
    folders: &Folders,
    keys: &dyn KeyStore,
    clock: Arc<dyn Clock>,
    schema: &Schema,
    feelings: &Feelings,
    source: &Source,
    errand: &Errand,
) -> Result<()> {
    let identities = || lost_identities(folders.private(), keys);
    let incoming = open_source_while(folders.private(), source, identities, schema, &|| errand.goes_on())?;
    errand.reached(40, 100)?;
    let now = clock.now()?;
    let replacement = Replacement::begin(folders, keys, now.ms)?;
    let made = Vault::open(&Folders::within(&replacement.place()), keys, clock, schema).and_then(|vault| {
        let restored = restore(&vault, feelings, &incoming, RestoreMode::Replace, &errand.part(40, 100));
        vault.close();
        restored
    });
    if let Err(error) = made {
        replacement.abandon();
        return Err(error);
    }
    replacement.exchange(now.ms)
}
