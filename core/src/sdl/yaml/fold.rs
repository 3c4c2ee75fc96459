//! Line breaks inside a scalar that may become one space.

use super::cursor::Break;

/// The breaks since the last word.
#[derive(Default)]
pub(super) struct Fold {
    begun: bool,
    first: Option<Break>,
    rest: String,
}

impl Fold {
    /// A break that is no part of the text, such as one behind a backslash.
    pub(super) fn escaped() -> Self {
        Self { begun: true, ..Self::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        !self.begun
    }

    pub(super) fn push(&mut self, line_break: Break) {
        if self.begun {
            self.rest.push(line_break.character());
        } else {
            (self.begun, self.first) = (true, Some(line_break));
        }
    }

    /// One break is a space, of several the first goes.
    pub(super) fn write(self, text: &mut String) {
        match self.first {
            Some(Break::Line) if self.rest.is_empty() => text.push(' '),
            Some(Break::Separator(separator)) => text.push(separator),
            Some(Break::Line) | None => {}
        }
        text.push_str(&self.rest);
    }
}
