//! What JSON is read and written for: a message in a transaction, or an answer of the chain.

use super::depth::Depth;
use super::read::Unknown;
use super::registry;
use super::schema::Schema;
use crate::error::Result;

/// Which types messages inside may have, whether what is unknown passes, and how deep the place is.
#[derive(Clone, Copy)]
pub(crate) struct Scope {
    find: fn(&str) -> Result<&'static Schema>,
    is_lenient: bool,
    is_go: bool,
    depth: Depth,
}

impl Scope {
    /// A message that somebody signs: what is unknown is refused.
    pub(crate) fn message() -> Self {
        Self { find: registry::find, is_lenient: false, is_go: false, depth: Depth::default() }
    }

    /// A message that is shown: older versions of the network had more types.
    pub(crate) fn shown() -> Self {
        Self { find: registry::find_ever, ..Self::message() }
    }

    /// An answer: nodes are newer than we are, so what is unknown is kept where it has a place, and passed over
    /// otherwise.
    pub(crate) fn answer(find: fn(&str) -> Result<&'static Schema>) -> Self {
        Self { find, is_lenient: true, is_go: false, depth: Depth::default() }
    }

    pub(super) fn find(self, type_url: &str) -> Result<&'static Schema> {
        (self.find)(type_url)
    }

    pub(super) fn is_lenient(self) -> bool {
        self.is_lenient
    }

    pub(super) fn unknown(self) -> Unknown {
        if self.is_lenient { Unknown::PassedOver } else { Unknown::IfHarmless }
    }

    /// Inside of what Go's own JSON writes.
    pub(super) fn of_go(self) -> Self {
        Self { is_go: true, ..self }
    }

    pub(super) fn is_go(self) -> bool {
        self.is_go
    }

    /// One message that names its own type further inside.
    ///
    /// # Errors
    /// [`Code::WireDepth`](crate::Code::WireDepth)
    pub(super) fn deeper(self) -> Result<Self> {
        Ok(Self { depth: self.depth.deeper()?, ..self })
    }
}
