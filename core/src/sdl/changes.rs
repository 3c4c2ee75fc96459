//! Remedies in terms of nodes, and the edits of the text that they amount to.

use super::excerpt::excerpt;
use super::fix::{Edit, Fix};
use super::source::{Position, Source, Span};
use super::tree::{Kind, NodeId, Tree};
use crate::sorting;

/// A part of a remedy.
#[derive(Debug)]
pub(crate) enum Change {
    /// Another entry before the first of a mapping.
    Add { mapping: NodeId, entry: String },
    /// A mapping as the only item of a list.
    Item { mapping: NodeId },
    /// The entries of a mapping as `NAME=value`, behind dashes where they are to be a list.
    Items { mapping: NodeId, dashes: bool },
    /// Another key for a value.
    Rename { value: NodeId, from: String, to: String },
    /// Another text, in the same kind of quotes.
    Text { scalar: NodeId, text: String },
    /// Another scalar, written just so.
    Write { scalar: NodeId, text: String },
}

/// The fix that these changes make together; `None` where one of them cannot be told apart from its surroundings, as where
/// an anchor or a tag stands before it.
pub(super) fn fix(changes: &[Change], source: &Source<'_>, tree: &Tree<'_>) -> Option<Fix> {
    let mut edits: Vec<Edit> =
        changes.iter().map(|change| change.edits(source, tree)).collect::<Option<Vec<_>>>()?.concat();
    sorting::stable(&mut edits, |a, b| a.span < b.span);
    let title = changes.iter().map(Change::title).collect::<Vec<_>>().join(" and ");
    (!edits.is_empty()).then_some(Fix { title, edits })
}

impl Change {
    fn title(&self) -> String {
        match self {
            Self::Add { entry, .. } => format!("add `{entry}`"),
            Self::Item { .. } => "make it a list of one item".to_owned(),
            // Never the values: they may be secrets.
            Self::Items { .. } => "write `NAME=value`".to_owned(),
            Self::Rename { to: text, .. } | Self::Text { text, .. } | Self::Write { text, .. } => {
                format!("write `{}`", excerpt(text))
            }
        }
    }

    fn edits(&self, source: &Source<'_>, tree: &Tree<'_>) -> Option<Vec<Edit>> {
        match self {
            Self::Add { mapping, entry } => add(*mapping, entry, source, tree),
            Self::Item { mapping } => item(*mapping, source, tree),
            Self::Items { mapping, dashes } => items(*mapping, *dashes, source, tree),
            Self::Rename { value, from, to } => {
                let key = tree.key_of(*value).filter(|key| tree.raw(*key) == from)?;
                is_only_key(key, tree).then(|| rewrite(key, to, source, tree))?
            }
            Self::Text { scalar, text } => rewrite(*scalar, text, source, tree),
            Self::Write { scalar, text } => write(*scalar, text, source, tree),
        }
    }
}

/// Whether nothing else stands under the same names: without this key, a merged one or one of a section that stands twice
/// would count.
fn is_only_key(key: NodeId, tree: &Tree<'_>) -> bool {
    let mut above = Some(key);
    while let Some(key) = above {
        let siblings = tree.siblings(key);
        let mut others = siblings.iter().step_by(2).copied().filter(|other| *other != key);
        if siblings.len() > MOST_SIBLINGS
            || others.any(|other| tree.raw(other) == tree.raw(key) || tree.is_merge(other))
        {
            return false;
        }
        above = tree.parent(key).and_then(|mapping| tree.key_of(mapping));
    }
    true
}

/// Other text in a scalar's place. Nothing becomes something behind the colon.
fn write(scalar: NodeId, text: &str, source: &Source<'_>, tree: &Tree<'_>) -> Option<Vec<Edit>> {
    let span = tree.node(scalar).span;
    match source.text(span)? {
        "" => source
            .text(Span { start: 0, end: span.start })?
            .ends_with(':')
            .then(|| vec![edit(span, format!(" {text}"))]),
        "~" | "null" => Some(vec![edit(span, text.to_owned())]),
        _ => Some(vec![edit(Token::of(scalar, source, tree)?.span, text.to_owned())]),
    }
}

fn rewrite(scalar: NodeId, text: &str, source: &Source<'_>, tree: &Tree<'_>) -> Option<Vec<Edit>> {
    let token = Token::of(scalar, source, tree)?;
    Some(vec![edit(token.span, quoted(text, token.quote)?)])
}

/// A text in these quotes, or in some where it needs them; `None` where it would need escapes.
fn quoted(text: &str, quote: Option<char>) -> Option<String> {
    let quote = match quote {
        None if is_plain(text) => return Some(text.to_owned()),
        None => '"',
        Some(quote) => quote,
    };
    let needs_escapes = text.contains([quote, '\\']) || text.contains(char::is_control);
    (!needs_escapes).then(|| format!("{quote}{text}{quote}"))
}

/// A scalar's text with its quotes, when nothing else is part of its node and it is written as it reads.
struct Token {
    span: Span,
    quote: Option<char>,
}

impl Token {
    fn of(scalar: NodeId, source: &Source<'_>, tree: &Tree<'_>) -> Option<Self> {
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
fn add(mapping: NodeId, entry: &str, source: &Source<'_>, tree: &Tree<'_>) -> Option<Vec<Edit>> {
    // Before a list's first item it would become a part of that.
    matches!(tree.node(mapping).kind, Kind::Mapping(_)).then_some(())?;
    let first = *tree.content(mapping).first()?;
    let at = start_of(first, tree);
    if is_flow(mapping, source, tree)? {
        return Some(vec![edit(at, format!("{entry}, "))]);
    }
    let line = line_before(at.start, source)?;
    let end = if source.text(Span { start: 0, end: at.start })?.contains("\r\n") { "\r\n" } else { "\n" };
    let indented = line.bytes().all(|b| matches!(b, b' ' | b'-'));
    indented.then(|| vec![edit(at, format!("{entry}{end}{}", " ".repeat(line.len())))])
}

fn item(mapping: NodeId, source: &Source<'_>, tree: &Tree<'_>) -> Option<Vec<Edit>> {
    let span = tree.node(mapping).span;
    if is_flow(mapping, source, tree)? {
        let end = Span { start: span.end, end: span.end };
        return Some(vec![edit(start_of(mapping, tree), "[".to_owned()), edit(end, "]".to_owned())]);
    }
    let keys = simple_entries(mapping, source, tree)?;
    let dashes = ["- "].into_iter().chain(std::iter::repeat("  "));
    Some(keys.zip(dashes).map(|(pair, dash)| edit(start_of(pair[0], tree), dash.to_owned())).collect())
}

fn items(mapping: NodeId, dashes: bool, source: &Source<'_>, tree: &Tree<'_>) -> Option<Vec<Edit>> {
    if is_flow(mapping, source, tree)? {
        return None;
    }
    let dash = if dashes { "- " } else { "" };
    let variable = |pair: &[NodeId]| {
        let (key, value) = (tree.scalar(pair[0])?, tree.scalar(pair[1])?);
        let span = Span { start: tree.node(pair[0]).span.start, end: tree.node(pair[1]).span.end };
        // What is not written as it reads may mean something else elsewhere.
        Token::of(pair[0], source, tree)?;
        let value = match Token::of(pair[1], source, tree) {
            Some(_) => value.text,
            None if value.is_null() && tree.node(pair[1]).span.start == tree.node(pair[1]).span.end => "",
            None => return None,
        };
        Some(edit(span, format!("{dash}{}", quoted(&format!("{}={value}", key.text), None)?)))
    };
    simple_entries(mapping, source, tree)?.map(variable).collect()
}

/// The entries of a block mapping, each on a line of its own, the first where the mapping begins.
fn simple_entries<'t>(
    mapping: NodeId,
    source: &Source<'_>,
    tree: &'t Tree<'t>,
) -> Option<impl Iterator<Item = &'t [NodeId]>> {
    let content = tree.content(mapping);
    let begins = |at: NodeId| line_before(tree.node(at).span.start, source);
    let indent = begins(*content.first()?)?.len();
    let is_simple = |pair: &[NodeId]| {
        let span = Span { start: tree.node(pair[0]).span.start, end: tree.node(pair[1]).span.end };
        source.text(span).is_some_and(|text| !text.contains(['\n', '\r']))
            && begins(pair[0]).is_some_and(|line| line.len() == indent)
    };
    let starts_itself = tree.node(mapping).span.start == tree.node(content[0]).span.start;
    let follow = content.chunks_exact(2).skip(1);
    let on_own_lines = follow.clone().all(|pair| begins(pair[0]).is_some_and(|line| line.trim().is_empty()));
    (starts_itself && on_own_lines && content.chunks_exact(2).all(is_simple)).then(|| content.chunks_exact(2))
}

/// Whether a mapping stands in braces; `None` where an anchor or a tag stands before it.
fn is_flow(mapping: NodeId, source: &Source<'_>, tree: &Tree<'_>) -> Option<bool> {
    let text = source.text(tree.node(mapping).span)?;
    (!text.starts_with(['&', '!'])).then(|| text.starts_with('{'))
}

fn start_of(node: NodeId, tree: &Tree<'_>) -> Span {
    let start = tree.node(node).span.start;
    Span { start, end: start }
}

/// The line that leads to a place.
fn line_before<'s>(at: u32, source: &'s Source<'_>) -> Option<&'s str> {
    let before = source.text(Span { start: 0, end: at })?;
    Some(&before[before.rfind(['\n', '\r']).map_or(0, |at| at + 1)..])
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

/// Keys and values that are looked at for one change.
const MOST_SIBLINGS: usize = 2_000;
