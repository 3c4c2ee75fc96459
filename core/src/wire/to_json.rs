//! A tree into JSON: the chain's own proto JSON, as its REST interface shows it. What is absent is shown as what it
//! means.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value as Json, json};

use super::convert::text;
use super::from_json::TYPE_KEY;
use super::read::from_wire_with;
use super::schema::{Field, Form, Kind, Label, Schema};
use super::scope::Scope;
use super::tree::{Tree, Value};
use super::{any, number, time};
use crate::error::{Code, Result};

/// Writes a message.
///
/// # Errors
/// [`Code::TxType`] when it holds a message of an unknown type, [`Code::WireJson`] when a contract is sent something
/// else than JSON, [`Code::WireDepth`]; and those of [`from_wire`](super::from_wire) for what it holds.
pub(crate) fn to_json(schema: &Schema, tree: &Tree) -> Result<Json> {
    to_json_in(schema, tree, Scope::shown())
}

/// Writes a message that stands somewhere else than in a transaction.
///
/// # Errors
/// Those of [`to_json`]; where the scope is lenient, messages of unknown types are shown as they came.
pub(crate) fn to_json_in(schema: &Schema, tree: &Tree, scope: Scope) -> Result<Json> {
    message(schema, tree, scope)
}

/// Writes what a field holds that is no list.
///
/// # Errors
/// Those of [`to_json`].
pub(crate) fn value_to_json(field: &Field, value: &Value) -> Result<Json> {
    one_value(field, value, Scope::shown())
}

fn message(schema: &Schema, tree: &Tree, scope: Scope) -> Result<Json> {
    match schema.form {
        Form::Any => any_message(tree, scope),
        Form::Duration => Ok(time::text(time::to_nanoseconds(&tree.into())?).into()),
        Form::Timestamp if scope.is_go() => Ok(time::shortest(time::moment(tree)?).into()),
        Form::Timestamp => Ok(time::moment(tree)?.to_string().into()),
        Form::Go => Ok(Json::Object(fields(schema, tree, scope.of_go())?)),
        Form::Object | Form::PublicKey | Form::Threshold => Ok(Json::Object(fields(schema, tree, scope)?)),
    }
}

fn any_message(tree: &Tree, scope: Scope) -> Result<Json> {
    let (type_url, value) = any::parts(tree);
    let schema = match scope.find(&type_url) {
        Ok(schema) => schema,
        Err(_) if scope.is_lenient() => return unknown_message(tree),
        Err(error) => return Err(error),
    };
    let mut object = fields(schema, &from_wire_with(schema, value, scope.unknown())?, scope.deeper()?)?;
    object.insert(TYPE_KEY.to_owned(), type_url.into());
    Ok(Json::Object(object))
}

/// The JSON in which it came, or its bytes.
fn unknown_message(tree: &Tree) -> Result<Json> {
    if let Some(Value::Bytes(json)) = tree.get(any::JSON) {
        return serde_json::from_slice(json).map_err(|_| Code::WireJson.into());
    }
    let (type_url, value) = any::parts(tree);
    Ok(json!({TYPE_KEY: type_url, any::VALUE_KEY: BASE64_STANDARD.encode(value)}))
}

fn fields(schema: &Schema, tree: &Tree, scope: Scope) -> Result<Map<String, Json>> {
    let mut object = Map::new();
    for (index, field) in schema.fields.iter().enumerate() {
        let json = match (field.label, tree.get(index)) {
            (Label::OneOf { .. }, None) => continue,
            (Label::Plain, value) if scope.is_go() && value.is_none_or(is_empty) => continue,
            (Label::Many, None) if scope.is_go() => Json::Null,
            (Label::Maybe, None) => Json::Null,
            (Label::Many, None) => json!([]),
            (_, None) => absent(field.kind, scope)?,
            (_, Some(Value::List(items))) => {
                items.iter().map(|item| one_value(field, item, scope)).collect::<Result<_>>()?
            }
            (_, Some(value)) => one_value(field, value, scope)?,
        };
        object.insert(field.name.to_owned(), json);
    }
    Ok(object)
}

fn is_empty(value: &Value) -> bool {
    *value == Value::Varint(0) || *value == Value::Bytes(Vec::new())
}

fn one_value(field: &Field, value: &Value, scope: Scope) -> Result<Json> {
    match (value, field.kind) {
        (Value::Message(tree), kind) => {
            kind.schema().map_or(Ok(Json::Null), |schema| message(schema, tree, scope))
        }
        (Value::Bytes(bytes), kind) => bytes_value(kind, bytes),
        (Value::Varint(number), Kind::I64) if scope.is_go() => Ok(signed(*number).into()),
        (Value::Varint(number), Kind::U64) if scope.is_go() => Ok((*number).into()),
        (Value::Varint(number), kind) => Ok(varint_value(kind, *number)),
        // Readers never put a list into a list.
        (Value::List(_), _) => Ok(Json::Null),
    }
}

fn bytes_value(kind: Kind, bytes: &[u8]) -> Result<Json> {
    Ok(match kind {
        Kind::Bytes | Kind::P256Key => BASE64_STANDARD.encode(bytes).into(),
        Kind::Json if bytes.is_empty() => Json::Null,
        Kind::Json => serde_json::from_slice(bytes).map_err(|_| Code::WireJson)?,
        Kind::Int | Kind::IntBytes => number::int(bytes)?.unwrap_or_default().to_string().into(),
        // Chain erratum C6: of a decimal without text, not even the places are there.
        Kind::Dec | Kind::DecBytes => {
            number::decimal(bytes)?.map_or_else(|| "0".to_owned(), |decimal| decimal.to_string()).into()
        }
        _ => text(bytes).into(),
    })
}

fn varint_value(kind: Kind, number: u64) -> Json {
    match kind {
        Kind::Bool => (number != 0).into(),
        Kind::Enum(names) => {
            let number = signed(number);
            let name = names.iter().find_map(|(name, known)| (i64::from(*known) == number).then_some(*name));
            name.map_or(number.into(), Into::into)
        }
        Kind::I32 => signed(number).into(),
        Kind::I64 => signed(number).to_string().into(),
        Kind::U64 => number.to_string().into(),
        _ => number.into(),
    }
}

/// What a field that is not there means.
fn absent(kind: Kind, scope: Scope) -> Result<Json> {
    match kind {
        Kind::Message(schema) => message(schema, &Tree::absent(schema), scope),
        Kind::Bytes | Kind::Json | Kind::P256Key => Ok(Json::Null),
        Kind::Dec | Kind::DecBytes => bytes_value(kind, b"0"),
        kind if kind.is_varint() => Ok(varint_value(kind, 0)),
        kind => bytes_value(kind, b""),
    }
}

#[expect(clippy::cast_possible_wrap)]
fn signed(varint: u64) -> i64 {
    // Protobuf's form of a negative number: its two's complement in 64 bits.
    varint as i64
}
