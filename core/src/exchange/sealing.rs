//! age, with the few choices that we make: scrypt at a fixed work factor, files written whole or not at all.

use crate::error::{NearerError, Reason, Result};
use crate::vault::{RECOVERY, create_file, sync_folder};
use age::secrecy::{ExposeSecret, SecretString};
use age::x25519;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// log2 of scrypt's N: 32 MB and a third of a second on a phone. age would calibrate it to a whole second
/// of the machine that writes, and a slower or smaller one could not read it.
const WORK_FACTOR: u8 = 15;
/// Highest factor that is read: 256 MB, what the standard tool writes.
const MOST_WORK_FACTOR: u8 = 18;
/// Fewest characters of a passphrase.
pub(super) const LEAST_PASSPHRASE: u32 = 10;

/// What a file is sealed to.
#[derive(Debug)]
pub(super) enum Lock {
    Passphrase(SecretString),
    Identity(x25519::Recipient),
}

/// What opens a sealed file.
pub(super) enum Opener {
    Passphrase(SecretString),
    Identity(x25519::Identity),
}

impl std::fmt::Debug for Opener {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opener(…)")
    }
}

/// A passphrase for something new. Refused where it is too short to hold anything.
pub(super) fn new_passphrase(passphrase: &str) -> Result<SecretString> {
    if passphrase.trim().chars().count() < LEAST_PASSPHRASE as usize {
        return Err(NearerError::invalid("passphrase", Reason::TooShort { least: LEAST_PASSPHRASE }));
    }
    Ok(SecretString::from(passphrase.to_owned()))
}

/// Seals what `write` writes into a file that stands at `path` whole, or not at all.
pub(super) fn seal(path: &Path, lock: &Lock, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let part = path.with_extension("part");
    let sealed = seal_part(&part, lock, write).and_then(|()| {
        fs::rename(&part, path)?;
        sync_folder(path)
    });
    if sealed.is_err() {
        // Half a backup helps nobody; where it can't be removed, its name says what it is.
        let _ = fs::remove_file(&part);
    }
    sealed
}

fn seal_part(part: &Path, lock: &Lock, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let scrypt;
    let recipient: &dyn age::Recipient = match lock {
        Lock::Passphrase(passphrase) => {
            let mut to = age::scrypt::Recipient::new(passphrase.clone());
            to.set_work_factor(WORK_FACTOR);
            scrypt = to;
            &scrypt
        }
        Lock::Identity(to) => to,
    };
    let encryptor = age::Encryptor::with_recipients(std::iter::once(recipient))
        .map_err(|_| NearerError::internal("sealing"))?;
    let mut sealed = encryptor.wrap_output(BufWriter::new(create_file(part)?))?;
    write(&mut sealed)?;
    let file = sealed.finish()?.into_inner().map_err(|error| error.into_error())?;
    file.sync_all()?;
    Ok(())
}

/// Opens a sealed file, and says how many bytes are in it. Every byte is proven genuine as it is read.
pub(super) fn open(path: &Path, opener: &Opener) -> Result<(impl Read + use<>, u64)> {
    let file = File::open(path).map_err(missing)?;
    let sealed = file.metadata()?.len();
    let decryptor = age::Decryptor::new_buffered(BufReader::new(file)).map_err(refused)?;
    let scrypt;
    let identity: &dyn age::Identity = match opener {
        Opener::Passphrase(passphrase) => {
            if !decryptor.is_scrypt() {
                return Err(NearerError::invalid("backup", Reason::OtherLock));
            }
            let mut with = age::scrypt::Identity::new(passphrase.clone());
            with.set_max_work_factor(MOST_WORK_FACTOR);
            scrypt = with;
            &scrypt
        }
        Opener::Identity(identity) => identity,
    };
    let mut opened = decryptor.decrypt(std::iter::once(identity)).map_err(refused)?;
    let inside = std::io::Seek::seek(&mut opened, std::io::SeekFrom::End(0)).map_err(|_| damaged())?;
    std::io::Seek::seek(&mut opened, std::io::SeekFrom::Start(0)).map_err(|_| damaged())?;
    debug_assert!(inside <= sealed);
    Ok((opened, inside))
}

pub(super) fn damaged() -> NearerError {
    NearerError::invalid("backup", Reason::DamagedFile)
}

fn missing(error: std::io::Error) -> NearerError {
    match error.kind() {
        std::io::ErrorKind::NotFound => NearerError::not_found("file"),
        _ => error.into(),
    }
}

fn refused(error: age::DecryptError) -> NearerError {
    use age::DecryptError as E;
    match error {
        E::DecryptionFailed | E::NoMatchingKeys | E::KeyDecryptionFailed => {
            NearerError::invalid("passphrase", Reason::WrongPassphrase)
        }
        E::InvalidHeader | E::UnknownFormat => NearerError::invalid("backup", Reason::NotABackup),
        E::ExcessiveWork { .. } => NearerError::invalid("backup", Reason::OtherLock),
        E::Io(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            NearerError::invalid("backup", Reason::NotABackup)
        }
        E::Io(error) => error.into(),
        _ => damaged(),
    }
}

/// Keeps the identity of the app's own backups under a passphrase, too: a file that the standard age tool
/// reads as an identity. Without it, losing the key store loses those backups.
pub fn set_recovery(folder: &Path, identity: &x25519::Identity, passphrase: &str) -> Result<()> {
    let lock = Lock::Passphrase(new_passphrase(passphrase)?);
    seal(&folder.join(RECOVERY), &lock, |out| {
        out.write_all(identity.to_string().expose_secret().as_bytes())?;
        Ok(out.write_all(b"\n")?)
    })
}

pub fn has_recovery(folder: &Path) -> bool {
    folder.join(RECOVERY).exists()
}

/// Identities that a recovery passphrase opens: that of this vault, and those of keys that were lost before.
pub(super) fn recovered(folder: &Path, passphrase: &str) -> Result<Vec<x25519::Identity>> {
    let opener = Opener::Passphrase(SecretString::from(passphrase.to_owned()));
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(RECOVERY))
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_none_or(|end| end != "part"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(NearerError::not_found("recovery passphrase"));
    }
    let mut found = Vec::new();
    for file in files {
        let Ok((mut opened, _)) = open(&file, &opener) else { continue };
        let mut text = zeroize::Zeroizing::new(String::new());
        if opened.read_to_string(&mut text).is_ok()
            && let Ok(identity) = x25519::Identity::from_str(text.trim())
        {
            found.push(identity);
        }
    }
    if found.is_empty() {
        return Err(NearerError::invalid("passphrase", Reason::WrongPassphrase));
    }
    Ok(found)
}
