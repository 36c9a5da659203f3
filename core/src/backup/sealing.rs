//! age, with the few choices that we make: scrypt at a fixed work factor, files written whole or not at all.

use crate::bounds::{self, LOOKED_AT, is_age_head};
use crate::error::{NearerError, Reason, Result};
use crate::passphrase::forms;
use crate::vault::{create_file, write_whole};
use age::secrecy::SecretString;
use age::x25519;
use age_core::format::{FileKey, Stanza};
use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use std::collections::HashSet;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::Path;
use zeroize::Zeroizing;

/// Bytes of a sealed identity that are read: it is one line of seventy-four.
pub(super) const MOST_IDENTITY: u64 = 4 << 10;
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
    /// The same, and it carries an identity under a passphrase, which opens it as well (`copy.rs`).
    Carrying {
        to: Vec<x25519::Recipient>,
        carried: Vec<u8>,
    },
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
        Seal::Recipients(all) => boxed(all),
        Seal::Carrying { to, carried } => {
            let mut all = boxed(to);
            all.push(Box::new(Carried(carried)));
            all
        }
    };
    age::Encryptor::with_recipients(recipients.iter().map(|to| to.as_ref()))
        .map(Closed)
        .map_err(|_| NearerError::internal("sealing"))
}

fn boxed(all: Vec<x25519::Recipient>) -> Vec<Box<dyn age::Recipient>> {
    all.into_iter().map(|to| Box::new(to) as Box<dyn age::Recipient>).collect()
}

/// What a copy carries in its header, beside whom it is sealed to.
struct Carried(Vec<u8>);

/// The type of its stanza.
const CARRIED: &str = "nearer-recovery";
/// Characters of a stanza's lines but the last one, which is shorter.
const COLUMNS: usize = 64;

impl age::Recipient for Carried {
    fn wrap_file_key(&self, _: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        let stanza = Stanza { tag: CARRIED.to_owned(), args: Vec::new(), body: self.0.clone() };
        Ok((vec![stanza], HashSet::new()))
    }
}

/// What a sealed file carries in its header; none where it carries nothing.
///
/// Errors: `NotFound`; `Invalid` with `NotABackup` or `CantBeRead`.
pub(super) fn carried(path: &Path) -> Result<Option<Vec<u8>>> {
    let head = bounds::head(&mut bounds::open(path)?, LOOKED_AT)?;
    if !is_age_head(&head) {
        return Err(NearerError::invalid("backup", Reason::NotABackup));
    }
    let mut lines = head.split(|byte| *byte == b'\n');
    let begins = format!("-> {CARRIED}");
    if !lines.by_ref().take_while(|line| !line.starts_with(b"---")).any(|line| line == begins.as_bytes()) {
        return Ok(None);
    }
    let mut body = Vec::new();
    for line in lines {
        body.extend_from_slice(line);
        if line.len() != COLUMNS {
            break;
        }
    }
    Ok(BASE64_STANDARD_NO_PAD.decode(body).ok())
}

/// The identity that a passphrase opens in what a file carries.
fn identity_in(carried: &[u8], passphrase: &SecretString) -> Result<x25519::Identity> {
    if !is_age_head(carried) {
        return Err(damaged());
    }
    let decryptor = age::Decryptor::new_buffered(carried).map_err(refused)?;
    let mut with = age::scrypt::Identity::new(passphrase.clone());
    with.set_max_work_factor(MOST_WORK_FACTOR);
    let identity: &dyn age::Identity = &with;
    let opened = decryptor.decrypt(std::iter::once(identity)).map_err(refused)?;
    let mut text = Zeroizing::new(String::new());
    opened.take(MOST_IDENTITY).read_to_string(&mut text).map_err(|_| damaged())?;
    text.trim().parse().map_err(|_| damaged())
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
    let (scrypt, inner);
    let identity: &dyn age::Identity = match opener {
        Opener::Passphrase(passphrase) if !decryptor.is_scrypt() => {
            let carried = carried(path)?.ok_or_else(|| NearerError::invalid("backup", Reason::OtherLock))?;
            inner = identity_in(&carried, passphrase)?;
            &inner
        }
        Opener::Passphrase(passphrase) => {
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
