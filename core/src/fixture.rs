//! A vault on a temporary disk with a clock that stands where a test puts it.

use crate::course::Content;
use crate::journal;
use crate::schema::SCHEMA;
use crate::time::{Clock, FixedClock};
use crate::vault::{MemoryKeyStore, Vault};
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

pub const HOUR_MS: i64 = 3_600_000;
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// 2026-11-24T12:00:00 in Berlin.
pub const NOON_MS: i64 = 1_795_518_000_000;

pub static CONTENT: LazyLock<Content> =
    LazyLock::new(|| Content::open(crate::text::built_in(), "en").expect("the built-in programme reads"));

pub struct Fixture {
    pub folder: TempDir,
    pub keys: MemoryKeyStore,
    pub clock: Arc<FixedClock>,
    pub vault: Vault,
}

pub fn fixture() -> Fixture {
    let folder = TempDir::new().expect("a temporary folder");
    let keys = MemoryKeyStore::default();
    let clock = Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin"));
    let vault =
        Vault::open(folder.path(), &keys, Arc::clone(&clock) as Arc<dyn Clock>, &SCHEMA).expect("a vault");
    journal::refresh_index(&vault, &CONTENT.feelings).expect("an index");
    Fixture { folder, keys, clock, vault }
}

impl Fixture {
    pub fn reopen(&mut self) {
        self.vault.close();
        let clock = Arc::clone(&self.clock) as Arc<dyn Clock>;
        self.vault = Vault::open(self.folder.path(), &self.keys, clock, &SCHEMA).expect("the vault again");
    }
}
