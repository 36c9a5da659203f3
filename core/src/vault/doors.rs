use super::ahead::bring_back;
use super::feed::{Feed, Observer, Room};
use super::folders::Folders;
use super::hlc::Hlc;
use super::id::Id;
use super::key::{Key, KeyStore};
use super::lock::VaultLock;
use super::migration::Schema;
use super::opened;
use super::opening::{self, Opened};
use super::table::Tables;
use super::writer::VaultWriter;
use super::{connection, ending};
use crate::error::{NearerError, Result};
use crate::time::{Clock, Day, DayBoundary, Stamp};
use parking_lot::{Mutex, RwLock};
use rusqlite::{Connection, InterruptHandle, Transaction, TransactionBehavior};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU16, AtomicU64, Ordering};

/// Idle readers that are kept; more are opened when more threads read at once, and dropped after.
const IDLE_READERS: usize = 3;

/// The open vault. Safe to call from any thread; each door says who waits for whom.
pub struct Vault {
    /// Held shared by every call, alone by `close` and `maintain`: they wait until all calls are out.
    pub(super) open: RwLock<Option<OpenVault>>,
    clock: Arc<dyn Clock>,
    boundary_min: AtomicU16,
    /// The last day that was noted as one on which the app was open.
    opened_day: AtomicI64,
    feed: Feed,
    schema: Schema,
    tables: Tables,
    pub(super) rekeying: Mutex<()>,
    closing: AtomicBool,
    /// Somebody else's public half stood beside the vault when it was opened.
    stranger: bool,
}

pub(super) struct OpenVault {
    pub folders: Folders,
    pub key: Key,
    pub readers: Mutex<Vec<Connection>>,
    pub search: Mutex<Connection>,
    pub search_interrupt: InterruptHandle,
    searches: AtomicU64,
    /// A page or row could not be read: from then on nothing is written, so that what can be saved can be.
    damaged: AtomicBool,
    /// Dropped after the others: the last connection to close writes the WAL back, and readers can't.
    pub writer: Mutex<VaultWriter>,
    _lock: VaultLock,
}

impl OpenVault {
    /// Lets an answer pass only where every page that it came from was genuine.
    fn noticed<T>(&self, sql: &Connection, done: Result<T>) -> Result<T> {
        if matches!(done, Err(NearerError::Damaged)) || connection::is_damaged(sql, &self.key) {
            self.damaged.store(true, Ordering::SeqCst);
            return Err(NearerError::Damaged);
        }
        done
    }
}

impl Drop for OpenVault {
    fn drop(&mut self) {
        if !self.damaged.load(Ordering::SeqCst) {
            // Where this fails the WAL stays beside the file, as after a kill.
            let _ = connection::checkpoint_on_close(self.writer.get_mut());
        }
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        let _inside = ending::come_in();
        self.open.get_mut().take();
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault")
    }
}

impl Vault {
    /// Opens the vault in these folders, or makes it where there never was one. What an earlier version left in the
    /// other one of them is moved to its place before.
    ///
    /// Errors: `Locked` or `KeyMissing` from the key store; `WrongKey`, `Damaged` or `Unreadable` for a file that doesn't
    /// open; `TooNew`; `Busy` where another process holds it; `Unwritable`, `Full`.
    pub fn open(
        folders: &Folders,
        keys: &dyn KeyStore,
        clock: Arc<dyn Clock>,
        schema: &Schema,
    ) -> Result<Self> {
        let now = clock.now()?;
        let _inside = ending::come_in();
        let Opened { writer, tables, key, lock, stranger } = opening::open(folders, keys, now.ms, schema)?;
        let search = connection::searcher(&folders.file(), &key)?;
        ending::let_the_end_wait();
        let open = OpenVault {
            search_interrupt: search.get_interrupt_handle(),
            search: Mutex::new(search),
            searches: AtomicU64::new(0),
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
            damaged: AtomicBool::new(false),
            folders: folders.clone(),
            key,
            _lock: lock,
        };
        let vault = Vault {
            open: RwLock::new(Some(open)),
            clock,
            boundary_min: AtomicU16::new(DayBoundary::default().minutes()),
            opened_day: AtomicI64::new(i64::MIN),
            feed: Feed::start()?,
            schema: *schema,
            tables,
            rekeying: Mutex::new(()),
            closing: AtomicBool::new(false),
            stranger,
        };
        // Notes the day and sets a clock right that had run ahead. A full disk, which keeps that from being written,
        // keeps nobody from reading; the day is noted with the first thing that is.
        let _ = vault.write(|_| Ok(()));
        Ok(vault)
    }

    /// Whether somebody had exchanged what captures are sealed to by something of theirs: it was put right when the
    /// vault was opened, and what was captured in between can be read by them alone.
    pub fn met_a_stranger(&self) -> bool {
        self.stranger
    }

    /// The moment of this call, on the person's calendar. Reads the clock: once per public call.
    pub fn now(&self) -> Result<Stamp> {
        let moment = self.clock.now()?;
        Stamp::of(&moment, self.day_boundary())
    }

    /// What the rooms want of the file: the migrations and views that the vault was opened with.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// What tables the file has that hold what can't be made again.
    pub fn tables(&self) -> &Tables {
        &self.tables
    }

    /// When the person's day ends, as it was last set with `set_day_boundary`.
    pub fn day_boundary(&self) -> DayBoundary {
        DayBoundary::new(self.boundary_min.load(Ordering::Relaxed)).unwrap_or_default()
    }

    /// Sets when the person's day ends, for all calls from now on. What was written before keeps its day.
    pub fn set_day_boundary(&self, boundary: DayBoundary) {
        self.boundary_min.store(boundary.minutes(), Ordering::Relaxed);
    }

    /// Reads. Never waits for the writer: each reader sees the last commit before it began.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let _inside = ending::come_in();
        let open = self.open.read();
        let open = open.as_ref().ok_or(NearerError::Closed)?;
        let idle = open.readers.lock().pop();
        let mut reader = match idle {
            Some(reader) => reader,
            None => connection::reader(&open.folders.file(), &open.key)?,
        };
        // One transaction, so that several statements see the same commit.
        let tx = reader.transaction()?;
        let found = work(&tx);
        drop(tx);
        let found = open.noticed(&reader, found);
        let mut readers = open.readers.lock();
        if readers.len() < IDLE_READERS && !matches!(found, Err(NearerError::Damaged)) {
            readers.push(reader);
        }
        found
    }

    /// Searches. A newer search interrupts the one before it.
    ///
    /// Errors: `Cancelled` where a newer search began.
    pub fn search<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let _inside = ending::come_in();
        let open = self.open.read();
        let open = open.as_ref().ok_or(NearerError::Closed)?;
        let mine = open.searches.fetch_add(1, Ordering::SeqCst) + 1;
        open.search_interrupt.interrupt();
        let mut connection = open.search.lock();
        if open.searches.load(Ordering::SeqCst) != mine {
            return Err(NearerError::Cancelled);
        }
        // One transaction, so that several statements see the same commit, and ask for the file once.
        let found = match connection.transaction() {
            Ok(tx) => work(&tx),
            Err(error) => Err(error.into()),
        };
        let found = open.noticed(&connection, found);
        // An interrupted index answers with all sorts of errors.
        let given_up = self.is_closing() || open.searches.load(Ordering::SeqCst) != mine;
        match found {
            Err(NearerError::Storage { .. }) if given_up => Err(NearerError::Cancelled),
            found => found,
        }
    }

    /// Does one action of the person in one immediate transaction, durable when this returns.
    /// On any error, and on a panic, nothing of it is kept.
    pub fn write<T>(&self, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let _inside = ending::come_in();
        let now = self.now()?;
        let open = self.open.read();
        let open = open.as_ref().ok_or(NearerError::Closed)?;
        if open.damaged.load(Ordering::SeqCst) {
            return Err(NearerError::Damaged);
        }
        let mut writer = open.writer.lock();
        let done = self.act(&mut writer, &open.key, now, work);
        open.noticed(&writer, done)
    }

    fn act<T>(
        &self,
        writer: &mut VaultWriter,
        key: &Key,
        now: Stamp,
        work: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        // What was read from a page that is not genuine must not be written back.
        let genuine = |sql: &Connection| match connection::is_damaged(sql, key) {
            true => Err(NearerError::Damaged),
            false => Ok(()),
        };
        let day = opened::day_of(now.at_ms);
        let is_noted = self.opened_day.load(Ordering::SeqCst) == day;
        let (done, changed) =
            transact(writer, &self.tables, now, self.day_boundary(), is_noted, work, genuine)?;
        self.opened_day.store(day, Ordering::SeqCst);
        self.feed.publish(changed);
        Ok(done)
    }

    /// Does work that must be alone with the file: waits for every call, keeps new ones waiting, and
    /// closes all connections but the writer's for the while.
    pub fn maintain<T>(&self, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        let _inside = ending::come_in();
        let mut open = self.open.write();
        let open = open.as_mut().ok_or(NearerError::Closed)?;
        open.readers.lock().clear();
        let done = work(open.writer.get_mut());
        let writer = open.writer.lock();
        open.noticed(&writer, done)
    }

    /// Closes the vault: waits until running calls are out; calls after it are `Closed`. Safe to call
    /// twice.
    pub fn close(&self) {
        let _inside = ending::come_in();
        self.closing.store(true, Ordering::SeqCst);
        if let Some(open) = self.open.read().as_ref() {
            open.search_interrupt.interrupt();
        }
        self.open.write().take();
        self.feed.close();
    }

    /// Someone wants to close: long work gives up instead of letting them wait.
    pub fn is_closing(&self) -> bool {
        self.closing.load(Ordering::SeqCst)
    }

    /// The folder that the vault lies in, for the app alone.
    ///
    /// Errors: `Closed`.
    pub fn folder(&self) -> Result<PathBuf> {
        Ok(self.folders()?.private().to_path_buf())
    }

    /// The folder of the inbox, for whatever of the app runs without the key, too.
    ///
    /// Errors: `Closed`.
    pub fn shared_folder(&self) -> Result<PathBuf> {
        Ok(self.folders()?.shared().to_path_buf())
    }

    /// Both.
    ///
    /// Errors: `Closed`.
    pub fn folders(&self) -> Result<Folders> {
        Ok(self.open.read().as_ref().ok_or(NearerError::Closed)?.folders.clone())
    }

    /// Tells the observer of every later change, until `forget`. The answer names the observer.
    pub fn observe(&self, observer: Arc<dyn Observer>) -> Result<u64> {
        if self.open.read().is_none() {
            return Err(NearerError::Closed);
        }
        Ok(self.feed.observe(observer))
    }

    /// Ends the reports to this observer, by the number that `observe` gave. One that is under way may still arrive.
    pub fn forget(&self, observer: u64) {
        self.feed.forget(observer);
    }
}

/// Does one action in one immediate transaction, and answers which rooms it changed. `is_noted`: that the app was open
/// on this day is known. `genuine` has the last word.
pub(super) fn transact<T>(
    writer: &mut VaultWriter,
    tables: &Tables,
    now: Stamp,
    day_boundary: DayBoundary,
    is_noted: bool,
    work: impl FnOnce(&Tx<'_>) -> Result<T>,
    genuine: impl FnOnce(&Connection) -> Result<()>,
) -> Result<(T, BTreeSet<Room>)> {
    let sql = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let device: i64 =
        sql.prepare_cached("SELECT device FROM vault_state")?.query_row([], |row| row.get(0))?;
    let last = set_right(&sql, tables, now.at_ms)?;
    // Where the phone's clock went back, the vault goes on from what it knows.
    let hlc = last.after(opened::last_opened_ms(&sql)?.max(now.at_ms));
    if !is_noted {
        opened::note(&sql, now.at_ms, hlc)?;
    }
    let before = sql.total_changes();
    let tx = Tx { sql, now, day_boundary, hlc, device, tables, changed: RefCell::default() };
    let done = work(&tx)?;
    let changed = tx.changed.take();
    // Whatever was written may hold this reading, and none may say two things: also what no room is told of.
    if tx.sql.total_changes() > before {
        tx.sql.prepare_cached("UPDATE vault_state SET hlc = max(hlc, ?1)")?.execute([hlc.0])?;
    }
    genuine(&tx.sql)?;
    tx.sql.commit()?;
    Ok((done, changed))
}

/// The logical clock's last reading, after what it counted while the phone's clock ran ahead was brought back.
fn set_right(sql: &Connection, tables: &Tables, now_ms: i64) -> Result<Hlc> {
    let last = Hlc::last(sql)?;
    let known = last.max(Hlc::at(opened::last_opened_ms(sql)?));
    if known <= Hlc::last_believed(now_ms) || !opened::speak_for(sql, now_ms)? {
        return Ok(last);
    }
    opened::forget_after(sql, now_ms)?;
    if last > Hlc::last_believed(now_ms) {
        bring_back(sql, tables, Hlc::at(now_ms), Hlc::at(now_ms), now_ms)?;
    }
    Hlc::last(sql)
}

/// One action's transaction, with the moment and the logical time that all its rows share.
pub struct Tx<'a> {
    /// The transaction. It is committed when the action succeeds, and rolled back otherwise.
    pub sql: Transaction<'a>,
    /// When the action is done, on the person's calendar.
    pub now: Stamp,
    /// When the person's day ends.
    pub day_boundary: DayBoundary,
    /// The action's reading of the logical clock. All rows that it writes carry it as `changed_at`.
    pub hlc: Hlc,
    /// This device's row in the table `device`: what rows carry as `changed_by`.
    pub device: i64,
    /// What tables there are, as the file describes them.
    pub tables: &'a Tables,
    changed: RefCell<BTreeSet<Room>>,
}

impl fmt::Debug for Tx<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tx")
    }
}

impl Tx<'_> {
    /// A new UUIDv7 that sorts by the moment of the action.
    pub fn new_id(&self) -> Id {
        Id::new(self.now.at_ms)
    }

    /// The person's day on which the action is done.
    pub fn today(&self) -> Day {
        self.now.day
    }

    /// When this happens as the logical clock counts it, ms UTC: what is kept for a while counts from here, since it
    /// never goes back.
    pub fn steady_ms(&self) -> i64 {
        self.hlc.ms()
    }

    /// Says that a room's rows change with this transaction: observers are told.
    pub fn changed(&self, room: Room) {
        self.changed.borrow_mut().insert(room);
    }
}
