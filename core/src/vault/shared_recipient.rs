//! `vault.recipient`: whom the inbox is sealed to, in the shared folder. One line, as age's own files of recipients are.
//!
//! It is the public half of the vault's present identity, and is believed only as far as opening: then the identity
//! says whose it is.

use super::identity::{Identities, IdentityFile};
use super::{RECIPIENT, whole_file};
use crate::bounds;
use crate::error::Result;
use age::x25519;
use std::path::Path;

/// Largest file that is read: ours takes 63 bytes.
const MOST_BYTES: u64 = 4 << 10;

/// Whom to seal to; none where there never was a vault.
pub(super) fn read(shared: &Path) -> Option<x25519::Recipient> {
    match bounds::small(&shared.join(RECIPIENT), MOST_BYTES) {
        Some(line) => recipient_in(line),
        // A vault of an earlier version that was not opened since, in its one folder.
        None => recipient_in(IdentityFile::read(shared)?.recipient.into_bytes()),
    }
}

fn recipient_in(line: Vec<u8>) -> Option<x25519::Recipient> {
    String::from_utf8(line).ok()?.trim().parse().ok()
}

/// Brings the file in line with the vault's identities. Answers whether a stranger's half stood in it: what was sealed
/// since can be read by the stranger alone.
pub(super) fn settle(shared: &Path, identities: &Identities) -> Result<bool> {
    let ours = identities.present.to_public();
    let found = bounds::small(&shared.join(RECIPIENT), MOST_BYTES).and_then(recipient_in);
    if found.as_ref() == Some(&ours) {
        return Ok(false);
    }
    whole_file::make_folder(shared)?;
    whole_file::write(&shared.join(RECIPIENT), format!("{ours}\n").as_bytes())?;
    let own = |found: &x25519::Recipient| identities.former.iter().any(|former| former.to_public() == *found);
    Ok(found.is_some_and(|found| !own(&found)))
}
