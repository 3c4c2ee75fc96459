//! Numbers that look random and are the same for the same seed, on every machine.

/// SplitMix64.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to one less than `sides`.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        let sides = u128::try_from(sides).unwrap_or(1);
        usize::try_from((u128::from(self.roll()) * sides) >> 64).unwrap_or(0)
    }

    /// The same, the smaller the likelier.
    pub(crate) fn low(&mut self, sides: usize) -> usize {
        self.below(sides).min(self.below(sides))
    }

    pub(crate) fn percent(&mut self, likely: usize) -> bool {
        self.below(100) < likely
    }

    pub(crate) fn pick<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        &items[self.below(items.len())]
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}
