//! The published schema of claims: stricter than what providers check, and what other tools hold tokens against.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::rules::VERSION;
use super::scope::Scope;
use crate::error::{Code, Error, Result};

/// Holds the claims of a token, the JSON in its middle part, against the published schema (chain sheet, 8.2).
///
/// What [`super::Claims`] makes always satisfies it. Tokens of others may not and yet be accepted by providers.
///
/// ```
/// use akashkit::access::token::check_schema;
///
/// let claims = r#"{"iss":"akash1f3sknv9wxr7x4llh6c8e629tff5vursxsqad69","iat":1,"nbf":1,"exp":2,"version":"v1","leases":{"access":"full"}}"#;
/// assert!(check_schema(claims).is_ok());
/// let error = check_schema(&claims.replace("iat", "sub")).unwrap_err();
/// assert_eq!(error.code().as_str(), "token.schema");
/// ```
///
/// # Errors
/// [`Code::TokenSchema`] with the first place that breaks it, [`Code::JsonText`] when it is no JSON.
pub fn check_schema(claims: &str) -> Result<()> {
    let mut values = serde_json::Deserializer::from_str(claims).into_iter::<Value>();
    match values.next() {
        Some(Ok(claims)) => top(&claims),
        Some(Err(error)) => Err(Error::new(Code::JsonText).with("found", error)),
        None => Err(Error::new(Code::JsonText).with("found", "nothing")),
    }
}

fn top(claims: &Value) -> Result<()> {
    let required = ["iss", "iat", "exp", "nbf", "version", "leases"];
    let claims = object("the claims", claims, &required, &["jti"])?;
    address("iss", &claims["iss"])?;
    for name in ["iat", "exp", "nbf"] {
        whole(name, &claims[name], 0)?;
    }
    if let Some(id) = claims.get("jti") {
        named("jti", id)?;
    }
    holds("version", claims["version"] == VERSION)?;
    leases(&claims["leases"])
}

fn leases(leases: &Value) -> Result<()> {
    match leases["access"].as_str() {
        Some("full") => object("leases", leases, &["access"], &[]).map(drop),
        Some("scoped") => {
            object("leases", leases, &["access", "scope"], &[])?;
            scopes(&leases["scope"])
        }
        Some("granular") => {
            object("leases", leases, &["access", "permissions"], &[])?;
            items("permissions", &leases["permissions"])?.iter().try_for_each(permission)
        }
        _ => holds("access", false),
    }
}

fn permission(permission: &Value) -> Result<()> {
    let kind = permission["access"].as_str();
    let more: &[&str] = match kind {
        Some("full") => &["provider", "access"],
        Some("scoped") => &["provider", "access", "scope"],
        Some("granular") => &["provider", "access", "deployments"],
        _ => return holds("access", false),
    };
    object("permissions", permission, more, &[])?;
    address("provider", &permission["provider"])?;
    match kind {
        Some("scoped") => scopes(&permission["scope"]),
        Some("granular") => items("deployments", &permission["deployments"])?.iter().try_for_each(deployment),
        _ => Ok(()),
    }
}

fn deployment(deployment: &Value) -> Result<()> {
    let fields = object("deployments", deployment, &["dseq", "scope", "services"], &["gseq", "oseq"])?;
    whole("dseq", &fields["dseq"], 1)?;
    for name in ["gseq", "oseq"] {
        fields.get(name).map_or(Ok(()), |number| whole(name, number, 0))?;
    }
    holds("oseq without gseq", !fields.contains_key("oseq") || fields.contains_key("gseq"))?;
    scopes(&fields["scope"])?;
    let services = items("services", &fields["services"])?;
    services.iter().try_for_each(|service| named("services", service))?;
    distinct("services", services)
}

fn scopes(scopes: &Value) -> Result<()> {
    let words = items("scope", scopes)?;
    holds("scope", words.iter().all(|word| word.as_str().is_some_and(|word| Scope::named(word).is_some())))?;
    distinct("scope", words)
}

/// An object with all of these fields, perhaps some of those, and nothing else.
fn object<'v>(
    place: &'static str,
    value: &'v Value,
    required: &[&str],
    optional: &[&str],
) -> Result<&'v Map<String, Value>> {
    let fields = value.as_object().ok_or_else(|| broken(place))?;
    let is_known = |name: &String| required.contains(&name.as_str()) || optional.contains(&name.as_str());
    holds(place, fields.keys().all(is_known) && required.iter().all(|name| fields.contains_key(*name)))?;
    Ok(fields)
}

fn items<'v>(place: &'static str, value: &'v Value) -> Result<&'v [Value]> {
    value.as_array().filter(|items| !items.is_empty()).map(Vec::as_slice).ok_or_else(|| broken(place))
}

fn distinct(place: &'static str, items: &[Value]) -> Result<()> {
    let mut seen = HashSet::new();
    holds(place, items.iter().filter_map(Value::as_str).all(|item| seen.insert(item)))
}

fn named(place: &'static str, value: &Value) -> Result<()> {
    holds(place, value.as_str().is_some_and(|text| !text.is_empty()))
}

/// `akash1` and 38 small letters or digits; whether the checksum fits, the schema does not ask.
fn address(place: &'static str, value: &Value) -> Result<()> {
    let letters = value.as_str().and_then(|text| text.strip_prefix("akash1")).unwrap_or_default();
    let is_letter = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    holds(place, letters.len() == 38 && letters.bytes().all(is_letter))
}

/// A whole number, however it is written, of at least so much.
fn whole(place: &'static str, value: &Value, least: i64) -> Result<()> {
    let Value::Number(number) = value else { return Err(broken(place)) };
    let text = number.to_string();
    let is_enough = match number.as_i64() {
        Some(number) => number >= least,
        // Too large for that, or written with a point or an exponent.
        None => !text.starts_with('-') && !text.starts_with("0."),
    };
    let is_fraction =
        text.contains('.') && !text.ends_with(".0") && !text.contains('e') || text.contains("e-");
    holds(place, is_enough && !is_fraction)
}

fn holds(place: &'static str, is_so: bool) -> Result<()> {
    if is_so { Ok(()) } else { Err(broken(place)) }
}

fn broken(place: &'static str) -> Error {
    Error::new(Code::TokenSchema).with("at", place)
}
