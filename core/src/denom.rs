//! Denominations of money.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Code, Error, Result};

/// A denomination that the chain would accept, such as `uact` or `ibc/…`. Cheap to clone.
///
/// ```
/// use akashkit::{Code, Denom};
///
/// let denom: Denom = "uact".parse()?;
/// assert_eq!(denom, Denom::uact());
/// assert_eq!("u!".parse::<Denom>().unwrap_err().code(), Code::DenomText);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Denom(Arc<str>);

impl Denom {
    /// Millionths of an ACT: what deployments are priced in.
    pub fn uact() -> Self {
        Self("uact".into())
    }

    /// Millionths of an AKT: what fees are paid in.
    pub fn uakt() -> Self {
        Self("uakt".into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Denom {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        if is_denom(text) {
            Ok(Self(text.into()))
        } else {
            Err(Error::new(Code::DenomText).with("found", text.escape_debug()))
        }
    }
}

impl fmt::Display for Denom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for Denom {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Denom {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

// SDL spec §4: ^[a-zA-Z][a-zA-Z0-9/:._-]{2,127}$
fn is_denom(text: &str) -> bool {
    let Some((first, rest)) = text.as_bytes().split_first() else { return false };
    first.is_ascii_alphabetic()
        && LENGTH_AFTER_FIRST.contains(&rest.len())
        && rest.iter().all(|byte| byte.is_ascii_alphanumeric() || b"/:._-".contains(byte))
}

const LENGTH_AFTER_FIRST: std::ops::RangeInclusive<usize> = 2..=127;
