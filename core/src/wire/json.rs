//! JSON into a tree: the chain's own proto JSON, as its REST interface shows it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value as Json};

use super::base::Duration;
use super::schema::{Field, Kind, Label, Schema};
use super::time;
use super::tree::{Tree, Value};
use crate::decimal::{Decimal, Int};
use crate::error::{Code, Error, Result};

/// Reads the fields of a message. `null` is the same as absent.
///
/// # Errors
/// [`Code::WireJson`] when a field is unknown or holds something of another kind.
pub(crate) fn from_json(schema: &Schema, json: &Json) -> Result<Tree> {
    if schema.name == Duration::SCHEMA.name {
        return duration(schema, json);
    }
    let object = json.as_object().ok_or_else(|| Error::new(Code::WireJson).with("expected", schema.name))?;
    refuse_unknown(schema, object)?;
    let mut tree = Tree::new(schema);
    for (index, field) in schema.fields.iter().enumerate() {
        match object.get(field.name) {
            None | Some(Json::Null) => {}
            Some(json) => *tree.slot(index) = Some(field_value(field, json)?),
        }
    }
    Ok(tree)
}

fn refuse_unknown(schema: &Schema, object: &Map<String, Json>) -> Result<()> {
    let known = |name: &String| schema.fields.iter().any(|field| field.name == name);
    match object.keys().find(|name| !known(name)) {
        Some(name) => Err(Error::new(Code::WireJson).with("found the field", name).with("in", schema.name)),
        None => Ok(()),
    }
}

fn field_value(field: &Field, json: &Json) -> Result<Value> {
    match (field.label, json) {
        (Label::Many, Json::Array(items)) => {
            items.iter().map(|item| one_value(field, item)).collect::<Result<_>>().map(Value::List)
        }
        (Label::Many, _) => Err(misfit(field)),
        _ => one_value(field, json),
    }
}

fn one_value(field: &Field, json: &Json) -> Result<Value> {
    let text = json.as_str();
    let value = match field.kind {
        Kind::Message(schema) => return from_json(schema(), json).map(Value::Message),
        Kind::Text => text.map(|text| Value::Bytes(text.as_bytes().to_vec())),
        Kind::Bytes => text.and_then(|text| BASE64_STANDARD.decode(text).ok()).map(Value::Bytes),
        Kind::Int => text.and_then(|text| text.parse::<Int>().ok()).map(|int| bytes(int.to_string())),
        Kind::Dec => text.and_then(|text| text.parse::<Decimal>().ok()).map(|dec| bytes(dec.to_atomics())),
        Kind::Bool => json.as_bool().map(|is| Value::Varint(is.into())),
        Kind::Enum(names) => choice(names, json).map(|n| Value::Varint(varint(n.into()))),
        Kind::I32 => {
            signed(json).and_then(|n| i32::try_from(n).ok()).map(|n| Value::Varint(varint(n.into())))
        }
        Kind::I64 => signed(json).map(|n| Value::Varint(varint(n))),
        Kind::U32 => unsigned(json).and_then(|n| u32::try_from(n).ok()).map(|n| Value::Varint(n.into())),
        Kind::U64 => unsigned(json).map(Value::Varint),
    };
    value.ok_or_else(|| misfit(field))
}

/// Numbers of 64 bits are texts in proto JSON, smaller ones are numbers; both are read for both.
fn unsigned(json: &Json) -> Option<u64> {
    json.as_u64().or_else(|| json.as_str()?.parse().ok())
}

fn signed(json: &Json) -> Option<i64> {
    json.as_i64().or_else(|| json.as_str()?.parse().ok())
}

fn choice(names: &[(&str, i32)], json: &Json) -> Option<i32> {
    match json.as_str() {
        Some(text) => names.iter().find_map(|(name, number)| (*name == text).then_some(*number)),
        None => i32::try_from(json.as_i64()?).ok(),
    }
}

fn duration(schema: &Schema, json: &Json) -> Result<Tree> {
    let nanoseconds = json.as_str().and_then(time::nanoseconds);
    let nanoseconds = nanoseconds.ok_or_else(|| Error::new(Code::WireJson).with("expected", schema.name))?;
    let wire = time::duration(nanoseconds);
    let mut tree = Tree::new(schema);
    *tree.slot(0) = Some(Value::Varint(varint(wire.seconds)));
    *tree.slot(1) = Some(Value::Varint(varint(wire.nanos.into())));
    Ok(tree)
}

#[expect(clippy::cast_sign_loss)]
fn varint(number: i64) -> u64 {
    // Protobuf's form of a negative number: its two's complement in 64 bits.
    number as u64
}

fn bytes(text: String) -> Value {
    Value::Bytes(text.into_bytes())
}

fn misfit(field: &Field) -> Error {
    Error::new(Code::WireJson).with("in the field", field.name)
}
