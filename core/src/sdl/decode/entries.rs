//! The entries of a mapping: keys as text, duplicates refused, merge keys followed.

use std::collections::{HashMap, HashSet, hash_map};

use super::{Decoder, Text, excerpt};
use crate::error::Code;
use crate::sdl::tree::{Kind, NodeId};

/// A key, its value, and the aliases of the merge keys that it came through.
#[derive(Clone, Debug)]
pub(crate) struct Entry<'t> {
    pub(crate) key: Text<'t>,
    pub(crate) key_at: NodeId,
    pub(crate) value: NodeId,
    pub(super) chain: Option<usize>,
}

/// A mapping being merged in, and what is left of it.
struct Source {
    mapping: NodeId,
    chain: Option<usize>,
}

impl<'t> Decoder<'t, '_> {
    /// The entries of a mapping in the order in which the reference decodes them: its own, then merged ones whose keys it
    /// did not have. Empty, and refused, for anything but a mapping.
    pub(crate) fn entries(&mut self, node: NodeId) -> Vec<Entry<'t>> {
        let mut out = Vec::with_capacity(self.tree.content(node).len() / 2);
        let Some(merge) = self.own_entries(node, None, None, &mut out) else { return out };
        let mut seen: HashSet<Text<'t>> = self.own_text_keys(node);
        let mut waiting = Vec::new();
        self.merge_sources(merge, None, &mut waiting);
        while let Some(source) = waiting.pop() {
            self.scope.merging = source.chain.is_some();
            self.step(source.mapping);
            if self.halted {
                break;
            }
            if let Some(merge) = self.own_entries(source.mapping, source.chain, Some(&mut seen), &mut out) {
                self.merge_sources(merge, source.chain, &mut waiting);
            }
        }
        self.scope.merging = false;
        out
    }

    /// Entries of a mapping whose keys are known fields. Here two keys may not mean the same field, however written.
    pub(crate) fn fields(&mut self, node: NodeId) -> Vec<Entry<'t>> {
        let entries = self.entries(node);
        let aliased = |e: &Entry<'_>| matches!(self.tree.node(e.key_at).kind, Kind::Alias { .. });
        if entries.iter().any(aliased) {
            let mut first = HashMap::new();
            for entry in &entries {
                if let Some(at) = first.insert(entry.key.clone(), entry.key_at) {
                    self.refuse_duplicate(&entry.key, at, entry.key_at);
                }
            }
        }
        entries
    }

    /// Appends a mapping's own entries and returns the value of its merge key, if it has one.
    fn own_entries(
        &mut self,
        node: NodeId,
        chain: Option<usize>,
        mut seen: Option<&mut HashSet<Text<'t>>>,
        out: &mut Vec<Entry<'t>>,
    ) -> Option<NodeId> {
        let Kind::Mapping(children) = self.tree.node(node).kind else {
            self.refuse_type(node, "a mapping");
            return None;
        };
        let children = self.tree.children(children);
        let again = self.repeated_keys(children);
        let mut merge = None;
        for pair in children.chunks_exact(2) {
            let (key_at, value) = (pair[0], pair[1]);
            if again.contains(&key_at) {
                continue;
            }
            if self.tree.is_merge(key_at) {
                merge = Some(value);
                continue;
            }
            let Some(key) = self.visit(key_at, Self::text) else { continue };
            if seen.as_mut().is_none_or(|seen| seen.insert(key.clone())) {
                out.push(Entry { key, key_at, value, chain });
            }
        }
        merge
    }

    /// Keys that hide merged ones. The reference compares them untyped, so a key that could be a number hides nothing.
    fn own_text_keys(&mut self, node: NodeId) -> HashSet<Text<'t>> {
        let content = self.tree.content(node);
        let keys = content.iter().step_by(2);
        keys.filter_map(|key| {
            let scalar = self.tree.scalar(self.tree.target(*key))?;
            self.step(*key);
            scalar.is_text().then(|| scalar.text().ok().flatten()).flatten()
        })
        .collect()
    }

    /// Puts the mappings that a merge key names on the stack, the first on top.
    fn merge_sources(&mut self, merge: NodeId, chain: Option<usize>, waiting: &mut Vec<Source>) {
        let items = match self.tree.node(merge).kind {
            Kind::Sequence(children) => self.tree.children(children),
            _ => &[merge],
        };
        for item in items.iter().rev() {
            let target = self.tree.target(*item);
            if !matches!(self.tree.node(target).kind, Kind::Mapping(_)) {
                self.findings.refuse(
                    Code::YamlMerge,
                    *item,
                    "a merge key takes a mapping or a list of mappings",
                );
                continue;
            }
            let mut inner = chain;
            if target != *item {
                if self.is_inside(*item, chain) {
                    self.findings.refuse(
                        Code::YamlAliasLoop,
                        *item,
                        "an anchor cannot stand inside its own value",
                    );
                    continue;
                }
                self.step(*item);
                self.chains.push((*item, chain));
                inner = Some(self.chains.len() - 1);
            }
            waiting.push(Source { mapping: target, chain: inner });
        }
    }

    fn is_inside(&mut self, alias: NodeId, mut chain: Option<usize>) -> bool {
        while let Some((at, outer)) = chain.map(|at| self.chains[at]) {
            self.work += 1;
            if at == alias {
                return true;
            }
            chain = outer;
        }
        self.scope.active.contains(&alias)
    }

    /// Refuses keys that stood before and gives them. Keys collide when they are of one kind and have one raw text; two
    /// collections as keys always do.
    fn repeated_keys(&mut self, children: &[NodeId]) -> HashSet<NodeId> {
        let tree = self.tree;
        let identity = |key: NodeId| (std::mem::discriminant(&tree.node(key).kind), tree.raw(key));
        let mut again = HashSet::new();
        let few = children.len() <= 2 * FEW_KEYS;
        let keys = || children.iter().step_by(2).enumerate();
        let stood =
            |(at, key): (usize, &NodeId)| keys().take(at).any(|(_, k)| identity(*k) == identity(*key));
        if few && !keys().any(stood) {
            return again;
        }
        let mut first = HashMap::with_capacity(children.len() / 2);
        for key in children.iter().step_by(2) {
            let identity = identity(*key);
            match first.entry(identity) {
                hash_map::Entry::Vacant(entry) => drop(entry.insert(*key)),
                hash_map::Entry::Occupied(entry) => {
                    self.refuse_duplicate(identity.1, *entry.get(), *key);
                    again.insert(*key);
                }
            }
        }
        again
    }

    fn refuse_duplicate(&mut self, key: &str, first: NodeId, again: NodeId) {
        let detail = format_args!("found `{}`", excerpt(key));
        self.findings.refuse(Code::YamlKeyDuplicate, again, detail).related(first, "first here");
    }
}

/// Keys that are compared with each other faster than put into a table.
const FEW_KEYS: usize = 12;
