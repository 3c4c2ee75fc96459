//! A tree into JSON: the chain's own proto JSON, as its REST interface shows it. What is absent is shown as what it
//! means.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value as Json, json};

use super::convert::text;
use super::depth::Depth;
use super::from_json::TYPE_KEY;
use super::read::from_wire;
use super::schema::{Field, Form, Kind, Label, Schema};
use super::tree::{Tree, Value};
use super::{any, number, registry, time};
use crate::error::{Code, Result};

/// Writes a message.
///
/// # Errors
/// [`Code::TxType`] when it holds a message of an unknown type, [`Code::WireJson`] when a contract is sent something
/// else than JSON, [`Code::WireDepth`]; and those of [`from_wire`] for what it holds.
pub(crate) fn to_json(schema: &Schema, tree: &Tree) -> Result<Json> {
    message(schema, tree, Depth::default())
}

fn message(schema: &Schema, tree: &Tree, depth: Depth) -> Result<Json> {
    match schema.form {
        Form::Any => any_message(tree, depth),
        Form::Duration => Ok(time::text(time::to_nanoseconds(&tree.into())?).into()),
        Form::Timestamp => Ok(time::moment(tree)?.to_string().into()),
        Form::Object | Form::PublicKey | Form::Threshold => Ok(Json::Object(fields(schema, tree, depth)?)),
    }
}

fn any_message(tree: &Tree, depth: Depth) -> Result<Json> {
    let (type_url, value) = any::parts(tree);
    let schema = registry::find_ever(&type_url)?;
    let mut object = fields(schema, &from_wire(schema, value)?, depth.deeper()?)?;
    object.insert(TYPE_KEY.to_owned(), type_url.into());
    Ok(Json::Object(object))
}

fn fields(schema: &Schema, tree: &Tree, depth: Depth) -> Result<Map<String, Json>> {
    let mut object = Map::new();
    for (index, field) in schema.fields.iter().enumerate() {
        let json = match (field.label, tree.get(index)) {
            (Label::OneOf { .. }, None) => continue,
            (Label::Maybe, None) => Json::Null,
            (Label::Many, None) => json!([]),
            (_, None) => absent(field.kind, depth)?,
            (_, Some(Value::List(items))) => {
                items.iter().map(|item| one_value(field, item, depth)).collect::<Result<_>>()?
            }
            (_, Some(value)) => one_value(field, value, depth)?,
        };
        object.insert(field.name.to_owned(), json);
    }
    Ok(object)
}

fn one_value(field: &Field, value: &Value, depth: Depth) -> Result<Json> {
    match (value, field.kind) {
        (Value::Message(tree), kind) => {
            kind.schema().map_or(Ok(Json::Null), |schema| message(schema, tree, depth))
        }
        (Value::Bytes(bytes), kind) => bytes_value(kind, bytes),
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
fn absent(kind: Kind, depth: Depth) -> Result<Json> {
    match kind {
        Kind::Message(schema) => message(schema, &Tree::absent(schema), depth),
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
