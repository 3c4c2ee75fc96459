//! AkashKit: the Akash compute marketplace as a library.

pub mod address;
mod attributes;
mod decimal;
mod denom;
pub mod deployment;
mod error;
pub mod id;
pub mod network;
mod price;
mod quantity;
mod resources;
mod sorting;
#[cfg(feature = "sdl")]
pub mod sdl;

pub use address::{AccountAddress, Address, ConsensusAddress, ValidatorAddress};
pub use deployment::Deployment;
pub use decimal::{Decimal, Int};
pub use denom::Denom;
pub use error::{Class, Code, Error, Result};
pub use price::{Coin, DecCoin, Price};
pub use quantity::{Blocks, ByteSize, Count, Height, MilliCpu};
