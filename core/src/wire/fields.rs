//! The fields of a message by their names, for those who check one.

use serde_json::Value as Json;

use super::amino::{self, Extent};
use super::convert::text;
use super::schema::{Kind, Label, Schema};
use super::time;
use super::to_json::to_json;
use super::tree::{Tree, Value};
use crate::error::Result;

/// A message, or one that is not there and whose fields are all absent.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'t> {
    schema: &'static Schema,
    tree: Option<&'t Tree>,
}

impl<'t> Fields<'t> {
    pub(crate) fn new(schema: &'static Schema, tree: &'t Tree) -> Self {
        Self { schema, tree: Some(tree) }
    }

    pub(crate) fn schema(self) -> &'static Schema {
        self.schema
    }

    /// Whether a field is there.
    pub(crate) fn has(self, name: &str) -> bool {
        self.get(name).is_some()
    }

    pub(crate) fn bytes(self, name: &str) -> &'t [u8] {
        match self.get(name) {
            Some(Value::Bytes(bytes)) => bytes,
            _ => &[],
        }
    }

    /// A text; what is not UTF-8 becomes U+FFFD.
    pub(crate) fn text(self, name: &str) -> String {
        text(self.bytes(name))
    }

    pub(crate) fn u64(self, name: &str) -> u64 {
        match self.get(name) {
            Some(Value::Varint(number)) => *number,
            _ => 0,
        }
    }

    /// The name of a choice; none of one that has no name.
    pub(crate) fn choice(self, name: &str) -> Option<&'static str> {
        let Kind::Enum(names) = self.schema.fields[self.schema.index(name)?].kind else { return None };
        let number = self.i64(name);
        names.iter().find_map(|(name, known)| (i64::from(*known) == number).then_some(*name))
    }

    /// The names of choices in a list.
    pub(crate) fn choices(self, name: &str) -> Vec<&'static str> {
        let names = match self.schema.index(name).map(|index| self.schema.fields[index].kind) {
            Some(Kind::Enum(names)) => names,
            _ => &[],
        };
        let text =
            |number| names.iter().find_map(|(name, known)| (i64::from(*known) == number).then_some(*name));
        self.numbers(name).filter_map(text).collect()
    }

    /// How many values a field holds.
    pub(crate) fn count(self, name: &str) -> usize {
        self.items(name).count()
    }

    /// Whether a field holds text as people write it.
    pub(crate) fn is_text(self, name: &str) -> bool {
        let kind = self.schema.index(name).map(|index| self.schema.fields[index].kind);
        matches!(kind, Some(Kind::Text))
    }

    /// The type and the bytes of a message that names its own type.
    pub(crate) fn any(self) -> (String, &'t [u8]) {
        (self.text("type_url"), self.bytes("value"))
    }

    /// The fields that an amino signature does not cover, and that hold something.
    pub(crate) fn uncovered(self) -> Vec<&'static str> {
        let hidden = self.schema.fields.iter().filter(|field| field.amino.hidden && self.has(field.name));
        hidden.map(|field| field.name).collect()
    }

    pub(crate) fn i64(self, name: &str) -> i64 {
        i64::from_ne_bytes(self.u64(name).to_ne_bytes())
    }

    pub(crate) fn u32(self, name: &str) -> u32 {
        // Readers keep no more than 32 bits of such a field.
        u32::try_from(self.u64(name)).unwrap_or(u32::MAX)
    }

    /// The span of time in a field, if it is there.
    ///
    /// # Errors
    /// [`Code::WireDuration`](crate::Code::WireDuration)
    pub(crate) fn nanoseconds(self, name: &str) -> Result<Option<i64>> {
        self.message(name).tree.map(|tree| time::to_nanoseconds(&tree.into())).transpose()
    }

    pub(crate) fn message(self, name: &str) -> Fields<'t> {
        let schema = self.schema_of(name);
        let tree = match self.get(name) {
            Some(Value::Message(tree)) => Some(tree),
            _ => None,
        };
        Fields { schema, tree }
    }

    pub(crate) fn messages(self, name: &str) -> impl Iterator<Item = Fields<'t>> {
        let schema = self.schema_of(name);
        self.items(name).filter_map(move |item| match item {
            Value::Message(tree) => Some(Fields::new(schema, tree)),
            _ => None,
        })
    }

    /// The message in a field, or each of its messages where it holds many.
    pub(crate) fn each(self, name: &str) -> Vec<Fields<'t>> {
        let is_list =
            matches!(self.schema.index(name), Some(index) if self.schema.fields[index].label == Label::Many);
        if is_list { self.messages(name).collect() } else { vec![self.message(name)] }
    }

    pub(crate) fn numbers(self, name: &str) -> impl Iterator<Item = i64> {
        self.items(name).filter_map(|item| match item {
            Value::Varint(number) => Some(i64::from_ne_bytes(number.to_ne_bytes())),
            _ => None,
        })
    }

    pub(crate) fn texts(self, name: &str) -> impl Iterator<Item = String> {
        self.items(name).filter_map(|item| match item {
            Value::Bytes(bytes) => Some(text(bytes)),
            _ => None,
        })
    }

    /// The message in the chain's JSON.
    ///
    /// # Errors
    /// Those of [`to_json`](super::to_json).
    pub(crate) fn to_json(self) -> Result<Json> {
        to_json(self.schema, self.tree.unwrap_or(&Tree::default()))
    }

    /// The message in amino JSON; one that names its own type, with its name.
    ///
    /// # Errors
    /// Those of [`to_amino`](super::to_amino).
    pub(crate) fn to_amino(self, extent: Extent) -> Result<Json> {
        amino::value(self.schema, self.tree.unwrap_or(&Tree::default()), extent)
    }

    /// The message itself, to be kept.
    #[cfg(feature = "devnet")]
    pub(crate) fn to_tree(self) -> Tree {
        self.tree.cloned().unwrap_or_default()
    }

    /// The message as the chain itself writes it.
    pub(crate) fn to_wire(self) -> Vec<u8> {
        self.tree.map(|tree| tree.to_wire(self.schema)).unwrap_or_default()
    }

    fn items(self, name: &str) -> impl Iterator<Item = &'t Value> {
        match self.get(name) {
            Some(Value::List(items)) => items.as_slice(),
            _ => &[],
        }
        .iter()
    }

    fn schema_of(self, name: &str) -> &'static Schema {
        let index = self.schema.index(name);
        // A name that is wrong is a defect of the caller; vectors of every message show it.
        index.and_then(|index| self.schema.fields[index].kind.schema()).unwrap_or(&NOTHING)
    }

    fn get(self, name: &str) -> Option<&'t Value> {
        debug_assert!(self.schema.index(name).is_some(), "{} has no {name}", self.schema.name);
        self.tree?.get(self.schema.index(name)?)
    }
}

static NOTHING: Schema = Schema::new("");
