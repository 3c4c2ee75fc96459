//! A message of any type as a tree that follows its schema, and the tree written as the chain's own code writes it.

use prost::encoding::{WireType, encode_key, encode_varint};

use super::schema::{Field, Kind, Label, Schema};

/// The fields of a message, by their index in the schema. What is absent stays absent.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tree(Vec<Option<Value>>);

/// What a field of a tree holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// Texts, and numbers of 256 bits in their canonical text.
    Bytes(Vec<u8>),
    List(Vec<Value>),
    Message(Tree),
    /// Any kind of varint; negative numbers with their sign extended.
    Varint(u64),
}

impl Tree {
    pub(crate) fn new(schema: &Schema) -> Self {
        Self(vec![None; schema.fields.len()])
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Value> {
        self.0.get(index)?.as_ref()
    }

    pub(crate) fn slot(&mut self, index: usize) -> &mut Option<Value> {
        &mut self.0[index]
    }

    /// The value at the end of a path of field names, if it is there.
    pub(crate) fn at(&self, schema: &Schema, path: &[&str]) -> Option<&Value> {
        let (name, rest) = path.split_first()?;
        let index = schema.fields.iter().position(|field| field.name == *name)?;
        match (self.get(index)?, schema.fields[index].kind) {
            (value, _) if rest.is_empty() => Some(value),
            (Value::Message(tree), Kind::Message(inner)) => tree.at(inner(), rest),
            _ => None,
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

fn write(field: &Field, value: Option<&Value>, out: &mut Vec<u8>) {
    match (field.label, value) {
        (Label::Always, None) => write_default(field, out),
        (Label::Always, Some(Value::Bytes(text))) if text.is_empty() => write_default(field, out),
        (Label::Plain, Some(Value::Varint(0))) | (_, None) => {}
        (Label::Plain, Some(Value::Bytes(bytes))) if bytes.is_empty() => {}
        (_, Some(Value::List(items))) if field.kind.is_varint() => write_packed(field, items, out),
        (_, Some(Value::List(items))) => items.iter().for_each(|item| write_one(field, item, out)),
        (_, Some(value)) => write_one(field, value, out),
    }
}

fn write_default(field: &Field, out: &mut Vec<u8>) {
    match field.kind {
        Kind::Message(schema) => write_one(field, &Value::Message(Tree::new(schema())), out),
        _ => write_one(field, &Value::Bytes(b"0".to_vec()), out),
    }
}

fn write_one(field: &Field, value: &Value, out: &mut Vec<u8>) {
    match (value, field.kind) {
        (Value::Varint(number), _) => {
            encode_key(field.number, WireType::Varint, out);
            encode_varint(*number, out);
        }
        (Value::Bytes(bytes), _) => write_delimited(field, bytes, out),
        (Value::Message(tree), Kind::Message(schema)) => write_delimited(field, &tree.to_wire(schema()), out),
        // Readers put a message only where the schema has one, and never a list into a list.
        (Value::Message(_) | Value::List(_), _) => {}
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
