//! Lists of what a policy names.

use std::borrow::Borrow;
use std::fmt;
use std::hash::Hash;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Code, Error, Result};
use crate::repeats::repeats;

/// What someone would take, the best first: at least one item, none twice. Cheap to clone.
///
/// ```
/// use akashkit::Code;
/// use akashkit::market::Choices;
///
/// let regions = Choices::new(vec!["eu-west".to_owned(), "eu-central".to_owned()])?;
/// assert_eq!(regions.place("eu-central"), Some(1));
/// assert_eq!(regions.place("us-east"), None);
/// assert_eq!(Choices::<String>::new(vec![]).unwrap_err().code(), Code::PolicyList);
/// let twice = Choices::new(vec!["eu-west".to_owned(), "eu-west".to_owned()]);
/// assert_eq!(twice.unwrap_err().code(), Code::PolicyRepeated);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choices<T> {
    items: Arc<[T]>,
    /// The places of the items, in the order of the items.
    sorted: Arc<[usize]>,
}

impl<T: Ord + Hash + fmt::Display> Choices<T> {
    /// These, the best first.
    ///
    /// # Errors
    /// [`Code::PolicyList`] unless there are 1 to 1000; [`Code::PolicyRepeated`] when one stands twice.
    pub fn new(items: Vec<T>) -> Result<Self> {
        if items.is_empty() || items.len() > MOST {
            return Err(Error::new(Code::PolicyList).with("found", items.len()).with("of at most", MOST));
        }
        if let Some((again, _)) = repeats(items.iter()).first() {
            return Err(Error::new(Code::PolicyRepeated).with("found", &items[*again]));
        }
        let mut sorted: Vec<usize> = (0..items.len()).collect();
        sorted.sort_by(|one, other| items[*one].cmp(&items[*other]));
        Ok(Self { items: items.into(), sorted: sorted.into() })
    }
}

impl<T> Choices<T> {
    /// Where it stands, from 0, if it does.
    pub fn place<Q: Ord + ?Sized>(&self, wanted: &Q) -> Option<usize>
    where
        T: Borrow<Q>,
    {
        let found = self.sorted.binary_search_by(|at| self.items[*at].borrow().cmp(wanted));
        found.ok().map(|found| self.sorted[found])
    }

    /// All of them.
    pub fn as_slice(&self) -> &[T] {
        &self.items
    }
}

impl<T: fmt::Display> fmt::Display for Choices<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, item) in self.items.iter().enumerate() {
            write!(f, "{}{item}", if at == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

impl<T: Serialize> Serialize for Choices<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        self.items.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de> + Ord + Hash + fmt::Display> Deserialize<'de> for Choices<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        Self::new(Vec::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// More providers than the network has at a time, and few enough to look at each for every model that is offered.
const MOST: usize = 1_000;
