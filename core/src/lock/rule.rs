use super::model::LockSettings;

/// Seconds that a vault without a lock stays open where nobody looks: long enough to fetch a word from another app.
const GRACE_S: u32 = 20;

/// How things stand, as the front end saw it by a clock that nobody sets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, uniffi::Record)]
pub struct LockStanding {
    /// Seconds since nobody looks; none: somebody does.
    pub away_s: Option<u32>,
    /// The phone's screen went off since somebody last looked.
    pub screen_went_off: bool,
    /// Something goes on that nobody need look at: a sitting, a file that is being written.
    pub held: bool,
    /// The person asked for it.
    pub asked: bool,
}

/// Whether the vault is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Closing {
    /// It stays open. What changes that is told by then.
    Stays,
    /// It is asked again in so many seconds.
    Later {
        /// From now.
        seconds: u32,
    },
    /// Now, and its key leaves memory.
    Now,
}

/// Whether the vault is closed as things stand: by what was set for its lock, and without one after a moment.
pub fn closing(lock: Option<LockSettings>, at: LockStanding) -> Closing {
    if at.asked {
        return Closing::Now;
    }
    let off = at.screen_went_off && lock.is_some_and(|lock| lock.with_screen);
    let wait = match at.away_s {
        // Somebody is back at a phone whose screen had gone off: that comes before what they look at.
        _ if off => 0,
        None => return Closing::Stays,
        Some(away) => lock.map_or(GRACE_S, |lock| lock.delay.seconds()).saturating_sub(away),
    };
    match wait {
        // Who lets go asks again.
        0 if at.held => Closing::Stays,
        0 => Closing::Now,
        seconds => Closing::Later { seconds },
    }
}
