//! What stands twice in a list.

use std::collections::HashMap;
use std::hash::Hash;

/// Each item that has an equal one before it: its place, and the first one's.
pub(crate) fn repeats<K: Copy + Eq + Hash>(keys: impl Iterator<Item = K> + Clone) -> Vec<(usize, usize)> {
    if keys.clone().nth(FEW).is_none() {
        let first = |(at, key)| Some((at, keys.clone().take(at).position(|earlier| earlier == key)?));
        return keys.clone().enumerate().filter_map(first).collect();
    }
    let mut first = HashMap::new();
    let earlier = |(at, key)| match *first.entry(key).or_insert(at) {
        same if same == at => None,
        earlier => Some((at, earlier)),
    };
    keys.enumerate().filter_map(earlier).collect()
}

/// The one that an item repeats, if it does.
pub(crate) fn first_of(repeats: &[(usize, usize)], at: usize) -> Option<usize> {
    repeats.binary_search_by_key(&at, |(again, _)| *again).ok().map(|found| repeats[found].1)
}

/// So many are compared one by one, which needs no memory.
const FEW: usize = 16;

#[cfg(test)]
mod tests {
    use super::{first_of, repeats};

    #[test]
    fn few_and_many_are_compared_alike() {
        let found = repeats([1, 2, 1, 1].into_iter());
        assert_eq!(found, [(2, 0), (3, 0)]);
        assert_eq!((first_of(&found, 1), first_of(&found, 3)), (None, Some(0)));
        assert_eq!(repeats((0..40).chain([7])), [(40, 7)]);
        assert!(repeats(0..40).is_empty());
    }
}
