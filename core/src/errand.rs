//! Long work: how far it has come, who is told of it, and whether it was given up.

use crate::error::{NearerError, Result};
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

/// A front end that could not take a report; the work goes on.
#[derive(Debug, Clone, thiserror::Error, uniffi::Error)]
pub enum ProgressError {
    /// The front end did not take the report.
    #[error("the report failed")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ProgressError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        ProgressError::Failed
    }
}

/// Is told how far a long work has come, on a thread of its own, and says whether it shall go on.
#[uniffi::export(foreign)]
pub trait ProgressObserver: Send + Sync + Debug {
    /// `percent` is 0 to 100 and never goes back. `false` gives the work up: it ends with `Cancelled`,
    /// and nothing of it is kept.
    fn reached(&self, percent: u8) -> Result<bool, ProgressError>;
}

const PAUSE: Duration = Duration::from_millis(50);

/// A long work: how far it has come, and whether it was given up.
///
/// The front end is told from a thread beside the work, so that no foreign code runs inside a transaction
/// and a slow front end slows nothing.
#[derive(Debug, Clone)]
pub struct Errand {
    state: Arc<State>,
    /// This part of the work begins and ends at these hundredths of the whole.
    from: u8,
    to: u8,
}

#[derive(Debug, Default)]
struct State {
    percent: AtomicU8,
    cancelled: AtomicBool,
}

impl Errand {
    /// A work that nobody watches.
    pub fn quiet() -> Self {
        Errand { state: Arc::default(), from: 0, to: 100 }
    }

    /// A work that this front end is told of, until the last clone of the errand is gone.
    pub fn watched(progress: Arc<dyn ProgressObserver>) -> Result<Self> {
        let errand = Errand::quiet();
        let state = Arc::downgrade(&errand.state);
        thread::Builder::new()
            .name("nearer-progress".to_owned())
            .spawn(move || tell(&state, progress.as_ref()))
            .map_err(|_| NearerError::internal("progress"))?;
        Ok(errand)
    }

    /// The same, where there is a front end to be told.
    pub fn told(progress: Option<Arc<dyn ProgressObserver>>) -> Result<Self> {
        progress.map_or_else(|| Ok(Errand::quiet()), Errand::watched)
    }

    /// Says that `done` of `of` is done. `Cancelled` where the work was given up.
    ///
    /// Errors: `Cancelled` where the work was given up.
    pub fn reached(&self, done: u64, of: u64) -> Result<()> {
        let span = u64::from(self.to - self.from);
        let part = (done.min(of) * span).checked_div(of).unwrap_or(span);
        let percent = self.from + u8::try_from(part).unwrap_or(0);
        self.state.percent.fetch_max(percent, Ordering::Relaxed);
        if self.state.cancelled.load(Ordering::Relaxed) { Err(NearerError::Cancelled) } else { Ok(()) }
    }

    /// False once the work was given up: for those who can't say how far they are.
    pub fn goes_on(&self) -> bool {
        !self.state.cancelled.load(Ordering::Relaxed)
    }

    /// The part of this work between two hundredths of the whole, for those who only know their share.
    pub fn part(&self, from: u8, to: u8) -> Errand {
        Errand { state: Arc::clone(&self.state), from, to }
    }
}

fn tell(state: &Weak<State>, progress: &dyn ProgressObserver) {
    let mut told = None;
    // Ends with the work: only the work keeps the state.
    while let Some(state) = state.upgrade() {
        let percent = state.percent.load(Ordering::Relaxed);
        if told != Some(percent) {
            told = Some(percent);
            // One that fails or panics harms nobody; only a plain no gives the work up.
            let answer = catch_unwind(AssertUnwindSafe(|| progress.reached(percent)));
            if matches!(answer, Ok(Ok(false))) {
                state.cancelled.store(true, Ordering::Relaxed);
            }
        }
        drop(state);
        thread::sleep(PAUSE);
    }
}
