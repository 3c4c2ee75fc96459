//! Queries by REST: fields in the path and behind it.

use serde_json::Value as Json;

use crate::error::{Code, Error, Result};
use crate::uri::escaped;
use crate::wire::query::{Method, Verb};
use crate::wire::{self, Field, Kind, Schema, Tree, Value};

/// A call of the REST interface.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RestRequest {
    /// `GET` or `POST`.
    pub verb: &'static str,
    /// Path and query, percent-encoded: what follows the address of the node.
    pub target: String,
    /// JSON, where the fields do not stand in the target.
    pub body: Option<String>,
}

pub(super) fn request(method: &'static Method, request: &Tree) -> Result<RestRequest> {
    let mut used = Vec::new();
    let mut target = path(method, request, &mut used)?;
    if method.verb == Verb::Post {
        let body = wire::to_json(method.request, request)?.to_string();
        return Ok(RestRequest { verb: "POST", target, body: Some(body) });
    }
    let mut pairs = Vec::new();
    parameters(method.request, request, "", &used, &mut pairs);
    for (index, (name, value)) in pairs.iter().enumerate() {
        target.push(if index == 0 { '?' } else { '&' });
        target.push_str(&format!("{name}={}", escaped(value, false)));
    }
    Ok(RestRequest { verb: "GET", target, body: None })
}

/// What the node says of a call that it refuses.
pub(super) fn refusal(status: u16, body: &str) -> Error {
    let error = Error::new(Code::QueryRefused).with("status", status);
    match super::json(body) {
        Ok(json) if json.is_object() => {
            let number = json["code"].as_i64().unwrap_or_default();
            error
                .with("number", number)
                .with("log", super::shortened(json["message"].as_str().unwrap_or_default()))
        }
        _ => error.with("log", super::shortened(body)),
    }
}

/// The path with the fields that stand in it, whose names are noted.
fn path(method: &'static Method, request: &Tree, used: &mut Vec<&'static str>) -> Result<String> {
    let mut path = String::new();
    for part in method.rest.split('/').skip(1) {
        path.push('/');
        let Some(name) = part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) else {
            path.push_str(part);
            continue;
        };
        // `=**`: slashes may stand in it.
        let (name, is_deep) = name.split_once('=').map_or((name, false), |(name, _)| (name, true));
        let value = method.request.index(name).and_then(|index| {
            used.push(method.request.fields[index].name);
            text(&method.request.fields[index], request.get(index)?)
        });
        let value = value.filter(|value| !value.is_empty());
        let value = value.ok_or_else(|| Error::new(Code::QueryMethod).with("empty", name))?;
        path.push_str(&escaped(&value, is_deep));
    }
    Ok(path)
}

/// Fields that are not empty, by their paths.
fn parameters(schema: &Schema, tree: &Tree, prefix: &str, used: &[&str], pairs: &mut Vec<(String, String)>) {
    for (index, field) in schema.fields.iter().enumerate() {
        let name = format!("{prefix}{}", field.name);
        if used.contains(&name.as_str()) {
            continue;
        }
        for value in tree.values(index) {
            match (value, field.kind.schema()) {
                (Value::Message(inner), Some(schema)) if !schema.form.is_time() => {
                    parameters(schema, inner, &format!("{name}."), &[], pairs);
                }
                (value, _) if *value == Value::Varint(0) || *value == Value::Bytes(Vec::new()) => {}
                (value, _) => pairs.extend(text(field, value).map(|text| (name.clone(), text))),
            }
        }
    }
}

/// One value as the interface reads it: as in JSON, without quotes.
fn text(field: &Field, value: &Value) -> Option<String> {
    match (field.kind, value) {
        (Kind::Message(schema), Value::Message(tree)) if schema.form.is_time() => {
            let text = wire::to_json(schema, tree).ok()?.as_str()?.to_owned();
            // What every moment is that nobody named.
            (text != "0001-01-01T00:00:00Z").then_some(text)
        }
        (_, Value::Message(_) | Value::List(_)) => None,
        _ => match wire::value_to_json(field, value).ok()? {
            Json::String(text) => Some(text),
            other => Some(other.to_string()),
        },
    }
}
