//! Pages of long lists.

use super::request::Query;
use crate::error::{Code, Error, Result};
use crate::wire::query::PAGE_REQUEST;
use crate::wire::{Tree, Value};

/// Which part of a long list. The chain gives 100 records where no number is named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Page {
    /// Where to go on: what the last answer said, unchanged.
    pub key: Vec<u8>,
    /// How many records to leave out, instead of a key. Lists of Akash want a state in the filter with it.
    pub offset: u64,
    /// How many records at most.
    pub limit: u64,
    /// Whether to count all records. Lists of Akash always say how many are on the page.
    pub count_total: bool,
    /// Whether the last records come first.
    pub reverse: bool,
}

impl Page {
    /// The page that begins at a key.
    pub fn after(key: &[u8]) -> Self {
        Self { key: key.to_vec(), ..Self::default() }
    }

    /// The first records.
    pub fn first(limit: u64) -> Self {
        Self { limit, ..Self::default() }
    }

    fn to_tree(&self) -> Tree {
        let mut tree = Tree::default();
        let mut set = |name, value| {
            if let Some(index) = PAGE_REQUEST.index(name) {
                *tree.slot(index) = Some(value);
            }
        };
        set("key", Value::Bytes(self.key.clone()));
        set("offset", Value::Varint(self.offset));
        set("limit", Value::Varint(self.limit));
        set("count_total", Value::Varint(self.count_total.into()));
        set("reverse", Value::Varint(self.reverse.into()));
        tree
    }
}

impl Query {
    /// The same query for this page.
    ///
    /// ```
    /// use akashkit::query::{Page, Query};
    ///
    /// let providers = Query::providers().with_page(&Page::first(5))?;
    /// assert_eq!(providers.to_rest()?.target, "/akash/provider/v1beta4/providers?pagination.limit=5");
    ///
    /// let price = Query::from_proto("/akash.oracle.v2.Query/AggregatedPrice", b"")?;
    /// assert_eq!(price.with_page(&Page::first(5)).unwrap_err().code().as_str(), "query.method");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryMethod`] when the answer has no pages.
    pub fn with_page(&self, page: &Page) -> Result<Self> {
        let mut query = self.clone();
        let refused = || Error::new(Code::QueryMethod).with("without pages", self.path());
        let index = self.method().request.index("pagination").ok_or_else(refused)?;
        *query.request_mut().slot(index) = Some(Value::Message(page.to_tree()));
        Ok(query)
    }
}
