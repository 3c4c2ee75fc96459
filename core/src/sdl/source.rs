//! The document's bytes as text, and places in it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::sorting;

/// Documents above this size are refused unread.
pub const MAX_DOCUMENT_BYTES: usize = 4 << 20;

/// A range of bytes in the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte behind the last one.
    pub end: u32,
}

/// A place as editors count it: line and columns from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column in bytes of UTF-8, from 1.
    pub column: u32,
    /// The column in units of UTF-16, from 1.
    pub column_utf16: u32,
}

/// The text of a document. Places refer to it as it came, a byte order mark included;
/// a document in UTF-16 is counted as if it had come in UTF-8.
#[derive(Debug)]
pub(crate) struct Source<'t> {
    text: Cow<'t, str>,
    /// Bytes of the byte order mark, which is not part of the text's meaning.
    mark: usize,
    damage: Damage,
}

/// What comes behind the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Damage {
    /// The first bytes of a character, and no more.
    Cut,
    /// Bytes that are no character.
    Invalid,
    None,
}

impl<'t> Source<'t> {
    pub(crate) fn new(bytes: &'t [u8]) -> Self {
        match bytes {
            [0xff, 0xfe, rest @ ..] => Self::from_utf16(rest, u16::from_le_bytes),
            [0xfe, 0xff, rest @ ..] => Self::from_utf16(rest, u16::from_be_bytes),
            _ => Self::from_utf8(bytes),
        }
    }

    fn from_utf8(bytes: &'t [u8]) -> Self {
        let (text, damage) = match std::str::from_utf8(bytes) {
            Ok(text) => (text, Damage::None),
            Err(error) => {
                let valid = &bytes[..error.valid_up_to()];
                let damage = if error.error_len().is_some() { Damage::Invalid } else { Damage::Cut };
                (std::str::from_utf8(valid).unwrap_or_default(), damage)
            }
        };
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self { text: Cow::Borrowed(text), mark, damage }
    }

    fn from_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Self {
        let pairs = bytes.chunks_exact(2);
        let mut damage = if pairs.remainder().is_empty() { Damage::None } else { Damage::Cut };
        let mut text = String::with_capacity(bytes.len());
        let mut read = 0;
        for decoded in char::decode_utf16(pairs.map(|pair| unit([pair[0], pair[1]]))) {
            let Ok(decoded) = decoded else {
                let last = bytes.len() - read < 4;
                damage = if last { Damage::Cut } else { Damage::Invalid };
                break;
            };
            read += 2 * decoded.len_utf16();
            text.push(decoded);
        }
        Self { text: Cow::Owned(text), mark: 0, damage }
    }

    /// The text without its byte order mark.
    pub(crate) fn content(&self) -> &str {
        &self.text[self.mark..]
    }

    /// The text with its byte order mark, as places refer to it.
    pub(crate) fn whole(&self) -> &str {
        &self.text
    }

    pub(crate) fn damage(&self) -> Damage {
        self.damage
    }

    /// The place of a range of [`Source::content`].
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        let clamp = |at: usize| width(at.saturating_add(self.mark).min(self.text.len()));
        Span { start: clamp(start), end: clamp(end.max(start)) }
    }

    /// The place of a range of [`Source::content`] that does not end beyond it.
    pub(crate) fn span_inside(&self, start: u32, end: u32) -> Span {
        let mark = width(self.mark);
        Span { start: start + mark, end: end + mark }
    }

    /// The text of a span, unless the span is not one of this text.
    pub(crate) fn text(&self, span: Span) -> Option<&str> {
        self.text.get(span.start as usize..span.end as usize)
    }

    /// Line and columns of many offsets.
    pub(crate) fn positions(&self, offsets: impl Iterator<Item = u32>) -> Positions {
        let mut offsets: Vec<u32> = offsets.collect();
        sorting::stable(&mut offsets, |a, b| a < b);
        offsets.dedup();
        let mut known = Vec::with_capacity(offsets.len());
        let mut at = Cursor::default();
        for offset in offsets {
            at.advance(&self.text, offset as usize);
            known.push((offset, at.position));
        }
        Positions(known)
    }
}

/// Places that were looked up together.
pub(crate) struct Positions(Vec<(u32, Position)>);

impl Positions {
    /// The place of one of the offsets that were asked for.
    pub(crate) fn of(&self, offset: u32) -> Position {
        let found = self.0.binary_search_by_key(&offset, |(known, _)| *known);
        found.map_or_else(|_| Position::default(), |at| self.0[at].1)
    }
}

/// Walks through a text and counts lines as editors do: a line feed, a carriage return, or both together end one.
struct Cursor {
    offset: usize,
    position: Position,
}

impl Default for Cursor {
    fn default() -> Self {
        Self { offset: 0, position: Position { line: 1, column: 1, column_utf16: 1 } }
    }
}

impl Cursor {
    /// Goes on to an offset; one inside a character is that character's.
    fn advance(&mut self, text: &str, offset: usize) {
        let mut end = offset.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let Some(passed) = text.get(self.offset..end) else { return };
        let bytes = text.as_bytes();
        let ends_line = |at: &usize| match bytes[*at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let Position { line, column, column_utf16 } = &mut self.position;
        let mut last = passed;
        if let Some(at) = (self.offset..end).rev().find(ends_line) {
            let lines = if passed.contains('\r') {
                (self.offset..end).filter(ends_line).count()
            } else {
                passed.bytes().filter(|b| *b == b'\n').count()
            };
            *line += width(lines);
            (*column, *column_utf16) = (1, 1);
            last = &text[at + 1..end];
        }
        *column += width(last.len());
        *column_utf16 +=
            if last.is_ascii() { width(last.len()) } else { width(last.chars().map(char::len_utf16).sum()) };
        self.offset = end;
    }
}

/// A document has at most 4 MiB, of which a text in UTF-16 makes half as much again.
fn width(units: usize) -> u32 {
    u32::try_from(units).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_bytes_and_utf16_units() {
        let source = Source::new("a: 1\nké: 🚀x".as_bytes());
        let at = u32::try_from("a: 1\nké: 🚀".len()).unwrap_or(0);
        let positions = source.positions([at, 0, at + 100].into_iter());
        assert_eq!(positions.of(at), Position { line: 2, column: 10, column_utf16: 7 });
        assert_eq!(positions.of(0), Position { line: 1, column: 1, column_utf16: 1 });
        assert_eq!(positions.of(at + 100), Position { line: 2, column: 11, column_utf16: 8 });
    }

    #[test]
    fn lines_end_as_in_editors() {
        let source = Source::new(b"a\r\nb\rc\nd");
        let positions = source.positions(0..10);
        let lines: Vec<u32> = (0..8).map(|at| positions.of(at).line).collect();
        assert_eq!(lines, [1, 1, 1, 2, 2, 3, 3, 4]);
        assert_eq!(positions.of(2).column, 3);
    }

    #[test]
    fn a_byte_order_mark_counts_in_places_but_is_no_content() {
        let source = Source::new("\u{feff}a".as_bytes());
        assert_eq!(source.content(), "a");
        assert_eq!(source.span(0, 1), Span { start: 3, end: 4 });
    }

    #[test]
    fn utf16_is_read_and_damage_is_seen() {
        assert_eq!(Source::new(&[0xff, 0xfe, b'a', 0]).content(), "a");
        assert_eq!(Source::new(&[0xfe, 0xff, 0xd8, 0x00]).damage(), Damage::Cut);
        assert_eq!(Source::new(&[0xfe, 0xff, 0xdc, 0, 0, b'a']).damage(), Damage::Invalid);
        assert_eq!(Source::new(b"a: \xff").damage(), Damage::Invalid);
        assert_eq!(Source::new(b"a: \xc3").damage(), Damage::Cut);
    }
}
