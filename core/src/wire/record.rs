//! A message that is kept and changed, by the names of its fields.

use serde_json::Value as Json;

use super::base::{Coin as WireCoin, DecCoin};
use super::fields::Fields;
use super::query::find;
use super::schema::Schema;
use super::scope::Scope;
use super::to_json::to_json_in;
use super::tree::{Tree, Value};
use super::{from_json_in, from_wire};
use crate::decimal::{Decimal, Int};
use crate::error::Result;
use crate::price::{Coin, Price};
use crate::time::Timestamp;

/// A message of a schema, whose fields can be set.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    schema: &'static Schema,
    tree: Tree,
}

impl Record {
    pub(crate) fn new(schema: &'static Schema) -> Self {
        Self { schema, tree: Tree::default() }
    }

    /// A message out of another, or out of one that is kept under another name with the same fields.
    pub(crate) fn of(schema: &'static Schema, fields: Fields) -> Self {
        Self { schema, tree: fields.to_tree() }
    }

    /// Reads protobuf bytes.
    ///
    /// # Errors
    /// Those of [`from_wire`].
    pub(crate) fn from_wire(schema: &'static Schema, bytes: &[u8]) -> Result<Self> {
        Ok(Self { schema, tree: from_wire(schema, bytes)? })
    }

    /// Reads the chain's JSON.
    ///
    /// # Errors
    /// Those of [`from_json_in`].
    pub(crate) fn from_json(schema: &'static Schema, json: &Json) -> Result<Self> {
        Ok(Self { schema, tree: from_json_in(schema, json, Scope::answer(find))? })
    }

    pub(crate) fn schema(&self) -> &'static Schema {
        self.schema
    }

    pub(crate) fn fields(&self) -> Fields<'_> {
        Fields::new(self.schema, &self.tree)
    }

    pub(crate) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.set(name, value);
        self
    }

    pub(crate) fn set(&mut self, name: &str, value: impl Into<Value>) {
        if let Some(slot) = self.slot(name) {
            *slot = Some(value.into());
        }
    }

    /// The chain's JSON.
    ///
    /// # Errors
    /// Those of [`to_json_in`].
    pub(crate) fn to_json(&self) -> Result<Json> {
        to_json_in(self.schema, &self.tree, Scope::answer(find))
    }

    pub(crate) fn to_wire(&self) -> Vec<u8> {
        self.tree.to_wire(self.schema)
    }

    pub(crate) fn into_tree(self) -> Tree {
        self.tree
    }

    fn slot(&mut self, name: &str) -> Option<&mut Option<Value>> {
        debug_assert!(self.schema.index(name).is_some(), "{} has no {name}", self.schema.name);
        self.schema.index(name).map(|index| self.tree.slot(index))
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Varint(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Varint(number.into())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::signed(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Varint(yes.into())
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Bytes(text.as_bytes().to_vec())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Bytes(text.into_bytes())
    }
}

impl From<Int> for Value {
    fn from(number: Int) -> Self {
        number.to_string().into()
    }
}

impl From<Decimal> for Value {
    fn from(number: Decimal) -> Self {
        number.to_atomics().into()
    }
}

impl From<Record> for Value {
    fn from(record: Record) -> Self {
        Self::Message(record.tree)
    }
}

impl From<Fields<'_>> for Value {
    fn from(fields: Fields<'_>) -> Self {
        Self::Message(fields.to_tree())
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value
where
    T: NotBytes,
{
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

/// What makes a list when there are many; bytes are one value.
pub(crate) trait NotBytes {}

impl NotBytes for Record {}
impl NotBytes for &Coin {}
impl NotBytes for String {}
impl NotBytes for Fields<'_> {}

impl From<&Coin> for Value {
    fn from(coin: &Coin) -> Self {
        static SCHEMA: Schema = WireCoin::SCHEMA;
        Record::new(&SCHEMA).with("denom", coin.denom().as_str()).with("amount", coin.amount()).into()
    }
}

impl From<&Price> for Value {
    fn from(price: &Price) -> Self {
        static SCHEMA: Schema = DecCoin::SCHEMA;
        Record::new(&SCHEMA).with("denom", price.denom().as_str()).with("amount", price.amount()).into()
    }
}

impl From<Timestamp> for Value {
    fn from(moment: Timestamp) -> Self {
        Self::Message(Tree::of_two(moment.seconds().into(), moment.nanos().into()))
    }
}
