//! Remedies in terms of nodes, and the edits of the text that they amount to.

use super::fix::{Edit, Fix};
use super::source::{Position, Source, Span};
use super::tree::{Kind, NodeId, Tree};

/// A part of a remedy.
#[derive(Debug)]
pub(crate) enum Change {
    /// Another entry before the first of a mapping.
    Add { mapping: NodeId, entry: String },
    /// Another key for a value.
    Rename { value: NodeId, from: String, to: String },
    /// Another text, in the same kind of quotes.
    Text { scalar: NodeId, text: String },
    /// Another scalar, written just so.
    Write { scalar: NodeId, text: String },
}

/// The fix that these changes make together; `None` where one of them cannot be told apart from its surroundings, as where
/// an anchor or a tag stands before it.
pub(super) fn fix(changes: &[Change], source: &Source<'_>, tree: &Tree) -> Option<Fix> {
    let mut edits: Vec<Edit> =
        changes.iter().map(|change| change.edit(source, tree)).collect::<Option<_>>()?;
    edits.sort_by_key(|edit| edit.span);
    let title = changes.iter().map(Change::title).collect::<Vec<_>>().join(" and ");
    (!edits.is_empty()).then_some(Fix { title, edits })
}

impl Change {
    fn title(&self) -> String {
        match self {
            Self::Add { entry, .. } => format!("add `{entry}`"),
            Self::Rename { to: text, .. } | Self::Text { text, .. } | Self::Write { text, .. } => {
                format!("write `{text}`")
            }
        }
    }

    fn edit(&self, source: &Source<'_>, tree: &Tree) -> Option<Edit> {
        match self {
            Self::Add { mapping, entry } => add(*mapping, entry, source, tree),
            Self::Rename { value, from, to } => {
                let key = tree.key_of(*value).filter(|key| tree.raw(*key) == from)?;
                rewrite(key, to, source, tree)
            }
            Self::Text { scalar, text } => rewrite(*scalar, text, source, tree),
            Self::Write { scalar, text } => {
                Token::of(*scalar, source, tree).map(|token| edit(token.span, text.clone()))
            }
        }
    }
}

fn rewrite(scalar: NodeId, text: &str, source: &Source<'_>, tree: &Tree) -> Option<Edit> {
    let token = Token::of(scalar, source, tree)?;
    let quote = match token.quote {
        None if is_plain(text) => "",
        None | Some('"') if !text.contains(['"', '\\']) && !text.contains(char::is_control) => "\"",
        Some('\'') if !text.contains('\'') && !text.contains(char::is_control) => "'",
        _ => return None,
    };
    Some(edit(token.span, format!("{quote}{text}{quote}")))
}

/// A scalar's text with its quotes, when nothing else is part of its node and it is written as it reads.
struct Token {
    span: Span,
    quote: Option<char>,
}

impl Token {
    fn of(scalar: NodeId, source: &Source<'_>, tree: &Tree) -> Option<Self> {
        let Kind::Scalar { text, .. } = &tree.node(scalar).kind else { return None };
        let span = tree.node(scalar).span;
        let raw = source.text(span)?;
        let quote = raw.chars().next().filter(|c| matches!(c, '"' | '\''));
        let inside = match quote {
            Some(quote) => raw.strip_prefix(quote)?.strip_suffix(quote)?,
            None => raw,
        };
        (!text.is_empty() && inside == text).then_some(Self { span, quote })
    }
}

/// An entry before the first one of a mapping, in its style.
fn add(mapping: NodeId, entry: &str, source: &Source<'_>, tree: &Tree) -> Option<Edit> {
    let first = *tree.content(mapping).first()?;
    let at = tree.node(first).span.start;
    let here = Span { start: at, end: at };
    let before = source.text(Span { start: 0, end: at })?;
    if source.text(tree.node(mapping).span)?.trim_start().starts_with('{') {
        return Some(edit(here, format!("{entry}, ")));
    }
    let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    if !line.bytes().all(|b| matches!(b, b' ' | b'-')) {
        return None;
    }
    let end = if before.ends_with("\r\n") || before.contains("\r\n") { "\r\n" } else { "\n" };
    Some(edit(here, format!("{entry}{end}{}", " ".repeat(line.len()))))
}

/// Whether a text may stand without quotes anywhere, and is text there.
fn is_plain(text: &str) -> bool {
    let is_word = |b: u8| b.is_ascii_alphanumeric() || b"-_./".contains(&b);
    text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/')
        && text.bytes().all(is_word)
        && !matches!(text, "null" | "Null" | "NULL")
}

fn edit(span: Span, text: String) -> Edit {
    Edit { span, start: Position::default(), end: Position::default(), text }
}
