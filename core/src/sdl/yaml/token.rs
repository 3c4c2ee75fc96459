//! What the scanner cuts the text into.

use std::borrow::Cow;

use super::Style;

#[derive(Debug)]
pub(super) struct Token<'t> {
    pub(super) kind: TokenKind<'t>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// While it waits for a colon that may make it a key.
    pub(super) candidate: Option<Candidate>,
    /// Whether a block mapping begins before it that has no token of its own.
    pub(super) opens_mapping: bool,
    /// Whether a colon made it a key.
    pub(super) is_key: bool,
}

impl<'t> Token<'t> {
    pub(super) fn new(kind: TokenKind<'t>, start: usize, end: usize) -> Self {
        Self { kind, start, end, candidate: None, opens_mapping: false, is_key: false }
    }

    /// What the parser sees of it first.
    pub(super) fn face(&self) -> Face {
        match (self.opens_mapping, self.is_key) {
            (true, _) => Face::BlockMappingStart,
            (false, true) => Face::Key,
            (false, false) => self.kind.face(),
        }
    }
}

/// A token that a colon on the same line may make a key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) start: usize,
    pub(super) line: usize,
    pub(super) column: usize,
    /// Whether nothing but a key may stand there.
    pub(super) required: bool,
}

#[derive(Debug)]
pub(super) enum TokenKind<'t> {
    Alias(&'t str),
    Anchor(&'t str),
    Scalar(Cow<'t, str>, Style),
    Tag {
        handle: &'t str,
        suffix: Cow<'t, str>,
    },
    TagDirective {
        handle: &'t str,
        prefix: Cow<'t, str>,
    },
    VersionDirective {
        is_known: bool,
    },
    /// What says nothing but itself.
    Mark(Face),
}

impl TokenKind<'_> {
    fn face(&self) -> Face {
        match self {
            Self::Alias(_) => Face::Alias,
            Self::Anchor(_) => Face::Anchor,
            Self::Scalar(..) => Face::Scalar,
            Self::Tag { .. } => Face::Tag,
            Self::TagDirective { .. } | Self::VersionDirective { .. } => Face::Directive,
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
