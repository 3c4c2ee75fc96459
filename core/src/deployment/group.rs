//! Group specifications: what one placement asks of the market, as the chain holds it.

use serde::{Deserialize, Serialize};

use crate::attributes::Attribute;
use crate::error::Result;
use crate::gojson;
use crate::price::DecCoin;
use crate::resources::Resources;

/// What one placement asks for; becomes one order on the chain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GroupSpec {
    /// The placement's name.
    pub name: String,
    /// What the provider must be.
    pub requirements: PlacementRequirements,
    /// What the provider must have, unit by unit.
    pub resources: Vec<ResourceUnit>,
}

impl GroupSpec {
    /// Reads a group as the network does: `null` and what is absent are empty, unknown keys are ignored.
    ///
    /// ```
    /// use akashkit::Code;
    /// use akashkit::deployment::GroupSpec;
    ///
    /// assert_eq!(GroupSpec::from_json(r#"{"name": "dc", "resources": null}"#)?.name, "dc");
    /// assert_eq!(GroupSpec::from_json("[]").unwrap_err().code(), Code::JsonText);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`crate::Code::JsonText`] when it is no JSON or its types do not fit.
    pub fn from_json(text: &str) -> Result<Self> {
        gojson::from_str(text)
    }
}

/// What a provider must be: its attributes, and who vouches for them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlacementRequirements {
    /// Auditors whose signature is asked for.
    pub signed_by: SignedBy,
    /// Attributes that the provider must have. `None` is the network's `null`.
    pub attributes: Option<Vec<Attribute>>,
}

/// Auditors. `None` is the network's `null`, which differs from an empty list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignedBy {
    /// Every one of them must have signed.
    pub all_of: Option<Vec<String>>,
    /// At least one of them must have signed.
    pub any_of: Option<Vec<String>>,
}

/// Identical replicas and the highest price for one of them per block.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResourceUnit {
    /// What one replica needs.
    pub resource: Resources,
    /// How many replicas.
    pub count: u32,
    /// At most this much for one replica and block.
    pub price: DecCoin,
}
