//! What the scanner cuts the text into.

use std::borrow::Cow;

use super::Style;
use super::cursor::Cursor;

#[derive(Debug)]
pub(super) struct Token<'t> {
    pub(super) kind: TokenKind<'t>,
    start: u32,
    end: u32,
    /// While it waits for a colon that may make it a key.
    pub(super) candidate: Option<Candidate>,
    /// Whether a block mapping begins before it that has no token of its own.
    pub(super) opens_mapping: bool,
    /// Whether a colon made it a key.
    pub(super) is_key: bool,
}

impl<'t> Token<'t> {
    pub(super) fn new(kind: TokenKind<'t>, start: usize, end: usize) -> Self {
        let (start, end) = (offset(start), offset(end));
        Self { kind, start, end, candidate: None, opens_mapping: false, is_key: false }
    }

    pub(super) fn start(&self) -> usize {
        self.start as usize
    }

    pub(super) fn end(&self) -> usize {
        self.end as usize
    }

    /// What the parser sees of it first. What a colon made of it begins where it does.
    #[inline]
    pub(super) fn head(&self) -> Head {
        let Self { start, end, .. } = *self;
        if self.opens_mapping {
            Head { face: Face::BlockMappingStart, start, end: start }
        } else if self.is_key {
            Head { face: Face::Key, start, end: start }
        } else {
            Head { face: self.kind.face(), start, end }
        }
    }
}

/// What comes next, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Head {
    pub(super) face: Face,
    pub(super) start: u32,
    pub(super) end: u32,
}

/// A token that a colon on the same line may make a key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    start: u32,
    line: u32,
    column: u32,
    /// Whether nothing but a key may stand there.
    pub(super) required: bool,
    /// Whether it waits for no colon beyond the tokens that are looked at anyway.
    pub(super) is_hasty: bool,
}

impl Candidate {
    pub(super) fn new(at: &Cursor<'_>, required: bool) -> Self {
        let (start, line, column) = (offset(at.at()), offset(at.line()), offset(at.column()));
        Self { start, line, column, required, is_hasty: false }
    }

    pub(super) fn start(&self) -> usize {
        self.start as usize
    }

    pub(super) fn line(&self) -> usize {
        self.line as usize
    }

    pub(super) fn column(&self) -> usize {
        self.column as usize
    }
}

/// A document of at most 4 MiB has no places that do not fit.
pub(super) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[derive(Debug)]
pub(super) enum TokenKind<'t> {
    Alias(&'t str),
    Anchor(&'t str),
    Scalar(Cow<'t, str>, Style),
    Tag(Box<Tag<'t>>),
    TagDirective(Box<Tag<'t>>),
    VersionDirective {
        is_known: bool,
    },
    /// What says nothing but itself.
    Mark(Face),
}

/// A handle, and what stands behind it: the rest of the tag, or what the handle stands for.
#[derive(Debug)]
pub(super) struct Tag<'t> {
    pub(super) handle: &'t str,
    pub(super) rest: Cow<'t, str>,
}

impl TokenKind<'_> {
    fn face(&self) -> Face {
        match self {
            Self::Alias(_) => Face::Alias,
            Self::Anchor(_) => Face::Anchor,
            Self::Scalar(..) => Face::Scalar,
            Self::Tag(_) => Face::Tag,
            Self::TagDirective(_) | Self::VersionDirective { .. } => Face::Directive,
            Self::Mark(face) => *face,
        }
    }
}

/// What kind of token comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Alias,
    Anchor,
    BlockEnd,
    BlockEntry,
    BlockMappingStart,
    BlockSequenceStart,
    Directive,
    DocumentEnd,
    DocumentStart,
    FlowEntry,
    FlowMappingEnd,
    FlowMappingStart,
    FlowSequenceEnd,
    FlowSequenceStart,
    Key,
    Scalar,
    StreamEnd,
    Tag,
    Value,
}
