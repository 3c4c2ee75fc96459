//! From text to tokens. Where blocks begin and end is told by indentation; what is a key, by the colon behind it.

use std::collections::VecDeque;

use super::Fault;
use super::characters::Characters;
use super::cursor::Cursor;
use super::plain::TAB;
use super::token::{Candidate, Face, Head, Token, TokenKind};
use crate::error::Code;
use crate::sdl::source::Source;

pub(super) struct Scanner<'t> {
    pub(super) source: &'t Source<'t>,
    pub(super) cursor: Cursor<'t>,
    characters: Characters<'t>,
    pub(super) queue: VecDeque<Token<'t>>,
    /// How many tokens have left the queue.
    given: usize,
    /// The least column of what stands inside the innermost block; 0 outside of all.
    pub(super) inside: usize,
    /// The same of the blocks around it.
    around: Vec<usize>,
    /// Open brackets, behind the level of the block.
    pub(super) levels: Vec<Level>,
    /// Whether a key may begin here.
    pub(super) key_allowed: bool,
    /// Where the last token ends to which a comment behind it belongs.
    pub(super) commented: usize,
}

/// The block, or what stands between two brackets.
#[derive(Default)]
pub(super) struct Level {
    /// The token that may be a key, by its number.
    pub(super) candidate: Option<(usize, Candidate)>,
    /// The bracket that opened it, by its number, while nothing inside could be a key.
    empty_since: Option<usize>,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(source: &'t Source<'t>) -> Self {
        let characters = Characters::new(source);
        Self {
            source,
            cursor: Cursor::new(characters.readable()),
            characters,
            queue: VecDeque::with_capacity(2 * LOOKAHEAD),
            given: 0,
            inside: 0,
            around: Vec::new(),
            levels: vec![Level::default()],
            key_allowed: true,
            commented: 0,
        }
    }

    /// What comes next.
    pub(super) fn peek(&mut self) -> Result<Head, Box<Fault>> {
        loop {
            match self.queue.front() {
                Some(token) if token.candidate.is_none() => return Ok(token.head()),
                Some(_) => self.wait_for_colon()?,
                None => self.scan()?,
            }
        }
    }

    /// Takes what comes next, of which nothing but its kind counts.
    pub(super) fn skip(&mut self) {
        let Some(head) = self.queue.front_mut() else { return };
        if head.opens_mapping {
            head.opens_mapping = false;
        } else if head.is_key {
            head.is_key = false;
        } else {
            self.queue.pop_front();
            self.given += 1;
        }
    }

    /// Takes the next token with its text. No block may begin before it, and no key.
    pub(super) fn take(&mut self) -> Option<Token<'t>> {
        self.given += 1;
        self.queue.pop_front()
    }

    /// Reads as far as the reference does before it stops behind a document: two tokens more.
    pub(super) fn look_behind(&mut self) -> Result<(), Box<Fault>> {
        let waiting = |queue: &VecDeque<Token<'_>>| {
            let each = |token: &Token<'_>| 1 + usize::from(token.opens_mapping) + usize::from(token.is_key);
            queue.iter().take(LOOKAHEAD).map(each).sum::<usize>()
        };
        self.peek()?;
        while waiting(&self.queue) < LOOKAHEAD {
            self.scan()?;
        }
        let last = self.queue.back().map_or(0, |token| token.start() + MARK_WIDTH);
        self.characters.flaw_before(last.max(self.cursor.at() + 1), self.source).map_or(Ok(()), Err)
    }

    /// The syntax breaks here.
    pub(super) fn fault(&self, words: &str) -> Box<Fault> {
        self.fault_at(words, self.cursor.at())
    }

    /// The syntax breaks there; unless the reference would not have come so far.
    pub(super) fn fault_at(&self, words: &str, at: usize) -> Box<Fault> {
        let flaw = self.characters.flaw_before(self.cursor.at() + 1, self.source);
        flaw.unwrap_or_else(|| Fault::syntax(self.source, words, at))
    }

    /// How many brackets are open.
    pub(super) fn flow(&self) -> usize {
        self.levels.len() - 1
    }

    fn scan(&mut self) -> Result<(), Box<Fault>> {
        self.skip_to_token();
        if self.cursor.is_end() {
            return self.end();
        }
        self.close_blocks(Some(self.cursor.column()));
        if self.cursor.column() == 0 {
            if self.cursor.peek(0) == b'%' {
                self.leave()?;
                let token = self.directive()?;
                self.queue.push_back(token);
                return Ok(());
            }
            if self.cursor.is_document_mark() {
                self.leave()?;
                let is_start = self.cursor.peek(0) == b'-';
                self.push_mark(if is_start { Face::DocumentStart } else { Face::DocumentEnd }, 3, None);
                return Ok(());
            }
        }
        self.token()?;
        let stands_alone = |token: &Token<'_>| matches!(token.kind, TokenKind::Mark(Face::BlockEntry));
        self.commented = self.queue.back().filter(|token| !stands_alone(token)).map_or(0, Token::end);
        Ok(())
    }

    fn token(&mut self) -> Result<(), Box<Fault>> {
        let flow = self.flow() > 0;
        match self.cursor.peek(0) {
            b'[' => self.open(Face::FlowSequenceStart),
            b'{' => self.open(Face::FlowMappingStart),
            b']' => self.close(Face::FlowSequenceEnd),
            b'}' => self.close(Face::FlowMappingEnd),
            b',' => self.flow_entry(),
            b'-' if self.cursor.is_space(1) => self.block_entry(),
            b'?' if flow || self.cursor.is_space(1) => self.key(),
            b':' if flow || self.cursor.is_space(1) => self.value(),
            b'*' => self.node(|scanner| scanner.anchor(TokenKind::Alias)),
            b'&' => self.node(|scanner| scanner.anchor(TokenKind::Anchor)),
            b'!' => self.node(Self::tag),
            b'|' if !flow => self.block_scalar(true),
            b'>' if !flow => self.block_scalar(false),
            quote @ (b'\'' | b'"') => self.node(|scanner| scanner.quoted(quote)),
            b'\t' => Err(self.fault(TAB)),
            b'#' | b'|' | b'>' | b'%' | b'@' | b'`' => Err(self.fault(UNQUOTED)),
            _ => self.node(Self::plain),
        }
    }

    /// Passes blanks, comments and line breaks.
    fn skip_to_token(&mut self) {
        if self.commented > self.cursor.line() {
            self.skip_comment_of_token();
        }
        loop {
            self.cursor.skip_spaces();
            while self.cursor.peek(0) == b'\t' && (self.flow() > 0 || !self.key_allowed) {
                self.cursor.skip(1);
                self.cursor.skip_spaces();
            }
            if self.cursor.peek(0) == b'#' {
                self.skip_comments();
            }
            if !self.cursor.is_break() {
                return;
            }
            self.cursor.skip_break();
            if self.flow() == 0 {
                self.key_allowed = true;
            }
        }
    }

    /// Passes a comment behind a token, with the blanks before it.
    fn skip_comment_of_token(&mut self) {
        if !matches!(self.cursor.peek(0), b' ' | b'\t' | b'#') {
            return;
        }
        let mut ahead = self.cursor;
        ahead.skip_blanks();
        if ahead.peek(0) == b'#' {
            ahead.skip_line();
            self.cursor = ahead;
        }
    }

    /// Passes a comment, and all that follow one on a line of its own: before these even tabs may indent.
    fn skip_comments(&mut self) {
        self.cursor.skip_line();
        let mut ahead = self.cursor;
        loop {
            while ahead.is_blank() || ahead.is_break() {
                if ahead.is_break() {
                    ahead.skip_break();
                } else {
                    ahead.skip(1);
                }
            }
            if ahead.peek(0) != b'#' {
                return;
            }
            ahead.skip_line();
            self.cursor = ahead;
        }
    }

    fn end(&mut self) -> Result<(), Box<Fault>> {
        if let Some(flaw) = self.characters.flaw_before(self.cursor.at() + 1, self.source) {
            return Err(flaw);
        }
        self.leave()?;
        // No colon can come any more.
        self.queue.iter_mut().for_each(|token| token.candidate = None);
        self.push_mark(Face::StreamEnd, 0, None);
        Ok(())
    }

    /// Ends every block: a directive, a document mark or the end of the text follows.
    fn leave(&mut self) -> Result<(), Box<Fault>> {
        self.close_blocks(None);
        self.withdraw()?;
        self.key_allowed = false;
        Ok(())
    }

    fn open(&mut self, face: Face) -> Result<(), Box<Fault>> {
        let candidate = self.nominate()?;
        let number = self.given + self.queue.len();
        self.push_mark(face, 1, candidate);
        self.levels.push(Level { candidate: None, empty_since: Some(number) });
        self.key_allowed = true;
        if self.flow() > MAX_DEPTH { Err(self.too_deep()) } else { Ok(()) }
    }

    fn close(&mut self, face: Face) -> Result<(), Box<Fault>> {
        self.withdraw()?;
        let level = if self.flow() > 0 { self.levels.pop() } else { None };
        // Behind brackets that held nothing which could be a key, the reference waits for no colon.
        let bracket = level.and_then(|level| level.empty_since).and_then(|number| self.queued(number));
        if let Some(candidate) = bracket.and_then(|token| token.candidate.as_mut()) {
            candidate.is_hasty = true;
        }
        self.key_allowed = false;
        self.push_mark(face, 1, None);
        Ok(())
    }

    fn flow_entry(&mut self) -> Result<(), Box<Fault>> {
        self.withdraw()?;
        self.key_allowed = true;
        self.push_mark(Face::FlowEntry, 1, None);
        Ok(())
    }

    fn block_entry(&mut self) -> Result<(), Box<Fault>> {
        if self.flow() == 0 {
            if !self.key_allowed {
                return Err(self.fault("a list begins on a line of its own"));
            }
            self.open_block(Face::BlockSequenceStart)?;
        }
        self.withdraw()?;
        self.key_allowed = true;
        self.push_mark(Face::BlockEntry, 1, None);
        Ok(())
    }

    /// A key that says so itself: `? key`.
    fn key(&mut self) -> Result<(), Box<Fault>> {
        if self.flow() == 0 {
            if !self.key_allowed {
                return Err(self.fault(NO_KEY));
            }
            self.open_block(Face::BlockMappingStart)?;
        }
        self.withdraw()?;
        self.key_allowed = self.flow() == 0;
        self.push_mark(Face::Key, 1, None);
        Ok(())
    }

    /// A colon: it makes a key of the candidate before it, or else is the value of a key that says so itself.
    fn value(&mut self) -> Result<(), Box<Fault>> {
        let Some((number, candidate)) = self.current_candidate()? else {
            if self.flow() == 0 {
                if !self.key_allowed {
                    return Err(self.fault(NO_KEY));
                }
                self.open_block(Face::BlockMappingStart)?;
            }
            self.key_allowed = self.flow() == 0;
            self.push_mark(Face::Value, 1, None);
            return Ok(());
        };
        let opens_mapping = self.flow() == 0 && self.inside <= candidate.column();
        if let Some(token) = self.queued(number) {
            token.candidate = None;
            token.is_key = true;
            token.opens_mapping = opens_mapping;
        } else {
            // What the reference makes of a key that it did not wait for.
            self.push_mark(Face::Key, 0, None);
            if opens_mapping {
                self.push_mark(Face::BlockMappingStart, 0, None);
            }
        }
        if opens_mapping {
            self.indent(candidate.column())?;
        }
        self.key_allowed = false;
        self.push_mark(Face::Value, 1, None);
        Ok(())
    }

    fn block_scalar(&mut self, literal: bool) -> Result<(), Box<Fault>> {
        self.withdraw()?;
        self.key_allowed = true;
        let token = self.block(literal)?;
        self.queue.push_back(token);
        Ok(())
    }

    /// A token that may be a key.
    fn node(
        &mut self,
        scan: impl FnOnce(&mut Self) -> Result<Token<'t>, Box<Fault>>,
    ) -> Result<(), Box<Fault>> {
        let candidate = self.nominate()?;
        self.key_allowed = false;
        let token = scan(self)?;
        self.push(token, candidate);
        Ok(())
    }

    /// What the next token needs to be a key, if one may stand here.
    fn nominate(&mut self) -> Result<Option<Candidate>, Box<Fault>> {
        if !self.key_allowed {
            return Ok(None);
        }
        self.withdraw()?;
        let required = self.flow() == 0 && self.inside == self.cursor.column() + 1;
        Ok(Some(Candidate::new(&self.cursor, required)))
    }

    /// The candidate of this level is no key.
    fn withdraw(&mut self) -> Result<(), Box<Fault>> {
        let Some((number, candidate)) = self.level().candidate.take() else { return Ok(()) };
        if candidate.required {
            return Err(self.not_a_key(candidate));
        }
        if let Some(token) = self.queued(number) {
            token.candidate = None;
        }
        Ok(())
    }

    /// Takes the candidate of this level, if a colon here makes it a key.
    fn current_candidate(&mut self) -> Result<Option<(usize, Candidate)>, Box<Fault>> {
        match self.level().candidate.take() {
            Some((number, candidate)) if self.may_be_key(candidate)? => Ok(Some((number, candidate))),
            _ => Ok(None),
        }
    }

    /// Reads on while the next token may be a key.
    fn wait_for_colon(&mut self) -> Result<(), Box<Fault>> {
        while let Some(candidate) = self.queue.front().and_then(|token| token.candidate) {
            let waits =
                if candidate.is_hasty { self.queue.len() < LOOKAHEAD } else { self.may_be_key(candidate)? };
            if waits {
                self.scan()?;
            } else if let Some(token) = self.queue.front_mut() {
                token.candidate = None;
            }
        }
        Ok(())
    }

    /// A candidacy ends with its line, or 1,024 characters on.
    fn may_be_key(&self, candidate: Candidate) -> Result<bool, Box<Fault>> {
        let bytes = self.cursor.at() - candidate.start();
        let is_far = bytes > LONGEST_KEY
            && (bytes > 4 * LONGEST_KEY
                || self.cursor.since(candidate.start()).chars().count() > LONGEST_KEY);
        let ends = is_far || candidate.line() != self.cursor.line();
        if ends && candidate.required { Err(self.not_a_key(candidate)) } else { Ok(!ends) }
    }

    fn not_a_key(&self, candidate: Candidate) -> Box<Fault> {
        let line = self.source.content()[candidate.start()..].lines().next().unwrap_or_default();
        let end = candidate.start() + line.trim_end().len();
        let span = self.source.span(candidate.start(), end);
        let mut fault = self.fault_at("expected a colon behind this key", candidate.start());
        fault.span = span;
        fault
    }

    fn level(&mut self) -> &mut Level {
        // The block's own level is never closed.
        let last = self.levels.len() - 1;
        &mut self.levels[last]
    }

    fn queued(&mut self, number: usize) -> Option<&mut Token<'t>> {
        self.queue.get_mut(number.checked_sub(self.given)?)
    }

    fn open_block(&mut self, face: Face) -> Result<(), Box<Fault>> {
        let column = self.cursor.column();
        if self.inside <= column {
            self.indent(column)?;
            self.push_mark(face, 0, None);
        }
        Ok(())
    }

    fn indent(&mut self, column: usize) -> Result<(), Box<Fault>> {
        self.nest(column);
        if self.around.len() > MAX_DEPTH { Err(self.too_deep()) } else { Ok(()) }
    }

    /// Begins a block at a column.
    pub(super) fn nest(&mut self, column: usize) {
        self.around.push(self.inside);
        self.inside = column + 1;
    }

    /// Ends the innermost block.
    pub(super) fn unnest(&mut self) {
        self.inside = self.around.pop().unwrap_or(0);
    }

    /// Whether no block may begin inside this one.
    pub(super) fn is_deepest(&self) -> bool {
        self.around.len() >= MAX_DEPTH
    }

    /// Ends the blocks that are indented more than a column, or all of them; inside brackets indentation says nothing.
    fn close_blocks(&mut self, column: Option<usize>) {
        let least = column.map_or(0, |column| column + 1);
        while self.flow() == 0 && self.inside > least {
            self.push_mark(Face::BlockEnd, 0, None);
            self.unnest();
        }
    }

    /// A token that is `width` bytes here.
    fn push_mark(&mut self, face: Face, width: usize, candidate: Option<Candidate>) {
        let start = self.cursor.at();
        self.cursor.skip(width);
        self.push(Token::new(TokenKind::Mark(face), start, start + width), candidate);
    }

    fn push(&mut self, mut token: Token<'t>, candidate: Option<Candidate>) {
        if let Some(candidate) = candidate {
            let number = self.given + self.queue.len();
            *self.level() = Level { candidate: Some((number, candidate)), empty_since: None };
        }
        token.candidate = candidate;
        self.queue.push_back(token);
    }

    fn too_deep(&self) -> Box<Fault> {
        let at = self.cursor.at();
        Fault::new(Code::YamlDepth, format!("expected at most {MAX_DEPTH} levels"), self.source.span(at, at))
    }
}

/// Tokens that the reference has looked at before it takes one.
const LOOKAHEAD: usize = 3;

/// Characters that the reference looks at to see whether a document ends.
const MARK_WIDTH: usize = 4;

/// The reference's own limit, for brackets and for blocks each.
const MAX_DEPTH: usize = 10_000;

/// Characters from the beginning of a key to its colon.
pub(super) const LONGEST_KEY: usize = 1024;

const NO_KEY: &str = "no key can stand here: put quotes around a text with a colon, or mend the indentation";

const UNQUOTED: &str = "no text begins like this: put quotes around it";
