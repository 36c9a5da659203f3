//! age, with the few choices that we make: scrypt at a fixed work factor, files written whole or not at all.

use super::passphrase::forms;
use crate::bounds::{self, LOOKED_AT, is_age_head};
use crate::error::{NearerError, Reason, Result};
use crate::vault::{create_file, write_whole};
use age::secrecy::SecretString;
use age::x25519;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;

/// log2 of scrypt's N, with r = 8 and p = 1: 128 MB while a file is sealed or opened, and half a second to a second on
/// a phone. age would calibrate it to a whole second of the machine that writes, and a slower or smaller one could not
/// read it.
const SHIPPED_WORK_FACTOR: u8 = 17;
/// Tests of this crate alone seal more cheaply: what they try is not how long a guess takes.
const WORK_FACTOR: u8 = if cfg!(test) { 10 } else { SHIPPED_WORK_FACTOR };
/// Highest factor that is read: 512 MB. The standard tool writes 18, and others what takes their machine a second.
const MOST_WORK_FACTOR: u8 = 19;

/// What a file is sealed to.
#[derive(Debug)]
pub(super) enum Seal {
    Passphrase(SecretString),
    /// Any of these opens it.
    Recipients(Vec<x25519::Recipient>),
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

/// The openers for a passphrase as somebody typed it, in the order in which they are tried.
pub(super) fn openers(typed: &str) -> Vec<Opener> {
    forms(typed).into_iter().map(Opener::Passphrase).collect()
}

/// A seal that is closed already: what scrypt needs is let go of before a vault is read into memory.
pub(super) struct Closed(age::Encryptor);

impl std::fmt::Debug for Closed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Closed(…)")
    }
}

pub(super) fn close(seal: Seal) -> Result<Closed> {
    let recipients: Vec<Box<dyn age::Recipient>> = match seal {
        Seal::Passphrase(passphrase) => {
            let mut to = age::scrypt::Recipient::new(passphrase);
            to.set_work_factor(WORK_FACTOR);
            vec![Box::new(to)]
        }
        Seal::Recipients(all) => all.into_iter().map(|to| Box::new(to) as Box<dyn age::Recipient>).collect(),
    };
    age::Encryptor::with_recipients(recipients.iter().map(|to| to.as_ref()))
        .map(Closed)
        .map_err(|_| NearerError::internal("sealing"))
}

/// Seals what `write` writes into a file that stands at `path` whole, or not at all.
pub(super) fn seal(
    path: &Path,
    closed: Closed,
    write: impl FnOnce(&mut dyn Write) -> Result<()>,
) -> Result<()> {
    write_whole(path, |part| {
        let mut sealed = closed.0.wrap_output(BufWriter::new(create_file(part)?))?;
        write(&mut sealed)?;
        let file = sealed.finish()?.into_inner().map_err(|error| error.into_error())?;
        Ok(file.sync_all()?)
    })
}

/// Opens a sealed file with the first of these that does. Where none does, the answer is that of the first one.
pub(super) fn open_with(path: &Path, openers: &[Opener]) -> Result<(impl Read + use<>, u64)> {
    let mut answer = None;
    for opener in openers {
        match open(path, opener) {
            Err(error @ NearerError::Invalid { .. }) => {
                answer.get_or_insert(error);
            }
            opened => return opened,
        }
    }
    Err(answer.unwrap_or_else(|| NearerError::not_found("key")))
}

/// Opens a sealed file, and says how many bytes are in it. Every byte is proven genuine as it is read.
fn open(path: &Path, opener: &Opener) -> Result<(impl Read + use<>, u64)> {
    let decryptor = header(path)?;
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
    Ok((opened, inside))
}

/// Whether this identity opens the file: only its header is looked at.
pub(super) fn is_sealed_to(path: &Path, identity: &x25519::Identity) -> bool {
    let identity: &dyn age::Identity = identity;
    header(path).is_ok_and(|header| header.decrypt(std::iter::once(identity)).is_ok())
}

/// Reads the header of a sealed file. One that is longer than any of ours is refused before age sees it.
fn header(path: &Path) -> Result<age::Decryptor<BufReader<File>>> {
    let mut file = bounds::open(path)?;
    if !is_age_head(&bounds::head(&mut file, LOOKED_AT)?) {
        return Err(NearerError::invalid("backup", Reason::NotABackup));
    }
    age::Decryptor::new_buffered(BufReader::new(file)).map_err(refused)
}

pub(super) fn damaged() -> NearerError {
    NearerError::invalid("backup", Reason::DamagedFile)
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
        E::Io(error) => bounds::reading(error),
        _ => damaged(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shipped_takes_as_much_work_as_is_promised() {
        assert_eq!((SHIPPED_WORK_FACTOR, MOST_WORK_FACTOR), (17, 19));
    }
}
