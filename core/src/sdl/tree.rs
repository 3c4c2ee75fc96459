//! The document as nodes in one arena: raw text, style, tag, place. No meaning yet.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;

use super::dialect::Scalar;
use super::excerpt::excerpt;
use super::source::{Source, Span};
use super::yaml::{Collection, Event, EventKind, Fault, Properties, Reader, Style, Tag};
use crate::error::Code;

/// A node of one tree. The root is the first and the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct NodeId(u32);

#[derive(Debug)]
pub(crate) struct Node<'t> {
    pub(crate) kind: Kind<'t>,
    pub(crate) tag: Tag,
    pub(crate) span: Span,
    parent: NodeId,
}

#[derive(Debug)]
pub(crate) enum Kind<'t> {
    Alias { anchor: &'t str, target: NodeId },
    Mapping(Children),
    Scalar { text: Cow<'t, str>, style: Style },
    Sequence(Children),
}

/// Children of one collection, which stand together; keys and values of a mapping in turn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Children {
    first: u32,
    count: u32,
}

/// The first document of a stream.
#[derive(Debug)]
pub(crate) struct Tree<'t> {
    nodes: Vec<Node<'t>>,
    children: Vec<NodeId>,
    root: Option<NodeId>,
}

impl<'t> Tree<'t> {
    pub(crate) fn read(source: &'t Source<'t>) -> Result<Self, Box<Fault>> {
        let mut reader = Reader::new(source);
        let mut builder = Builder::with_capacity(source.content().len() / BYTES_OF_NODE);
        while let Some(event) = reader.next()? {
            builder.take(event)?;
        }
        Ok(Self { nodes: builder.nodes, children: builder.children, root: builder.root })
    }

    pub(crate) fn root(&self) -> Option<NodeId> {
        self.root
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node<'t> {
        &self.nodes[id.0 as usize]
    }

    pub(crate) fn children(&self, children: Children) -> &[NodeId] {
        &self.children[children.first as usize..][..children.count as usize]
    }

    /// Children of any collection; none of a scalar or an alias.
    pub(crate) fn content(&self, id: NodeId) -> &[NodeId] {
        match self.node(id).kind {
            Kind::Mapping(children) | Kind::Sequence(children) => self.children(children),
            Kind::Alias { .. } | Kind::Scalar { .. } => &[],
        }
    }

    /// The text that the reference sees where it walks nodes by hand: an alias shows its name, a collection nothing.
    pub(crate) fn raw(&self, id: NodeId) -> &str {
        match &self.node(id).kind {
            Kind::Alias { anchor, .. } => anchor,
            Kind::Scalar { text, .. } => text,
            Kind::Mapping(_) | Kind::Sequence(_) => "",
        }
    }

    pub(crate) fn scalar(&self, id: NodeId) -> Option<Scalar<'_>> {
        let node = self.node(id);
        match &node.kind {
            Kind::Scalar { text, style } => Some(Scalar { text, style: *style, tag: node.tag }),
            Kind::Alias { .. } | Kind::Mapping(_) | Kind::Sequence(_) => None,
        }
    }

    /// Whether a node, or where its alias leads, stands for nothing.
    pub(crate) fn is_null(&self, id: NodeId) -> bool {
        self.scalar(self.target(id)).is_some_and(Scalar::is_null)
    }

    /// Whether a key asks for the entries of another mapping.
    pub(crate) fn is_merge(&self, key: NodeId) -> bool {
        let Some(key) = self.scalar(key).filter(|key| key.text == "<<") else { return false };
        key.tag == Tag::Merge || key.tag == Tag::None && !key.is_quoted()
    }

    /// Where an alias leads; any other node is itself.
    pub(crate) fn target(&self, id: NodeId) -> NodeId {
        match self.node(id).kind {
            Kind::Alias { target, .. } => target,
            _ => id,
        }
    }

    /// Where a finding about a node points to. A block of several lines is pointed at by its key, or by how it begins; a
    /// whole document, by its beginning.
    pub(crate) fn span(&self, id: NodeId, source: &Source<'_>) -> Span {
        let Some(node) = self.nodes.get(id.0 as usize) else { return Span::default() };
        let Some(first) = self.content(id).first() else { return node.span };
        // A block goes on to whatever comes next.
        let text = source.text(node.span).unwrap_or_default().trim_end();
        if !text.contains(['\n', '\r']) {
            let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
            return Span { end: node.span.start.saturating_add(length), ..node.span };
        }
        if self.root == Some(id) {
            return Span::default();
        }
        self.node(self.key_of(id).unwrap_or(*first)).span
    }

    /// The collection that a node stands in.
    pub(crate) fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.nodes.get(id.0 as usize).map(|node| node.parent).filter(|parent| *parent != id)
    }

    /// A node with all others of its collection.
    pub(crate) fn siblings(&self, id: NodeId) -> &[NodeId] {
        self.nodes.get(id.0 as usize).map_or(&[], |node| self.content(node.parent))
    }

    /// The key of a mapping's value.
    pub(crate) fn key_of(&self, value: NodeId) -> Option<NodeId> {
        let parent = self.nodes.get(value.0 as usize)?.parent;
        let Kind::Mapping(siblings) = self.node(parent).kind else { return None };
        let siblings = self.children(siblings);
        // Siblings were numbered in the order in which they stand.
        let index = siblings.binary_search(&value).ok()?;
        (index % 2 == 1).then(|| siblings[index - 1])
    }

    /// The path to a node, such as `services.web.expose[0].port`.
    pub(crate) fn path(&self, id: NodeId) -> String {
        let mut steps = Vec::new();
        let mut at = id;
        while self.root.is_some_and(|root| root != at) {
            let parent = self.node(at).parent;
            let siblings = self.content(parent);
            // Siblings were numbered in the order in which they stand.
            let index = siblings.binary_search(&at).unwrap_or(0);
            steps.push(match self.node(parent).kind {
                Kind::Mapping(_) => Step::Key(self.raw(siblings[index & !1])),
                _ => Step::Index(index),
            });
            at = parent;
        }
        // Through aliases, findings may stand at any depth, and each has a path of its own.
        let hidden = steps.len().saturating_sub(LONGEST_PATH);
        let mut path = if hidden == 0 { String::new() } else { "…".to_owned() };
        for step in steps.iter().rev().skip(hidden) {
            match step {
                Step::Key(key) if path.is_empty() => path.push_str(&excerpt(key)),
                Step::Key(key) => {
                    path.push('.');
                    path.push_str(&excerpt(key));
                }
                // Writing into a String cannot fail.
                Step::Index(index) => drop(write!(path, "[{index}]")),
            }
        }
        path
    }
}

/// Steps of a path that are shown: those nearest to the finding.
const LONGEST_PATH: usize = 100;

/// As many of the text make a node, in the documents that people write.
const BYTES_OF_NODE: usize = 10;

enum Step<'t> {
    Index(usize),
    Key(&'t str),
}

/// Open collections stand on a stack of their own, so that depth costs no call stack.
#[derive(Default)]
struct Builder<'t> {
    nodes: Vec<Node<'t>>,
    children: Vec<NodeId>,
    root: Option<NodeId>,
    anchors: HashMap<&'t str, NodeId>,
    open: Vec<(NodeId, usize)>,
    pending: Vec<NodeId>,
}

impl<'t> Builder<'t> {
    fn with_capacity(nodes: usize) -> Self {
        Self { nodes: Vec::with_capacity(nodes), children: Vec::with_capacity(nodes), ..Self::default() }
    }

    fn take(&mut self, Event { kind, span }: Event<'t>) -> Result<(), Box<Fault>> {
        match kind {
            EventKind::Alias { anchor } => {
                let Some(target) = self.anchors.get(anchor).copied() else {
                    return Err(Fault::new(Code::YamlAliasUnknown, format!("found *{anchor}"), span));
                };
                self.add(Kind::Alias { anchor, target }, Properties::default(), span);
            }
            EventKind::Scalar { text, style, properties } => {
                self.add(Kind::Scalar { text, style }, properties, span);
            }
            EventKind::Start { collection, properties } => {
                let none = Children { first: 0, count: 0 };
                let kind = match collection {
                    Collection::Mapping => Kind::Mapping(none),
                    Collection::Sequence => Kind::Sequence(none),
                };
                let id = self.add(kind, properties, span);
                self.open.push((id, self.pending.len()));
            }
            EventKind::End => self.close(span),
        }
        Ok(())
    }

    fn add(&mut self, kind: Kind<'t>, properties: Properties<'t>, span: Span) -> NodeId {
        let id = NodeId(index(self.nodes.len()));
        let parent = self.open.last().map_or(id, |(parent, _)| *parent);
        self.nodes.push(Node { kind, tag: properties.tag, span, parent });
        if let Some(anchor) = properties.anchor {
            self.anchors.insert(anchor, id);
        }
        if self.open.is_empty() {
            self.root = Some(id);
        } else {
            self.pending.push(id);
        }
        id
    }

    fn close(&mut self, span: Span) {
        let Some((id, from)) = self.open.pop() else { return };
        let range = Children { first: index(self.children.len()), count: index(self.pending.len() - from) };
        self.children.extend(self.pending.drain(from..));
        let node = &mut self.nodes[id.0 as usize];
        node.span.end = node.span.end.max(span.end);
        node.kind = match node.kind {
            Kind::Mapping(_) => Kind::Mapping(range),
            _ => Kind::Sequence(range),
        };
    }
}

/// A document of at most 4 MiB has fewer nodes than that.
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
