//! Exact numbers of the chain: 256-bit integers and decimals with 18 places.

use serde::{Deserialize, Serialize};

/// A signed 256-bit integer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Int(i128);

/// A signed decimal number with 18 places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Decimal(i128);
