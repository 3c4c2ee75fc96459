//! The version of a manifest.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Code, Error, Result};

/// The SHA-256 digest of a manifest's canonical JSON: the chain stores it, the provider compares it.
///
/// ```
/// use akashkit::Code;
/// use akashkit::deployment::{Manifest, Version};
///
/// let version = Manifest::from_json("[]")?.version();
/// assert_eq!(version, version.to_string().parse()?);
/// assert_eq!("abc".parse::<Version>().unwrap_err().code(), Code::ManifestVersion);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Version([u8; 32]);

impl Version {
    /// A digest computed elsewhere.
    pub const fn new(digest: [u8; 32]) -> Self {
        Self(digest)
    }

    /// The bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl FromStr for Version {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let refuse = || Error::new(Code::ManifestVersion).with("found", text.escape_debug());
        let mut digest = [0; 32];
        if text.len() != 2 * digest.len() {
            return Err(refuse());
        }
        for (byte, pair) in digest.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let value = pair
                .iter()
                .try_fold(0, |value, digit| char::from(*digit).to_digit(16).map(|digit| value * 16 + digit));
            *byte = value.and_then(|value| u8::try_from(value).ok()).ok_or_else(refuse)?;
        }
        Ok(Self(digest))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Version({self})")
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
