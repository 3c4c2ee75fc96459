//! A tree into amino JSON, as the node writes it before it verifies a signature. Chain sheet §2.0.4.
//!
//! What is written depends on what stands on the wire, so it is the message as sent that is to be handed in, not a
//! canonical form of it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value as Json, json};

use super::convert::text;
use super::depth::Depth;
use super::read::from_wire;
use super::schema::{Field, Form, Kind, Label, Schema};
use super::tree::{Tree, Value};
use super::{any, number, registry, time, utf8};
use crate::error::{Code, Error, Result};
use crate::gojson;

/// How much of a message is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What the node writes: some messages inside are `{}` whatever they hold. Chain erratum C1.
    Signed,
    /// Everything.
    Whole,
}

/// The message with its name, as a signature covers it.
///
/// # Errors
/// [`Code::WireAmino`] when the node cannot write it, so that no signature is ever right; [`Code::WireText`],
/// [`Code::TxType`], [`Code::WireDepth`]; and those of [`from_wire`] for what it holds.
pub(crate) fn to_amino(schema: &Schema, tree: &Tree, extent: Extent) -> Result<Json> {
    named(schema, tree, Writer { extent, depth: Depth::default() })
}

/// The message alone, which in a document has no name; one that names its own type has it.
///
/// # Errors
/// Those of [`to_amino`].
pub(crate) fn value(schema: &Schema, tree: &Tree, extent: Extent) -> Result<Json> {
    message(schema, tree, Writer { extent, depth: Depth::default() })
}

/// What amino calls a type.
pub(crate) fn name(schema: &Schema) -> String {
    schema.amino.map_or_else(|| format!("/{}", schema.name), str::to_owned)
}

#[derive(Clone, Copy)]
struct Writer {
    extent: Extent,
    depth: Depth,
}

fn named(schema: &Schema, tree: &Tree, writer: Writer) -> Result<Json> {
    utf8::check(schema, tree)?;
    Ok(json!({ "type": name(schema), "value": message(schema, tree, writer)? }))
}

fn message(schema: &Schema, tree: &Tree, writer: Writer) -> Result<Json> {
    match schema.form {
        Form::Any => any_message(tree, writer),
        Form::Duration => Ok(time::to_nanoseconds(&tree.into())?.to_string().into()),
        Form::Go | Form::Object => fields(schema, tree, writer).map(Json::Object),
        Form::PublicKey => Ok(BASE64_STANDARD.encode(tree.bytes(0)).into()),
        Form::Threshold => {
            let mut object = fields(schema, tree, writer)?;
            object.insert("threshold".to_owned(), tree.varint(0).to_string().into());
            Ok(Json::Object(object))
        }
        Form::Timestamp => Ok(time::shortest(time::moment(tree)?).into()),
    }
}

fn any_message(tree: &Tree, writer: Writer) -> Result<Json> {
    let (type_url, value) = any::parts(tree);
    let schema = registry::find(&type_url)?;
    named(schema, &from_wire(schema, value)?, Writer { depth: writer.depth.deeper()?, ..writer })
}

fn fields(schema: &Schema, tree: &Tree, writer: Writer) -> Result<Map<String, Json>> {
    let mut object = Map::new();
    for (index, field) in schema.fields.iter().enumerate() {
        let value = tree.get(index).filter(|value| !is_empty(field, value));
        if let Label::OneOf { group, amino } = field.label {
            let chosen = object.entry(group).or_insert(Json::Null);
            if let Some(value) = value {
                *chosen =
                    json!({ "type": amino, "value": { field.name: field_value(field, value, writer)? } });
            }
        } else if let Some(value) = value {
            object.insert(key(field).to_owned(), field_value(field, value, writer)?);
        } else if field.amino.kept {
            object.insert(key(field).to_owned(), empty(field)?);
        }
    }
    Ok(object)
}

/// Under which name a field stands in an object.
pub(super) fn key(field: &Field) -> &'static str {
    field.amino.key.unwrap_or(field.name)
}

fn is_empty(field: &Field, value: &Value) -> bool {
    match value {
        Value::Bytes(bytes) => bytes.is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Message(_) => false,
        Value::Varint(number) => *number == 0 && field.label != Label::Many,
    }
}

/// What is written of a field that holds nothing and is kept all the same.
fn empty(field: &Field) -> Result<Json> {
    Ok(match field.kind {
        _ if field.label == Label::Many => {
            if field.amino.coins {
                json!([])
            } else {
                Json::Null
            }
        }
        Kind::Any(_) | Kind::Message(_) | Kind::Nested(_) => {
            return Err(Error::new(Code::WireAmino).with("absent", field.name));
        }
        Kind::Dec | Kind::DecBytes | Kind::Int | Kind::IntBytes => "0".into(),
        Kind::Bytes | Kind::Json | Kind::P256Key => Json::Null,
        Kind::Text => "".into(),
        kind => varint(kind, 0),
    })
}

fn field_value(field: &Field, value: &Value, writer: Writer) -> Result<Json> {
    match value {
        Value::List(items) => items.iter().map(|item| field_value(field, item, writer)).collect(),
        Value::Message(_) if field.amino.hidden && writer.extent == Extent::Signed => Ok(json!({})),
        Value::Message(tree) => {
            field.kind.schema().map_or(Ok(Json::Null), |schema| message(schema, tree, writer))
        }
        Value::Bytes(bytes) => bytes_value(field, bytes),
        Value::Varint(number) => Ok(varint(field.kind, *number)),
    }
}

fn bytes_value(field: &Field, bytes: &[u8]) -> Result<Json> {
    Ok(match field.kind {
        Kind::Bytes | Kind::IntBytes => BASE64_STANDARD.encode(bytes).into(),
        Kind::Json => contract_json(field, bytes)?,
        Kind::Dec | Kind::DecBytes => number::decimal(bytes)?.unwrap_or_default().to_string().into(),
        // Texts, and whole numbers as they stand on the wire.
        _ => text(bytes).into(),
    })
}

/// JSON for a contract.
fn contract_json(field: &Field, bytes: &[u8]) -> Result<Json> {
    let json = serde_json::from_slice(bytes).ok().filter(gojson::is_exact);
    json.ok_or_else(|| Error::new(Code::WireAmino).with("in", field.name))
}

#[expect(clippy::cast_possible_wrap)]
fn varint(kind: Kind, number: u64) -> Json {
    match kind {
        Kind::Bool => (number != 0).into(),
        // Protobuf's form of a negative number: its two's complement in 64 bits.
        Kind::Enum(_) | Kind::I32 => (number as i64).into(),
        Kind::I64 => (number as i64).to_string().into(),
        Kind::U64 => number.to_string().into(),
        _ => number.into(),
    }
}
