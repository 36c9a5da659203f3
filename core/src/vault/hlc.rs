use crate::error::Result;
use crate::time::DAY_MS;
use rusqlite::Connection;

/// How far another's clock may run ahead of ours and still be believed, and how far ours may have run ahead of
/// itself before it is looked at: a day. Phones have no common time server as the nodes of a database have, whose
/// greatest offset is half a second (CockroachDB's `--max-offset`); a day is more than any zone that was mistaken.
const MOST_AHEAD_MS: i64 = DAY_MS;

/// Bits of the counter, below the milliseconds.
const COUNTER: u32 = 15;

/// A hybrid logical clock's reading (Kulkarni, Demirbas, Madappa, Avva, Leone: Logical Physical Clocks, 2014):
/// milliseconds in the upper 48 bits, a counter in the lower 15. It never goes back where the phone's clock does, and
/// orders changes of several devices.
///
/// Nothing in here panics or wraps, whatever number a file holds. A counter that is full carries over into the
/// milliseconds: the next reading is still the greater one, which is all that is asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hlc(pub i64);

impl Hlc {
    /// The last millisecond that fits, in the year 10889.
    const LAST_MS: i64 = (1 << 48) - 1;

    /// The first reading of a moment. A moment outside of what fits is taken for the first or the last that does.
    pub fn at(ms: i64) -> Self {
        Hlc(ms.clamp(0, Self::LAST_MS) << COUNTER)
    }

    /// The last reading of the vault that lies in this file: when anything in it was changed last.
    pub fn last(sql: &Connection) -> Result<Self> {
        Ok(sql.prepare_cached("SELECT hlc FROM vault_state")?.query_row([], |row| row.get(0).map(Hlc))?)
    }

    /// The milliseconds that it stands at.
    pub fn ms(self) -> i64 {
        self.0 >> COUNTER
    }

    /// The reading for what happens now, after this one.
    pub fn after(self, now_ms: i64) -> Self {
        Self::at(now_ms).max(Hlc(self.0.saturating_add(1)))
    }

    /// The last reading that is believed at this moment.
    pub fn last_believed(now_ms: i64) -> Self {
        Hlc(Self::at(now_ms.saturating_add(MOST_AHEAD_MS + 1)).0 - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_never_goes_back() {
        let first = Hlc(0).after(5_000);
        let second = first.after(4_000);
        assert!(second > first);
        assert!(second.after(6_000) > second);
    }

    #[test]
    fn no_number_is_too_large_or_too_small_for_it() {
        let table = [
            (i64::MAX, 0, i64::MAX),
            (i64::MAX - 1, i64::MAX, i64::MAX),
            (i64::MIN, i64::MIN, 0),
            (-1, -1, 0),
            (0, i64::MAX, Hlc::LAST_MS << COUNTER),
            // The counter is full: the next millisecond.
            ((7 << COUNTER) | 0x7fff, 7, 8 << COUNTER),
        ];
        for (last, now_ms, next) in table {
            assert_eq!(Hlc(last).after(now_ms), Hlc(next), "{last} {now_ms}");
        }
        assert_eq!((Hlc(i64::MAX).ms(), Hlc(-1).ms()), (Hlc::LAST_MS, -1));
        assert_eq!(Hlc::last_believed(i64::MAX), Hlc((Hlc::LAST_MS << COUNTER) - 1));
    }

    proptest! {
        #[test]
        fn the_next_reading_is_the_greater_one(last in any::<i64>(), now_ms in any::<i64>()) {
            let next = Hlc(last).after(now_ms);
            prop_assert!(next > Hlc(last) || last == i64::MAX);
            prop_assert!(next >= Hlc::at(now_ms));
            prop_assert!(next.ms() <= Hlc::at(now_ms).ms().max(Hlc(last).ms().saturating_add(1)));
        }
    }
}
