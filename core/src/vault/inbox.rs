//! The inbox: what was captured while the vault was closed or locked. One file an item, sealed to the vault's public
//! identity, so that it is written without the key and can't be read without it.
//!
//! Knows nothing of what is in an item. A file is there whole or not at all; it is removed only after what was in it
//! was filed, and what can't be opened is kept under another name, out of the way.

use super::doors::Vault;
use super::id::Id;
use super::{INBOX, shared_recipient, whole_file};
use crate::bounds::is_age_head;
use crate::error::{NearerError, Reason, Result};
use age::x25519;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// Largest item, in bytes.
pub const MOST_ITEM: usize = 8 << 20;

/// Largest file of an item: sealing adds a header, and sixteen bytes to each 64 kB.
const MOST_SEALED: u64 = MOST_ITEM as u64 + (64 << 10);

const SEALED: &str = "age";
/// What a file is called that could not be opened.
const KEPT_ASIDE: &str = "aside";
/// A day: a file that was begun longer ago was cut short, and nobody writes to it any more.
const STALE_MS: i64 = 86_400_000;

/// Leaves an item in the shared folder for the next time that the vault is opened. Needs no key and not the vault; the
/// same id twice is one item.
///
/// Errors: `NotFound` where no vault ever had this folder; `Invalid` with `TooLong`.
pub fn leave(shared: &Path, id: Id, body: &[u8]) -> Result<()> {
    if body.len() > MOST_ITEM {
        let most = u32::try_from(MOST_ITEM).unwrap_or(u32::MAX);
        return Err(NearerError::invalid("item", Reason::TooLong { most }));
    }
    let to = shared_recipient::read(shared).ok_or_else(|| NearerError::not_found("vault"))?;
    let recipient: &dyn age::Recipient = &to;
    let encryptor = age::Encryptor::with_recipients(std::iter::once(recipient))
        .map_err(|_| NearerError::internal("sealing"))?;
    let mut sealed = Vec::new();
    let mut out = encryptor.wrap_output(&mut sealed)?;
    out.write_all(body)?;
    out.finish()?;
    let inbox = shared.join(INBOX);
    whole_file::make_folder(&inbox)?;
    whole_file::write(&inbox.join(format!("{id}.{SEALED}")), &sealed)
}

/// An item that waits.
#[derive(Debug)]
pub struct Waiting {
    /// The id that the item was given when it was captured.
    pub id: Id,
    path: PathBuf,
}

/// What lies in the inbox.
#[derive(Debug, Default)]
pub struct Inbox {
    /// In the order in which they were captured.
    pub waiting: Vec<Waiting>,
    /// Files that are kept though nothing could be made of them.
    pub aside: u32,
}

/// Looks into the inbox of the shared folder. Needs no key.
pub fn look(shared: &Path, now_ms: i64) -> Result<Inbox> {
    let Ok(files) = fs::read_dir(shared.join(INBOX)) else { return Ok(Inbox::default()) };
    let mut inbox = Inbox::default();
    for file in files {
        let path = file?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match name.split_once('.').map(|(id, rest)| (Id::parse(id), rest)) {
            Some((Ok(id), SEALED)) if is_file(&path) => inbox.waiting.push(Waiting { id, path }),
            Some((Ok(id), rest)) if rest == format!("{SEALED}.new") => {
                if id.at_ms() < now_ms - STALE_MS {
                    fs::remove_file(&path)?;
                }
            }
            _ => inbox.aside += 1,
        }
    }
    inbox.waiting.sort_by_key(|waiting| waiting.id);
    Ok(inbox)
}

/// A link would lead elsewhere, and a folder can't be read.
fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|file| file.is_file())
}

impl Vault {
    /// What is in an item; none where none of this vault's identities opens it, or it is not whole.
    pub fn open_item(&self, identities: &[x25519::Identity], waiting: &Waiting) -> Result<Option<Vec<u8>>> {
        let mut sealed = Vec::new();
        File::open(&waiting.path)?.take(MOST_SEALED + 1).read_to_end(&mut sealed)?;
        if sealed.len() as u64 > MOST_SEALED || !is_age_head(&sealed) {
            return Ok(None);
        }
        let Ok(decryptor) = age::Decryptor::new_buffered(sealed.as_slice()) else { return Ok(None) };
        let identities = identities.iter().map(|identity| identity as &dyn age::Identity);
        let Ok(opened) = decryptor.decrypt(identities) else { return Ok(None) };
        let mut body = Vec::new();
        let most = u64::try_from(MOST_ITEM).unwrap_or(u64::MAX);
        let read = opened.take(most + 1).read_to_end(&mut body);
        Ok(read.ok().filter(|_| body.len() <= MOST_ITEM).map(|_| body))
    }
}

impl Waiting {
    /// Removes the file, after what was in it was filed.
    pub fn done(self) -> Result<()> {
        Ok(fs::remove_file(self.path)?)
    }

    /// Keeps the file out of the way.
    pub fn keep_aside(self) -> Result<()> {
        let aside = self.path.with_extension(format!("{SEALED}.{KEPT_ASIDE}"));
        fs::rename(&self.path, aside)?;
        whole_file::sync_folder(&self.path)
    }
}
