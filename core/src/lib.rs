//! AkashKit: the Akash compute marketplace as a library.
//!
//! Text and replies go in; typed facts, bytes to sign, and one next action come out. This crate never opens a socket, reads
//! a clock, a file or an environment variable, or keeps a secret that it was not handed.
//!
//! ```
//! let document = include_str!("../../examples/sdl/vllm-h100.yaml");
//! let deployment = akashkit::Deployment::from_sdl(document)?;
//! // Groups go on chain, the manifest to the provider; the version is what both must agree on.
//! assert_eq!(deployment.groups()[0].name, deployment.manifest().groups[0].name);
//! assert_eq!(deployment.version().to_string().len(), 64);
//! # Ok::<(), akashkit::sdl::Report>(())
//! ```
#![forbid(unsafe_code)]

#[cfg(feature = "keys")]
pub mod access;
pub mod address;
#[cfg(any(feature = "keys", feature = "tx"))]
mod arbitrary;
mod attributes;
pub mod billing;
mod decimal;
mod denom;
pub mod deployment;
#[cfg(feature = "devnet")]
pub mod devnet;
#[cfg(feature = "keys")]
mod ecdsa;
mod error;
#[cfg(feature = "tx")]
pub mod event;
#[cfg(feature = "flow")]
pub mod flow;
#[cfg(feature = "keys")]
pub mod gateway;
mod gojson;
pub mod gpu;
#[cfg(any(feature = "keys", feature = "tx"))]
mod hex;
pub mod id;
pub mod market;
pub mod network;
mod price;
#[cfg(any(feature = "keys", feature = "tx"))]
mod public_key;
mod quantity;
#[cfg(feature = "tx")]
pub mod query;
pub mod refusal;
mod repeats;
mod resources;
#[cfg(feature = "sdl")]
pub mod sdl;
#[cfg(feature = "sdl")]
mod sorting;
#[cfg(feature = "surface")]
pub mod surface;
mod time;
#[cfg(feature = "tx")]
pub mod tx;
#[cfg(any(feature = "keys", feature = "tx"))]
mod uri;
#[cfg(feature = "tx")]
mod wire;

pub use address::{AccountAddress, Address, ConsensusAddress, ValidatorAddress};
pub use attributes::{
    Attribute, is_attribute_key, is_provider_attribute_key, unanswered, validate_attributes,
    validate_provider_attributes,
};
pub use decimal::{Decimal, Int};
pub use denom::{Denom, DisplayUnit};
#[cfg(feature = "sdl")]
pub use deployment::{Checked, Deployment, check};
pub use error::{Class, Code, Error, Result};
pub use price::{Coin, Coins, DecCoin, Exchange, Period, PeriodPreset, Price, Prices};
#[cfg(any(feature = "keys", feature = "tx"))]
pub use public_key::PublicKey;
pub use quantity::{Blocks, ByteSize, Count, Height, MilliCpu};
pub use resources::{Cpu, Endpoint, EndpointKind, Gpu, Memory, ResourceValue, Resources, Storage};
pub use time::Timestamp;
