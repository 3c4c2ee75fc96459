//! Why a lease ended. Market facts A.1.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::state::Party;
use crate::error::{Code, Error, Result};

/// Why a lease ended, or is to end: the chain's number, whose range says who ended it. In JSON the chain's name, or the number
/// where it has none.
///
/// ```
/// use akashkit::market::{CloseReason, Party};
///
/// assert_eq!(CloseReason::DECOMMISSION.to_string(), "lease_closed_reason_decommission");
/// assert_eq!(CloseReason::new(12_345).by(), Some(Party::Provider));
/// assert_eq!(CloseReason::new(-1).by(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CloseReason(i32);

impl CloseReason {
    /// None yet: the lease runs.
    pub const NONE: Self = Self(0);
    /// The tenant left.
    pub const OWNER: Self = Self(1);
    /// The provider's service is unstable.
    pub const UNSTABLE: Self = Self(10_000);
    /// The provider takes its machines out of service.
    pub const DECOMMISSION: Self = Self(10_001);
    /// The provider does not say why.
    pub const UNSPECIFIED: Self = Self(10_002);
    /// The tenant sent no manifest.
    pub const MANIFEST_TIMEOUT: Self = Self(10_003);
    /// The deployment's account could not pay.
    pub const INSUFFICIENT_FUNDS: Self = Self(20_000);

    /// The reason of a number.
    pub const fn new(number: i32) -> Self {
        Self(number)
    }

    /// The chain's number.
    pub fn number(self) -> i32 {
        self.0
    }

    /// Who ends a lease with it.
    pub fn by(self) -> Option<Party> {
        match self.0 {
            0..=9_999 => Some(Party::Tenant),
            10_000..=19_999 => Some(Party::Provider),
            20_000..=29_999 => Some(Party::Network),
            _ => None,
        }
    }

    /// Checks that a provider may give it.
    ///
    /// ```
    /// use akashkit::Code;
    /// use akashkit::market::CloseReason;
    ///
    /// CloseReason::UNSTABLE.validate_for_provider()?;
    /// let error = CloseReason::OWNER.validate_for_provider().unwrap_err();
    /// assert_eq!((error.code(), error.chain()), (Code::LeaseReason, Some(("market", 33))));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::LeaseReason`] outside 10000 to 19999.
    pub fn validate_for_provider(self) -> Result<()> {
        if self.by() == Some(Party::Provider) {
            Ok(())
        } else {
            Err(Error::new(Code::LeaseReason).with("found", self))
        }
    }
}

impl fmt::Display for CloseReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match NAMES.iter().find(|(reason, _)| reason == self) {
            Some((_, name)) => f.pad(name),
            None => self.0.fmt(f),
        }
    }
}

impl Serialize for CloseReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match NAMES.iter().find(|(reason, _)| reason == self) {
            Some((_, name)) => serializer.serialize_str(name),
            None => serializer.serialize_i32(self.0),
        }
    }
}

impl<'de> Deserialize<'de> for CloseReason {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Raw {
            Name(String),
            Number(i32),
        }
        match Raw::deserialize(deserializer)? {
            Raw::Number(number) => Ok(Self(number)),
            Raw::Name(text) => {
                let found = NAMES.iter().find(|(_, name)| *name == text);
                found.map(|(reason, _)| *reason).ok_or_else(|| serde::de::Error::custom("unknown reason"))
            }
        }
    }
}

const NAMES: &[(CloseReason, &str)] = &[
    (CloseReason::NONE, "lease_closed_invalid"),
    (CloseReason::OWNER, "lease_closed_owner"),
    (CloseReason::UNSTABLE, "lease_closed_reason_unstable"),
    (CloseReason::DECOMMISSION, "lease_closed_reason_decommission"),
    (CloseReason::UNSPECIFIED, "lease_closed_reason_unspecified"),
    (CloseReason::MANIFEST_TIMEOUT, "lease_closed_reason_manifest_timeout"),
    (CloseReason::INSUFFICIENT_FUNDS, "lease_closed_reason_insufficient_funds"),
];
