//! Money: what providers ask, what tenants pay, and the escrow accounts that leases are paid from.

mod bme;
mod budget;
mod escrow;
mod pricing;
mod runway;

pub use bme::{AktPrice, Bme, Conversion, MintStatus, PricePoint, Vault};
#[cfg(feature = "sdl")]
pub use budget::{Budget, ProfilePrice, Spread};
pub use budget::{Funding, GpuPlan, Installment, Overpriced, Schedule, overpriced};
pub use escrow::{
    Account, Block, DepositSource, Depositor, Escrow, EscrowState, Funds, Grant, Moved, Payer, Payment,
    Transfer, TransferReason,
};
pub use pricing::{
    GenericPricing, GenericRates, GpuPrices, RandomRange, ScalePricing, ScaleRates, ScriptGpu,
    ScriptGpuAttributes, ScriptGpuModel, ScriptInput, ScriptOutput, ScriptSettings, ScriptUnit, ScriptVolume,
};
pub use runway::{Clock, Outlook, TopUp, TopUpPlan};
