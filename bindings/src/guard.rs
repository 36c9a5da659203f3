use nearer_core::course::Content;
use nearer_core::error::{NearerError, Result};
use nearer_core::safety::Offered;
use nearer_core::setting;
use nearer_core::vault::Vault;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// What all objects of an open vault share.
#[derive(Debug)]
pub(crate) struct House {
    pub vault: Vault,
    pub content: Arc<Content>,
    pub offered: Offered,
}

impl House {
    /// The sentence about people to call, where `mentions` holds and it was not said today.
    pub(crate) fn offer_help(&self, mentions: impl FnOnce() -> Result<bool>) -> Result<Option<String>> {
        let (today, settings) = (self.vault.now()?.day, self.vault.read(setting::read)?);
        let offered = self.offered.offer(&settings, today, mentions)?;
        Ok(offered.then(|| self.content.catalogue.text("phrases-offer")))
    }
}

/// Runs one call. A panic leaves the vault whole (its transaction is rolled back) and becomes an error.
pub(crate) fn guard<T>(place: &str, call: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or_else(|_| Err(NearerError::internal(place)))
}
