use super::model::{LockChange, LockSet, LockSettings, LockView, WantedLock};
use crate::error::{NearerError, Reason, Result};
use crate::passphrase::lock_passphrase;
use crate::setting;
use crate::text::{Catalogue, args};
use crate::vault::{Folders, KeyStore, LockWays, LockedKeys, Tx, Vault, has_way_back};
use rusqlite::Connection;
use serde_json::Value;
use zeroize::Zeroizing;

/// Under which name the settings are kept.
const NAME: &str = "lock";

/// How Nearer is locked. Needs no key, and asks nobody.
pub fn lock(folders: &Folders, keys: &dyn KeyStore, strings: &Catalogue) -> LockView {
    let LockWays { phone, passphrase } = LockWays::of(folders, keys);
    let wait_s = if passphrase { LockWays::wait_s(folders) } else { 0 };
    let can_recover = has_way_back(folders.private());
    let mut words = vec![strings.text(match (phone, passphrase) {
        (false, false) => "lock-by-nothing",
        (true, false) => "lock-by-phone",
        (false, true) => "lock-by-passphrase",
        (true, true) => "lock-by-both",
    })];
    if phone || passphrase {
        words.push(strings.text(if can_recover { "lock-way-back" } else { "lock-no-way-back" }));
    }
    if wait_s > 0 {
        let minutes = wait_s.div_ceil(60);
        words.push(strings.say("lock-waits", &args([("minutes", minutes.into())])));
    }
    LockView { phone, passphrase, wait_s, can_recover, words: words.join(" ") }
}

/// Sets, changes or takes off the lock of an open vault, and puts the vault under a new key. From wherever this is cut
/// short the vault opens by the old lock or by the new one.
///
/// Errors: `Invalid` with the field `current`: `Required` or `WrongPassphrase` for today's passphrase; with `passphrase`:
/// `TooShort`, `TooLong` or `EasyToGuess` for the new one, `TooSoon`; `Unsupported` for a lock of a later version; those of
/// the key store.
pub fn set_lock(
    vault: &Vault,
    keys: &dyn KeyStore,
    change: &LockChange,
    strings: &Catalogue,
) -> Result<LockSet> {
    let folders = vault.folders()?;
    let (phone, passphrase) = match &change.wanted {
        WantedLock::None => (false, None),
        WantedLock::Phone => (true, None),
        WantedLock::Passphrase { passphrase } => (false, Some(lock_passphrase(passphrase)?)),
        WantedLock::Both { passphrase } => (true, Some(lock_passphrase(passphrase)?)),
    };
    let from = as_they_are(&folders, keys, change.current.as_deref())?;
    let to = LockedKeys::anew(keys, phone, passphrase.as_deref().map(String::as_str))?;
    vault.move_key(&from, &to)?;
    // The lock holds from here on. A new key makes worthless what the old lock had kept.
    let key_renewed = vault.rekey(&to).is_ok();
    Ok(LockSet { view: lock(&folders, keys, strings), key_renewed })
}

/// Puts the vault under a new random key, under the lock that it has. On an error the vault stays open under the key that
/// its file has, and a second try goes on where this one ended.
///
/// Errors: `Invalid` with the field `current`: `Required` or `WrongPassphrase`; with `passphrase`: `TooSoon`; `Unsupported`
/// for a lock of a later version; those of the key store; `Full` where there is no space for as much again as the vault.
pub fn change_key(vault: &Vault, keys: &dyn KeyStore, current: Option<String>) -> Result<()> {
    let current = current.map(Zeroizing::new);
    let locked = as_they_are(&vault.folders()?, keys, current.as_deref().map(String::as_str))?;
    vault.rekey(&locked)
}

/// Lets whoever sits here show that they know the lock, before something that opens it later without it: six new words.
/// Where there is no lock, nothing is asked.
///
/// Errors: `Invalid` with the field `current`: `Required` or `WrongPassphrase`; with `passphrase`: `TooSoon`; `Unsupported`
/// for a lock of a later version; those of the key store.
pub fn prove(vault: &Vault, keys: &dyn KeyStore, current: Option<String>) -> Result<()> {
    let current = current.map(Zeroizing::new);
    as_they_are(&vault.folders()?, keys, current.as_deref().map(String::as_str)).map(drop)
}

/// The keys as they are locked now; what is wrong with today's passphrase is said of the field `current`.
fn as_they_are<'a>(
    folders: &Folders,
    keys: &'a dyn KeyStore,
    current: Option<&str>,
) -> Result<LockedKeys<'a>> {
    LockedKeys::find(folders, keys, current).map_err(|error| match error {
        NearerError::Invalid { reason: reason @ (Reason::Required | Reason::WrongPassphrase), .. } => {
            NearerError::invalid("current", reason)
        }
        error => error,
    })
}

/// When the vault is closed, where it has a lock.
pub fn lock_settings(sql: &Connection) -> Result<LockSettings> {
    setting::read_named(sql, NAME)
}

/// Keeps when the vault is closed.
pub fn set_lock_settings(tx: &Tx<'_>, settings: LockSettings) -> Result<()> {
    setting::write_named(tx, NAME, &settings)
}

/// Refuses a value that these settings can't have.
///
/// Errors: `Invalid` with `WrongKind`.
pub fn check_settings(value: Value) -> Result<()> {
    serde_json::from_value::<LockSettings>(value)
        .map(drop)
        .map_err(|_| NearerError::invalid("value", Reason::WrongKind))
}
