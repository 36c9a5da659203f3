use crate::guard::{House, guard};
use nearer_core::error::Result;
use nearer_core::exchange::{self, UnreadView};
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

    /// What can't be read: as the vault was last looked over, and settings that are as they were at first.
    pub fn unread(&self) -> Result<UnreadView> {
        guard("settings", || {
            let (vault, strings) = (&self.0.vault, &self.0.content.catalogue);
            vault.read(|sql| exchange::unread(sql, vault.tables(), strings))
        })
    }

    pub fn write(&self, settings: Settings) -> Result<()> {
        guard("settings", || setting::change(&self.0.vault, &settings))
    }
}
