use crate::error::Result;
use crate::setting::Settings;
use crate::time::Day;
use parking_lot::Mutex;

/// The day on which people to call were last offered beside words about dying. In memory only: nothing about
/// such words is kept, so the offer can come again on the same day after the app was closed.
#[derive(Debug, Default)]
pub struct Offered(Mutex<Option<Day>>);

impl Offered {
    /// True where it shall be offered now: it isn't turned off, wasn't offered today, and `mentions` holds.
    pub fn offer(
        &self,
        settings: &Settings,
        today: Day,
        mentions: impl FnOnce() -> Result<bool>,
    ) -> Result<bool> {
        let mut last = self.0.lock();
        if settings.phrases_off || *last == Some(today) || !mentions()? {
            return Ok(false);
        }
        *last = Some(today);
        Ok(true)
    }
}
