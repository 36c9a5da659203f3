use super::errand::Errand;
use super::restore::{RestoreMode, Source, open_source, restore};
use crate::error::Result;
use crate::form::Feelings;
use crate::time::Clock;
use crate::vault::{KeyStore, Schema, Vault, lost_identity, set_aside};
use std::path::Path;
use std::sync::Arc;

/// Makes a new vault from a backup where the old one can't be opened: it is moved aside whole, never
/// removed. The backup is read to its end and checked first; where anything fails, the old vault lies
/// where it lay.
pub fn recover(
    folder: &Path,
    keys: &dyn KeyStore,
    clock: Arc<dyn Clock>,
    schema: &Schema,
    feelings: &Feelings,
    source: &Source,
    errand: &Errand,
) -> Result<Vault> {
    let incoming = open_source(folder, source, || lost_identity(folder, keys), schema)?;
    errand.reached(40, 100)?;
    let now = clock.now().map_err(|_| crate::error::NearerError::internal("clock"))?;
    let aside = set_aside(folder, now.ms)?;
    let made = Vault::open(folder, keys, clock, schema).and_then(|vault| {
        restore(&vault, feelings, &incoming, RestoreMode::Replace, &errand.part(40, 100)).inspect_err(
            |_| {
                vault.close();
            },
        )?;
        Ok(vault)
    });
    match made {
        Ok(vault) => Ok(vault),
        Err(error) => {
            aside.put_back()?;
            Err(error)
        }
    }
}
