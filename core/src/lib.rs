//! AkashKit: the Akash compute marketplace as a library.

pub mod address;
mod attributes;
mod decimal;
mod denom;
pub mod deployment;
mod error;
mod gojson;
pub mod id;
pub mod network;
mod price;
mod quantity;
mod resources;
#[cfg(feature = "sdl")]
pub mod sdl;
#[cfg(feature = "sdl")]
mod sorting;

pub use address::{AccountAddress, Address, ConsensusAddress, ValidatorAddress};
pub use attributes::{Attribute, is_attribute_key, validate_attributes};
pub use decimal::{Decimal, Int};
pub use denom::Denom;
#[cfg(feature = "sdl")]
pub use deployment::Deployment;
pub use error::{Class, Code, Error, Result};
pub use price::{Coin, DecCoin, Price};
pub use quantity::{Blocks, ByteSize, Count, Height, MilliCpu};
pub use resources::{Cpu, Endpoint, EndpointKind, Gpu, Memory, ResourceValue, Resources, Storage};
