//! What forms file here.

use super::store::{IfQuiet, Settings, read, write};
use crate::error::Result;
use crate::form::{FilingKind, Given, filing};
use crate::vault::{Id, Tx};

/// What the app may say to someone who went quiet. The option's id is the setting.
pub const IF_QUIET: FilingKind = Quiet::KIND;

/// All kinds of them.
pub const FILING: &[FilingKind] = &[IF_QUIET];

filing! {
    "setting" / "if-quiet":
    /// What Nearer does where the person goes quiet.
    struct Quiet {
        /// What was chosen.
        choice: Option<IfQuiet>,
    }
}

impl Quiet {
    fn file(self, tx: &Tx<'_>, _given: &Given<'_>) -> Result<Option<Id>> {
        if self.choice.is_some() {
            write(tx, &Settings { if_quiet: self.choice, ..read(&tx.sql)? })?;
        }
        Ok(None)
    }
}
