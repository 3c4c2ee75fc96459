//! The two sorts of the network's language. Where a list has ties, or an order is none, the version depends on every swap
//! they make (SDL sheet, appendix A). [`stable`] sorts our own lists, too: each that the standard library sorts adds 4 KB to what browsers load.

/// Sorts a list as the reference's stable sort does, for any `less`, even one that contradicts itself.
pub(crate) fn stable<T>(list: &mut [T], less: impl Fn(&T, &T) -> bool) {
    let mut sorter = Sorter { list, less };
    let len = sorter.list.len();
    let mut block = 20;
    for from in (0..len).step_by(block) {
        sorter.insertion(from, len.min(from + block));
    }
    while block < len {
        for from in (0..len - block).step_by(2 * block) {
            sorter.merge(from, from + block, len.min(from + 2 * block));
        }
        block *= 2;
    }
}

/// Sorts a list as the reference's unstable sort does: stable up to twelve elements, then with ties in an order of its own.
pub(crate) fn unstable<T>(list: &mut [T], less: impl Fn(&T, &T) -> bool) {
    let len = list.len();
    Sorter { list, less }.quick(0, len);
}

struct Sorter<'l, T, F> {
    list: &'l mut [T],
    less: F,
}

/// What the samples for a pivot say of a range.
#[derive(Clone, Copy, PartialEq)]
enum Hint {
    Decreasing,
    Increasing,
    Unknown,
}

struct Range {
    from: usize,
    to: usize,
    limit: u32,
    balanced: bool,
    partitioned: bool,
}

impl<T, F: Fn(&T, &T) -> bool> Sorter<'_, T, F> {
    fn less(&self, a: usize, b: usize) -> bool {
        (self.less)(&self.list[a], &self.list[b])
    }

    fn insertion(&mut self, from: usize, to: usize) {
        for i in from + 1..to {
            self.sink(i, from);
        }
    }

    /// Moves an element left while it is less than its neighbour.
    fn sink(&mut self, mut at: usize, from: usize) {
        while at > from && self.less(at, at - 1) {
            self.list.swap(at, at - 1);
            at -= 1;
        }
    }

    /// Merges two sorted neighbours without further memory. A stack of ranges stands for the recursion.
    fn merge(&mut self, from: usize, middle: usize, to: usize) {
        let mut waiting = vec![(from, middle, to)];
        while let Some((a, m, b)) = waiting.pop() {
            if m - a == 1 {
                let at = self.search(m, b, |s, h| s.less(h, a));
                self.list[a..at].rotate_left(1);
                continue;
            }
            if b - m == 1 {
                let at = self.search(a, m, |s, h| !s.less(m, h));
                self.list[at..=m].rotate_right(1);
                continue;
            }
            let middle = usize::midpoint(a, b);
            let n = middle + m;
            let (start, range_end) = if m > middle { (n - b, middle) } else { (a, m) };
            let start = self.search(start, range_end, |s, c| !s.less(n - 1 - c, c));
            let end = n - start;
            if start < m && m < end {
                self.list[start..end].rotate_left(m - start);
            }
            if middle < end && end < b {
                waiting.push((middle, end, b));
            }
            if a < start && start < middle {
                waiting.push((a, start, middle));
            }
        }
    }

    /// The first place of a range that is not to be passed.
    fn search(&self, mut from: usize, mut to: usize, passes: impl Fn(&Self, usize) -> bool) -> usize {
        while from < to {
            let middle = usize::midpoint(from, to);
            if passes(self, middle) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    fn quick(&mut self, from: usize, to: usize) {
        let limit = usize::BITS - (to - from).leading_zeros();
        let mut waiting = vec![Range { from, to, limit, balanced: true, partitioned: true }];
        while let Some(mut range) = waiting.pop() {
            while let Some(shorter) = self.quick_step(&mut range) {
                // The longer side waits while the shorter one is sorted, as in the reference: sides look at each other's
                // neighbours.
                waiting.push(range);
                range = shorter;
            }
        }
    }

    /// One partition. Leaves the longer side in `range` and returns the shorter one; `None` when the range is done.
    fn quick_step(&mut self, range: &mut Range) -> Option<Range> {
        loop {
            let (a, b) = (range.from, range.to);
            let len = b - a;
            if len <= 12 {
                self.insertion(a, b);
                return None;
            }
            if range.limit == 0 {
                self.heap(a, b);
                return None;
            }
            if !range.balanced {
                self.break_patterns(a, b);
                range.limit -= 1;
            }
            let (mut pivot, mut hint) = self.choose_pivot(a, b);
            if hint == Hint::Decreasing {
                self.list[a..b].reverse();
                pivot = (b - 1) - (pivot - a);
                hint = Hint::Increasing;
            }
            if range.balanced && range.partitioned && hint == Hint::Increasing && self.partial_insertion(a, b)
            {
                return None;
            }
            if a > 0 && !self.less(a - 1, pivot) {
                range.from = self.partition_equal(a, b, pivot);
                continue;
            }
            let (middle, already) = self.partition(a, b, pivot);
            let (left, right) = (middle - a, b - middle);
            range.balanced = left.min(right) >= len / 8;
            range.partitioned = already;
            let fresh = |from, to| Range { from, to, limit: range.limit, balanced: true, partitioned: true };
            return Some(if left < right {
                let shorter = fresh(a, middle);
                range.from = middle + 1;
                shorter
            } else {
                let shorter = fresh(middle + 1, b);
                range.to = middle;
                shorter
            });
        }
    }

    fn heap(&mut self, from: usize, to: usize) {
        let len = to - from;
        for root in (0..=(len - 1) / 2).rev() {
            self.sift_down(root, len, from);
        }
        for end in (0..len).rev() {
            self.list.swap(from, from + end);
            self.sift_down(0, end, from);
        }
    }

    fn sift_down(&mut self, mut root: usize, len: usize, first: usize) {
        loop {
            let mut child = 2 * root + 1;
            if child >= len {
                return;
            }
            if child + 1 < len && self.less(first + child, first + child + 1) {
                child += 1;
            }
            if !self.less(first + root, first + child) {
                return;
            }
            self.list.swap(first + root, first + child);
            root = child;
        }
    }

    /// Swaps three elements around the middle with ones that a generator seeded with the length picks.
    fn break_patterns(&mut self, a: usize, b: usize) {
        let len = b - a;
        let mut random = len as u64;
        let modulus = 1_usize << (usize::BITS - len.leading_zeros());
        let index = a + (len / 4) * 2 - 1;
        for i in 0..3 {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            // Only the low bits count, on machines of any width.
            let mut other = usize::try_from(random & (modulus as u64 - 1)).unwrap_or(0);
            if other >= len {
                other -= len;
            }
            self.list.swap(index + i, a + other);
        }
    }

    fn choose_pivot(&self, a: usize, b: usize) -> (usize, Hint) {
        let quarter = (b - a) / 4;
        let mut swaps = 0;
        let mut samples = [a + quarter, a + quarter * 2, a + quarter * 3];
        if b - a >= 50 {
            for sample in &mut samples {
                *sample = self.median([*sample - 1, *sample, *sample + 1], &mut swaps);
            }
        }
        let pivot = self.median(samples, &mut swaps);
        let hint = match swaps {
            0 => Hint::Increasing,
            12 => Hint::Decreasing,
            _ => Hint::Unknown,
        };
        (pivot, hint)
    }

    fn median(&self, [mut x, mut y, mut z]: [usize; 3], swaps: &mut u32) -> usize {
        let mut order = |x: &mut usize, y: &mut usize| {
            if self.less(*y, *x) {
                *swaps += 1;
                std::mem::swap(x, y);
            }
        };
        order(&mut x, &mut y);
        order(&mut y, &mut z);
        order(&mut x, &mut y);
        y
    }

    /// Sorts a range that is almost sorted. Gives up after five repairs, or at the first in a short range.
    fn partial_insertion(&mut self, a: usize, b: usize) -> bool {
        let mut i = a + 1;
        for _ in 0..5 {
            while i < b && !self.less(i, i - 1) {
                i += 1;
            }
            if i == b {
                return true;
            }
            if b - a < 50 {
                return false;
            }
            self.list.swap(i, i - 1);
            if i - a >= 2 {
                self.sink(i - 1, 0);
            }
            if b - i >= 2 {
                let mut at = i + 1;
                while at < b && self.less(at, at - 1) {
                    self.list.swap(at, at - 1);
                    at += 1;
                }
            }
        }
        false
    }

    /// Puts elements equal to the pivot first; returns where the greater ones begin.
    fn partition_equal(&mut self, a: usize, b: usize, pivot: usize) -> usize {
        self.list.swap(a, pivot);
        let (mut i, mut j) = (a + 1, b - 1);
        loop {
            while i <= j && !self.less(a, i) {
                i += 1;
            }
            while i <= j && self.less(a, j) {
                j -= 1;
            }
            if i > j {
                return i;
            }
            self.list.swap(i, j);
            i += 1;
            j -= 1;
        }
    }

    /// Puts lesser elements before the pivot; returns its place, and whether nothing had to move.
    fn partition(&mut self, a: usize, b: usize, pivot: usize) -> (usize, bool) {
        self.list.swap(a, pivot);
        let (mut i, mut j) = (a + 1, b - 1);
        let mut already = true;
        loop {
            while i <= j && self.less(i, a) {
                i += 1;
            }
            while i <= j && !self.less(j, a) {
                j -= 1;
            }
            if i > j {
                self.list.swap(j, a);
                return (j, already);
            }
            already = false;
            self.list.swap(i, j);
            i += 1;
            j -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shuffled(len: u64) -> Vec<u64> {
        (0..len).map(|i| (i + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48).collect()
    }

    #[test]
    fn both_sort() {
        for len in [0, 1, 2, 12, 13, 20, 21, 49, 50, 51, 100, 333, 1000, 5000] {
            let mut want = shuffled(len);
            want.sort_unstable();
            let (mut stably, mut quickly) = (shuffled(len), shuffled(len));
            stable(&mut stably, |a, b| a < b);
            unstable(&mut quickly, |a, b| a < b);
            assert_eq!((&stably, &quickly), (&want, &want), "{len}");
        }
    }

    #[test]
    fn the_stable_one_keeps_ties() {
        let mut pairs: Vec<_> = shuffled(200).into_iter().enumerate().map(|(i, n)| (n % 7, i)).collect();
        stable(&mut pairs, |a, b| a.0 < b.0);
        assert!(pairs.is_sorted());
    }

    #[test]
    fn an_order_that_is_none_reverses_a_short_list() {
        let mut list = vec!['a', 'b', 'c'];
        stable(&mut list, |_, _| true);
        assert_eq!(list, ['c', 'b', 'a']);
    }

    #[test]
    fn orders_that_contradict_themselves_end() {
        for len in [13, 21, 64, 500] {
            let mut list = shuffled(len);
            unstable(&mut list, |_, _| true);
            stable(&mut list, |_, _| true);
        }
    }
}
