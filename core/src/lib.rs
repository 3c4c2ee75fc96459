//! AkashKit: the Akash compute marketplace as a library.

pub mod address;
mod attributes;
mod decimal;
pub mod deployment;
mod error;
pub mod id;
pub mod network;
mod price;
mod resources;
#[cfg(feature = "sdl")]
pub mod sdl;

pub use address::{AccountAddress, Address, ConsensusAddress, ValidatorAddress};
pub use error::{Class, Code, Error, Result};
