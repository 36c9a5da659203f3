//! Whether something changed: one's own band, and the reliable change index. Pure and exact.

use super::key::Reliable;
use rust_decimal::{Decimal, MathematicalOps};

/// Where earlier scores mostly lay, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The lower end, included.
    pub low: Decimal,
    /// The upper end, included.
    pub high: Decimal,
}

/// Fewest and most earlier scores that a band is made of.
const BAND_FEWEST: usize = 5;
const BAND_MOST: usize = 8;

/// The band of the scores before this one, oldest first: the median of the latest eight, and to both
/// sides of it 2.2 times their median absolute deviation, but at least `least` points. Fewer than five
/// are too few to say. It is not cut at the ends of the scale.
pub fn band(previous: &[Decimal], least: Decimal) -> Option<Band> {
    let latest = previous.get(previous.len().saturating_sub(BAND_MOST)..)?;
    if latest.len() < BAND_FEWEST {
        return None;
    }
    let middle = median(latest)?;
    let deviations: Vec<Decimal> = latest.iter().map(|score| (*score - middle).abs()).collect();
    // 1.4826 times the deviation stands for one standard deviation of a normal spread; 2.2 for 1.5.
    let reach = (median(&deviations)? * Decimal::new(22, 1)).max(least);
    Some(Band { low: middle - reach, high: middle + reach })
}

/// The value in the middle; of an even number, the mean of the two there. None of none.
fn median(values: &[Decimal]) -> Option<Decimal> {
    let mut sorted = values.to_vec();
    sorted.sort();
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(sorted.len() / 2 - 1)?;
    Some((lower + upper) / Decimal::TWO)
}

/// What the reliable change index says of a change. A rough guide: spread and agreement come from different
/// samples, and neither is this person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReliableChange {
    /// change ÷ (SD·√2·√(1−r))
    pub index: Decimal,
    /// Points that a change needs, for an index of 1.96.
    pub needed: Decimal,
    /// The index is at or beyond 1.96, to either side.
    pub is_reliable: bool,
}

/// The reliable change index of a change in points. None where spread and agreement leave nothing to divide by.
pub fn reliable_change(change: Decimal, from: &Reliable) -> Option<ReliableChange> {
    // SD·√2·√(1−r) = √(SD²·2·(1−r)): its square is exact, so the verdict needs no root.
    let square = from.sd * from.sd * Decimal::TWO * (Decimal::ONE - from.r);
    let limit = Decimal::new(196, 2);
    let root = square.sqrt().filter(|root| !root.is_zero())?;
    Some(ReliableChange {
        index: change / root,
        needed: limit * root,
        is_reliable: change * change >= limit * limit * square,
    })
}
