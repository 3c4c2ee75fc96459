//! Sets of places of providers: one bit for each, or a list of the few.

use super::board::next_id;

/// One bit for each place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// Adds a place. Says whether it is new.
    pub(super) fn insert(&mut self, place: u32) -> bool {
        let (word, bit) = at(place);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        let is_new = !self.has(place);
        self.0.get_mut(word).into_iter().for_each(|word| *word |= bit);
        is_new
    }

    /// Takes a place out. Says whether it was there.
    pub(super) fn remove(&mut self, place: u32) -> bool {
        let (word, bit) = at(place);
        let was_there = self.has(place);
        self.0.get_mut(word).into_iter().for_each(|word| *word &= !bit);
        was_there
    }

    /// Whether a place is among them.
    pub(super) fn has(&self, place: u32) -> bool {
        let (word, bit) = at(place);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    pub(super) fn words(&self) -> &[u64] {
        &self.0
    }
}

impl FromIterator<u32> for Bits {
    fn from_iter<I: IntoIterator<Item = u32>>(places: I) -> Self {
        let mut bits = Self::default();
        for place in places {
            bits.insert(place);
        }
        bits
    }
}

/// Those that are left: few are listed, so that the next step looks at no others.
#[derive(Clone, Debug)]
pub(super) enum Left {
    Few(Vec<u32>),
    Many(Vec<u64>),
}

impl Left {
    /// These words of bits, or a list of them where it is the shorter.
    pub(super) fn of(words: &[u64]) -> Self {
        if count(words) <= words.len() as u64 {
            Self::Few(places(words).collect())
        } else {
            Self::Many(words.to_vec())
        }
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::Few(places) if places.is_empty())
    }

    /// All of them, in order.
    pub(super) fn to_places(&self) -> Vec<u32> {
        match self {
            Self::Few(places) => places.clone(),
            Self::Many(words) => places(words).collect(),
        }
    }
}

/// How many bits are set.
pub(super) fn count(words: &[u64]) -> u64 {
    words.iter().map(|word| u64::from(word.count_ones())).sum()
}

/// How many bits are set in both.
pub(super) fn count_both(one: &[u64], other: &[u64]) -> u64 {
    one.iter().zip(other).map(|(one, other)| u64::from((one & other).count_ones())).sum()
}

fn places(words: &[u64]) -> impl Iterator<Item = u32> {
    words.iter().enumerate().flat_map(|(at, word)| {
        let mut left = *word;
        std::iter::from_fn(move || {
            let bit = (left != 0).then(|| left.trailing_zeros())?;
            left &= left - 1;
            Some(next_id(at * 64) + bit)
        })
    })
}

fn at(place: u32) -> (usize, u64) {
    ((place / 64) as usize, 1 << (place % 64))
}
