use crate::guard::Doors;
use nearer_core::backup::{self, UnreadView};
use nearer_core::error::Result;
use nearer_core::setting::{self, Settings};
use std::sync::Arc;

/// What the person set.
#[derive(Debug, uniffi::Object)]
pub struct SettingsRoom(pub(crate) Arc<Doors>);

#[uniffi::export]
impl SettingsRoom {
    /// All settings. One that was never set, or can't be read, has its default.
    pub fn read(&self) -> Result<Settings> {
        self.0.read(|see| setting::read(see.sql))
    }

    /// What can't be read: as the vault was last looked over, and settings that are as they were at first.
    pub fn unread(&self) -> Result<UnreadView> {
        self.0.read(|see| backup::unread(see.sql, see.tables, &see.content.catalogue))
    }

    /// Keeps the settings that changed, and puts them in force at once.
    ///
    /// Errors: `Invalid` with the setting.
    pub fn write(&self, settings: Settings) -> Result<()> {
        self.0.call(|house| setting::change(&house.vault, &settings))
    }
}
