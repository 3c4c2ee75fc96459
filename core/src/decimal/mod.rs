//! Exact numbers of the chain: integers of 256 bits and decimals with 18 places, checked operations only.

mod fixed;
mod int;
mod signed;

pub use fixed::Decimal;
pub(crate) use fixed::Rounding;
pub use int::Int;
