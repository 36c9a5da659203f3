//! A key under a passphrase: what lies in a slot of the key store where the person locked Nearer with one.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | `NRk1`: that it is one, and its version |
//! | 3 | scrypt's log2(N), r and p |
//! | 32 | salt: the same for all that is wrapped under one setting of the passphrase |
//! | 12 | nonce, another each time |
//! | 48 | the key under ChaCha20-Poly1305, with what stands before it as what is proven along |
//!
//! A plain key has 32 bytes, so that one is told from the other by its length.

use super::key::Key;
use crate::error::{NearerError, Result};
use crate::passphrase::composed;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce};
use scrypt::{Params, scrypt};
use std::fmt;
use zeroize::Zeroizing;

/// log2 of scrypt's N, with r = 8 and p = 1: 64 MB for a moment, and 0.3 s of a busy server's core (OpenSSL's scrypt); on
/// a phone it was not measured. Backups take twice as much (`backup/sealing.rs`): this one is waited for each time that
/// somebody opens the app, and wrong tries are slowed beside it (`tries.rs`).
const SHIPPED_LOG_N: u8 = 16;
/// Tests of this crate alone wrap more cheaply: what they try is not how long a guess takes.
const LOG_N: u8 = if cfg!(test) { 4 } else { SHIPPED_LOG_N };
/// The highest that is read: 256 MB. What a later version may write, and no file can ask for more memory than this.
const MOST_LOG_N: u8 = 18;
const R: u8 = 8;
const P: u8 = 1;

const MAGIC: &[u8; 4] = b"NRk1";
const SALT: usize = 32;
const HEAD: usize = MAGIC.len() + 3 + SALT;
const NONCE: usize = 12;
const BYTES: usize = HEAD + NONCE + 32 + 16;

/// Whether what lies in a slot is a wrapped key. Whether it can be opened is another matter.
pub(super) fn is_wrapped(bytes: &[u8]) -> bool {
    bytes.len() > 32 && bytes.starts_with(b"NRk")
}

/// What wraps: made of a passphrase, in memory only as long as it is needed, and wiped after.
#[derive(Clone)]
pub(super) struct Wrapping {
    /// What stands first in all that is wrapped by this.
    head: [u8; HEAD],
    key: Zeroizing<[u8; 32]>,
}

impl fmt::Debug for Wrapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wrapping(…)")
    }
}

impl Wrapping {
    /// A new one for this passphrase.
    pub fn fresh(passphrase: &str) -> Result<Self> {
        let mut head = [0; HEAD];
        head[..4].copy_from_slice(MAGIC);
        head[4..7].copy_from_slice(&[LOG_N, R, P]);
        getrandom::fill(&mut head[7..]).map_err(|_| NearerError::internal("randomness"))?;
        Wrapping::of(passphrase, head)
    }

    /// The one that wrapped this, if the passphrase is right. Takes as long as scrypt does.
    ///
    /// Errors: `Unsupported` where a later version wrapped it, or it asks for more memory than any of ours.
    pub fn of_wrapped(passphrase: &str, wrapped: &[u8]) -> Result<Self> {
        let other = || NearerError::Unsupported { what: "lock".to_owned() };
        let head: [u8; HEAD] = wrapped.get(..HEAD).and_then(|head| head.try_into().ok()).ok_or_else(other)?;
        if wrapped.len() != BYTES || head[..4] != *MAGIC || head[4] > MOST_LOG_N || head[5..7] != [R, P] {
            return Err(other());
        }
        Wrapping::of(passphrase, head)
    }

    fn of(passphrase: &str, head: [u8; HEAD]) -> Result<Self> {
        let typed = composed(passphrase);
        let params = Params::new(head[4], u32::from(head[5]), u32::from(head[6]), 32)
            .map_err(|_| NearerError::internal("scrypt"))?;
        let mut key = Zeroizing::new([0; 32]);
        scrypt(typed.as_bytes(), &head[7..], &params, key.as_mut_slice())
            .map_err(|_| NearerError::internal("scrypt"))?;
        Ok(Wrapping { head, key })
    }

    /// Whether this was wrapped under the same setting of a passphrase.
    pub fn wrapped(&self, wrapped: &[u8]) -> bool {
        wrapped.len() == BYTES && wrapped.starts_with(&self.head)
    }

    pub fn wrap(&self, key: &Key) -> Result<Vec<u8>> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| NearerError::internal("randomness"))?;
        let body = Payload { msg: key.bytes(), aad: &self.head };
        let sealed = self
            .cipher()
            .encrypt(Nonce::from_slice(&nonce), body)
            .map_err(|_| NearerError::internal("wrapping"))?;
        Ok([self.head.as_slice(), &nonce, &sealed].concat())
    }

    /// The key; none where the passphrase is another one, or a byte is.
    pub fn unwrap(&self, wrapped: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        if !self.wrapped(wrapped) {
            return None;
        }
        let (nonce, sealed) = wrapped[HEAD..].split_at(NONCE);
        let body = Payload { msg: sealed, aad: &self.head };
        self.cipher().decrypt(Nonce::from_slice(nonce), body).ok().map(Zeroizing::new)
    }

    fn cipher(&self) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(self.key.as_slice().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shipped_takes_as_much_work_as_is_promised() {
        assert_eq!((SHIPPED_LOG_N, MOST_LOG_N, R, P), (16, 18, 8, 1));
    }

    #[test]
    fn a_wrapped_key_opens_with_its_passphrase_alone_and_with_every_byte_alone() {
        let key = Key::random().expect("a key");
        let wrapping = Wrapping::fresh("caf\u{e9} on the corner").expect("made");
        let wrapped = wrapping.wrap(&key).expect("wrapped");
        assert_eq!(wrapped.len(), BYTES);
        assert!(is_wrapped(&wrapped) && !is_wrapped(key.bytes()));
        assert_ne!(wrapping.wrap(&key).expect("again"), wrapped, "another nonce each time");
        for typed in ["caf\u{e9} on the corner", " cafe\u{301} on the corner\n"] {
            let again = Wrapping::of_wrapped(typed, &wrapped).expect("made");
            assert_eq!(again.unwrap(&wrapped).expect("opens").as_slice(), key.bytes());
        }
        let other = Wrapping::of_wrapped("cafe on the corner", &wrapped).expect("made");
        assert_eq!(other.unwrap(&wrapped), None);
        for at in 0..wrapped.len() {
            let mut bent = wrapped.clone();
            bent[at] ^= 1;
            assert_eq!(wrapping.unwrap(&bent), None, "byte {at}");
        }
        for length in 0..wrapped.len() {
            assert_eq!(wrapping.unwrap(&wrapped[..length]), None);
        }
    }

    #[test]
    fn what_a_later_version_wrapped_or_what_asks_for_all_memory_is_not_tried() {
        let key = Key::random().expect("a key");
        let wrapped = Wrapping::fresh("a passphrase").expect("made").wrap(&key).expect("wrapped");
        for (at, byte) in [(3, b'2'), (4, MOST_LOG_N + 1), (4, 63), (5, 200), (6, 0)] {
            let mut bent = wrapped.clone();
            bent[at] = byte;
            let tried = Wrapping::of_wrapped("a passphrase", &bent);
            assert!(matches!(tried, Err(NearerError::Unsupported { .. })), "byte {at} is {byte}: {tried:?}");
        }
    }
}
