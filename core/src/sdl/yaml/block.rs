//! Scalars behind `|` and `>`: lines that are indented more than what is around them.

use super::cursor::Break;
use super::plain::TAB;
use super::scanner::Scanner;
use super::token::{Token, TokenKind};
use super::{Fault, Style};

/// What the line breaks behind the last line become.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chomping {
    Clip,
    Keep,
    Strip,
}

impl<'t> Scanner<'t> {
    pub(super) fn block(&mut self, literal: bool) -> Result<Token<'t>, Box<Fault>> {
        let start = self.cursor.at();
        self.cursor.skip(1);
        let (chomping, increment) = self.block_header(start)?;
        if !self.cursor.is_end() {
            self.cursor.skip_break();
        }
        let mut end = self.cursor.at();
        let outer = self.inside.saturating_sub(1);
        let mut breaks = String::new();
        let indent = match increment {
            Some(increment) => outer + increment,
            None => self.block_indent(&mut breaks, &mut end, start)?,
        };
        self.block_breaks(indent, &mut breaks, &mut end, start)?;

        let mut text = String::new();
        let mut last_break: Option<Break> = None;
        let mut was_indented = false;
        while self.cursor.column() == indent && !self.cursor.is_end() {
            let is_indented = self.cursor.is_blank();
            let folds = !literal && !was_indented && !is_indented && last_break == Some(Break::Line);
            match last_break.take() {
                Some(_) if folds && breaks.is_empty() => text.push(' '),
                Some(line_break) if !folds => text.push(line_break.character()),
                _ => {}
            }
            text.push_str(&breaks);
            breaks.clear();
            was_indented = is_indented;
            let line = self.cursor.at();
            self.cursor.skip_line();
            text.push_str(self.cursor.since(line));
            // Behind the text no line ends.
            if self.cursor.is_break() {
                last_break = Some(self.cursor.skip_break());
            }
            end = self.cursor.at();
            self.block_breaks(indent, &mut breaks, &mut end, start)?;
        }
        if chomping != Chomping::Strip {
            text.extend(last_break.map(Break::character));
        }
        if chomping == Chomping::Keep {
            text.push_str(&breaks);
        }
        Ok(Token::new(TokenKind::Scalar(text.into(), Style::Block), start, end))
    }

    fn block_header(&mut self, start: usize) -> Result<(Chomping, Option<usize>), Box<Fault>> {
        let mut chomping = None;
        let mut increment = None;
        loop {
            match self.cursor.peek(0) {
                b'+' if chomping.is_none() => chomping = Some(Chomping::Keep),
                b'-' if chomping.is_none() => chomping = Some(Chomping::Strip),
                b'0' if increment.is_none() => {
                    return Err(self.fault("expected an indentation from 1 to 9").begun(self.source, start));
                }
                digit @ b'1'..=b'9' if increment.is_none() => increment = Some(usize::from(digit - b'0')),
                _ => break,
            }
            self.cursor.skip(1);
        }
        self.cursor.skip_blanks();
        if self.cursor.peek(0) == b'#' {
            self.cursor.skip_line();
        }
        if !self.cursor.is_line_end() {
            let words = "expected the text to begin on the next line";
            return Err(self.fault(words).begun(self.source, start));
        }
        Ok((chomping.unwrap_or(Chomping::Clip), increment))
    }

    /// The indentation of the first line with content, or of the longest line before it; deeper than what is around.
    fn block_indent(
        &mut self,
        breaks: &mut String,
        end: &mut usize,
        start: usize,
    ) -> Result<usize, Box<Fault>> {
        let mut deepest = 0;
        loop {
            while self.cursor.peek(0) == b' ' {
                self.cursor.skip(1);
            }
            deepest = deepest.max(self.cursor.column());
            if self.cursor.peek(0) == b'\t' {
                return Err(self.fault(TAB).begun(self.source, start));
            }
            if !self.cursor.is_break() {
                return Ok(deepest.max(self.inside).max(1));
            }
            breaks.push(self.cursor.skip_break().character());
            *end = self.cursor.at();
        }
    }

    /// Passes indentation and empty lines.
    fn block_breaks(
        &mut self,
        indent: usize,
        breaks: &mut String,
        end: &mut usize,
        start: usize,
    ) -> Result<(), Box<Fault>> {
        loop {
            while self.cursor.column() < indent && self.cursor.peek(0) == b' ' {
                self.cursor.skip(1);
            }
            if self.cursor.column() < indent && self.cursor.peek(0) == b'\t' {
                return Err(self.fault(TAB).begun(self.source, start));
            }
            if !self.cursor.is_break() {
                return Ok(());
            }
            breaks.push(self.cursor.skip_break().character());
            *end = self.cursor.at();
        }
    }
}
