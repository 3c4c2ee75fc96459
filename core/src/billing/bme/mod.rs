//! How ACT is minted from AKT and burned for it, and the price at which that happens. Market facts D.8 and D.9, chain facts
//! 5.6 and 5.7.

mod conversion;
mod exchange;
mod oracle;
mod status;
mod vault;

pub use conversion::Conversion;
pub use exchange::Bme;
pub use oracle::{AktPrice, PricePoint};
pub use status::MintStatus;
pub use vault::Vault;

/// Basis points in all of it.
const BPS: u64 = 10_000;
