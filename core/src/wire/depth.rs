//! How deep messages may stand in messages that name their own type: the one way in which input could nest without end.

use crate::error::{Code, Error, Result};

/// So many such messages around a place.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Depth(u8);

impl Depth {
    /// One more.
    ///
    /// # Errors
    /// [`Code::WireDepth`]
    pub(crate) fn deeper(self) -> Result<Self> {
        if self.0 >= MAX {
            Err(Error::new(Code::WireDepth).with("allowed", MAX))
        } else {
            Ok(Self(self.0 + 1))
        }
    }
}

const MAX: u8 = 16;
