//! JSON into a tree: the chain's own proto JSON, as its REST interface shows it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value as Json};

use super::depth::Depth;
use super::schema::{Field, Form, Kind, Label, Schema};
use super::tree::{Tree, Value};
use super::{registry, time};
use crate::decimal::{Decimal, Int};
use crate::error::{Code, Error, Result};
use crate::time::Timestamp;

/// Reads the fields of a message. `null` is the same as absent.
///
/// # Errors
/// [`Code::WireJson`] when a field is unknown or holds something of another kind, [`Code::TxType`] when it holds a
/// message of an unknown type, [`Code::WireDepth`].
pub(crate) fn from_json(schema: &Schema, json: &Json) -> Result<Tree> {
    message(schema, json, Depth::default())
}

fn message(schema: &Schema, json: &Json, depth: Depth) -> Result<Tree> {
    let tree = match schema.form {
        Form::Any => return any(json, depth),
        Form::Duration => json.as_str().and_then(duration),
        Form::Timestamp => json.as_str().and_then(timestamp),
        Form::Object | Form::PublicKey | Form::Threshold => match json {
            Json::Object(object) => return fields(schema, object, depth),
            _ => None,
        },
    };
    tree.ok_or_else(|| Error::new(Code::WireJson).with("expected", schema.name))
}

fn any(json: &Json, depth: Depth) -> Result<Tree> {
    let mut object = json.as_object().cloned().unwrap_or_default();
    let Some(Json::String(type_url)) = object.remove(TYPE_KEY) else {
        return Err(Error::new(Code::WireJson).with("expected", TYPE_KEY));
    };
    let inner = registry::find(&type_url)?;
    let value = message(inner, &Json::Object(object), depth.deeper()?)?.to_wire(inner);
    Ok(Tree::of_two(Value::Bytes(type_url.into_bytes()), Value::Bytes(value)))
}

fn fields(schema: &Schema, object: &Map<String, Json>, depth: Depth) -> Result<Tree> {
    if let Some(name) = object.keys().find(|name| schema.index(name).is_none()) {
        let error = Error::new(Code::WireJson).with("found the field", format_args!("{name:.100}"));
        return Err(error.with("in", schema.name));
    }
    let mut tree = Tree::default();
    for (index, field) in schema.fields.iter().enumerate() {
        match object.get(field.name) {
            None | Some(Json::Null) => {}
            Some(json) => *tree.slot(index) = Some(field_value(field, json, depth)?),
        }
    }
    Ok(tree)
}

fn field_value(field: &Field, json: &Json, depth: Depth) -> Result<Value> {
    match (field.label, json) {
        (Label::Many, Json::Array(items)) => {
            items.iter().map(|item| one_value(field, item, depth)).collect::<Result<_>>().map(Value::List)
        }
        (Label::Many, _) => Err(misfit(field)),
        _ => one_value(field, json, depth),
    }
}

fn one_value(field: &Field, json: &Json, depth: Depth) -> Result<Value> {
    if let Some(schema) = field.kind.schema() {
        return message(schema, json, depth).map(Value::Message);
    }
    let text = json.as_str();
    let value = match field.kind {
        Kind::Any(_) | Kind::Message(_) | Kind::Nested(_) => None,
        Kind::Text => text.map(|text| Value::Bytes(text.as_bytes().to_vec())),
        Kind::Bytes | Kind::P256Key => {
            text.and_then(|text| BASE64_STANDARD.decode(text).ok()).map(Value::Bytes)
        }
        Kind::Json => Some(bytes(json.to_string())),
        Kind::Int | Kind::IntBytes => {
            text.and_then(|text| text.parse::<Int>().ok()).map(|int| bytes(int.to_string()))
        }
        Kind::Dec | Kind::DecBytes => {
            text.and_then(|text| text.parse::<Decimal>().ok()).map(|dec| bytes(dec.to_atomics()))
        }
        Kind::Bool => json.as_bool().map(|is| Value::Varint(is.into())),
        Kind::Enum(names) => choice(names, json).map(|n| Value::signed(n.into())),
        Kind::I32 => signed(json).and_then(|n| i32::try_from(n).ok()).map(|n| Value::signed(n.into())),
        Kind::I64 => signed(json).map(Value::signed),
        Kind::U32 => unsigned(json).and_then(|n| u32::try_from(n).ok()).map(|n| Value::Varint(n.into())),
        Kind::U64 => unsigned(json).map(Value::Varint),
    };
    value.ok_or_else(|| misfit(field))
}

/// Numbers of 64 bits are texts in proto JSON, smaller ones are numbers; both are read for both.
pub(super) fn unsigned(json: &Json) -> Option<u64> {
    json.as_u64().or_else(|| json.as_str()?.parse().ok())
}

pub(super) fn signed(json: &Json) -> Option<i64> {
    json.as_i64().or_else(|| json.as_str()?.parse().ok())
}

fn choice(names: &[(&str, i32)], json: &Json) -> Option<i32> {
    match json.as_str() {
        Some(text) => names.iter().find_map(|(name, number)| (*name == text).then_some(*number)),
        None => i32::try_from(json.as_i64()?).ok(),
    }
}

fn duration(text: &str) -> Option<Tree> {
    let wire = time::duration(time::nanoseconds(text)?);
    Some(Tree::of_two(Value::signed(wire.seconds), Value::signed(wire.nanos.into())))
}

pub(super) fn timestamp(text: &str) -> Option<Tree> {
    let moment: Timestamp = text.parse().ok()?;
    Some(Tree::of_two(Value::signed(moment.seconds()), Value::Varint(moment.nanos().into())))
}

fn bytes(text: String) -> Value {
    Value::Bytes(text.into_bytes())
}

fn misfit(field: &Field) -> Error {
    Error::new(Code::WireJson).with("in the field", field.name)
}

/// Where proto JSON says of which type a message is.
pub(super) const TYPE_KEY: &str = "@type";
