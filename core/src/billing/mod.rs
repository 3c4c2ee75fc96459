//! Billing: what leases cost over time, and the escrow accounts that pay for them.

mod bme;
mod escrow;

pub use bme::{AktPrice, Bme, Conversion, MintStatus, PricePoint, Vault};
pub use escrow::{
    Account, Block, DepositSource, Depositor, Escrow, EscrowState, Funds, Grant, Moved, Payer, Payment,
    Transfer, TransferReason,
};
