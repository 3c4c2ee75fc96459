//! The seam to the YAML reader: text in, events with raw text, style, tag and place out.
//!
//! The reader is `libyaml-safer`, a port of libyaml as the reference's reader is one. What keeps the two apart, and what
//! the port cannot bear, is mended here, so that nothing above this file knows which reader it has.

mod input;
mod patch;

use libyaml_safer::{EventData, MappingStyle, Parser, ScalarStyle, SequenceStyle};

use self::input::Input;
use self::patch::{FinalBreak, StandIns};
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
}

/// The events of the first document of a stream; later documents are not looked at, as in the reference.
pub(crate) struct Events<'t> {
    parser: Parser<Input<'t>>,
    source: &'t Source<'t>,
    stand_ins: StandIns,
    last_break: FinalBreak<'t>,
    depth: Depth,
    state: State,
}

#[derive(PartialEq)]
enum State {
    Before,
    Inside,
    After,
}

impl<'t> Events<'t> {
    pub(crate) fn new(source: &'t Source<'t>) -> Result<Self, Fault> {
        let content = source.content();
        let (stand_ins, prepared) = StandIns::prepare(source)?;
        let mut parser = Parser::new();
        parser.set_encoding(libyaml_safer::Encoding::Utf8);
        parser.set_input(Input::new(source, prepared));
        Ok(Self {
            parser,
            source,
            stand_ins,
            last_break: FinalBreak::new(content),
            depth: Depth::default(),
            state: State::Before,
        })
    }

    /// The next event, or `None` behind the first document.
    pub(crate) fn next(&mut self) -> Result<Option<Event>, Fault> {
        while self.state != State::After {
            let event = self.parser.parse().map_err(|error| self.syntax(&error))?;
            let (start, end) = (event.start_mark, event.end_mark);
            let span = self.source.span(start.index, end.index);
            let kind = match event.data {
                EventData::StreamStart { .. } => continue,
                EventData::DocumentStart { version_directive, .. } => {
                    if version_directive.is_some_and(|v| (v.major, v.minor) != (1, 1)) {
                        let words = "only `%YAML 1.1` is understood".to_owned();
                        return Err(Fault { code: Code::YamlDirective, words, span });
                    }
                    self.state = State::Inside;
                    continue;
                }
                EventData::DocumentEnd { .. } | EventData::StreamEnd => {
                    self.state = State::After;
                    continue;
                }
                EventData::Alias { anchor } => EventKind::Alias { anchor },
                EventData::Scalar { anchor, tag, value, style, .. } => {
                    if style == ScalarStyle::DoubleQuoted {
                        patch::refuse_escaped_slash(self.source, start.index, end.index)?;
                    }
                    let style = style_of(style);
                    let text = self.last_break.mend(value, style, start.index, end.index);
                    EventKind::Scalar { text: self.stand_ins.undo(text), style, tag, anchor }
                }
                EventData::SequenceStart { anchor, tag, style, .. } => {
                    self.depth.open(
                        style == SequenceStyle::Flow,
                        Collection::Sequence,
                        start.column,
                        span,
                    )?;
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
            };
            self.depth.pay(span)?;
            return Ok(Some(Event { kind, span }));
        }
        Ok(None)
    }

    fn syntax(&self, error: &libyaml_safer::Error) -> Fault {
        let at = error.problem_mark().map_or(u64::MAX, |mark| mark.index);
        let code =
            if error.kind() == libyaml_safer::ErrorKind::Io { Code::YamlEncoding } else { Code::YamlSyntax };
        Fault { code, words: error.to_string(), span: self.source.span(at, at) }
    }
}

fn style_of(style: ScalarStyle) -> Style {
    match style {
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
        ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
        _ => Style::Plain,
    }
}

/// Nesting as the reference limits it, and the work that the reader spends on it.
#[derive(Default)]
struct Depth {
    open: Vec<Level>,
    flow: u32,
    block: u32,
    work: u64,
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
            let words = format!("expected at most {MAX_DEPTH} levels");
            return Err(Fault { code: Code::YamlDepth, words, span });
        }
        Ok(())
    }

    fn close(&mut self) {
        if let Some(level) = self.open.pop() {
            self.flow -= u32::from(level.flow);
            self.block -= u32::from(level.indented);
        }
    }

    /// The reader looks at every open flow level for every token.
    fn pay(&mut self, span: Span) -> Result<(), Fault> {
        self.work += u64::from(self.flow);
        if self.work > MAX_WORK {
            let words = "write deep structures in block style".to_owned();
            return Err(Fault { code: Code::YamlWork, words, span });
        }
        Ok(())
    }
}

/// The reference's own limit, for flow and for block levels each.
const MAX_DEPTH: u32 = 10_000;

/// Open flow levels summed over all events: about four seconds of the reader's time.
const MAX_WORK: u64 = 1_000_000_000;
