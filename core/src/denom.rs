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

    /// Millionths of a US dollar: USDC as it comes over IBC from Axelar to the main network.
    pub fn usdc() -> Self {
        Self(USDC.into())
    }

    /// The unit that people see, such as ACT for `uact`; `None` for a denomination whose unit is not known here.
    ///
    /// ```
    /// use akashkit::Denom;
    ///
    /// let unit = Denom::uact().unit().expect("it is known");
    /// assert_eq!((unit.symbol, unit.exponent), ("ACT", 6));
    /// assert_eq!("ibc/unheard".parse::<Denom>()?.unit(), None);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn unit(&self) -> Option<DisplayUnit> {
        let unit = |symbol| Some(DisplayUnit { symbol, exponent: 6 });
        match self.as_str() {
            "uact" => unit("ACT"),
            "uakt" => unit("AKT"),
            USDC | USDC_SANDBOX => unit("USDC"),
            _ => None,
        }
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

/// How an amount is shown to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DisplayUnit {
    /// Such as `ACT`.
    pub symbol: &'static str,
    /// One of it is ten to this power of the denomination.
    pub exponent: u32,
}

// SDL spec §4: ^[a-zA-Z][a-zA-Z0-9/:._-]{2,127}$
fn is_denom(text: &str) -> bool {
    let Some((first, rest)) = text.as_bytes().split_first() else { return false };
    first.is_ascii_alphabetic()
        && LENGTH_AFTER_FIRST.contains(&rest.len())
        && rest.iter().all(|byte| byte.is_ascii_alphanumeric() || b"/:._-".contains(byte))
}

const LENGTH_AFTER_FIRST: std::ops::RangeInclusive<usize> = 2..=127;

// Market facts B.6.1: the two that providers' price script takes for dollars.
const USDC: &str = "ibc/170C677610AC31DF0904FFE09CD3B5C657492170E7E52372E48756B71E56F2F1";
const USDC_SANDBOX: &str = "ibc/12C6A0C374171B595A0A9E18B83FA09D295FB1F2D8C6DAA3AC28683471752D84";
