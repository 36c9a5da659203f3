//! Whether reading goes on: nobody closes the vault, and nobody gave it up.

use crate::errand::Errand;
use crate::error::{NearerError, Result};
use crate::vault::Vault;

pub(super) fn goes_on(vault: &Vault, errand: &Errand) -> bool {
    !vault.is_closing() && errand.goes_on()
}

pub(super) fn gone_on(vault: &Vault, errand: &Errand, read: u64, all: u64) -> Result<()> {
    if vault.is_closing() {
        return Err(NearerError::Cancelled);
    }
    errand.reached(read, all.max(1))
}
