//! The numbers inside ids. None is ever zero.

use std::fmt;
use std::num::{NonZeroU32, NonZeroU64};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::path;
use crate::error::{Code, Error, Result};

macro_rules! sequences {
    ($($(#[$doc:meta])* $name:ident($cell:ident, $number:ident) else $code:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
            pub struct $name($cell);

            impl $name {
                #[doc = concat!("```\nuse akashkit::{Code, id::", stringify!($name), "};\n")]
                #[doc = concat!("assert_eq!(", stringify!($name), "::new(7)?.get(), 7);")]
                #[doc = concat!("assert_eq!(", stringify!($name), "::new(0).unwrap_err().code(), Code::", stringify!($code), ");")]
                #[doc = "# Ok::<(), akashkit::Error>(())\n```\n\n# Errors"]
                #[doc = concat!("[`Code::", stringify!($code), "`] when it is zero.")]
                pub fn new(number: $number) -> Result<Self> {
                    $cell::new(number).map(Self).ok_or_else(|| Error::new(Code::$code))
                }

                /// The plain number.
                pub fn get(self) -> $number {
                    self.0.get()
                }
            }

            impl TryFrom<$number> for $name {
                type Error = Error;

                fn try_from(number: $number) -> Result<Self> {
                    Self::new(number)
                }
            }

            impl From<$name> for $number {
                fn from(sequence: $name) -> Self {
                    sequence.get()
                }
            }

            impl FromStr for $name {
                type Err = Error;

                fn from_str(text: &str) -> Result<Self> {
                    Self::new(path::number(text)?)
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    self.0.fmt(f)
                }
            }
        )*
    };
}

sequences! {
    /// The number of a deployment among those of its owner; its creator chooses it, mostly the height of the chain.
    /// Text in JSON, as all 64-bit numbers of the network.
    Dseq(NonZeroU64, u64) else IdDseq;
    /// The number of a group in its deployment, from 1.
    #[derive(Serialize, Deserialize)]
    #[serde(try_from = "u32", into = "u32")]
    Gseq(NonZeroU32, u32) else IdGseq;
    /// The number of an order among those of its group, from 1; a closed lease makes a new order.
    #[derive(Serialize, Deserialize)]
    #[serde(try_from = "u32", into = "u32")]
    Oseq(NonZeroU32, u32) else IdOseq;
}

impl Dseq {
    /// Whether the digits of one begin with the digits of the other.
    ///
    /// The chain finds the payments of a deployment by the *text* of its id: to close 123 also closes the leases of
    /// 1234 of the same owner, paid from the funds of 123 (chain facts, N6). Numbers of equal length are safe.
    ///
    /// ```
    /// use akashkit::id::Dseq;
    ///
    /// assert!(Dseq::new(123)?.is_entangled_with(Dseq::new(1234)?));
    /// assert!(!Dseq::new(1230)?.is_entangled_with(Dseq::new(1234)?));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn is_entangled_with(self, other: Dseq) -> bool {
        let (one, other) = (self.to_string(), other.to_string());
        one.starts_with(&other) || other.starts_with(&one)
    }
}

impl Serialize for Dseq {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        as_text::serialize(&self.get(), serializer)
    }
}

impl<'de> Deserialize<'de> for Dseq {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        Self::new(as_text::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// 64-bit numbers are text in the network's JSON; its readers take numbers too.
pub(crate) mod as_text {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::path;

    pub(crate) fn serialize<S: Serializer>(number: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        match Either::deserialize(deserializer)? {
            Either::Number(number) => Ok(number),
            Either::Text(text) => path::number(&text).map_err(serde::de::Error::custom),
        }
    }

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Number(u64),
        Text(String),
    }
}
