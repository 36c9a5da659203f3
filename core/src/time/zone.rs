use crate::error::{NearerError, Reason, Result};
use chrono_tz::Tz;

/// The zone of this IANA name.
///
/// Errors: `Invalid` with `UnknownZone`.
pub fn zone_of(name: &str) -> Result<Tz> {
    name.parse().map_err(|_| NearerError::invalid("zone", Reason::UnknownZone))
}
