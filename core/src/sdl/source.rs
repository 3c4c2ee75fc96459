//! The document's bytes as text, and places in it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

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

    pub(crate) fn damage(&self) -> Damage {
        self.damage
    }

    /// The place of a range of [`Source::content`].
    pub(crate) fn span(&self, start: u64, end: u64) -> Span {
        let clamp = |at: u64| {
            let at = usize::try_from(at).unwrap_or(usize::MAX).saturating_add(self.mark);
            u32::try_from(at.min(self.text.len())).unwrap_or(u32::MAX)
        };
        Span { start: clamp(start), end: clamp(end.max(start)) }
    }

    /// Line and columns of a byte offset.
    pub(crate) fn position(&self, offset: u32) -> Position {
        let offset = (offset as usize).min(self.text.len());
        let offset = (0..=offset).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0);
        let before = &self.text[..offset];
        let breaks = before.bytes().filter(|b| *b == b'\n').count();
        let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
        let one_based = |n: usize| u32::try_from(n + 1).unwrap_or(u32::MAX);
        Position {
            line: one_based(breaks),
            column: one_based(line.len()),
            column_utf16: one_based(line.encode_utf16().count()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_bytes_and_utf16_units() {
        let source = Source::new("a: 1\nké: 🚀x".as_bytes());
        let at = u32::try_from("a: 1\nké: 🚀".len()).unwrap_or(0);
        assert_eq!(source.position(at), Position { line: 2, column: 10, column_utf16: 7 });
        assert_eq!(source.position(0), Position { line: 1, column: 1, column_utf16: 1 });
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
