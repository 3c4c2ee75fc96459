//! Nodes to values, as the reference's decoder does it: nulls, aliases, merge keys, duplicate keys, and its guard against
//! documents that are mostly aliases.

mod entries;

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::changes::Change;
use super::dialect::{self, Misread, Scalar};
use super::findings::{Draft, Findings};
use super::tree::{Kind, NodeId, Tree};
use crate::error::Code;

pub(crate) use self::entries::Entry;
pub(crate) use super::excerpt::excerpt;

/// A text of the document, borrowed unless it had to be made.
pub(crate) type Text<'t> = Cow<'t, str>;

/// Named things in byte order, which is the reference's order.
pub(crate) type Map<'t, T> = BTreeMap<Text<'t>, T>;

pub(crate) struct Decoder<'t, 'f> {
    pub(crate) tree: &'t Tree<'t>,
    pub(crate) findings: &'f mut Findings,
    scope: Scope,
    work: u64,
    halted: bool,
    /// Aliases that merged entries came through, each with the one around it.
    chains: Vec<(NodeId, Option<usize>)>,
}

/// What one decoder of the reference counts. Its custom types start a new one.
#[derive(Default)]
struct Scope {
    steps: u64,
    aliased: u64,
    active: Vec<NodeId>,
    /// Whether a mapping is being merged in through an alias.
    merging: bool,
}

impl<'t, 'f> Decoder<'t, 'f> {
    pub(crate) fn new(tree: &'t Tree<'t>, findings: &'f mut Findings) -> Self {
        Self { tree, findings, scope: Scope::default(), work: 0, halted: false, chains: Vec::new() }
    }

    /// Decodes inside a type that the reference decodes by hand, with counters of its own.
    pub(crate) fn scoped<R>(&mut self, decode: impl FnOnce(&mut Self) -> R) -> R {
        let outer = std::mem::take(&mut self.scope);
        let result = decode(self);
        self.scope = outer;
        result
    }

    /// Decodes the value of an entry, the aliases that it came through counted.
    pub(crate) fn value<R: Default>(
        &mut self,
        entry: &Entry<'t>,
        decode: impl FnOnce(&mut Self, NodeId) -> R,
    ) -> R {
        let depth = self.scope.active.len();
        let mut chain = entry.chain;
        while let Some((alias, outer)) = chain.map(|at| self.chains[at]) {
            self.scope.active.push(alias);
            chain = outer;
        }
        let result = self.visit(entry.value, decode);
        self.scope.active.truncate(depth);
        result
    }

    /// Decodes a node, or where its alias leads; a default where the reference gives up.
    pub(crate) fn visit<R: Default>(
        &mut self,
        node: NodeId,
        decode: impl FnOnce(&mut Self, NodeId) -> R,
    ) -> R {
        self.step(node);
        if self.halted {
            return R::default();
        }
        let Kind::Alias { target, .. } = self.tree.node(node).kind else { return decode(self, node) };
        if !self.enter(node) {
            return R::default();
        }
        self.step(target);
        let result = if self.halted { R::default() } else { decode(self, target) };
        self.scope.active.pop();
        result
    }

    fn enter(&mut self, alias: NodeId) -> bool {
        self.work += self.scope.active.len() as u64;
        if self.scope.active.contains(&alias) {
            self.findings.refuse(Code::YamlAliasLoop, alias, "an anchor cannot stand inside its own value");
            return false;
        }
        self.scope.active.push(alias);
        true
    }

    fn step(&mut self, node: NodeId) {
        self.work += 1;
        self.scope.steps += 1;
        self.scope.aliased += u64::from(self.scope.merging || !self.scope.active.is_empty());
        if self.halted {
            return;
        }
        if dialect::is_excessive_aliasing(self.scope.aliased, self.scope.steps) {
            self.findings.refuse(Code::YamlAliasExcess, node, "repeat less through aliases");
            self.halted = true;
        } else if self.work > MAX_WORK {
            self.findings.refuse(Code::SdlWork, node, "repeat less through aliases and merge keys");
            self.halted = true;
        }
    }

    /// Whether a node, or where its alias leads, stands for nothing.
    pub(crate) fn is_null(&self, node: NodeId) -> bool {
        self.tree.is_null(node)
    }

    /// Text, or `None` for null and for what is no text.
    pub(crate) fn text(&mut self, node: NodeId) -> Option<Text<'t>> {
        self.convert(node, "text", Scalar::text)
    }

    pub(crate) fn uint32(&mut self, node: NodeId) -> Option<u32> {
        self.convert(node, "a number from 0 to 4294967295, without quotes", Scalar::uint32)
    }

    pub(crate) fn boolean(&mut self, node: NodeId) -> Option<bool> {
        self.convert(node, "true or false", Scalar::boolean)
    }

    fn convert<R>(
        &mut self,
        node: NodeId,
        wanted: &str,
        read: impl Fn(Scalar<'t>) -> Result<Option<R>, Misread>,
    ) -> Option<R> {
        let Some(scalar) = self.tree.scalar(node) else {
            self.refuse_type(node, wanted);
            return None;
        };
        let misread = match read(scalar) {
            Ok(value) => return value,
            Err(misread) => misread,
        };
        let draft = self.refuse_misread(misread, node, wanted);
        // `"80"` without its quotes.
        let is_word = scalar.text.bytes().all(|b| b.is_ascii_alphanumeric());
        let bare = scalar.unquoted().filter(|_| is_word && misread == Misread::Type)?;
        let value = read(bare).ok().flatten()?;
        draft.change(Change::Write { scalar: node, text: scalar.text.to_owned() });
        Some(value)
    }

    /// A list whose null items are dropped; `None` for null.
    pub(crate) fn list<T: Default>(
        &mut self,
        node: NodeId,
        mut item: impl FnMut(&mut Self, NodeId) -> Option<T>,
    ) -> Option<Vec<T>> {
        if self.is_null(node) {
            return None;
        }
        let Kind::Sequence(children) = self.tree.node(node).kind else {
            self.refuse_type(node, "a list");
            return None;
        };
        let items = self.tree.children(children);
        Some(items.iter().filter_map(|at| self.visit(*at, &mut item)).collect())
    }

    pub(crate) fn texts(&mut self, node: NodeId) -> Option<Vec<Text<'t>>> {
        self.list(node, Self::text)
    }

    /// Entries into a map on top of what it has. A null makes an empty entry, but replaces none unless `T` is a map.
    pub(crate) fn map<T: Default>(
        &mut self,
        node: NodeId,
        into: &mut Map<'t, T>,
        null_replaces: bool,
        mut item: impl FnMut(&mut Self, NodeId) -> T,
    ) {
        if self.is_null(node) {
            into.clear();
            return;
        }
        for entry in self.entries(node) {
            let value = self.value(&entry, &mut item);
            if !null_replaces && self.is_null(entry.value) && into.contains_key(&entry.key) {
                continue;
            }
            into.insert(entry.key, value);
        }
    }

    /// A map from text to text.
    pub(crate) fn text_map(&mut self, node: NodeId) -> Map<'t, Text<'t>> {
        let mut map = Map::new();
        self.map(node, &mut map, false, |d, at| d.text(at).unwrap_or_default());
        map
    }

    pub(crate) fn refuse_type(&mut self, node: NodeId, wanted: &str) -> Draft<'_> {
        let found = match &self.tree.node(node).kind {
            Kind::Alias { anchor, .. } => format!("*{anchor}"),
            Kind::Mapping(_) => "a mapping".to_owned(),
            Kind::Scalar { text, .. } => format!("`{}`", excerpt(text)),
            Kind::Sequence(_) => "a list".to_owned(),
        };
        let detail = format_args!("found {found}, expected {wanted}");
        self.findings.refuse(Code::YamlType, node, detail).help(format_args!("write {wanted}"))
    }

    /// Refuses a scalar for what the dialect says of it.
    pub(crate) fn refuse_misread(&mut self, misread: Misread, node: NodeId, wanted: &str) -> Draft<'_> {
        let code = match misread {
            Misread::Base64 => Code::YamlBase64,
            Misread::Platform => Code::SdlPlatform,
            Misread::Tag => Code::YamlTag,
            Misread::Negative | Misread::Overflow | Misread::Syntax | Misread::Type => {
                return self.refuse_type(node, wanted);
            }
        };
        let found = excerpt(self.tree.raw(node));
        self.findings.refuse(code, node, format_args!("found `{found}`, expected {wanted}"))
    }
}

/// Steps of decoding: a few seconds. Only documents that repeat themselves through aliases come near.
const MAX_WORK: u64 = 20_000_000;
