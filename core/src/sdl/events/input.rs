//! How the reader is fed: in windows of the size that the reference reads, since text behind the last window needed is
//! never looked at, however damaged it is.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use crate::sdl::source::Damage;

/// Text, the damage behind it, and a final line break where it has none.
#[derive(Clone)]
pub(super) struct Input<'t> {
    text: &'t str,
    at: usize,
    damage: Damage,
    missing_break: bool,
    /// Where the window ends that was read last.
    window_end: Rc<Cell<usize>>,
}

impl<'t> Input<'t> {
    pub(super) fn new(text: &'t str, damage: Damage) -> Self {
        let missing_break = damage == Damage::None && !ends_in_break(text);
        Self { text, at: 0, damage, missing_break, window_end: Rc::default() }
    }

    /// The same text again from another place, with what was in the window still in it.
    pub(super) fn again_from(&self, at: usize) -> Self {
        Self { at, window_end: Rc::new(Cell::new(self.window_end.get())), ..self.clone() }
    }
}

impl BufRead for Input<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let text = self.text.as_bytes();
        if self.at >= text.len() {
            return match self.damage {
                Damage::None if self.missing_break && self.at == text.len() => Ok(b"\n"),
                Damage::None => Ok(&[]),
                Damage::Cut | Damage::Invalid => Err(no_text()),
            };
        }
        if self.window_end.get() <= self.at {
            self.window_end.set(self.at + WINDOW);
        }
        let end = self.window_end.get();
        if end > text.len() && self.damage == Damage::Invalid {
            return Err(no_text());
        }
        Ok(&text[self.at..end.min(text.len())])
    }

    fn consume(&mut self, amount: usize) {
        self.at += amount;
        // A character that the window cuts in two is read again with what follows.
        if self.window_end.get().saturating_sub(self.at) < 4 {
            self.window_end.set(self.at);
        }
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

fn no_text() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the text is not UTF-8")
}

const WINDOW: usize = 512;
