use crate::guard::{House, guard};
use nearer_core::error::Result;
use nearer_core::setting::{self, Settings};
use std::sync::Arc;

/// What the person set.
#[derive(Debug, uniffi::Object)]
pub struct SettingsRoom(pub(crate) Arc<House>);

#[uniffi::export]
impl SettingsRoom {
    pub fn read(&self) -> Result<Settings> {
        guard("settings", || self.0.vault.read(setting::read))
    }

    pub fn write(&self, settings: Settings) -> Result<()> {
        guard("settings", || {
            self.0.vault.write(|tx| setting::write(tx, &settings))?;
            setting::start(&self.0.vault)
        })
    }
}
