//! Anchors, aliases and tags.

use std::borrow::Cow;

use super::Fault;
use super::scanner::Scanner;
use super::token::{Tag, Token, TokenKind};

impl<'t> Scanner<'t> {
    /// A name behind `&` or `*`.
    pub(super) fn anchor(&mut self, kind: fn(&'t str) -> TokenKind<'t>) -> Result<Token<'t>, Box<Fault>> {
        let start = self.cursor.at();
        self.cursor.skip(1);
        let name = self.letters();
        let ends = self.cursor.is_space(0)
            || matches!(self.cursor.peek(0), b'?' | b':' | b',' | b']' | b'}' | b'%' | b'@' | b'`');
        if name.is_empty() || !ends {
            let words = "expected a name of letters, digits, `-` and `_`";
            return Err(self.fault(words).begun(self.source, start));
        }
        Ok(Token::new(kind(name), start, self.cursor.at()))
    }

    pub(super) fn tag(&mut self) -> Result<Token<'t>, Box<Fault>> {
        let start = self.cursor.at();
        let (handle, suffix) = if self.cursor.peek(1) == b'<' {
            self.cursor.skip(2);
            let tag = self.uri(self.cursor.at(), false, start)?;
            if self.cursor.peek(0) != b'>' {
                return Err(self.fault("expected `>` behind the tag").begun(self.source, start));
            }
            self.cursor.skip(1);
            ("", tag)
        } else {
            let handle = self.tag_handle();
            if handle.len() > 1 && handle.ends_with('!') {
                (handle, self.uri(self.cursor.at(), false, start)?)
            } else {
                let suffix = self.uri(start + 1, true, start)?;
                if suffix.is_empty() { ("", "!".into()) } else { ("!", suffix) }
            }
        };
        if !self.cursor.is_space(0) {
            return Err(self.fault("expected a space behind the tag").begun(self.source, start));
        }
        Ok(Token::new(TokenKind::Tag(Box::new(Tag { handle, rest: suffix })), start, self.cursor.at()))
    }

    /// `!`, `!!` or `!name!`; what looks like one up to its end, otherwise.
    pub(super) fn tag_handle(&mut self) -> &'t str {
        let start = self.cursor.at();
        self.cursor.skip(1);
        self.letters();
        if self.cursor.peek(0) == b'!' {
            self.cursor.skip(1);
        }
        self.cursor.since(start)
    }

    /// Characters of a tag from `from`, of which some may have been passed; escapes undone.
    pub(super) fn uri(
        &mut self,
        from: usize,
        may_be_empty: bool,
        start: usize,
    ) -> Result<Cow<'t, str>, Box<Fault>> {
        let mut made: Option<Vec<u8>> = None;
        let mut copied = from;
        loop {
            match self.cursor.peek(0) {
                b'%' => {
                    let made = made.get_or_insert_default();
                    made.extend_from_slice(self.cursor.since(copied).as_bytes());
                    self.uri_escape(made, start)?;
                    copied = self.cursor.at();
                }
                byte if is_uri(byte) => self.cursor.skip(1),
                _ => break,
            }
        }
        if self.cursor.at() == from && !may_be_empty {
            return Err(self.fault("expected a tag").begun(self.source, start));
        }
        let rest = self.cursor.since(copied);
        Ok(match made {
            Some(mut made) => {
                made.extend_from_slice(rest.as_bytes());
                String::from_utf8_lossy(&made).into_owned().into()
            }
            None => rest.into(),
        })
    }

    /// `%C3%A9`: the bytes of one character.
    fn uri_escape(&mut self, made: &mut Vec<u8>, start: usize) -> Result<(), Box<Fault>> {
        let mut left = 1;
        let mut is_first = true;
        while left > 0 {
            let digit = |ahead| char::from(self.cursor.peek(ahead)).to_digit(16);
            let octet = match (self.cursor.peek(0), digit(1), digit(2)) {
                (b'%', Some(high), Some(low)) => u8::try_from(high * 16 + low).unwrap_or(0),
                _ => return Err(self.fault("expected two hexadecimal digits").begun(self.source, start)),
            };
            let width = match octet {
                0x00..=0x7f => Some(1),
                0xc0..=0xdf => Some(2),
                0xe0..=0xef => Some(3),
                0xf0..=0xf7 => Some(4),
                _ => None,
            };
            match width {
                Some(width) if is_first => left = width,
                None if !is_first && octet & 0xc0 == 0x80 => {}
                _ => return Err(self.fault("these bytes are no character").begun(self.source, start)),
            }
            is_first = false;
            left -= 1;
            made.push(octet);
            self.cursor.skip(3);
        }
        Ok(())
    }

    /// Passes letters, digits, `-` and `_`.
    pub(super) fn letters(&mut self) -> &'t str {
        let start = self.cursor.at();
        while is_letter(self.cursor.peek(0)) {
            self.cursor.skip(1);
        }
        self.cursor.since(start)
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

fn is_uri(byte: u8) -> bool {
    is_letter(byte) || b"!$&'()*+,./:;=?@[]~".contains(&byte)
}
