//! From text to events, as the network reads YAML: version 1.1 in the manner of yaml.v3, of which a stream's first
//! document counts.
//!
//! `cursor` walks the text, `scanner` cuts it into tokens (`plain`, `quoted`, `block` and `tag` know how each kind of text
//! goes on), `parser` makes events of them; `express` makes those of the simplest lines without tokens. Each goes forward only, keeps its place on a stack of its own, and looks at no
//! byte more than a few times.

mod block;
mod characters;
mod cursor;
mod directive;
mod express;
mod fold;
#[cfg(any(test, feature = "events"))]
pub(crate) mod notation;
mod parser;
mod plain;
mod quoted;
mod scanner;
mod tag;
#[cfg(test)]
mod tests;
mod token;

use std::borrow::Cow;

pub(crate) use self::parser::Reader;
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

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum EventKind<'t> {
    Alias { anchor: &'t str },
    Scalar { text: Cow<'t, str>, style: Style, properties: Properties<'t> },
    Start { collection: Collection, properties: Properties<'t> },
    End,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Event<'t> {
    pub(crate) kind: EventKind<'t>,
    pub(crate) span: Span,
}

/// What may stand before a node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Properties<'t> {
    pub(crate) anchor: Option<&'t str>,
    pub(crate) tag: Tag,
}

/// An explicit tag, as far as the reference tells tags apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tag {
    Binary,
    Bool,
    Float,
    Int,
    Merge,
    #[default]
    None,
    Null,
    /// Any other: it says nothing, and the text is taken as it is.
    Other,
    Str,
    Timestamp,
}

impl Tag {
    /// What a tag says that has its handle written out.
    fn of(tag: &str) -> Self {
        if matches!(tag, "" | "!") {
            return Self::None;
        }
        match tag.strip_prefix(STANDARD).or_else(|| tag.strip_prefix("!!")) {
            Some("binary") => Self::Binary,
            Some("bool") => Self::Bool,
            Some("float") => Self::Float,
            Some("int") => Self::Int,
            Some("merge") => Self::Merge,
            Some("null") => Self::Null,
            Some("str") => Self::Str,
            Some("timestamp") => Self::Timestamp,
            _ => Self::Other,
        }
    }
}

/// Why the text is no YAML: a code, what was found or expected, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) code: Code,
    pub(crate) words: String,
    pub(crate) span: Span,
    /// Where that begins which could not be read to its end.
    pub(crate) begun: Option<Span>,
}

impl Fault {
    pub(crate) fn new(code: Code, words: impl Into<String>, span: Span) -> Box<Self> {
        Box::new(Self { code, words: words.into(), span, begun: None })
    }

    /// What breaks the syntax at a place of the text.
    fn syntax(source: &Source<'_>, words: impl Into<String>, at: usize) -> Box<Self> {
        Self::new(Code::YamlSyntax, words, source.span(at, at))
    }

    /// With the place where that begins which could not be read.
    fn begun(mut self: Box<Self>, source: &Source<'_>, at: usize) -> Box<Self> {
        let begun = source.span(at, at);
        self.begun = (begun != self.span).then_some(begun);
        self
    }
}

/// What `!!` stands for.
const STANDARD: &str = "tag:yaml.org,2002:";
