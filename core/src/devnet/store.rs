//! What the chain keeps, so that what fails leaves no trace.

use std::collections::BTreeMap;

use super::row::Row;

/// Rows by their keys, and what undoes the changes since the last block.
#[derive(Clone, Debug, Default)]
pub(super) struct Store {
    rows: BTreeMap<String, Row>,
    undo: Vec<Change>,
}

/// A key, and what stood there.
type Change = (String, Option<Row>);

/// A place to go back to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark(usize);

impl Store {
    pub(super) fn get<T: Kept>(&self, key: &str) -> Option<&T> {
        self.rows.get(key).and_then(T::of)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.rows.contains_key(key)
    }

    pub(super) fn set(&mut self, key: impl Into<String>, row: impl Into<Row>) {
        self.put(key.into(), Some(row.into()));
    }

    pub(super) fn remove(&mut self, key: &str) {
        if self.has(key) {
            self.put(key.to_owned(), None);
        }
    }

    /// Those whose keys begin so, in the order of their keys.
    pub(super) fn under<'s, T: Kept + 's>(
        &'s self,
        prefix: &'s str,
    ) -> impl Iterator<Item = (&'s str, &'s T)> {
        let from_here =
            self.rows.range::<str, _>((std::ops::Bound::Included(prefix), std::ops::Bound::Unbounded));
        let here = from_here.take_while(move |(key, _)| key.starts_with(prefix));
        here.filter_map(|(key, row)| Some((key.as_str(), T::of(row)?)))
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = (&String, &Row)> {
        self.rows.iter()
    }

    pub(super) fn mark(&self) -> Mark {
        Mark(self.undo.len())
    }

    /// Undoes what was done since; what it was comes back, to be done again by [`Store::redo`].
    pub(super) fn undo(&mut self, mark: Mark) -> Vec<Change> {
        let undone = self.undo.split_off(mark.0);
        undone.into_iter().rev().map(|(key, row)| (key.clone(), self.replace(key, row))).collect()
    }

    /// Does again what was undone.
    pub(super) fn redo(&mut self, undone: Vec<Change>) {
        undone.into_iter().rev().for_each(|(key, row)| self.put(key, row));
    }

    /// Keeps what was done for good.
    pub(super) fn commit(&mut self) {
        self.undo.clear();
    }

    fn put(&mut self, key: String, row: Option<Row>) {
        let before = self.replace(key.clone(), row);
        self.undo.push((key, before));
    }

    fn replace(&mut self, key: String, row: Option<Row>) -> Option<Row> {
        match row {
            Some(row) => self.rows.insert(key, row),
            None => self.rows.remove(&key),
        }
    }
}

/// What a row holds.
pub(super) trait Kept {
    fn of(row: &Row) -> Option<&Self>;
}
