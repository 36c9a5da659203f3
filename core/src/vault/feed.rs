use super::listed::listed;
use crate::error::{NearerError, Result};
use parking_lot::{Condvar, Mutex};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;

listed! {
    /// A room whose rows changed.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Enum)]
    pub enum Room {
        /// Settings of the person.
        Setting,
        /// People by name, and how contact with them stands.
        Person,
        /// Tags of entries.
        Tag,
        /// Runs of forms and their answers.
        Form,
        /// Entries of the journal.
        Journal,
        /// Practices, their marks and pauses.
        Habit,
        /// Plans, goals and sheets.
        Plan,
        /// Moments of stepping back and of coming nearer.
        Pattern,
        /// Questionnaires that were brought, answers to measures, and how often each is offered.
        Assessment,
        /// Progress in the programme, follow-ups and my map.
        Course,
        /// Beliefs, their ratings and evidence.
        Belief,
        /// What was remembered.
        History,
        /// Experiments and their outcomes.
        Experiment,
        /// Notes around sessions of therapy.
        Therapy,
        /// Steps of ladders.
        Trust,
        /// Answers to "Are you safe right now?".
        Safety,
        /// What is being typed.
        Draft,
    }
}

/// What changed since the last report. Several commits may be told of in one.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Change {
    /// Counts commits; a gap means that several were told of at once.
    pub number: u64,
    /// The rooms whose rows changed, each once.
    pub rooms: Vec<Room>,
}

/// An observer that could not take a report; it gets the next one all the same.
#[derive(Debug, Clone, thiserror::Error, uniffi::Error)]
pub enum ObserverError {
    /// The observer did not take the report.
    #[error("the observer failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ObserverError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        ObserverError::Failed
    }
}

/// Is told after a commit, on a thread of the vault's own, never on the caller's stack.
#[uniffi::export(foreign)]
pub trait Observer: Send + Sync + Debug {
    /// Takes a report. It may call the vault; the next report waits until it returns.
    fn changed(&self, change: Change) -> Result<(), ObserverError>;
}

#[derive(Debug, Default)]
struct Pending {
    commits: u64,
    rooms: BTreeSet<Room>,
    observers: Vec<(u64, Arc<dyn Observer>)>,
    next_observer: u64,
    closed: bool,
}

#[derive(Debug, Default)]
struct Shared {
    pending: Mutex<Pending>,
    woken: Condvar,
}

/// The change feed: collects commits and tells observers of them, coalesced while they are busy.
#[derive(Debug)]
pub(super) struct Feed(Arc<Shared>);

impl Feed {
    pub fn start() -> Result<Self> {
        let shared = Arc::new(Shared::default());
        let of_thread = Arc::clone(&shared);
        thread::Builder::new()
            .name("nearer-feed".to_owned())
            .spawn(move || deliver(&of_thread))
            .map_err(|_| NearerError::internal("feed"))?;
        Ok(Feed(shared))
    }

    pub fn publish(&self, rooms: BTreeSet<Room>) {
        if rooms.is_empty() {
            return;
        }
        let mut pending = self.0.pending.lock();
        pending.commits += 1;
        pending.rooms.extend(rooms);
        self.0.woken.notify_one();
    }

    pub fn observe(&self, observer: Arc<dyn Observer>) -> u64 {
        let mut pending = self.0.pending.lock();
        pending.next_observer += 1;
        let number = pending.next_observer;
        pending.observers.push((number, observer));
        number
    }

    pub fn forget(&self, number: u64) {
        let kept = {
            let mut pending = self.0.pending.lock();
            let (gone, kept) =
                std::mem::take(&mut pending.observers).into_iter().partition(|(n, _)| *n == number);
            pending.observers = kept;
            gone
        };
        // Dropped outside the lock: releasing a foreign observer may call back.
        drop::<Vec<(u64, Arc<dyn Observer>)>>(kept);
    }

    pub fn close(&self) {
        let observers = {
            let mut pending = self.0.pending.lock();
            pending.closed = true;
            std::mem::take(&mut pending.observers)
        };
        drop(observers);
        self.0.woken.notify_all();
    }
}

impl Drop for Feed {
    fn drop(&mut self) {
        self.close();
    }
}

fn deliver(shared: &Shared) {
    loop {
        let (change, observers) = {
            let mut pending = shared.pending.lock();
            while pending.rooms.is_empty() && !pending.closed {
                shared.woken.wait(&mut pending);
            }
            if pending.closed {
                return;
            }
            let rooms = std::mem::take(&mut pending.rooms).into_iter().collect();
            (Change { number: pending.commits, rooms }, pending.observers.clone())
        };
        for (_, observer) in observers {
            // An observer that fails or panics harms nobody: the commit stands, the others are told.
            let _ = catch_unwind(AssertUnwindSafe(|| observer.changed(change.clone())));
        }
    }
}
