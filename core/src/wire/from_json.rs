//! JSON into a tree: the chain's own proto JSON, as its REST interface shows it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value as Json};

use super::schema::{Field, Form, Kind, Label, Schema};
use super::scope::Scope;
use super::tree::{Tree, Value};
use super::{any, time};
use crate::decimal::{Decimal, Int};
use crate::error::{Code, Error, Result};
use crate::time::Timestamp;

/// Reads the fields of a message. `null` is the same as absent.
///
/// # Errors
/// [`Code::WireJson`] when a field is unknown or holds something of another kind, [`Code::TxType`] when it holds a
/// message of an unknown type, [`Code::WireDepth`].
pub(crate) fn from_json(schema: &Schema, json: &Json) -> Result<Tree> {
    from_json_in(schema, json, Scope::message())
}

/// Reads the fields of a message that stands somewhere else than in a transaction.
///
/// # Errors
/// Those of [`from_json`]; where the scope is lenient, fields, names and types that are unknown are no error.
pub(crate) fn from_json_in(schema: &Schema, json: &Json, scope: Scope) -> Result<Tree> {
    message(schema, json, scope)
}

fn message(schema: &Schema, json: &Json, scope: Scope) -> Result<Tree> {
    let tree = match schema.form {
        Form::Any => return any_message(json, scope),
        Form::Duration => json.as_str().and_then(duration),
        Form::Timestamp => json.as_str().and_then(timestamp),
        Form::Go | Form::Object | Form::PublicKey | Form::Threshold => match json {
            Json::Object(object) => return fields(schema, object, scope),
            _ => None,
        },
    };
    tree.ok_or_else(|| Error::new(Code::WireJson).with("expected", schema.name))
}

fn any_message(json: &Json, scope: Scope) -> Result<Tree> {
    let mut object = json.as_object().cloned().unwrap_or_default();
    let Some(Json::String(type_url)) = object.remove(TYPE_KEY) else {
        return Err(Error::new(Code::WireJson).with("expected", TYPE_KEY));
    };
    let inner = match scope.find(&type_url) {
        Ok(inner) => inner,
        Err(_) if scope.is_lenient() => return Ok(unknown_message(json, type_url, &object)),
        Err(error) => return Err(error),
    };
    let value = message(inner, &Json::Object(object), scope.deeper()?)?.to_wire(inner);
    Ok(Tree::of_two(Value::Bytes(type_url.into_bytes()), Value::Bytes(value)))
}

/// Its bytes where they are shown, and otherwise its JSON.
fn unknown_message(json: &Json, type_url: String, object: &Map<String, Json>) -> Tree {
    let shown = object.get(any::VALUE_KEY).filter(|_| object.len() == 1).and_then(Json::as_str);
    let value = shown.and_then(|text| BASE64_STANDARD.decode(text).ok());
    let json = if value.is_none() { Some(bytes(json.to_string())) } else { None };
    let mut tree = Tree::of_two(bytes(type_url), Value::Bytes(value.unwrap_or_default()));
    *tree.slot(any::JSON) = json;
    tree
}

fn fields(schema: &Schema, object: &Map<String, Json>, scope: Scope) -> Result<Tree> {
    let unknown = object.keys().find(|name| schema.index(name).is_none());
    if let Some(name) = unknown.filter(|_| !scope.is_lenient()) {
        let error = Error::new(Code::WireJson).with("found the field", format_args!("{name:.100}"));
        return Err(error.with("in", schema.name));
    }
    let mut tree = Tree::default();
    for (index, field) in schema.fields.iter().enumerate() {
        match object.get(field.name) {
            None | Some(Json::Null) => {}
            Some(json) => *tree.slot(index) = Some(field_value(field, json, scope)?),
        }
    }
    Ok(tree)
}

fn field_value(field: &Field, json: &Json, scope: Scope) -> Result<Value> {
    match (field.label, json) {
        (Label::Many, Json::Array(items)) => {
            items.iter().map(|item| one_value(field, item, scope)).collect::<Result<_>>().map(Value::List)
        }
        (Label::Many, _) => Err(misfit(field)),
        _ => one_value(field, json, scope),
    }
}

fn one_value(field: &Field, json: &Json, scope: Scope) -> Result<Value> {
    if let Some(schema) = field.kind.schema() {
        return message(schema, json, scope).map(Value::Message);
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
        Kind::Enum(names) => match choice(names, json) {
            None if scope.is_lenient() => text.map(|name| Value::Bytes(name.as_bytes().to_vec())),
            number => number.map(|n| Value::signed(n.into())),
        },
        Kind::I32 => signed(json).and_then(|n| i32::try_from(n).ok()).map(|n| Value::signed(n.into())),
        Kind::I64 => signed(json).map(Value::signed),
        Kind::U32 => unsigned(json).and_then(|n| u32::try_from(n).ok()).map(|n| Value::Varint(n.into())),
        Kind::U64 => unsigned(json).map(Value::Varint),
    };
    value.ok_or_else(|| misfit(field))
}

/// Numbers of 64 bits are texts in proto JSON, smaller ones are numbers; both are read for both. In a text stands what
/// JSON would take as a number: no `+`, no leading zeros.
pub(super) fn unsigned(json: &Json) -> Option<u64> {
    json.as_u64().or_else(|| serde_json::from_str(json.as_str()?).ok())
}

pub(super) fn signed(json: &Json) -> Option<i64> {
    json.as_i64().or_else(|| serde_json::from_str(json.as_str()?).ok())
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
