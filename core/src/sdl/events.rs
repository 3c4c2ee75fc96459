//! The seam to the YAML reader: text in, events with raw text, style, tag and place out.
//!
//! The reader is `libyaml-safer`, a port of libyaml as the reference's reader is one. What keeps the two apart, and what
//! the port cannot bear, is mended here, so that nothing above this file knows which reader it has.

mod input;
mod last_break;
mod prepared;

use libyaml_safer::{ErrorKind, EventData, MappingStyle, Parser, ScalarStyle, Scanner, SequenceStyle};

use self::input::Input;
use self::last_break::LastBreak;
pub(crate) use self::prepared::Prepared;
use super::source::{Source, Span};
use crate::error::Code;

/// How a scalar was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Block,
    Plain,
    Quoted,
}

/// What kind of collection begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Collection {
    Mapping,
    Sequence,
}

#[derive(Debug)]
pub(crate) enum EventKind {
    Alias { anchor: String },
    Scalar { text: String, style: Style, tag: Option<String>, anchor: Option<String> },
    Start { collection: Collection, tag: Option<String>, anchor: Option<String> },
    End,
}

#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) kind: EventKind,
    pub(crate) span: Span,
}

/// Why the text is no YAML: a code, the reader's words, and where.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) code: Code,
    pub(crate) words: String,
    pub(crate) span: Span,
    /// Where that begins which could not be read to its end.
    pub(crate) begun: Option<Span>,
    /// Where the reader stopped understanding, if it did.
    stumble: Option<usize>,
}

/// The events of the first document of a stream; later documents are hardly looked at, as in the reference.
pub(crate) struct Events<'p> {
    parser: Parser<Input<'p>>,
    /// Shares with the parser's own how far it has read.
    input: Input<'p>,
    source: &'p Source<'p>,
    prepared: &'p Prepared<'p>,
    last_break: LastBreak<'p>,
    depth: Depth,
    state: State,
}

#[derive(PartialEq)]
enum State {
    Before,
    Inside,
    After,
}

impl<'p> Events<'p> {
    pub(crate) fn new(source: &'p Source<'_>, prepared: &'p Prepared<'_>) -> Self {
        let input = Input::new(prepared.text(), source.damage());
        let mut parser = Parser::new();
        parser.set_encoding(libyaml_safer::Encoding::Utf8);
        parser.set_input(input.clone());
        Self {
            parser,
            input,
            source,
            prepared,
            last_break: LastBreak::new(source.content()),
            depth: Depth::default(),
            state: State::Before,
        }
    }

    /// The next event, or `None` behind the first document.
    pub(crate) fn next(&mut self) -> Result<Option<Event>, Fault> {
        while self.state != State::After {
            let event = self.parser.parse().map_err(|error| self.syntax(&error, 0))?;
            let span = self.source.span(event.start_mark.index, event.end_mark.index);
            if let Some(kind) = self.kind(event, span)? {
                self.pay(span)?;
                return Ok(Some(Event { kind, span }));
            }
        }
        Ok(None)
    }

    fn kind(&mut self, event: libyaml_safer::Event, span: Span) -> Result<Option<EventKind>, Fault> {
        let (start, end) = (event.start_mark, event.end_mark);
        Ok(Some(match event.data {
            EventData::StreamStart { .. } => return Ok(None),
            EventData::DocumentStart { version_directive, .. } => {
                if version_directive.is_some_and(|v| (v.major, v.minor) != (1, 1)) {
                    return Err(fault(Code::YamlDirective, "only `%YAML 1.1` is understood", span));
                }
                self.state = State::Inside;
                return Ok(None);
            }
            EventData::DocumentEnd { .. } => {
                self.state = State::After;
                self.look_ahead(start.index)?;
                return Ok(None);
            }
            EventData::StreamEnd => {
                self.state = State::After;
                return Ok(None);
            }
            EventData::Alias { anchor } => EventKind::Alias { anchor },
            EventData::Scalar { anchor, tag, value, style, .. } => {
                self.refuse_later_yaml(&value, style, start.index, end.index, span)?;
                let style = style_of(style);
                let text = self.last_break.take_back(value, style, start.index, end.index);
                EventKind::Scalar { text: self.prepared.undo(text), style, tag, anchor }
            }
            EventData::SequenceStart { anchor, tag, style, .. } => {
                self.depth.open(style == SequenceStyle::Flow, Collection::Sequence, start.column, span)?;
                EventKind::Start { collection: Collection::Sequence, tag, anchor }
            }
            EventData::MappingStart { anchor, tag, style, .. } => {
                // `[a: b]` is a mapping in flow style that no brace opened.
                let flow = style == MappingStyle::Flow && end.index > start.index;
                self.depth.open(flow, Collection::Mapping, start.column, span)?;
                EventKind::Start { collection: Collection::Mapping, tag, anchor }
            }
            EventData::SequenceEnd | EventData::MappingEnd => {
                self.depth.close();
                EventKind::End
            }
        }))
    }

    /// What the reader knows of YAML 1.2 and the reference does not: `\/` in double quotes, and a question mark in a plain
    /// scalar inside brackets, where the reference sees a key begin.
    fn refuse_later_yaml(
        &self,
        text: &str,
        style: ScalarStyle,
        start: u64,
        end: u64,
        span: Span,
    ) -> Result<(), Fault> {
        if style == ScalarStyle::Plain && self.depth.flow > 0 && text.contains('?') {
            return Err(fault(Code::YamlSyntax, "put quotes around a text with a question mark", span));
        }
        let range = usize::try_from(start).unwrap_or(0)..usize::try_from(end).unwrap_or(0);
        let raw = self
            .source
            .content()
            .get(range)
            .filter(|_| style == ScalarStyle::DoubleQuoted)
            .unwrap_or_default();
        let mut characters = if raw.contains("\\/") { raw.chars() } else { "".chars() };
        while let Some(c) = characters.next() {
            if c == '\\' && characters.next() == Some('/') {
                return Err(fault(Code::YamlSyntax, "a slash needs no backslash before it", span));
            }
        }
        Ok(())
    }

    /// Behind the document the reference has looked at two more tokens than this reader.
    fn look_ahead(&self, from: u64) -> Result<(), Fault> {
        let from = usize::try_from(from).unwrap_or(usize::MAX);
        if from >= self.prepared.text().len() {
            return Ok(());
        }
        let mut scanner = Scanner::new();
        scanner.set_encoding(libyaml_safer::Encoding::Utf8);
        scanner.set_input(self.input.again_from(from));
        match scanner.take(4).find_map(Result::err) {
            Some(error) => Err(self.syntax(&error, from)),
            None => Ok(()),
        }
    }

    /// The reader looks at every open flow level for every token.
    fn pay(&self, span: Span) -> Result<(), Fault> {
        let work = self.prepared.work.get() + u64::from(self.depth.flow);
        self.prepared.work.set(work);
        if work > MAX_WORK {
            return Err(fault(Code::YamlWork, "write deep structures in block style", span));
        }
        Ok(())
    }

    fn begins_with_tab(&self, error: &libyaml_safer::Error, from: u64) -> bool {
        let at = error.problem_mark().and_then(|mark| usize::try_from(from + mark.index).ok());
        at.and_then(|at| self.source.content().get(at..)).is_some_and(|rest| rest.starts_with('\t'))
    }

    /// What a reader that began at `from` stumbled over.
    fn syntax(&self, error: &libyaml_safer::Error, from: usize) -> Fault {
        let from = from as u64;
        let (code, words) = match (error.kind(), error.context()) {
            (ErrorKind::Io, _) => (Code::YamlEncoding, error.to_string()),
            (ErrorKind::Scanner, _) if self.begins_with_tab(error, from) => {
                (Code::YamlSyntax, "found a tab where only spaces indent".to_owned())
            }
            (_, Some(context)) => (Code::YamlSyntax, format!("{} {context}", error.problem())),
            (_, None) => (Code::YamlSyntax, error.problem().to_owned()),
        };
        let at = error.problem_mark().map(|mark| mark.index).or_else(|| offset(error)).map(|at| from + at);
        let span = self.source.span(at.unwrap_or(u64::MAX), at.unwrap_or(u64::MAX));
        let begun = error.context_mark().map(|mark| self.source.span(from + mark.index, from + mark.index));
        let begun = begun.filter(|begun| *begun != span);
        Fault { code, words, span, begun, stumble: at.and_then(|at| usize::try_from(at).ok()) }
    }
}

/// Where a character is that the reader does not take. It says so in words only.
fn offset(error: &libyaml_safer::Error) -> Option<u64> {
    let text = error.to_string();
    let (_, behind) = text.split_once("(offset ")?;
    behind.split(',').next()?.parse().ok()
}

pub(crate) fn fault(code: Code, words: &str, span: Span) -> Fault {
    Fault { code, words: words.to_owned(), span, begun: None, stumble: None }
}

fn style_of(style: ScalarStyle) -> Style {
    match style {
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
        ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
        _ => Style::Plain,
    }
}

/// Nesting as the reference limits it.
#[derive(Default)]
struct Depth {
    open: Vec<Level>,
    flow: u32,
    block: u32,
}

struct Level {
    flow: bool,
    indented: bool,
    collection: Collection,
    column: u64,
}

impl Depth {
    fn open(&mut self, flow: bool, collection: Collection, column: u64, span: Span) -> Result<(), Fault> {
        // A sequence may stand at its key's own column; that is no new indentation.
        let level_with_key = collection == Collection::Sequence
            && self
                .open
                .last()
                .is_some_and(|l| !l.flow && l.collection == Collection::Mapping && l.column == column);
        let indented = !flow && self.flow == 0 && !level_with_key;
        self.flow += u32::from(flow);
        self.block += u32::from(indented);
        self.open.push(Level { flow, indented, collection, column });
        if self.flow > MAX_DEPTH || self.block > MAX_DEPTH {
            return Err(fault(Code::YamlDepth, &format!("expected at most {MAX_DEPTH} levels"), span));
        }
        Ok(())
    }

    fn close(&mut self) {
        if let Some(level) = self.open.pop() {
            self.flow -= u32::from(level.flow);
            self.block -= u32::from(level.indented);
        }
    }
}

/// The reference's own limit, for flow and for block levels each.
const MAX_DEPTH: u32 = 10_000;

/// Open flow levels summed over all events: about two seconds of the reader's time.
const MAX_WORK: u64 = 500_000_000;
