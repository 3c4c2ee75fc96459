//! Scalars in single and in double quotes.

use std::borrow::Cow;

use super::cursor::Stops;
use super::fold::Fold;
use super::scanner::Scanner;
use super::token::{Token, TokenKind};
use super::{Fault, Style};

impl<'t> Scanner<'t> {
    pub(super) fn quoted(&mut self, quote: u8) -> Result<Token<'t>, Box<Fault>> {
        let start = self.cursor.at();
        self.cursor.skip(1);
        let mut text = Copied { made: None, from: self.cursor.at() };
        loop {
            if self.cursor.is_document_mark() {
                let words = "found the end of the document inside quotes";
                return Err(self.fault(words).begun(self.source, start));
            }
            let mut fold = self.quoted_words(quote, &mut text, start)?;
            if self.cursor.is_end() {
                return Err(self.fault("expected the closing quote").begun(self.source, start));
            }
            if self.cursor.peek(0) == quote {
                break;
            }
            let blanks = self.cursor.at();
            loop {
                self.cursor.skip_blanks();
                if !self.cursor.is_break() {
                    break;
                }
                if fold.is_empty() {
                    text.copy(self.cursor.since(text.from), blanks);
                }
                fold.push(self.cursor.skip_break());
            }
            if !fold.is_empty() {
                text.push_fold(fold);
                text.from = self.cursor.at();
            }
        }
        let rest = self.cursor.since(text.from);
        self.cursor.skip(1);
        let text = match text.made {
            Some(made) => Cow::Owned(made + rest),
            None => Cow::Borrowed(rest),
        };
        Ok(Token::new(TokenKind::Scalar(text, Style::Quoted), start, self.cursor.at()))
    }

    /// Up to the closing quote, a blank or a line's end; gives what a backslash before a line break begins.
    fn quoted_words(&mut self, quote: u8, text: &mut Copied, start: usize) -> Result<Fold, Box<Fault>> {
        let stops = if quote == b'"' { &DOUBLE } else { &SINGLE };
        loop {
            self.cursor.skip_word(stops);
            match self.cursor.peek(0) {
                b'\'' if quote == b'\'' && self.cursor.peek(1) == b'\'' => {
                    self.cursor.skip(1);
                    text.copy_all(self.cursor.since(text.from));
                    self.cursor.skip(1);
                    text.from = self.cursor.at();
                }
                b'\\' if quote == b'"' => {
                    text.copy_all(self.cursor.since(text.from));
                    self.cursor.skip(1);
                    if self.cursor.is_break() {
                        self.cursor.skip_break();
                        text.from = self.cursor.at();
                        return Ok(Fold::escaped());
                    }
                    let escaped = self.escaped(start)?;
                    text.push(escaped);
                    text.from = self.cursor.at();
                }
                _ => return Ok(Fold::default()),
            }
        }
    }

    /// The character behind a backslash.
    fn escaped(&mut self, start: usize) -> Result<char, Box<Fault>> {
        let code = self.cursor.peek(0);
        let simple = match code {
            b'0' => '\0',
            b'a' => '\u{7}',
            b'b' => '\u{8}',
            b't' | b'\t' => '\t',
            b'n' => '\n',
            b'v' => '\u{b}',
            b'f' => '\u{c}',
            b'r' => '\r',
            b'e' => '\u{1b}',
            b' ' | b'"' | b'\'' | b'\\' => char::from(code),
            b'N' => '\u{85}',
            b'_' => '\u{a0}',
            b'L' => '\u{2028}',
            b'P' => '\u{2029}',
            b'x' => return self.numbered(2, start),
            b'u' => return self.numbered(4, start),
            b'U' => return self.numbered(8, start),
            b'/' => return Err(self.fault("a slash needs no backslash before it").begun(self.source, start)),
            _ => {
                let words = "found a backslash before a character that needs none";
                return Err(self.fault(words).begun(self.source, start));
            }
        };
        self.cursor.skip(1);
        Ok(simple)
    }

    /// The character of a number in so many hexadecimal digits.
    fn numbered(&mut self, digits: usize, start: usize) -> Result<char, Box<Fault>> {
        self.cursor.skip(1);
        let mut value = 0_u32;
        for _ in 0..digits {
            let Some(digit) = char::from(self.cursor.peek(0)).to_digit(16) else {
                let words = format!("expected {digits} hexadecimal digits");
                return Err(self.fault(&words).begun(self.source, start));
            };
            value = value << 4 | digit;
            self.cursor.skip(1);
        }
        char::from_u32(value)
            .ok_or_else(|| self.fault("no character has this number").begun(self.source, start))
    }
}

/// The text of a scalar: as it stands, until something in it must be written otherwise.
struct Copied {
    made: Option<String>,
    /// What was not copied yet begins here.
    from: usize,
}

impl Copied {
    fn copy_all(&mut self, uncopied: &str) {
        self.made.get_or_insert_default().push_str(uncopied);
    }

    /// Copies up to an offset of the text.
    fn copy(&mut self, uncopied: &str, until: usize) {
        self.copy_all(&uncopied[..until - self.from]);
    }

    fn push(&mut self, character: char) {
        self.made.get_or_insert_default().push(character);
    }

    fn push_fold(&mut self, fold: Fold) {
        fold.write(self.made.get_or_insert_default());
    }
}

const DOUBLE: Stops = Stops::at(b" \t\"\\");

const SINGLE: Stops = Stops::at(b" \t'");
