//! Lines that begin with `%`.

use super::Fault;
use super::scanner::Scanner;
use super::token::{Tag, Token, TokenKind};
use crate::error::Code;

impl<'t> Scanner<'t> {
    pub(super) fn directive(&mut self) -> Result<Token<'t>, Box<Fault>> {
        let start = self.cursor.at();
        self.cursor.skip(1);
        let name = self.letters();
        let kind = match name {
            _ if !self.cursor.is_space(0) => {
                return Err(self.fault("expected a space behind the directive").begun(self.source, start));
            }
            "YAML" => self.version(start)?,
            "TAG" => self.tag_shorthand(start)?,
            _ => {
                let words = "only `%YAML 1.1` and `%TAG` are understood";
                return Err(Fault::new(
                    Code::YamlDirective,
                    words,
                    self.source.span(start, self.cursor.at()),
                ));
            }
        };
        let end = self.cursor.at();
        self.cursor.skip_blanks();
        if self.cursor.peek(0) == b'#' {
            self.cursor.skip_line();
        }
        if !self.cursor.is_line_end() {
            return Err(self.fault("expected the end of the line").begun(self.source, start));
        }
        if self.cursor.is_break() {
            self.cursor.skip_break();
        }
        Ok(Token::new(kind, start, end))
    }

    fn version(&mut self, start: usize) -> Result<TokenKind<'t>, Box<Fault>> {
        self.cursor.skip_blanks();
        let major = self.number(start)?;
        if self.cursor.peek(0) != b'.' {
            return Err(self.fault("expected a version").begun(self.source, start));
        }
        self.cursor.skip(1);
        let minor = self.number(start)?;
        Ok(TokenKind::VersionDirective { is_known: (major, minor) == (1, 1) })
    }

    fn number(&mut self, start: usize) -> Result<u32, Box<Fault>> {
        let from = self.cursor.at();
        while self.cursor.peek(0).is_ascii_digit() {
            self.cursor.skip(1);
        }
        let digits = Some(self.cursor.since(from)).filter(|digits| digits.len() <= LONGEST_NUMBER);
        digits
            .and_then(|digits| digits.parse().ok())
            .ok_or_else(|| self.fault("expected a version").begun(self.source, start))
    }

    fn tag_shorthand(&mut self, start: usize) -> Result<TokenKind<'t>, Box<Fault>> {
        self.cursor.skip_blanks();
        let handle = if self.cursor.peek(0) == b'!' { self.tag_handle() } else { "" };
        if handle != "!" && !(handle.len() > 1 && handle.ends_with('!')) {
            return Err(self.fault("expected a handle such as `!e!`").begun(self.source, start));
        }
        if !self.cursor.is_blank() {
            return Err(self.fault("expected a space behind the handle").begun(self.source, start));
        }
        self.cursor.skip_blanks();
        let prefix = self.uri(self.cursor.at(), false, start)?;
        if !self.cursor.is_space(0) {
            return Err(self.fault("expected a space behind the tag").begun(self.source, start));
        }
        Ok(TokenKind::TagDirective(Box::new(Tag { handle, rest: prefix })))
    }
}

/// Digits of a version's number that the reference reads.
const LONGEST_NUMBER: usize = 9;
