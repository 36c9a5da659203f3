/// Numbers that look random and repeat with their seed (SplitMix64): a round that failed can be run again.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The chance of one part of a run, such as a round: each part has its own and is repeatable alone.
    pub fn of(seed: u64, part: usize) -> Self {
        let mut mixed = Chance(seed ^ (part as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        Chance(mixed.number())
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// 0 to `end - 1`; 0 where `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.number() % end.max(1) as u64).unwrap_or(0)
    }

    pub fn coin(&mut self) -> bool {
        self.one_in(2)
    }

    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}
