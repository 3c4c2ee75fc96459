//! A document held against the table of shapes, each place once. Where an alias leads is looked at once more.

use std::collections::HashSet;

use super::{env, expose, gpu, image, keys, number, price, quantity, schema, storage};
use crate::sdl::findings::Findings;
use crate::sdl::model::{Dialect, Sdl};
use crate::sdl::shape::{self, Field, Need, Shape};
use crate::sdl::tree::{Kind, NodeId, Tree};

pub(super) struct Walk<'w, 't> {
    pub(super) tree: &'w Tree<'w>,
    pub(super) sdl: &'w Sdl<'t>,
    pub(super) findings: &'w mut Findings,
    waiting: Vec<(NodeId, &'static Shape)>,
    followed: HashSet<NodeId>,
}

pub(super) fn document(tree: &Tree<'_>, root: NodeId, sdl: &Sdl<'_>, findings: &mut Findings) {
    let waiting = Vec::with_capacity(64);
    let mut walk = Walk { tree, sdl, findings, waiting, followed: HashSet::new() };
    if matches!(tree.node(root).kind, Kind::Sequence(_)) {
        schema::root_list(&mut walk, root);
    }
    walk.fields(root, shape::SDL, &Shape::Closed(shape::SDL));
    while let Some((node, shape)) = walk.waiting.pop() {
        walk.visit(node, shape);
    }
}

impl Walk<'_, '_> {
    fn visit(&mut self, node: NodeId, shape: &'static Shape) {
        let target = self.tree.target(node);
        if target != node && !self.followed.insert(target) {
            return;
        }
        match (shape, &self.tree.node(target).kind) {
            (Shape::Anything | Shape::Amount, _) => {}
            (
                Shape::Closed(fields) | Shape::Gpu(fields) | Shape::Mapping(fields) | Shape::Vendors(fields),
                Kind::Mapping(_),
            ) => self.fields(target, fields, shape),
            (Shape::Names(of) | Shape::Prices(of), Kind::Mapping(_)) => self.names(target, of, shape),
            (Shape::List(of), Kind::Sequence(_)) => self.items(target, of),
            (Shape::Volumes { one, .. }, Kind::Mapping(_)) => self.visit(target, one),
            (Shape::Volumes { list, .. }, Kind::Sequence(_)) => self.visit(target, list),
            (_, Kind::Scalar { .. }) if self.is_nothing(target) => self.nothing(target, shape),
            (_, Kind::Scalar { .. }) => self.scalar(target, shape),
            _ => schema::kind(self, target, shape),
        }
    }

    /// Keys and values, in a mapping or, where the network takes that, in a list.
    fn fields(&mut self, node: NodeId, fields: &'static [Field], shape: &'static Shape) {
        let tree = self.tree;
        let mut missing = true;
        let mut found = 0_u32;
        for pair in tree.content(node).chunks_exact(2) {
            let name = tree.raw(tree.target(pair[0]));
            let Some(at) = fields.iter().position(|field| field.name == name) else {
                match shape {
                    _ if tree.is_merge(pair[0]) => {
                        self.merge(pair[1], shape);
                        missing = false;
                    }
                    Shape::Vendors(_) => gpu::vendor(self, node, pair[0]),
                    Shape::Mapping(_) => keys::unknown(self, pair[0], fields),
                    _ => {}
                }
                continue;
            };
            found |= 1 << at;
            match fields[at].need {
                Need::Ignored => keys::ignored(self, pair[0], &fields[at]),
                Need::New if self.sdl.dialect == Dialect::V2_0 => keys::new(self, pair[0]),
                _ => self.waiting.push((pair[1], fields[at].shape)),
            }
        }
        missing &= !matches!(shape, Shape::Vendors(_)) || tree.content(node).is_empty();
        for (at, field) in fields.iter().enumerate() {
            match field.shape {
                _ if field.need != Need::Wanted || !missing || found & 1 << at != 0 => {}
                Shape::Count => number::no_count(self, node),
                _ => schema::required(self, node, field),
            }
        }
    }

    fn names(&mut self, node: NodeId, of: &'static Shape, shape: &'static Shape) {
        let tree = self.tree;
        for pair in tree.content(node).chunks_exact(2) {
            if tree.is_merge(pair[0]) {
                self.merge(pair[1], shape);
                continue;
            }
            if matches!(shape, Shape::Prices(_)) {
                price::unused(self, pair[0]);
            }
            self.waiting.push((pair[1], of));
        }
    }

    /// What a merge key brings stands in the same place.
    fn merge(&mut self, value: NodeId, shape: &'static Shape) {
        match self.tree.node(value).kind {
            Kind::Sequence(sources) => {
                self.waiting.extend(self.tree.children(sources).iter().map(|source| (*source, shape)));
            }
            _ => self.waiting.push((value, shape)),
        }
    }

    fn items(&mut self, node: NodeId, of: &'static Shape) {
        let tree = self.tree;
        for item in tree.content(node) {
            if self.is_nothing(*item) {
                schema::empty_item(self, *item);
            } else {
                self.waiting.push((*item, of));
            }
        }
    }

    fn scalar(&mut self, node: NodeId, shape: &'static Shape) {
        match shape {
            Shape::Boolean => schema::boolean(self, node),
            Shape::Choice(words) => schema::choice(self, node, words),
            Shape::Count => number::count(self, node),
            Shape::Denom => price::uact(self, node),
            Shape::Env => env::secret(self, node),
            Shape::Image => image::tag(self, node),
            Shape::Number { least, most, zero } => number::number(self, node, *least..=*most, *zero),
            Shape::Persistent => storage::word(self, node),
            Shape::Proto(words) => schema::proto(self, node, words),
            Shape::Quantity(quantity) => quantity::quantity(self, node, *quantity),
            Shape::Secret { least } => schema::secret(self, node, *least),
            Shape::Service => expose::service(self, node),
            Shape::Text { least } => schema::text(self, node, *least),
            Shape::Version => schema::version(self, node),
            Shape::Window => schema::window(self, node),
            Shape::Word(words) => schema::word(self, node, words),
            Shape::Gpu(_) if self.tree.raw(node) != "0" => gpu::scalar(self, node),
            Shape::Amount
            | Shape::Anything
            | Shape::Closed(_)
            | Shape::Gpu(_)
            | Shape::List(_)
            | Shape::Mapping(_)
            | Shape::Names(_)
            | Shape::Prices(_)
            | Shape::Vendors(_)
            | Shape::Volumes { .. } => schema::kind(self, node, shape),
        }
    }

    /// Nothing is as good as absent.
    fn nothing(&mut self, node: NodeId, shape: &'static Shape) {
        if matches!(shape, Shape::Count) {
            number::no_count(self, node);
        }
    }

    fn is_nothing(&self, node: NodeId) -> bool {
        // Few texts begin like the words for it.
        matches!(self.tree.raw(node).as_bytes().first(), None | Some(b'~' | b'n' | b'N'))
            && self.tree.is_null(node)
    }
}
