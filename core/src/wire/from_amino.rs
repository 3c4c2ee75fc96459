//! Amino JSON into a tree: what wallets and devices are handed to sign. What a device shows as `{}` is a message of which
//! nothing is known, so the tree holds no more.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value as Json};

use super::depth::Depth;
use super::from_json::{signed, timestamp, unsigned};
use super::schema::{Field, Form, Kind, Label, Schema};
use super::tree::{Tree, Value};
use super::{amino, number, registry, time};
use crate::decimal::Decimal;
use crate::error::{Code, Error, Result};

/// Reads a message with its name: `{"type": …, "value": …}`.
///
/// # Errors
/// [`Code::TxType`] when the name, or one inside, is not known; [`Code::WireJson`] when the value is not of this type,
/// [`Code::WireNumber`], [`Code::WireDepth`].
pub(crate) fn from_amino(json: &Json) -> Result<(&'static Schema, Tree)> {
    named(json, Depth::default())
}

fn named(json: &Json, depth: Depth) -> Result<(&'static Schema, Tree)> {
    let name = json.get("type").and_then(Json::as_str);
    let name = name.ok_or_else(|| Error::new(Code::WireJson).with("expected", "type and value"))?;
    let schema = registry::find_amino(name)?;
    Ok((schema, message(schema, json.get("value").unwrap_or(&Json::Null), depth)?))
}

fn message(schema: &'static Schema, json: &Json, depth: Depth) -> Result<Tree> {
    let tree = match schema.form {
        Form::Any => {
            let (inner, tree) = named(json, depth.deeper()?)?;
            let type_url = format!("/{}", inner.name).into_bytes();
            Some(Tree::of_two(Value::Bytes(type_url), Value::Bytes(tree.to_wire(inner))))
        }
        Form::Duration => signed(json).map(|nanoseconds| {
            let span = time::duration(nanoseconds);
            Tree::of_two(Value::signed(span.seconds), Value::signed(span.nanos.into()))
        }),
        Form::Go | Form::Object | Form::Threshold => match json {
            Json::Object(object) => return fields(schema, object, depth),
            _ => None,
        },
        Form::PublicKey => base64(json).map(|key| {
            let mut tree = Tree::default();
            *tree.slot(0) = Some(Value::Bytes(key));
            tree
        }),
        Form::Timestamp => json.as_str().and_then(timestamp),
    };
    tree.ok_or_else(|| Error::new(Code::WireJson).with("expected", schema.name))
}

fn fields(schema: &'static Schema, object: &Map<String, Json>, depth: Depth) -> Result<Tree> {
    let mut tree = Tree::default();
    let mut read = 0;
    let mut group = None;
    for (index, field) in schema.fields.iter().enumerate() {
        let key = field.label.group().unwrap_or(amino::key(field));
        let Some(json) = object.get(key) else { continue };
        if field.label.group().is_none_or(|own| group.replace(own) != Some(own)) {
            read += 1;
        }
        let value = match field.label {
            Label::OneOf { amino, .. } => chosen(field, amino, json, depth)?,
            _ => field_value(field, json, depth)?,
        };
        if let Some(value) = value {
            *tree.slot(index) = Some(value);
        }
    }
    if read == object.len() {
        return Ok(tree);
    }
    let known =
        |key: &str| schema.fields.iter().any(|field| field.label.group().unwrap_or(amino::key(field)) == key);
    let unknown = object.keys().find(|key| !known(key)).map_or("", String::as_str);
    let error = Error::new(Code::WireJson).with("found the field", format_args!("{unknown:.100}"));
    Err(error.with("in", schema.name))
}

/// What stands in a field of which there is one of several.
fn chosen(field: &Field, amino: &str, json: &Json, depth: Depth) -> Result<Option<Value>> {
    if json.get("type").and_then(Json::as_str) != Some(amino) {
        return Ok(None);
    }
    let inner = json.get("value").and_then(|value| value.get(field.name));
    inner.map_or(Err(misfit(field)), |inner| one_value(field, inner, depth).map(Some))
}

fn field_value(field: &Field, json: &Json, depth: Depth) -> Result<Option<Value>> {
    match (field.label, json) {
        (_, Json::Null) => Ok(None),
        (Label::Many, Json::Array(items)) => {
            let items = items.iter().map(|item| one_value(field, item, depth));
            items.collect::<Result<_>>().map(|items| Some(Value::List(items)))
        }
        (Label::Many, _) => Err(misfit(field)),
        _ => one_value(field, json, depth).map(Some),
    }
}

fn one_value(field: &Field, json: &Json, depth: Depth) -> Result<Value> {
    if let Some(schema) = field.kind.schema() {
        return message(schema, json, depth).map(Value::Message);
    }
    let text = || json.as_str().map(|text| text.as_bytes().to_vec());
    let small = |number: Option<i64>| number.and_then(|number| i32::try_from(number).ok());
    let value = match field.kind {
        Kind::Any(_) | Kind::Message(_) | Kind::Nested(_) => None,
        Kind::Text | Kind::Int => text().map(Value::Bytes),
        Kind::Bytes | Kind::IntBytes | Kind::P256Key => base64(json).map(Value::Bytes),
        Kind::Json => Some(Value::Bytes(json.to_string().into_bytes())),
        Kind::Dec | Kind::DecBytes => {
            let decimal = json.as_str().and_then(|text| text.parse::<Decimal>().ok());
            decimal.map(|decimal| Value::Bytes(decimal.to_atomics().into_bytes()))
        }
        Kind::Bool => json.as_bool().map(|is| Value::Varint(is.into())),
        Kind::Enum(_) | Kind::I32 => small(signed(json)).map(|number| Value::signed(number.into())),
        Kind::I64 => signed(json).map(Value::signed),
        Kind::U32 => unsigned(json).filter(|number| u32::try_from(*number).is_ok()).map(Value::Varint),
        Kind::U64 => unsigned(json).map(Value::Varint),
    };
    let value = value.ok_or_else(|| misfit(field))?;
    if let Value::Bytes(bytes) = &value {
        number::check(field.kind, bytes)?;
    }
    Ok(value)
}

fn base64(json: &Json) -> Option<Vec<u8>> {
    BASE64_STANDARD.decode(json.as_str()?).ok()
}

fn misfit(field: &Field) -> Error {
    Error::new(Code::WireJson).with("in the field", field.name)
}
