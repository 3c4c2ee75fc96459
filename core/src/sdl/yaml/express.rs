//! What most lines of a document are, read without tokens: `key:`, `key: word`, `- word`. Where a line is anything else,
//! nothing of it was read, and the scanner takes it.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::cursor::{Cursor, run};
use super::parser::{Reader, State};
use super::scanner::{LONGEST_KEY, Scanner};
use super::token::offset;
use super::{Collection, Event, Properties, Style};

impl<'t> Reader<'t> {
    /// The next event, if it is of such a line.
    pub(super) fn express(&mut self) -> Option<Event<'t>> {
        if !self.scanner.is_idle() || self.scanner.is_deepest() {
            return None;
        }
        match self.state {
            State::BlockEntry | State::IndentlessEntry => self.express_item(),
            State::BlockKey => self.express_key(),
            State::BlockPart { .. } => self.express_part(),
            _ => None,
        }
    }

    fn express_item(&mut self) -> Option<Event<'t>> {
        let here = self.scanner.here().filter(|here| here.key_allowed)?;
        let is_indentless = self.state == State::IndentlessEntry;
        match (here.cursor.column() + 1).cmp(&self.scanner.inside) {
            Ordering::Equal if here.is_item() => {
                let mut item = here;
                item.cursor.skip(2);
                item.cursor.skip_spaces();
                if item.cursor.key().is_some() {
                    return Some(self.enter(item, Collection::Mapping));
                }
                let word = item.cursor.word(self.scanner.inside)?;
                // Behind a quote, a colon may still make it a key.
                (word.next.key_allowed || word.next.cursor.peek(0) == b'\n').then(|| self.take(&word))
            }
            Ordering::Equal if is_indentless && here.cursor.peek(0) != b'-' => Some(self.leave(here)),
            Ordering::Less if !is_indentless => {
                self.scanner.unnest();
                Some(self.leave(here))
            }
            _ => None,
        }
    }

    fn express_key(&mut self) -> Option<Event<'t>> {
        let here = self.scanner.here().filter(|here| here.key_allowed)?;
        match (here.cursor.column() + 1).cmp(&self.scanner.inside) {
            Ordering::Equal => {
                let key = here.cursor.key()?;
                self.state = State::BlockPart { end: offset(key.next.cursor.at()) };
                Some(self.take(&key))
            }
            Ordering::Less => {
                self.scanner.unnest();
                Some(self.leave(here))
            }
            Ordering::Greater => None,
        }
    }

    /// What stands behind the colon of a key.
    fn express_part(&mut self) -> Option<Event<'t>> {
        let here = self.scanner.here()?;
        if !here.key_allowed {
            let word = here.cursor.word(self.scanner.inside)?;
            self.state = State::BlockKey;
            return Some(self.take(&word));
        }
        let (column, inside) = (here.cursor.column(), self.scanner.inside);
        if column >= inside {
            let is_item = here.is_item();
            if !is_item && here.cursor.key().is_none() {
                return None;
            }
            self.state = State::BlockKey;
            return Some(self.enter(here, if is_item { Collection::Sequence } else { Collection::Mapping }));
        }
        if column + 1 < inside || !here.is_item() {
            return None;
        }
        self.state = State::BlockKey;
        self.scanner.go_on(here);
        let start = offset(here.cursor.at());
        let place = (start, start + 1);
        Some(self.start(Collection::Sequence, State::IndentlessEntry, Properties::default(), place))
    }

    fn enter(&mut self, here: Here<'t>, collection: Collection) -> Event<'t> {
        self.scanner.nest(here.cursor.column());
        self.scanner.go_on(here);
        let first = match collection {
            Collection::Mapping => State::BlockKey,
            Collection::Sequence => State::BlockEntry,
        };
        let start = offset(here.cursor.at());
        self.start(collection, first, Properties::default(), (start, start))
    }

    fn leave(&mut self, here: Here<'t>) -> Event<'t> {
        self.scanner.go_on(here);
        let at = offset(here.cursor.at());
        self.close(at, at)
    }

    fn take(&mut self, word: &Word<'t>) -> Event<'t> {
        self.scanner.go_on(word.next);
        let place = (offset(word.start), offset(word.end));
        self.scalar(Cow::Borrowed(word.text), word.style, Properties::default(), place)
    }
}

/// Where the next token begins.
#[derive(Clone, Copy)]
struct Here<'t> {
    cursor: Cursor<'t>,
    /// Whether it is the first of its line.
    key_allowed: bool,
}

impl Here<'_> {
    fn is_item(&self) -> bool {
        self.cursor.peek(0) == b'-' && self.cursor.peek(1) == b' '
    }
}

/// A scalar on one line.
struct Word<'t> {
    text: &'t str,
    style: Style,
    start: usize,
    end: usize,
    /// Where reading goes on.
    next: Here<'t>,
}

impl<'t> Scanner<'t> {
    /// Whether everything that was read has been given, outside of brackets.
    fn is_idle(&self) -> bool {
        self.queue.is_empty() && matches!(self.levels.as_slice(), [block] if block.candidate.is_none())
    }

    /// The next token, if only spaces, line feeds and comments stand before it.
    fn here(&self) -> Option<Here<'t>> {
        let Self { mut cursor, mut key_allowed, .. } = *self;
        loop {
            cursor.skip_spaces();
            match cursor.peek(0) {
                b'\n' => {
                    cursor.skip_break();
                    key_allowed = true;
                }
                b'#' => cursor.skip_line(),
                b'\t' | b'\r' | 0 | 0x80.. => return None,
                b'%' | b'.' if cursor.column() == 0 => return None,
                b'-' if cursor.column() == 0 && cursor.peek(1) == b'-' => return None,
                _ => return Some(Here { cursor, key_allowed }),
            }
        }
    }

    fn go_on(&mut self, Here { cursor, key_allowed }: Here<'t>) {
        (self.cursor, self.key_allowed) = (cursor, key_allowed);
        // A comment belongs to what stands before it on its line.
        self.commented = if key_allowed { 0 } else { cursor.at() };
    }
}

impl<'t> Cursor<'t> {
    /// A key without quotes and spaces, with its colon.
    fn key(self) -> Option<Word<'t>> {
        let rest = self.rest();
        let length = run(rest, b'!', [b':'])?;
        let is_key = matches!(rest[length..], [b':', b' ' | b'\n', ..]) && length <= LONGEST_KEY;
        if !is_key || !begins_word(rest[0]) {
            return None;
        }
        let (mut end, mut behind) = (self, self);
        end.skip(length);
        behind.skip(length + 1);
        let next = Here { cursor: behind, key_allowed: false };
        Some(Word { text: end.since(self.at()), style: Style::Plain, start: self.at(), end: end.at(), next })
    }

    /// A value; without quotes, it is the last of its line, and the next line does not go on with it.
    fn word(self, inside: usize) -> Option<Word<'t>> {
        match self.peek(0) {
            quote @ (b'"' | b'\'') => self.quoted_word(quote),
            first if begins_word(first) => self.plain_word(inside),
            _ => None,
        }
    }

    fn plain_word(self, inside: usize) -> Option<Word<'t>> {
        let rest = self.rest();
        let mut length = 0;
        loop {
            length += run(&rest[length..], b'!', [b':'])?;
            match (rest[length], rest.get(length + 1)?) {
                (b'\n', _) => break,
                (b' ', b' ' | b'#' | b'\t' | b'\n' | b'\r') => return None,
                (b':', b' ' | b'\t' | b'\n' | b'\r' | 0x80..) => return None,
                (b' ' | b':', _) => length += 1,
                _ => return None,
            }
        }
        let mut next = self;
        next.skip(length);
        let (text, end) = (next.since(self.at()), next.at());
        while next.peek(0) == b'\n' {
            next.skip_break();
            next.skip_spaces();
        }
        let goes_on = next.column() >= inside && next.peek(0) != b'#';
        if goes_on || matches!(next.peek(0), b'\t' | b'\r' | 0 | 0x80..) {
            return None;
        }
        let next = Here { cursor: next, key_allowed: true };
        Some(Word { text, style: Style::Plain, start: self.at(), end, next })
    }

    fn quoted_word(self, quote: u8) -> Option<Word<'t>> {
        let rest = &self.rest()[1..];
        let length = run(rest, b' ', [quote, b'\\'])?;
        if rest[length] != quote || quote == b'\'' && rest.get(length + 1) == Some(&b'\'') {
            return None;
        }
        let (mut text, mut next) = (self, self);
        text.skip(1 + length);
        next.skip(length + 2);
        Some(Word {
            text: text.since(self.at() + 1),
            style: Style::Quoted,
            start: self.at(),
            end: next.at(),
            next: Here { cursor: next, key_allowed: false },
        })
    }
}

/// Whether a byte begins a word whatever comes next.
fn begins_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'/' | b'$')
}
