//! Money from the parts that other languages hold.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::types::Address;
use crate::billing::{
    self, AktPrice, DepositSource, EscrowState, Funds, MintStatus, PricePoint, ScriptInput, ScriptOutput,
};
use crate::decimal::{Decimal, Int};
use crate::denom::{self, Denom};
use crate::deployment::{GroupSpec, ResourceUnit};
use crate::error::{Code, Error, Result};
use crate::id::{self, LeaseId};
use crate::network::{BlockTime, BmeParams, Params};
use crate::price::{self, Coin, Exchange, Price};
use crate::quantity::Height;
use crate::time::Timestamp;

/// How people count a denomination.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct DisplayUnit {
    pub symbol: String,
    pub exponent: u32,
}

impl From<denom::DisplayUnit> for DisplayUnit {
    fn from(unit: denom::DisplayUnit) -> Self {
        Self { symbol: unit.symbol.to_owned(), exponent: unit.exponent }
    }
}

/// A span that a price is stated for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum Period {
    Blocks { blocks: u32 },
    Millis { millis: u64 },
    Preset { name: String },
}

impl Period {
    /// The span itself.
    ///
    /// # Errors
    /// [`Code::PricePeriod`] for none; [`Code::ArgumentChoice`] when no preset has this name.
    pub fn checked(self) -> Result<price::Period> {
        match self {
            Self::Blocks { blocks } => price::Period::from_blocks(blocks),
            Self::Millis { millis } => price::Period::from_millis(millis),
            Self::Preset { name } => price::Period::by_name(&name)
                .ok_or_else(|| Error::new(Code::ArgumentChoice).with("found", format_args!("{name:.40}"))),
        }
    }
}

/// A period with a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct PeriodPreset {
    pub name: String,
    pub used_by: String,
}

impl From<&price::PeriodPreset> for PeriodPreset {
    fn from(preset: &price::PeriodPreset) -> Self {
        Self { name: preset.name.to_owned(), used_by: preset.used_by.to_owned() }
    }
}

/// What denominations are worth, where the price of an AKT in US dollars may be known.
///
/// # Errors
/// [`Code::PriceExchange`] unless it is above zero.
pub fn exchange(akt_usd: Option<Decimal>) -> Result<Exchange> {
    akt_usd.map_or_else(|| Ok(Exchange::default()), Exchange::with_akt)
}

/// A deposit with public fields.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct Depositor {
    pub owner: Address,
    pub height: Height,
    pub source: DepositSource,
    pub balance: Price,
}

impl From<billing::Depositor> for Depositor {
    fn from(deposit: billing::Depositor) -> Self {
        Self {
            owner: deposit.owner().clone(),
            height: deposit.height(),
            source: deposit.source(),
            balance: deposit.balance_left().clone(),
        }
    }
}

impl From<Depositor> for billing::Depositor {
    fn from(open: Depositor) -> Self {
        Self::left(open.owner, open.balance, open.source, open.height)
    }
}

/// An escrow account with public fields.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct EscrowAccount {
    pub id: super::EscrowAccountId,
    pub state: EscrowState,
    pub settled_at: Height,
    pub funds: Vec<Funds>,
    pub transferred: Vec<Price>,
    pub deposits: Vec<billing::Depositor>,
}

impl From<billing::Account> for EscrowAccount {
    fn from(account: billing::Account) -> Self {
        Self {
            id: account.id().clone().into(),
            state: account.state(),
            settled_at: account.settled_at(),
            funds: account.funds().to_vec(),
            transferred: account.transferred().to_vec(),
            deposits: account.deposits().to_vec(),
        }
    }
}

impl TryFrom<EscrowAccount> for billing::Account {
    type Error = Error;

    fn try_from(open: EscrowAccount) -> Result<Self> {
        let EscrowAccount { id, state, settled_at, funds, transferred, deposits } = open;
        Self::of(id.into(), state, settled_at, funds, transferred, deposits)
    }
}

/// A payment with public fields.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct EscrowPayment {
    pub lease: LeaseId,
    pub state: EscrowState,
    pub rate: Price,
    pub balance: Price,
    pub unsettled: Price,
    pub withdrawn: Coin,
}

impl From<billing::Payment> for EscrowPayment {
    fn from(payment: billing::Payment) -> Self {
        Self {
            lease: payment.id().lease().clone(),
            state: payment.state(),
            rate: payment.rate().clone(),
            balance: payment.balance().clone(),
            unsettled: payment.unsettled().clone(),
            withdrawn: payment.withdrawn().clone(),
        }
    }
}

impl TryFrom<EscrowPayment> for billing::Payment {
    type Error = Error;

    fn try_from(open: EscrowPayment) -> Result<Self> {
        let EscrowPayment { lease, state, rate, balance, unsettled, withdrawn } = open;
        Self::of(lease.into(), state, rate, balance, unsettled, withdrawn)
    }
}

/// What an escrow account is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum EscrowScope {
    Bid,
    Deployment,
}

impl From<EscrowScope> for id::EscrowScope {
    fn from(scope: EscrowScope) -> Self {
        match scope {
            EscrowScope::Bid => Self::BID,
            EscrowScope::Deployment => Self::DEPLOYMENT,
        }
    }
}

/// What somebody allows another to deposit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Grant {
    pub granter: Address,
    pub scopes: Vec<EscrowScope>,
    pub limits: Vec<Coin>,
    pub expiration: Option<Timestamp>,
}

impl TryFrom<Grant> for billing::Grant {
    type Error = Error;

    fn try_from(open: Grant) -> Result<Self> {
        let Grant { granter, scopes, limits, expiration } = open;
        let scopes = scopes.into_iter().map(Into::into).collect();
        Ok(Self { granter, scopes, limits: price::Coins::new(limits)?, expiration })
    }
}

/// Scopes that the chain does not have are left out.
impl From<billing::Grant> for Grant {
    fn from(grant: billing::Grant) -> Self {
        let billing::Grant { granter, scopes, limits, expiration } = grant;
        let scope = |scope| match scope {
            id::EscrowScope::BID => Some(EscrowScope::Bid),
            id::EscrowScope::DEPLOYMENT => Some(EscrowScope::Deployment),
            _ => None,
        };
        let scopes = scopes.into_iter().filter_map(scope).collect();
        Self { granter, scopes, limits: limits.into(), expiration }
    }
}

/// The block in which something happens to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct Block {
    pub height: Height,
    pub mint_status: Option<MintStatus>,
    pub akt_usd: Option<Decimal>,
}

impl From<Block> for billing::Block {
    fn from(open: Block) -> Self {
        let block = Self::from(open.height);
        match (open.mint_status, open.akt_usd) {
            (Some(status), Some(usd)) => block.with_akt(status, usd),
            // One alone does not let AKT pay.
            _ => block,
        }
    }
}

/// What an event moved out of the escrow module.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Moved {
    pub transfers: Vec<Transfer>,
    pub lost: Vec<Price>,
}

/// A payment out of the escrow module.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Transfer {
    pub to: Address,
    pub coin: Coin,
    pub reason: TransferReason,
}

/// Why something is paid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum TransferReason {
    Akt,
    Earned,
    RefundBalance,
    RefundGrant,
}

impl From<billing::TransferReason> for TransferReason {
    fn from(reason: billing::TransferReason) -> Self {
        match reason {
            billing::TransferReason::Akt => Self::Akt,
            billing::TransferReason::Earned => Self::Earned,
            billing::TransferReason::Refund(DepositSource::Balance) => Self::RefundBalance,
            billing::TransferReason::Refund(DepositSource::Grant) => Self::RefundGrant,
        }
    }
}

impl From<billing::Moved> for Moved {
    fn from(moved: billing::Moved) -> Self {
        let billing::Moved { transfers, lost } = moved;
        let transfer = |billing::Transfer { to, coin, reason }| Transfer { to, coin, reason: reason.into() };
        Self { transfers: transfers.into_iter().map(transfer).collect(), lost }
    }
}

/// Accounts that several callers may hold.
#[derive(Debug, Default)]
pub struct Escrow(Mutex<billing::Escrow>);

impl From<billing::Escrow> for Arc<Escrow> {
    fn from(escrow: billing::Escrow) -> Self {
        Self::new(Escrow(Mutex::new(escrow)))
    }
}

impl Escrow {
    /// The accounts, until they are dropped for this caller alone.
    pub fn lock(&self) -> MutexGuard<'_, billing::Escrow> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody who deposits, whom several callers may hold.
#[derive(Debug)]
pub struct Payer(Mutex<billing::Payer>);

impl Payer {
    /// An account with what it can spend, and the grants to it.
    ///
    /// # Errors
    /// Those of [`billing::Payer::new`] and [`price::Coins::new`].
    pub fn new(
        address: Address,
        spendable: Vec<Coin>,
        grants: Vec<billing::Grant>,
        now: Timestamp,
    ) -> Result<Arc<Self>> {
        let payer = billing::Payer::new(address, price::Coins::new(spendable)?, grants, now)?;
        Ok(Arc::new(Self(Mutex::new(payer))))
    }

    /// The payer, until it is dropped for this caller alone.
    pub fn lock(&self) -> MutexGuard<'_, billing::Payer> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A point of a clock with public fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct Clock {
    pub height: Height,
    pub time: Timestamp,
    pub block_millis: u32,
}

impl Clock {
    /// The clock itself.
    ///
    /// # Errors
    /// [`Code::NetworkBlockTime`] for a block time of zero.
    pub fn checked(self) -> Result<billing::Clock> {
        Ok(billing::Clock::new(self.height, self.time, BlockTime::from_millis(self.block_millis)?))
    }
}

/// What the chain says of the exchange between AKT and ACT, with public fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct Bme {
    pub status: MintStatus,
    pub akt_usd: Option<Decimal>,
    pub params: Option<BmeParams>,
}

impl Bme {
    /// The exchange itself.
    ///
    /// # Errors
    /// Those of [`billing::Bme::new`].
    pub fn checked(self) -> Result<billing::Bme> {
        billing::Bme::new(self.status, self.akt_usd, self.params.unwrap_or(Params::DEFAULT.bme))
    }
}

/// The AKT that stands behind all ACT, with public fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct Vault {
    pub uakt: Int,
    pub pending_uakt: Int,
    pub supply_uact: Int,
}

impl Vault {
    /// The circuit breaker and the collateral ratio behind it.
    ///
    /// # Errors
    /// Those of [`billing::Vault::status`].
    pub fn status(self, akt_usd: Option<Decimal>, params: Option<BmeParams>) -> Result<MintStatus> {
        self.checked()?.status(akt_usd, &params.unwrap_or(Params::DEFAULT.bme))
    }

    /// The vault itself.
    ///
    /// # Errors
    /// Those of [`billing::Vault::new`].
    pub fn checked(self) -> Result<billing::Vault> {
        billing::Vault::new(self.uakt, self.pending_uakt, self.supply_uact)
    }
}

/// The price of an AKT by the parameters that the chain has now.
///
/// # Errors
/// Those of [`AktPrice::of`].
pub fn akt_price(sources: Vec<Vec<PricePoint>>, now: Timestamp) -> Result<Option<AktPrice>> {
    AktPrice::of(&sources, now, &Params::DEFAULT.oracle)
}

/// Graphics processors for some hours, with public fields.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct GpuPlan {
    pub gpus: u32,
    pub hours: u64,
    pub per_gpu_hour: Price,
}

impl GpuPlan {
    /// The plan itself.
    ///
    /// # Errors
    /// Those of [`billing::GpuPlan::new`].
    pub fn checked(&self) -> Result<billing::GpuPlan> {
        billing::GpuPlan::new(self.gpus, self.hours, self.per_gpu_hour.clone())
    }
}

/// What a provider with the strategy `scale` asks for each part.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct ScaleRates {
    pub cpu: Decimal,
    pub memory: Decimal,
    pub storage: Vec<StorageRate>,
    pub endpoint: Decimal,
    pub ip: Decimal,
}

/// What a class of storage costs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct StorageRate {
    pub storage_class: String,
    pub rate: Decimal,
}

impl ScaleRates {
    /// The strategy with these rates; of two for one class the later counts, as with the provider.
    ///
    /// # Errors
    /// Those of [`billing::ScalePricing::new`].
    pub fn checked(self) -> Result<billing::ScalePricing> {
        let Self { cpu, memory, storage, endpoint, ip } = self;
        let storage =
            storage.into_iter().map(|StorageRate { storage_class, rate }| (storage_class, rate)).collect();
        billing::ScalePricing::new(billing::ScaleRates { cpu, memory, storage, endpoint, ip })
    }
}

/// What a price script is handed for a group; all of its units and 6 digits, where nothing is said.
///
/// # Errors
/// Those of [`ScriptInput::new`].
pub fn script_input(
    group: &GroupSpec,
    allocated: Option<Vec<ResourceUnit>>,
    price_precision: Option<u32>,
) -> Result<ScriptInput> {
    ScriptInput::new(group, &allocated.unwrap_or_default(), price_precision.unwrap_or(PRECISION))
}

/// What the network's generic price script prints for a group.
///
/// # Errors
/// Those of [`ScriptInput::new`] and [`billing::GenericPricing::price`].
pub fn generic_price(
    group: &GroupSpec,
    allocated: Option<Vec<ResourceUnit>>,
    rates: Option<billing::GenericPricing>,
    akt_usd: Option<Decimal>,
) -> Result<Price> {
    rates.unwrap_or_default().price(&script_input(group, allocated, None)?, &exchange(akt_usd)?)
}

/// The price that a script has printed.
///
/// # Errors
/// Those of [`ScriptOutput::price`].
pub fn script_price(
    stdout: Vec<u8>,
    denom: &Denom,
    exit: Option<i32>,
    stderr: Option<Vec<u8>>,
) -> Result<Price> {
    let output = ScriptOutput { exit: exit.unwrap_or_default(), stdout, stderr: stderr.unwrap_or_default() };
    output.price(denom)
}

/// What every provider asks its script for.
const PRECISION: u32 = 6;
