//! Attributes: what a resource or a placement asks for, as keys and values.

use serde::{Deserialize, Serialize};

/// A key and its value. In JSON an empty key or value is left out, as the network writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Attribute {
    /// Such as `region` or `vendor/nvidia/model/h100`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// Such as `us-west` or `true`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
}
