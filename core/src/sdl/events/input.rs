//! How the reader is fed: in windows of the size that the reference reads, since text behind the last window needed is
//! never looked at, however damaged it is.

use std::io::{self, BufRead, Read};

use crate::sdl::source::Source;

/// The document's text, and a final line break where it has none.
pub(super) struct Input<'t> {
    text: &'t str,
    at: usize,
    broken: bool,
    missing_break: bool,
}

impl<'t> Input<'t> {
    pub(super) fn new(source: &Source<'_>, text: &'t str) -> Self {
        let missing_break = !source.is_broken() && !ends_in_break(text);
        Self { text, at: 0, broken: source.is_broken(), missing_break }
    }
}

impl BufRead for Input<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let rest = &self.text.as_bytes()[self.at.min(self.text.len())..];
        if rest.is_empty() && self.missing_break && self.at == self.text.len() {
            return Ok(b"\n");
        }
        if self.broken && rest.len() < WINDOW {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "the text is not UTF-8"));
        }
        Ok(&rest[..rest.len().min(WINDOW)])
    }

    fn consume(&mut self, amount: usize) {
        self.at += amount;
    }
}

impl Read for Input<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let window = self.fill_buf()?;
        let count = window.len().min(into.len());
        into[..count].copy_from_slice(&window[..count]);
        self.consume(count);
        Ok(count)
    }
}

/// Whether the text is empty or its last character breaks a line, by YAML 1.1's understanding.
pub(super) fn ends_in_break(text: &str) -> bool {
    text.chars().next_back().is_none_or(|c| matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'))
}

const WINDOW: usize = 512;
