//! An answer of the chain, whichever way it came.

use std::fmt;

use serde_json::Value as Json;

use super::page::Page;
use crate::error::Result;
use crate::wire::query::{self, Method};
use crate::wire::{self, Fields, Scope, Tree};

/// An answer of the chain to a [`Query`](super::Query), the same whether it came by gRPC, ABCI or REST.
#[derive(Clone)]
pub struct Reply {
    method: &'static Method,
    tree: Tree,
}

impl Reply {
    pub(super) fn new(method: &'static Method, tree: Tree) -> Self {
        Self { method, tree }
    }

    /// The path of the method that answered.
    pub fn path(&self) -> &'static str {
        self.method.path
    }

    /// The answer in the chain's JSON, as its REST interface shows it. Messages of types that are unknown are shown as they
    /// came, by protobuf as bytes.
    ///
    /// ```
    /// use akashkit::query::Query;
    /// use serde_json::json;
    ///
    /// let query = Query::new("/cosmos.auth.v1beta1.Query/Account", &json!({"address": "akash1qyhmn054"}))?;
    /// let account = query.read_proto(b"\x0a\x06\x0a\x04/a.B")?;
    /// assert_eq!(account.to_json()?, json!({"account": {"@type": "/a.B", "value": ""}}));
    /// // A message of a known type whose bytes are damaged.
    /// let url = b"/cosmos.auth.v1beta1.BaseAccount";
    /// let damaged = query.read_proto(&[b"\x0a\x25\x0a\x20", url.as_slice(), b"\x12\x01\x0a"].concat())?;
    /// assert_eq!(damaged.to_json().unwrap_err().code().as_str(), "wire.bytes");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireDepth`](crate::Code::WireDepth), and what makes the bytes of a message inside unreadable.
    pub fn to_json(&self) -> Result<Json> {
        wire::to_json_in(self.method.reply, &self.tree, Scope::answer(query::find))
    }

    /// The answer in protobuf. What only JSON can say is not in it: messages of unknown types, and unknown names of choices.
    pub fn to_proto(&self) -> Vec<u8> {
        self.tree.to_wire(self.method.reply)
    }

    /// The page behind this one, if there is one: the [`Page`] to ask with next.
    ///
    /// ```
    /// use akashkit::query::{Page, Query};
    ///
    /// let query = Query::leases(&Default::default());
    /// let reply = query.read_rest(200, r#"{"leases": [], "pagination": {"next_key": "BwE=", "total": "0"}}"#)?;
    /// let next = query.with_page(&reply.next_page().expect("there is more"))?;
    /// assert_eq!(next.to_rest()?.target, "/akash/market/v1beta5/leases/list?pagination.key=BwE%3D");
    /// assert_eq!(query.read_proto(b"")?.next_page(), None);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn next_page(&self) -> Option<Page> {
        let key = self.pagination()?.bytes("next_key");
        (!key.is_empty()).then(|| Page::after(key))
    }

    /// What `pagination.total` says, which of lists of Akash is the number of records on this page.
    pub fn total(&self) -> Option<u64> {
        Some(self.pagination()?.u64("total"))
    }

    pub(super) fn fields(&self) -> Fields<'_> {
        Fields::new(self.method.reply, &self.tree)
    }

    /// Some answers have a place for it although their question has no pages.
    fn pagination(&self) -> Option<Fields<'_>> {
        self.method.request.index("pagination")?;
        self.method.reply.index("pagination")?;
        Some(self.fields().message("pagination"))
    }
}

/// A message inside that names its own type keeps the bytes in which it came, of which it may have several for one meaning: then the
/// JSON decides.
impl PartialEq for Reply {
    fn eq(&self, other: &Self) -> bool {
        let same_json =
            || self.to_json().ok().is_some_and(|json| other.to_json().is_ok_and(|other| json == other));
        self.path() == other.path() && (self.to_proto() == other.to_proto() || same_json())
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_json() {
            Ok(json) => write!(f, "Reply({} {json})", self.path()),
            Err(error) => write!(f, "Reply({} {error})", self.path()),
        }
    }
}
