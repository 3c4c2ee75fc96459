//! AkashKit: the Akash compute marketplace as a library.

mod attributes;
mod decimal;
mod denom;
pub mod deployment;
mod error;
mod price;
mod quantity;
mod resources;
#[cfg(feature = "sdl")]
pub mod sdl;

pub use decimal::{Decimal, Int};
pub use denom::Denom;
pub use error::{Class, Code, Error, Result};
pub use price::{Coin, DecCoin, Price};
pub use quantity::{Blocks, ByteSize, Count, Height, MilliCpu};
