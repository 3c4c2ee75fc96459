//! A message of any type as a tree that follows its schema, and the tree written as the chain's own code writes it.

use prost::encoding::{WireType, encode_key, encode_varint};

use super::number;
use super::schema::{Field, Form, Kind, Label, Schema};

/// The fields of a message, by their index in the schema. What is absent stays absent.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tree(Vec<Option<Value>>);

/// What a field of a tree holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// Texts, and numbers of 256 bits in the text that was read.
    Bytes(Vec<u8>),
    List(Vec<Value>),
    Message(Tree),
    /// Any kind of varint; negative numbers with their sign extended.
    Varint(u64),
}

impl Tree {
    /// A message of two fields.
    pub(crate) fn of_two(first: Value, second: Value) -> Self {
        Self(vec![Some(first), Some(second)])
    }

    /// What a message means that is not there although it always is.
    pub(crate) fn absent(schema: &Schema) -> Self {
        match schema.form {
            // Chain erratum C7: Go's zero time.
            Form::Timestamp => Self::of_two(Value::signed(YEAR_1), Value::Varint(0)),
            _ => Self::default(),
        }
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Value> {
        self.0.get(index)?.as_ref()
    }

    /// The place for a field; there is none before the first is asked for, so that empty messages cost little.
    pub(crate) fn slot(&mut self, index: usize) -> &mut Option<Value> {
        if self.0.len() <= index {
            self.0.resize(index + 1, None);
        }
        &mut self.0[index]
    }

    /// What a field holds: nothing, one value, or many.
    pub(crate) fn values(&self, index: usize) -> &[Value] {
        match self.get(index) {
            Some(Value::List(items)) => items,
            Some(value) => std::slice::from_ref(value),
            None => &[],
        }
    }

    /// Makes room for a field of a group of which only one is held, the last that comes.
    pub(crate) fn choose(&mut self, schema: &Schema, field: &Field) {
        let Label::OneOf { .. } = field.label else { return };
        for (slot, other) in self.0.iter_mut().zip(schema.fields) {
            if other.label.group() == field.label.group() {
                *slot = None;
            }
        }
    }

    /// The bytes or text of a field.
    pub(crate) fn bytes(&self, index: usize) -> &[u8] {
        match self.get(index) {
            Some(Value::Bytes(bytes)) => bytes,
            _ => &[],
        }
    }

    /// The bytes of each item in a field.
    pub(crate) fn blobs(&self, index: usize) -> Vec<Vec<u8>> {
        let blob = |value: &Value| match value {
            Value::Bytes(bytes) => Some(bytes.clone()),
            _ => None,
        };
        self.values(index).iter().filter_map(blob).collect()
    }

    /// The number in a field.
    pub(crate) fn varint(&self, index: usize) -> u64 {
        match self.get(index) {
            Some(Value::Varint(number)) => *number,
            _ => 0,
        }
    }

    /// The bytes that the chain's own code writes for this message: fields in order, numbers canonical, and what is
    /// not nullable always there.
    pub(crate) fn to_wire(&self, schema: &Schema) -> Vec<u8> {
        let mut out = Vec::new();
        for (index, field) in schema.fields.iter().enumerate() {
            write(field, self.get(index), &mut out);
        }
        out
    }
}

impl Value {
    pub(crate) fn signed(number: i64) -> Self {
        // Protobuf's form of a negative number: its two's complement in 64 bits.
        Self::Varint(u64::from_ne_bytes(number.to_ne_bytes()))
    }
}

fn write(field: &Field, value: Option<&Value>, out: &mut Vec<u8>) {
    match (field.label, value) {
        (Label::Always, None) => write_default(field, out),
        (Label::Always | Label::Maybe, Some(Value::Bytes(text))) if text.is_empty() => {
            write_default(field, out)
        }
        (Label::Plain, Some(Value::Varint(0))) | (_, None) => {}
        (Label::Plain, Some(Value::Bytes(bytes))) if bytes.is_empty() => {}
        // A name that no number is known for.
        (_, Some(Value::Bytes(_))) if field.kind.is_varint() => {}
        (_, Some(Value::List(items))) if field.kind.is_varint() => write_packed(field, items, out),
        (_, Some(Value::List(items))) => items.iter().for_each(|item| write_one(field, item, out)),
        (_, Some(value)) => write_one(field, value, out),
    }
}

fn write_default(field: &Field, out: &mut Vec<u8>) {
    match field.kind {
        Kind::Message(schema) => write_one(field, &Value::Message(Tree::absent(schema)), out),
        _ => write_one(field, &Value::Bytes(b"0".to_vec()), out),
    }
}

fn write_one(field: &Field, value: &Value, out: &mut Vec<u8>) {
    match (value, field.kind) {
        (Value::Varint(number), _) => {
            encode_key(field.number, WireType::Varint, out);
            encode_varint(*number, out);
        }
        (Value::Bytes(bytes), kind) => write_delimited(field, &number::canonical(kind, bytes), out),
        (Value::Message(tree), kind) => {
            // Readers put a message only where the schema has one.
            let bytes = kind.schema().map(|schema| tree.to_wire(schema));
            write_delimited(field, &bytes.unwrap_or_default(), out);
        }
        // Readers never put a list into a list.
        (Value::List(_), _) => {}
    }
}

fn write_packed(field: &Field, items: &[Value], out: &mut Vec<u8>) {
    let mut packed = Vec::new();
    for item in items {
        if let Value::Varint(number) = item {
            encode_varint(*number, &mut packed);
        }
    }
    if !packed.is_empty() {
        write_delimited(field, &packed, out);
    }
}

fn write_delimited(field: &Field, bytes: &[u8], out: &mut Vec<u8>) {
    encode_key(field.number, WireType::LengthDelimited, out);
    encode_varint(bytes.len() as u64, out);
    out.extend_from_slice(bytes);
}

/// Seconds from 1970 back to the year 1.
pub(super) const YEAR_1: i64 = -62_135_596_800;
