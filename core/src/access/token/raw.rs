//! Claims as they are written, before anything is asked of them.

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess};
use serde_json::{Number, Value};

use super::json::{Fields, Fill, fill_fields, next};
use crate::address::AccountAddress;

/// Implements reading for a record: its names in JSON and where they go.
macro_rules! record {
    ($record:ident { $($name:literal => $field:ident,)* }) => {
        impl Fields for $record {
            const NAMES: &'static [&'static str] = &[$($name),*];

            fn fill_field<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<(), A::Error> {
                match name {
                    $($name => next(&mut self.$field, map),)*
                    _ => Ok(()),
                }
            }
        }

        impl Fill for $record {
            fn fill<'de, D: Deserializer<'de>>(&mut self, json: D) -> Result<(), D::Error> {
                fill_fields(self, json)
            }
        }
    };
}

#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct RawClaims {
    pub(super) iss: String,
    sub: String,
    aud: Audience,
    pub(super) exp: Date,
    pub(super) nbf: Date,
    pub(super) iat: Date,
    pub(super) jti: String,
    pub(super) version: String,
    pub(super) leases: RawLeases,
}

record!(RawClaims {
    "iss" => iss,
    "sub" => sub,
    "aud" => aud,
    "exp" => exp,
    "nbf" => nbf,
    "iat" => iat,
    "jti" => jti,
    "version" => version,
    "leases" => leases,
});

#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct RawLeases {
    pub(super) access: String,
    pub(super) scope: Option<Vec<String>>,
    pub(super) permissions: Option<Vec<RawPermission>>,
}

record!(RawLeases { "access" => access, "scope" => scope, "permissions" => permissions, });

#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct RawPermission {
    pub(super) provider: Provider,
    pub(super) access: String,
    pub(super) scope: Option<Vec<String>>,
    pub(super) deployments: Option<Vec<RawDeployment>>,
}

record!(RawPermission {
    "provider" => provider,
    "access" => access,
    "scope" => scope,
    "deployments" => deployments,
});

#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct RawDeployment {
    pub(super) scope: Option<Vec<String>>,
    pub(super) dseq: u64,
    pub(super) gseq: u32,
    pub(super) oseq: u32,
    pub(super) services: Option<Vec<String>>,
}

record!(RawDeployment {
    "scope" => scope,
    "dseq" => dseq,
    "gseq" => gseq,
    "oseq" => oseq,
    "services" => services,
});

/// An address, which is read at once; none for the empty text.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Provider(pub(super) Option<AccountAddress>);

impl Fill for Provider {
    fn fill<'de, D: Deserializer<'de>>(&mut self, json: D) -> Result<(), D::Error> {
        let text = Option::<String>::deserialize(json)?.unwrap_or_default();
        let parsed = (!text.is_empty()).then(|| AccountAddress::parse(&text)).transpose();
        self.0 = parsed.map_err(D::Error::custom)?;
        Ok(())
    }
}

/// Whom a token is for: nobody looks, but it must be a text or texts.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Audience;

impl Fill for Audience {
    fn fill<'de, D: Deserializer<'de>>(&mut self, json: D) -> Result<(), D::Error> {
        match Value::deserialize(json)? {
            Value::Null | Value::String(_) => Ok(()),
            Value::Array(items) if items.iter().all(Value::is_string) => Ok(()),
            _ => Err(D::Error::custom("the audience is neither a text nor texts")),
        }
    }
}

/// Seconds since 1970: a number or the text of one, whose fraction does not count.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct Date(pub(super) Option<i64>);

impl Fill for Date {
    fn fill<'de, D: Deserializer<'de>>(&mut self, json: D) -> Result<(), D::Error> {
        let number = match Value::deserialize(json)? {
            Value::Null => {
                self.0 = None;
                return Ok(());
            }
            Value::Number(number) => Some(number),
            // Not `from_str`, which would take white space around it.
            Value::String(text) if text.trim() == text => serde_json::from_str(&text).ok(),
            _ => None,
        };
        let seconds = number.as_ref().and_then(whole_seconds);
        self.0 = Some(seconds.ok_or_else(|| D::Error::custom("a time is no number of seconds"))?);
        Ok(())
    }
}

/// The whole seconds before or at a moment.
fn whole_seconds(number: &Number) -> Option<i64> {
    if let Some(seconds) = number.as_i64() {
        return Some(seconds);
    }
    // A fraction is written with as few digits as tell it apart: `0.5`, `-1.25e-7`, `1e16`.
    let text = number.to_string();
    let below = if text.starts_with('-') { -1 } else { 0 };
    if text.contains("e-") {
        return Some(below);
    }
    let (whole, fraction) = text.split_once('.').filter(|_| !text.contains('e'))?;
    let seconds: i64 = whole.parse().ok()?;
    if fraction == "0" { Some(seconds) } else { seconds.checked_add(below) }
}

#[cfg(test)]
mod tests {
    use super::super::json;
    use super::*;

    fn read(text: &str) -> Option<RawClaims> {
        let mut claims = RawClaims::default();
        json::read(&mut claims, text).ok().map(|()| claims)
    }

    fn expires(text: &str) -> Option<i64> {
        read(&format!(r#"{{"exp": {text}}}"#))?.exp.0
    }

    #[test]
    fn a_time_is_the_second_that_it_falls_into() {
        for (text, seconds) in [
            ("5.9", 5),
            ("-5.5", -6),
            ("-5.0", -5),
            ("\"7\"", 7),
            ("1.78e9", 1_780_000_000),
            ("1e-9", 0),
            ("-1e-9", -1),
            ("9223372036854775807", i64::MAX),
        ] {
            assert_eq!(expires(text), Some(seconds), "{text}");
        }
        for text in ["\" 7\"", "\"\"", "true", "[]", "1e16", "1.5e300", "18446744073709551615"] {
            assert_eq!(expires(text), None, "{text}");
        }
    }

    #[test]
    fn a_key_that_stands_twice_changes_what_its_first_value_left() -> Result<(), &'static str> {
        let text = r#"{"iss": "a", "leases": {"access": "scoped", "scope": ["x", "y"]},
                       "ISS": null, "leases": {"scope": [null, "z", "w"]}, "leases": null}"#;
        let claims = read(text).ok_or("it is read")?;
        assert_eq!((claims.iss.as_str(), claims.leases.access.as_str()), ("a", "scoped"));
        assert_eq!(claims.leases.scope, Some(vec!["x".to_owned(), "z".to_owned(), "w".to_owned()]));
        Ok(())
    }

    #[test]
    fn what_nobody_asks_for_may_be_deep() {
        let depth = 200_000;
        let deep = format!(r#"{{"other": {}{}}}"#, "[".repeat(depth), "]".repeat(depth));
        assert!(read(&deep).is_some());
        assert!(read(&format!(r#"{{"aud": {}1{}}}"#, "[".repeat(depth), "]".repeat(depth))).is_none());
    }
}
