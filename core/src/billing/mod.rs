//! Billing: what leases cost over time, and the escrow accounts that pay for them.

mod bme;

pub use bme::{AktPrice, Bme, Conversion, MintStatus, PricePoint, Vault};
