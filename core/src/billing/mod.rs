//! Billing: what leases cost over time, and the escrow accounts that pay for them.

mod bme;
mod escrow;
mod runway;

pub use bme::{AktPrice, Bme, Conversion, MintStatus, PricePoint, Vault};
pub use escrow::{
    Account, Block, DepositSource, Depositor, Escrow, EscrowState, Funds, Grant, Moved, Payer, Payment,
    Transfer, TransferReason,
};
pub use runway::{Clock, Outlook, TopUp, TopUpPlan};
