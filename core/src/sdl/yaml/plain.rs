//! Scalars without quotes: they end at a colon with a space, at a comment, and at lines that are indented less.

use std::borrow::Cow;

use super::cursor::Stops;
use super::fold::Fold;
use super::scanner::Scanner;
use super::token::{Token, TokenKind};
use super::{Fault, Style};

impl<'t> Scanner<'t> {
    pub(super) fn plain(&mut self) -> Result<Token<'t>, Box<Fault>> {
        let start = self.cursor.at();
        let mut end = start;
        // Made where a line break must be folded; else the scalar is the text as it stands.
        let mut folded: Option<String> = None;
        let mut fold = Fold::default();
        while !(self.cursor.is_document_mark() || self.cursor.peek(0) == b'#') {
            let word = self.cursor.at();
            self.plain_word();
            if self.cursor.at() == word {
                break;
            }
            if !fold.is_empty() {
                let text = folded.get_or_insert_with(|| self.cursor.since(start)[..end - start].to_owned());
                std::mem::take(&mut fold).write(text);
                text.push_str(self.cursor.since(word));
            } else if let Some(text) = &mut folded {
                text.push_str(self.cursor.since(end));
            }
            end = self.cursor.at();
            if !self.cursor.is_space(0) {
                break;
            }
            self.plain_spaces(&mut fold, start)?;
            if self.flow() == 0 && self.cursor.column() < self.inside {
                break;
            }
        }
        if !fold.is_empty() {
            self.key_allowed = true;
        }
        let text = match folded {
            Some(text) => Cow::Owned(text),
            None => Cow::Borrowed(&self.cursor.since(start)[..end - start]),
        };
        Ok(Token::new(TokenKind::Scalar(text, Style::Plain), start, end))
    }

    fn plain_word(&mut self) {
        let stops = if self.flow() > 0 { &FLOW_WORD } else { &WORD };
        loop {
            self.cursor.skip_word(stops);
            if self.cursor.peek(0) != b':' || self.cursor.is_space(1) {
                return;
            }
            self.cursor.skip(1);
        }
    }

    fn plain_spaces(&mut self, fold: &mut Fold, start: usize) -> Result<(), Box<Fault>> {
        loop {
            if self.cursor.is_blank() {
                let is_indentation = !fold.is_empty() && self.cursor.column() < self.inside;
                if is_indentation && self.cursor.peek(0) == b'\t' {
                    return Err(self.fault(TAB).begun(self.source, start));
                }
                self.cursor.skip(1);
            } else if self.cursor.is_break() {
                fold.push(self.cursor.skip_break());
            } else {
                return Ok(());
            }
        }
    }
}

pub(super) const TAB: &str = "found a tab where only spaces indent";

const WORD: Stops = Stops::at(b" \t:");

const FLOW_WORD: Stops = Stops::at(b" \t:,?[]{}");
