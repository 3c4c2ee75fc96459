//! What somebody may have meant, worked out only where it is shown.

use std::fmt;

use crate::sdl::decode::excerpt;
use crate::sdl::remedy;

/// The known name that is nearest to a text, or what else would do.
pub(super) struct Suggestion<'n, I, O> {
    pub(super) text: &'n str,
    pub(super) known: I,
    pub(super) otherwise: O,
}

impl<'n, I: Iterator<Item = &'n str> + Clone, O: fmt::Display> fmt::Display for Suggestion<'n, I, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match remedy::nearest(self.text, self.known.clone().take(MOST)) {
            Some(name) => write!(f, "did you mean `{}`?", excerpt(name)),
            None => self.otherwise.fmt(f),
        }
    }
}

/// Names that are compared: there may be a thousand warnings.
const MOST: usize = 100;
