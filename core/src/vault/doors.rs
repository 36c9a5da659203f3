use super::feed::{Feed, Observer, Room};
use super::id::{Hlc, Id};
use super::key::{Key, KeyStore};
use super::migration::Schema;
use super::opening::{self, Opened};
use super::{FILE, connection};
use crate::error::{NearerError, Result};
use crate::time::{Clock, Day, DayBoundary, Stamp};
use parking_lot::{Mutex, RwLock};
use rusqlite::{Connection, InterruptHandle, Transaction, TransactionBehavior};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, AtomicU64, Ordering};

/// Idle readers that are kept; more are opened when more threads read at once, and dropped after.
const IDLE_READERS: usize = 3;

/// The open vault. Safe to call from any thread; each door says who waits for whom.
pub struct Vault {
    /// Held shared by every call, alone by `close` and `maintain`: they wait until all calls are out.
    open: RwLock<Option<OpenVault>>,
    clock: Arc<dyn Clock>,
    boundary_min: AtomicU16,
    feed: Feed,
}

struct OpenVault {
    path: PathBuf,
    key: Key,
    device: i64,
    readers: Mutex<Vec<Connection>>,
    search: Mutex<Connection>,
    search_interrupt: InterruptHandle,
    searches: AtomicU64,
    /// Dropped after the others: the last connection to close writes the WAL back, and readers can't.
    writer: Mutex<Connection>,
    _lock: File,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault")
    }
}

impl Vault {
    /// Opens the vault in `folder`, or makes it where there never was one.
    ///
    /// Errors: those of the key store; `WrongKey`, `Damaged` or `Unreadable` for a file that doesn't
    /// open; `TooNew`; `Busy` where another process holds it; `Unwritable`, `Full`.
    pub fn open(folder: &Path, keys: &dyn KeyStore, clock: Arc<dyn Clock>, schema: &Schema) -> Result<Self> {
        let now = clock.now().map_err(|_| NearerError::internal("clock"))?;
        let Opened { writer, key, device, lock } = opening::open(folder, keys, now.ms, schema)?;
        let path = folder.join(FILE);
        let search = connection::reader(&path, &key)?;
        let open = OpenVault {
            search_interrupt: search.get_interrupt_handle(),
            search: Mutex::new(search),
            searches: AtomicU64::new(0),
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
            path,
            key,
            device,
            _lock: lock,
        };
        Ok(Vault {
            open: RwLock::new(Some(open)),
            clock,
            boundary_min: AtomicU16::new(DayBoundary::default().minutes()),
            feed: Feed::start()?,
        })
    }

    /// The moment of this call, on the person's calendar. Reads the clock: once per public call.
    pub fn now(&self) -> Result<Stamp> {
        let moment = self.clock.now().map_err(|_| NearerError::internal("clock"))?;
        Stamp::of(&moment, self.day_boundary())
    }

    pub fn day_boundary(&self) -> DayBoundary {
        DayBoundary::new(self.boundary_min.load(Ordering::Relaxed)).unwrap_or_default()
    }

    pub fn set_day_boundary(&self, boundary: DayBoundary) {
        self.boundary_min.store(boundary.minutes(), Ordering::Relaxed);
    }

    /// Reads. Never waits for the writer: each reader sees the last commit before it began.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let open = self.open.read();
        let open = open.as_ref().ok_or(NearerError::Closed)?;
        let idle = open.readers.lock().pop();
        let mut reader = match idle {
            Some(reader) => reader,
            None => connection::reader(&open.path, &open.key)?,
        };
        // One transaction, so that several statements see the same commit.
        let tx = reader.transaction()?;
        let found = work(&tx);
        drop(tx);
        let mut readers = open.readers.lock();
        if readers.len() < IDLE_READERS {
            readers.push(reader);
        }
        found
    }

    /// Searches. A newer search interrupts the one before it, which ends with `Cancelled`.
    pub fn search<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let open = self.open.read();
        let open = open.as_ref().ok_or(NearerError::Closed)?;
        let mine = open.searches.fetch_add(1, Ordering::SeqCst) + 1;
        open.search_interrupt.interrupt();
        let connection = open.search.lock();
        if open.searches.load(Ordering::SeqCst) != mine {
            return Err(NearerError::Cancelled);
        }
        work(&connection)
    }

    /// Does one action of the person in one immediate transaction, durable when this returns.
    /// On any error, and on a panic, nothing of it is kept.
    pub fn write<T>(&self, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let now = self.now()?;
        let open = self.open.read();
        let open = open.as_ref().ok_or(NearerError::Closed)?;
        let mut writer = open.writer.lock();
        let sql = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let last: i64 = sql.query_row("SELECT hlc FROM vault_state", [], |row| row.get(0))?;
        let hlc = Hlc(last).after(now.at_ms);
        let day_boundary = self.day_boundary();
        let tx = Tx { sql, now, day_boundary, hlc, device: open.device, changed: RefCell::default() };
        let done = work(&tx)?;
        let changed = tx.changed.take();
        if !changed.is_empty() {
            tx.sql.prepare_cached("UPDATE vault_state SET hlc = ?1")?.execute([hlc.0])?;
        }
        tx.sql.commit()?;
        self.feed.publish(changed);
        Ok(done)
    }

    /// Does work that must be alone with the file: waits for every call, keeps new ones waiting, and
    /// closes all connections but the writer's for the while.
    pub fn maintain<T>(&self, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        let mut open = self.open.write();
        let open = open.as_mut().ok_or(NearerError::Closed)?;
        open.readers.lock().clear();
        let mut writer = open.writer.lock();
        work(&mut writer)
    }

    /// Closes the vault: waits until running calls are out; calls after it are `Closed`. Safe to call
    /// twice.
    pub fn close(&self) {
        if let Some(open) = self.open.read().as_ref() {
            open.search_interrupt.interrupt();
        }
        self.open.write().take();
        self.feed.close();
    }

    /// Tells the observer of every later change, until `forget`. The answer names the observer.
    pub fn observe(&self, observer: Arc<dyn Observer>) -> Result<u64> {
        if self.open.read().is_none() {
            return Err(NearerError::Closed);
        }
        Ok(self.feed.observe(observer))
    }

    pub fn forget(&self, observer: u64) {
        self.feed.forget(observer);
    }
}

/// One action's transaction, with the moment and the logical time that all its rows share.
pub struct Tx<'a> {
    pub sql: Transaction<'a>,
    pub now: Stamp,
    pub day_boundary: DayBoundary,
    pub hlc: Hlc,
    pub device: i64,
    changed: RefCell<BTreeSet<Room>>,
}

impl fmt::Debug for Tx<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tx")
    }
}

impl Tx<'_> {
    pub fn new_id(&self) -> Id {
        Id::new(self.now.at_ms)
    }

    pub fn today(&self) -> Day {
        self.now.day
    }

    /// Says that a room's rows change with this transaction: observers are told, and the logical
    /// clock is kept.
    pub fn changed(&self, room: Room) {
        self.changed.borrow_mut().insert(room);
    }
}
