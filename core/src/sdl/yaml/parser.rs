//! From tokens to events: what may follow what. Open collections stand on a stack, so that depth costs no call stack.

use std::borrow::Cow;
use std::collections::HashMap;

use super::scanner::Scanner;
use super::token::{Face, TokenKind};
use super::{Collection, Event, EventKind, Fault, Properties, STANDARD, Style, Tag};
use crate::error::Code;
use crate::sdl::source::Source;

/// The events of a stream's first document.
pub(crate) struct Reader<'t> {
    source: &'t Source<'t>,
    pub(super) scanner: Scanner<'t>,
    pub(super) state: State,
    /// What each open collection goes on with, and where it began.
    open: Vec<(State, u32)>,
    /// What the handles of tags stand for.
    handles: HashMap<&'t str, String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Begin,
    /// Behind `---`.
    Content,
    /// Where the document is one node.
    Document,
    End,
    Over,
    BlockEntry,
    BlockKey,
    BlockValue,
    /// Behind the colon of a key, which ends there.
    BlockPart {
        end: u32,
    },
    /// Items at the column of their key.
    IndentlessEntry,
    FlowEntry {
        first: bool,
    },
    FlowKey {
        first: bool,
    },
    FlowValue,
    /// The value of a key without a colon.
    FlowNoValue,
    /// `[key: value]`: a mapping of one pair.
    PairKey,
    PairValue,
    PairEnd,
}

impl<'t> Reader<'t> {
    pub(crate) fn new(source: &'t Source<'t>) -> Self {
        Self {
            source,
            scanner: Scanner::new(source),
            state: State::Begin,
            open: Vec::new(),
            handles: HashMap::new(),
        }
    }

    /// The next event, or `None` behind the first document.
    pub(crate) fn next(&mut self) -> Result<Option<Event<'t>>, Box<Fault>> {
        if self.state == State::Begin {
            self.begin()?;
        }
        if let Some(event) = self.express() {
            return Ok(Some(event));
        }
        let event = match self.state {
            State::Begin | State::Over => return Ok(None),
            State::Document => {
                self.state = State::End;
                self.node(Place::Block)
            }
            State::Content => self.content(),
            State::End => {
                self.state = State::Over;
                self.scanner.look_behind()?;
                return Ok(None);
            }
            State::BlockEntry => self.block_entry(),
            State::BlockKey => self.block_key(),
            State::BlockValue => self.block_value(),
            State::BlockPart { end } => {
                self.state = State::BlockKey;
                self.block_part(end)
            }
            State::IndentlessEntry => self.indentless_entry(),
            State::FlowEntry { first } => self.flow_entry(first),
            State::FlowKey { first } => self.flow_key(first),
            State::FlowValue => self.flow_value(),
            State::FlowNoValue => {
                self.state = State::FlowKey { first: false };
                self.nothing_here()
            }
            State::PairKey => self.pair_key(),
            State::PairValue => self.pair_value(),
            State::PairEnd => {
                let at = self.scanner.peek()?.start;
                Ok(self.close(at, at))
            }
        };
        event.map(Some)
    }

    fn begin(&mut self) -> Result<(), Box<Fault>> {
        self.state = match self.scanner.peek()?.face {
            Face::StreamEnd => State::Over,
            Face::Directive | Face::DocumentStart => {
                self.directives()?;
                State::Content
            }
            _ => State::Document,
        };
        Ok(())
    }

    fn directives(&mut self) -> Result<(), Box<Fault>> {
        let mut has_version = false;
        while self.scanner.peek()?.face == Face::Directive {
            let Some(token) = self.scanner.take() else { break };
            let (start, end) = (token.start(), token.end());
            match token.kind {
                TokenKind::TagDirective(tag) => {
                    if self.handles.insert(tag.handle, tag.rest.into_owned()).is_some() {
                        return Err(self.scanner.fault_at("found this handle twice", start));
                    }
                }
                TokenKind::VersionDirective { is_known: true } if !has_version => has_version = true,
                _ => {
                    let words = if has_version { "found it twice" } else { "only `%YAML 1.1` is understood" };
                    let span = self.source.span(start, end);
                    return Err(Fault::new(Code::YamlDirective, words, span));
                }
            }
        }
        if self.scanner.peek()?.face != Face::DocumentStart {
            return Err(self.unexpected("expected `---` behind the directives"));
        }
        self.scanner.skip();
        Ok(())
    }

    fn content(&mut self) -> Result<Event<'t>, Box<Fault>> {
        self.state = State::End;
        match self.scanner.peek()?.face {
            Face::Directive | Face::DocumentEnd | Face::DocumentStart | Face::StreamEnd => {
                self.nothing_here()
            }
            _ => self.node(Place::Block),
        }
    }

    fn block_entry(&mut self) -> Result<Event<'t>, Box<Fault>> {
        let head = self.scanner.peek()?;
        match head.face {
            Face::BlockEntry => {
                self.scanner.skip();
                match self.scanner.peek()?.face {
                    Face::BlockEnd | Face::BlockEntry => Ok(self.nothing(head.end)),
                    _ => self.node(Place::Block),
                }
            }
            Face::BlockEnd => {
                self.scanner.skip();
                Ok(self.close(head.start, head.end))
            }
            _ => Err(self.unexpected("expected the `-` of another item, or fewer spaces")),
        }
    }

    fn indentless_entry(&mut self) -> Result<Event<'t>, Box<Fault>> {
        let head = self.scanner.peek()?;
        if head.face != Face::BlockEntry {
            return Ok(self.close(head.start, head.start));
        }
        self.scanner.skip();
        match self.scanner.peek()?.face {
            Face::BlockEnd | Face::BlockEntry | Face::Key | Face::Value => Ok(self.nothing(head.end)),
            _ => self.node(Place::Block),
        }
    }

    fn block_key(&mut self) -> Result<Event<'t>, Box<Fault>> {
        let head = self.scanner.peek()?;
        match head.face {
            Face::Key => {
                self.scanner.skip();
                self.state = State::BlockValue;
                self.block_part(head.end)
            }
            Face::BlockEnd => {
                self.scanner.skip();
                Ok(self.close(head.start, head.end))
            }
            _ => Err(self.unexpected("expected another key, or fewer spaces")),
        }
    }

    fn block_value(&mut self) -> Result<Event<'t>, Box<Fault>> {
        self.state = State::BlockKey;
        let head = self.scanner.peek()?;
        if head.face != Face::Value {
            return Ok(self.nothing(head.start));
        }
        self.scanner.skip();
        self.block_part(head.end)
    }

    /// A key or a value of a block.
    fn block_part(&mut self, end: u32) -> Result<Event<'t>, Box<Fault>> {
        match self.scanner.peek()?.face {
            Face::BlockEnd | Face::Key | Face::Value => Ok(self.nothing(end)),
            _ => self.node(Place::BlockOrIndentless),
        }
    }

    fn flow_entry(&mut self, first: bool) -> Result<Event<'t>, Box<Fault>> {
        self.separator(first, Face::FlowSequenceEnd, "expected `,` or `]`")?;
        self.state = State::FlowEntry { first: false };
        let head = self.scanner.peek()?;
        match head.face {
            Face::FlowSequenceEnd => {
                self.scanner.skip();
                Ok(self.close(head.start, head.end))
            }
            Face::Key => {
                self.scanner.skip();
                Ok(self.start(
                    Collection::Mapping,
                    State::PairKey,
                    Properties::default(),
                    (head.start, head.end),
                ))
            }
            _ => self.node(Place::Flow),
        }
    }

    fn pair_key(&mut self) -> Result<Event<'t>, Box<Fault>> {
        self.state = State::PairValue;
        let head = self.scanner.peek()?;
        match head.face {
            Face::FlowEntry | Face::FlowSequenceEnd | Face::Value => {
                // The reference passes it, whatever it is.
                self.scanner.skip();
                Ok(self.nothing(head.end))
            }
            _ => self.node(Place::Flow),
        }
    }

    fn pair_value(&mut self) -> Result<Event<'t>, Box<Fault>> {
        self.state = State::PairEnd;
        self.flow_part(Face::FlowSequenceEnd)
    }

    fn flow_key(&mut self, first: bool) -> Result<Event<'t>, Box<Fault>> {
        self.separator(first, Face::FlowMappingEnd, "expected `,` or `}`")?;
        let head = self.scanner.peek()?;
        match head.face {
            Face::FlowMappingEnd => {
                self.scanner.skip();
                Ok(self.close(head.start, head.end))
            }
            Face::Key => {
                self.scanner.skip();
                self.state = State::FlowValue;
                match self.scanner.peek()?.face {
                    Face::FlowEntry | Face::FlowMappingEnd | Face::Value => self.nothing_here(),
                    _ => self.node(Place::Flow),
                }
            }
            _ => {
                self.state = State::FlowNoValue;
                self.node(Place::Flow)
            }
        }
    }

    fn flow_value(&mut self) -> Result<Event<'t>, Box<Fault>> {
        self.state = State::FlowKey { first: false };
        self.flow_part(Face::FlowMappingEnd)
    }

    /// The value of a key inside brackets, if it has one.
    fn flow_part(&mut self, end: Face) -> Result<Event<'t>, Box<Fault>> {
        let head = self.scanner.peek()?;
        if head.face != Face::Value {
            return Ok(self.nothing(head.start));
        }
        self.scanner.skip();
        let head = self.scanner.peek()?;
        if head.face == Face::FlowEntry || head.face == end {
            return Ok(self.nothing(head.start));
        }
        self.node(Place::Flow)
    }

    /// The comma before all items but the first.
    fn separator(&mut self, first: bool, end: Face, words: &str) -> Result<(), Box<Fault>> {
        match self.scanner.peek()?.face {
            Face::FlowEntry if !first => self.scanner.skip(),
            face if face == end || first => {}
            _ => return Err(self.unexpected(words)),
        }
        Ok(())
    }

    fn node(&mut self, at: Place) -> Result<Event<'t>, Box<Fault>> {
        let mut properties = Properties::default();
        let mut has_tag = false;
        let mut head = self.scanner.peek()?;
        let (start, mut end) = (head.start, head.end);
        loop {
            let face = head.face;
            let is_bare = properties.anchor.is_none() && !has_tag;
            match face {
                Face::Anchor if properties.anchor.is_none() => {}
                Face::Tag if !has_tag => {}
                Face::Alias if is_bare => {}
                Face::Scalar => {}
                Face::BlockEntry if at == Place::BlockOrIndentless => {
                    let place = (start, head.end);
                    return Ok(self.start(Collection::Sequence, State::IndentlessEntry, properties, place));
                }
                _ => {
                    let Some((collection, state)) = begins(face, at != Place::Flow) else {
                        if is_bare {
                            return Err(self.unexpected("expected a value"));
                        }
                        return Ok(self.scalar("".into(), Style::Plain, properties, (start, end)));
                    };
                    let place = (start, head.end);
                    self.scanner.skip();
                    return Ok(self.start(collection, state, properties, place));
                }
            }
            let Some(token) = self.scanner.take() else { return Ok(self.nothing(end)) };
            end = head.end;
            match token.kind {
                TokenKind::Alias(anchor) => {
                    return Ok(self.event(EventKind::Alias { anchor }, (start, end)));
                }
                TokenKind::Anchor(name) => properties.anchor = Some(name),
                TokenKind::Scalar(text, style) => {
                    return Ok(self.scalar(text, style, properties, (start, end)));
                }
                TokenKind::Tag(tag) => {
                    properties.tag = self.tag(tag.handle, &tag.rest, head.start as usize)?;
                    has_tag = true;
                }
                TokenKind::Mark(_) | TokenKind::TagDirective(_) | TokenKind::VersionDirective { .. } => {}
            }
            head = self.scanner.peek()?;
        }
    }

    fn tag(&self, handle: &str, suffix: &str, at: usize) -> Result<Tag, Box<Fault>> {
        let prefix = match (self.handles.get(handle), handle) {
            (Some(prefix), _) => prefix,
            (None, "" | "!") => handle,
            (None, "!!") => STANDARD,
            _ => return Err(self.scanner.fault_at("no `%TAG` line says what this handle means", at)),
        };
        Ok(Tag::of(&(prefix.to_owned() + suffix)))
    }

    pub(super) fn start(
        &mut self,
        collection: Collection,
        first: State,
        properties: Properties<'t>,
        place: (u32, u32),
    ) -> Event<'t> {
        self.open.push((self.state, place.0));
        self.state = first;
        self.event(EventKind::Start { collection, properties }, place)
    }

    pub(super) fn close(&mut self, start: u32, end: u32) -> Event<'t> {
        self.state = self.open.pop().map_or(State::Over, |(state, _)| state);
        self.event(EventKind::End, (start, end))
    }

    /// Where a value could stand and none does.
    fn nothing(&self, at: u32) -> Event<'t> {
        self.scalar("".into(), Style::Plain, Properties::default(), (at, at))
    }

    fn nothing_here(&mut self) -> Result<Event<'t>, Box<Fault>> {
        let at = self.scanner.peek()?.start;
        Ok(self.nothing(at))
    }

    pub(super) fn scalar(
        &self,
        text: Cow<'t, str>,
        style: Style,
        properties: Properties<'t>,
        place: (u32, u32),
    ) -> Event<'t> {
        self.event(EventKind::Scalar { text, style, properties }, place)
    }

    fn event(&self, kind: EventKind<'t>, (start, end): (u32, u32)) -> Event<'t> {
        Event { kind, span: self.source.span_inside(start, end) }
    }

    /// What comes next cannot stand there.
    fn unexpected(&mut self, words: &str) -> Box<Fault> {
        let at = match self.scanner.peek() {
            Ok(head) => head.start,
            Err(fault) => return fault,
        };
        let fault = self.scanner.fault_at(words, at as usize);
        match self.open.last() {
            Some((_, begun)) => fault.begun(self.source, *begun as usize),
            None => fault,
        }
    }
}

/// Where a node stands, which decides what it may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Block,
    /// Items of a list may stand at the column of its key.
    BlockOrIndentless,
    Flow,
}

/// The collection that a token begins.
fn begins(face: Face, in_block: bool) -> Option<(Collection, State)> {
    match face {
        Face::BlockMappingStart if in_block => Some((Collection::Mapping, State::BlockKey)),
        Face::BlockSequenceStart if in_block => Some((Collection::Sequence, State::BlockEntry)),
        Face::FlowMappingStart => Some((Collection::Mapping, State::FlowKey { first: true })),
        Face::FlowSequenceStart => Some((Collection::Sequence, State::FlowEntry { first: true })),
        _ => None,
    }
}
