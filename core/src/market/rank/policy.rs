//! What a tenant wants of bids.

use serde::{Deserialize, Serialize};

use super::Choices;
use super::terms::{AuditedBy, Criterion, MaxAge, MaxPrice, Uptime};
use crate::address::AccountAddress;
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::gpu::GpuModel;
use crate::quantity::Count;

/// What bids must be, and which of them are better. The default takes every open bid in uact, the cheapest first.
///
/// What is not known of a provider or of its offer fulfils no demand. In JSON every key may be left out, and none is unknown:
///
/// ```
/// use akashkit::Code;
/// use akashkit::market::Policy;
///
/// let json = r#"{
///   "max_price": {"amount": "2500000", "per": "hour"},
///   "audited_by": {"any_of": ["akash1365yvmc4s7awdyj3n2sav7xfx76adc6dnmlx63"]},
///   "min_uptime_bps": 9900,
///   "regions": ["eu-west", "eu-central"],
///   "prefer_gpus": ["h100 sxm", "a100 80Gi"],
///   "max_age": "console_quote",
///   "sort_by": ["gpu", "price"]
/// }"#;
/// let policy = Policy::from_json(json)?;
/// assert_eq!(policy.denom.as_str(), "uact");
/// let again = serde_json::to_string(&policy).expect("plain values");
/// assert_eq!(Policy::from_json(&again)?, policy);
/// assert_eq!(Policy::from_json("{}")?, Policy::default());
/// assert_eq!(Policy::from_json(r#"{"cheapest": true}"#).unwrap_err().code(), Code::JsonText);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// What prices are in. Bids in another denomination cannot be compared and are rejected.
    pub denom: Denom,
    /// The most that a bid may cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_price: Option<MaxPrice>,
    /// How old a bid may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_age: Option<MaxAge>,
    /// How many graphics processors the offer must hold at least, all replicas together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_gpus: Option<Count>,
    /// Who must have audited the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audited_by: Option<AuditedBy>,
    /// How much of the last days the provider must have been reached at least.
    #[serde(rename = "min_uptime_bps", skip_serializing_if = "Option::is_none")]
    pub min_uptime: Option<Uptime>,
    /// Whether the provider must have been reached just now.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub online_only: bool,
    /// Where the provider must be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regions: Option<Choices<String>>,
    /// No other providers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_providers: Option<Choices<AccountAddress>>,
    /// Never these, even if they are allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deny_providers: Option<Choices<AccountAddress>>,
    /// Rather these, the first most; all others after them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefer_providers: Option<Choices<AccountAddress>>,
    /// Rather these models, the first most; all others after them. Of several models in one offer the least preferred counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefer_gpus: Option<Choices<GpuModel>>,
    /// What is compared first. The rest follows in the order of [`Criterion::ALL`]: price, preferred providers, preferred models,
    /// uptime, age, address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_by: Option<Choices<Criterion>>,
}

impl Policy {
    /// Reads a policy.
    ///
    /// # Errors
    /// [`Code::JsonText`] when it is no JSON, has unknown keys, or values that are not possible.
    pub fn from_json(text: &str) -> Result<Self> {
        // A record may also be written as a list, of which an empty one would demand nothing.
        if !text.trim_start().starts_with('{') {
            return Err(Error::new(Code::JsonText).with("expected", "an object"));
        }
        serde_json::from_str(text).map_err(|error| Error::new(Code::JsonText).with("found", error))
    }

    /// All criteria in the order in which they are compared.
    pub fn criteria(&self) -> [Criterion; Criterion::ALL.len()] {
        let mut criteria = Criterion::ALL;
        // Stable: what is not named keeps its order.
        criteria.sort_by_key(|criterion| match &self.sort_by {
            Some(first) => first.place(criterion).unwrap_or(usize::MAX),
            None => usize::MAX,
        });
        criteria
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            denom: Denom::uact(),
            max_price: None,
            max_age: None,
            min_gpus: None,
            audited_by: None,
            min_uptime: None,
            online_only: false,
            regions: None,
            allow_providers: None,
            deny_providers: None,
            prefer_providers: None,
            prefer_gpus: None,
            sort_by: None,
        }
    }
}
